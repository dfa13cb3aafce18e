//! The words on the agent's state after a move: restored, offered, or not possible.

use super::words::restore as words;
pub(crate) use super::words::restore::*;
use crate::i18n::Localization;

/// The agent is in it again.
#[must_use]
pub fn done(l10n: &Localization, state: &str, by_desk: bool) -> String {
    if by_desk { words::done_by_desk(l10n, state) } else { words::done(l10n, state) }
}
