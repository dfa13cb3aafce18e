//! An example of `examples/` as the fork that it shows: a copy of the tree under `target/`, with the example's files laid over
//! it and its `edits.patch` applied. It is built into the same target folder as the tree, so that only what is ours is
//! compiled twice. It has a version of its own: cargo knows the members of a workspace by their names, versions and places in it, and
//! would take what it has compiled of the one for the other's.
//!
//! Deliberately absent: what an example is about. What it is asked in a browser is in `tests/e2e/examples`.

use std::collections::BTreeSet;
use std::ffi::OsString;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::{fs, io};

use crate::problem::{Problem, Result};
use crate::{process, tidy, workspace};

/// What an example has besides files that are laid over the tree.
const EDITS: &str = "edits.patch";
const ABOUT: &str = "README.md";

/// A copy of the tree, changed as an example says.
pub struct Fork {
    example: &'static str,
    /// Where the copy is.
    pub root: PathBuf,
    /// What its author would commit.
    paths: BTreeSet<String>,
    target: PathBuf,
}

impl Fork {
    /// Makes the copy, or brings it up to date: what has not changed is not compiled again.
    pub fn of(example: &'static str) -> Result<Self> {
        let target = workspace::metadata()?.target_directory.into_std_path_buf();
        let place = target.join("forks").join(example);
        let (fresh, root) = (place.join("fresh"), place.join("tree"));
        remove(&fresh)?;
        let from = format!("examples/{example}/");
        let mut paths = workspace::files()?;
        let mut laid_over = Vec::new();
        for path in &paths {
            copy(&workspace::root().join(path), &fresh.join(path))?;
            if let Some(over) = path.strip_prefix(&from).filter(|name| ![EDITS, ABOUT].contains(name)) {
                copy(&workspace::root().join(path), &fresh.join(over))?;
                laid_over.push(over.to_owned());
            }
        }
        paths.extend(laid_over);
        if !edit(&fresh, &format!("{from}{EDITS}"))? {
            println!("{from}{EDITS}: this tree has these edits already");
        }
        tell_apart(&fresh.join("Cargo.toml"))?;
        mirror(&fresh, &root)?;
        remove(&fresh)?;
        link(&workspace::root().join("node_modules"), &root.join("node_modules"))?;
        Ok(Self { example, root, paths, target })
    }

    /// A command in the copy, which builds into the target folder of the tree.
    pub fn command(&self, program: impl Into<OsString>) -> Command {
        let mut command = process::command(program.into());
        command.current_dir(&self.root).env("CARGO_TARGET_DIR", &self.target);
        command
    }

    /// Looks at the sources of the copy as at the tree's.
    fn look(&self) -> Result<()> {
        tidy::look(&self.root, &self.paths)?;
        let mut format = self.command(workspace::cargo());
        process::run(format.args(["fmt", "--all", "--check"]), &format!("the format check of {}", self.example))
    }

    /// The same, then rewrites the schema of the copy and tests its portal, as the tree's is tested.
    pub fn test(&self) -> Result<()> {
        self.look()?;
        let test = |more: &[&str]| {
            let mut command = self.command(workspace::cargo());
            command.args(["test", "--quiet", "--package", "ambidesk", "--lib"]).args(more);
            command
        };
        let mut schema = test(&["config::schema"]);
        schema.env("AMBIDESK_REWRITE_SCHEMA", "1");
        process::run(&mut schema, &format!("the schema of {}", self.example))?;
        process::run(&mut test(&[]), &format!("the portal's tests with {}", self.example))
    }
}

/// Applies a patch of the tree to a copy under it. Says whether it had to: a fork may be made as the example is.
fn edit(copy: &Path, patch: &str) -> Result<bool> {
    // In a folder that git ignores, a patch is applied only where it is told to be.
    let within = copy.strip_prefix(workspace::root()).unwrap_or(copy);
    let apply = |more: &[&str]| {
        let mut apply = process::command("git");
        apply.arg("apply").args(more).arg("--directory").arg(within).arg(patch);
        apply
    };
    if process::answer(&mut apply(&["--reverse", "--check"])).is_some() {
        return Ok(false);
    }
    let what = format!("{patch}, which has to be written anew where the tree has changed,");
    process::run(&mut apply(&[]), &what).map(|()| true)
}

