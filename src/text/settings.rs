//! The words of the settings.

use crate::theme::Theme;

/// The heading.
pub fn title() -> String {
    "Settings".into()
}

/// Where they are kept.
pub fn help() -> String {
    "Kept in this browser, for you only.".into()
}

/// The choice of colours.
pub fn theme_title() -> String {
    "Colours".into()
}

/// One of them.
pub fn theme(theme: Theme) -> String {
    match theme {
        Theme::System => "As the system",
        Theme::Light => "Light",
        Theme::Dark => "Dark",
    }
    .into()
}

/// The choice of density.
pub fn density_title() -> String {
    "Density".into()
}

/// One of two.
pub fn density(compact: bool) -> String {
    if compact { "Compact: more rows on the screen" } else { "Comfortable" }.into()
}

/// What calls for attention.
pub fn attention() -> String {
    "Attention".into()
}

/// The switch for tones.
pub fn sounds() -> String {
    "Sounds".into()
}

/// When they sound.
pub fn sounds_help() -> String {
    "A soft tone when a failover waits for your contact, and for a new contact while this tab is hidden.".into()
}

/// The switch for notifications.
pub fn notifications() -> String {
    "Desktop notifications".into()
}

/// When they come.
pub fn notifications_help() -> String {
    "While this tab is hidden. They never name a customer.".into()
}

/// The browser has said no.
pub fn notifications_refused() -> String {
    "The browser does not allow notifications for this address. Allow them in its site settings, then try again.".into()
}

/// What helps with the keyboard.
pub fn keyboard() -> String {
    "Keyboard".into()
}

/// The switch for shortcuts.
pub fn shortcuts() -> String {
    "Keyboard shortcuts".into()
}

/// How to see them.
pub fn shortcuts_help() -> String {
    "Single keys, never while you type. Press ? to see them.".into()
}

/// Shows the sheet.
pub fn show_shortcuts() -> String {
    "Show the shortcuts".into()
}
