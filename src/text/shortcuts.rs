//! The words of the keyboard shortcuts.

use super::desk;
use super::words::shortcuts as words;
pub(crate) use super::words::shortcuts::*;
use crate::i18n::Localization;
use crate::shortcuts::Action;

/// What a key does.
pub fn action(l10n: &Localization, action: Action) -> String {
    match action {
        Action::Open(route) => words::open(l10n, &desk::tab(l10n, route)),
        Action::FocusCcp => words::focus_ccp(l10n),
        Action::SwitchNow => words::switch_now(l10n),
        Action::Dismiss => words::dismiss_message(l10n),
        Action::Theme => words::theme(l10n),
        Action::Help => words::help(l10n),
    }
}
