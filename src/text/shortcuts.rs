//! The words of the keyboard shortcuts.

use super::words::shortcuts as words;
pub(crate) use super::words::shortcuts::*;
use crate::i18n::Localization;
use crate::shortcuts::Action;

/// What a key does, besides opening a page.
pub fn action(l10n: &Localization, action: Action) -> String {
    match action {
        Action::FocusCcp => words::focus_ccp(l10n),
        Action::SwitchNow => words::switch_now(l10n),
        Action::Dismiss => words::dismiss_message(l10n),
        Action::Theme => words::theme(l10n),
        Action::Help => words::help(l10n),
    }
}
