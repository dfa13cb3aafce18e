//! `cargo xtask bench`: how long an agent waits for both CCPs, with the portal, the stand-alone script, the vendor's script
//! and two bare frames in turns, and how fast the pure parts are.
//!
//! Deliberately absent: what is measured (`tests/bench` and the crates' own `benches/`), and how it is shown
//! (`crates/benchmarks`).

use crate::playwright::Run;
use crate::problem::Result;
use crate::{build, process, workspace};

/// How much is measured.
#[derive(Debug, PartialEq, Eq, clap::Args)]
pub struct Bench {
    /// How often each start is measured under each condition.
    #[arg(long, default_value_t = Self::default().runs)]
    pub runs: u32,
    /// How many failovers of one page are timed.
    #[arg(long, default_value_t = Self::default().failovers)]
    pub failovers: u32,
}

impl Default for Bench {
    /// What the documentation shows.
    fn default() -> Self {
        Self { runs: 6, failovers: 100 }
    }
}

impl Bench {
    /// Builds the release, measures, and writes the figures into docs/benchmarks/.
    pub fn run(&self) -> Result<()> {
        build::run()?;
        let docs = workspace::root().join("docs/benchmarks");
        let figures = docs.join("figures.json");
        let told = vec![
            ("AMBIDESK_BENCH_RUNS", self.runs.to_string()),
            ("AMBIDESK_BENCH_FAILOVERS", self.failovers.to_string()),
            ("AMBIDESK_BENCH_REPORT", figures.to_string_lossy().into_owned()),
        ];
        Run { folder: "bench", what: "the benchmarks in a browser", projects: Vec::new(), told, log: None }
            .perform()?;
        let mut native = process::command(workspace::cargo());
        native.args(["bench", "--package", "ambidesk-coordinator", "--package", "ambidesk"]);
        process::run(&mut native, "the native benchmarks")?;
        let mut report = process::command(workspace::cargo());
        report.args(["run", "--quiet", "--package", "ambidesk-benchmarks", "--"]).arg(figures);
        report.arg("--native").arg(workspace::root().join("target/criterion")).arg("--out").arg(docs);
        process::run(&mut report, "the figures' page")
    }
}
