//! The words of the Regions page.

use ambidesk_coordinator::{ApiFailure, Readiness, RegionView, Timestamp, Verdict};

use crate::components::region_status::Role;
use crate::format;

/// In place of what is not known.
pub const NONE: &str = "–";

/// The heading above the ladder.
#[must_use]
pub fn ladder() -> String {
    "Steps to readiness".to_owned()
}

/// The four steps.
#[must_use]
pub fn steps() -> [String; 4] {
    ["Panel loaded", "Signed in", "Connected", "Agent ready"].map(str::to_owned)
}

/// Beside a step that is reached.
#[must_use]
pub fn reached() -> String {
    "done".to_owned()
}

/// Beside a step behind the one that is being waited for.
#[must_use]
pub fn later() -> String {
    "after that".to_owned()
}

/// Why the first step that is not reached is not.
#[must_use]
pub fn stopped(readiness: &Readiness) -> String {
    let at = |since: &Timestamp| format::clock(*since);
    match readiness {
        Readiness::Loading { since } => format!("on its way since {}", at(since)),
        Readiness::SignInOrUnreachable { since } => {
            format!("you are not signed in there, or it can’t be reached, since {}", at(since))
        }
        Readiness::SignInRequired { since } => format!("it asks for your sign-in since {}", at(since)),
        Readiness::Connected { since } => format!("waiting for your agent data since {}", at(since)),
        Readiness::NotAnswering { since } => format!("not answering since {}", at(since)),
        Readiness::Failed { reason, .. } => reason.clone(),
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
        Fact::Heard => "Last heard",
        Fact::State => "Your state there",
        Fact::Health => "Health",
        Fact::Acknowledged => "Last acknowledgement",
        Fact::Agent => "Last agent report",
        Fact::Loaded => "Last page load",
        Fact::Failures => "Failed calls",
        Fact::Reloads => "Loaded again",
        Fact::Next => "What happens next",
    }
    .to_owned()
}

/// The heading above what the verdict rests on.
#[must_use]
pub fn evidence() -> String {
    "What this rests on".to_owned()
}

/// A moment and how long ago it was.
#[must_use]
pub fn moment(at: Option<Timestamp>, now: Timestamp) -> String {
    at.map_or_else(|| NONE.to_owned(), |at| format!("{}, {} ago", format::clock(at), format::elapsed(now.since(at))))
}

/// The agent's state in a region that may not be up to date.
#[must_use]
pub fn agent_state(region: &RegionView) -> String {
    match &region.agent {
        None => "not known yet".to_owned(),
        Some(agent) if region.is_ready() => agent.state.name.clone(),
        Some(agent) => format!("{}, when it was last reported", agent.state.name),
    }
}

/// A verdict and since when.
#[must_use]
pub fn verdict(verdict: Verdict, since: Timestamp) -> String {
    let since = format::clock(since);
    match verdict {
        Verdict::Unknown => "nothing observed yet".to_owned(),
        Verdict::Healthy => format!("well since {since}"),
        Verdict::Impaired => format!("impaired since {since}"),
        Verdict::Recovering => format!("well again since {since}; not yet relied upon"),
    }
}

/// Calls that failed lately, and the last one.
#[must_use]
pub fn failures(count: u32, last: Option<&ApiFailure>) -> String {
    match last {
        None => "none".to_owned(),
        Some(ApiFailure { at, operation, status }) => {
            let status = if *status == 0 { "no answer".to_owned() } else { format!("status {status}") };
            format!("{count} lately; the last one: {operation}, {status}, {}", format::clock(*at))
        }
    }
}

/// How often the desk has loaded a region again.
#[must_use]
pub fn reloads(count: u32) -> String {
    match count {
        0 => "not since it was last ready".to_owned(),
        1 => "once since it was last ready".to_owned(),
        n => format!("{n} times since it was last ready"),
    }
}

/// What happens next, without the agent or with them.
#[must_use]
pub fn next(region: &RegionView, role: Role, now: Timestamp) -> String {
    if let Some(at) = region.retry_at {
        return format!("the desk tries again at {}, in {}", format::clock(at), format::elapsed(at.since(now)));
    }
    match (&region.readiness, role) {
        (Readiness::Ready { .. }, Role::Active) => "your contacts reach you here",
        (Readiness::Ready { .. }, Role::Standby) => "it takes over when the traffic moves there",
        (Readiness::Ready { .. }, Role::Unknown) => "it says which region is active",
        (Readiness::Loading { .. } | Readiness::Connected { .. }, _) => "it goes on by itself in a few seconds",
        (Readiness::SignInRequired { .. } | Readiness::SignInOrUnreachable { .. }, _) => {
            "it goes on by itself once you have signed in"
        }
        (Readiness::NotAnswering { .. }, _) => {
            "the desk listens; it does not load a panel again that may hold your call"
        }
        (Readiness::Failed { .. }, _) => "nothing by itself; try again",
    }
    .to_owned()
}
