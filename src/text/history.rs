//! The words of the timeline page: why each step was taken, and the chart of past failovers.

use std::time::Duration;

use ambidesk_coordinator::{Pair, Record, Region};

use super::timeline;
use super::words::history as words;
pub(crate) use super::words::history::*;
use crate::format;
use crate::history::Failover;
use crate::regions::RegionName;

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
    let region = record.cause.region.map_or_else(words::desk, |region| names[region].human.to_string());
    let region = region.as_str();
    let detail = record.cause.detail.as_deref().unwrap_or_default();
    let meant = |prefix: &str| {
        let code = detail.strip_prefix(prefix).unwrap_or_default().split(',').next().unwrap_or_default();
        let found = Region::ALL.into_iter().find(|region| region.to_string() == code);
        found.map_or_else(words::other, |region| names[region].human.to_string())
    };
    match record.cause.name {
        "failover_signalled" => words::signalled(region, &meant("active: ")),
        "failover_pending" => words::pending(region),
        "force_offline_requested" => words::force_offline_requested(region),
        "force_offline_overdue" => words::force_offline_overdue(region),
        "claim_stood" => words::claim_stood(region),
        "distribution_unknown" => words::distribution_unknown(),
        "question_due" => words::question_due(region),
        "answer_overdue" => words::answer_overdue(region),
        "confirmation_due" => words::confirmation_due(),
        "confirmation_overdue" => words::confirmation_overdue(),
        "end_overdue" => words::end_overdue(),
        "agent_updated" => words::agent_updated(region),
        "acknowledged" => words::acknowledged(region),
        "ccp_loaded" => words::ccp_loaded(region),
        "streams_started" => words::started(region),
        "streams_failed" => words::failed(region),
        "silence" => words::silence(region),
        "acknowledgement_timed_out" => words::timed_out(region),
        "retries_exhausted" => words::retries_exhausted(region),
        "retry_due" => words::retry_due(region),
        "health_reviewed" => words::health_reviewed(region),
        "api_answered" => words::api_answered(detail, region),
        "api_failed" => words::api_failed(detail, region),
        "agent_polling_ended" => words::polling_ended(region),
        "sign_in_due" | "sign_in_refused" => words::sign_in_refused(region),
        "sign_in_accepted" => words::sign_in_accepted(region),
        "cleanup_due" => words::cleanup_due(region),
        "restore_overdue" => words::restore_overdue(),
        "reminder_due" => words::reminder_due(),
        "peer_opened" => words::peer_opened(),
        "peer_pending" | "peer_switched" | "peer_renewing" | "peer_called_off" => words::peer_said(),
        "switch_now" => words::switch_now(),
        "fail_over" => words::fail_over(),
        "dismiss_notice" => words::dismiss_notice(),
        "terminate" => words::terminate(),
        "set_agent_state" => words::set_agent_state(),
        other => words::otherwise(region, &format!("{} {detail}", other.replace('_', " "))),
    }
}

/// The two parts of a bar.
#[must_use]
pub fn parts() -> [String; 2] {
    [words::part_waiting(), words::part_ready()]
}

/// The columns of the table.
#[must_use]
pub fn columns() -> [String; 5] {
    [words::column_detected(), words::column_from(), words::column_to(), words::column_shown(), words::column_ready()]
}

/// A failover in one line, beside its bar.
#[must_use]
pub fn failover(failover: &Failover, names: &Pair<RegionName>) -> String {
    let (day, at) = (format::day(failover.detected), format::short_clock(failover.detected));
    let to = &names[failover.to].human;
    if failover.forced { words::failover_forced(&at, &day, to) } else { words::failover(&at, &day, to) }
}

/// How long something took; short times with a tenth of a second.
#[must_use]
pub fn span(span: Duration) -> String {
    let tenths = span.as_secs() * 10 + u64::from(span.subsec_millis() + 50) / 100;
    if tenths < 100 { words::span(tenths / 10, tenths % 10) } else { format::elapsed(span) }
}
