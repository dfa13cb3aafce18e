//! The words of the timeline page: why each step was taken, and the chart of past failovers.

use std::time::Duration;

use ambidesk_coordinator::{Pair, Record, Region};

use super::timeline;
use crate::format;
use crate::history::Failover;
use crate::regions::RegionName;

/// The checkbox that shows the desk's smallest steps, too.
#[must_use]
pub fn every_step() -> String {
    "Show every step".to_owned()
}

/// The button that downloads the timeline.
#[must_use]
pub fn download() -> String {
    "Download as JSON".to_owned()
}

/// The title of a step, a line about it, and why it was taken. `every` asks for those, too, that an agent rarely needs.
#[must_use]
pub fn entry(
    record: &Record,
    names: &Pair<RegionName>,
    every: bool,
) -> Option<(String, Option<String>, Option<String>)> {
    match timeline::entry(record, names) {
        Some((title, detail)) => {
            let changes = record.from != record.to && record.cause.name != "opened";
            Some((title, detail, changes.then(|| cause(record, names))))
        }
        None if every => Some((cause(record, names), None, None)),
        None => None,
    }
}

/// What the desk did, in its own words, with the regions by name.
#[must_use]
pub fn did(record: &Record, names: &Pair<RegionName>) -> Option<String> {
    let word = |word: &str| match word {
        "first" => names.first.human.to_string(),
        "second" => names.second.human.to_string(),
        word => word.to_owned(),
    };
    let effect = |effect: &String| effect.split(' ').map(word).collect::<Vec<_>>().join(" ");
    (!record.effects.is_empty()).then(|| record.effects.iter().map(effect).collect::<Vec<_>>().join("; "))
}

/// What brought a step about.
fn cause(record: &Record, names: &Pair<RegionName>) -> String {
    let region = record.cause.region.map_or("The desk", |region| names[region].human.as_str());
    let detail = record.cause.detail.as_deref().unwrap_or_default();
    let meant = |prefix: &str| {
        let code = detail.strip_prefix(prefix).unwrap_or_default().split(',').next().unwrap_or_default();
        let found = Region::ALL.into_iter().find(|region| region.to_string() == code);
        found.map_or("the other region", |region| names[region].human.as_str())
    };
    match record.cause.name {
        "failover_signalled" => format!("{region} said that the traffic goes to {}", meant("active: ")),
        "failover_pending" => format!("{region} waits for a call before it leaves"),
        "leave_ordered" => format!("{region} was told by its traffic distribution to leave"),
        "leave_overdue" => format!("{region} was told to leave and did not do so in time"),
        "claim_stood" => format!("{region} said that it is active, and did not take that back"),
        "question_due" => format!("Time to ask {region} where the traffic goes"),
        "answer_overdue" => format!("{region} did not say in time where the traffic goes"),
        "confirmation_due" => "Time to ask whether the failover still stands".to_owned(),
        "confirmation_overdue" => "Nothing confirmed the failover in time".to_owned(),
        "end_overdue" => "The calls are over, but the region did not say that it is done".to_owned(),
        "agent_updated" => format!("{region} reported your state and contacts"),
        "acknowledged" => format!("{region} answered"),
        "ccp_loaded" => format!("{region} loaded its panel"),
        "streams_started" => format!("{region} started"),
        "streams_failed" => format!("{region} could not start"),
        "silence" => format!("{region} gave no sign of life"),
        "acknowledgement_timed_out" => format!("{region} did not answer in time"),
        "retries_exhausted" => format!("{region} stopped loading its panel by itself"),
        "retry_due" => format!("Time to try {region} again"),
        "health_reviewed" => format!("The health of {region} was looked at again"),
        "api_failed" => format!("A call to {region} failed: {detail}"),
        "sign_in_due" | "sign_in_refused" => format!("{region} refused your sign-in"),
        "sign_in_accepted" => format!("{region} accepted your sign-in"),
        "debt_due" => format!("{region} is to let you go, as it was left without a word"),
        "restore_overdue" => "The region did not restore your state in time".to_owned(),
        "reminder_due" => "The regions were reminded of their roles".to_owned(),
        "peer_opened" => "Another window of this desk was opened".to_owned(),
        "peer_pending" | "peer_switched" | "peer_called_off" => "Another window of this desk said so".to_owned(),
        "switch_now" => "You asked for it".to_owned(),
        "fail_over" => "A script of this page asked for it".to_owned(),
        "dismiss_notice" => "You put a notice away".to_owned(),
        "terminate" => "The desk was taken down".to_owned(),
        "set_agent_state" => "A state was chosen for you".to_owned(),
        other => format!("{region}: {} {detail}", other.replace('_', " ")),
    }
}

/// The heading of the chart.
#[must_use]
pub fn chart() -> String {
    "Past failovers".to_owned()
}

/// The two parts of a bar.
#[must_use]
pub fn parts() -> [String; 2] {
    ["waiting for contacts".to_owned(), "getting ready".to_owned()]
}

/// The way to the table.
#[must_use]
pub fn as_table() -> String {
    "As a table".to_owned()
}

/// The columns of the table.
#[must_use]
pub fn columns() -> [String; 5] {
    ["Detected", "From", "To", "On screen after", "Ready after"].map(str::to_owned)
}

/// A failover in one line, beside its bar.
#[must_use]
pub fn failover(failover: &Failover, names: &Pair<RegionName>) -> String {
    let forced = if failover.forced { ", at your word" } else { "" };
    format!(
        "{}, {}, to {}{forced}",
        format::day(failover.detected),
        format::short_clock(failover.detected),
        names[failover.to].human
    )
}

/// How long something took; short times with a tenth of a second.
#[must_use]
pub fn span(span: Duration) -> String {
    if span < Duration::from_secs(10) { format!("{:.1} s", span.as_secs_f64()) } else { format::elapsed(span) }
}

/// In place of a duration that nobody saw the end of.
#[must_use]
pub fn open() -> String {
    "not seen".to_owned()
}
