//! Relative links in Markdown lead to a committed file, and to a heading in it.
//!
//! Deliberately absent: links to other sites, which no check on loopback can follow.

use std::collections::BTreeSet;
use std::fs;

use super::{File, Finding, ends_with};
use crate::workspace;

/// Every broken relative link of a Markdown file.
pub fn check(file: &File, paths: &BTreeSet<String>) -> Vec<Finding> {
    if !file.ends_with(&[".md"]) {
        return Vec::new();
    }
    let read = |path: &str| fs::read_to_string(workspace::root().join(path)).ok();
    let mut findings = Vec::new();
    for (number, target) in targets(&file.text) {
        if let Err(says) = follow(&file.path, &file.text, target, paths, read) {
            findings.push(file.finding(number, format!("`{target}`: {says}")));
        }
    }
    findings
}

/// The targets of the links outside code, with their line numbers.
fn targets(text: &str) -> Vec<(usize, &str)> {
    let mut found = Vec::new();
    let mut in_code = false;
    for (index, line) in text.lines().enumerate() {
        if line.trim_start().starts_with("```") {
            in_code = !in_code;
        } else if !in_code {
            // Every other piece between backticks is code.
            for prose in line.split('`').step_by(2) {
                let pieces = prose.split("](").skip(1);
                let links = pieces.filter_map(|piece| piece.split([')', ' ']).next());
                found.extend(links.map(|link| (index + 1, link)));
            }
            // A link whose text is code was cut in two above: `[`a`](b)`.
            if let Some(rest) = line.split("`](").nth(1) {
                found.extend(rest.split([')', ' ']).next().map(|link| (index + 1, link)));
            }
        }
    }
    found.sort_unstable();
    found.dedup();
    found
}

/// Whether one target exists.
fn follow(
    from: &str,
    text: &str,
    target: &str,
    paths: &BTreeSet<String>,
    read: impl Fn(&str) -> Option<String>,
) -> Result<(), &'static str> {
    if target.contains("://") || target.starts_with("mailto:") {
        return Ok(());
    }
    let (path, heading) = target.split_once('#').unwrap_or((target, ""));
    let path = resolve(from, path).ok_or("leads out of the repository")?;
    let folder = format!("{path}/");
    if path.is_empty() || paths.range(folder.clone()..).next().is_some_and(|next| next.starts_with(&folder)) {
        return Ok(());
    }
    if !paths.contains(&path) {
        return Err("no such file");
    }
    if heading.is_empty() || !ends_with(&path, &[".md"]) {
        return Ok(());
    }
    let there = if path == from { Some(text.to_owned()) } else { read(&path) };
    let found = there.is_some_and(|text| headings(&text).any(|slug| slug == heading));
    if found { Ok(()) } else { Err("no such heading") }
}

/// The path from the root; the file itself for an empty one.
fn resolve(from: &str, path: &str) -> Option<String> {
    if path.is_empty() {
        return Some(from.to_owned());
    }
    let mut parts: Vec<&str> = from.split('/').collect();
    parts.pop();
    for part in path.trim_end_matches('/').split('/') {
        match part {
            "" | "." => {}
            ".." => drop(parts.pop()?),
            part => parts.push(part),
        }
    }
    Some(parts.join("/"))
}

/// The headings as they are addressed: lower case, spaces as hyphens, no punctuation.
fn headings(text: &str) -> impl Iterator<Item = String> {
    text.lines().filter(|line| line.starts_with('#')).map(|line| {
        let words = line.trim_start_matches('#').trim().to_lowercase().replace(' ', "-");
        words.chars().filter(|letter| letter.is_alphanumeric() || "-_".contains(*letter)).collect()
    })
}

#[cfg(test)]
mod tests {
    use super::super::file;
    use super::{check, targets};
    use std::collections::BTreeSet;

    fn findings(text: &str) -> usize {
        let paths = ["README.md", "docs/hosting.md", "docs/decisions/0001-a.md"];
        let paths: BTreeSet<String> = paths.map(String::from).into();
        check(&file("docs/hosting.md", text), &paths).len()
    }

    #[test]
    fn a_link_to_a_file_a_folder_or_a_site_is_fine() {
        assert_eq!(findings("[a](../README.md) [b](decisions/) [c](https://example.org/x)"), 0);
    }

    #[test]
    fn a_link_to_nothing_is_found() {
        assert_eq!(findings("[a](missing.md)"), 1);
        assert_eq!(findings("[a](../../outside.md)"), 1);
        assert_eq!(findings("[`a`](missing.md)"), 1);
    }

    #[test]
    fn a_heading_is_looked_up() {
        assert_eq!(findings("## What breaks, and how\n[a](#what-breaks-and-how)"), 0);
        assert_eq!(findings("## What breaks\n[a](#what-works)"), 1);
    }

    #[test]
    fn code_holds_no_links() {
        assert_eq!(targets("```\n[a](b)\n```\nand `[a](b)`"), []);
    }
}
