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

/// What wasm-opt has to be told because the names of the features are stripped; as in `index.html`.
const FEATURES: &[&str] = &[
    "--enable-bulk-memory",
    "--enable-nontrapping-float-to-int",
    "--enable-sign-ext",
    "--enable-mutable-globals",
    "--enable-reference-types",
    "--enable-multivalue",
];

/// Builds it into `dist/`, which exists by now.
pub fn build(tools: &Tools) -> Result<()> {
    let target = workspace::metadata()?.target;
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
    let mut optimise = process::command("wasm-opt");
    optimise.arg("-Oz").args(FEATURES).arg(bound.join(&program)).arg("-o").arg(workspace::dist().join(&program));
    process::run(optimise.env("PATH", tools.path()?), "shrinking the stand-alone desk")?;
    let glue = format!("{NAME}.js");
    let mut minify = process::command("esbuild");
    minify.args(["--minify", "--format=esm", "--log-level=warning"]).arg(bound.join(&glue));
    minify.arg(format!("--outfile={}", workspace::dist().join(&glue).display()));
    process::run(minify.env("PATH", tools.path()?), "minifying the stand-alone desk")?;
    // Bundled before Trunk's build, which takes only the classic script along. That hook knows no other target folder.
    copy(&workspace::root().join("target").join("global-connect"), "global-connect.mjs")
}

/// Copies a file of that folder into `dist/`.
fn copy(folder: &Path, name: &str) -> Result<()> {
    let source = folder.join(name);
    fs::copy(&source, workspace::dist().join(name)).map(drop).map_err(Problem::file(&source))
}
