//! The words of the contact list.

use ambidesk_coordinator::{Channel, ContactState};

use super::words::contacts as words;
pub(crate) use super::words::contacts::*;

/// In place of a value that the region does not give, in every language.
pub const NONE: &str = "–";

/// The columns.
#[must_use]
pub fn columns() -> [String; 5] {
    [
        words::column_channel(),
        words::column_customer(),
        words::column_queue(),
        words::column_state(),
        words::column_duration(),
    ]
}

/// The channel.
#[must_use]
pub fn channel(channel: Channel) -> String {
    match channel {
        Channel::Voice => words::voice(),
        Channel::QueueCallback => words::callback(),
        Channel::Chat => words::chat(),
        Channel::Task => words::task(),
        Channel::Email => words::email(),
        Channel::Other => words::other(),
    }
}

/// The state.
#[must_use]
pub fn state(state: ContactState) -> String {
    match state {
        ContactState::Incoming => words::incoming(),
        ContactState::Connecting => words::connecting(),
        ContactState::Connected => words::connected(),
        ContactState::Ended => words::ended(),
        ContactState::Missed => words::missed(),
        ContactState::Error => words::error(),
    }
}
