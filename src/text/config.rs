//! The words of the screens that stand in for a desk without a usable configuration.

use super::words::config as words;
pub(crate) use super::words::config::*;
use crate::config::fields::TextKind;
use crate::config::kinds::{CcpUrl, InstanceArn, OwnScript, RegionCode};
use crate::config::{Broken, Expected, Fault, LoadError, NotHere, Problem, What};
use crate::i18n::Localization;

/// The heading of the screen.
pub fn title(l10n: &Localization, error: &LoadError) -> String {
    match error {
        LoadError::Missing => words::missing(l10n),
        LoadError::Status(_) | LoadError::Unreachable => words::unreadable(l10n),
        LoadError::WebPage | LoadError::Broken { .. } => words::broken(l10n),
        LoadError::Problems(list) => words::problems(l10n, list.len()),
    }
}

/// What to do about it.
pub fn help(l10n: &Localization, error: &LoadError) -> String {
    match error {
        LoadError::Missing => words::missing_help(l10n),
        LoadError::Status(status) => words::status_help(l10n, *status),
        LoadError::Unreachable => words::unreachable_help(l10n),
        LoadError::WebPage => words::page_help(l10n),
        LoadError::Broken { place: (line, column), .. } => words::broken_help_place(l10n, *column, *line),
        LoadError::Problems(_) => words::problems_help(l10n),
    }
}

/// What the parser stumbled over.
pub fn broken_reason(l10n: &Localization, reason: &Broken) -> String {
    match reason {
        Broken::Empty => words::broken_empty(l10n),
        Broken::Encoding => words::broken_encoding(l10n),
        Broken::Comment => words::broken_comment(l10n),
        Broken::Trailing => words::broken_trailing(l10n),
        Broken::Nesting => words::broken_nesting(l10n),
        Broken::Syntax(reason) => words::broken_reason(l10n, reason),
    }
}

/// The heading above the sample: a file name, the same in every language.
pub const SAMPLE: &str = "config.json";

/// What is wrong with a field, in one or two sentences.
pub fn problem(l10n: &Localization, problem: &Problem) -> String {
    match &problem.what {
        What::Missing { .. } => words::required(l10n),
        What::Unknown { meant: Some(meant) } => words::unknown_meant(l10n, meant),
        What::Unknown { meant: None } => words::unknown(l10n),
        What::Elsewhere { part: "" } => words::belongs_outside(l10n),
        What::Elsewhere { part } => words::belongs(l10n, part),
        What::NotHere(NotHere::DoneByTheDesk) => words::done_by_the_desk(l10n),
        What::NotHere(NotHere::NotJson) => words::not_json(l10n),
        What::TwoSchemes { other } => words::two_schemes(l10n, other),
        What::Repeated => words::repeated(l10n),
        What::Null => words::null(l10n),
        What::Root => words::root(l10n),
        What::Type { expected, .. } => takes(l10n, *expected),
        What::Empty => words::empty(l10n),
        What::Spaces => words::spaces(l10n),
        What::WhiteSpace => words::white_space(l10n),
        What::MustBeTrue => words::must_be_true(l10n),
        What::NotMillis => words::not_millis(l10n),
        What::NotSeconds => words::not_seconds(l10n),
        What::NotOneOf(known) => words::one_of(l10n, &known.join(", ")),
        What::Address { fault, .. } => address(l10n, *fault),
        What::NotACcp => words::not_a_ccp(l10n),
        What::FirstGeneration => words::first_generation(l10n),
        What::OwnOrigin => words::own_origin(l10n),
        What::OtherOrigin => words::other_origin(l10n),
        What::RegionForm => words::region_form(l10n),
        What::ArnForm => words::arn_form(l10n),
        What::ArnRegion { arn, field } => words::arn_region(l10n, arn, field),
        What::SameAs { other } => words::same_as(l10n, other),
        What::SameRegion { region } => words::same_region(l10n, region),
    }
}

/// A value that would do, if one helps.
pub fn example(problem: &Problem) -> Option<String> {
    let example = match &problem.what {
        What::Missing { example } | What::Type { example, .. } | What::Address { example, .. } => (*example).to_owned(),
        What::Root => "{ \"ccp\": { … } }".to_owned(),
        What::MustBeTrue => "true".to_owned(),
        What::NotMillis => "5000".to_owned(),
        What::NotSeconds => "30".to_owned(),
        What::NotACcp | What::FirstGeneration | What::OwnOrigin => CcpUrl::EXAMPLE.to_owned(),
        What::OtherOrigin => OwnScript::EXAMPLE.to_owned(),
        What::RegionForm => RegionCode::EXAMPLE.to_owned(),
        What::ArnForm => InstanceArn::EXAMPLE.to_owned(),
        What::ArnRegion { arn, .. } => format!("\"region\": \"{arn}\""),
        What::Unknown { .. }
        | What::Elsewhere { .. }
        | What::NotHere(_)
        | What::Repeated
        | What::Null
        | What::Empty
        | What::Spaces
        | What::WhiteSpace
        | What::NotOneOf(_)
        | What::TwoSchemes { .. }
        | What::SameAs { .. }
        | What::SameRegion { .. } => return None,
    };
    Some(example)
}

fn address(l10n: &Localization, fault: Fault) -> String {
    match fault {
        Fault::NotAbsolute => words::not_absolute(l10n),
        Fault::NotSecure => words::not_secure(l10n),
        Fault::WhiteSpace => words::white_space(l10n),
        Fault::Character(character) => words::character(l10n, character.encode_utf8(&mut [0; 4])),
        Fault::UserInfo => words::user_info(l10n),
        Fault::Ipv6 => words::ipv6(l10n),
        Fault::Host => words::host(l10n),
        Fault::Port => words::port(l10n),
    }
}

fn takes(l10n: &Localization, expected: Expected) -> String {
    match expected {
        Expected::Text => words::takes_text(l10n),
        Expected::Flag => words::takes_flag(l10n),
        Expected::Number => words::takes_number(l10n),
        Expected::List => words::takes_list(l10n),
        Expected::Object => words::takes_object(l10n),
    }
}
