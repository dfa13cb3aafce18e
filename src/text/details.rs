//! The words around what is masked of a contact until the agent asks for it.

use super::words::details as words;
pub(crate) use super::words::details::*;
use crate::i18n::Localization;

/// The button that shows or hides it.
#[must_use]
pub fn toggle(l10n: &Localization, open: bool) -> String {
    if open { words::hide(l10n) } else { words::show(l10n) }
}
