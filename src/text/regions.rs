//! What AWS calls its regions.

pub(crate) use super::words::region::tagged;
use crate::i18n::Localization;

/// The name of the region with this code, where it has one.
#[must_use]
pub fn human(l10n: &Localization, code: &str) -> Option<String> {
    l10n.find(&format!("regions-{code}"), &[])
}
