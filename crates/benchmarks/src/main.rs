//! `ambidesk-benchmarks`: reads the figures of a run and writes them into the documentation, as tables and as a picture.
//! Absent: measuring, which is `tests/bench` in a browser and `cargo bench`.

mod figures;
mod goals;
mod native;
mod plot;
mod report;

use std::fs;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use clap::Parser;

use crate::figures::Figures;

/// Why the program ended early.
#[derive(Debug, thiserror::Error)]
enum Problem {
    #[error("{} could not be used: {source}", path.display())]
    File { path: PathBuf, source: std::io::Error },
    #[error("{} holds no figures: {source}", path.display())]
    Figures { path: PathBuf, source: serde_json::Error },
    #[error("the picture could not be drawn: {0}")]
    Plot(#[from] plot::Problem),
    #[error(transparent)]
    Page(#[from] ambidesk_figures::Problem),
}

/// Writes the figures of a run into the documentation.
#[derive(Debug, Parser)]
#[command(name = "ambidesk-benchmarks", version)]
struct Wishes {
    /// The figures, as the run in the browser wrote them.
    figures: PathBuf,
    /// The folder in which criterion leaves its figures.
    #[arg(long)]
    native: PathBuf,
    /// The folder with README.md.
    #[arg(long)]
    out: PathBuf,
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
    let figures: Figures = serde_json::from_str(&read(&wishes.figures)?)
        .map_err(|source| Problem::Figures { path: wishes.figures.clone(), source })?;
    let tables = report::markdown(&figures, &native::read(&wishes.native));
    println!("{tables}");
    ambidesk_figures::write(&wishes.out.join("README.md"), "cargo xtask bench", &tables)?;
    write(&wishes.out.join("starts.svg"), &plot::svg(&figures)?)
}

fn read(path: &Path) -> Result<String, Problem> {
    fs::read_to_string(path).map_err(|source| Problem::File { path: path.to_owned(), source })
}

fn write(path: &Path, text: &str) -> Result<(), Problem> {
    fs::write(path, text).map_err(|source| Problem::File { path: path.to_owned(), source })
}
