//! The words around the Contact Control Panel.

use ambidesk_coordinator::Readiness;

use super::shared;
use super::words::ccp as words;
pub(crate) use super::words::ccp::*;
use crate::i18n::Localization;

/// The heading of what covers a panel that can't be worked with.
#[must_use]
pub fn cover_title(l10n: &Localization, readiness: &Readiness, region: &str) -> Option<String> {
    Some(match readiness {
        Readiness::Loading { .. } => words::loading(l10n, region),
        Readiness::SignInOrUnreachable { .. } => words::unsure(l10n, region),
        Readiness::SignInRequired { .. } => words::sign_in(l10n, region),
        Readiness::StorageAccessNeeded { .. } => words::cookies(l10n, region),
        Readiness::NotAnswering { .. } => words::silent(l10n, region),
        Readiness::Failed { .. } => words::failed(l10n, region),
        Readiness::Connected { .. } | Readiness::Ready { .. } => return None,
    })
}

/// What to do about it. `signs_in` is whether a sign-in may be what is missing.
#[must_use]
pub fn cover_help(l10n: &Localization, readiness: &Readiness, signs_in: bool) -> String {
    match readiness {
        Readiness::Loading { .. } => words::loading_help(l10n),
        Readiness::SignInOrUnreachable { .. } => words::unsure_help(l10n),
        Readiness::SignInRequired { .. } => words::sign_in_help(l10n),
        Readiness::StorageAccessNeeded { .. } => words::cookies_help(l10n),
        Readiness::NotAnswering { .. } if signs_in => {
            shared::sentences(l10n, &words::silent_help(l10n), &shared::sign_in_ended(l10n))
        }
        Readiness::NotAnswering { .. } => words::silent_help(l10n),
        Readiness::Failed { reason, .. } => words::failed_help(l10n, reason),
        Readiness::Connected { .. } | Readiness::Ready { .. } => String::new(),
    }
}
