//! Running a folder of tests with Playwright against the release and a simulator.
//!
//! Deliberately absent: building the release, which takes minutes and is for the caller to decide.

use std::path::PathBuf;

use crate::problem::Result;
use crate::{browser, demo, node, process, workspace};

/// A folder under `tests/` with a `playwright.config.ts`, and what it is told.
pub struct Run<'a> {
    /// The folder's name.
    pub folder: &'a str,
    /// What it is, in the words of a message.
    pub what: &'a str,
    /// Variables of the environment.
    pub told: Vec<(&'static str, String)>,
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
        let packages = workspace::root().join("node_modules");
        let mut types = process::command("node");
        types.arg(packages.join("typescript/bin/tsc")).args(["--noEmit", "--project", "."]).current_dir(self.path());
        process::run(&mut types, &format!("checking the types of {}", self.what))?;
        let mut command = process::command("node");
        command.arg(packages.join("@playwright/test/cli.js")).arg("test").current_dir(self.path());
        command.env("AMBIDESK_SIMULATOR", simulator).env("CHROMIUM", browser.chromium);
        command.envs(self.told);
        process::run(&mut command, self.what)
    }
}
