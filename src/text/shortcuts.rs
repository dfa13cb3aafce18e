//! The words of the keyboard shortcuts.

use super::desk;
use super::words::shortcuts as words;
pub(crate) use super::words::shortcuts::*;
use crate::shortcuts::Action;

/// What a key does.
pub fn action(action: Action) -> String {
    match action {
        Action::Open(route) => words::open(&desk::tab(route)),
        Action::FocusCcp => words::focus_ccp(),
        Action::SwitchNow => words::switch_now(),
        Action::Dismiss => words::dismiss_message(),
        Action::Theme => words::theme(),
        Action::Help => words::help(),
    }
}
