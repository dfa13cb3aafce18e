//! The words of notices: what happened, and what is left to do.

use ambidesk_coordinator::{AgentState, AgentStateKind, Timestamp};

use crate::format;

/// The button that puts a notice away.
pub const DISMISS: &str = "Dismiss";

/// The heading after a switch.
#[must_use]
pub fn switched_title(to: &str, at: Timestamp, forced: bool) -> String {
    let at = format::short_clock(at);
    if forced { format!("You switched to {to} at {at}") } else { format!("You moved to {to} at {at}") }
}

/// What is left to do after a switch.
#[must_use]
pub fn switched_help(state: Option<&AgentState>) -> String {
    match state {
        None => "Your state there is not known yet.".to_owned(),
        Some(state) => match state.kind {
            AgentStateKind::Routable => format!("You’re {} there; new contacts reach you in this desk.", state.name),
            AgentStateKind::System => "You’re on a contact there.".to_owned(),
            AgentStateKind::Init | AgentStateKind::NotRoutable | AgentStateKind::Offline | AgentStateKind::Error => {
                format!("Your state there is {}. Set yourself to Available to get contacts.", state.name)
            }
        },
    }
}

/// The button that restores the state from before the switch.
#[must_use]
pub fn restore(state: &str) -> String {
    format!("Set me to {state}")
}

/// The heading after a failover was called off.
#[must_use]
pub fn called_off_title(active: &str) -> String {
    format!("You stay in {active}")
}

/// What that means.
#[must_use]
pub fn called_off_help(other: &str, at: Timestamp) -> String {
    format!("The move to {other} was called off at {}. Nothing changes for you.", format::short_clock(at))
}

/// The heading when the active region can't be worked with.
#[must_use]
pub fn trouble_title(trouble: Trouble, active: &str) -> String {
    match trouble {
        Trouble::SignIn => format!("Sign in to {active} again"),
        Trouble::Silent { since } => format!("{active} has not answered since {}", format::clock(since)),
        Trouble::BothSilent { since } => format!("Neither region has answered since {}", format::clock(since)),
        Trouble::Failed => format!("{active} could not start"),
        Trouble::Impaired { since } => format!("{active} has been failing since {}", format::clock(since)),
    }
}

/// What to do about it.
#[must_use]
pub fn trouble_help(trouble: Trouble, other: &str, live: bool) -> String {
    let keep = if live {
        "Your contact may still be connected: go on with it, and don’t close or reload this page. "
    } else {
        ""
    };
    let rest = match trouble {
        Trouble::SignIn => "Your sign-in has ended. You get no new contacts until you sign in.".to_owned(),
        Trouble::Silent { .. } if live => "The desk keeps trying by itself.".to_owned(),
        Trouble::Silent { .. } => {
            format!(
                "You get no contacts meanwhile. The desk keeps trying, and moves you to {other} once the traffic moves there."
            )
        }
        Trouble::BothSilent { .. } => {
            "Check your own connection first. The desk keeps trying both by itself.".to_owned()
        }
        Trouble::Failed => {
            "Try again. If this comes back, download the logs and send them to the person who runs the desk.".to_owned()
        }
        Trouble::Impaired { .. } => {
            format!(
                "What you do there may fail or take long. The desk keeps watching, and moves you to {other} once the traffic moves there."
            )
        }
    };
    format!("{keep}{rest}")
}

/// The question before a panel is loaded again that may still hold a call.
#[must_use]
pub fn retry_title(active: &str) -> String {
    format!("Load the panel of {active} again?")
}

/// What that would cost.
#[must_use]
pub fn retry_consequences() -> Vec<String> {
    vec![
        "If you still talk to somebody, the call’s sound ends here.".to_owned(),
        "If the line is silent, this is the way to get the panel back.".to_owned(),
    ]
}

/// The way out.
pub const RETRY_KEEP: &str = "Leave it";
/// The button that does it.
pub const RETRY_ANYWAY: &str = "Load it again";
/// The button that asks that question.
pub const RETRY_ASKS: &str = "Load the panel again…";

/// What keeps the active region from being worked with.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Trouble {
    /// The sign-in has ended.
    SignIn,
    /// It has stopped answering.
    Silent {
        /// When it was last heard.
        since: Timestamp,
    },
    /// Both regions have stopped answering.
    BothSilent {
        /// When the active one was last heard.
        since: Timestamp,
    },
    /// Streams could not be started there.
    Failed,
    /// It answers, but what it is asked to do fails again and again.
    Impaired {
        /// Since when.
        since: Timestamp,
    },
}
