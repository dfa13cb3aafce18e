//! `cargo xtask build`: the release in `dist/`, static files and nothing else to run.

use std::ffi::OsString;
use std::io::ErrorKind;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::{env, fs};

use crate::dist::{self, Places};
use crate::fork::Fork;
use crate::problem::{Problem, Result};
use crate::process::Running;
use crate::tools::Tools;
use crate::{node, process, shipped, standalone, tools, workspace};

/// Installs what is missing and builds the release.
pub fn run() -> Result<()> {
    let tools = prepare()?;
    node::lint()?;
    let laid = dist::renew(&Places::of_this_checkout(), |folder| {
        release(&tools, folder)?;
        standalone::build(&tools, folder)?;
        shipped::write(folder)
    })?;
    println!("dist/ holds the release: {} files, {} KB", laid.files, laid.bytes / 1024);
    for (names, what) in [
        (laid.others.into_iter().collect(), "Beside it, as it was"),
        (laid.renamed, "Yours had a name that the release has now, and has another one"),
    ] {
        if !names.is_empty() {
            println!("{what}: {}", names.join(" "));
        }
    }
    Ok(())
}

/// A portal in a folder of its own under `target/`, built quickly and not small, with the gallery in it: for tests, and
/// for a person who edits it. What is uploaded is never touched.
pub struct Draft<'a> {
    tools: &'a Tools,
    /// Where it is built.
    pub folder: PathBuf,
    features: String,
    fork: Option<&'a Fork>,
}

impl<'a> Draft<'a> {
    /// The draft of that name, with these features of the portal besides the gallery.
    pub fn new(tools: &'a Tools, name: &str, features: Option<&str>) -> Result<Self> {
        let folder = workspace::metadata()?.target_directory.join(name).into_std_path_buf();
        let features = ["gallery"].into_iter().chain(features).collect::<Vec<_>>().join(",");
        Ok(Self { tools, folder, features, fork: None })
    }

    /// The same of a fork.
    pub fn of(self, fork: &'a Fork) -> Self {
        Self { fork: Some(fork), ..self }
    }

    /// Builds it once.
    pub fn build(&self) -> Result<()> {
        process::run(&mut self.trunk("build")?, "building the portal with its gallery")
    }

    /// Goes on building it with every change of its sources.
    pub fn watch(&self) -> Result<Running> {
        Running::start(&mut self.trunk("watch")?)
    }

    fn trunk(&self, verb: &str) -> Result<Command> {
        let mut trunk = trunk(self.tools, self.fork)?;
        trunk.args([verb, "--features", &self.features, "--dist"]).arg(&self.folder);
        Ok(trunk)
    }
}

/// Trunk, whose settings are in `Trunk.toml`.
fn trunk(tools: &Tools, fork: Option<&Fork>) -> Result<Command> {
    let mut trunk = fork.map_or_else(|| process::command("trunk"), |fork| fork.command("trunk"));
    // The first two Trunk reads as options of its own and refuses values that others accept; with the third its
    // errors drown in its own stack.
    trunk.env_remove("NO_COLOR").env_remove("TRUNK_BUILD_RELEASE").env_remove("RUST_BACKTRACE");
    trunk.env("PATH", tools.path()?);
    Ok(trunk)
}

/// Installs what a build needs: tools, npm packages, crates.
pub fn prepare() -> Result<Tools> {
    install_shared()?;
    let tools = tools::install()?;
    fetch_crates()?;
    Ok(tools)
}

/// Installs what suites of tests need as well that may run beside a build: two installations would be in each other's way.
pub fn install_shared() -> Result<()> {
    // Node first: a missing Node is known at once, a tool takes minutes to compile.
    node::install()?;
    tools::install_wasm_target()
}

/// Downloads the locked crates, so that later steps can't fail for want of a network.
pub fn fetch_crates() -> Result<()> {
    let mut command = process::command(workspace::cargo());
    command.arg("fetch");
    process::install(&mut command, "the locked crates")
}

/// Builds the portal into a folder, which Trunk empties first.
fn release(tools: &Tools, folder: &Path) -> Result<()> {
    let mut trunk = trunk(tools, None)?;
    trunk.args(["build", "--release", "--dist"]).arg(folder).env("CARGO_ENCODED_RUSTFLAGS", shipped_flags());
    process::run(&mut trunk, "the release build")?;
    // Trunk's own marker of a running build, of no use where the files are served.
    let marker = folder.join(".trunk-lock");
    match fs::remove_file(&marker) {
        Err(error) if error.kind() != ErrorKind::NotFound => Err(Problem::file(&marker)(error)),
        _ => Ok(()),
    }
}

/// The compiler's flags for what is shipped, in cargo's encoding: the places where a panic may start are named without
/// the folders of the machine that compiled them. So the release tells nothing about it, and is the same from any.
pub fn shipped_flags() -> OsString {
    let home = env::var_os("CARGO_HOME").map(PathBuf::from);
    let home = home.or_else(|| Some(env::home_dir()?.join(".cargo"))).unwrap_or_default();
    let registries = fs::read_dir(home.join("registry").join("src")).into_iter().flatten().flatten();
    let places = [workspace::root().to_owned(), home].into_iter().chain(registries.map(|entry| entry.path()));
    let mut flags = OsString::new();
    for place in places {
        if !flags.is_empty() {
            flags.push("\x1f");
        }
        flags.push("--remap-path-prefix=");
        flags.push(place);
        flags.push("=");
    }
    flags
}

/// How wasm-opt makes a program smallest once it is compressed, as in `index.html`: the flow of control is laid out anew,
/// twice, functions that differ in a constant become one, and none is put into another one for being called once.
const SMALLEST: &str = "-Oz --flatten --rereloop -Oz --flatten --rereloop -Oz --merge-similar-functions -Oz -ocimfs=0";

/// What wasm-opt has to be told because the names of the features are stripped; as in `index.html`.
const FEATURES: &[&str] = &[
    "--enable-bulk-memory",
    "--enable-nontrapping-float-to-int",
    "--enable-sign-ext",
    "--enable-mutable-globals",
    "--enable-reference-types",
    "--enable-multivalue",
];

/// Writes a program as small as wasm-opt makes it.
pub fn shrink(tools: &Tools, program: &Path, shrunk: &Path) -> Result<()> {
    let mut optimise = process::command("wasm-opt");
    optimise
        .args(SMALLEST.split(' '))
        .args(FEATURES)
        .args(["--strip-debug", "--strip-producers"])
        .arg(program)
        .arg("-o")
        .arg(shrunk);
    process::run(optimise.env("PATH", tools.path()?), "shrinking WebAssembly")
}

/// Writes a JavaScript module without what only people need.
pub fn minify(tools: &Tools, module: &Path, minified: &Path) -> Result<()> {
    let mut minify = process::command("esbuild");
    minify.args(["--minify", "--format=esm", "--log-level=warning"]).arg(module);
    minify.arg(format!("--outfile={}", minified.display()));
    process::run(minify.env("PATH", tools.path()?), "minifying JavaScript")
}
