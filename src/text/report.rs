//! The words of the Regions page.

use ambidesk_coordinator::{ApiFailure, Readiness, RegionView, Timestamp, Verdict};

use super::words::report as words;
pub(crate) use super::words::report::*;
use crate::format;
use crate::view::Role;

/// In place of what is not known.
pub const NONE: &str = "–";

/// The four steps.
#[must_use]
pub fn steps() -> [String; 4] {
    [words::step_loaded(), words::step_signed_in(), words::step_connected(), words::step_agent_ready()]
}

/// Why the first step that is not reached is not.
#[must_use]
pub fn stopped(readiness: &Readiness) -> String {
    let at = |since: &Timestamp| format::clock(*since);
    match readiness {
        Readiness::Loading { since } => words::loading(&at(since)),
        Readiness::SignInOrUnreachable { since } => words::unsure(&at(since)),
        Readiness::SignInRequired { since } => words::sign_in(&at(since)),
        Readiness::Connected { since } => words::connected(&at(since)),
        Readiness::NotAnswering { since } => words::silent(&at(since)),
        Readiness::Failed { reason, .. } => words::failed(reason),
        Readiness::Ready { .. } => reached(),
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
pub fn fact(fact: Fact) -> String {
    match fact {
        Fact::Heard => words::heard(),
        Fact::State => words::state(),
        Fact::Health => words::health(),
        Fact::Acknowledged => words::acknowledged(),
        Fact::Agent => words::agent(),
        Fact::Loaded => words::page(),
        Fact::Failures => words::failed_calls(),
        Fact::Reloads => words::loaded_again(),
        Fact::Next => words::next(),
    }
}

/// A moment and how long ago it was.
#[must_use]
pub fn moment(at: Option<Timestamp>, now: Timestamp) -> String {
    at.map_or_else(|| NONE.to_owned(), |at| words::moment(&format::clock(at), &format::elapsed(now.since(at))))
}

/// The agent's state in a region that may not be up to date.
#[must_use]
pub fn agent_state(region: &RegionView) -> String {
    match &region.agent {
        None => words::state_unknown(),
        Some(agent) if region.is_ready() => agent.state.name.clone(),
        Some(agent) => words::state_stale(&agent.state.name),
    }
}

/// A verdict and since when.
#[must_use]
pub fn verdict(verdict: Verdict, since: Timestamp) -> String {
    let since = format::clock(since);
    match verdict {
        Verdict::Unknown => words::verdict_unknown(),
        Verdict::Healthy => words::verdict_healthy(&since),
        Verdict::Impaired => words::verdict_impaired(&since),
        Verdict::Recovering => words::verdict_recovering(&since),
    }
}

/// Calls that failed lately, and the last one.
#[must_use]
pub fn failures(count: u32, last: Option<&ApiFailure>) -> String {
    match last {
        None => words::no_failures(),
        Some(ApiFailure { at, operation, status }) => {
            let at = format::clock(*at);
            if *status == 0 {
                words::failures_no_answer(&at, count, operation)
            } else {
                words::failures(&at, count, operation, *status)
            }
        }
    }
}

/// What happens next, without the agent or with them.
#[must_use]
pub fn next(region: &RegionView, role: Role, now: Timestamp) -> String {
    if let Some(at) = region.retry_at {
        return words::next_try(&format::clock(at), &format::elapsed(at.since(now)));
    }
    match (&region.readiness, role) {
        (Readiness::Ready { .. }, Role::Active) => words::next_active(),
        (Readiness::Ready { .. }, Role::Standby) => words::next_standby(),
        (Readiness::Ready { .. }, Role::Unknown) => words::next_unknown(),
        (Readiness::Loading { .. } | Readiness::Connected { .. }, _) => words::next_opening(),
        (Readiness::SignInRequired { .. } | Readiness::SignInOrUnreachable { .. }, _) => words::next_sign_in(),
        (Readiness::NotAnswering { .. }, _) => words::next_silent(),
        (Readiness::Failed { .. }, _) => words::next_failed(),
    }
}
