//! `cargo xtask schemes`: the portal's situations that do not say in which scheme they are, once more in the managed one. What is
//! played in both by every run of the tests, and what has no counterpart, is left out by its tag (`tests/e2e/playwright.config.ts`).

use crate::build;
use crate::playwright::Run;
use crate::problem::Result;

/// Builds the release, and plays them.
pub fn run() -> Result<()> {
    build::run()?;
    let told = vec![("AMBIDESK_SCHEME", "managed".to_owned())];
    Run { folder: "e2e", what: "the portal in the managed scheme", projects: vec!["chromium"], told, log: None }
        .perform()
}
