//! What can be wrong with the files, each with its place and what to do about it.

use thiserror::Error;

use crate::{Kind, Place};

/// One problem and where it is.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
#[error("{place}: {}{what}", .key.as_ref().map(|key| format!("{key}: ")).unwrap_or_default())]
pub struct Problem {
    /// The file.
    pub place: Place,
    /// The message, where it is about one.
    pub key: Option<String>,
    /// What is wrong.
    pub what: What,
}

impl Problem {
    /// A problem of a whole file.
    pub(crate) fn of_file(place: Place, what: What) -> Self {
        Self { place, key: None, what }
    }
}

/// What is wrong.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum What {
    /// A language lacks a file of English.
    #[error("there is no such file, but English has it: copy en/ and translate it")]
    NoFile,
    /// A language has a file that English lacks.
    #[error("English has no such file")]
    StrayFile,
    /// The file is not Fluent.
    #[error("line {line} is not Fluent: {reason}")]
    NotFluent {
        /// The line, counted from one.
        line: usize,
        /// In the parser's words.
        reason: String,
    },
    /// A key that does not begin with the name of its file.
    #[error("the keys of a file begin with its name and a hyphen")]
    OtherPrefix,
    /// A key that is there a second time in its language.
    #[error("there is a second text with this key")]
    Twice,
    /// A message without a text of its own.
    #[error("it has no text; attributes are not read")]
    NoText,
    /// A language lacks a message.
    #[error("English has this text; translate it")]
    Untranslated,
    /// A language has a message that English lacks.
    #[error("English has no such text; remove it")]
    StrayText,
    /// A translation does not say a variable.
    #[error("it lacks ${0}, which English has")]
    LacksVariable(String),
    /// A translation has a variable that English does not fill.
    #[error("English has no ${0} here")]
    StrayVariable(String),
    /// A translation chooses by a variable in another way than the kind that English gives it.
    #[error(
        "it chooses by ${name} as a {found}; in English it is a {expected} (say `# ${name} ({found})` above the text there, or choose otherwise)"
    )]
    OtherKind {
        /// The variable.
        name: String,
        /// What the translation takes it for.
        found: Kind,
        /// What it is.
        expected: Kind,
    },
    /// Variants by plural forms and by words at once.
    #[error("the variants of ${0} are neither all plural forms and numbers, nor `yes` and `no`, nor all words")]
    MixedVariants(String),
    /// A comment about a variable that the text has not got.
    #[error("its comment speaks of ${0}, which the text has not got")]
    StrayComment(String),
    /// A comment that gives a variable an unknown kind.
    #[error("its comment calls ${name} a `{kind}`; known are String, Number and Boolean")]
    UnknownKind {
        /// The variable.
        name: String,
        /// What the comment says.
        kind: String,
    },
    /// Something of Fluent that the desk does not read.
    #[error("the desk does not read {0}; see docs/languages.md")]
    NotRead(&'static str),
    /// A reference to what is not there.
    #[error("there is no text `{0}` to refer to")]
    NoSuchReference(String),
    /// Texts that refer to themselves.
    #[error("it refers to itself, or too many texts deep")]
    Circle,
}
