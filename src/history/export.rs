//! The timeline as a file, on its own and in an incident bundle. What is in it is named, not told: it is for people who
//! compare desks, and for their tools.

use ambidesk_coordinator::{Pair, Record, Timestamp};
use serde::Serialize;

use super::{FORMAT, VERSION, named};
use crate::moment::{compact, iso};

/// The file.
#[derive(Serialize)]
struct Document<'a> {
    format: &'static str,
    version: u32,
    exported: String,
    regions: [&'a str; 2],
    records: Vec<Entry<'a>>,
}

/// A record, with its moment for people.
#[derive(Serialize)]
struct Entry<'a> {
    time: String,
    #[serde(flatten)]
    record: Record<&'a str>,
}

/// The records as JSON. `exported` is now; moments are in UTC.
pub fn json<'a>(codes: &Pair<String>, exported: Timestamp, records: impl IntoIterator<Item = &'a Record>) -> String {
    let document = Document {
        format: FORMAT,
        version: VERSION,
        exported: iso(exported),
        regions: [&codes.first, &codes.second],
        records: records
            .into_iter()
            .map(|record| Entry { time: iso(record.at), record: named(record, codes) })
            .collect(),
    };
    // Words and numbers: there is nothing in a record that can't be written.
    serde_json::to_string(&document).unwrap_or_default()
}

/// The name of the file, with the moment in UTC: "ambidesk-timeline-20261122T140211Z.json".
#[must_use]
pub fn file_name(exported: Timestamp) -> String {
    format!("ambidesk-timeline-{}.json", compact(exported))
}

#[cfg(test)]
mod tests {
    use ambidesk_coordinator::Region::{First, Second};
    use ambidesk_coordinator::{Cause, HealthChange, PhaseName, RecordedEffect, Symptom, Verdict, Wanted};
    use serde_json::{Value, json as value};

    use super::*;

    fn exported(cause: Cause) -> Value {
        let codes = Pair { first: "us-east-1".to_owned(), second: "us-west-2".to_owned() };
        let record = Record {
            at: Timestamp::from_millis(7),
            cause,
            from: PhaseName::Steady(First),
            to: PhaseName::Switching { from: First, to: Second },
            effects: vec![RecordedEffect::Show(Second), RecordedEffect::PageEvent],
            health: vec![HealthChange {
                region: Second,
                verdict: Verdict::Impaired,
                symptoms: vec![Symptom::ApiFailing],
            }],
            wanted: Wanted::No,
        };
        let text = json(&codes, Timestamp::from_millis(9), &[record]);
        serde_json::from_str(&text).expect("it is JSON")
    }

    #[test]
    fn the_file_names_its_version_and_the_regions_by_their_codes() {
        let expected = value!({
            "format": "ambidesk-timeline", "version": 2, "exported": "1970-01-01T00:00:00.009Z", "regions": ["us-east-1", "us-west-2"],
            "records": [{
                "time": "1970-01-01T00:00:00.007Z", "at": 7,
                "cause": { "failover_signaled": { "region": "us-east-1", "next": "us-west-2" } },
                "from": { "steady": "us-east-1" }, "to": { "switching": { "from": "us-east-1", "to": "us-west-2" } },
                "effects": [{ "show": "us-west-2" }, "page_event"],
                "health": [{ "region": "us-west-2", "verdict": "impaired", "symptoms": ["api_failing"] }]
            }]
        });
        assert_eq!(exported(Cause::FailoverSignaled { region: First, next: Second }), expected);
    }

    #[test]
    fn a_text_that_names_a_place_or_holds_control_characters_is_exported_as_it_is() {
        let reason = "second line, second, first;\u{1}\u{1b}[0m\ttab";
        let file = exported(Cause::StreamsFailed { region: Second, reason: reason.to_owned() });
        let expected = value!({ "streams_failed": { "region": "us-west-2", "reason": reason } });
        assert_eq!(file["records"][0]["cause"], expected);
    }

    #[test]
    fn the_name_of_the_file_has_the_moment_in_utc() {
        let exported = Timestamp::from_millis(1_795_356_131_083);
        assert_eq!(file_name(exported), "ambidesk-timeline-20261122T140211Z.json");
    }
}
