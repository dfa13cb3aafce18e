//! `cargo xtask herd`: thousands of coordinators on virtual time. Deliberately absent: the simulation, which is a program
//! of its own (`crates/herd`), built with a profile of its own because the release is made for size.

use crate::problem::Result;
use crate::{process, workspace};

/// Which herd is played.
#[derive(Debug, PartialEq, Eq, clap::Args)]
pub struct Herd {
    /// How many desks.
    #[arg(long, default_value_t = Self::default().desks)]
    pub desks: u32,
    /// Another course of chance; the same seed gives the same figures.
    #[arg(long, default_value_t = Self::default().seed)]
    pub seed: u64,
}

impl Default for Herd {
    /// The herd that the documentation shows.
    fn default() -> Self {
        Self { desks: 10_000, seed: 1 }
    }
}

impl Herd {
    /// Plays every scenario; fails where the desks ask for more than they may, and leaves the documentation alone then.
    pub fn run(&self) -> Result<()> {
        let mut command = process::command(workspace::cargo());
        command.args(["run", "--quiet", "--profile", "simulation", "--package", "ambidesk-herd", "--"]);
        command.args(["--desks", &self.desks.to_string(), "--seed", &self.seed.to_string(), "--out", "docs"]);
        process::run(&mut command, "the herd")
    }
}
