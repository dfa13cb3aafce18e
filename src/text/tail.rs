//! The words of the live log.

use super::words::tail as words;
pub(crate) use super::words::tail::*;
use crate::logs::LogLevel;

/// A level as a choice.
pub fn level(level: LogLevel) -> String {
    match level {
        LogLevel::Test | LogLevel::Trace | LogLevel::Debug => words::level_all(),
        LogLevel::Info | LogLevel::Log => words::level_information(),
        LogLevel::Warn => words::level_warnings(),
        LogLevel::Error | LogLevel::Critical => words::level_errors(),
    }
}

/// How many lines there are.
pub fn count(shown: usize, kept: usize, dropped: usize) -> String {
    let count = if shown == kept { words::count_all(kept) } else { words::count_some(kept, shown) };
    if dropped == 0 { count } else { words::dropped(&count, dropped) }
}

/// Goes to the end and stays there.
pub fn follow(new: usize) -> String {
    if new == 0 { words::to_the_end() } else { words::new(new) }
}
