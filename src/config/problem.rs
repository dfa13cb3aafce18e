//! What can be wrong with a configuration, as values, and how `deserr` collects all of it. Absent: the wording, which is
//! in `crate::text::config`.

use std::ops::ControlFlow;

use deserr::{DeserializeError, ErrorKind, IntoValue, MergeWithError, ValueKind, ValuePointerRef};
use thiserror::Error;

use super::address::Fault;
use super::document::{item, join};

/// Why there is no configuration to work with.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum LoadError {
    /// There is no file: the first run.
    #[error("config.json is missing: write one beside index.html")]
    Missing,
    /// The server answered with something else than the file.
    #[error("the server answered {0} for config.json: check that it may be read without signing in")]
    Status(u16),
    /// The server did not answer.
    #[error("config.json could not be fetched: check the connection, then try again")]
    Unreachable,
    /// A web page arrived in place of the file.
    #[error("the server sent a web page in place of config.json: let it answer 404 for files that do not exist")]
    WebPage,
    /// The file is not JSON.
    #[error("config.json is not valid JSON ({reason}): correct it")]
    Broken {
        /// Line and column, from 1.
        place: (usize, usize),
        /// That line as it is in the file; of a long one what is around the place, with "…" for the rest.
        excerpt: String,
        /// The column of the place in the excerpt, from 1.
        caret: usize,
        /// What the parser stumbled over.
        reason: Broken,
    },
    /// The file is JSON, but not a configuration.
    #[error("config.json has {} problem(s): correct each of them", .0.len())]
    Problems(Vec<Problem>),
}

/// Why a text is not JSON.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum Broken {
    /// There is nothing in it.
    #[error("it is empty")]
    Empty,
    /// It is not UTF-8.
    #[error("it is not UTF-8")]
    Encoding,
    /// There is a comment in it.
    #[error("JSON has no comments")]
    Comment,
    /// It goes on after its end.
    #[error("more follows after its end")]
    Trailing,
    /// More brackets within brackets than any configuration has.
    #[error("it is nested too deeply")]
    Nesting,
    /// Anything else, in the parser's own words.
    #[error("{0}")]
    Syntax(String),
}

/// One thing that is wrong, and where.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Problem {
    /// The way to the field: "ccp.standByRegion.region", "ccp.additionalScripts[1]"; empty for the whole file.
    pub path: String,
    /// The value that is there, shortened; `None` when there is none.
    pub found: Option<String>,
    /// What is wrong with it.
    pub what: What,
}

/// What is wrong with a field.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum What {
    /// A required field is not there.
    Missing {
        /// A value that would do.
        example: &'static str,
    },
    /// No such field.
    Unknown {
        /// The field that was probably meant.
        meant: Option<String>,
    },
    /// There is such a field in another part of the file.
    Elsewhere {
        /// The part; `""` for the outermost level.
        part: &'static str,
    },
    /// A documented field that has no place in this file.
    NotHere(NotHere),
    /// A field that is there more than once.
    Repeated,
    /// `null` where a field could have been left out.
    Null,
    /// The whole file is something else than one object.
    Root,
    /// The value is of another type.
    Type {
        /// The type that is expected.
        expected: Expected,
        /// A value that would do.
        example: &'static str,
    },
    /// The text is empty.
    Empty,
    /// The text begins or ends with a space or an invisible character.
    Spaces,
    /// A space, a tab, a line break or an invisible character is in the middle.
    WhiteSpace,
    /// Only `true` switches the pair on.
    MustBeTrue,
    /// The number has to be a time above zero and up to an hour, in milliseconds.
    NotMillis,
    /// The number has to be a time from a second to an hour.
    NotSeconds,
    /// None of the words that are possible.
    NotOneOf(Vec<String>),
    /// Not an address that can be used.
    Address {
        /// Why not.
        fault: Fault,
        /// An address that would do.
        example: &'static str,
    },
    /// The address of an instance, but not of its CCP.
    NotACcp,
    /// A CCP of the first generation, which does not pair.
    FirstGeneration,
    /// The portal's own origin, where no CCP is.
    OwnOrigin,
    /// An address on another origin, where only the portal's own is possible.
    OtherOrigin,
    /// Not the code of a region.
    RegionForm,
    /// Not the ARN of an instance.
    ArnForm,
    /// The ARN names another region than the field beside it.
    ArnRegion {
        /// The region in the ARN.
        arn: String,
        /// The region in the field.
        field: String,
    },
    /// It belongs to one way of coordinating the regions, and what is there besides to the other.
    TwoSchemes {
        /// The field of the other scheme.
        other: &'static str,
    },
    /// Both regions of the managed scheme have one name, be it that of an address.
    SameRegion {
        /// The name.
        region: String,
    },
    /// The same value as in another place where it has to differ.
    SameAs {
        /// The path of the other place.
        other: &'static str,
    },
}

