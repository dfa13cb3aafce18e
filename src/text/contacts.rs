//! The words of the contact list.

use ambidesk_coordinator::{Channel, ContactState};

use super::words::contacts as words;
pub(crate) use super::words::contacts::*;
use crate::i18n::Localization;

/// In place of a value that the region does not give, in every language.
pub const NONE: &str = "–";

/// The columns.
#[must_use]
pub fn columns(l10n: &Localization) -> [String; 5] {
    [
        words::column_channel(l10n),
        words::column_customer(l10n),
        words::column_queue(l10n),
        words::column_state(l10n),
        words::column_duration(l10n),
    ]
}

/// What it means that a contact lives in the other region: beforehand, and once that one does not work.
#[must_use]
pub fn elsewhere_help(l10n: &Localization, other: &str, works: bool) -> String {
    if works { words::elsewhere_help(l10n, other) } else { words::elsewhere_failing(l10n, other) }
}

/// The channel.
#[must_use]
pub fn channel(l10n: &Localization, channel: Channel) -> String {
    match channel {
        Channel::Voice => words::voice(l10n),
        Channel::QueueCallback => words::callback(l10n),
        Channel::Chat => words::chat(l10n),
        Channel::Task => words::task(l10n),
        Channel::Email => words::email(l10n),
        Channel::Other => words::other(l10n),
    }
}

/// The state.
#[must_use]
pub fn state(l10n: &Localization, state: ContactState) -> String {
    match state {
        ContactState::Incoming => words::incoming(l10n),
        ContactState::Connecting => words::connecting(l10n),
        ContactState::Connected => words::connected(l10n),
        ContactState::Ended => words::ended(l10n),
        ContactState::Missed => words::missed(l10n),
        ContactState::Error => words::error(l10n),
    }
}
