//! The words of notifications, of the strips above the panels, and of the keyboard shortcuts.

use ambidesk_coordinator::Channel;

use super::{desk, shared};
use crate::habits::keys::Action;
use crate::habits::notice::News;
use crate::habits::presence::Tabs;
use crate::i18n::tr;

/// The title of a notification. `name` is the region's that it is about. It never names a customer.
pub fn news(news: News, name: &str) -> String {
    match news {
        News::Contact(channel) => match channel {
            Channel::Voice => tr("habits-news-call", &[]),
            Channel::QueueCallback => tr("habits-news-callback", &[]),
            Channel::Chat => tr("habits-news-chat", &[]),
            Channel::Task => tr("habits-news-task", &[]),
            Channel::Email => tr("habits-news-email", &[]),
            Channel::Other => tr("habits-news-contact", &[]),
        },
        News::Pending { .. } => tr("habits-news-pending", &[("name", name.into())]),
        News::Moved { .. } => tr("habits-news-moved", &[("name", name.into())]),
    }
}

/// The line below it.
pub fn news_help(news: News) -> String {
    match news {
        News::Contact(_) => tr("habits-news-contact-help", &[]),
        News::Pending { .. } => tr("habits-news-pending-help", &[]),
        News::Moved { .. } => tr("habits-news-moved-help", &[]),
    }
}

/// Other tabs with the same desk.
pub fn tabs(tabs: Tabs) -> String {
    let others = tr("habits-tabs", &[("others", tabs.count.saturating_sub(1).max(1).into())]);
    let audio = if tabs.first { tr("habits-tabs-first", &[]) } else { tr("habits-tabs-later", &[]) };
    shared::sentences(&others, &audio)
}

/// Puts a strip away.
pub fn dismiss() -> String {
    tr("habits-dismiss", &[])
}

/// The heading of the sheet.
pub fn sheet_title() -> String {
    tr("habits-sheet-title", &[])
}

/// Where they don't work.
pub fn sheet_help() -> String {
    tr("habits-sheet-help", &[])
}

/// Between two keys that are pressed one after the other.
pub fn then() -> String {
    tr("habits-then", &[])
}

/// Closes the sheet.
pub fn close() -> String {
    tr("habits-close", &[])
}

/// What a key does.
pub fn action(action: Action) -> String {
    match action {
        Action::Open(route) => tr("habits-open", &[("page", desk::tab(route).into())]),
        Action::FocusCcp => tr("habits-focus-ccp", &[]),
        Action::SwitchNow => tr("habits-switch-now", &[]),
        Action::Dismiss => tr("habits-dismiss-message", &[]),
        Action::Theme => tr("habits-theme", &[]),
        Action::Help => tr("habits-help", &[]),
    }
}
