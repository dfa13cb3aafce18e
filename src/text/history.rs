//! The words of the timeline page: why each step was taken, and the chart of past failovers.

use std::time::Duration;

use ambidesk_coordinator::{Cause, Pair, Record, RecordedEffect, Region, StorageAccess, WebSocket};

use super::timeline;
use super::words::history as words;
pub(crate) use super::words::history::*;
use crate::history::Failover;
use crate::i18n::Localization;
use crate::text::format;
use crate::text::regions::RegionName;

/// The title of a step, a line about it, and why it was taken. `every` asks for those, too, that an agent rarely needs.
#[must_use]
pub fn entry(
    l10n: &Localization,
    record: &Record,
    names: &Pair<RegionName>,
    every: bool,
) -> Option<(String, Option<String>, Option<String>)> {
    match timeline::entry(l10n, record, names) {
        Some((title, detail)) => {
            let changes = record.from != record.to && record.cause != Cause::Opened;
            Some((title, detail, changes.then(|| cause(l10n, &record.cause, names))))
        }
        None if every => Some((cause(l10n, &record.cause, names), None, None)),
        None => None,
    }
}

/// What the desk did, in a row.
#[must_use]
pub fn did(l10n: &Localization, record: &Record, names: &Pair<RegionName>) -> Option<String> {
    let effects = record.effects.iter().map(|effect| effect_words(l10n, *effect, names));
    (!record.effects.is_empty()).then(|| effects.collect::<Vec<_>>().join("; "))
}

fn effect_words(l10n: &Localization, effect: RecordedEffect, names: &Pair<RegionName>) -> String {
    let name = |region: Region| names[region].human.as_str();
    match effect {
        RecordedEffect::CreateFrame(region) => words::did_create_frame(l10n, name(region)),
        RecordedEffect::Show(region) => words::did_show(l10n, name(region)),
        RecordedEffect::Suppress { region, on: true } => words::did_suppress(l10n, name(region)),
        RecordedEffect::Suppress { region, on: false } => words::did_release(l10n, name(region)),
        RecordedEffect::Configure(region) => words::did_configure(l10n, name(region)),
        RecordedEffect::TryWebSocket(region) => words::did_try_web_socket(l10n, name(region)),
        RecordedEffect::PollDistribution(region) => words::did_poll_distribution(l10n, name(region)),
        RecordedEffect::ForceOffline { region, soft: false } => words::did_force_offline(l10n, name(region)),
        RecordedEffect::ForceOffline { region, soft: true } => words::did_force_offline_soft(l10n, name(region)),
        RecordedEffect::ForceFailover => words::did_force_failover(l10n),
        RecordedEffect::RelayFailover(region) => words::did_relay_failover(l10n, name(region)),
        RecordedEffect::CompleteFailover(region) => words::did_complete_failover(l10n, name(region)),
        RecordedEffect::ClearContact(region) => words::did_clear_contact(l10n, name(region)),
        RecordedEffect::ReloadCcp(region) => words::did_reload(l10n, name(region)),
        RecordedEffect::RenewCcp(region) => words::did_renew(l10n, name(region)),
        RecordedEffect::OpenSignIn(region) | RecordedEffect::HoldSignIn(region) => {
            words::did_open_sign_in(l10n, name(region))
        }
        RecordedEffect::ReleaseSignIn => words::did_release_sign_in(l10n),
        RecordedEffect::SetAgentState(region) => words::did_set_agent_state(l10n, name(region)),
        RecordedEffect::SignOut(region) => words::did_sign_out(l10n, name(region)),
        RecordedEffect::Broadcast => words::did_broadcast(l10n),
        RecordedEffect::PageEvent => words::did_page_event(l10n),
        RecordedEffect::RemoveFrames => words::did_remove_frames(l10n),
    }
}

