//! The timeline as a file. What is in it is named, not told: it is for people who compare desks, and for their tools.

use ambidesk_coordinator::{HealthChange, Pair, Record, Region, Symptom, Timestamp};

use super::codec::{phase, verdict};
use crate::telemetry::object::{Object, quoted};

/// The records as JSON. `iso` writes a moment in UTC.
pub fn json<'a>(
    codes: &Pair<String>,
    exported: Timestamp,
    records: impl IntoIterator<Item = &'a Record>,
    iso: impl Fn(Timestamp) -> String,
) -> String {
    let records: Vec<String> = records.into_iter().map(|record| entry(record, codes, &iso)).collect();
    let mut object = Object::new();
    object.word("format", "ambidesk-timeline");
    object.number("version", 1);
    object.word("exported", &iso(exported));
    object.json("regions", &list(Region::ALL.map(|region| quoted(&codes[region]))));
    object.json("records", &list(records));
    object.end()
}

/// The name of the file, with the moment in UTC: "ambidesk-timeline-20261122T140211Z.json".
#[must_use]
pub fn file_name(iso: &str) -> String {
    let moment: String = iso.split('.').next().unwrap_or(iso).chars().filter(char::is_ascii_alphanumeric).collect();
    format!("ambidesk-timeline-{}Z.json", moment.trim_end_matches('Z'))
}

fn entry(record: &Record, codes: &Pair<String>, iso: &impl Fn(Timestamp) -> String) -> String {
    let mut object = Object::new();
    object.word("at", &iso(record.at));
    object.word("cause", record.cause.name);
    if let Some(region) = record.cause.region {
        object.word("region", &codes[region]);
    }
    if let Some(detail) = &record.cause.detail {
        object.json("detail", &quoted(&with_codes(detail, codes)));
    }
    object.word("from", &with_codes(&phase(record.from), codes));
    object.word("to", &with_codes(&phase(record.to), codes));
    object.json("effects", &list(record.effects.iter().map(|effect| quoted(&with_codes(effect, codes)))));
    object.json("health", &list(record.health.iter().map(|change| health(change, codes))));
    object.end()
}

fn health(change: &HealthChange, codes: &Pair<String>) -> String {
    let mut object = Object::new();
    object.word("region", &codes[change.region]);
    object.word("verdict", verdict(change.verdict));
    object.json("symptoms", &list(change.symptoms.iter().map(Symptom::name).map(quoted)));
    object.end()
}

/// Records name regions by their place; a file that leaves the desk names them by their codes.
fn with_codes(text: &str, codes: &Pair<String>) -> String {
    let word = |word: &str| match word {
        "first" => codes.first.clone(),
        "second" => codes.second.clone(),
        word => word.to_owned(),
    };
    text.split(' ').map(word).collect::<Vec<_>>().join(" ")
}

fn list(items: impl IntoIterator<Item = String>) -> String {
    format!("[{}]", items.into_iter().collect::<Vec<_>>().join(","))
}

#[cfg(test)]
mod tests {
    use ambidesk_coordinator::Region::{First, Second};
    use ambidesk_coordinator::{Cause, PhaseName, Verdict};
    use serde_json::{Value, json as value};

    use super::*;

    #[test]
    fn the_file_names_regions_by_their_codes() {
        let codes = Pair { first: "us-east-1".to_owned(), second: "us-west-2".to_owned() };
        let record = Record {
            at: Timestamp::from_millis(7),
            cause: Cause { name: "failover_signalled", region: Some(First), detail: Some("active: second".to_owned()) },
            from: PhaseName::Steady(First),
            to: PhaseName::Steady(Second),
            effects: vec!["show second".to_owned(), "tell the \"page\"".to_owned()],
            health: vec![HealthChange {
                region: Second,
                verdict: Verdict::Impaired,
                symptoms: vec![Symptom::ApiFailing],
            }],
        };
        let text = json(&codes, Timestamp::from_millis(9), &[record], |at| format!("{} ms", at.as_millis()));
        let read: Value = serde_json::from_str(&text).expect("it is JSON");
        let expected = value!({
            "format": "ambidesk-timeline", "version": 1, "exported": "9 ms", "regions": ["us-east-1", "us-west-2"],
            "records": [{
                "at": "7 ms", "cause": "failover_signalled", "region": "us-east-1", "detail": "active: us-west-2",
                "from": "steady us-east-1", "to": "steady us-west-2",
                "effects": ["show us-west-2", "tell the \"page\""],
                "health": [{"region": "us-west-2", "verdict": "impaired", "symptoms": ["api_failing"]}]
            }]
        });
        assert_eq!(read, expected);
    }

    #[test]
    fn the_name_of_the_file_has_the_moment_in_utc() {
        assert_eq!(file_name("2026-11-22T14:02:11.083Z"), "ambidesk-timeline-20261122T140211Z.json");
    }
}
