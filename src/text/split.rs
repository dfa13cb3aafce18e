//! The words of the edge between the Contact Control Panel and the side panel.

use crate::i18n::tr;

/// What it is.
#[must_use]
pub fn label() -> String {
    tr("split-label", &[])
}

/// How it is moved.
#[must_use]
pub fn hint() -> String {
    tr("split-hint", &[])
}

/// The width, for screen readers.
#[must_use]
pub fn value(pixels: u32) -> String {
    tr("split-value", &[("pixels", u64::from(pixels).into())])
}