/// What brought a step about.
#[expect(clippy::too_many_lines, reason = "one arm for each kind of cause")]
fn cause(l10n: &Localization, cause: &Cause, names: &Pair<RegionName>) -> String {
    let name = |region: &Region| names[*region].human.as_str();
    match cause {
        Cause::Opened => words::opened(l10n),
        Cause::SchemesDiffer { region, .. } => timeline::would_stay(l10n, name(region)),
        Cause::Tick => words::tick(l10n),
        Cause::FailoverSignaled { region, next }
        | Cause::Introduced { region, active: next }
        | Cause::FailoverDetected { region, next }
        | Cause::FailoverInitiated { region, next } => words::signaled(l10n, name(region), name(next)),
        Cause::FailoverPending { region, .. } => words::pending(l10n, name(region)),
        Cause::ForceOfflineRequested { region, .. } => words::force_offline_requested(l10n, name(region)),
        Cause::ForceOfflineOverdue(region) => words::force_offline_overdue(l10n, name(region)),
        Cause::ClaimStood(region) => words::claim_stood(l10n, name(region)),
        Cause::DistributionUnknown => words::distribution_unknown(l10n),
        Cause::DistributionPollDue(region) => words::poll_due(l10n, name(region)),
        Cause::DistributionPollUnanswered(region) => words::poll_unanswered(l10n, name(region)),
        Cause::ConfirmationDue => words::confirmation_due(l10n),
        Cause::ConfirmationOverdue => words::confirmation_overdue(l10n),
        Cause::DetectionExpired => words::detection_expired(l10n),
        Cause::FailoverEndOverdue => words::end_overdue(l10n),
        Cause::AgentUpdated { region, .. } => words::agent_updated(l10n, name(region)),
        Cause::Acknowledged { region, .. } => words::acknowledged(l10n, name(region)),
        Cause::CcpLoaded(region) => words::ccp_loaded(l10n, name(region)),
        Cause::StreamsStarted(region) => words::started(l10n, name(region)),
        Cause::StreamsFailed { region, .. } => words::failed(l10n, name(region)),
        Cause::RegionSilent(region) => words::silence(l10n, name(region)),
        Cause::AcknowledgementTimedOut(region) => words::timed_out(l10n, name(region)),
        Cause::RetriesExhausted(region) => words::retries_exhausted(l10n, name(region)),
        Cause::WebSocketDue(region) | Cause::ReloadDue(region) => words::retry_due(l10n, name(region)),
        Cause::HealthReviewed(region) => words::health_reviewed(l10n, name(region)),
        Cause::ApiAnswered { region, operation } => words::api_answered(l10n, operation, name(region)),
        Cause::ApiFailed { region, operation, status } => {
            words::api_failed(l10n, operation, name(region), u64::from(*status))
        }
        Cause::AgentPollMissing(region) | Cause::AgentPollingEnded { region, .. } => {
            words::polling_ended(l10n, name(region))
        }
        Cause::WebSocketOffered(region)
        | Cause::WebSocket { region, .. }
        | Cause::NetworkStatus(region)
        | Cause::SoftphoneFailed(region) => means(l10n, cause, name(region)),
        Cause::StorageAccess { region, is } => match is {
            StorageAccess::Needed => words::cookies_needed(l10n, name(region)),
            StorageAccess::Granted => words::cookies_granted(l10n, name(region)),
            StorageAccess::Denied => words::cookies_denied(l10n, name(region)),
        },
        Cause::SessionEnds { region, .. } => words::session_ends(l10n, name(region)),
        Cause::SignInRequired(region)
        | Cause::SignInRefused(region)
        | Cause::SignInAccepted(region)
        | Cause::SignInScoped { region, .. } => sign_in(l10n, cause, name(region)),
        Cause::Unrecognized { region, what } => words::unrecognized(l10n, name(region), what),
        Cause::CleanupDue(region) => words::cleanup_due(l10n, name(region)),
        Cause::AgentStateOverdue => words::restore_overdue(l10n),
        Cause::RoleReminderDue => words::reminder_due(l10n),
        Cause::PeerOpened => words::peer_opened(l10n),
        Cause::PeerPending { .. }
        | Cause::PeerSwitched { .. }
        | Cause::PeerRenewing { .. }
        | Cause::PeerSignedOut
        | Cause::PeerSignedIn
        | Cause::PeerRenewsSession(_)
        | Cause::PeerSessionEnded(_)
        | Cause::PeerCalledOff { .. } => words::peer_said(l10n),
        Cause::SwitchNow => words::switch_now(l10n),
        Cause::FailOver { .. } => words::fail_over(l10n),
        Cause::ShowContact(region) => super::timeline::show_contact(l10n, name(region)),
        Cause::Retry(region) => words::retry(l10n, name(region)),
        Cause::SignOut => super::timeline::sign_out(l10n),
        Cause::SignedOut(region) => super::timeline::signed_out(l10n, name(region)),
        Cause::NotSignedOut(region) => words::not_signed_out(l10n, name(region)),
        Cause::AfterSignIn(region) => super::timeline::after_sign_in(l10n, name(region)),
        Cause::SignIn(region) | Cause::SignInHeld { region, open: true } => words::sign_in(l10n, name(region)),
        Cause::SignInHeld { open: false, .. } => super::notice::renew_blocked(l10n),
        Cause::RenewSession(region) => super::timeline::renew(l10n, name(region)),
        Cause::RenewalDue(region) => words::renewal_due(l10n, name(region)),
        Cause::SetAgentState => words::set_agent_state(l10n),
        Cause::DismissNotice | Cause::RenewLater(_) => words::dismiss_notice(l10n),
        Cause::PutStorageAccessOff => words::put_cookies_off(l10n),
        Cause::Terminate => words::terminate(l10n),
    }
}

