//! The words on whether the agent could go on if the active region failed now.

use super::shared;
use crate::i18n::tr;
use crate::outlook::Outlook;

/// The heading.
#[must_use]
pub fn title(outlook: Outlook) -> String {
    if outlook.goes_on() { tr("outlook-survive", &[]) } else { tr("outlook-not-survive", &[]) }
}

/// One plain sentence.
#[must_use]
pub fn sentence(outlook: Outlook, from: &str, to: &str) -> String {
    let key = match outlook {
        Outlook::GoOn => "outlook-go-on",
        Outlook::Impaired => "outlook-impaired",
        Outlook::SignedOut => "outlook-signed-out",
        Outlook::Unsure => "outlook-unsure",
        Outlook::Opening => "outlook-opening",
        Outlook::Silent => "outlook-silent",
        Outlook::Failed => "outlook-failed",
    };
    tr(key, &[("from", from.into()), ("to", to.into())])
}

/// The heading while the active region has failed already.
#[must_use]
pub fn down_title(outlook: Outlook, to: &str) -> String {
    let key = if outlook.goes_on() { "outlook-down-survive" } else { "outlook-down-not-survive" };
    tr(key, &[("to", to.into())])
}

/// What happens then.
#[must_use]
pub fn down_help(outlook: Outlook, from: &str, to: &str) -> String {
    let there = match outlook {
        Outlook::GoOn => tr("outlook-down-go-on", &[]),
        Outlook::Impaired => tr("outlook-down-impaired", &[]),
        Outlook::SignedOut => tr("outlook-down-signed-out", &[]),
        Outlook::Unsure => tr("outlook-down-unsure", &[]),
        Outlook::Opening => tr("outlook-down-opening", &[]),
        Outlook::Silent => tr("outlook-down-silent", &[]),
        Outlook::Failed => tr("outlook-down-failed", &[]),
    };
    shared::sentences(&tr("outlook-down", &[("from", from.into()), ("to", to.into())]), &there)
}

/// The same between the two regions of the rail.
#[must_use]
pub fn short(outlook: Outlook) -> String {
    match outlook {
        Outlook::GoOn => tr("outlook-short-go-on", &[]),
        Outlook::Impaired => tr("outlook-short-impaired", &[]),
        Outlook::SignedOut => tr("outlook-short-signed-out", &[]),
        Outlook::Unsure => tr("outlook-short-unsure", &[]),
        Outlook::Opening => tr("outlook-short-opening", &[]),
        Outlook::Silent => tr("outlook-short-silent", &[]),
        Outlook::Failed => tr("outlook-short-failed", &[]),
    }
}
