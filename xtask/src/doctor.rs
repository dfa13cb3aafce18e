//! `cargo xtask doctor`: what is wrong with a deployed portal. Deliberately absent: the checks, which are a program of
//! their own (`crates/doctor`), because they read the configuration as the portal does.

use crate::problem::{Problem, Result};
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
        process::run(&mut command, "the doctor").map_err(told)
    }
}

/// By its code the doctor says whether it has found problems or could not look; where it could not be built, it could not either.
fn told(problem: Problem) -> Problem {
    match problem {
        Problem::Failed { status, .. } if status.code() != Some(1) => Problem::Blind(status),
        found => found,
    }
}

#[cfg(all(test, unix))]
mod tests {
    use super::{process, told};

    #[test]
    fn what_the_doctor_says_by_its_code_is_handed_on() {
        for (ended, code) in [("exit 1", 1), ("exit 2", 2), ("exit 101", 2), ("kill -9 $$", 2)] {
            let problem =
                process::run(process::command("sh").args(["-c", ended]), "the doctor").expect_err("it failed");
            assert_eq!(told(problem).exit_code(), code, "{ended}");
        }
    }
}
