//! Records as lines of text, and back. The first line names the version and the regions: what another version, or a desk
//! with other regions, has left is ignored, and so is every line that can't be read.

use ambidesk_coordinator::{Cause, HealthChange, Pair, PhaseName, Record, Region, Symptom, Timestamp, Verdict};

/// How many records are kept.
pub const KEPT: usize = 500;

/// A second window of the desk tells the same within this time, in milliseconds.
const SAME_WITHIN: u64 = 2000;

/// Whether a record says anything a day later. Signs of life and reminders don't.
#[must_use]
pub fn is_kept(record: &Record) -> bool {
    let quiet = matches!(
        record.cause.name,
        "reminder_due" | "acknowledged" | "api_answered" | "peer_opened" | "agent_updated" | "cleanup_due"
    );
    !quiet || record.from != record.to || !record.health.is_empty()
}

/// The first line.
fn head(codes: &Pair<String>) -> String {
    format!("ambidesk-timeline 1 {} {}", codes.first, codes.second)
}

/// The kept text with new records at its end, and without the oldest ones beyond [`KEPT`].
#[must_use]
pub fn write<'a>(kept: &str, codes: &Pair<String>, records: impl IntoIterator<Item = &'a Record>) -> String {
    let head = head(codes);
    let mut lines = kept.lines();
    let old: Vec<&str> = if lines.next() == Some(head.as_str()) { lines.collect() } else { Vec::new() };
    let new: Vec<String> = records.into_iter().filter(|record| is_kept(record)).map(line).collect();
    let lines: Vec<&str> = old.into_iter().chain(new.iter().map(String::as_str)).collect();
    let from = lines.len().saturating_sub(KEPT);
    let mut text = head;
    for line in &lines[from..] {
        text.push('\n');
        text.push_str(line);
    }
    text
}

/// The records of a kept text, oldest first. What several windows told at once is there once.
#[must_use]
pub fn read(kept: &str, codes: &Pair<String>) -> Vec<Record> {
    let mut lines = kept.lines();
    if lines.next() != Some(head(codes).as_str()) {
        return Vec::new();
    }
    let mut records: Vec<Record> = lines.filter_map(parse).collect();
    records.sort_by_key(|record| record.at);
    let mut told: Vec<Record> = Vec::new();
    for record in records {
        let recent = told.iter().rev().take_while(|other| record.at.as_millis() - other.at.as_millis() <= SAME_WITHIN);
        let mut recent = recent.filter(|other| (other.from, other.to) == (record.from, record.to));
        if record.from == record.to || recent.all(|other| other.cause != record.cause) {
            told.push(record);
        }
    }
    told
}

fn line(record: &Record) -> String {
    let region = record.cause.region.map_or("", region_name);
    let detail = record.cause.detail.as_deref().unwrap_or_default();
    let health: Vec<String> = record.health.iter().map(health).collect();
    let fields: [&str; 8] = [
        &record.at.as_millis().to_string(),
        record.cause.name,
        region,
        detail,
        &phase(record.from),
        &phase(record.to),
        &record.effects.join(";"),
        &health.join(";"),
    ];
    // What separates fields and lines can't be part of them.
    fields.map(|field| field.replace(['\t', '\n', '\r'], " ")).join("\t")
}

fn parse(line: &str) -> Option<Record> {
    let fields: Vec<&str> = line.split('\t').collect();
    let [at, name, about, detail, from, to, effects, health] = fields.as_slice() else {
        return None;
    };
    let list = |text: &str| text.split(';').filter(|part| !part.is_empty()).map(str::to_owned).collect::<Vec<_>>();
    let at = Timestamp::from_millis(at.parse().ok()?);
    let health = list(health).iter().map(|change| parse_health(change, at)).collect::<Option<Vec<_>>>()?;
    Some(Record {
        at,
        cause: Cause {
            name: Cause::known(name)?,
            region: if about.is_empty() { None } else { Some(region(about)?) },
            detail: (!detail.is_empty()).then(|| (*detail).to_owned()),
        },
        from: parse_phase(from)?,
        to: parse_phase(to)?,
        effects: list(effects),
        health,
    })
}

const fn region_name(region: Region) -> &'static str {
    match region {
        Region::First => "first",
        Region::Second => "second",
    }
}

fn region(name: &str) -> Option<Region> {
    Region::ALL.into_iter().find(|region| region_name(*region) == name)
}

pub(super) fn phase(phase: PhaseName) -> String {
    match phase {
        PhaseName::Idle => "idle".to_owned(),
        PhaseName::Starting => "starting".to_owned(),
        PhaseName::Steady(active) => format!("steady {active}"),
        PhaseName::Pending { from, to } => format!("pending {from} {to}"),
        PhaseName::Switching { from, to } => format!("switching {from} {to}"),
        PhaseName::Terminated => "terminated".to_owned(),
    }
}

fn parse_phase(text: &str) -> Option<PhaseName> {
    let words: Vec<&str> = text.split(' ').collect();
    Some(match words.as_slice() {
        ["idle"] => PhaseName::Idle,
        ["starting"] => PhaseName::Starting,
        ["steady", active] => PhaseName::Steady(region(active)?),
        ["pending", from, to] => PhaseName::Pending { from: region(from)?, to: region(to)? },
        ["switching", from, to] => PhaseName::Switching { from: region(from)?, to: region(to)? },
        ["terminated"] => PhaseName::Terminated,
        _ => return None,
    })
}

