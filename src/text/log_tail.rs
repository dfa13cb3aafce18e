//! The words of the live log.

use crate::logs::LogLevel;

/// The heading.
pub fn title() -> String {
    "Live log".to_owned()
}

/// What can be chosen above the lines.
pub fn filter() -> String {
    "Filter the log".to_owned()
}

/// The choice of logs.
pub fn sources() -> String {
    "Logs".to_owned()
}

/// The desk's own log.
pub fn desk() -> String {
    "Desk".to_owned()
}

/// The choice of level.
pub fn level_label() -> String {
    "Level".to_owned()
}

/// A level as a choice.
pub fn level(level: LogLevel) -> String {
    match level {
        LogLevel::Test | LogLevel::Trace | LogLevel::Debug => "All levels",
        LogLevel::Info | LogLevel::Log => "Information and above",
        LogLevel::Warn => "Warnings and above",
        LogLevel::Error | LogLevel::Critical => "Errors only",
    }
    .to_owned()
}

/// The search.
pub fn find() -> String {
    "Find in the log".to_owned()
}

/// In place of the lines when there are none.
pub fn empty() -> String {
    "No entries yet".to_owned()
}

/// Below that.
pub fn empty_help() -> String {
    "What Streams logs in both regions is shown here as it happens.".to_owned()
}

/// In place of the lines when none fits.
pub fn nothing() -> String {
    "No entry fits".to_owned()
}

/// Below that.
pub fn nothing_help() -> String {
    "Choose another level or log, or look for less.".to_owned()
}

/// How many lines there are.
pub fn count(shown: usize, kept: usize, dropped: usize) -> String {
    let shown = if shown == kept { format!("{kept} entries") } else { format!("{shown} of {kept} entries") };
    match dropped {
        0 => shown,
        1 => format!("{shown}; the oldest one was let go"),
        dropped => format!("{shown}; the oldest {dropped} were let go"),
    }
}

/// Goes to the end and stays there.
pub fn follow(new: usize) -> String {
    match new {
        0 => "Go to the end".to_owned(),
        1 => "1 new entry".to_owned(),
        new => format!("{new} new entries"),
    }
}

/// One line in full.
pub fn detail() -> String {
    "Entry in full".to_owned()
}

/// Closes it.
pub fn close() -> String {
    "Close".to_owned()
}
