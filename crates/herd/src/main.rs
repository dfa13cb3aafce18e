//! `ambidesk-herd`: plays every scenario, prints the figures, writes them into the documentation, and fails where the
//! desks asked for more than the bound allows. Absent: everything that is simulated, which the library does.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use ambidesk_herd::bound::Broken;
use ambidesk_herd::scenario::Scenario;
use ambidesk_herd::{Run, plot, report, scenario};
use lexopt::prelude::{Long, Short, ValueExt};

const HELP: &str = "\
ambidesk-herd [--desks N] [--seed N] [--only SCENARIO] [--out FOLDER]

  --desks N        how many desks (default 10000)
  --seed N         another course of chance (default 1); the same seed gives the same figures
  --only SCENARIO  play one scenario and write nothing
  --out FOLDER     write the figures into FOLDER/herd.md and the plot to FOLDER/images/herd.svg
";

/// The lines of `herd.md` between which the figures stand.
const BEGIN: &str = "<!-- figures: written by `cargo xtask herd` -->\n";
const END: &str = "<!-- end of figures -->\n";

/// Why the program ended early.
#[derive(Debug, thiserror::Error)]
enum Problem {
    #[error("{0}: `--help` lists what is possible")]
    Arguments(#[from] lexopt::Error),
    #[error("there is no scenario `{given}`: there are {known}")]
    NoScenario { given: String, known: String },
    #[error("a herd has at least one desk and at most a million: choose `--desks` so")]
    Size,
    #[error("the herd is not safe: {0}")]
    Broken(#[from] Broken),
    #[error("{} could not be used: {source}", path.display())]
    File { path: PathBuf, source: std::io::Error },
    #[error("{} has no place for the figures: put the lines `{}` and `{}` back", path.display(), BEGIN.trim(), END.trim())]
    NoPlace { path: PathBuf },
}

/// What the command line asks for.
#[derive(Debug, PartialEq, Eq)]
struct Wishes {
    desks: u32,
    seed: u64,
    only: Option<String>,
    out: Option<PathBuf>,
}

fn main() -> ExitCode {
    let done = match parse(lexopt::Parser::from_env()) {
        Ok(Some(wishes)) => run(&wishes),
        Ok(None) => {
            print!("{HELP}");
            Ok(())
        }
        Err(problem) => Err(problem),
    };
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(problem) => {
            eprintln!("error: {problem}");
            ExitCode::FAILURE
        }
    }
}

fn parse(mut parser: lexopt::Parser) -> Result<Option<Wishes>, Problem> {
    let mut wishes = Wishes { desks: 10_000, seed: 1, only: None, out: None };
    while let Some(argument) = parser.next()? {
        match argument {
            Short('h') | Long("help") => return Ok(None),
            Long("desks") => wishes.desks = parser.value()?.parse()?,
            Long("seed") => wishes.seed = parser.value()?.parse()?,
            Long("only") => wishes.only = Some(parser.value()?.string()?),
            Long("out") => wishes.out = Some(parser.value()?.into()),
            _ => return Err(argument.unexpected().into()),
        }
    }
    if (1..=1_000_000).contains(&wishes.desks) { Ok(Some(wishes)) } else { Err(Problem::Size) }
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
        (Some(folder), None) => write(folder, &tables, &plot::svg(&runs, wishes.desks)),
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
    let path = folder.join("herd.md");
    let document = fs::read_to_string(&path).map_err(file(&path))?;
    let written = with_figures(&document, tables).ok_or_else(|| Problem::NoPlace { path: path.clone() })?;
    fs::write(&path, written).map_err(file(&path))?;
    let plot = folder.join("images").join("herd.svg");
    fs::write(&plot, svg).map_err(file(&plot))
}

fn with_figures(document: &str, tables: &str) -> Option<String> {
    let (before, rest) = document.split_once(BEGIN)?;
    let (_, after) = rest.split_once(END)?;
    Some(format!("{before}{BEGIN}\n{tables}\n{END}{after}"))
}

fn file(path: &Path) -> impl FnOnce(std::io::Error) -> Problem {
    let path = path.to_owned();
    move |source| Problem::File { path, source }
}

#[cfg(test)]
mod tests {
    use super::{BEGIN, END, with_figures};

    #[test]
    fn only_the_figures_are_replaced() {
        let document = format!("# Title\n{BEGIN}old\n{END}The rest.\n");
        assert_eq!(with_figures(&document, "new\n"), Some(format!("# Title\n{BEGIN}\nnew\n\n{END}The rest.\n")));
    }

    #[test]
    fn a_document_without_a_place_is_left_alone() {
        assert_eq!(with_figures("# Title\n", "new"), None);
    }
}
