//! The words about other tabs with the same desk.

use super::shared;
use super::words::tabs as words;
use crate::i18n::Localization;
use crate::tabs::Tabs;

/// Other tabs with the same desk.
pub fn tabs(l10n: &Localization, tabs: Tabs) -> String {
    let others = words::others(l10n, tabs.count.saturating_sub(1).max(1));
    let audio = if tabs.first { words::first(l10n) } else { words::later(l10n) };
    shared::sentences(l10n, &others, &audio)
}
