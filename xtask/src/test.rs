//! `cargo xtask test`: every suite in order, then a table of verdicts.
//!
//! A suite prints what its own program prints, closing line included. A failing
//! suite does not stop the next one, except where the next one needs its result.

use std::fs;
use std::thread;
use std::time::{Duration, Instant};

use clap::ValueEnum;

use crate::endurance::Chaos;
use crate::problem::{Problem, Result};
use crate::{build, deploy, playwright, size, suites, table, templates, tidy, workspace};

/// One suite; they run in this order: what is quick to fail comes first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, clap::ValueEnum)]
pub enum Suite {
    /// rustfmt has nothing to change.
    Fmt,
    /// clippy has nothing to say, on the host and for the browser.
    Clippy,
    /// The house habits.
    Tidy,
    /// Licenses, sources and duplicates of the dependencies, and what is known against them.
    Deny,
    /// A deployment: its templates, by cfn-lint and assertions of our own, and uploads into emulated buckets.
    Deploy,
    /// Tests and documentation examples on this machine.
    Native,
    /// Component tests in a browser.
    Components,
    /// The release build and its budget.
    Size,
    /// The release and the simulator in Chromium.
    E2e,
    /// The same situations, as far as a browser makes a difference in them, in Firefox.
    Firefox,
    /// Rounds of chaos: the ones that are kept, and a few that are drawn.
    Chaos,
}

impl Suite {
    /// The name on the command line.
    const fn name(self) -> &'static str {
        match self {
            Self::Fmt => "fmt",
            Self::Clippy => "clippy",
            Self::Tidy => "tidy",
            Self::Deny => "deny",
            Self::Deploy => "deploy",
            Self::Native => "native",
            Self::Components => "components",
            Self::Size => "size",
            Self::E2e => "e2e",
            Self::Firefox => "firefox",
            Self::Chaos => "chaos",
        }
    }

    /// Whether it looks at `dist/`.
    const fn needs_the_release(self) -> bool {
        matches!(self, Self::Size | Self::E2e | Self::Firefox | Self::Chaos)
    }

    fn run(self) -> Result<Verdict> {
        match self {
            Self::Fmt => suites::fmt(),
            Self::Clippy => suites::clippy(),
            Self::Tidy => tidy::run(),
            Self::Deny => return suites::deny(),
            Self::Deploy => templates::test().and_then(|()| deploy::test()),
            Self::Native => suites::native(),
            Self::Components => return suites::components(),
            Self::Size => size::run(),
            Self::E2e => suites::e2e(),
            Self::Firefox => suites::firefox(),
            Self::Chaos => Chaos::default().run(),
        }
        .map(|()| Verdict::Passed)
    }
}

/// How a suite ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Verdict {
    /// It ran and found nothing.
    Passed,
    /// It found nothing, and a part of it could not run, which it has said.
    InPart,
    /// It ran and found something, or could not run.
    Failed,
    /// There is nothing to run yet.
    Empty,
    /// What it needs has failed.
    NotRun,
}

impl Verdict {
    const fn word(self) -> &'static str {
        match self {
            Self::Passed => "passed",
            Self::InPart => "passed in part",
            Self::Failed => "FAILED",
            Self::Empty => "empty",
            Self::NotRun => "NOT RUN",
        }
    }

    const fn is_fine(self) -> bool {
        matches!(self, Self::Passed | Self::InPart | Self::Empty)
    }
}

/// One line of the closing table.
struct Line {
    name: &'static str,
    took: Duration,
    verdict: Verdict,
    /// The last lines of a suite that failed.
    closing: Vec<String>,
}

/// Runs the named suites, or all of them.
pub fn run(only: &[Suite]) -> Result<()> {
    let chosen: Vec<Suite> =
        Suite::value_variants().iter().copied().filter(|suite| only.is_empty() || only.contains(suite)).collect();
    build::fetch_crates()?;
    let mut lines = Vec::new();
    let mut release = None;
    for suite in chosen.iter().copied() {
        if suite.needs_the_release() && release.is_none() {
            let line = timed("build", || build::run().map(|()| Verdict::Passed))?;
            release = Some(line.verdict);
            lines.push(line);
        }
        if suite.needs_the_release() && release == Some(Verdict::Failed) {
            let (name, took) = (suite.name(), Duration::ZERO);
            lines.push(Line { name, took, verdict: Verdict::NotRun, closing: Vec::new() });
            continue;
        }
        match suite {
            Suite::E2e if chosen.contains(&Suite::Chaos) => lines.extend(e2e_beside_chaos()?),
            Suite::Chaos if chosen.contains(&Suite::E2e) => {}
            _ => lines.push(timed(suite.name(), || suite.run())?),
        }
    }
    summary(&lines)
}

