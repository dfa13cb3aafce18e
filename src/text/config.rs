//! The words of the screens that stand in for a desk without a usable configuration.

use super::words::config as words;
pub(crate) use super::words::config::*;
use crate::config::{Expected, LoadError, NotHere, Problem, What};

/// The heading of the screen.
pub fn title(error: &LoadError) -> String {
    match error {
        LoadError::Missing => words::missing(),
        LoadError::Status(_) | LoadError::Unreachable => words::unreadable(),
        LoadError::WebPage | LoadError::Broken { .. } => words::broken(),
        LoadError::Problems(list) => words::problems(list.len()),
    }
}

/// What to do about it.
pub fn help(error: &LoadError) -> String {
    match error {
        LoadError::Missing => words::missing_help(),
        LoadError::Status(status) => words::status_help(*status),
        LoadError::Unreachable => words::unreachable_help(),
        LoadError::WebPage => words::page_help(),
        LoadError::Broken { place: Some((line, column)), .. } => words::broken_help_place(*column, *line),
        LoadError::Broken { place: None, .. } => words::broken_help(),
        LoadError::Problems(_) => words::problems_help(),
    }
}

/// The heading above the sample: a file name, the same in every language.
pub const SAMPLE: &str = "config.json";

/// What is wrong with a field, in one or two sentences.
pub fn problem(problem: &Problem) -> String {
    match &problem.what {
        What::Missing { .. } => words::required(),
        What::Unknown { meant: Some(meant) } => words::unknown_meant(meant),
        What::Unknown { meant: None } => words::unknown(),
        What::NotHere(NotHere::DoneByTheDesk) => words::done_by_the_desk(),
        What::NotHere(NotHere::NotJson) => words::not_json(),
        What::NotHere(NotHere::OtherScheme) => words::other_scheme(),
        What::Type { expected, .. } => takes(*expected),
        What::Empty => words::empty(),
        What::Spaces => words::spaces(),
        What::MustBeTrue => words::must_be_true(),
        What::NotPositive => words::not_positive(),
        What::NotSeconds => words::not_seconds(),
        What::NotOneOf(known) => words::one_of(&known.join(", ")),
        What::NotAbsolute { .. } => words::not_absolute(),
        What::NotSecure => words::not_secure(),
        What::NotACcp => words::not_a_ccp(),
        What::OtherOrigin => words::other_origin(),
        What::RegionForm => words::region_form(),
        What::ArnForm => words::arn_form(),
        What::ArnRegion { arn, field } => words::arn_region(arn, field),
        What::SameAs { other } => words::same_as(other),
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
        Expected::Text => words::takes_text(),
        Expected::Flag => words::takes_flag(),
        Expected::Number => words::takes_number(),
        Expected::List => words::takes_list(),
        Expected::Object => words::takes_object(),
    }
}
