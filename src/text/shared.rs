//! Pieces that several parts of the interface use: sentences in a row, durations.

use crate::i18n::tr;

/// Two sentences, one after the other.
#[must_use]
pub fn sentences(first: &str, second: &str) -> String {
    tr("shared-sentences", &[("first", first.into()), ("second", second.into())])
}

/// Seconds alone: "40 s".
#[must_use]
pub fn seconds(seconds: u64) -> String {
    tr("shared-seconds", &[("seconds", seconds.into())])
}

/// "3 min 40 s".
#[must_use]
pub fn minutes(minutes: u64, seconds: u64) -> String {
    tr("shared-minutes", &[("minutes", minutes.into()), ("seconds", two_figures(seconds).into())])
}

/// "1 h 05 min".
#[must_use]
pub fn hours(hours: u64, minutes: u64) -> String {
    tr("shared-hours", &[("hours", hours.into()), ("minutes", two_figures(minutes).into())])
}

fn two_figures(number: u64) -> String {
    format!("{number:02}")
}
