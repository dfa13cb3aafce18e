//! Chromium and its driver, which the tests in a browser need.

use std::env;
use std::path::PathBuf;

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
    if let Some(browser) = find() {
        return Ok(browser);
    }
    let missing = || {
        Problem::Missing {
        what: "Chromium or its driver".to_owned(),
        remedy: "install both (Debian: `apt-get install chromium chromium-driver`), or name them in CHROMIUM and CHROMEDRIVER".to_owned(),
    }
    };
    let apt = apt().ok_or_else(missing)?;
    println!("Installing Chromium and its driver with apt");
    for arguments in [&["update"][..], &["install", "--yes", "--no-install-recommends", "chromium", "chromium-driver"]]
    {
        let mut command = process::command(apt[0]);
        command.args(&apt[1..]).args(arguments).env("DEBIAN_FRONTEND", "noninteractive");
        process::download(&mut command, "Chromium and its driver", |_| false)?;
    }
    find().ok_or_else(missing)
}

fn find() -> Option<Browser> {
    let named = |variable, programs: &[&str]| {
        let chosen = env::var_os(variable).map(PathBuf::from);
        chosen.or_else(|| programs.iter().find_map(|program| workspace::on_path(program)))
    };
    let chromium = ["chromium", "chromium-browser", "google-chrome"];
    Some(Browser { chromium: named("CHROMIUM", &chromium)?, driver: named("CHROMEDRIVER", &["chromedriver"])? })
}

/// How apt is called without asking anybody: directly as root, through sudo, or not at all.
fn apt() -> Option<&'static [&'static str]> {
    workspace::on_path("apt-get")?;
    if process::answer(process::command("id").arg("-u")).as_deref() == Some("0") {
        return Some(&["apt-get"]);
    }
    process::answer(process::command("sudo").args(["-n", "true"])).map(|_| &["sudo", "-n", "apt-get"][..])
}
