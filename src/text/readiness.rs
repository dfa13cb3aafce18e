//! The words on whether the agent could go on if the active region failed now.

use ambidesk_coordinator::Timestamp;

use super::words::readiness as words;
use super::{format, shared};
use crate::i18n::Localization;
use crate::view::StandbyReadiness;

/// The heading, as a forecast: no session lasts for ever.
#[must_use]
pub fn title(l10n: &Localization, readiness: StandbyReadiness, until: Option<Timestamp>) -> String {
    match until {
        _ if !readiness.goes_on() => words::not_survive(l10n),
        None => words::survive(l10n),
        Some(until) => words::survive_until(l10n, &format::short_clock(l10n, until)),
    }
}

/// One plain sentence.
#[must_use]
pub fn sentence(l10n: &Localization, readiness: StandbyReadiness, from: &str, to: &str) -> String {
    match readiness {
        StandbyReadiness::GoOn => words::go_on(l10n, from, to),
        StandbyReadiness::Impaired => words::impaired(l10n, from, to),
        StandbyReadiness::SignedOut => words::signed_out(l10n, from, to),
        StandbyReadiness::Unsure => words::unsure(l10n, from, to),
        StandbyReadiness::Withheld => words::withheld(l10n, from, to),
        StandbyReadiness::Opening => words::opening(l10n, from, to),
        StandbyReadiness::Silent => words::silent(l10n, from, to),
        StandbyReadiness::Failed => words::failed(l10n, from, to),
    }
}

/// The heading while the active region has failed already.
#[must_use]
pub fn down_title(l10n: &Localization, readiness: StandbyReadiness, to: &str) -> String {
    if readiness.goes_on() { words::down_survive(l10n, to) } else { words::down_not_survive(l10n, to) }
}

/// What happens then.
#[must_use]
pub fn down_help(l10n: &Localization, readiness: StandbyReadiness, from: &str, to: &str) -> String {
    let there = match readiness {
        StandbyReadiness::GoOn => words::down_go_on(l10n),
        StandbyReadiness::Impaired => words::down_impaired(l10n),
        StandbyReadiness::SignedOut => words::down_signed_out(l10n),
        StandbyReadiness::Unsure => words::down_unsure(l10n),
        StandbyReadiness::Withheld => words::down_withheld(l10n),
        StandbyReadiness::Opening => words::down_opening(l10n),
        StandbyReadiness::Silent => words::down_silent(l10n),
        StandbyReadiness::Failed => words::down_failed(l10n),
    };
    shared::sentences(l10n, &words::down(l10n, from, to), &there)
}

/// The same between the two regions of the rail.
#[must_use]
pub fn short(l10n: &Localization, readiness: StandbyReadiness) -> String {
    match readiness {
        StandbyReadiness::GoOn => words::short_go_on(l10n),
        StandbyReadiness::Impaired => words::short_impaired(l10n),
        StandbyReadiness::SignedOut => words::short_signed_out(l10n),
        StandbyReadiness::Unsure => words::short_unsure(l10n),
        StandbyReadiness::Withheld => words::short_withheld(l10n),
        StandbyReadiness::Opening => words::short_opening(l10n),
        StandbyReadiness::Silent => words::short_silent(l10n),
        StandbyReadiness::Failed => words::short_failed(l10n),
    }
}
