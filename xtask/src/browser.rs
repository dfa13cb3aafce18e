//! Chromium and its driver, which the tests in a browser need.

use std::env;
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::problem::{Problem, Result};
use crate::{process, workspace};

/// A browser and the program that drives it.
pub struct Browser {
    /// Chromium or a browser built from it.
    pub chromium: PathBuf,
    /// The driver of the same version.
    pub driver: PathBuf,
}

/// Finds the browser, or installs it with apt where that needs no password.
///
/// `CHROMIUM` and `CHROMEDRIVER` name other ones.
pub fn install() -> Result<Browser> {
    if find().is_none() && workspace::on_path("apt-get").is_some() {
        println!("Installing Chromium and its driver with apt");
        for arguments in [&["update"][..], &["install", "--no-install-recommends", "chromium", "chromium-driver"]] {
            // What else goes wrong apt says itself, and the browser is missing.
            if let Err(Problem::Interrupted) = process::run(apt_get().args(arguments), "apt") {
                return Err(Problem::Interrupted);
            }
        }
    }
    find().ok_or_else(|| Problem::Missing {
        what: "Chromium or its driver".to_owned(),
        remedy: "install both (Debian: `apt-get install chromium chromium-driver`), or name them in CHROMIUM and CHROMEDRIVER".to_owned(),
    })
}

fn find() -> Option<Browser> {
    let named = |variable, programs: &[&str]| {
        let chosen = env::var_os(variable).map(PathBuf::from);
        chosen.or_else(|| programs.iter().find_map(|program| workspace::on_path(program)))
    };
    let chromium = ["chromium", "chromium-browser", "google-chrome"];
    Some(Browser { chromium: named("CHROMIUM", &chromium)?, driver: named("CHROMEDRIVER", &["chromedriver"])? })
}

/// apt, which asks nobody anything: through sudo, which fails where it would ask for a password, or as root without it.
fn apt_get() -> Command {
    let sudo = workspace::on_path("sudo");
    let mut command = process::command(sudo.as_deref().unwrap_or(Path::new("apt-get")));
    if sudo.is_some() {
        command.args(["-n", "apt-get"]);
    }
    command.args(["--yes", "-qq"]).env("DEBIAN_FRONTEND", "noninteractive");
    command
}
