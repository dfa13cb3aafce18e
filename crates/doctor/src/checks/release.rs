//! `release.json`: the parts of the release, each with its digest, against what the host has. Absent: the scripts of one's own, which
//! are no part of it.

use std::collections::BTreeMap;

use ambidesk_hosting::Rules;
use serde::Deserialize;
use sha2::{Digest, Sha256};

use crate::client::Answer;
use crate::finding::Finding;

const CHECK: &str = "content";
const AGAIN: &str =
    "Upload the release again: files with a digest first, index.html last; let nothing on the way rewrite files.";

/// Where the list is.
pub const PATH: &str = "/release.json";

/// The file.
#[derive(Debug, Deserialize)]
pub struct List {
    release: String,
    files: BTreeMap<String, String>,
}

impl List {
    /// The list as the host answered it, or what is wrong with it.
    pub fn read(answer: &Answer) -> Result<Self, Finding> {
        serde_json::from_slice(&answer.body).map_err(|error| {
            Finding::problem(CHECK, PATH, format!("names no parts of a release ({error}), so no desk keeps one"), AGAIN)
        })
    }

    /// The paths of all parts but the page.
    pub fn parts(&self) -> impl Iterator<Item = String> {
        self.files.keys().filter(|name| *name != "index.html").map(|name| format!("/{name}"))
    }

    /// Whether the content is another than that of the release.
    pub fn check(&self, path: &str, answer: &Answer, rules: &Rules) -> Option<Finding> {
        let name = if path == "/" { "index.html" } else { path.trim_start_matches('/') };
        let cause = match self.files.get(name) {
            Some(digest) if *digest == sha256(&answer.body) => return None,
            Some(_) => format!("is not what release.json has of the release {}", self.release),
            None if rules.kept(path).is_some_and(|kept| kept.contains("immutable")) => {
                format!("is named by the page, and is no part of the release {} of release.json", self.release)
            }
            None => return None,
        };
        (answer.status == 200).then(|| Finding::problem(CHECK, path, cause, AGAIN))
    }
}

fn sha256(content: &[u8]) -> String {
    let digits = Sha256::digest(content).into_iter().flat_map(|byte| [byte >> 4, byte & 15]);
    digits.filter_map(|digit| char::from_digit(digit.into(), 16)).collect()
}
