//! The words on whether the agent could go on if the active region failed now.

use super::shared;
use super::words::outlook as words;
use crate::outlook::Outlook;

/// The heading.
#[must_use]
pub fn title(outlook: Outlook) -> String {
    if outlook.goes_on() { words::survive() } else { words::not_survive() }
}

/// One plain sentence.
#[must_use]
pub fn sentence(outlook: Outlook, from: &str, to: &str) -> String {
    match outlook {
        Outlook::GoOn => words::go_on(from, to),
        Outlook::Impaired => words::impaired(from, to),
        Outlook::SignedOut => words::signed_out(from, to),
        Outlook::Unsure => words::unsure(from, to),
        Outlook::Opening => words::opening(from, to),
        Outlook::Silent => words::silent(from, to),
        Outlook::Failed => words::failed(from, to),
    }
}

/// The heading while the active region has failed already.
#[must_use]
pub fn down_title(outlook: Outlook, to: &str) -> String {
    if outlook.goes_on() { words::down_survive(to) } else { words::down_not_survive(to) }
}

/// What happens then.
#[must_use]
pub fn down_help(outlook: Outlook, from: &str, to: &str) -> String {
    let there = match outlook {
        Outlook::GoOn => words::down_go_on(),
        Outlook::Impaired => words::down_impaired(),
        Outlook::SignedOut => words::down_signed_out(),
        Outlook::Unsure => words::down_unsure(),
        Outlook::Opening => words::down_opening(),
        Outlook::Silent => words::down_silent(),
        Outlook::Failed => words::down_failed(),
    };
    shared::sentences(&words::down(from, to), &there)
}

/// The same between the two regions of the rail.
#[must_use]
pub fn short(outlook: Outlook) -> String {
    match outlook {
        Outlook::GoOn => words::short_go_on(),
        Outlook::Impaired => words::short_impaired(),
        Outlook::SignedOut => words::short_signed_out(),
        Outlook::Unsure => words::short_unsure(),
        Outlook::Opening => words::short_opening(),
        Outlook::Silent => words::short_silent(),
        Outlook::Failed => words::short_failed(),
    }
}
