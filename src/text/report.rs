//! The words of the Regions page.

use ambidesk_coordinator::{ApiFailure, Readiness, RegionView, Timestamp, Verdict};

use crate::components::region_status::Role;
use crate::format;
use crate::i18n::tr;

/// In place of what is not known.
pub const NONE: &str = "–";

/// The heading above the ladder.
#[must_use]
pub fn ladder() -> String {
    tr("report-ladder", &[])
}

/// The four steps.
#[must_use]
pub fn steps() -> [String; 4] {
    [
        tr("report-step-loaded", &[]),
        tr("report-step-signed-in", &[]),
        tr("report-step-connected", &[]),
        tr("report-step-agent-ready", &[]),
    ]
}

/// Beside a step that is reached.
#[must_use]
pub fn reached() -> String {
    tr("report-reached", &[])
}

/// Beside a step behind the one that is being waited for.
#[must_use]
pub fn later() -> String {
    tr("report-later", &[])
}

/// Why the first step that is not reached is not.
#[must_use]
pub fn stopped(readiness: &Readiness) -> String {
    let at = |since: &Timestamp| format::clock(*since);
    match readiness {
        Readiness::Loading { since } => tr("report-loading", &[("since", at(since).into())]),
        Readiness::SignInOrUnreachable { since } => tr("report-unsure", &[("since", at(since).into())]),
        Readiness::SignInRequired { since } => tr("report-sign-in", &[("since", at(since).into())]),
        Readiness::Connected { since } => tr("report-connected", &[("since", at(since).into())]),
        Readiness::NotAnswering { since } => tr("report-silent", &[("since", at(since).into())]),
        Readiness::Failed { reason, .. } => tr("report-failed", &[("reason", reason.as_str().into())]),
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
        Fact::Heard => tr("report-heard", &[]),
        Fact::State => tr("report-state", &[]),
        Fact::Health => tr("report-health", &[]),
        Fact::Acknowledged => tr("report-acknowledged", &[]),
        Fact::Agent => tr("report-agent", &[]),
        Fact::Loaded => tr("report-page", &[]),
        Fact::Failures => tr("report-failed-calls", &[]),
        Fact::Reloads => tr("report-loaded-again", &[]),
        Fact::Next => tr("report-next", &[]),
    }
}

/// The heading above what the verdict rests on.
#[must_use]
pub fn evidence() -> String {
    tr("report-evidence", &[])
}

/// A moment and how long ago it was.
#[must_use]
pub fn moment(at: Option<Timestamp>, now: Timestamp) -> String {
    at.map_or_else(
        || NONE.to_owned(),
        |at| {
            tr("report-moment", &[("at", format::clock(at).into()), ("elapsed", format::elapsed(now.since(at)).into())])
        },
    )
}

/// The agent's state in a region that may not be up to date.
#[must_use]
pub fn agent_state(region: &RegionView) -> String {
    match &region.agent {
        None => tr("report-state-unknown", &[]),
        Some(agent) if region.is_ready() => agent.state.name.clone(),
        Some(agent) => tr("report-state-stale", &[("state", agent.state.name.as_str().into())]),
    }
}

/// A verdict and since when.
#[must_use]
pub fn verdict(verdict: Verdict, since: Timestamp) -> String {
    let since = format::clock(since);
    match verdict {
        Verdict::Unknown => tr("report-verdict-unknown", &[]),
        Verdict::Healthy => tr("report-verdict-healthy", &[("since", since.into())]),
        Verdict::Impaired => tr("report-verdict-impaired", &[("since", since.into())]),
        Verdict::Recovering => tr("report-verdict-recovering", &[("since", since.into())]),
    }
}

/// Calls that failed lately, and the last one.
#[must_use]
pub fn failures(count: u32, last: Option<&ApiFailure>) -> String {
    match last {
        None => tr("report-no-failures", &[]),
        Some(ApiFailure { at, operation, status }) => {
            let (count, at) = (u64::from(count), format::clock(*at));
            let operation = operation.as_str();
            if *status == 0 {
                tr(
                    "report-failures-no-answer",
                    &[("count", count.into()), ("operation", operation.into()), ("at", at.into())],
                )
            } else {
                let status = u64::from(*status);
                tr(
                    "report-failures",
                    &[
                        ("count", count.into()),
                        ("operation", operation.into()),
                        ("status", status.into()),
                        ("at", at.into()),
                    ],
                )
            }
        }
    }
}

/// How often the desk has loaded a region again.
#[must_use]
pub fn reloads(count: u32) -> String {
    tr("report-reloads", &[("count", u64::from(count).into())])
}

/// What happens next, without the agent or with them.
#[must_use]
pub fn next(region: &RegionView, role: Role, now: Timestamp) -> String {
    if let Some(at) = region.retry_at {
        return tr(
            "report-next-try",
            &[("at", format::clock(at).into()), ("elapsed", format::elapsed(at.since(now)).into())],
        );
    }
    match (&region.readiness, role) {
        (Readiness::Ready { .. }, Role::Active) => tr("report-next-active", &[]),
        (Readiness::Ready { .. }, Role::Standby) => tr("report-next-standby", &[]),
        (Readiness::Ready { .. }, Role::Unknown) => tr("report-next-unknown", &[]),
        (Readiness::Loading { .. } | Readiness::Connected { .. }, _) => tr("report-next-opening", &[]),
        (Readiness::SignInRequired { .. } | Readiness::SignInOrUnreachable { .. }, _) => tr("report-next-sign-in", &[]),
        (Readiness::NotAnswering { .. }, _) => tr("report-next-silent", &[]),
        (Readiness::Failed { .. }, _) => tr("report-next-failed", &[]),
    }
}