/// Makes `to` the same as `from`, and touches nothing that is the same already. What only `to` has goes, but for what the
/// tree does not have either.
pub fn mirror(from: &Path, to: &Path) -> Result<()> {
    fs::create_dir_all(to).map_err(Problem::file(to))?;
    for name in names(to)? {
        let stale = to.join(&name);
        let kept = name == "node_modules" || name == "target";
        if !kept && !from.join(&name).exists() {
            remove(&stale)?;
        }
    }
    for name in names(from)? {
        let (source, target) = (from.join(&name), to.join(&name));
        if source.is_dir() {
            mirror(&source, &target)?;
        } else if fs::read(&source).ok() != fs::read(&target).ok() {
            copy(&source, &target)?;
        }
    }
    Ok(())
}

/// Gives every member of the workspace another version.
fn tell_apart(manifest: &Path) -> Result<()> {
    let text = fs::read_to_string(manifest).map_err(Problem::file(manifest))?;
    let forked = text.replacen("version = \"", "version = \"1", 1);
    fs::write(manifest, forked).map_err(Problem::file(manifest))
}

fn names(folder: &Path) -> Result<Vec<OsString>> {
    let entries = fs::read_dir(folder).map_err(Problem::file(folder))?;
    entries.map(|entry| entry.map(|entry| entry.file_name()).map_err(Problem::file(folder))).collect()
}

/// Copies a file into a folder that is made if it is not there.
pub fn copy(source: &Path, target: &Path) -> Result<()> {
    let folder = target.parent().unwrap_or(target);
    fs::create_dir_all(folder).map_err(Problem::file(folder))?;
    fs::copy(source, target).map(drop).map_err(Problem::file(source))
}

/// Removes a file or folder, if it is there.
pub fn remove(path: &Path) -> Result<()> {
    let removed = if path.is_dir() { fs::remove_dir_all(path) } else { fs::remove_file(path) };
    match removed {
        Err(error) if error.kind() != io::ErrorKind::NotFound => Err(Problem::file(path)(error)),
        _ => Ok(()),
    }
}

/// A folder of the tree that a copy has as well: the packages from npm, or the tools.
pub fn link(packages: &Path, to: &Path) -> Result<()> {
    if to.exists() {
        return Ok(());
    }
    #[cfg(unix)]
    let linked = std::os::unix::fs::symlink(packages, to);
    #[cfg(windows)]
    let linked = std::os::windows::fs::symlink_dir(packages, to);
    linked.map_err(Problem::file(to))
}

#[cfg(test)]
mod tests {
    use super::{copy, edit, fs, mirror, names, remove, workspace};

    #[test]
    fn edits_that_a_tree_has_already_are_not_made_again() {
        let place = workspace::root().join("target").join("tmp").join("edits");
        remove(&place).expect("nobody else uses it");
        fs::create_dir_all(&place).expect("it can be made");
        let (patch, file) = (place.join("edits.patch"), place.join("words"));
        fs::write(&patch, "--- a/words\n+++ b/words\n@@ -1,2 +1,3 @@\n one\n+two\n three\n")
            .expect("it can be written");
        fs::write(&file, "one\nthree\n").expect("it can be written");
        let patch = patch.to_str().expect("the tree has a plain name");
        for had_to in [true, false] {
            assert_eq!(edit(&place, patch).expect("it fits"), had_to);
            assert_eq!(fs::read_to_string(&file).expect("it is there"), "one\ntwo\nthree\n");
        }
        fs::write(&file, "other\n").expect("it can be written");
        assert!(edit(&place, patch).is_err(), "it no longer fits");
    }

    #[test]
    fn what_is_the_same_already_is_not_touched() {
        let place = workspace::root().join("target").join("tmp").join("mirror");
        remove(&place).expect("nobody else uses it");
        let (from, to) = (place.join("from"), place.join("to"));
        for (path, text) in [("from/a/kept", "1"), ("from/a/changed", "2"), ("to/a/kept", "1"), ("to/a/changed", "1")] {
            let path = place.join(path);
            fs::create_dir_all(path.parent().expect("a folder")).expect("it can be made");
            fs::write(path, text).expect("it can be written");
        }
        copy(&to.join("a/kept"), &to.join("b/stale")).expect("it can be copied");
        let touched = |name: &str| fs::metadata(to.join(name)).expect("it is there").modified().expect("a time");
        let before = touched("a/kept");
        mirror(&from, &to).expect("both can be read");
        assert_eq!((names(&to).expect("a folder"), touched("a/kept")), (vec!["a".into()], before));
        assert_eq!(fs::read_to_string(to.join("a/changed")).expect("it is there"), "2");
    }
}
