//! Where things are: the root, the target folder, the packages, the files.

use std::collections::BTreeSet;
use std::env;
use std::path::{Path, PathBuf};
use std::sync::OnceLock;

use cargo_metadata::{Metadata, MetadataCommand, Package};

use crate::problem::{Problem, Result};
use crate::process;

/// The root of the workspace.
pub fn root() -> &'static Path {
    static ROOT: OnceLock<PathBuf> = OnceLock::new();
    ROOT.get_or_init(|| {
        // At run time, so that a moved checkout works; the compiled-in one for a bare start.
        let here =
            env::var_os("CARGO_MANIFEST_DIR").map_or_else(|| PathBuf::from(env!("CARGO_MANIFEST_DIR")), PathBuf::from);
        here.parent().map_or_else(|| here.clone(), Path::to_owned)
    })
}

/// The release as it is built, and nothing else.
pub fn built() -> PathBuf {
    root().join("target").join("dist")
}

/// The folder that a person uploads: the release, and what they have put beside it.
pub fn dist() -> PathBuf {
    root().join("dist")
}

/// The folder of tools that this workspace installed for itself.
pub fn tools() -> PathBuf {
    root().join("target").join("tools")
}

/// The cargo that started us, so that nested calls use the same toolchain.
pub fn cargo() -> PathBuf {
    env::var_os("CARGO").map_or_else(|| PathBuf::from("cargo"), PathBuf::from)
}

/// A program on PATH.
pub fn on_path(program: &str) -> Option<PathBuf> {
    let name = format!("{program}{}", env::consts::EXE_SUFFIX);
    env::split_paths(&env::var_os("PATH")?).map(|folder| folder.join(&name)).find(|file| file.is_file())
}

/// What cargo says about the workspace: where it puts what it builds, and every member.
pub fn metadata() -> Result<Metadata> {
    let mut command = MetadataCommand::new();
    command.cargo_path(cargo()).current_dir(root()).no_deps();
    command.exec().map_err(|error| Problem::Unreadable { what: "`cargo metadata`".to_owned(), why: error.to_string() })
}

/// The paths of all files that are committed or could be, from the root, with `/` between folders.
pub fn files() -> Result<BTreeSet<String>> {
    let mut git = process::command("git");
    git.args(["ls-files", "--cached", "--others", "--exclude-standard"]);
    let listing = process::answer(&mut git).ok_or_else(|| Problem::Missing {
        what: "git, or the repository's history,".to_owned(),
        remedy: "install git and run this in a clone".to_owned(),
    })?;
    let existing = listing.lines().filter(|path| root().join(path).is_file());
    Ok(existing.map(str::to_owned).collect())
}

/// The folder that holds a package's `Cargo.toml`.
pub fn folder(package: &Package) -> &Path {
    package.manifest_path.parent().unwrap_or(&package.manifest_path).as_std_path()
}

#[cfg(test)]
mod tests {
    use super::{folder, metadata, root};

    #[test]
    fn cargo_knows_this_very_package() {
        let metadata = metadata().expect("cargo runs this test");
        let here = metadata.packages.iter().find(|package| package.name == "xtask");
        assert_eq!(folder(here.expect("a member")), root().join("xtask"));
    }
}
