//! The words of the incident bundle.

use crate::i18n::tr;

/// The heading.
pub fn title() -> String {
    tr("incident-title", &[])
}

/// What it is.
pub fn help() -> String {
    tr("incident-help", &[])
}

/// The button.
pub fn save() -> String {
    tr("incident-save", &[])
}

/// It is being made.
pub fn busy() -> String {
    tr("incident-busy", &[])
}

/// It has been handed to the browser.
pub fn done(file: &str) -> String {
    tr("incident-done", &[("file", file.into())])
}

/// It could not be made.
pub fn failed() -> String {
    tr("incident-failed", &[])
}
