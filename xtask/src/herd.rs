//! `cargo xtask herd`: thousands of coordinators on virtual time. Deliberately absent: the simulation, which is a program
//! of its own (`crates/herd`), built with a profile of its own because the release is made for size.

use crate::problem::Result;
use crate::{process, workspace};

/// Plays every scenario; fails where the desks ask for more than they may, and leaves the documentation alone then.
pub fn run(desks: u32, seed: u64) -> Result<()> {
    let mut command = process::command(workspace::cargo());
    command.args(["run", "--quiet", "--profile", "simulation", "--package", "ambidesk-herd", "--"]);
    command.args(["--desks", &desks.to_string(), "--seed", &seed.to_string(), "--out", "docs"]);
    process::run(&mut command, "the herd")
}
