//! The words of the settings.

use super::words::settings as words;
pub(crate) use super::words::settings::*;
use crate::theme::Theme;

/// One of them.
pub fn theme(theme: Theme) -> String {
    match theme {
        Theme::System => words::theme_system(),
        Theme::Light => words::theme_light(),
        Theme::Dark => words::theme_dark(),
    }
}

/// One of two.
pub fn density(compact: bool) -> String {
    if compact { words::compact() } else { words::comfortable() }
}
