//! The words of the screens that stand in for a desk without a usable configuration.

use crate::config::{Expected, LoadError, NotHere, Problem, What};
use crate::i18n::tr;

/// The heading of the screen.
pub fn title(error: &LoadError) -> String {
    match error {
        LoadError::Missing => tr("config-missing", &[]),
        LoadError::Status(_) | LoadError::Unreachable => tr("config-unreadable", &[]),
        LoadError::WebPage | LoadError::Broken { .. } => tr("config-broken", &[]),
        LoadError::Problems(list) => tr("config-problems", &[("count", list.len().into())]),
    }
}

/// What to do about it.
pub fn help(error: &LoadError) -> String {
    match error {
        LoadError::Missing => tr("config-missing-help", &[]),
        LoadError::Status(status) => tr("config-status-help", &[("status", u64::from(*status).into())]),
        LoadError::Unreachable => tr("config-unreachable-help", &[]),
        LoadError::WebPage => tr("config-page-help", &[]),
        LoadError::Broken { place: Some((line, column)), .. } => {
            tr("config-broken-help-place", &[("line", (*line).into()), ("column", (*column).into())])
        }
        LoadError::Broken { place: None, .. } => tr("config-broken-help", &[]),
        LoadError::Problems(_) => tr("config-problems-help", &[]),
    }
}

/// What the parser stumbled over.
pub fn broken_reason(reason: &str) -> String {
    tr("config-broken-reason", &[("reason", reason.into())])
}

/// The button that tries again.
#[must_use]
pub fn reload() -> String {
    tr("config-reload", &[])
}

/// The button that copies the sample.
#[must_use]
pub fn copy() -> String {
    tr("config-copy", &[])
}

/// The same after it has copied.
#[must_use]
pub fn copied() -> String {
    tr("config-copied", &[])
}

/// The heading above the sample: a file name, the same in every language.
pub const SAMPLE: &str = "config.json";
/// What follows the sample.
#[must_use]
pub fn after_sample() -> String {
    tr("config-after-sample", &[])
}

/// Before the origin that has to be approved.
#[must_use]
pub fn origin() -> String {
    tr("config-origin", &[])
}

/// The label of the value that was found.
#[must_use]
pub fn found() -> String {
    tr("config-found", &[])
}

/// The label of the value that would do.
#[must_use]
pub fn example_label() -> String {
    tr("config-example", &[])
}

/// What is wrong with a field, in one or two sentences.
pub fn problem(problem: &Problem) -> String {
    match &problem.what {
        What::Missing { .. } => tr("config-required", &[]),
        What::Unknown { meant: Some(meant) } => tr("config-unknown-meant", &[("meant", (*meant).into())]),
        What::Unknown { meant: None } => tr("config-unknown", &[]),
        What::NotHere(NotHere::DoneByTheDesk) => tr("config-done-by-the-desk", &[]),
        What::NotHere(NotHere::NotJson) => tr("config-not-json", &[]),
        What::NotHere(NotHere::OtherScheme) => tr("config-other-scheme", &[]),
        What::Type { expected, .. } => takes(*expected),
        What::Empty => tr("config-empty", &[]),
        What::Spaces => tr("config-spaces", &[]),
        What::MustBeTrue => tr("config-must-be-true", &[]),
        What::NotPositive => tr("config-not-positive", &[]),
        What::NotSeconds => tr("config-not-seconds", &[]),
        What::NotOneOf(words) => tr("config-one-of", &[("words", words.join(", ").into())]),
        What::NotAbsolute { .. } => tr("config-not-absolute", &[]),
        What::NotSecure => tr("config-not-secure", &[]),
        What::NotACcp => tr("config-not-a-ccp", &[]),
        What::OtherOrigin => tr("config-other-origin", &[]),
        What::RegionForm => tr("config-region-form", &[]),
        What::ArnForm => tr("config-arn-form", &[]),
        What::ArnRegion { arn, field } => {
            tr("config-arn-region", &[("arn", arn.as_str().into()), ("field", field.as_str().into())])
        }
        What::SameAs { other } => tr("config-same-as", &[("other", (*other).into())]),
    }
}

/// A value that would do, if one helps.
pub fn example(problem: &Problem) -> Option<String> {
    let example = match &problem.what {
        What::Missing { example } | What::Type { example, .. } | What::NotAbsolute { example } => (*example).to_owned(),
        What::MustBeTrue => "true".to_owned(),
        What::NotPositive => "5000".to_owned(),
        What::NotSeconds => "30".to_owned(),
        What::NotSecure | What::NotACcp => "https://my-domain.my.connect.aws/ccp-v2/".to_owned(),
        What::OtherOrigin => "assets/my-desk.js".to_owned(),
        What::RegionForm => "us-east-1".to_owned(),
        What::ArnForm => {
            "arn:aws:connect:us-east-1:123456789012:instance/17ac6c89-91e1-4b3f-86b0-40e5ed67971f".to_owned()
        }
        What::ArnRegion { arn, .. } => format!("\"region\": \"{arn}\""),
        What::Unknown { .. }
        | What::NotHere(_)
        | What::Empty
        | What::Spaces
        | What::NotOneOf(_)
        | What::SameAs { .. } => return None,
    };
    Some(example)
}

fn takes(expected: Expected) -> String {
    match expected {
        Expected::Text => tr("config-takes-text", &[]),
        Expected::Flag => tr("config-takes-flag", &[]),
        Expected::Number => tr("config-takes-number", &[]),
        Expected::List => tr("config-takes-list", &[]),
        Expected::Object => tr("config-takes-object", &[]),
    }
}