/// Chaos waits for the desk's own pauses most of the time, and the end-to-end tests for the processor: they run at the
/// same time, and what chaos has to say is shown afterwards.
fn e2e_beside_chaos() -> Result<[Line; 2]> {
    if playwright::prepare().is_err() {
        // Each says itself what is missing.
        let [e2e, chaos] = [Suite::E2e, Suite::Chaos];
        return Ok([timed(e2e.name(), || e2e.run())?, timed(chaos.name(), || chaos.run())?]);
    }
    let log = workspace::root().join("target").join("chaos.log");
    let chaos = Chaos { log: Some(log.clone()), ..Chaos::default() };
    let start = Instant::now();
    let rounds = thread::spawn(move || (chaos.run(), start.elapsed()));
    let e2e = timed(Suite::E2e.name(), || Suite::E2e.run())?;
    let (ended, took) = rounds.join().unwrap_or_else(|panic| std::panic::resume_unwind(panic));
    let chaos = timed(Suite::Chaos.name(), || {
        print!("{}", fs::read_to_string(&log).unwrap_or_default());
        ended.map(|()| Verdict::Passed)
    })?;
    Ok([e2e, Line { took, ..chaos }])
}

/// Runs one step under a heading. Only an interruption ends the whole run.
fn timed(name: &'static str, step: impl FnOnce() -> Result<Verdict>) -> Result<Line> {
    println!("\n=== {name} ===");
    let start = Instant::now();
    let (verdict, closing) = match step() {
        Ok(verdict) => (verdict, Vec::new()),
        Err(Problem::Interrupted) => return Err(Problem::Interrupted),
        Err(problem) => {
            eprintln!("error: {problem}");
            let closing = if let Problem::Failed { closing, .. } = problem { closing } else { Vec::new() };
            (Verdict::Failed, closing)
        }
    };
    let took = start.elapsed();
    println!("=== {name}: {} in {:.1} s ===", verdict.word(), took.as_secs_f64());
    Ok(Line { name, took, verdict, closing })
}

/// What failed, once more: a suite in the middle of the run has scrolled away by now.
fn summary(lines: &[Line]) -> Result<()> {
    for line in lines.iter().filter(|line| !line.closing.is_empty()) {
        println!("\n=== {}: its last lines ===\n{}", line.name, line.closing.join("\n"));
    }
    let rows: Vec<Vec<String>> = lines
        .iter()
        .map(|line| {
            let took = format!("{:.1} s", line.took.as_secs_f64());
            vec![line.name.to_owned(), took, line.verdict.word().to_owned()]
        })
        .collect();
    print!("\n{}", table::columns(&rows));
    let failed: Vec<&str> = lines.iter().filter(|line| !line.verdict.is_fine()).map(|line| line.name).collect();
    if failed.is_empty() {
        println!("all suites passed");
        return Ok(());
    }
    Err(Problem::Findings(format!("failed: {}", failed.join(", "))))
}

#[cfg(test)]
mod tests {
    use super::{Duration, Line, Suite, ValueEnum, Verdict, summary};

    fn line(name: &'static str, verdict: Verdict) -> Line {
        Line { name, took: Duration::ZERO, verdict, closing: Vec::new() }
    }

    #[test]
    fn every_suite_is_shown_by_the_name_that_finds_it() {
        for suite in Suite::value_variants() {
            assert_eq!(Suite::from_str(suite.name(), false), Ok(*suite));
        }
    }

    #[test]
    fn one_failed_suite_fails_the_run_and_is_named() {
        let lines = [line("fmt", Verdict::Passed), line("e2e", Verdict::NotRun)];
        let problem = summary(&lines).expect_err("e2e was not run");
        assert_eq!(problem.to_string(), "failed: e2e");
        assert!(summary(&lines[..1]).is_ok());
    }
}
