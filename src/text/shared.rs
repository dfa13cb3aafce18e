//! Pieces that several parts of the interface use: sentences in a row, durations.

use super::words::shared as words;
pub(crate) use super::words::shared::*;
use crate::i18n::Localization;

/// What came of copying a text; nothing before that is tried.
#[must_use]
pub fn copied(l10n: &Localization, copied: Option<bool>) -> String {
    match copied {
        None => String::new(),
        Some(true) => words::copied(l10n),
        Some(false) => words::not_copied(l10n),
    }
}

/// "3 min 40 s".
#[must_use]
pub fn minutes(l10n: &Localization, minutes: u64, seconds: u64) -> String {
    words::minutes(l10n, minutes, &two_figures(seconds))
}

/// "1 h 05 min".
#[must_use]
pub fn hours(l10n: &Localization, hours: u64, minutes: u64) -> String {
    words::hours(l10n, hours, &two_figures(minutes))
}

fn two_figures(number: u64) -> String {
    format!("{number:02}")
}
