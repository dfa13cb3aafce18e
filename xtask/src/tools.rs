//! Rust's own tools: the wasm target, Trunk, wasm-bindgen and cargo-deny at pinned versions; and two of Python's, cfn-lint
//! and moto.
//!
//! Each tool lives in `target/tools/<name>-<version>/`, so a second run costs
//! nothing, a new version does not disturb the old one, and nothing outside the
//! checkout changes. A tool on PATH is used if it has exactly the pinned version.

use std::ffi::OsString;
use std::path::{Path, PathBuf};
use std::{env, fs};

use crate::problem::{Problem, Result};
use crate::{process, workspace};

/// What the portal is compiled for.
pub const WASM_TARGET: &str = "wasm32-unknown-unknown";

/// A tool that cargo can install.
struct Tool {
    /// The package on the registry.
    package: &'static str,
    version: &'static str,
    /// The program whose presence shows that the tool is installed.
    program: &'static str,
    /// How long a build takes, for the person who waits for it.
    takes: &'static str,
    options: &'static [&'static str],
}

/// Builds the portal. It declares a newer compiler than it needs, hence the option;
/// without its default features it builds in half the time.
const TRUNK: Tool = Tool {
    package: "trunk",
    version: "0.22.1",
    program: "trunk",
    takes: "6 minutes",
    options: &["--ignore-rust-version", "--no-default-features", "--features", "rustls"],
};

/// Must be the version of the `wasm-bindgen` crate in `Cargo.toml`.
const WASM_BINDGEN: Tool = Tool {
    package: "wasm-bindgen-cli",
    version: "0.2.129",
    program: "wasm-bindgen",
    takes: "90 seconds",
    options: &[],
};

/// Looks at the licenses and sources of every dependency.
const CARGO_DENY: Tool =
    Tool { package: "cargo-deny", version: "0.20.2", program: "cargo-deny", takes: "2 minutes", options: &[] };

/// Looks at the templates of a deployment.
const CFN_LINT: &str = "1.58.0";

/// Plays the buckets of a deployment.
const MOTO: &str = "5.2.5";

/// Where the tools are, once they are there.
pub struct Tools {
    folders: Vec<PathBuf>,
}

impl Tools {
    /// PATH with the tools and the npm packages' programs in front.
    pub fn path(&self) -> Result<OsString> {
        let npm = workspace::root().join("node_modules").join(".bin");
        let inherited = env::var_os("PATH").unwrap_or_default();
        let folders = self.folders.iter().cloned().chain([npm]);
        env::join_paths(folders.chain(env::split_paths(&inherited)))
            .map_err(|error| Problem::Unreadable { what: "PATH".to_owned(), why: error.to_string() })
    }
}

/// Installs what is missing of the wasm target and the tools.
pub fn install() -> Result<Tools> {
    install_wasm_target()?;
    let folders = [&WASM_BINDGEN, &TRUNK].into_iter().filter_map(|tool| tool.install().transpose());
    Ok(Tools { folders: folders.collect::<Result<_>>()? })
}

/// Installs cargo-deny if it is missing, and returns the program.
pub fn cargo_deny() -> Result<PathBuf> {
    let folder = CARGO_DENY.install()?.unwrap_or_default();
    Ok(folder.join(CARGO_DENY.program))
}

/// Installs cfn-lint if it is missing, and returns the program.
pub fn cfn_lint() -> Result<PathBuf> {
    Ok(python("cfn-lint", CFN_LINT, "requirements.txt")?.join("cfn-lint"))
}

/// Installs moto if it is missing, and returns the Python that has it.
pub fn moto() -> Result<PathBuf> {
    Ok(python("moto", MOTO, "moto.txt")?.join("python"))
}

/// Installs what is written in Python into an environment of its own, and returns the folder of its programs. What it needs in
/// turn is in a file of `deploy/`, with its version.
fn python(name: &str, version: &str, requirements: &str) -> Result<PathBuf> {
    let folder = workspace::tools().join(format!("{name}-{version}"));
    let (programs, complete) = (folder.join("bin"), folder.join("complete"));
    if complete.is_file() {
        return Ok(programs);
    }
    let python = workspace::on_path("python3").ok_or_else(|| Problem::Missing {
        what: "python3".to_owned(),
        remedy: format!("install Python 3.10 or newer with its module venv: {name}, which tests deployments, needs it"),
    })?;
    let what = format!("{name} {version}");
    println!("Installing {what} (once; about 30 seconds)");
    process::install(process::command(python).args(["-m", "venv"]).arg(&folder), &what)?;
    let mut pip = process::command(programs.join("python"));
    pip.args(["-m", "pip", "install", "--quiet", "--disable-pip-version-check", "--requirement"]);
    process::install(pip.arg(workspace::root().join("deploy").join(requirements)), &what)?;
    // Half an installation answers some questions, too.
    fs::write(&complete, "").map_err(Problem::file(&complete))?;
    Ok(programs)
}

