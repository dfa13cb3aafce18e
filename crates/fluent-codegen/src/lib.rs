//! From Fluent files to Rust, for a build script: a function per message in a module per file, the message's variables as
//! typed parameters. English is the source; a message that another language lacks, and a variable that it does not know,
//! stop the build with the file and the key. What no code calls is the compiler's to find. Absent: how a text is put
//! together, and which language is shown: `src/i18n`.

mod compare;
mod language;
mod problem;
mod rust;
mod sources;
mod variables;

use std::collections::{BTreeMap, BTreeSet};

use language::Language;
pub use problem::{Problem, What};
pub use sources::{Place, Sources};
pub use variables::Kind;

/// What is made of the files.
#[derive(Debug)]
pub struct Generated {
    /// Rust: a module per file of English. It calls `crate::i18n`.
    pub functions: String,
    /// English as it is shipped, by file: without comments.
    pub english: BTreeMap<String, String>,
}

/// Reads every language and writes the functions of English. `without_functions` are the files whose messages are looked up
/// by keys that are put together at run time, or not by Rust at all; they are compared like the others.
///
/// # Errors
///
/// Every problem of every file, so that one build shows them all.
pub fn generate(sources: &Sources, without_functions: &[&str]) -> Result<Generated, Vec<Problem>> {
    let mut problems = Vec::new();
    let mut languages: BTreeMap<&str, Language<'_>> = BTreeMap::new();
    for code in sources.languages() {
        languages.insert(code, Language::read(code, sources, &mut problems));
    }
    let Some(english) = languages.remove(ENGLISH) else {
        return Err(vec![Problem::of_file(Place::new(ENGLISH, "*"), What::NoFile)]);
    };
    let mut kinds = BTreeMap::new();
    for message in english.messages() {
        match compare::kinds(message) {
            Ok(known) => drop(kinds.insert(message.key, known)),
            Err(what) => problems.push(message.problem(what)),
        }
    }
    for other in languages.values() {
        compare::languages(&english, &kinds, other, &mut problems);
    }
    if !problems.is_empty() {
        return Err(problems);
    }
    let without: BTreeSet<&str> = without_functions.iter().copied().collect();
    let areas = english.areas.iter().filter(|area| !without.contains(area.name));
    let functions = areas.map(|area| rust::module(area, &kinds)).collect();
    let stripped = english.areas.iter().map(|area| (area.name.to_owned(), area.without_comments()));
    Ok(Generated { functions, english: stripped.collect() })
}

/// The language that every text has been written in.
const ENGLISH: &str = "en";

#[cfg(test)]
mod tests;
