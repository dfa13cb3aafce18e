//! `cargo xtask test`: every suite in order, then a table of verdicts.
//!
//! A suite prints what its own program prints, closing line included. A failing
//! suite does not stop the next one, except where the next one needs its result.
//!
//! What keeps one core busy runs beside what waits or keeps the other one busy: the release beside the first suites, chaos
//! beside the end-to-end tests. What such a step has to say is shown when its turn comes.

use std::env;
use std::fs::{self, File};
use std::path::{Path, PathBuf};
use std::thread::{self, JoinHandle};
use std::time::{Duration, Instant};

use clap::ValueEnum;

use crate::endurance::Chaos;
use crate::problem::{Problem, Result};
use crate::{build, deploy, playwright, process, size, suites, table, templates, tidy, workspace};

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

    /// Whether it looks at the release.
    const fn needs_the_release(self) -> bool {
        matches!(self, Self::Size | Self::E2e | Self::Firefox | Self::Chaos)
    }

    /// Whether the release may be built meanwhile: it needs neither that nor the tools which building it installs, and
    /// compiles into other folders.
    const fn runs_beside_the_build(self) -> bool {
        !self.needs_the_release() && !matches!(self, Self::Components)
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
    // Where what they share can't be installed, the build itself says so when its turn comes.
    let early = is_built_early(&chosen) && build::install_shared().is_ok();
    let mut building = early.then(|| Beside::start("build", build_beside));
    for suite in chosen.iter().copied() {
        if let Some(build) = building.take_if(|_| !suite.runs_beside_the_build()) {
            let line = build.end()?;
            release = Some(line.verdict);
            lines.push(line);
        }
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

/// Whether the release is begun with before the first suite: it is needed, and not for that one.
fn is_built_early(chosen: &[Suite]) -> bool {
    chosen.iter().any(|suite| suite.needs_the_release())
        && chosen.first().is_some_and(|first| first.runs_beside_the_build())
}

/// Builds the release in a process of its own, whose output goes to the log: linking it and making it small are most of the
/// time, and take one core.
fn build_beside(log: &Path) -> Result<()> {
    let program = env::current_exe().map_err(Problem::file(log))?;
    let output = File::create(log).map_err(Problem::file(log))?;
    let errors = output.try_clone().map_err(Problem::file(log))?;
    let mut command = process::command(program);
    process::run(command.arg("build").stdout(output).stderr(errors), "the release")
}

/// Chaos waits for the desk's own pauses most of the time, and the end-to-end tests for the processor.
fn e2e_beside_chaos() -> Result<[Line; 2]> {
    if playwright::prepare().is_err() {
        // Each says itself what is missing.
        let [e2e, chaos] = [Suite::E2e, Suite::Chaos];
        return Ok([timed(e2e.name(), || e2e.run())?, timed(chaos.name(), || chaos.run())?]);
    }
    let chaos = Beside::start(Suite::Chaos.name(), |log| Chaos { log: Some(log.to_owned()), ..Chaos::default() }.run());
    let e2e = timed(Suite::E2e.name(), || Suite::E2e.run())?;
    Ok([e2e, chaos.end()?])
}

/// A step that runs at the same time as others, and writes into a log what it has to say.
struct Beside {
    name: &'static str,
    log: PathBuf,
    step: JoinHandle<(Result<()>, Duration)>,
}

impl Beside {
    fn start(name: &'static str, step: impl FnOnce(&Path) -> Result<()> + Send + 'static) -> Self {
        let folder = workspace::root().join("target");
        // Where cargo compiles into another one, it may be missing; where it can't be made, the step says that it can't write.
        let _ = fs::create_dir_all(&folder);
        let log = folder.join(format!("{name}.log"));
        let (start, written) = (Instant::now(), log.clone());
        Self { name, log, step: thread::spawn(move || (step(&written), start.elapsed())) }
    }

    /// Waits for it, and shows it under a heading; the time is its own.
    fn end(self) -> Result<Line> {
        let (ended, took) = self.step.join().unwrap_or_else(|panic| std::panic::resume_unwind(panic));
        let line = timed(self.name, || {
            print!("{}", fs::read_to_string(&self.log).unwrap_or_default());
            ended.map(|()| Verdict::Passed)
        })?;
        Ok(Line { took, ..line })
    }
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
    use super::{Beside, Duration, Line, Problem, Suite, ValueEnum, Verdict, fs, is_built_early, summary};

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

    #[test]
    fn the_release_is_begun_with_where_something_can_run_meanwhile() {
        assert!(is_built_early(Suite::value_variants()));
        assert!(is_built_early(&[Suite::Native, Suite::Size]));
        assert!(!is_built_early(&[Suite::Fmt, Suite::Native]), "nothing needs it");
        assert!(!is_built_early(&[Suite::Size, Suite::E2e]), "the first one waits for it");
        assert!(!is_built_early(&[Suite::Components, Suite::E2e]), "the first one installs the same tools");
    }

    #[test]
    fn no_suite_waits_for_the_release_before_one_that_could_run_meanwhile() {
        assert!(Suite::value_variants().is_sorted_by_key(|suite| !suite.runs_beside_the_build()));
    }

    #[test]
    fn a_step_beside_others_fails_when_its_turn_comes() {
        let step = Beside::start("beside", |log| {
            fs::write(log, "").expect("it can be written");
            Err(Problem::Findings("something".to_owned()))
        });
        let line = step.end().expect("nobody interrupts it");
        assert_eq!((line.name, line.verdict), ("beside", Verdict::Failed));
    }
}