/// Why a documented field has no place in the file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NotHere {
    /// The desk does it by itself.
    DoneByTheDesk,
    /// It is a function or an object of a program.
    NotJson,
}

/// The types that a field may expect.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Expected {
    /// Text in quotes.
    Text,
    /// `true` or `false`.
    Flag,
    /// A number.
    Number,
    /// A list in brackets.
    List,
    /// An object in braces.
    Object,
}

/// Every problem that `deserr` has found so far.
#[derive(Debug, Default)]
pub struct Problems(pub Vec<Problem>);

impl Problems {
    /// One problem at a place; the value that is there is looked up later.
    pub fn one(what: What, location: ValuePointerRef) -> Self {
        Self(vec![Problem { path: path_of(location), found: None, what }])
    }

    /// A field that is not there.
    pub fn missing(name: &str, example: &'static str, parent: ValuePointerRef) -> Self {
        Self::one(What::Missing { example }, parent.push_key(name))
    }

    /// A field that there is not.
    pub fn unknown(name: &str, accepted: &[&str], parent: ValuePointerRef) -> Self {
        let meant = nearest(name, accepted).map(str::to_owned);
        Self::one(What::Unknown { meant }, parent.push_key(name))
    }

    /// The same in `ccp`, where more is documented than a file can hold.
    pub fn unknown_parameter(name: &str, accepted: &[&str], parent: ValuePointerRef) -> Self {
        let why = match name {
            "getPrimaryRegion" => NotHere::DoneByTheDesk,
            "provider" | "plugins" => NotHere::NotJson,
            _ => return Self::unknown(name, accepted, parent),
        };
        Self::one(What::NotHere(why), parent.push_key(name))
    }
}

impl MergeWithError<Self> for Problems {
    fn merge(all: Option<Self>, other: Self, _: ValuePointerRef) -> ControlFlow<Self, Self> {
        let mut all = all.unwrap_or_default();
        all.0.extend(other.0);
        ControlFlow::Continue(all)
    }
}

impl DeserializeError for Problems {
    fn error<V: IntoValue>(
        all: Option<Self>,
        error: ErrorKind<V>,
        location: ValuePointerRef,
    ) -> ControlFlow<Self, Self> {
        let problems = match error {
            ErrorKind::IncorrectValueKind { .. } if location.is_origin() => Self::one(What::Root, location),
            ErrorKind::IncorrectValueKind { accepted, .. } => {
                let (expected, example) = match accepted {
                    [ValueKind::Boolean, ..] => (Expected::Flag, "true"),
                    [ValueKind::Sequence, ..] => (Expected::List, "[ … ]"),
                    _ => (Expected::Object, "{ … }"),
                };
                Self::one(What::Type { expected, example }, location)
            }
            ErrorKind::MissingField { field } => Self::missing(field, "{ … }", location),
            ErrorKind::UnknownKey { key, accepted } => Self::unknown(key, accepted, location),
            ErrorKind::UnknownValue { accepted, .. } => {
                Self::one(What::NotOneOf(accepted.iter().map(|&word| word.to_owned()).collect()), location)
            }
            // Arrays of a fixed length and numbers of a small range, which the configuration does not have.
            ErrorKind::BadSequenceLen { .. } | ErrorKind::Unexpected { .. } => {
                Self::one(What::Unknown { meant: None }, location)
            }
        };
        Self::merge(all, problems, location)
    }
}

fn path_of(location: ValuePointerRef) -> String {
    match location {
        ValuePointerRef::Origin => String::new(),
        ValuePointerRef::Key { key, prev } => join(&path_of(*prev), key),
        ValuePointerRef::Index { index, prev } => item(&path_of(*prev), index),
    }
}

/// The name that was probably meant: the same but for case, or at most two letters away.
fn nearest<'a>(name: &str, candidates: &[&'a str]) -> Option<&'a str> {
    let name = name.to_ascii_lowercase();
    candidates
        .iter()
        .map(|candidate| (strsim::levenshtein(&name, &candidate.to_ascii_lowercase()), *candidate))
        .filter(|(distance, candidate)| *distance <= 2 && *distance * 2 < candidate.len())
        .min_by_key(|(distance, _)| *distance)
        .map(|(_, candidate)| candidate)
}
