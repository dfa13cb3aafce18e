//! The desk without a portal: the WebAssembly that `global-connect.js` loads from beside itself.
//!
//! Trunk builds one program per page, so this second one is built here, by the same tools. Its names are stable, not
//! digests: pages of others refer to them.

use std::fs;
use std::path::Path;

use crate::problem::{Problem, Result};
use crate::tools::{Tools, WASM_TARGET};
use crate::{build, process, workspace};

/// The package, and its library as cargo names the file.
const PACKAGE: &str = "ambidesk-standalone";
const LIBRARY: &str = "global_connect_engine.wasm";

/// The name under which `global-connect.js` looks for it.
const NAME: &str = "global-connect-engine";

/// Builds it into the folder of the release, which exists by now.
pub fn build(tools: &Tools, folder: &Path) -> Result<()> {
    let target = workspace::metadata()?.target_directory.into_std_path_buf();
    let mut cargo = process::command(workspace::cargo());
    cargo.args(["build", "--release", "--target", WASM_TARGET, "--package", PACKAGE, "--lib"]);
    cargo.env("CARGO_ENCODED_RUSTFLAGS", build::shipped_flags());
    process::run(&mut cargo, "building the stand-alone desk")?;

    let bound = target.join(NAME);
    let mut bindgen = process::command("wasm-bindgen");
    bindgen.args(["--target", "web", "--no-typescript", "--out-name", NAME, "--out-dir"]).arg(&bound);
    bindgen.arg(target.join(WASM_TARGET).join("release").join(LIBRARY));
    process::run(bindgen.env("PATH", tools.path()?), "binding the stand-alone desk")?;

    let program = format!("{NAME}_bg.wasm");
    build::shrink(tools, &bound.join(&program), &folder.join(&program))?;
    let glue = format!("{NAME}.js");
    build::minify(tools, &bound.join(&glue), &folder.join(&glue))?;
    let mut names = process::command("node");
    names.arg("assets/short-names.mjs").args([&glue, &program].map(|file| folder.join(file)));
    process::run(&mut names, "shortening the names of the stand-alone desk's imports")?;
    // Bundled before Trunk's build, which takes only the classic script along. That hook knows no other target folder.
    let module = "global-connect.mjs";
    let source = workspace::root().join("target").join("global-connect").join(module);
    fs::copy(&source, folder.join(module)).map(drop).map_err(Problem::file(&source))
}
