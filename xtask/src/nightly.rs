//! `cargo xtask nightly`: what takes too long for every change. All of it runs, whatever fails on the way.
//!
//! Deliberately absent: what each part plays; the commands of the same names know.

use crate::endurance::{Chaos, Soak};
use crate::herd::Herd;
use crate::problem::{Problem, Result};
use crate::{edge, process, reproduce, schemes, workspace};

/// How many cases of each property are played, other ones every night.
const CASES: u32 = 100_000;

/// How many rounds of chaos.
const ROUNDS: u32 = 200;

/// The properties of the coordinator, the herd, the release from another folder, the portal behind the edge and in the other scheme, chaos, and
/// the soak;
/// reports go to `docs/`.
pub fn run() -> Result<()> {
    let soak = Soak { report: Some("docs/soak.md".into()), ..Soak::default() };
    let chaos = Chaos { rounds: ROUNDS, report: Some("docs/chaos.md".into()), ..Chaos::default() };
    let parts: [(&str, &dyn Fn() -> Result<()>); 7] = [
        ("model", &model),
        ("herd", &|| Herd::default().run()),
        ("reproduce", &reproduce::run),
        ("edge", &edge::run),
        ("schemes", &schemes::run),
        ("chaos", &|| chaos.build_and_run()),
        ("soak", &|| soak.build_and_run()),
    ];
    let mut failed = Vec::new();
    for (name, run) in parts {
        match run() {
            Ok(()) => println!("nightly: {name} passed"),
            Err(Problem::Interrupted) => return Err(Problem::Interrupted),
            Err(problem) => {
                eprintln!("error: {problem}");
                failed.push(name);
            }
        }
    }
    if failed.is_empty() { Ok(()) } else { Err(Problem::Findings(format!("failed: {}", failed.join(", ")))) }
}

/// Sequences of inputs against the reference model, and scripts in the modelled world.
fn model() -> Result<()> {
    let mut command = process::command(workspace::cargo());
    command.args([
        "test",
        "--package",
        "ambidesk-coordinator",
        "--test",
        "properties",
        "--test",
        "convergence",
        "--test",
        "managed_convergence",
    ]);
    command.env("PROPTEST_CASES", CASES.to_string());
    process::run(&mut command, "the properties of the coordinator")
}
