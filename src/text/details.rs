//! The words around what is masked of a contact until the agent asks for it.

use super::words::details as words;
pub(crate) use super::words::details::*;

/// The button that shows or hides it.
#[must_use]
pub fn toggle(open: bool) -> String {
    if open { words::hide() } else { words::show() }
}
