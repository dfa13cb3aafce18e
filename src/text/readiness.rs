//! The words on whether the agent could go on if the active region failed now.

use super::shared;
use super::words::readiness as words;
use crate::view::StandbyReadiness;

/// The heading.
#[must_use]
pub fn title(readiness: StandbyReadiness) -> String {
    if readiness.goes_on() { words::survive() } else { words::not_survive() }
}

/// One plain sentence.
#[must_use]
pub fn sentence(readiness: StandbyReadiness, from: &str, to: &str) -> String {
    match readiness {
        StandbyReadiness::GoOn => words::go_on(from, to),
        StandbyReadiness::Impaired => words::impaired(from, to),
        StandbyReadiness::SignedOut => words::signed_out(from, to),
        StandbyReadiness::Unsure => words::unsure(from, to),
        StandbyReadiness::Opening => words::opening(from, to),
        StandbyReadiness::Silent => words::silent(from, to),
        StandbyReadiness::Failed => words::failed(from, to),
    }
}

/// The heading while the active region has failed already.
#[must_use]
pub fn down_title(readiness: StandbyReadiness, to: &str) -> String {
    if readiness.goes_on() { words::down_survive(to) } else { words::down_not_survive(to) }
}

/// What happens then.
#[must_use]
pub fn down_help(readiness: StandbyReadiness, from: &str, to: &str) -> String {
    let there = match readiness {
        StandbyReadiness::GoOn => words::down_go_on(),
        StandbyReadiness::Impaired => words::down_impaired(),
        StandbyReadiness::SignedOut => words::down_signed_out(),
        StandbyReadiness::Unsure => words::down_unsure(),
        StandbyReadiness::Opening => words::down_opening(),
        StandbyReadiness::Silent => words::down_silent(),
        StandbyReadiness::Failed => words::down_failed(),
    };
    shared::sentences(&words::down(from, to), &there)
}

/// The same between the two regions of the rail.
#[must_use]
pub fn short(readiness: StandbyReadiness) -> String {
    match readiness {
        StandbyReadiness::GoOn => words::short_go_on(),
        StandbyReadiness::Impaired => words::short_impaired(),
        StandbyReadiness::SignedOut => words::short_signed_out(),
        StandbyReadiness::Unsure => words::short_unsure(),
        StandbyReadiness::Opening => words::short_opening(),
        StandbyReadiness::Silent => words::short_silent(),
        StandbyReadiness::Failed => words::short_failed(),
    }
}
