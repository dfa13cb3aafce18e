//! The words of the settings.

use super::words::settings as words;
pub(crate) use super::words::settings::*;
use crate::i18n::Localization;
use crate::theme::Theme;

/// One of them.
pub fn theme(l10n: &Localization, theme: Theme) -> String {
    match theme {
        Theme::System => words::theme_system(l10n),
        Theme::Light => words::theme_light(l10n),
        Theme::Dark => words::theme_dark(l10n),
    }
}

/// One of two.
pub fn density(l10n: &Localization, compact: bool) -> String {
    if compact { words::compact(l10n) } else { words::comfortable(l10n) }
}
