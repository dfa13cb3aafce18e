//! The words of the incident bundle.

/// The heading.
pub fn title() -> String {
    "Incident bundle".to_owned()
}

/// What it is.
pub fn help() -> String {
    "One file with both regions’ logs, the timeline, the configuration and facts about this browser. Tokens, phone \
     numbers, e-mail addresses and contact attributes are taken out."
        .to_owned()
}

/// The button.
pub fn save() -> String {
    "Save the bundle".to_owned()
}

/// It is being made.
pub fn busy() -> String {
    "Putting the bundle together…".to_owned()
}

/// It has been handed to the browser.
pub fn done(file: &str) -> String {
    format!("Saved as {file}.")
}

/// It could not be made.
pub fn failed() -> String {
    "The browser did not take the file. Allow downloads for this page, then try again.".to_owned()
}
