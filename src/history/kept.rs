//! The kept text: a line of JSON about the text, then one for each record. What a desk with other regions has left is
//! ignored, and so is every line that can't be read. After another version the timeline begins anew, and says so.

use ambidesk_coordinator::{Cause, Pair, Record, Region};
use serde::{Deserialize, Serialize};

use super::{FORMAT, VERSION, named};

/// How many records are kept.
pub const KEPT: usize = 500;

/// A second window of the desk tells the same within this time, in milliseconds.
const SAME_WITHIN: u64 = 2000;

/// What was kept.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Past {
    /// The records, oldest first.
    pub records: Vec<Record>,
    /// What was kept before them was in the shape of another version, and can't be read.
    pub begins_anew: bool,
}

/// The first line.
#[derive(Debug, Serialize, Deserialize)]
struct Head {
    format: String,
    version: u32,
    regions: [String; 2],
    /// The first record follows on what another version has left.
    #[serde(default)]
    begins_anew: bool,
}

/// Whether a record says anything a day later. Signs of life and reminders don't.
#[must_use]
pub fn is_kept(record: &Record) -> bool {
    let quiet = matches!(
        record.cause,
        Cause::RoleReminderDue
            | Cause::Acknowledged { .. }
            | Cause::ApiAnswered { .. }
            | Cause::PeerOpened
            | Cause::AgentUpdated { .. }
            | Cause::CleanupDue(_)
    );
    !quiet || record.from != record.to || !record.health.is_empty()
}

/// What a kept text is to a desk.
enum Text<'a> {
    /// Lines in this version's shape.
    Ours { lines: Vec<&'a str>, begins_anew: bool },
    /// What another version has left.
    OfAnotherVersion,
    /// Nothing, or nothing of this desk.
    OfAnother,
}

impl<'a> Text<'a> {
    fn of(kept: &'a str, codes: &Pair<String>) -> Self {
        let mut lines = kept.lines();
        let first = lines.next().unwrap_or_default();
        if first == format!("{FORMAT} 1 {} {}", codes.first, codes.second) {
            return Self::OfAnotherVersion;
        }
        match serde_json::from_str::<Head>(first) {
            Ok(head) if head.format == FORMAT && head.regions == [codes.first.as_str(), codes.second.as_str()] => {
                if head.version == VERSION {
                    Self::Ours { lines: lines.collect(), begins_anew: head.begins_anew }
                } else {
                    Self::OfAnotherVersion
                }
            }
            Ok(_) | Err(_) => Self::OfAnother,
        }
    }
}

/// The kept text with new records at its end, and without the oldest ones beyond [`KEPT`].
#[must_use]
pub fn write<'a>(kept: &str, codes: &Pair<String>, records: impl IntoIterator<Item = &'a Record>) -> String {
    let (old, begins_anew) = match Text::of(kept, codes) {
        Text::Ours { lines, begins_anew } => (lines, begins_anew),
        Text::OfAnotherVersion => (Vec::new(), true),
        Text::OfAnother => (Vec::new(), false),
    };
    let new: Vec<String> =
        records.into_iter().filter(|record| is_kept(record)).map(|record| line(record, codes)).collect();
    let lines: Vec<&str> = old.into_iter().chain(new.iter().map(String::as_str)).collect();
    let from = lines.len().saturating_sub(KEPT);
    let head = Head {
        format: FORMAT.to_owned(),
        version: VERSION,
        regions: [codes.first.clone(), codes.second.clone()],
        // Once the first records are gone, the timeline begins where it begins every day.
        begins_anew: begins_anew && from == 0,
    };
    let mut text = json(&head);
    for line in &lines[from..] {
        text.push('\n');
        text.push_str(line);
    }
    text
}

/// What was kept. What several windows told at once is there once.
#[must_use]
pub fn read(kept: &str, codes: &Pair<String>) -> Past {
    let (lines, begins_anew) = match Text::of(kept, codes) {
        Text::Ours { lines, begins_anew } => (lines, begins_anew),
        Text::OfAnotherVersion => return Past { records: Vec::new(), begins_anew: true },
        Text::OfAnother => return Past::default(),
    };
    let mut records: Vec<Record> = lines.into_iter().filter_map(|line| parse(line, codes)).collect();
    records.sort_by_key(|record| record.at);
    let mut told: Vec<Record> = Vec::new();
    for record in records {
        let recent = told.iter().rev().take_while(|other| record.at.as_millis() - other.at.as_millis() <= SAME_WITHIN);
        let mut recent = recent.filter(|other| (other.from, other.to) == (record.from, record.to));
        if record.from == record.to || recent.all(|other| other.cause != record.cause) {
            told.push(record);
        }
    }
    Past { records: told, begins_anew }
}

fn line(record: &Record, codes: &Pair<String>) -> String {
    json(&named(record, codes))
}

/// Words and numbers: there is nothing here that can't be written.
fn json(value: &impl Serialize) -> String {
    serde_json::to_string(value).unwrap_or_default()
}

fn parse(line: &str, codes: &Pair<String>) -> Option<Record> {
    let record: Record<String> = serde_json::from_str(line).ok()?;
    let place = |code: &String| Region::ALL.into_iter().find(|region| codes[*region] == *code).ok_or(());
    record.try_map_regions(place).ok()
}

#[cfg(test)]
mod tests {
    use ambidesk_coordinator::Region::{First, Second};
    use ambidesk_coordinator::{HealthChange, PhaseName, RecordedEffect, Symptom, Timestamp, Verdict, Wanted};

