//! `cargo xtask chaos` and `cargo xtask soak`: the release for many rounds, or many failovers, in one page of a real
//! browser.
//!
//! Deliberately absent: what a round is, and what is checked; `tests/chaos` and `tests/soak` know.

use std::path::PathBuf;

use crate::build;
use crate::playwright::Run;
use crate::problem::Result;

/// Which rounds are run, and where the report goes.
#[derive(Debug, PartialEq, Eq, clap::Args)]
pub struct Chaos {
    /// What the rounds are drawn from.
    #[arg(long, default_value_t = Self::default().seed)]
    pub seed: u32,
    /// How many rounds.
    #[arg(long, default_value_t = Self::default().rounds)]
    pub rounds: u32,
    /// Breaks nothing but this.
    #[arg(long, value_name = "KIND")]
    pub only: Option<String>,
    /// Plays nothing but this scheme: `paired` or `managed`.
    #[arg(long, value_name = "SCHEME")]
    pub scheme: Option<String>,
    /// A schedule to run in place of drawn ones.
    #[arg(long, value_name = "FILE")]
    pub replay: Option<PathBuf>,
    /// The document into which the figures are written.
    #[arg(long, value_name = "FILE")]
    pub report: Option<PathBuf>,
    /// Where its output goes, if it isn't a person's to read as it comes.
    #[arg(skip)]
    pub log: Option<PathBuf>,
}

impl Default for Chaos {
    /// What is run unless told otherwise.
    fn default() -> Self {
        Self { seed: 1, rounds: 15, only: None, scheme: None, replay: None, report: None, log: None }
    }
}

impl Chaos {
    /// Builds the release and runs the rounds.
    pub fn build_and_run(&self) -> Result<()> {
        build::run()?;
        self.run()
    }

    /// Runs the rounds against the release that is there.
    pub fn run(&self) -> Result<()> {
        let mut told =
            vec![("AMBIDESK_CHAOS_SEED", self.seed.to_string()), ("AMBIDESK_CHAOS_ROUNDS", self.rounds.to_string())];
        told.extend(self.only.clone().map(|only| ("AMBIDESK_CHAOS_ONLY", only)));
        told.extend(self.scheme.clone().map(|scheme| ("AMBIDESK_CHAOS_SCHEME", scheme)));
        told.extend(path("AMBIDESK_CHAOS_REPLAY", self.replay.as_ref()));
        told.extend(path("AMBIDESK_CHAOS_REPORT", self.report.as_ref()));
        // Where somebody else's output is on the terminal, somebody else is at work.
        told.extend(self.log.as_ref().map(|_| ("AMBIDESK_CHAOS_WORKERS", "2".to_owned())));
        Run { folder: "chaos", what: "the rounds of chaos", projects: Vec::new(), told, log: self.log.clone() }
            .perform()
    }
}

/// How long a page is soaked, and where the report goes.
#[derive(Debug, PartialEq, Eq, clap::Args)]
pub struct Soak {
    /// How many failovers.
    #[arg(long, default_value_t = Self::default().failovers)]
    pub failovers: u32,
    /// The document into which the figures are written.
    #[arg(long, value_name = "FILE")]
    pub report: Option<PathBuf>,
}

impl Default for Soak {
    fn default() -> Self {
        Self { failovers: 1000, report: None }
    }
}

impl Soak {
    /// Builds the release and soaks it.
    pub fn build_and_run(&self) -> Result<()> {
        build::run()?;
        let mut told = vec![("AMBIDESK_SOAK_FAILOVERS", self.failovers.to_string())];
        told.extend(path("AMBIDESK_SOAK_REPORT", self.report.as_ref()));
        Run { folder: "soak", what: "the soak", projects: Vec::new(), told, log: None }.perform()
    }
}

fn path(name: &'static str, path: Option<&PathBuf>) -> Option<(&'static str, String)> {
    path.map(|path| (name, path.to_string_lossy().into_owned()))
}
