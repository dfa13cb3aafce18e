//! The words around the Contact Control Panel.

use ambidesk_coordinator::Readiness;

use crate::i18n::tr;

/// The heading above it.
#[must_use]
pub fn title() -> String {
    tr("ccp-title", &[])
}

/// The heading of what covers a panel that can't be worked with.
#[must_use]
pub fn cover_title(readiness: &Readiness, region: &str) -> Option<String> {
    Some(match readiness {
        Readiness::Loading { .. } => tr("ccp-loading", &[("region", region.into())]),
        Readiness::SignInOrUnreachable { .. } => tr("ccp-unsure", &[("region", region.into())]),
        Readiness::SignInRequired { .. } => tr("ccp-sign-in", &[("region", region.into())]),
        Readiness::NotAnswering { .. } => tr("ccp-silent", &[("region", region.into())]),
        Readiness::Failed { .. } => tr("ccp-failed", &[("region", region.into())]),
        Readiness::Connected { .. } | Readiness::Ready { .. } => return None,
    })
}

/// What to do about it.
#[must_use]
pub fn cover_help(readiness: &Readiness) -> String {
    match readiness {
        Readiness::Loading { .. } => tr("ccp-loading-help", &[]),
        Readiness::SignInOrUnreachable { .. } => tr("ccp-unsure-help", &[]),
        Readiness::SignInRequired { .. } => tr("ccp-sign-in-help", &[]),
        Readiness::NotAnswering { .. } => tr("ccp-silent-help", &[]),
        Readiness::Failed { reason, .. } => tr("ccp-failed-help", &[("reason", reason.as_str().into())]),
        Readiness::Connected { .. } | Readiness::Ready { .. } => String::new(),
    }
}