    use super::*;

    fn codes() -> Pair<String> {
        Pair { first: "us-east-1".to_owned(), second: "us-west-2".to_owned() }
    }

    fn record(at: u64, from: PhaseName, to: PhaseName) -> Record {
        Record {
            at: Timestamp::from_millis(at),
            cause: Cause::FailoverSignaled { region: First, next: Second },
            from,
            to,
            effects: vec![RecordedEffect::Show(Second)],
            health: vec![],
            wanted: Wanted::No,
        }
    }

    fn moved(at: u64) -> Record {
        record(at, PhaseName::Steady(First), PhaseName::Steady(Second))
    }

    fn past(records: impl Into<Vec<Record>>) -> Past {
        Past { records: records.into(), begins_anew: false }
    }

    #[test]
    fn what_was_kept_is_read_again() {
        let pending = PhaseName::Pending { from: First, to: Second };
        let switching = PhaseName::Switching { from: First, to: Second };
        let symptoms = vec![Symptom::NotAnswering { since: Timestamp::from_millis(3) }, Symptom::ApiFailing];
        let mut faltering = record(5, PhaseName::Idle, PhaseName::Starting);
        faltering.health = vec![HealthChange { region: Second, verdict: Verdict::Impaired, symptoms }];
        faltering.cause = Cause::DistributionUnknown;
        let records = vec![
            faltering,
            record(10, PhaseName::Starting, PhaseName::Steady(First)),
            record(20, PhaseName::Steady(First), pending),
            record(30, pending, switching),
            record(40, switching, PhaseName::Terminated),
        ];
        assert_eq!(read(&write("", &codes(), &records), &codes()), past(records));
    }

    #[test]
    fn texts_with_separators_control_characters_and_places_are_read_as_they_were() {
        let mut record = moved(1);
        let reason = "a\tb\nc; second, \u{1} second line".to_owned();
        record.cause = Cause::StreamsFailed { region: First, reason };
        record.effects = vec![RecordedEffect::Show(Second), RecordedEffect::SetAgentState(Second)];
        assert_eq!(read(&write("", &codes(), &[record.clone()]), &codes()), past([record]));
    }

    #[test]
    fn what_another_desk_has_left_is_ignored() {
        let other = Pair { first: "eu-west-1".to_owned(), second: "us-west-2".to_owned() };
        let text = write("", &other, &[moved(1)]);
        assert_eq!(read(&text, &codes()), past([]));
        assert_eq!(read(&write(&text, &codes(), &[moved(2)]), &codes()), past([moved(2)]));
        for text in ["", "{}", "ambidesk-timeline 1 eu-west-1 us-west-2\n1", "{\"rubbish\": 1}\n\t\t", "\u{0}"] {
            assert_eq!(read(text, &codes()), past([]), "{text}");
        }
    }

    #[test]
    fn after_another_version_the_timeline_begins_anew_and_goes_on_saying_so() {
        let newer = json(&Head {
            format: FORMAT.to_owned(),
            version: VERSION + 1,
            regions: [codes().first, codes().second],
            begins_anew: false,
        });
        let last_release = "ambidesk-timeline 1 us-east-1 us-west-2\n5\topened\t\t\tidle\tstarting\tshow first\t";
        for text in [last_release, &newer] {
            assert_eq!(read(text, &codes()), Past { records: vec![], begins_anew: true });
            let kept = write(text, &codes(), &[moved(1)]);
            let kept = write(&kept, &codes(), &[moved(9000)]);
            let records = vec![moved(1), moved(9000)];
            assert_eq!(read(&kept, &codes()), Past { records, begins_anew: true });
            let many: Vec<Record> = (1..=KEPT as u64).map(|n| moved(n * 10_000)).collect();
            assert!(!read(&write(&kept, &codes(), &many), &codes()).begins_anew, "the beginning is gone");
        }
    }

    #[test]
    fn a_line_that_cannot_be_read_costs_only_itself() {
        let mut text = write("", &codes(), &[moved(1)]);
        let unknown = line(&moved(2), &codes()).replace("failover_signaled", "no_such_cause");
        let elsewhere = line(&moved(3), &codes()).replace("us-west-2", "eu-west-1");
        text.extend(["\nrubbish\n", &unknown, "\n", &elsewhere, "\n"]);
        assert_eq!(read(&write(&text, &codes(), &[moved(9000)]), &codes()), past([moved(1), moved(9000)]));
    }

    #[test]
    fn the_oldest_records_go_first() {
        let records: Vec<Record> = (0..KEPT as u64 + 7).map(|n| moved(n * 10_000)).collect();
        let kept = read(&write("", &codes(), &records), &codes()).records;
        assert_eq!(kept.len(), KEPT);
        assert_eq!(kept.first(), Some(&moved(70_000)));
    }

    #[test]
    fn what_two_windows_tell_is_read_once() {
        let text = write("", &codes(), &[moved(1000), moved(1400), moved(9000)]);
        assert_eq!(read(&text, &codes()), past([moved(1000), moved(9000)]));
    }

    #[test]
    fn reminders_are_not_kept() {
        let mut reminder = record(1, PhaseName::Steady(First), PhaseName::Steady(First));
        reminder.cause = Cause::RoleReminderDue;
        assert_eq!(read(&write("", &codes(), &[reminder]), &codes()), past([]));
    }
}
