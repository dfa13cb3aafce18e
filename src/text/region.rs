//! The words of the region rail.

use ambidesk_coordinator::{Readiness, RegionView};

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
pub const fn headline(readiness: &Readiness, role: Role) -> &'static str {
    match (readiness, role) {
        (Readiness::Loading { .. }, _) => "Opening",
        (Readiness::SignInOrUnreachable { .. }, _) => "No answer yet",
        (Readiness::SignInRequired { .. }, _) => "Sign-in needed",
        (Readiness::Connected { .. }, _) => "Connected",
        (Readiness::Ready { .. }, Role::Active | Role::Unknown) => "Agent ready",
        (Readiness::Ready { .. }, Role::Standby) => "Ready to take over",
        (Readiness::NotAnswering { .. }, _) => "Not answering",
        (Readiness::Failed { .. }, _) => "Could not start",
    }
}

/// The reason for it, or since when.
#[must_use]
pub fn detail(region: &RegionView, role: Role) -> String {
    let since = match &region.readiness {
        Readiness::Loading { since } | Readiness::NotAnswering { since } => {
            return format!("since {}", format::clock(*since));
        }
        Readiness::SignInOrUnreachable { .. } => return "not signed in, or not reachable".to_owned(),
        Readiness::SignInRequired { .. } if role == Role::Standby => return "can’t take over until you do".to_owned(),
        Readiness::SignInRequired { .. } => return "no contacts until you do".to_owned(),
        Readiness::Connected { .. } => return "waiting for your agent data".to_owned(),
        Readiness::Failed { reason, .. } => return reason.clone(),
        Readiness::Ready { since } => since,
    };
    format!("since {}", format::short_clock(*since))
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
pub fn announcement(name: &str, role: Role, readiness: &Readiness) -> String {
    format!("{name}, {}: {}.", self::role(role), headline(readiness, role))
}
