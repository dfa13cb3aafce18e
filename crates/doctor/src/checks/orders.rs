//! `shell.json`: what an operator wants of what desks keep. A desk that does not understand it takes no other release, and
//! says so in the console only.

use serde_json::Value;

use crate::client::Answer;
use crate::finding::Finding;

const CHECK: &str = "orders";
const FILE: &str = "shell.json";
const EXPLAINED: &str = "docs/operations.md, What desks keep, has every field.";

/// Where the file is.
pub const PATH: &str = "/shell.json";

/// The numbers that may be said, each with the least and the most.
const NUMBERS: [(&str, f64, f64); 3] =
    [("share", 0.0, 100.0), ("lookMinutes", 1.0, 1440.0), ("takeMinutes", 0.0, 1440.0)];

/// What desks take for a number of minutes that is none.
const USUAL: f64 = 15.0;

/// What holds other releases back where it is not understood.
const HOLDING: [&str; 2] = ["worker", "share"];

/// What is wrong with the orders, or should be known of them.
pub fn check(answer: &Answer) -> Vec<Finding> {
    if answer.status != 200 {
        return Vec::new();
    }
    let text = String::from_utf8_lossy(&answer.body);
    let said = serde_json::from_str(text.trim_start_matches('\u{feff}'));
    let cause = match said {
        Ok(Value::Object(fields)) => return fields.iter().filter_map(|(name, value)| field(name, value)).collect(),
        Ok(other) => format!("is no object: {other}"),
        Err(error) => format!("is no JSON: {error}"),
    };
    let cause = format!("{cause}; desks go on with what they knew before, and take no other release");
    vec![Finding::problem(CHECK, FILE, cause, EXPLAINED)]
}

fn field(name: &str, value: &Value) -> Option<Finding> {
    let wrong = |cure: String| {
        let cause = format!("shell.json has {value}, which no desk understands: none takes another release");
        Some(Finding::problem(CHECK, name, cause, cure))
    };
    if name == "worker" {
        return match value.as_str() {
            Some("on") => None,
            Some("off") => {
                let cause = "shell.json switches off what desks keep: none opens while the host is down";
                Some(Finding::warning(CHECK, name, cause, "Say \"on\" once that is over."))
            }
            _ => wrong("Say \"on\" or \"off\".".to_owned()),
        };
    }
    if let Some((_, least, most)) = NUMBERS.iter().find(|(known, ..)| *known == name) {
        let cure = format!("Say a number from {least} to {most}, without quotes.");
        let taken = match value.as_f64() {
            Some(number) if (*least..=*most).contains(&number) => return None,
            _ if HOLDING.contains(&name) => return wrong(cure),
            Some(number) if number > 0.0 => number.clamp(*least, *most),
            _ => USUAL,
        };
        let cause = format!("shell.json has {value}, for which desks take {taken}");
        return Some(Finding::warning(CHECK, name, cause, cure));
    }
    let known = NUMBERS.iter().map(|(known, ..)| *known).chain(["worker"]);
    let meant = known.into_iter().find(|known| known.eq_ignore_ascii_case(name));
    let cause = "shell.json has a field that no desk knows";
    Some(match meant {
        Some(meant) => {
            let held = if HOLDING.contains(&meant) { ": none takes another release" } else { "" };
            Finding::problem(CHECK, name, format!("{cause}{held}"), format!("Write `{meant}`."))
        }
        None => Finding::warning(CHECK, name, cause, EXPLAINED),
    })
}
