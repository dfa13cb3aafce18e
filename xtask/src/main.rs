//! `cargo xtask`: what plain cargo cannot do for this workspace.
//!
//! Building the portal takes Rust, Node, Trunk and wasm-opt; testing it takes a
//! browser as well. Each command here installs what it misses, keeps what it
//! installs inside `target/` and `node_modules/`, and says in one line what to do
//! when it cannot.
//!
//! Deliberately absent: async, knowledge of the product, and anything that plain
//! `cargo build` or `cargo test` already does well.

mod browser;
mod build;
mod demo;
mod endurance;
mod herd;
mod network;
mod nightly;
mod node;
mod package;
mod playwright;
mod problem;
mod process;
mod size;
mod standalone;
mod suites;
mod table;
mod test;
mod tidy;
mod tools;
mod workspace;

use std::ffi::OsString;
use std::process::ExitCode;

use lexopt::prelude::{Long, Short, Value, ValueExt};

use crate::demo::Demo;
use crate::endurance::{Chaos, Soak};
use crate::problem::{Problem, Result};
use crate::test::Suite;

/// Shown by `cargo xtask help`.
const HELP: &str = "\
cargo xtask <command>

  demo [--port N]     build the portal, start two simulated regions and serve both
                      on one loopback port (default 4400) until Ctrl-C
  demo --watch [--features NAMES]
                      the same while you edit it: a quick build with the gallery (and these features)
                      in target/demo/, made anew with every change; reload the page to see it
  build               leave the release in dist/: static files, nothing else to run
  package             build, and leave the stand-alone desk as an npm package in target/package/
  test [--only SUITE] run every suite, or the named ones (the option may repeat):
                      fmt, clippy, tidy, native, components, size, e2e, chaos
  size                build, print what a desk downloads, check it against its budget
  herd [--desks N] [--seed N]
                      play outages with 10,000 desks on virtual time, check that their peak is
                      bounded, and write the figures and the plot into docs/ (about two minutes)
  chaos [--seed N] [--rounds M] [--only KIND] [--replay FILE] [--report FILE]
                      build, and drive the portal through M random rounds (15 unless told
                      otherwise) of contacts, moves of the traffic and faults
  soak [--failovers N] [--report FILE]
                      build, and move one page back and forth N times (1000 unless told
                      otherwise): it must not grow and not become slower; then type and scroll
                      in the log page under a flood of lines (ten minutes)
  nightly             100,000 cases of each property of the coordinator, the herd, 200 rounds
                      of chaos and the soak; their figures go into docs/ (two hours)
  tidy                check the house habits that a compiler does not know
  help                print this
";

/// The herd that the documentation shows.
const DEFAULT_DESKS: u32 = 10_000;

/// The course of chance that the documentation shows.
const DEFAULT_SEED: u64 = 1;

/// One parsed command line.
#[derive(Debug, PartialEq, Eq)]
enum Task {
    Build,
    Chaos(Chaos),
    Demo(Demo),
    Help,
    Herd { desks: u32, seed: u64 },
    Nightly,
    Package,
    Size,
    Soak(Soak),
    Test { only: Vec<Suite> },
    Tidy,
}

fn main() -> ExitCode {
    match parse(std::env::args_os().skip(1)).and_then(|task| perform(&task)) {
        Ok(()) => ExitCode::SUCCESS,
        Err(problem) => {
            eprintln!("error: {problem}");
            ExitCode::from(problem.exit_code())
        }
    }
}

/// Does one task; whatever it started has ended when this returns.
fn perform(task: &Task) -> Result<()> {
    if matches!(task, Task::Help) {
        print!("{HELP}");
        return Ok(());
    }
    process::stop_children_on_signals()?;
    match task {
        Task::Build => build::run(),
        Task::Chaos(chaos) => chaos.build_and_run(),
        Task::Demo(demo) => demo.run(),
        Task::Herd { desks, seed } => herd::run(*desks, *seed),
        Task::Nightly => nightly::run(DEFAULT_DESKS, DEFAULT_SEED),
        Task::Package => package::run(),
        Task::Size => build::run().and_then(|()| size::run()),
        Task::Soak(soak) => soak.build_and_run(),
        Task::Test { only } => test::run(only),
        Task::Tidy => tidy::run(),
        Task::Help => Ok(()),
    }
}

