//! The words of notifications, of the strips above the panels, and of the keyboard shortcuts.

use ambidesk_coordinator::Channel;

use super::words::habits as words;
pub(crate) use super::words::habits::*;
use super::{desk, shared};
use crate::habits::keys::Action;
use crate::habits::notice::News;
use crate::habits::presence::Tabs;

/// The title of a notification. `name` is the region's that it is about. It never names a customer.
pub fn news(news: News, name: &str) -> String {
    match news {
        News::Contact(channel) => match channel {
            Channel::Voice => words::news_call(),
            Channel::QueueCallback => words::news_callback(),
            Channel::Chat => words::news_chat(),
            Channel::Task => words::news_task(),
            Channel::Email => words::news_email(),
            Channel::Other => words::news_contact(),
        },
        News::Pending { .. } => words::news_pending(name),
        News::Moved { .. } => words::news_moved(name),
    }
}

/// The line below it.
pub fn news_help(news: News) -> String {
    match news {
        News::Contact(_) => words::news_contact_help(),
        News::Pending { .. } => words::news_pending_help(),
        News::Moved { .. } => words::news_moved_help(),
    }
}

/// Other tabs with the same desk.
pub fn tabs(tabs: Tabs) -> String {
    let others = words::tabs(tabs.count.saturating_sub(1).max(1));
    let audio = if tabs.first { words::tabs_first() } else { words::tabs_later() };
    shared::sentences(&others, &audio)
}

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
