//! `cargo xtask reproduce`: whether the release is the same from another folder, byte by byte. Deliberately absent: another
//! machine, and another version of a compiler, which makes another release.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use crate::problem::{Problem, Result};
use crate::{build, fork, process, workspace};

/// Builds the release here, then in a copy of the tree that shares nothing with it but tools and npm packages.
pub fn run() -> Result<()> {
    build::run()?;
    let copy = workspace::root().join("target").join("reproduced");
    fork::remove(&copy)?;
    for path in workspace::files()? {
        fork::copy(&workspace::root().join(&path), &copy.join(&path))?;
    }
    fork::link(&workspace::root().join("node_modules"), &copy.join("node_modules"))?;
    fs::create_dir(copy.join("target")).map_err(Problem::file(&copy))?;
    fork::link(&workspace::tools(), &copy.join("target").join("tools"))?;
    let mut again = process::command(workspace::cargo());
    again.args(["run", "--quiet", "--package", "xtask", "--", "build"]).current_dir(&copy);
    // What cargo told this program about its own package is not true of the other one.
    process::run(again.env("CARGO_TARGET_DIR", copy.join("target")), "the release from another folder")?;
    let differing = differences(&read(&workspace::built())?, &read(&copy.join("target").join("dist"))?);
    if differing.is_empty() {
        println!("reproduce: both releases hold the same bytes");
        return fork::remove(&copy);
    }
    Err(Problem::Findings(format!("the release from another folder differs in {}", differing.join(", "))))
}

/// Every file under a folder.
fn read(folder: &Path) -> Result<BTreeMap<String, Vec<u8>>> {
    let (mut found, mut folders) = (BTreeMap::new(), vec![folder.to_owned()]);
    while let Some(inner) = folders.pop() {
        for entry in fs::read_dir(&inner).map_err(Problem::file(&inner))? {
            let path = entry.map_err(Problem::file(&inner))?.path();
            if path.is_dir() {
                folders.push(path);
            } else {
                let name = path.strip_prefix(folder).unwrap_or(&path).display().to_string();
                found.insert(name, fs::read(&path).map_err(Problem::file(&path))?);
            }
        }
    }
    Ok(found)
}

fn differences(one: &BTreeMap<String, Vec<u8>>, other: &BTreeMap<String, Vec<u8>>) -> Vec<String> {
    let mut names: Vec<&String> =
        one.keys().chain(other.keys()).filter(|name| one.get(*name) != other.get(*name)).collect();
    names.sort();
    names.dedup();
    names.into_iter().cloned().collect()
}

#[cfg(test)]
mod tests {
    use super::differences;

    #[test]
    fn a_file_that_is_missing_or_holds_something_else_is_named_once() {
        let files = |list: &[(&str, u8)]| list.iter().map(|(name, byte)| ((*name).to_owned(), vec![*byte])).collect();
        let (one, other) = (files(&[("a", 1), ("b", 1), ("c", 1)]), files(&[("a", 1), ("b", 2), ("d", 1)]));
        assert_eq!(differences(&one, &other), ["b", "c", "d"]);
        assert!(differences(&one, &one).is_empty());
    }
}
