//! The words of notifications, of the strips above the panels, and of the keyboard shortcuts.

use ambidesk_coordinator::Channel;

use crate::habits::keys::Action;
use crate::habits::notice::News;
use crate::habits::presence::Tabs;
use crate::text::desk;

/// The title of a notification. `name` is the region's that it is about. It never names a customer.
pub fn news(news: News, name: &str) -> String {
    match news {
        News::Contact(channel) => match channel {
            Channel::Voice => "A call has arrived".into(),
            Channel::QueueCallback => "A callback has arrived".into(),
            Channel::Chat => "A chat has arrived".into(),
            Channel::Task => "A task has arrived".into(),
            Channel::Email => "An e-mail has arrived".into(),
            Channel::Other => "A contact has arrived".into(),
        },
        News::Pending { .. } => format!("The desk will move to {name}"),
        News::Moved { .. } => format!("The desk has moved to {name}"),
    }
}

/// The line below it.
pub fn news_help(news: News) -> String {
    match news {
        News::Contact(_) => "Open the desk to answer it.",
        News::Pending { .. } => "It waits for your current contact.",
        News::Moved { .. } => "Look at your state: you may have to set it again.",
    }
    .into()
}

/// Other tabs with the same desk.
pub fn tabs(tabs: Tabs) -> String {
    let others = match tabs.count {
        0..=2 => "This desk is open in another tab too.".to_owned(),
        count => format!("This desk is open in {} other tabs too.", count - 1),
    };
    let audio = if tabs.first {
        "This tab was opened first: as a rule it has the audio of calls."
    } else {
        "As a rule the tab that was opened first has the audio of calls. Work there, and close this one."
    };
    format!("{others} {audio}")
}

/// Puts a strip away.
pub fn dismiss() -> String {
    "Dismiss".into()
}

/// The heading of the sheet.
pub fn sheet_title() -> String {
    "Keyboard shortcuts".into()
}

/// Where they don't work.
pub fn sheet_help() -> String {
    "Not while you type, and not inside the Contact Control Panel, which has keys of its own. You can switch them off in \
     Settings."
        .into()
}

/// Between two keys that are pressed one after the other.
pub fn then() -> String {
    "then".into()
}

/// Closes the sheet.
pub fn close() -> String {
    "Close".into()
}

/// What a key does.
pub fn action(action: Action) -> String {
    match action {
        Action::Open(route) => format!("Open {}", desk::tab(route)),
        Action::FocusCcp => "Go to the Contact Control Panel".into(),
        Action::SwitchNow => "Switch now (asks first; only while a failover waits)".into(),
        Action::Dismiss => "Dismiss the message".into(),
        Action::Theme => "Change the colours".into(),
        Action::Help => "Show this list".into(),
    }
}
