//! `cargo xtask doctor`: what is wrong with a deployed portal. Deliberately absent: the checks, which are a program of
//! their own (`crates/doctor`), because they read the configuration as the portal does.

use crate::problem::Result;
use crate::{process, workspace};

/// What the doctor is told, as it is: `cargo xtask doctor --help` is its own help.
#[derive(Debug, PartialEq, Eq, clap::Args)]
#[command(disable_help_flag = true)]
pub struct Doctor {
    /// An address, or --config FILE.
    #[arg(trailing_var_arg = true, allow_hyphen_values = true)]
    pub arguments: Vec<String>,
}

impl Doctor {
    /// Builds it, and runs it.
    pub fn run(&self) -> Result<()> {
        let mut command = process::command(workspace::cargo());
        command.args(["run", "--quiet", "--package", "ambidesk-doctor", "--"]).args(&self.arguments);
        // A file is named from where the person is, not from the root.
        command.current_dir(".");
        process::run(&mut command, "the doctor")
    }
}
