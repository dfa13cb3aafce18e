//! `cargo xtask`: what plain cargo cannot do for this workspace.
//!
//! Building the portal takes Rust, Node, Trunk and wasm-opt; testing it takes a
//! browser as well. Each command here installs what it misses, keeps what it
//! installs inside `target/` and `node_modules/`, and says in one line what to do
//! when it cannot.
//!
//! Deliberately absent: async, knowledge of the product, and anything that plain
//! `cargo build` or `cargo test` already does well.

mod bench;
mod browser;
mod build;
mod demo;
mod deploy;
mod dist;
mod doctor;
mod edge;
mod endurance;
mod fork;
mod herd;
mod nightly;
mod node;
mod package;
mod playwright;
mod problem;
mod process;
#[cfg(test)]
mod readme;
mod reproduce;
mod schemes;
mod shipped;
mod size;
mod standalone;
mod suites;
mod table;
mod templates;
mod test;
mod tidy;
mod tools;
mod workspace;

use std::process::ExitCode;

use clap::{CommandFactory, Parser, Subcommand};

use crate::bench::Bench;
use crate::demo::Demo;
use crate::deploy::Deploy;
use crate::doctor::Doctor;
use crate::endurance::{Chaos, Soak};
use crate::herd::Herd;
use crate::problem::{Problem, Result};
use crate::test::Suite;

/// What plain cargo can't do for Ambidesk.
#[derive(Debug, Parser)]
#[command(name = "cargo xtask", bin_name = "cargo xtask")]
struct CommandLine {
    #[command(subcommand)]
    task: Option<Task>,
}

/// The commands, in the order in which the help lists them.
#[derive(Debug, PartialEq, Eq, Subcommand)]
enum Task {
    /// Build the portal, start two simulated regions, and serve both on one loopback port until Ctrl-C.
    Demo(Demo),
    /// Leave the release in dist/: static files, nothing else to run. What else is there stays.
    Build,
    /// Build, and leave the stand-alone desk as an npm package in target/package/.
    Package,
    /// Write the headers policy of the deployment templates from deploy/headers.json.
    Templates,
    /// Bring the release into the buckets of both regions, or the former one back; a plan without --apply.
    Deploy(Deploy),
    /// Look at a deployed portal from outside: headers, configuration, files.
    Doctor(Doctor),
    /// Run every suite, or the named ones.
    Test {
        /// Runs this suite only; the option may repeat.
        #[arg(long, value_name = "SUITE")]
        only: Vec<Suite>,
    },
    /// Build, build once more in another folder, and compare both releases byte by byte.
    Reproduce,
    /// Build, print what a desk downloads, check it against its budget.
    Size,
    /// Build, and measure both CCPs four ways, side by side, then the pure parts (an hour).
    ///
    /// The figures go into docs/benchmarks/. No time makes it fail.
    Bench(Bench),
    /// Play outages with thousands of desks on virtual time (two minutes).
    ///
    /// Checks that their peak is bounded, and writes the figures and the plot into docs/.
    Herd(Herd),
    /// Build, and drive the portal through random rounds of contacts, moves of the traffic and faults.
    Chaos(Chaos),
    /// Build, and move one page back and forth, then flood its log page (ten minutes).
    ///
    /// It must not grow, and not become slower: neither by the failovers, nor by typing and scrolling in the log page.
    Soak(Soak),
    /// Build, and play the situations of the portal behind the simulated edge (half an hour).
    ///
    /// How long a desk takes to be there while the first bucket is gone goes into docs/hosting.md.
    Edge,
    /// Build, and play the situations of the portal that name no scheme in the managed one (a quarter of an hour).
    Schemes,
    /// Play what takes too long for every change (close to three hours).
    ///
    /// 100,000 cases of each property of the coordinator, the herd, the release from another folder, the portal behind the edge and
    /// in the managed scheme, 200 rounds of chaos and the soak; their figures go into docs/.
    Nightly,
    /// Check the house habits that a compiler does not know.
    Tidy,
}

fn main() -> ExitCode {
    match perform(CommandLine::parse().task) {
        Ok(()) => ExitCode::SUCCESS,
        Err(problem) => {
            eprintln!("error: {problem}");
            ExitCode::from(problem.exit_code())
        }
    }
}

/// Does one task, or says which there are; whatever it started has ended when this returns.
fn perform(task: Option<Task>) -> Result<()> {
    let Some(task) = task else {
        return CommandLine::command().print_help().map_err(Problem::Output);
    };
    process::stop_children_on_signals()?;
    match task {
        Task::Bench(bench) => bench.run(),
        Task::Build => build::run(),
        Task::Chaos(chaos) => chaos.build_and_run(),
        Task::Demo(demo) => demo.run(),
        Task::Deploy(deploy) => deploy.run(),
        Task::Doctor(doctor) => doctor.run(),
        Task::Edge => edge::run(),
        Task::Herd(herd) => herd.run(),
        Task::Nightly => nightly::run(),
        Task::Package => package::run(),
        Task::Reproduce => reproduce::run(),
        Task::Schemes => schemes::run(),
        Task::Size => build::run().and_then(|()| size::run()),
        Task::Soak(soak) => soak.build_and_run(),
        Task::Templates => templates::write(),
        Task::Test { only } => test::run(&only),
        Task::Tidy => tidy::run(),
    }
}

