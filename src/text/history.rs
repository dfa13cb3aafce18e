//! The words of the timeline page: why each step was taken, and the chart of past failovers.

use std::time::Duration;

use ambidesk_coordinator::{Pair, Record, Region};

use super::timeline;
use crate::format;
use crate::history::Failover;
use crate::i18n::tr;
use crate::regions::RegionName;

/// The checkbox that shows the desk's smallest steps, too.
#[must_use]
pub fn every_step() -> String {
    tr("history-every-step", &[])
}

/// The button that downloads the timeline.
#[must_use]
pub fn download() -> String {
    tr("history-download", &[])
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
    let region = record.cause.region.map_or_else(|| tr("history-desk", &[]), |region| names[region].human.to_string());
    let region = region.as_str();
    let said = |key| tr(key, &[("region", region.into())]);
    let detail = record.cause.detail.as_deref().unwrap_or_default();
    let meant = |prefix: &str| {
        let code = detail.strip_prefix(prefix).unwrap_or_default().split(',').next().unwrap_or_default();
        let found = Region::ALL.into_iter().find(|region| region.to_string() == code);
        found.map_or_else(|| tr("history-other", &[]), |region| names[region].human.to_string())
    };
    match record.cause.name {
        "failover_signalled" => tr("history-signalled", &[("region", region.into()), ("to", meant("active: ").into())]),
        "failover_pending" => said("history-pending"),
        "leave_ordered" => said("history-leave-ordered"),
        "leave_overdue" => said("history-leave-overdue"),
        "claim_stood" => said("history-claim-stood"),
        "distribution_unknown" => tr("history-distribution-unknown", &[]),
        "question_due" => said("history-question-due"),
        "answer_overdue" => said("history-answer-overdue"),
        "confirmation_due" => tr("history-confirmation-due", &[]),
        "confirmation_overdue" => tr("history-confirmation-overdue", &[]),
        "end_overdue" => tr("history-end-overdue", &[]),
        "agent_updated" => said("history-agent-updated"),
        "acknowledged" => said("history-acknowledged"),
        "ccp_loaded" => said("history-ccp-loaded"),
        "streams_started" => said("history-started"),
        "streams_failed" => said("history-failed"),
        "silence" => said("history-silence"),
        "acknowledgement_timed_out" => said("history-timed-out"),
        "retries_exhausted" => said("history-retries-exhausted"),
        "retry_due" => said("history-retry-due"),
        "health_reviewed" => said("history-health-reviewed"),
        "api_answered" => tr("history-api-answered", &[("region", region.into()), ("detail", detail.into())]),
        "api_failed" => tr("history-api-failed", &[("region", region.into()), ("detail", detail.into())]),
        "agent_polling_ended" => said("history-polling-ended"),
        "sign_in_due" | "sign_in_refused" => said("history-sign-in-refused"),
        "sign_in_accepted" => said("history-sign-in-accepted"),
        "debt_due" => said("history-debt-due"),
        "restore_overdue" => tr("history-restore-overdue", &[]),
        "reminder_due" => tr("history-reminder-due", &[]),
        "peer_opened" => tr("history-peer-opened", &[]),
        "peer_pending" | "peer_switched" | "peer_renewing" | "peer_called_off" => tr("history-peer-said", &[]),
        "switch_now" => tr("history-switch-now", &[]),
        "fail_over" => tr("history-fail-over", &[]),
        "dismiss_notice" => tr("history-dismiss-notice", &[]),
        "terminate" => tr("history-terminate", &[]),
        "set_agent_state" => tr("history-set-agent-state", &[]),
        other => {
            let words = format!("{} {detail}", other.replace('_', " "));
            tr("history-otherwise", &[("region", region.into()), ("words", words.into())])
        }
    }
}

/// The heading of the chart.
#[must_use]
pub fn chart() -> String {
    tr("history-chart", &[])
}

/// The two parts of a bar.
#[must_use]
pub fn parts() -> [String; 2] {
    [tr("history-part-waiting", &[]), tr("history-part-ready", &[])]
}

/// The way to the table.
#[must_use]
pub fn as_table() -> String {
    tr("history-as-table", &[])
}

/// The columns of the table.
#[must_use]
pub fn columns() -> [String; 5] {
    [
        tr("history-column-detected", &[]),
        tr("history-column-from", &[]),
        tr("history-column-to", &[]),
        tr("history-column-shown", &[]),
        tr("history-column-ready", &[]),
    ]
}

/// A failover in one line, beside its bar.
#[must_use]
pub fn failover(failover: &Failover, names: &Pair<RegionName>) -> String {
    let key = if failover.forced { "history-failover-forced" } else { "history-failover" };
    let (day, at) = (format::day(failover.detected), format::short_clock(failover.detected));
    tr(key, &[("day", day.into()), ("at", at.into()), ("to", names[failover.to].human.as_str().into())])
}

/// How long something took; short times with a tenth of a second.
#[must_use]
pub fn span(span: Duration) -> String {
    let tenths = span.as_secs() * 10 + u64::from(span.subsec_millis() + 50) / 100;
    if tenths < 100 {
        tr("history-span", &[("seconds", (tenths / 10).into()), ("tenths", (tenths % 10).into())])
    } else {
        format::elapsed(span)
    }
}

/// In place of a duration that nobody saw the end of.
#[must_use]
pub fn open() -> String {
    tr("history-open", &[])
}
