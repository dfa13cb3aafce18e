//! What AWS calls its regions.

pub(crate) use super::words::region::tagged;
use crate::i18n::find;

/// The name of the region with this code, where it has one.
#[must_use]
pub fn human(code: &str) -> Option<String> {
    find(&format!("regions-{code}"), &[])
}
