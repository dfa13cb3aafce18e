//! The words of the screens that stand in for a desk without a usable configuration.

use super::words::config as words;
pub(crate) use super::words::config::*;
use crate::config::fields::TextKind;
use crate::config::kinds::{CcpUrl, InstanceArn, OwnScript, RegionCode};
use crate::config::{Broken, Expected, Fault, LoadError, NotHere, Problem, What};

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
        LoadError::Broken { place: (line, column), .. } => words::broken_help_place(*column, *line),
        LoadError::Problems(_) => words::problems_help(),
    }
}

/// What the parser stumbled over.
pub fn broken_reason(reason: &Broken) -> String {
    match reason {
        Broken::Empty => words::broken_empty(),
        Broken::Encoding => words::broken_encoding(),
        Broken::Comment => words::broken_comment(),
        Broken::Trailing => words::broken_trailing(),
        Broken::Nesting => words::broken_nesting(),
        Broken::Syntax(reason) => words::broken_reason(reason),
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
        What::Repeated => words::repeated(),
        What::Null => words::null(),
        What::Root => words::root(),
        What::Type { expected, .. } => takes(*expected),
        What::Empty => words::empty(),
        What::Spaces => words::spaces(),
        What::WhiteSpace => words::white_space(),
        What::MustBeTrue => words::must_be_true(),
        What::NotPositive => words::not_positive(),
        What::NotSeconds => words::not_seconds(),
        What::NotOneOf(known) => words::one_of(&known.join(", ")),
        What::Address { fault, .. } => address(*fault),
        What::NotACcp => words::not_a_ccp(),
        What::FirstGeneration => words::first_generation(),
        What::OwnOrigin => words::own_origin(),
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
        What::Missing { example } | What::Type { example, .. } | What::Address { example, .. } => (*example).to_owned(),
        What::Root => "{ \"ccp\": { … } }".to_owned(),
        What::MustBeTrue => "true".to_owned(),
        What::NotPositive => "5000".to_owned(),
        What::NotSeconds => "30".to_owned(),
        What::NotACcp | What::FirstGeneration | What::OwnOrigin => CcpUrl::EXAMPLE.to_owned(),
        What::OtherOrigin => OwnScript::EXAMPLE.to_owned(),
        What::RegionForm => RegionCode::EXAMPLE.to_owned(),
        What::ArnForm => InstanceArn::EXAMPLE.to_owned(),
        What::ArnRegion { arn, .. } => format!("\"region\": \"{arn}\""),
        What::Unknown { .. }
        | What::NotHere(_)
        | What::Repeated
        | What::Null
        | What::Empty
        | What::Spaces
        | What::WhiteSpace
        | What::NotOneOf(_)
        | What::SameAs { .. } => return None,
    };
    Some(example)
}

fn address(fault: Fault) -> String {
    match fault {
        Fault::NotAbsolute => words::not_absolute(),
        Fault::NotSecure => words::not_secure(),
        Fault::WhiteSpace => words::white_space(),
        Fault::Character(character) => words::character(character.encode_utf8(&mut [0; 4])),
        Fault::UserInfo => words::user_info(),
        Fault::Ipv6 => words::ipv6(),
        Fault::Host => words::host(),
        Fault::Port => words::port(),
    }
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
