//! The words of the Regions page.

use ambidesk_coordinator::{ApiFailure, Readiness, RegionView, Timestamp, Verdict};

use super::words::report as words;
pub(crate) use super::words::report::*;
use crate::i18n::Localization;
use crate::text::format;
use crate::view::Role;

/// In place of what is not known.
pub const NONE: &str = "–";

/// The four steps.
#[must_use]
pub fn steps(l10n: &Localization) -> [String; 4] {
    [words::step_loaded(l10n), words::step_signed_in(l10n), words::step_connected(l10n), words::step_agent_ready(l10n)]
}

/// Why the first step that is not reached is not.
#[must_use]
pub fn stopped(l10n: &Localization, readiness: &Readiness) -> String {
    let at = |since: &Timestamp| format::clock(l10n, *since);
    match readiness {
        Readiness::Loading { since } => words::loading(l10n, &at(since)),
        Readiness::SignInOrUnreachable { since } => words::unsure(l10n, &at(since)),
        Readiness::SignInRequired { since } => words::sign_in(l10n, &at(since)),
        Readiness::StorageAccessNeeded { since, .. } => words::cookies(l10n, &at(since)),
        Readiness::Connected { since } => words::connected(l10n, &at(since)),
        Readiness::NotAnswering { since } => words::silent(l10n, &at(since)),
        Readiness::Failed { reason, .. } => words::failed(l10n, reason),
        Readiness::Ready { .. } => reached(l10n),
    }
}

/// A fact about a region.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Fact {
    /// When anything was heard from it.
    Heard,
    /// The agent's state there.
    State,
    /// The verdict on its health.
    Health,
    /// The last acknowledgement.
    Acknowledged,
    /// The last report of the agent.
    Agent,
    /// The last page that its frame loaded.
    Loaded,
    /// Calls to it that failed.
    Failures,
    /// How often it was loaded again.
    Reloads,
    /// What happens next.
    Next,
}

/// The name of a fact.
#[must_use]
pub fn fact(l10n: &Localization, fact: Fact) -> String {
    match fact {
        Fact::Heard => words::heard(l10n),
        Fact::State => words::state(l10n),
        Fact::Health => words::health(l10n),
        Fact::Acknowledged => words::acknowledged(l10n),
        Fact::Agent => words::agent(l10n),
        Fact::Loaded => words::page(l10n),
        Fact::Failures => words::failed_calls(l10n),
        Fact::Reloads => words::loaded_again(l10n),
        Fact::Next => words::next(l10n),
    }
}

/// A moment and how long ago it was.
#[must_use]
pub fn moment(l10n: &Localization, at: Option<Timestamp>, now: Timestamp) -> String {
    at.map_or_else(
        || NONE.to_owned(),
        |at| words::moment(l10n, &format::clock(l10n, at), &format::elapsed(l10n, now.since(at))),
    )
}

/// The agent's state in a region that may not be up to date.
#[must_use]
pub fn agent_state(l10n: &Localization, region: &RegionView) -> String {
    match &region.agent {
        None => words::state_unknown(l10n),
        Some(agent) if region.is_ready() => agent.state.name.clone(),
        Some(agent) => words::state_stale(l10n, &agent.state.name),
    }
}

/// A verdict and since when.
#[must_use]
pub fn verdict(l10n: &Localization, verdict: Verdict, since: Timestamp) -> String {
    let since = format::clock(l10n, since);
    match verdict {
        Verdict::Unknown => words::verdict_unknown(l10n),
        Verdict::Healthy => words::verdict_healthy(l10n, &since),
        Verdict::Impaired => words::verdict_impaired(l10n, &since),
        Verdict::Recovering => words::verdict_recovering(l10n, &since),
    }
}

/// Calls that failed lately, and the last one.
#[must_use]
pub fn failures(l10n: &Localization, count: u32, last: Option<&ApiFailure>) -> String {
    match last {
        None => words::no_failures(l10n),
        Some(ApiFailure { at, operation, status }) => {
            let at = format::clock(l10n, *at);
            if *status == 0 {
                words::failures_no_answer(l10n, &at, count, operation)
            } else {
                words::failures(l10n, &at, count, operation, *status)
            }
        }
    }
}

/// What happens next, without the agent or with them.
#[must_use]
pub fn next(l10n: &Localization, region: &RegionView, role: Role, now: Timestamp) -> String {
    if let Some(at) = region.retry_at {
        return words::next_try(l10n, &format::clock(l10n, at), &format::elapsed(l10n, at.since(now)));
    }
    match (&region.readiness, role) {
        (Readiness::Ready { .. }, Role::Active) => words::next_active(l10n),
        (Readiness::Ready { .. }, Role::Standby) => words::next_standby(l10n),
        (Readiness::Ready { .. }, Role::Unknown) => words::next_unknown(l10n),
        (Readiness::Loading { .. } | Readiness::Connected { .. }, _) => words::next_opening(l10n),
        (Readiness::SignInRequired { .. } | Readiness::SignInOrUnreachable { .. }, _) => words::next_sign_in(l10n),
        (Readiness::StorageAccessNeeded { .. }, _) => words::next_cookies(l10n),
        (Readiness::NotAnswering { .. }, _) => words::next_silent(l10n),
        (Readiness::Failed { .. }, _) => words::next_failed(l10n),
    }
}
