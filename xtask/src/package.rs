//! `cargo xtask package`: the stand-alone desk as an npm package, beside the release.
//!
//! The package holds what the release holds for pages of one's own, the types, and the licences. Streams is copied from npm
//! with its licence: this repository holds none of it.

use std::fs;
use std::path::{Path, PathBuf};

use crate::problem::{Problem, Result};
use crate::{build, process, workspace};

/// Files of the release that the package holds.
const RELEASED: &[&str] = &[
    "global-connect.js",
    "global-connect.mjs",
    "global-connect-engine.js",
    "global-connect-engine_bg.wasm",
    "connect-streams-min.js",
];

/// Files of the repository that the package holds, with their names there.
const KEPT: &[(&str, &str)] = &[
    ("crates/global-connect/js/package.json", "package.json"),
    ("crates/global-connect/js/global-connect.d.ts", "global-connect.d.ts"),
    ("docs/global-connect.md", "README.md"),
    ("LICENSE-APACHE", "LICENSE-APACHE"),
    ("LICENSE-MIT", "LICENSE-MIT"),
    ("node_modules/amazon-connect-streams/LICENSE.txt", "LICENSE-amazon-connect-streams.txt"),
];

/// Builds the release and packs it.
pub fn run() -> Result<()> {
    build::run()?;
    pack()
}

/// Packs the release that was built.
pub fn pack() -> Result<()> {
    let folder = workspace::metadata()?.target_directory.join("package").into_std_path_buf();
    let contents = folder.join("contents");
    clear(&folder)?;
    fs::create_dir_all(&contents).map_err(Problem::file(&contents))?;
    for name in RELEASED {
        copy(&workspace::built().join(name), &contents.join(name))?;
    }
    for (source, name) in KEPT {
        copy(&workspace::root().join(source), &contents.join(name))?;
    }
    let mut npm = process::command("npm");
    npm.args(["pack", "--loglevel", "error", "--pack-destination"]).arg(&folder).arg(&contents);
    process::run(&mut npm, "packing the npm package")?;
    println!("{} holds the npm package", relative(&folder).display());
    Ok(())
}

/// Forgets an earlier package.
fn clear(folder: &Path) -> Result<()> {
    match fs::remove_dir_all(folder) {
        Err(error) if error.kind() != std::io::ErrorKind::NotFound => Err(Problem::file(folder)(error)),
        _ => Ok(()),
    }
}

fn copy(source: &Path, target: &Path) -> Result<()> {
    fs::copy(source, target).map(drop).map_err(Problem::file(source))
}

fn relative(path: &Path) -> PathBuf {
    path.strip_prefix(workspace::root()).unwrap_or(path).to_owned()
}
