//! The words of notices: what happened, and what is left to do.

use ambidesk_coordinator::{AgentState, AgentStateKind, Timestamp};

use super::shared;
use super::words::notice as words;
pub(crate) use super::words::notice::*;
use crate::format;
use crate::view::Trouble;

/// The heading after a switch.
#[must_use]
pub fn switched_title(to: &str, at: Timestamp, forced: bool) -> String {
    let at = format::short_clock(at);
    if forced { words::switched(&at, to) } else { words::moved(&at, to) }
}

/// What is left to do after a switch.
#[must_use]
pub fn switched_help(state: Option<&AgentState>) -> String {
    match state {
        None => words::state_unknown(),
        Some(state) => match state.kind {
            AgentStateKind::Routable => words::state_routable(&state.name),
            AgentStateKind::System => words::state_contact(),
            AgentStateKind::Init | AgentStateKind::NotRoutable | AgentStateKind::Offline | AgentStateKind::Error => {
                words::state_other(&state.name)
            }
        },
    }
}

/// What that means.
#[must_use]
pub fn called_off_help(other: &str, at: Timestamp) -> String {
    words::called_off_help(&format::short_clock(at), other)
}

/// The heading when the active region can't be worked with.
#[must_use]
pub fn trouble_title(trouble: Trouble, active: &str) -> String {
    match trouble {
        Trouble::SignIn => words::sign_in(active),
        Trouble::Silent { since } => words::silent(active, &format::clock(since)),
        Trouble::BothSilent { since } => words::both_silent(&format::clock(since)),
        Trouble::Offline => words::offline(),
        Trouble::Failed => words::failed(active),
        Trouble::Unreported => words::unreported(active),
        Trouble::Impaired { since } => words::impaired(active, &format::clock(since)),
        Trouble::Untold { .. } => words::untold(),
    }
}

/// What to do about it.
#[must_use]
pub fn trouble_help(trouble: Trouble, active: &str, other: &str, live: bool) -> String {
    let help = match trouble {
        Trouble::SignIn => words::sign_in_help(),
        Trouble::Silent { .. } if live => words::silent_live_help(),
        Trouble::Silent { .. } => words::silent_help(other),
        Trouble::BothSilent { .. } => words::both_silent_help(),
        Trouble::Offline => words::offline_help(),
        Trouble::Failed => words::failed_help(),
        Trouble::Unreported => words::unreported_help(),
        Trouble::Impaired { .. } => words::impaired_help(other),
        // The call is as safe as ever: there is nothing to say of it.
        Trouble::Untold { last } => return untold_help(last, active, other),
    };
    if live { shared::sentences(&words::keep(), &help) } else { help }
}

/// What the desk goes on with, what that rests on, and what comes next.
fn untold_help(last: Option<Timestamp>, active: &str, other: &str) -> String {
    let rests_on = match last {
        Some(at) => words::untold_last(active, &format::short_clock(at), &format::day(at)),
        None => words::untold_first(active),
    };
    shared::sentences(&rests_on, &words::untold_help(other))
}

/// What that would cost.
#[must_use]
pub fn retry_consequences() -> Vec<String> {
    vec![words::retry_sound(), words::retry_silent()]
}
