//! Node and the packages from npm: Streams itself, wasm-opt, Playwright.

use std::fs;
use std::path::Path;

use cargo_metadata::semver::Version;

use crate::problem::{Problem, Result};
use crate::{process, workspace};

/// The oldest major version of Node that every package supports.
pub const OLDEST: u64 = 20;

/// npm's program, which is a script with an ending on Windows.
const NPM: &str = if cfg!(windows) { "npm.cmd" } else { "npm" };

/// Installs the workspace's locked packages.
pub fn install() -> Result<()> {
    install_in(workspace::root(), "the locked npm packages")
}

/// Installs the locked packages of a folder unless exactly those are there.
///
/// The stamp is a copy of the lockfile that was installed, so any change to the
/// lockfile, and a `node_modules` that others made, leads to a clean install.
pub fn install_in(folder: &Path, what: &str) -> Result<()> {
    check()?;
    let lockfile = folder.join("package-lock.json");
    let stamp = folder.join("node_modules").join(".ambidesk-lock");
    let wanted = fs::read(&lockfile).map_err(Problem::file(&lockfile))?;
    if fs::read(&stamp).is_ok_and(|installed| installed == wanted) {
        return Ok(());
    }
    println!("Installing {what}");
    let mut command = process::command(NPM);
    // The lockfile holds digests, so what npm has cached is as good as a download;
    // npm's own retries would take minutes to find that there is no network.
    command.args(["ci", "--prefer-offline", "--no-audit", "--no-fund", "--loglevel=error"]);
    command.args(["--fetch-retry-mintimeout=1000", "--fetch-retry-maxtimeout=5000"]);
    process::install(command.current_dir(folder), what)?;
    fs::write(&stamp, &wanted).map_err(Problem::file(&stamp))
}

/// Every name in the scripts is one that there is: a bundler takes any other for a global of the page.
pub fn lint() -> Result<()> {
    let root = workspace::root();
    let mut lint = process::command("node");
    lint.arg(root.join("node_modules/oxlint/bin/oxlint"));
    process::run(
        lint.args(["crates", "assets", "deploy", "tests", "xtask"]).current_dir(root),
        "the names in the scripts",
    )
}

/// Whether Node and npm are there and recent enough.
fn check() -> Result<()> {
    let missing = |what: String| Problem::Missing {
        what,
        remedy: format!("install Node {OLDEST} or newer, with npm, from https://nodejs.org and run the command again"),
    };
    let version = process::answer(process::command("node").arg("--version"));
    let version = version.ok_or_else(|| missing("Node".to_owned()))?;
    if major(&version).is_none_or(|major| major < OLDEST) {
        return Err(missing(format!("a recent Node (found {version})")));
    }
    match process::answer(process::command(NPM).arg("--version")) {
        Some(_) => Ok(()),
        None => Err(missing("npm".to_owned())),
    }
}

/// `v20.20.2` -> 20.
fn major(version: &str) -> Option<u64> {
    Version::parse(version.strip_prefix('v')?).ok().map(|version| version.major)
}

#[cfg(test)]
mod tests {
    use super::major;

    #[test]
    fn the_major_version_is_read() {
        assert_eq!(major("v20.20.2"), Some(20));
        assert_eq!(major("v9.0.0"), Some(9));
        assert_eq!(major("something else"), None);
    }
}
