//! The words around what is masked of a contact until the agent asks for it.

use crate::i18n::tr;

/// The column, for screen readers.
#[must_use]
pub fn column() -> String {
    tr("details-column", &[])
}

/// The button that shows or hides it.
#[must_use]
pub fn toggle(open: bool) -> String {
    if open { tr("details-hide", &[]) } else { tr("details-show", &[]) }
}

/// The customer in full.
#[must_use]
pub fn customer() -> String {
    tr("details-customer", &[])
}

/// The attributes, where there are none.
#[must_use]
pub fn attributes() -> String {
    tr("details-attributes", &[])
}

/// That there are none.
#[must_use]
pub fn no_attributes() -> String {
    tr("details-none", &[])
}
