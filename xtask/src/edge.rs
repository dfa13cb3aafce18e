//! `cargo xtask edge`: every situation of the portal once more, behind the simulated edge, and how long a desk takes to be there
//! while the first bucket is gone. Deliberately absent: the edge, which is the simulator's (`crates/simulator/src/edge`).

use crate::build;
use crate::playwright::Run;
use crate::problem::Result;

/// Builds the release, plays the situations, and writes the times into docs/hosting.md.
pub fn run() -> Result<()> {
    build::run()?;
    for (part, what) in [("portal", "the portal behind the edge"), ("times", "the times behind the edge")] {
        let told = vec![("AMBIDESK_EDGE", part.to_owned())];
        Run { folder: "e2e", what, projects: vec!["chromium"], told, log: None }.perform()?;
    }
    Ok(())
}
