//! `ambidesk-herd`: plays every scenario, prints the figures, writes them into the documentation, and fails where the
//! desks asked for more than the bound allows. Absent: everything that is simulated, which the library does.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use ambidesk_herd::bound::Broken;
use ambidesk_herd::scenario::Scenario;
use ambidesk_herd::{Run, plot, report, scenario};
use clap::Parser;

/// Why the program ended early.
#[derive(Debug, thiserror::Error)]
enum Problem {
    #[error("there is no scenario `{given}`: there are {known}")]
    NoScenario { given: String, known: String },
    #[error("the herd is not safe: {0}")]
    Broken(#[from] Broken),
    #[error("the plot could not be drawn: {0}")]
    Plot(#[from] plot::Problem),
    #[error("{} could not be used: {source}", path.display())]
    File { path: PathBuf, source: std::io::Error },
    #[error(transparent)]
    Figures(#[from] ambidesk_figures::Problem),
}

/// Plays thousands of desks through outages on virtual time, and prints what they ask of both regions.
#[derive(Debug, PartialEq, Eq, Parser)]
#[command(name = "ambidesk-herd", version)]
struct Wishes {
    /// How many desks: at least one and at most a million.
    #[arg(long, default_value_t = 10_000, value_parser = clap::value_parser!(u32).range(1..=1_000_000))]
    desks: u32,
    /// Another course of chance; the same seed gives the same figures.
    #[arg(long, default_value_t = 1)]
    seed: u64,
    /// Plays one scenario and writes nothing.
    #[arg(long, value_name = "SCENARIO")]
    only: Option<String>,
    /// Writes the figures into FOLDER/herd.md and the plot to FOLDER/images/herd.svg.
    #[arg(long, value_name = "FOLDER")]
    out: Option<PathBuf>,
}

fn main() -> ExitCode {
    match run(&Wishes::parse()) {
        Ok(()) => ExitCode::SUCCESS,
        Err(problem) => {
            eprintln!("error: {problem}");
            ExitCode::FAILURE
        }
    }
}

fn run(wishes: &Wishes) -> Result<(), Problem> {
    let play = |scenario: Scenario| {
        eprintln!("{}: {}", scenario.name, scenario.title);
        Run::play(scenario, wishes.desks, wishes.seed)
    };
    let runs: Vec<Run> = chosen(wishes.only.as_deref())?.into_iter().map(play).collect();
    let tables = report::tables(&runs, wishes.desks, wishes.seed);
    println!("{tables}");
    runs.iter().try_for_each(Run::check)?;
    match (&wishes.out, &wishes.only) {
        (Some(folder), None) => write(folder, &tables, &plot::svg(&runs, wishes.desks)?),
        (Some(_), Some(_)) | (None, _) => Ok(()),
    }
}

fn chosen(only: Option<&str>) -> Result<Vec<Scenario>, Problem> {
    let mut all = scenario::all();
    let Some(only) = only else { return Ok(all) };
    let known: Vec<_> = all.iter().map(|scenario| scenario.name).collect();
    let known = known.join(", ");
    all.retain(|scenario| scenario.name == only);
    if all.is_empty() { Err(Problem::NoScenario { given: only.to_owned(), known }) } else { Ok(all) }
}

/// Replaces the figures in the document, and the plot beside it.
fn write(folder: &Path, tables: &str, svg: &str) -> Result<(), Problem> {
    ambidesk_figures::write(&folder.join("herd.md"), "cargo xtask herd", tables)?;
    let path = folder.join("images").join("herd.svg");
    fs::write(&path, svg).map_err(|source| Problem::File { path, source })
}

#[cfg(test)]
mod tests {
    use super::{Parser, Wishes};

    #[test]
    fn a_herd_has_a_desk_and_no_more_than_a_million() {
        let parsed = |desks| Wishes::try_parse_from(["ambidesk-herd", "--desks", desks]);
        assert!(parsed("1").is_ok_and(|wishes| wishes.desks == 1));
        for desks in ["0", "1000001"] {
            let said = parsed(desks).expect_err("too few or too many").to_string();
            assert!(said.contains("--desks") && said.contains("1000000"), "{said}");
        }
    }
}
