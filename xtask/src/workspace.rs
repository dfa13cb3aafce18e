//! Where things are: the root, the target folder, the packages.

use std::env;
use std::path::{Path, PathBuf};
use std::sync::OnceLock;

use serde_json::Value;

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

/// The release: what `cargo xtask build` leaves.
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

/// What cargo says about the workspace.
pub struct Metadata {
    /// Where cargo puts what it builds.
    pub target: PathBuf,
    /// Every member.
    pub packages: Vec<Package>,
}

/// A member of the workspace.
pub struct Package {
    /// Its name in `Cargo.toml`.
    pub name: String,
    /// The folder that holds its `Cargo.toml`.
    pub folder: PathBuf,
}

/// Asks cargo.
pub fn metadata() -> Result<Metadata> {
    let mut command = process::command(cargo());
    command.args(["metadata", "--no-deps", "--format-version", "1"]);
    let unreadable = |why: &str| Problem::Unreadable { what: "`cargo metadata`".to_owned(), why: why.to_owned() };
    let text = process::answer(&mut command).ok_or_else(|| unreadable("it failed; run it by hand to see why"))?;
    let value: Value = serde_json::from_str(&text).map_err(|error| unreadable(&error.to_string()))?;
    let target = value["target_directory"].as_str();
    let packages = value["packages"].as_array().into_iter().flatten();
    Ok(Metadata {
        target: target.ok_or_else(|| unreadable("no target folder in it"))?.into(),
        packages: packages.filter_map(package).collect(),
    })
}

fn package(value: &Value) -> Option<Package> {
    let manifest = Path::new(value["manifest_path"].as_str()?);
    Some(Package { name: value["name"].as_str()?.to_owned(), folder: manifest.parent()?.to_owned() })
}

#[cfg(test)]
mod tests {
    use super::{metadata, root};

    #[test]
    fn cargo_knows_this_very_package() {
        let metadata = metadata().expect("cargo runs this test");
        let here = metadata.packages.iter().find(|package| package.name == "xtask");
        assert_eq!(here.expect("a member").folder, root().join("xtask"));
    }
}
