//! The words around the Contact Control Panel.

use ambidesk_coordinator::Readiness;

/// The heading above it.
pub const TITLE: &str = "Contact Control Panel";

/// The heading of what covers a panel that can't be worked with.
#[must_use]
pub fn cover_title(readiness: &Readiness, region: &str) -> Option<String> {
    Some(match readiness {
        Readiness::Loading { .. } => format!("Opening {region}"),
        Readiness::SignInOrUnreachable { .. } => format!("No answer from {region} yet"),
        Readiness::SignInRequired { .. } => format!("Sign in to {region}"),
        Readiness::NotAnswering { .. } => format!("{region} is not answering"),
        Readiness::Failed { .. } => format!("{region} could not start"),
        Readiness::Connected { .. } | Readiness::Ready { .. } => return None,
    })
}

/// What to do about it.
#[must_use]
pub fn cover_help(readiness: &Readiness) -> String {
    match readiness {
        Readiness::Loading { .. } => "This takes a few seconds.".to_owned(),
        Readiness::SignInOrUnreachable { .. } => {
            "You’re not signed in there, or it can’t be reached. Sign in; if nothing opens, try again.".to_owned()
        }
        Readiness::SignInRequired { .. } => {
            "A window opens for it. You get no contacts until you’re signed in.".to_owned()
        }
        Readiness::NotAnswering { .. } => "The desk keeps trying by itself.".to_owned(),
        Readiness::Failed { reason, .. } => reason.clone(),
        Readiness::Connected { .. } | Readiness::Ready { .. } => String::new(),
    }
}
