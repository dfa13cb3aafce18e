//! The words of the settings.

use crate::i18n::tr;
use crate::theme::Theme;

/// The heading.
pub fn title() -> String {
    tr("settings-title", &[])
}

/// Where they are kept.
pub fn help() -> String {
    tr("settings-help", &[])
}

/// The choice of colours.
pub fn theme_title() -> String {
    tr("settings-theme", &[])
}

/// One of them.
pub fn theme(theme: Theme) -> String {
    match theme {
        Theme::System => tr("settings-theme-system", &[]),
        Theme::Light => tr("settings-theme-light", &[]),
        Theme::Dark => tr("settings-theme-dark", &[]),
    }
}

/// The choice of density.
pub fn density_title() -> String {
    tr("settings-density", &[])
}

/// One of two.
pub fn density(compact: bool) -> String {
    if compact { tr("settings-compact", &[]) } else { tr("settings-comfortable", &[]) }
}

/// What calls for attention.
pub fn attention() -> String {
    tr("settings-attention", &[])
}

/// The switch for tones.
pub fn sounds() -> String {
    tr("settings-sounds", &[])
}

/// When they sound.
pub fn sounds_help() -> String {
    tr("settings-sounds-help", &[])
}

/// The switch for notifications.
pub fn notifications() -> String {
    tr("settings-notifications", &[])
}

/// When they come.
pub fn notifications_help() -> String {
    tr("settings-notifications-help", &[])
}

/// The browser has said no.
pub fn notifications_refused() -> String {
    tr("settings-notifications-refused", &[])
}

/// What helps with the keyboard.
pub fn keyboard() -> String {
    tr("settings-keyboard", &[])
}

/// The switch for shortcuts.
pub fn shortcuts() -> String {
    tr("settings-shortcuts", &[])
}

/// How to see them.
pub fn shortcuts_help() -> String {
    tr("settings-shortcuts-help", &[])
}

/// Shows the sheet.
pub fn show_shortcuts() -> String {
    tr("settings-show-shortcuts", &[])
}

/// The choice of language.
pub fn language() -> String {
    tr("settings-language", &[])
}

/// No choice of one's own.
pub fn language_automatic() -> String {
    tr("settings-language-automatic", &[])
}
