//! The licenses of what ships, each text once. Deliberately absent: texts of our own.

use std::collections::BTreeMap;
use std::fmt::Write;
use std::fs;
use std::path::PathBuf;

use super::Part;
use crate::problem::{Problem, Result};

/// How the names of files with licenses begin.
const NAMES: [&str; 5] = ["copying", "licence", "license", "notice", "unlicense"];

/// One text for a person to read.
pub fn of(parts: &[Part]) -> Result<String> {
    let mut texts: BTreeMap<String, Vec<String>> = BTreeMap::new();
    let mut said =
        "Ambidesk is Apache-2.0 or MIT, as you prefer. It holds these packages of others, besides Rust's standard\n\
                    library, which is MIT or Apache-2.0:\n\n"
            .to_owned();
    for part in parts {
        let title = format!("{} {}", part.name, part.version);
        let found = texts_of(part)?;
        let none =
            if found.is_empty() { format!(", without a text, by {}", part.authors.join(", ")) } else { String::new() };
        // Writing to a text does not fail.
        let _ = writeln!(said, "- {title}: {}{none}", part.license);
        for text in found {
            texts.entry(text).or_default().push(title.clone());
        }
    }
    for (text, titles) in texts {
        let _ = write!(said, "\n{}\n{}:\n\n{}\n", "=".repeat(80), titles.join(", "), text.trim_end());
    }
    Ok(said)
}

/// What comes with a package; where one may choose and MIT is among it, only that.
fn texts_of(part: &Part) -> Result<Vec<String>> {
    let mut files = Vec::new();
    for entry in fs::read_dir(&part.folder).map_err(Problem::file(&part.folder))? {
        let path = entry.map_err(Problem::file(&part.folder))?.path();
        let name = path.file_name().unwrap_or_default().to_string_lossy().to_lowercase();
        if NAMES.iter().any(|start| name.starts_with(start)) && path.is_file() {
            files.push((name, path));
        }
    }
    files.sort();
    if part.license.contains(" OR ") && files.iter().any(|(name, _)| name.contains("mit")) {
        files.retain(|(name, _)| name.contains("mit") || name.starts_with("notice"));
    }
    let text = |(_, path): (String, PathBuf)| {
        fs::read(&path).map(|text| String::from_utf8_lossy(&text).replace("\r\n", "\n")).map_err(Problem::file(&path))
    };
    files.into_iter().map(text).collect()
}