pub(super) const fn verdict(verdict: Verdict) -> &'static str {
    match verdict {
        Verdict::Unknown => "unknown",
        Verdict::Healthy => "healthy",
        Verdict::Impaired => "impaired",
        Verdict::Recovering => "recovering",
    }
}

fn health(change: &HealthChange) -> String {
    let mut text = format!("{} {}", change.region, verdict(change.verdict));
    for symptom in &change.symptoms {
        text.push(' ');
        text.push_str(symptom.name());
    }
    text
}

/// Since when a symptom lasts is not kept: the moment of its record stands in for it.
fn parse_health(text: &str, at: Timestamp) -> Option<HealthChange> {
    let mut words = text.split(' ');
    let (region, name) = (region(words.next()?)?, words.next()?);
    let verdicts = [Verdict::Unknown, Verdict::Healthy, Verdict::Impaired, Verdict::Recovering];
    let verdict = verdicts.into_iter().find(|known| verdict(*known) == name)?;
    let symptoms = [
        Symptom::StreamsFailed,
        Symptom::NeverAnswered,
        Symptom::NotAnswering { since: at },
        Symptom::AgentUnknown { since: at },
        Symptom::ApiFailing,
        Symptom::CannotLook,
    ];
    let symptom = |name: &str| symptoms.iter().find(|known| known.name() == name).cloned();
    Some(HealthChange { region, verdict, symptoms: words.map(symptom).collect::<Option<_>>()? })
}

#[cfg(test)]
mod tests {
    use ambidesk_coordinator::Region::{First, Second};

    use super::*;

    fn codes() -> Pair<String> {
        Pair { first: "us-east-1".to_owned(), second: "us-west-2".to_owned() }
    }

    fn record(at: u64, from: PhaseName, to: PhaseName) -> Record {
        let cause =
            Cause { name: "failover_signalled", region: Some(First), detail: Some("active: second".to_owned()) };
        Record {
            at: Timestamp::from_millis(at),
            cause,
            from,
            to,
            effects: vec!["show second".to_owned()],
            health: vec![],
        }
    }

    fn moved(at: u64) -> Record {
        record(at, PhaseName::Steady(First), PhaseName::Steady(Second))
    }

    #[test]
    fn what_was_kept_is_read_again() {
        let pending = PhaseName::Pending { from: First, to: Second };
        let switching = PhaseName::Switching { from: First, to: Second };
        let at = Timestamp::from_millis(5);
        let symptoms = vec![Symptom::NotAnswering { since: at }, Symptom::ApiFailing];
        let mut faltering = record(5, PhaseName::Idle, PhaseName::Starting);
        faltering.health = vec![HealthChange { region: Second, verdict: Verdict::Impaired, symptoms }];
        faltering.cause.region = None;
        faltering.cause.detail = None;
        let records = vec![
            faltering,
            record(10, PhaseName::Starting, PhaseName::Steady(First)),
            record(20, PhaseName::Steady(First), pending),
            record(30, pending, switching),
            record(40, switching, PhaseName::Terminated),
        ];
        assert_eq!(read(&write("", &codes(), &records), &codes()), records);
    }

    #[test]
    fn what_another_desk_or_version_has_left_is_ignored() {
        let other = Pair { first: "eu-west-1".to_owned(), second: "us-west-2".to_owned() };
        let text = write("", &other, &[moved(1)]);
        assert_eq!(read(&text, &codes()), []);
        assert_eq!(read(&write(&text, &codes(), &[moved(2)]), &codes()), [moved(2)]);
        for text in ["", "{}", "ambidesk-timeline 2 us-east-1 us-west-2\n1", "\u{0}"] {
            assert_eq!(read(text, &codes()), []);
        }
    }

    #[test]
    fn a_line_that_cannot_be_read_costs_only_itself() {
        let mut text = write("", &codes(), &[moved(1)]);
        text.push_str("\nrubbish\n9\tno_such_cause\t\t\tidle\tidle\t\t\n9\topened\t\t\tidle\tnowhere\t\t\n");
        assert_eq!(read(&write(&text, &codes(), &[moved(9000)]), &codes()), [moved(1), moved(9000)]);
    }

    #[test]
    fn the_oldest_records_go_first() {
        let records: Vec<Record> = (0..KEPT as u64 + 7).map(|n| moved(n * 10_000)).collect();
        let kept = read(&write("", &codes(), &records), &codes());
        assert_eq!(kept.len(), KEPT);
        assert_eq!(kept.first(), Some(&moved(70_000)));
    }

    #[test]
    fn what_two_windows_tell_is_read_once() {
        let text = write("", &codes(), &[moved(1000), moved(1400), moved(9000)]);
        assert_eq!(read(&text, &codes()), [moved(1000), moved(9000)]);
    }

    #[test]
    fn a_text_with_separators_stays_one_field() {
        let mut record = moved(1);
        record.cause.detail = Some("a\tb\nc".to_owned());
        let read = read(&write("", &codes(), &[record]), &codes());
        assert_eq!(read[0].cause.detail.as_deref(), Some("a b c"));
    }

    #[test]
    fn reminders_are_not_kept() {
        let mut reminder = record(1, PhaseName::Steady(First), PhaseName::Steady(First));
        reminder.cause.name = "reminder_due";
        assert_eq!(read(&write("", &codes(), &[reminder]), &codes()), []);
    }
}