impl Tool {
    /// The folder to put in front of PATH; `None` when PATH has the tool already.
    fn install(&self) -> Result<Option<PathBuf>> {
        let folder = workspace::tools().join(format!("{}-{}", self.package, self.version));
        let programs = folder.join("bin");
        let program = format!("{}{}", self.program, env::consts::EXE_SUFFIX);
        if programs.join(&program).is_file() {
            return Ok(Some(programs));
        }
        if self.is_on_path() {
            return Ok(None);
        }
        if !self.fetch_prebuilt(&folder) {
            self.compile(&folder)?;
        }
        Ok(Some(programs))
    }

    /// Whether PATH offers exactly the pinned version.
    fn is_on_path(&self) -> bool {
        let version = process::answer(process::command(self.program).arg("--version"));
        version.is_some_and(|text| text.split_whitespace().nth(1) == Some(self.version))
    }

    /// Tries cargo-binstall where the person has it; the project's own releases only.
    fn fetch_prebuilt(&self, folder: &Path) -> bool {
        if workspace::on_path("cargo-binstall").is_none() {
            return false;
        }
        println!("Fetching {} {} with cargo-binstall", self.package, self.version);
        let mut command = process::command(workspace::cargo());
        command.args(["binstall", "--no-confirm", "--disable-strategies", "quick-install,compile"]);
        command.args(["--version", self.version, "--root"]);
        command.arg(folder).arg(self.package);
        process::install(&mut command, self.package).is_ok()
    }

    /// Compiles the tool without optimisation: it works little, and that is the quickest way to it.
    fn compile(&self, folder: &Path) -> Result<()> {
        let what = format!("{} {}", self.package, self.version);
        println!("Installing {what} (once; about {} on two cores)", self.takes);
        let mut command = process::command(workspace::cargo());
        command.args(["install", "--locked", "--debug", self.package, "--version", self.version]);
        command.args(self.options).arg("--root").arg(folder);
        command.env("CARGO_TARGET_DIR", workspace::tools().join("build"));
        command.env("CARGO_PROFILE_DEV_DEBUG", "false");
        command.env("CARGO_INCREMENTAL", "0");
        process::install(&mut command, &what)
    }
}

/// Installs the wasm target if the toolchain does not hold it.
pub fn install_wasm_target() -> Result<()> {
    let sysroot = process::answer(process::command("rustc").args(["--print", "sysroot"]));
    let present =
        sysroot.is_some_and(|sysroot| Path::new(&sysroot).join("lib/rustlib").join(WASM_TARGET).join("lib").is_dir());
    if present {
        return Ok(());
    }
    if workspace::on_path("rustup").is_none() {
        return Err(Problem::Missing {
            what: format!("the Rust target {WASM_TARGET}"),
            remedy: "install Rust through rustup (https://rustup.rs), or this target with the package manager that Rust came from".to_owned(),
        });
    }
    println!("Installing the Rust target {WASM_TARGET}");
    let mut command = process::command("rustup");
    command.args(["target", "add", WASM_TARGET]);
    process::install(&mut command, &format!("the Rust target {WASM_TARGET}"))
}

#[cfg(test)]
mod tests {
    use super::{CFN_LINT, MOTO, TRUNK, WASM_BINDGEN};

    #[test]
    fn wasm_bindgen_and_its_tool_have_one_version() {
        let manifest: toml::Table = include_str!("../../Cargo.toml").parse().expect("cargo has read it");
        let pin = manifest["workspace"]["dependencies"]["wasm-bindgen"].as_str();
        assert_eq!(pin, Some(format!("={}", WASM_BINDGEN.version).as_str()));
    }

    #[test]
    fn what_is_written_in_python_is_pinned_to_one_version() {
        let pinned = |pins: &str, pin: &str| pins.lines().any(|line| line == pin);
        assert!(pinned(include_str!("../../deploy/requirements.txt"), &format!("cfn-lint=={CFN_LINT}")));
        assert!(pinned(include_str!("../../deploy/moto.txt"), &format!("moto=={MOTO}")));
    }

    #[test]
    fn another_version_on_path_is_not_taken() {
        let other = super::Tool { version: "0.0.0", program: "rustc", ..TRUNK };
        assert!(!other.is_on_path());
    }
}