/// Reads the command line (without the program's own name).
fn parse(arguments: impl IntoIterator<Item = OsString>) -> Result<Task> {
    let mut parser = lexopt::Parser::from_args(arguments);
    let mut task = None;
    while let Some(argument) = parser.next()? {
        match (argument, &mut task) {
            (Short('h') | Long("help"), _) => return Ok(Task::Help),
            (Value(name), None) => task = Some(named(&name.string()?)?),
            (Long("port"), Some(Task::Demo(demo))) => demo.port = parser.value()?.parse()?,
            (Long("watch"), Some(Task::Demo(demo))) => demo.watch = true,
            (Long("features"), Some(Task::Demo(demo))) if demo.watch => demo.features = Some(parser.value()?.string()?),
            (Long("desks"), Some(Task::Herd { desks, .. })) => *desks = parser.value()?.parse()?,
            (Long("seed"), Some(Task::Herd { seed, .. })) => *seed = parser.value()?.parse()?,
            (Long("only"), Some(Task::Test { only })) => only.push(parser.value()?.parse()?),
            (Long("seed"), Some(Task::Chaos(chaos))) => chaos.seed = parser.value()?.parse()?,
            (Long("rounds"), Some(Task::Chaos(chaos))) => chaos.rounds = parser.value()?.parse()?,
            (Long("only"), Some(Task::Chaos(chaos))) => chaos.only = Some(parser.value()?.string()?),
            (Long("replay"), Some(Task::Chaos(chaos))) => chaos.replay = Some(parser.value()?.into()),
            (Long("report"), Some(Task::Chaos(chaos))) => chaos.report = Some(parser.value()?.into()),
            (Long("failovers"), Some(Task::Soak(soak))) => soak.failovers = parser.value()?.parse()?,
            (Long("report"), Some(Task::Soak(soak))) => soak.report = Some(parser.value()?.into()),
            (argument, _) => return Err(argument.unexpected().into()),
        }
    }
    Ok(task.unwrap_or(Task::Help))
}

/// The task of that name, with its options at their defaults.
fn named(name: &str) -> Result<Task> {
    Ok(match name {
        "build" => Task::Build,
        "chaos" => Task::Chaos(Chaos::default()),
        "demo" => Task::Demo(Demo::default()),
        "help" => Task::Help,
        "herd" => Task::Herd { desks: DEFAULT_DESKS, seed: DEFAULT_SEED },
        "nightly" => Task::Nightly,
        "package" => Task::Package,
        "size" => Task::Size,
        "soak" => Task::Soak(Soak::default()),
        "test" => Task::Test { only: Vec::new() },
        "tidy" => Task::Tidy,
        other => {
            return Err(Problem::Usage(format!("there is no command `{other}`: `cargo xtask help` lists them")));
        }
    })
}

#[cfg(test)]
mod tests {
    use super::{Chaos, DEFAULT_DESKS, DEFAULT_SEED, Demo, Soak, Suite, Task, parse};

    fn parsed(line: &str) -> Result<Task, String> {
        parse(line.split_whitespace().map(Into::into)).map_err(|problem| problem.to_string())
    }

    #[test]
    fn demo_takes_a_port_and_has_a_default() {
        assert_eq!(parsed("demo"), Ok(Task::Demo(Demo::default())));
        assert_eq!(parsed("demo --port 8080"), Ok(Task::Demo(Demo { port: 8080, ..Demo::default() })));
        assert!(parsed("demo --port many").is_err());
    }

    #[test]
    fn only_a_demo_that_follows_changes_takes_features() {
        let told = Demo { watch: true, features: Some("example-own-banner".to_owned()), ..Demo::default() };
        assert_eq!(parsed("demo --watch --features example-own-banner"), Ok(Task::Demo(told)));
        assert!(parsed("demo --features example-own-banner").is_err());
    }

    #[test]
    fn herd_is_the_documented_one_unless_it_is_told_otherwise() {
        assert_eq!(parsed("herd"), Ok(Task::Herd { desks: DEFAULT_DESKS, seed: DEFAULT_SEED }));
        assert_eq!(parsed("herd --desks 500 --seed 3"), Ok(Task::Herd { desks: 500, seed: 3 }));
    }

    #[test]
    fn chaos_takes_a_seed_and_rounds_or_a_schedule() {
        assert_eq!(parsed("chaos"), Ok(Task::Chaos(Chaos::default())));
        let told = Chaos { seed: 7, rounds: 200, report: Some("docs/chaos.md".into()), ..Chaos::default() };
        assert_eq!(parsed("chaos --seed 7 --rounds 200 --report docs/chaos.md"), Ok(Task::Chaos(told)));
        let told = Chaos { replay: Some("case.json".into()), ..Chaos::default() };
        assert_eq!(parsed("chaos --replay case.json"), Ok(Task::Chaos(told)));
        assert!(parsed("chaos --failovers 3").is_err());
    }

    #[test]
    fn soak_counts_failovers() {
        let told = Soak { failovers: 50, report: None };
        assert_eq!(parsed("soak --failovers 50"), Ok(Task::Soak(told)));
        assert!(parsed("soak --seed 1").is_err());
    }

    #[test]
    fn only_may_repeat() {
        assert_eq!(parsed("test --only fmt --only e2e"), Ok(Task::Test { only: vec![Suite::Fmt, Suite::E2e] }));
    }

    #[test]
    fn an_option_of_another_command_is_refused() {
        assert!(parsed("build --port 8080").is_err());
        assert!(parsed("tidy --only fmt").is_err());
    }

    #[test]
    fn an_unknown_command_points_to_help() {
        let said = parsed("deploy-it").expect_err("no such command");
        assert!(said.contains("cargo xtask help"), "{said}");
    }

    #[test]
    fn nothing_at_all_is_help() {
        assert_eq!(parsed(""), Ok(Task::Help));
    }
}
