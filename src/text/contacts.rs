//! The words of the contact list.

use ambidesk_coordinator::{Channel, ContactState};

use crate::i18n::tr;

/// In place of a value that the region does not give, in every language.
pub const NONE: &str = "–";

/// The columns.
#[must_use]
pub fn columns() -> [String; 5] {
    [
        tr("contacts-column-channel", &[]),
        tr("contacts-column-customer", &[]),
        tr("contacts-column-queue", &[]),
        tr("contacts-column-state", &[]),
        tr("contacts-column-duration", &[]),
    ]
}

/// The note at a contact that a failover waits for.
#[must_use]
pub fn holds() -> String {
    tr("contacts-holds", &[])
}

/// The heading.
#[must_use]
pub fn title(region: &str) -> String {
    tr("contacts-title", &[("region", region.into())])
}

/// In place of an empty list.
#[must_use]
pub fn empty() -> String {
    tr("contacts-empty", &[])
}

/// Below that.
#[must_use]
pub fn empty_help(region: &str) -> String {
    tr("contacts-empty-help", &[("region", region.into())])
}

/// The channel.
#[must_use]
pub fn channel(channel: Channel) -> String {
    match channel {
        Channel::Voice => tr("contacts-voice", &[]),
        Channel::QueueCallback => tr("contacts-callback", &[]),
        Channel::Chat => tr("contacts-chat", &[]),
        Channel::Task => tr("contacts-task", &[]),
        Channel::Email => tr("contacts-email", &[]),
        Channel::Other => tr("contacts-other", &[]),
    }
}

/// The state.
#[must_use]
pub fn state(state: ContactState) -> String {
    match state {
        ContactState::Incoming => tr("contacts-incoming", &[]),
        ContactState::Connecting => tr("contacts-connecting", &[]),
        ContactState::Connected => tr("contacts-connected", &[]),
        ContactState::Ended => tr("contacts-ended", &[]),
        ContactState::Missed => tr("contacts-missed", &[]),
        ContactState::Error => tr("contacts-error", &[]),
    }
}
