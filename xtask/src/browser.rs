//! The browsers that the tests need: Chromium with its driver and its headless shell, and Firefox ESR.

use std::env;
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::problem::{Problem, Result};
use crate::{process, workspace};

/// A browser and the program that drives it.
pub struct Browser {
    /// Chromium or a browser built from it.
    pub chromium: PathBuf,
    /// The driver of the same version.
    pub driver: PathBuf,
}

/// Finds Chromium, or installs it with apt where that needs no password.
///
/// `CHROMIUM` and `CHROMEDRIVER` name other ones.
pub fn install() -> Result<Browser> {
    let find = || {
        let chromium = named("CHROMIUM", &["chromium", "chromium-browser", "google-chrome"])?;
        Some(Browser { chromium, driver: named("CHROMEDRIVER", &["chromedriver"])? })
    };
    found_or_installed(find, "Chromium and its driver", &["chromium", "chromium-driver"])?.ok_or_else(|| Problem::Missing {
        what: "Chromium or its driver".to_owned(),
        remedy: "install both (Debian: `apt-get install chromium chromium-driver`), or name them in CHROMIUM and CHROMEDRIVER".to_owned(),
    })
}

/// Finds Chromium's headless shell, or installs it with apt where that needs no password; `HEADLESS_SHELL` names another one.
///
/// Nothing depends on it: `None` where it can't be had, and then Chromium does its work in more time.
pub fn headless_shell() -> Result<Option<PathBuf>> {
    let find = || named("HEADLESS_SHELL", &["chromium-headless-shell", "chrome-headless-shell"]);
    if find().is_none() && workspace::on_path("apt-get").is_some() {
        println!("Installing Chromium's headless shell with apt, if it has one");
        // By the lists that are there, which are no older than Chromium: a distribution that has none is not to fetch them each time.
        apt(&["install", "--no-install-recommends", "chromium-headless-shell"])?;
    }
    Ok(find())
}

/// Finds Firefox, or installs Firefox ESR with apt where that needs no password; `FIREFOX` names another one.
pub fn firefox() -> Result<PathBuf> {
    let find = || named("FIREFOX", &["firefox-esr", "firefox"]);
    found_or_installed(find, "Firefox ESR", &["firefox-esr"])?.ok_or_else(|| Problem::Missing {
        what: "Firefox".to_owned(),
        remedy: "install it (Debian: `apt-get install firefox-esr`), or name it in FIREFOX".to_owned(),
    })
}

/// The program that the variable names, or the first of these on the path.
fn named(variable: &str, programs: &[&str]) -> Option<PathBuf> {
    let chosen = env::var_os(variable).map(PathBuf::from);
    chosen.or_else(|| programs.iter().find_map(|program| workspace::on_path(program)))
}

/// What is there, or what is there once apt has installed the packages.
fn found_or_installed<T>(find: impl Fn() -> Option<T>, what: &str, packages: &[&str]) -> Result<Option<T>> {
    let found = find();
    if found.is_some() || workspace::on_path("apt-get").is_none() {
        return Ok(found);
    }
    println!("Installing {what} with apt");
    let installation = [&["install", "--no-install-recommends"], packages].concat();
    for arguments in [vec!["update"], installation] {
        apt(&arguments)?;
    }
    Ok(find())
}

/// Has apt do this. What goes wrong it says itself, and then the browser is missing; only an interruption is an error.
fn apt(arguments: &[&str]) -> Result<()> {
    match process::run(apt_get().args(arguments), "apt") {
        Err(Problem::Interrupted) => Err(Problem::Interrupted),
        _ => Ok(()),
    }
}

/// apt, which asks nobody anything: through sudo, which fails where it would ask for a password, or as root without it.
fn apt_get() -> Command {
    let sudo = workspace::on_path("sudo");
    let mut command = process::command(sudo.as_deref().unwrap_or(Path::new("apt-get")));
    if sudo.is_some() {
        command.args(["-n", "apt-get"]);
    }
    command.args(["--yes", "-qq"]).env("DEBIAN_FRONTEND", "noninteractive");
    command
}
