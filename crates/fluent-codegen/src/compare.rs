//! What a variable is in English, and what another language lacks of English or has beyond it.

use std::collections::BTreeMap;

use crate::language::{Language, Message};
use crate::problem::{Problem, What};
use crate::variables::chosen_as;
use crate::{Kind, Place};

/// The variables of a message of English with their kinds, by name.
pub type Kinds<'s> = BTreeMap<&'s str, Kind>;

/// The kinds of the variables: how the text chooses by them, else what the comment says, else words.
pub fn kinds<'s>(message: &Message<'s>) -> Result<Kinds<'s>, What> {
    let mut said = BTreeMap::new();
    for (name, kind) in message.comment.iter().filter_map(|line| documented(line)) {
        if !message.variables.contains_key(name) {
            return Err(What::StrayComment(name.to_owned()));
        }
        let unknown = || What::UnknownKind { name: name.to_owned(), kind: kind.to_owned() };
        said.insert(name, Kind::named(kind).ok_or_else(unknown)?);
    }
    let mut kinds = Kinds::new();
    for (name, variants) in &message.variables {
        let said = said.get(name).copied();
        let kind = match (chosen_as(name, variants)?, said) {
            (Some(found), Some(expected)) if found != expected => {
                return Err(What::OtherKind { name: (*name).to_owned(), found, expected });
            }
            (Some(kind), _) | (None, Some(kind)) => kind,
            (None, None) => Kind::String,
        };
        kinds.insert(*name, kind);
    }
    Ok(kinds)
}

/// The name and the kind in "$count (Number) …", as Fluent's comments describe variables.
pub fn documented(line: &str) -> Option<(&str, &str)> {
    let (name, rest) = line.trim_start().strip_prefix('$')?.split_once(" (")?;
    let (kind, _) = rest.split_once(')')?;
    Some((name, kind))
}

/// Compares a language with English, whose kinds are known by key.
pub fn languages(
    english: &Language<'_>,
    kinds: &BTreeMap<&str, Kinds<'_>>,
    other: &Language<'_>,
    problems: &mut Vec<Problem>,
) {
    let names =
        |language: &Language<'_>| -> Vec<String> { language.areas.iter().map(|area| area.name.to_owned()).collect() };
    let (here, there) = (names(english), names(other));
    let of_file = |name: &String, what| Problem::of_file(Place::new(other.code, name), what);
    problems.extend(here.iter().filter(|name| !there.contains(name)).map(|name| of_file(name, What::NoFile)));
    problems.extend(there.iter().filter(|name| !here.contains(name)).map(|name| of_file(name, What::StrayFile)));

    for area in english.areas.iter().filter(|area| there.iter().any(|name| name == area.name)) {
        let lacks = area.messages.iter().filter(|message| other.message(message.key).is_none());
        problems.extend(lacks.map(|message| Problem {
            place: Place::new(other.code, area.name),
            key: Some(message.key.to_owned()),
            what: What::Untranslated,
        }));
    }
    for message in other.messages() {
        if english.message(message.key).is_none() {
            problems.push(message.problem(What::StrayText));
        } else if let Some(kinds) = kinds.get(message.key) {
            problems.extend(variables(message, kinds).into_iter().map(|what| message.problem(what)));
        }
    }
}

fn variables(message: &Message<'_>, kinds: &Kinds<'_>) -> Vec<What> {
    let mut found = Vec::new();
    let lacking = kinds.keys().filter(|name| !message.variables.contains_key(*name));
    found.extend(lacking.map(|name| What::LacksVariable((*name).to_owned())));
    for (name, variants) in &message.variables {
        match (kinds.get(name), chosen_as(name, variants)) {
            (None, _) => found.push(What::StrayVariable((*name).to_owned())),
            (Some(_), Err(what)) => found.push(what),
            (Some(expected), Ok(Some(kind))) if kind != *expected => {
                found.push(What::OtherKind { name: (*name).to_owned(), found: kind, expected: *expected });
            }
            (Some(_), Ok(_)) => {}
        }
    }
    found
}
