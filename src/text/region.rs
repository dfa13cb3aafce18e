//! The words of the region rail.

use ambidesk_coordinator::{Evidence, Health, Readiness, RegionView, Symptom, Verdict};

use crate::components::region_status::Role;
use crate::format;

/// What the rail is.
pub const RAIL: &str = "Regions";
/// What the ladder is.
pub const LADDER: &str = "Steps to readiness";
/// The four rungs of the ladder.
pub const RUNGS: [&str; 4] = ["Loaded", "Signed in", "Connected", "Agent ready"];
/// A rung that is reached, for screen readers.
pub const REACHED: &str = "done";
/// A rung that is not reached, for screen readers.
pub const NOT_REACHED: &str = "not yet";
/// The button that opens the sign-in.
pub const SIGN_IN: &str = "Sign in";
/// The button that tries again.
pub const RETRY: &str = "Try again";

/// The role of a region.
#[must_use]
pub const fn role(role: Role) -> &'static str {
    match role {
        Role::Active => "Active",
        Role::Standby => "Standby",
        Role::Unknown => "Checking",
    }
}

/// How the region is, in two or three words.
#[must_use]
pub const fn headline(region: &RegionView, role: Role) -> &'static str {
    match (&region.readiness, role) {
        (Readiness::Loading { .. }, _) => "Opening",
        (Readiness::SignInOrUnreachable { .. }, _) => "No answer yet",
        (Readiness::SignInRequired { .. }, _) => "Sign-in needed",
        (Readiness::Connected { .. }, _) => "Connected",
        (Readiness::Ready { .. }, _) if matches!(region.health.verdict, Verdict::Impaired) => "Impaired",
        (Readiness::Ready { .. }, Role::Active | Role::Unknown) => "Agent ready",
        (Readiness::Ready { .. }, Role::Standby) => "Ready to take over",
        (Readiness::NotAnswering { .. }, _) => "Not answering",
        (Readiness::Failed { .. }, _) => "Could not start",
    }
}

/// The reason for it, or since when.
#[must_use]
pub fn detail(region: &RegionView, role: Role) -> String {
    match &region.readiness {
        Readiness::Loading { since } | Readiness::NotAnswering { since } => format!("since {}", format::clock(*since)),
        Readiness::SignInOrUnreachable { .. } => "not signed in, or not reachable".to_owned(),
        Readiness::SignInRequired { .. } if role == Role::Standby => "can’t take over until you do".to_owned(),
        Readiness::SignInRequired { .. } => "no contacts until you do".to_owned(),
        Readiness::Connected { .. } => "waiting for your agent data".to_owned(),
        Readiness::Failed { reason, .. } => reason.clone(),
        Readiness::Ready { since } => {
            health(&region.health).unwrap_or_else(|| format!("since {}", format::short_clock(*since)))
        }
    }
}

/// What is to be said of the health of a region that is ready otherwise.
fn health(health: &Health) -> Option<String> {
    let since = format::short_clock(health.since);
    match (health.verdict, health.symptoms.first()) {
        (Verdict::Impaired, Some(Symptom::ApiFailing)) => {
            let Evidence { failures, .. } = health.evidence;
            Some(format!("{failures} calls failed within a minute, since {since}"))
        }
        (Verdict::Impaired, Some(reason)) => Some(format!("{}, since {since}", symptom(reason))),
        (Verdict::Recovering, _) => Some(format!("well again since {since}")),
        (Verdict::Impaired | Verdict::Healthy | Verdict::Unknown, _) => None,
    }
}

/// What is wrong with a region, in a few words.
#[must_use]
pub fn symptom(symptom: &Symptom) -> String {
    match symptom {
        Symptom::StreamsFailed => "it could not start".to_owned(),
        Symptom::NeverAnswered => "it never answered".to_owned(),
        Symptom::NotAnswering { since } => format!("not answering since {}", format::clock(*since)),
        Symptom::AgentUnknown { since } => format!("no agent data since {}", format::clock(*since)),
        Symptom::ApiFailing => "calls to it fail".to_owned(),
        Symptom::CannotLook => "it can’t see where the traffic goes".to_owned(),
    }
}

/// When the region is tried again by itself.
#[must_use]
pub fn next_try(seconds: u64) -> String {
    format!("next try in {seconds} s")
}

/// Between the two regions: where things go.
#[must_use]
pub const fn link(link: crate::components::region_link::Link) -> &'static str {
    use crate::components::region_link::Link;
    match link {
        Link::Unknown => "role not known yet",
        Link::Open => "ready to move",
        Link::Closed => "can’t move yet",
        Link::Waiting { .. } => "moves after your call",
        Link::Doubtful { .. } => "may be called off",
        Link::Moving { .. } => "moving",
    }
}

/// Both regions in one sentence, said when it changes.
#[must_use]
pub fn announcement(name: &str, role: Role, region: &RegionView) -> String {
    format!("{name}, {}: {}.", self::role(role), headline(region, role))
}
