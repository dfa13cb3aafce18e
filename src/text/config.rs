//! The words of the screens that stand in for a desk without a usable configuration.

use crate::config::{Expected, LoadError, NotHere, Problem, What};

/// The heading of the screen.
pub fn title(error: &LoadError) -> String {
    match error {
        LoadError::Missing => "Set up this desk".to_owned(),
        LoadError::Status(_) | LoadError::Unreachable => "The configuration can’t be read".to_owned(),
        LoadError::WebPage | LoadError::Broken { .. } => "The configuration is not valid JSON".to_owned(),
        LoadError::Problems(list) if list.len() == 1 => "One thing in the configuration needs correcting".to_owned(),
        LoadError::Problems(list) => format!("{} things in the configuration need correcting", list.len()),
    }
}

/// What to do about it.
pub fn help(error: &LoadError) -> String {
    match error {
        LoadError::Missing => "There is no config.json beside index.html yet. Save the text below under that name, with the addresses and ARNs of your two instances, then reload.".to_owned(),
        LoadError::Status(status) => format!("The server answered {status} for config.json. Check that the file may be read without signing in, then try again."),
        LoadError::Unreachable => "The server didn’t answer for config.json. Check your connection, then try again.".to_owned(),
        LoadError::WebPage => "The server sent a web page in place of config.json. It probably answers every unknown address with index.html. Put config.json beside index.html, and let the server answer 404 for files that don’t exist.".to_owned(),
        LoadError::Broken { place: Some((line, column)), .. } => format!("Reading stops at line {line}, column {column}. Correct that place in config.json, then reload."),
        LoadError::Broken { place: None, .. } => "Reading stops before the end. Correct config.json, then reload.".to_owned(),
        LoadError::Problems(_) => "Nothing was started. Correct these places in config.json, then reload.".to_owned(),
    }
}

/// What the parser stumbled over.
pub fn broken_reason(reason: &str) -> String {
    format!("The browser says: {reason}.")
}

/// The button that tries again.
pub const RELOAD: &str = "Reload";
/// The button that copies the sample.
pub const COPY: &str = "Copy";
/// The same after it has copied.
pub const COPIED: &str = "Copied";
/// The heading above the sample.
pub const SAMPLE: &str = "config.json";
/// What follows the sample.
pub const AFTER_SAMPLE: &str = "“ccp” takes the parameters of globalConnect.core.initCCP under their documented names, so an object that you have can be pasted. Approve this page’s origin in both instances.";
/// Before the origin that has to be approved.
pub const ORIGIN: &str = "Origin of this page";
/// The label of the value that was found.
pub const FOUND: &str = "Found";
/// The label of the value that would do.
pub const EXAMPLE: &str = "Example";

/// What is wrong with a field, in one or two sentences.
pub fn problem(problem: &Problem) -> String {
    match &problem.what {
        What::Missing { .. } => "This is required, and it is missing.".to_owned(),
        What::Unknown { meant: Some(meant) } => format!("There is no such field. Did you mean “{meant}”?"),
        What::Unknown { meant: None } => "There is no such field. Remove it.".to_owned(),
        What::NotHere(NotHere::DoneByTheDesk) => "The desk does this by itself. Remove it.".to_owned(),
        What::NotHere(NotHere::NotJson) => "This is a part of a program and can’t be written in JSON. Remove it.".to_owned(),
        What::NotHere(NotHere::OtherScheme) => {
            "This belongs to another way of pairing two instances. Remove it, and name the second instance in “standByRegion”.".to_owned()
        }
        What::Type { expected, .. } => format!("This takes {}.", expected_words(*expected)),
        What::Empty => "This is empty.".to_owned(),
        What::Spaces => "There is a space before or after the text. Remove it.".to_owned(),
        What::MustBeTrue => "Only “true” makes the two instances a pair.".to_owned(),
        What::NotPositive => "This takes a number of milliseconds above zero.".to_owned(),
        What::NotSeconds => "This takes a number of seconds from 1 to 3600.".to_owned(),
        What::NotOneOf(words) => format!("This takes one of: {}.", words.join(", ")),
        What::NotAbsolute { .. } => "This takes a complete address.".to_owned(),
        What::NotSecure => "The address has to begin with https://. Only localhost may use http://.".to_owned(),
        What::NotACcp => "This is not the address of a Contact Control Panel. Its path has to contain “ccp-v2”.".to_owned(),
        What::OtherOrigin => "This takes a script of the desk’s own origin: a path without a host.".to_owned(),
        What::RegionForm => "This takes the code of a region.".to_owned(),
        What::ArnForm => "This takes the ARN of a Connect instance, with its region and its id.".to_owned(),
        What::ArnRegion { arn, field } => {
            format!("This instance is in {arn}, but “region” beside it says {field}.")
        }
        What::SameAs { other } => format!("This is the same as “{other}”. The two instances differ in it."),
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

fn expected_words(expected: Expected) -> &'static str {
    match expected {
        Expected::Text => "text in quotes",
        Expected::Flag => "true or false, without quotes",
        Expected::Number => "a number, without quotes",
        Expected::List => "a list in brackets",
        Expected::Object => "an object in braces",
    }
}
