//! `cargo xtask tidy`: house habits that neither the compiler nor clippy knows.
//!
//! Each rule looks at text and returns findings; this file only collects the files
//! and prints. The length of functions is clippy's to check (`clippy.toml`).

mod headers;
mod links;
mod rooms;
mod sources;
mod styles;

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use crate::problem::{Problem, Result};
use crate::workspace;

/// A file of the repository: committed, or new and not ignored.
struct File {
    /// From the root, with `/` between folders.
    path: String,
    text: String,
}

/// What a rule objects to.
#[derive(Debug, PartialEq, Eq)]
struct Finding {
    path: String,
    /// Counted from 1.
    line: usize,
    says: String,
}

impl File {
    /// Whether the name ends with one of these endings.
    fn ends_with(&self, endings: &[&str]) -> bool {
        ends_with(&self.path, endings)
    }

    /// The lines with their numbers, counted from 1.
    fn numbered(&self) -> impl Iterator<Item = (usize, &str)> {
        self.text.lines().enumerate().map(|(index, line)| (index + 1, line))
    }

    fn finding(&self, line: usize, says: impl Into<String>) -> Finding {
        Finding { path: self.path.clone(), line, says: says.into() }
    }
}

/// Whether a path ends with one of these endings, as they are written in this repository.
fn ends_with(path: &str, endings: &[&str]) -> bool {
    endings.iter().any(|ending| path.ends_with(ending))
}

/// Checks every file and prints what is found.
pub fn run() -> Result<()> {
    look(workspace::root(), &workspace::files()?)
}

/// The same with these files under `root`, which is the tree or a copy of it: both have the same members.
pub fn look(root: &Path, paths: &BTreeSet<String>) -> Result<()> {
    let mut findings: Vec<Finding> = paths.iter().filter_map(|path| sources::misplaced(path)).collect();
    // What is not text (pictures, fonts) has no habits to check.
    let files: Vec<File> = paths.iter().filter_map(|path| read(root, path)).collect();
    for file in &files {
        findings.extend(sources::check(file));
        findings.extend(styles::check(file));
        findings.extend(links::check(file, root, paths));
        findings.extend(headers::check(file));
    }
    findings.extend(rooms::check(&files, &rooms::members(&workspace::metadata()?)));
    for Finding { path, line, says } in &findings {
        eprintln!("{path}:{line}: {says}");
    }
    match findings.len() {
        0 => {
            println!("tidy: {} files, nothing to say", paths.len());
            Ok(())
        }
        count => Err(Problem::Findings(format!("tidy found {count} things to put right"))),
    }
}

/// The file, unless it is absent or no text.
fn read(root: &Path, path: &str) -> Option<File> {
    let text = fs::read_to_string(root.join(path)).ok()?;
    let path = path.to_owned();
    Some(File { path, text })
}

/// A file for the rules' tests.
#[cfg(test)]
fn file(path: &str, text: &str) -> File {
    File { path: path.to_owned(), text: text.to_owned() }
}

#[cfg(test)]
mod tests {
    use super::{fs, look, workspace};
    use crate::fork;

    #[test]
    fn a_copy_of_the_tree_is_looked_at_where_it_is() {
        let place = workspace::root().join("target").join("tmp").join("tidy");
        fork::remove(&place).expect("nobody else uses it");
        fs::create_dir_all(&place).expect("it can be made");
        let (file, paths) = (place.join("page.rs"), ["page.rs".to_owned()].into());
        fs::write(&file, format!("//! A page.\n{}", "\n".repeat(399))).expect("it can be written");
        look(&place, &paths).expect("it has 400 lines");
        fs::write(&file, format!("//! A page.\n{}", "\n".repeat(400))).expect("it can be written");
        assert!(look(&place, &paths).is_err(), "it has one more");
    }
}
