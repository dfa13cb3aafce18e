//! What can be wrong with a configuration, as values. Absent: the wording, which is in `crate::text::config`.

use thiserror::Error;

use super::fields::NotHere;
use super::json::{Broken, Json};

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
        /// Line and column, from 1, where the browser tells.
        place: Option<(usize, usize)>,
        /// That line as it is in the file; empty where the place is not known.
        excerpt: String,
        /// What the parser stumbled over, in its own words.
        reason: String,
    },
    /// The file is JSON, but not a configuration.
    #[error("config.json has {} problem(s): correct each of them", .0.len())]
    Problems(Vec<Problem>),
}

impl LoadError {
    /// The error for a text that the JSON parser refused.
    pub(super) fn broken(text: &str, Broken { place, reason }: Broken) -> Self {
        let line = place.and_then(|(line, _)| text.lines().nth(line.saturating_sub(1)));
        let excerpt = line.unwrap_or_default().trim_end().chars().take(120).collect();
        Self::Broken { place, excerpt, reason }
    }
}

/// One thing that is wrong, and where.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Problem {
    /// The way to the field: "ccp.standByRegion.region", "ccp.additionalScripts[1]".
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
        meant: Option<&'static str>,
    },
    /// A documented field that has no place in this file.
    NotHere(NotHere),
    /// The value is of another type.
    Type {
        /// The type that is expected.
        expected: Expected,
        /// A value that would do.
        example: &'static str,
    },
    /// The text is empty.
    Empty,
    /// The text begins or ends with a space.
    Spaces,
    /// Only `true` switches the pair on.
    MustBeTrue,
    /// The number has to be above zero.
    NotPositive,
    /// The number has to be a time from a second to an hour.
    NotSeconds,
    /// None of the words that are possible.
    NotOneOf(&'static [&'static str]),
    /// Not an absolute address.
    NotAbsolute {
        /// An address that would do.
        example: &'static str,
    },
    /// An address that is not `https`.
    NotSecure,
    /// The address of an instance, but not of its CCP.
    NotACcp,
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
    /// The same value as in another place where it has to differ.
    SameAs {
        /// The path of the other place.
        other: &'static str,
    },
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

/// A value as it is shown beside its problem: complete when it is short, never a whole tree.
pub fn excerpt(value: &Json) -> String {
    match value {
        Json::Null => "null".to_owned(),
        Json::Flag(flag) => if *flag { "true" } else { "false" }.to_owned(),
        Json::Number(_, written) => written.clone(),
        Json::Text(text) => {
            let mut shown: String = text.chars().take(96).collect();
            if shown.len() < text.len() {
                shown.push('…');
            }
            format!("\"{shown}\"")
        }
        Json::List(list) => if list.is_empty() { "[]" } else { "[ … ]" }.to_owned(),
        Json::Object(fields) => if fields.is_empty() { "{}" } else { "{ … }" }.to_owned(),
    }
}
