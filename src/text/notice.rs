//! The words of notices: what happened, and what is left to do.

use ambidesk_coordinator::{AgentState, AgentStateKind, Timestamp};

use super::shared;
use crate::format;
use crate::i18n::tr;

/// The button that puts a notice away.
#[must_use]
pub fn dismiss() -> String {
    tr("notice-dismiss", &[])
}

/// The heading after a switch.
#[must_use]
pub fn switched_title(to: &str, at: Timestamp, forced: bool) -> String {
    let at = format::short_clock(at);
    if forced {
        tr("notice-switched", &[("to", to.into()), ("at", at.into())])
    } else {
        tr("notice-moved", &[("to", to.into()), ("at", at.into())])
    }
}

/// What is left to do after a switch.
#[must_use]
pub fn switched_help(state: Option<&AgentState>) -> String {
    match state {
        None => tr("notice-state-unknown", &[]),
        Some(state) => match state.kind {
            AgentStateKind::Routable => tr("notice-state-routable", &[("state", state.name.as_str().into())]),
            AgentStateKind::System => tr("notice-state-contact", &[]),
            AgentStateKind::Init | AgentStateKind::NotRoutable | AgentStateKind::Offline | AgentStateKind::Error => {
                tr("notice-state-other", &[("state", state.name.as_str().into())])
            }
        },
    }
}

/// The button that restores the state from before the switch.
#[must_use]
pub fn restore(state: &str) -> String {
    tr("notice-restore", &[("state", state.into())])
}

/// The heading after a failover was called off.
#[must_use]
pub fn called_off_title(active: &str) -> String {
    tr("notice-called-off", &[("active", active.into())])
}

/// What that means.
#[must_use]
pub fn called_off_help(other: &str, at: Timestamp) -> String {
    tr("notice-called-off-help", &[("other", other.into()), ("at", format::short_clock(at).into())])
}

/// The heading when the active region can't be worked with.
#[must_use]
pub fn trouble_title(trouble: Trouble, active: &str) -> String {
    let since = |since| format::clock(since).into();
    match trouble {
        Trouble::SignIn => tr("notice-sign-in", &[("active", active.into())]),
        Trouble::Silent { since: at } => tr("notice-silent", &[("active", active.into()), ("since", since(at))]),
        Trouble::BothSilent { since: at } => tr("notice-both-silent", &[("since", since(at))]),
        Trouble::Offline => tr("notice-offline", &[]),
        Trouble::Failed => tr("notice-failed", &[("active", active.into())]),
        Trouble::Unreported => tr("notice-unreported", &[("active", active.into())]),
        Trouble::Impaired { since: at } => tr("notice-impaired", &[("active", active.into()), ("since", since(at))]),
        Trouble::Untold { .. } => tr("notice-untold", &[]),
    }
}

/// What to do about it.
#[must_use]
pub fn trouble_help(trouble: Trouble, active: &str, other: &str, live: bool) -> String {
    let help = match trouble {
        Trouble::SignIn => tr("notice-sign-in-help", &[]),
        Trouble::Silent { .. } if live => tr("notice-silent-live-help", &[]),
        Trouble::Silent { .. } => tr("notice-silent-help", &[("other", other.into())]),
        Trouble::BothSilent { .. } => tr("notice-both-silent-help", &[]),
        Trouble::Offline => tr("notice-offline-help", &[]),
        Trouble::Failed => tr("notice-failed-help", &[]),
        Trouble::Unreported => tr("notice-unreported-help", &[]),
        Trouble::Impaired { .. } => tr("notice-impaired-help", &[("other", other.into())]),
        // The call is as safe as ever: there is nothing to say of it.
        Trouble::Untold { last } => return untold_help(last, active, other),
    };
    if live { shared::sentences(&tr("notice-keep", &[]), &help) } else { help }
}

/// What the desk goes on with, what that rests on, and what comes next.
fn untold_help(last: Option<Timestamp>, active: &str, other: &str) -> String {
    let rests_on = match last {
        Some(at) => {
            let (day, at) = (format::day(at).into(), format::short_clock(at).into());
            tr("notice-untold-last", &[("active", active.into()), ("day", day), ("at", at)])
        }
        None => tr("notice-untold-first", &[("active", active.into())]),
    };
    shared::sentences(&rests_on, &tr("notice-untold-help", &[("other", other.into())]))
}

/// The question before a panel is loaded again that may still hold a call.
#[must_use]
pub fn retry_title(active: &str) -> String {
    tr("notice-retry", &[("active", active.into())])
}

/// What that would cost.
#[must_use]
pub fn retry_consequences() -> Vec<String> {
    vec![tr("notice-retry-sound", &[]), tr("notice-retry-silent", &[])]
}

/// The way out.
#[must_use]
pub fn retry_keep() -> String {
    tr("notice-retry-keep", &[])
}

/// The button that does it.
#[must_use]
pub fn retry_anyway() -> String {
    tr("notice-retry-anyway", &[])
}

/// The button that asks that question.
#[must_use]
pub fn retry_asks() -> String {
    tr("notice-retry-asks", &[])
}

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
    /// It has stopped answering, as this computer has no network.
    Offline,
    /// Streams could not be started there.
    Failed,
    /// It answers, but has given up reporting the agent, who has a contact there.
    Unreported,
    /// It answers, but what it is asked to do fails again and again.
    Impaired {
        /// Since when.
        since: Timestamp,
    },
    /// Nothing tells which region is active; the desk goes on with this one.
    Untold {
        /// When it was last told to be the active one, if it ever was.
        last: Option<Timestamp>,
    },
}
