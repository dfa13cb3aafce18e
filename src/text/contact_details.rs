//! The words around what is masked of a contact until the agent asks for it.

/// The column, for screen readers.
#[must_use]
pub fn column() -> String {
    "Details".to_owned()
}

/// The button that shows or hides it.
#[must_use]
pub fn toggle(open: bool) -> String {
    if open { "Hide details" } else { "Show details" }.to_owned()
}

/// The customer in full.
#[must_use]
pub fn customer() -> String {
    "Customer".to_owned()
}

/// The attributes, where there are none.
#[must_use]
pub fn attributes() -> String {
    "Attributes".to_owned()
}

/// That there are none.
#[must_use]
pub fn no_attributes() -> String {
    "none".to_owned()
}
