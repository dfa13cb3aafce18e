//! The words on the agent's state after a move: restored, offered, or not possible.

use crate::i18n::tr;

/// The desk has asked for the state.
#[must_use]
pub fn asked(state: &str) -> String {
    tr("restore-asked", &[("state", state.into())])
}

/// The agent is in it again.
#[must_use]
pub fn done(state: &str, by_desk: bool) -> String {
    if by_desk {
        tr("restore-done-by-desk", &[("state", state.into())])
    } else {
        tr("restore-done", &[("state", state.into())])
    }
}

/// The button that takes it back.
#[must_use]
pub fn take_back(offline: &str) -> String {
    tr("restore-take-back", &[("offline", offline.into())])
}

/// The region has no such state.
#[must_use]
pub fn no_such_state(state: &str, to: &str) -> String {
    tr("restore-no-such-state", &[("state", state.into()), ("to", to.into())])
}

/// The region did not do it.
#[must_use]
pub fn refused(state: &str, to: &str) -> String {
    tr("restore-refused", &[("to", to.into()), ("state", state.into())])
}
