//! Relative links in Markdown lead to a committed file, and to a heading in it.
//!
//! Deliberately absent: links to other sites, which no check on loopback can follow.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use pulldown_cmark::{Event, Options, Parser, Tag, TagEnd};

use super::{File, Finding, ends_with};

/// Every broken relative link of a Markdown file.
pub fn check(file: &File, root: &Path, paths: &BTreeSet<String>) -> Vec<Finding> {
    if !file.ends_with(&[".md"]) {
        return Vec::new();
    }
    let read = |path: &str| fs::read_to_string(root.join(path)).ok();
    let mut findings = Vec::new();
    for (number, target) in targets(&file.text) {
        if let Err(says) = follow(&file.path, &file.text, &target, paths, read) {
            findings.push(file.finding(number, format!("`{target}`: {says}")));
        }
    }
    findings
}

/// The targets of links and pictures, with their line numbers.
fn targets(text: &str) -> Vec<(usize, String)> {
    let mut found = Vec::new();
    for (event, range) in Parser::new_ext(text, Options::ENABLE_TABLES).into_offset_iter() {
        if let Event::Start(Tag::Link { dest_url, .. } | Tag::Image { dest_url, .. }) = event {
            let line = text[..range.start].matches('\n').count() + 1;
            found.push((line, dest_url.into_string()));
        }
    }
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
    let found = there.is_some_and(|text| headings(&text).contains(heading));
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
fn headings(text: &str) -> BTreeSet<String> {
    let mut slugs = BTreeSet::new();
    let mut heading = None;
    for event in Parser::new_ext(text, Options::ENABLE_TABLES) {
        match event {
            Event::Start(Tag::Heading { .. }) => heading = Some(String::new()),
            Event::End(TagEnd::Heading(_)) => slugs.extend(heading.take().map(|words| slug(&words))),
            Event::Text(words) | Event::Code(words) => heading.iter_mut().for_each(|heading| heading.push_str(&words)),
            _ => {}
        }
    }
    slugs
}

fn slug(heading: &str) -> String {
    let words = heading.to_lowercase().replace(' ', "-");
    words.chars().filter(|letter| letter.is_alphanumeric() || "-_".contains(*letter)).collect()
}

#[cfg(test)]
mod tests {
    use super::super::file;
    use super::{check, targets};
    use crate::workspace;
    use std::collections::BTreeSet;

    fn findings(text: &str) -> usize {
        let paths = ["README.md", "docs/hosting.md", "docs/decisions/0001-a.md"];
        let paths: BTreeSet<String> = paths.map(String::from).into();
        check(&file("docs/hosting.md", text), workspace::root(), &paths).len()
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
        assert_eq!(findings("[over two\nlines](missing.md)"), 1);
        assert_eq!(findings("[a][b]\n\n[b]: missing.md"), 1);
    }

    #[test]
    fn a_heading_is_looked_up() {
        assert_eq!(findings("## What breaks, and how\n[a](#what-breaks-and-how)"), 0);
        assert_eq!(findings("## What breaks\n[a](#what-works)"), 1);
        assert_eq!(findings("```\n# No heading\n```\n[a](#no-heading)"), 1);
    }

    #[test]
    fn code_holds_no_links() {
        assert_eq!(targets("```\n[a](b)\n```\nand `[a](b)`"), []);
    }
}