#[cfg(test)]
mod tests {
    use super::{Bench, Chaos, CommandLine, Demo, Deploy, Doctor, Herd, Parser, Soak, Suite, Task};

    fn parsed(line: &str) -> Result<Option<Task>, String> {
        let words = ["cargo xtask"].into_iter().chain(line.split_whitespace());
        CommandLine::try_parse_from(words).map(|line| line.task).map_err(|problem| problem.to_string())
    }

    #[test]
    fn demo_takes_a_port_and_has_a_default() {
        assert_eq!(parsed("demo"), Ok(Some(Task::Demo(Demo { port: 4400, watch: false, features: None }))));
        assert_eq!(parsed("demo --port 8080"), Ok(Some(Task::Demo(Demo { port: 8080, watch: false, features: None }))));
        let said = parsed("demo --port many").expect_err("no port");
        assert!(said.contains("--port") && said.contains("many"), "{said}");
    }

    #[test]
    fn only_a_demo_that_follows_changes_takes_features() {
        let told = Demo { port: 4400, watch: true, features: Some("example-own-banner".to_owned()) };
        assert_eq!(parsed("demo --watch --features example-own-banner"), Ok(Some(Task::Demo(told))));
        assert!(parsed("demo --features example-own-banner").is_err());
    }

    #[test]
    fn bench_is_the_documented_one_unless_it_is_told_otherwise() {
        assert_eq!(parsed("bench"), Ok(Some(Task::Bench(Bench { runs: 6, failovers: 100 }))));
        assert_eq!(parsed("bench --runs 1 --failovers 5"), Ok(Some(Task::Bench(Bench { runs: 1, failovers: 5 }))));
    }

    #[test]
    fn herd_is_the_documented_one_unless_it_is_told_otherwise() {
        assert_eq!(parsed("herd"), Ok(Some(Task::Herd(Herd { desks: 10_000, seed: 1 }))));
        assert_eq!(parsed("herd"), Ok(Some(Task::Herd(Herd::default()))));
        assert_eq!(parsed("herd --desks 500 --seed 3"), Ok(Some(Task::Herd(Herd { desks: 500, seed: 3 }))));
    }

    #[test]
    fn chaos_takes_a_seed_and_rounds_or_a_schedule() {
        assert_eq!(parsed("chaos"), Ok(Some(Task::Chaos(Chaos::default()))));
        let told = Chaos { seed: 7, rounds: 200, report: Some("docs/chaos.md".into()), ..Chaos::default() };
        assert_eq!(parsed("chaos --seed 7 --rounds 200 --report docs/chaos.md"), Ok(Some(Task::Chaos(told))));
        let told = Chaos { rounds: 50, scheme: Some("managed".into()), ..Chaos::default() };
        assert_eq!(parsed("chaos --rounds 50 --scheme managed"), Ok(Some(Task::Chaos(told))));
        let told = Chaos { replay: Some("case.json".into()), ..Chaos::default() };
        assert_eq!(parsed("chaos --replay case.json"), Ok(Some(Task::Chaos(told))));
        assert!(parsed("chaos --failovers 3").is_err());
    }

    #[test]
    fn soak_counts_failovers() {
        assert_eq!(parsed("soak"), Ok(Some(Task::Soak(Soak::default()))));
        let told = Soak { failovers: 50, report: None };
        assert_eq!(parsed("soak --failovers 50"), Ok(Some(Task::Soak(told))));
        assert!(parsed("soak --seed 1").is_err());
    }

    #[test]
    fn the_doctor_is_told_everything_as_it_is() {
        let arguments = vec!["--config".to_owned(), "config.json".to_owned()];
        assert_eq!(parsed("doctor --config config.json"), Ok(Some(Task::Doctor(Doctor { arguments }))));
        assert_eq!(parsed("doctor --help"), Ok(Some(Task::Doctor(Doctor { arguments: vec!["--help".to_owned()] }))));
    }

    #[test]
    fn a_deployment_is_told_everything_as_it_is() {
        let arguments = vec!["rollback".to_owned(), "--apply".to_owned()];
        assert_eq!(parsed("deploy rollback --apply"), Ok(Some(Task::Deploy(Deploy { arguments }))));
    }

    #[test]
    fn only_may_repeat() {
        let told = Task::Test { only: vec![Suite::Fmt, Suite::E2e] };
        assert_eq!(parsed("test --only fmt --only e2e"), Ok(Some(told)));
    }

    #[test]
    fn a_suite_that_does_not_exist_is_answered_with_those_that_do() {
        let said = parsed("test --only everything").expect_err("no such suite");
        assert!(said.contains("--only") && said.contains("components"), "{said}");
    }

    #[test]
    fn an_option_of_another_command_is_refused() {
        let said = parsed("build --port 8080").expect_err("a build has no port");
        assert!(said.contains("--port"), "{said}");
        assert!(parsed("tidy --only fmt").is_err());
    }

    #[test]
    fn an_unknown_command_points_to_help() {
        let said = parsed("deploy-it").expect_err("no such command");
        assert!(said.contains("deploy-it") && said.contains("--help"), "{said}");
    }

    #[test]
    fn nothing_at_all_is_help() {
        assert_eq!(parsed(""), Ok(None));
        assert!(parsed("help").expect_err("help ends the program").contains("Usage: cargo xtask"));
    }
}
