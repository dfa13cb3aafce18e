//! The words around the Contact Control Panel.

use ambidesk_coordinator::Readiness;

use super::words::ccp as words;
pub(crate) use super::words::ccp::*;

/// The heading of what covers a panel that can't be worked with.
#[must_use]
pub fn cover_title(readiness: &Readiness, region: &str) -> Option<String> {
    Some(match readiness {
        Readiness::Loading { .. } => words::loading(region),
        Readiness::SignInOrUnreachable { .. } => words::unsure(region),
        Readiness::SignInRequired { .. } => words::sign_in(region),
        Readiness::NotAnswering { .. } => words::silent(region),
        Readiness::Failed { .. } => words::failed(region),
        Readiness::Connected { .. } | Readiness::Ready { .. } => return None,
    })
}

/// What to do about it.
#[must_use]
pub fn cover_help(readiness: &Readiness) -> String {
    match readiness {
        Readiness::Loading { .. } => words::loading_help(),
        Readiness::SignInOrUnreachable { .. } => words::unsure_help(),
        Readiness::SignInRequired { .. } => words::sign_in_help(),
        Readiness::NotAnswering { .. } => words::silent_help(),
        Readiness::Failed { reason, .. } => words::failed_help(reason),
        Readiness::Connected { .. } | Readiness::Ready { .. } => String::new(),
    }
}
