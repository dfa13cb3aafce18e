//! The words of the contact list.

use ambidesk_coordinator::{Channel, ContactState};

/// The columns.
pub const COLUMNS: [&str; 5] = ["Channel", "Customer", "Queue", "State", "Duration"];
/// The note at a contact that a failover waits for.
pub const HOLDS: &str = "holds the switch";
/// In place of a value that the region does not give.
pub const NONE: &str = "–";

/// The heading.
#[must_use]
pub fn title(region: &str) -> String {
    format!("Live contacts in {region}")
}

/// In place of an empty list.
pub const EMPTY: &str = "No live contact";

/// Below that.
#[must_use]
pub fn empty_help(region: &str) -> String {
    format!("Contacts in {region} are listed here while they last.")
}

/// The channel.
#[must_use]
pub const fn channel(channel: Channel) -> &'static str {
    match channel {
        Channel::Voice => "Voice",
        Channel::QueueCallback => "Callback",
        Channel::Chat => "Chat",
        Channel::Task => "Task",
        Channel::Email => "E-mail",
        Channel::Other => "Other",
    }
}

/// The state.
#[must_use]
pub const fn state(state: ContactState) -> &'static str {
    match state {
        ContactState::Incoming => "Incoming",
        ContactState::Connecting => "Connecting",
        ContactState::Connected => "Connected",
        ContactState::Ended => "After-contact work",
        ContactState::Missed => "Missed",
        ContactState::Error => "Error",
    }
}
