//! Walks a value beside the table of fields and collects every problem. Absent: what concerns two fields at once.

use super::address::{Address, is_own};
use super::arn;
use super::fields::{Field, Kind};
use super::json::Json;
use super::nearest::nearest;
use super::problem::{Expected, Problem, What, excerpt};

const CCP_URL: &str = "https://my-domain.my.connect.aws/ccp-v2/";
const LOGIN_URL: &str = "https://sso.example.com/start-connect";
const ENDPOINT: &str = "https://telemetry.example.com/desks";
const INSTANCE_ARN: &str = "arn:aws:connect:us-east-1:123456789012:instance/17ac6c89-91e1-4b3f-86b0-40e5ed67971f";

/// Every problem of `value`, measured against `kind`, in the order of the table.
pub fn against(kind: &Kind, value: &Json) -> Vec<Problem> {
    let mut problems = Vec::new();
    check(kind, "", value, &mut problems);
    problems
}

fn check(kind: &Kind, path: &str, value: &Json, problems: &mut Vec<Problem>) {
    let found = match kind {
        Kind::Object(fields) => match value {
            Json::Object(object) => return check_object(fields, path, object, problems),
            _ => wrong_type(kind),
        },
        Kind::References | Kind::OwnScripts => match value {
            Json::List(list) => return check_list(kind, path, list, problems),
            _ => wrong_type(kind),
        },
        _ => check_leaf(kind, value),
    };
    if let Some(what) = found {
        problems.push(Problem { path: path.to_owned(), found: Some(excerpt(value)), what });
    }
}

fn check_object(fields: &'static [Field], path: &str, object: &[(String, Json)], problems: &mut Vec<Problem>) {
    for field in fields {
        let path = join(path, field.name);
        match object.iter().find(|(name, _)| name == field.name) {
            Some((_, value)) => check(&field.kind, &path, value, problems),
            None if field.required => {
                let what = What::Missing { example: example(&field.kind) };
                problems.push(Problem { path, found: None, what });
            }
            None => {}
        }
    }
    for (name, value) in object {
        if fields.iter().all(|field| field.name != name) {
            let absent =
                fields.iter().map(|field| field.name).filter(|known| object.iter().all(|(name, _)| name != known));
            let what = What::Unknown { meant: nearest(name, absent) };
            problems.push(Problem { path: join(path, name), found: Some(excerpt(value)), what });
        }
    }
}

fn check_list(kind: &Kind, path: &str, list: &[Json], problems: &mut Vec<Problem>) {
    for (index, value) in list.iter().enumerate() {
        let what = match value.as_text() {
            None => Some(What::Type { expected: Expected::Text, example: "\"assets/chat.js\"" }),
            Some(text) => check_text(text).or_else(|| {
                let foreign = matches!(kind, Kind::OwnScripts) && !is_own(text);
                foreign.then_some(What::OtherOrigin)
            }),
        };
        if let Some(what) = what {
            problems.push(Problem { path: format!("{path}[{index}]"), found: Some(excerpt(value)), what });
        }
    }
}

fn check_leaf(kind: &Kind, value: &Json) -> Option<What> {
    match (kind, value) {
        (Kind::NotHere(why), _) => Some(What::NotHere(*why)),
        (Kind::Open, Json::Object(_))
        | (Kind::Flag, Json::Flag(_))
        | (Kind::True, Json::Flag(true))
        | (Kind::Pixels, Json::Number(..)) => None,
        (Kind::True, Json::Flag(false)) => Some(What::MustBeTrue),
        (Kind::Millis, Json::Number(millis, _)) => (*millis <= 0.0).then_some(What::NotPositive),
        (Kind::Seconds, Json::Number(seconds, _)) => (!(1.0..=3600.0).contains(seconds)).then_some(What::NotSeconds),
        (Kind::Text | Kind::Reference, Json::Text(text)) => check_text(text),
        (Kind::Url, Json::Text(text)) => check_url(text, LOGIN_URL),
        (Kind::Endpoint, Json::Text(text)) => {
            let own = text.starts_with('/') && is_own(text) && !text.contains(char::is_whitespace);
            if own { None } else { check_url(text, ENDPOINT) }
        }
        (Kind::CcpUrl, Json::Text(text)) => check_url(text, CCP_URL).or_else(|| {
            let is_ccp = Address::parse(text).is_some_and(|address| address.is_ccp());
            (!is_ccp).then_some(What::NotACcp)
        }),
        (Kind::RegionCode, Json::Text(text)) => {
            check_text(text).or_else(|| (!arn::is_region(arn::without_suffix(text))).then_some(What::RegionForm))
        }
        (Kind::InstanceArn, Json::Text(text)) => {
            check_text(text).or_else(|| arn::region_of_instance(text).is_none().then_some(What::ArnForm))
        }
        (Kind::Choice(words), Json::Text(text)) => (!words.contains(&text.as_str())).then_some(What::NotOneOf(words)),
        _ => wrong_type(kind),
    }
}

fn check_text(text: &str) -> Option<What> {
    match text.trim() {
        "" => Some(What::Empty),
        trimmed if trimmed.len() < text.len() => Some(What::Spaces),
        _ => None,
    }
}

fn check_url(text: &str, example: &'static str) -> Option<What> {
    check_text(text).or_else(|| match Address::parse(text) {
        None => Some(What::NotAbsolute { example }),
        Some(address) if !address.is_secure() => Some(What::NotSecure),
        Some(_) => None,
    })
}

#[expect(clippy::unnecessary_wraps, reason = "it stands where a check of the value stands")]
fn wrong_type(kind: &Kind) -> Option<What> {
    let expected = match kind {
        Kind::Flag | Kind::True => Expected::Flag,
        Kind::Millis | Kind::Seconds | Kind::Pixels => Expected::Number,
        Kind::References | Kind::OwnScripts => Expected::List,
        Kind::Object(_) | Kind::Open | Kind::NotHere(_) => Expected::Object,
        Kind::Text
        | Kind::CcpUrl
        | Kind::Url
        | Kind::Endpoint
        | Kind::Reference
        | Kind::InstanceArn
        | Kind::RegionCode
        | Kind::Choice(_) => Expected::Text,
    };
    Some(What::Type { expected, example: example(kind) })
}

/// A value that would do, as JSON without the outer quotes of a text.
fn example(kind: &Kind) -> &'static str {
    match kind {
        Kind::Text => "My desk",
        Kind::Flag | Kind::True => "true",
        Kind::Millis => "5000",
        Kind::Seconds => "30",
        Kind::Pixels => "600",
        Kind::CcpUrl => CCP_URL,
        Kind::Url => LOGIN_URL,
        Kind::Endpoint => ENDPOINT,
        Kind::Reference => "assets/ringtone.mp3",
        Kind::References => "[\"https://example.com/amazon-connect-chat.js\"]",
        Kind::OwnScripts => "[\"assets/my-desk.js\"]",
        Kind::InstanceArn => INSTANCE_ARN,
        Kind::RegionCode => "us-east-1",
        Kind::Choice(words) => words.first().copied().unwrap_or_default(),
        Kind::Object(_) | Kind::Open | Kind::NotHere(_) => "{ … }",
    }
}

fn join(path: &str, name: &str) -> String {
    if path.is_empty() { name.to_owned() } else { format!("{path}.{name}") }
}
