//! The words of the timeline page: why each step was taken, and the chart of past failovers.

use std::time::Duration;

use ambidesk_coordinator::{Cause, Pair, Record, RecordedEffect, Region};

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
            let changes = record.from != record.to && record.cause != Cause::Opened;
            Some((title, detail, changes.then(|| cause(&record.cause, names))))
        }
        None if every => Some((cause(&record.cause, names), None, None)),
        None => None,
    }
}

/// What the desk did, in a row.
#[must_use]
pub fn did(record: &Record, names: &Pair<RegionName>) -> Option<String> {
    let effects = record.effects.iter().map(|effect| effect_words(*effect, names));
    (!record.effects.is_empty()).then(|| effects.collect::<Vec<_>>().join("; "))
}

fn effect_words(effect: RecordedEffect, names: &Pair<RegionName>) -> String {
    let name = |region: Region| names[region].human.as_str();
    match effect {
        RecordedEffect::CreateFrame(region) => words::did_create_frame(name(region)),
        RecordedEffect::Show(region) => words::did_show(name(region)),
        RecordedEffect::Suppress { region, on: true } => words::did_suppress(name(region)),
        RecordedEffect::Suppress { region, on: false } => words::did_release(name(region)),
        RecordedEffect::Configure(region) => words::did_configure(name(region)),
        RecordedEffect::PollDistribution(region) => words::did_poll_distribution(name(region)),
        RecordedEffect::ForceOffline { region, soft: false } => words::did_force_offline(name(region)),
        RecordedEffect::ForceOffline { region, soft: true } => words::did_force_offline_soft(name(region)),
        RecordedEffect::ClearContact(region) => words::did_clear_contact(name(region)),
        RecordedEffect::ReloadCcp(region) => words::did_reload(name(region)),
        RecordedEffect::RenewCcp(region) => words::did_renew(name(region)),
        RecordedEffect::OpenSignIn(region) => words::did_open_sign_in(name(region)),
        RecordedEffect::SetAgentState(region) => words::did_set_agent_state(name(region)),
        RecordedEffect::Broadcast => words::did_broadcast(),
        RecordedEffect::PageEvent => words::did_page_event(),
        RecordedEffect::RemoveFrames => words::did_remove_frames(),
    }
}

/// What brought a step about.
fn cause(cause: &Cause, names: &Pair<RegionName>) -> String {
    let name = |region: &Region| names[*region].human.as_str();
    match cause {
        Cause::Opened => words::opened(),
        Cause::Tick => words::tick(),
        Cause::FailoverSignaled { region, next } => words::signaled(name(region), name(next)),
        Cause::FailoverPending { region, .. } => words::pending(name(region)),
        Cause::ForceOfflineRequested { region, .. } => words::force_offline_requested(name(region)),
        Cause::ForceOfflineOverdue(region) => words::force_offline_overdue(name(region)),
        Cause::ClaimStood(region) => words::claim_stood(name(region)),
        Cause::DistributionUnknown => words::distribution_unknown(),
        Cause::DistributionPollDue(region) => words::poll_due(name(region)),
        Cause::DistributionPollUnanswered(region) => words::poll_unanswered(name(region)),
        Cause::ConfirmationDue => words::confirmation_due(),
        Cause::ConfirmationOverdue => words::confirmation_overdue(),
        Cause::FailoverEndOverdue => words::end_overdue(),
        Cause::AgentUpdated { region, .. } => words::agent_updated(name(region)),
        Cause::Acknowledged { region, .. } => words::acknowledged(name(region)),
        Cause::CcpLoaded(region) => words::ccp_loaded(name(region)),
        Cause::StreamsStarted(region) => words::started(name(region)),
        Cause::StreamsFailed { region, .. } => words::failed(name(region)),
        Cause::RegionSilent(region) => words::silence(name(region)),
        Cause::AcknowledgementTimedOut(region) => words::timed_out(name(region)),
        Cause::RetriesExhausted(region) => words::retries_exhausted(name(region)),
        Cause::ReloadDue(region) => words::retry_due(name(region)),
        Cause::HealthReviewed(region) => words::health_reviewed(name(region)),
        Cause::ApiAnswered { region, operation } => words::api_answered(operation, name(region)),
        Cause::ApiFailed { region, operation, status } => {
            words::api_failed(operation, name(region), u64::from(*status))
        }
        Cause::AgentPollingEnded { region, .. } => words::polling_ended(name(region)),
        Cause::SignInRequired(region) | Cause::SignInRefused(region) => words::sign_in_refused(name(region)),
        Cause::SignInAccepted(region) => words::sign_in_accepted(name(region)),
        Cause::Unrecognized { region, what } => words::unrecognized(name(region), what),
        Cause::CleanupDue(region) => words::cleanup_due(name(region)),
        Cause::AgentStateOverdue => words::restore_overdue(),
        Cause::RoleReminderDue => words::reminder_due(),
        Cause::PeerOpened => words::peer_opened(),
        Cause::PeerPending { .. }
        | Cause::PeerSwitched { .. }
        | Cause::PeerRenewing { .. }
        | Cause::PeerCalledOff { .. } => words::peer_said(),
        Cause::SwitchNow => words::switch_now(),
        Cause::FailOver { .. } => words::fail_over(),
        Cause::Retry(region) => words::retry(name(region)),
        Cause::SignIn(region) => words::sign_in(name(region)),
        Cause::SetAgentState => words::set_agent_state(),
        Cause::DismissNotice => words::dismiss_notice(),
        Cause::Terminate => words::terminate(),
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
