//! The words on the agent's state after a move: restored, offered, or not possible.

/// The desk has asked for the state.
#[must_use]
pub fn asked(state: &str) -> String {
    format!("The desk is setting you back to {state}.")
}

/// The agent is in it again.
#[must_use]
pub fn done(state: &str, by_desk: bool) -> String {
    if by_desk {
        format!("You were {state} before the move; the desk has set you back to {state}.")
    } else {
        format!("You’re {state} again.")
    }
}

/// The button that takes it back.
#[must_use]
pub fn take_back(offline: &str) -> String {
    format!("Set me to {offline} instead")
}

/// The region has no such state.
#[must_use]
pub fn no_such_state(state: &str, to: &str) -> String {
    format!(
        "You were {state} before the move, but {to} has no state of that name for you. Choose your state in the Contact Control Panel."
    )
}

/// The region did not do it.
#[must_use]
pub fn refused(state: &str, to: &str) -> String {
    format!("{to} has not set you to {state}. Try again, or choose your state in the Contact Control Panel.")
}