/// What was said of that by which `region` is worked with.
fn means(l10n: &Localization, cause: &Cause, region: &str) -> String {
    match cause {
        Cause::NetworkStatus(_) => words::network_status(l10n, region),
        Cause::SoftphoneFailed(_) => super::notice::softphone_title(l10n, region),
        Cause::WebSocket { is: WebSocket::Lost | WebSocket::GivenUp, .. } => words::web_socket_lost(l10n, region),
        _ => words::web_socket_open(l10n, region),
    }
}

/// What was said of the sign-in in `region`.
fn sign_in(l10n: &Localization, cause: &Cause, region: &str) -> String {
    match cause {
        Cause::SignInRequired(_) | Cause::SignInRefused(_) => words::sign_in_refused(l10n, region),
        Cause::SignInScoped { global: false, .. } => words::sign_in_regional(l10n, region),
        _ => words::sign_in_accepted(l10n, region),
    }
}

/// The two parts of a bar.
#[must_use]
pub fn parts(l10n: &Localization) -> [String; 2] {
    [words::part_waiting(l10n), words::part_ready(l10n)]
}

/// The columns of the table.
#[must_use]
pub fn columns(l10n: &Localization) -> [String; 5] {
    [
        words::column_detected(l10n),
        words::column_from(l10n),
        words::column_to(l10n),
        words::column_shown(l10n),
        words::column_ready(l10n),
    ]
}

/// A failover in one line, beside its bar.
#[must_use]
pub fn failover(l10n: &Localization, failover: &Failover, names: &Pair<RegionName>) -> String {
    let (day, at) = (format::day(l10n, failover.detected), format::short_clock(l10n, failover.detected));
    let to = &names[failover.to].human;
    if failover.forced { words::failover_forced(l10n, &at, &day, to) } else { words::failover(l10n, &at, &day, to) }
}

/// How long something took; short times with a tenth of a second.
#[must_use]
pub fn span(l10n: &Localization, span: Duration) -> String {
    let tenths = span.as_secs() * 10 + u64::from(span.subsec_millis() + 50) / 100;
    if tenths < 100 { words::span(l10n, tenths / 10, tenths % 10) } else { format::elapsed(l10n, span) }
}
