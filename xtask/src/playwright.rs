//! Running a folder of tests with Playwright against the release and a simulator.
//!
//! Deliberately absent: building the release, which takes minutes and is for the caller to decide.

use std::fs::File;
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::problem::{Problem, Result};
use crate::{browser, demo, node, process, workspace};

/// A folder under `tests/` with a `playwright.config.ts`, and what it is told.
pub struct Run<'a> {
    /// The folder's name.
    pub folder: &'a str,
    /// What it is, in the words of a message.
    pub what: &'a str,
    /// Which projects of its configuration, where it has several.
    pub projects: Vec<&'static str>,
    /// Variables of the environment.
    pub told: Vec<(&'static str, String)>,
    /// Where its output goes, if it isn't a person's to read as it comes.
    pub log: Option<PathBuf>,
}

/// Installs and builds what every run needs, except the release.
pub fn prepare() -> Result<()> {
    node::install()?;
    browser::install()?;
    demo::build_simulator()?;
    Ok(())
}

impl Run<'_> {
    /// Where the tests are.
    pub fn path(&self) -> PathBuf {
        workspace::root().join("tests").join(self.folder)
    }

    /// Installs what is missing, builds the simulator, checks the types, runs the tests.
    pub fn perform(self) -> Result<()> {
        node::install()?;
        let browser = browser::install()?;
        let simulator = demo::build_simulator()?;
        let log = self.log.as_deref().map(create).transpose()?;
        let mut types = node_program("typescript/bin/tsc");
        types.args(["--noEmit", "--project", "."]).current_dir(self.path());
        redirect(&mut types, log.as_ref())?;
        process::run(&mut types, &format!("checking the types of {}", self.what))?;
        let mut command = node_program("@playwright/test/cli.js");
        command.arg("test").current_dir(self.path());
        command.env("AMBIDESK_SIMULATOR", simulator).env("CHROMIUM", browser.chromium);
        command.envs(self.told);
        command.args(self.projects.iter().map(|project| format!("--project={project}")));
        if log.is_some() {
            redirect(&mut command, log.as_ref())?;
            return process::run(&mut command, self.what);
        }
        process::run_suite(&mut command, self.what)
    }
}

/// Checks the types of folders that no suite runs: what takes an hour is not to fail for a name.
pub fn check_types(folders: &[&str]) -> Result<()> {
    node::install()?;
    for folder in folders {
        let mut types = node_program("typescript/bin/tsc");
        types.args(["--noEmit", "--project"]).arg(workspace::root().join("tests").join(folder));
        process::run(&mut types, &format!("checking the types of tests/{folder}"))?;
    }
    Ok(())
}

/// A program out of the packages that are installed.
fn node_program(path: &str) -> Command {
    let mut command = process::command("node");
    command.arg(workspace::root().join("node_modules").join(path));
    command
}

fn create(path: &Path) -> Result<File> {
    File::create(path).map_err(|source| Problem::File { path: path.to_owned(), source })
}

/// Sends what a program prints to the log, if there is one.
fn redirect(command: &mut Command, log: Option<&File>) -> Result<()> {
    if let Some(log) = log {
        let copy = || log.try_clone().map_err(|source| Problem::File { path: PathBuf::from("the log"), source });
        command.stdout(copy()?).stderr(copy()?);
    }
    Ok(())
}
