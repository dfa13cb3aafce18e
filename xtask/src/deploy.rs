//! `cargo xtask deploy`: the release into the buckets of two regions, and back. Deliberately absent: how, which is a program of
//! its own (`crates/deploy`), because Amazon's SDK takes minutes to compile; and credentials.

use std::path::PathBuf;

use crate::problem::Result;
use crate::{process, tools, workspace};

/// The program's package, and the feature without which it is not compiled.
const PACKAGE: [&str; 4] = ["--package", "ambidesk-deploy", "--features", "aws"];

/// What is the doctor's, and not the program's.
const FRAME_ORIGIN: &str = "--frame-origin";

/// What the program is told, as it is: `cargo xtask deploy --help` is its own help.
#[derive(Debug, PartialEq, Eq, clap::Args)]
#[command(disable_help_flag = true)]
pub struct Deploy {
    /// The buckets of both regions; `rollback` for the way back.
    #[arg(trailing_var_arg = true, allow_hyphen_values = true)]
    pub arguments: Vec<String>,
}

impl Deploy {
    /// Has the doctor look at the configuration that would be uploaded, builds the program, and runs it.
    pub fn run(&self) -> Result<()> {
        let (frames, told) = self.shared_out();
        if let Some(config) = self.config().filter(|config| config.is_file()) {
            let mut doctor = process::command(workspace::cargo());
            doctor.args(["run", "--quiet", "--package", "ambidesk-doctor", "--", "--config"]).arg(config).args(frames);
            process::run(doctor.current_dir("."), "the look at the configuration")?;
        }
        let mut deploy = process::command(workspace::cargo());
        deploy.args(["run", "--quiet"]).args(PACKAGE).arg("--").args(told);
        // A folder is named from where the person is, not from the root.
        process::run(deploy.current_dir("."), "the deployment")
    }

    /// What the doctor is told, which are the further origins that a frame shows; and what the program is, which is the rest.
    fn shared_out(&self) -> (Vec<&str>, Vec<&str>) {
        let (mut frames, mut told) = (Vec::new(), Vec::new());
        let mut words = self.arguments.iter().map(String::as_str);
        while let Some(word) = words.next() {
            match word.strip_prefix(FRAME_ORIGIN) {
                Some("") => frames.extend([word].into_iter().chain(words.next())),
                Some(value) if value.starts_with('=') => frames.push(word),
                _ => told.push(word),
            }
        }
        (frames, told)
    }

    /// The configuration in the folder that is uploaded; a rollback and a question for help upload none.
    fn config(&self) -> Option<PathBuf> {
        if self.arguments.iter().any(|argument| ["rollback", "help", "--help", "-h"].contains(&argument.as_str())) {
            return None;
        }
        let told = self.arguments.iter().enumerate().find_map(|(at, word)| match word.strip_prefix("--dist")? {
            "" => self.arguments.get(at + 1).map(String::as_str),
            rest => rest.strip_prefix('='),
        });
        Some(PathBuf::from(told.unwrap_or("dist")).join("config.json"))
    }
}

/// Lints the program, and has it deploy into emulated buckets.
pub fn test() -> Result<()> {
    let python = tools::moto()?;
    let mut lint = process::command(workspace::cargo());
    lint.arg("clippy").args(PACKAGE).args(["--all-targets", "--", "--deny", "warnings"]);
    process::run_suite(&mut lint, "clippy on the deployment")?;
    let mut test = process::command(workspace::cargo());
    test.arg("test").args(PACKAGE).env("AMBIDESK_MOTO", python);
    process::run_suite(&mut test, "deployments into emulated buckets")
}

#[cfg(test)]
mod tests {
    use super::{Deploy, PathBuf};

    #[test]
    fn the_configuration_that_is_looked_at_is_the_one_that_would_be_uploaded() {
        let config = |line: &str| Deploy { arguments: line.split_whitespace().map(str::to_owned).collect() }.config();
        assert_eq!(config("--bucket a/b"), Some(PathBuf::from("dist/config.json")));
        assert_eq!(config("--dist other --apply"), Some(PathBuf::from("other/config.json")));
        assert_eq!(config("--dist=other"), Some(PathBuf::from("other/config.json")));
        assert_eq!(config("rollback --apply"), None);
        assert_eq!(config("--help"), None);
    }

    #[test]
    fn the_origins_of_frames_are_for_the_doctor_and_the_rest_is_for_the_program() {
        let line = "--bucket a/b --frame-origin https://c.com --apply --frame-origin=https://d.com check";
        let deploy = Deploy { arguments: line.split_whitespace().map(str::to_owned).collect() };
        let (frames, told) = deploy.shared_out();
        assert_eq!(frames, ["--frame-origin", "https://c.com", "--frame-origin=https://d.com"]);
        assert_eq!(told, ["--bucket", "a/b", "--apply", "check"]);
    }
}
