//! The words of the live log.

use crate::i18n::tr;
use crate::logs::LogLevel;

/// The heading.
pub fn title() -> String {
    tr("livelog-title", &[])
}

/// What can be chosen above the lines.
pub fn filter() -> String {
    tr("livelog-filter", &[])
}

/// The choice of logs.
pub fn sources() -> String {
    tr("livelog-sources", &[])
}

/// The desk's own log.
pub fn desk() -> String {
    tr("livelog-desk", &[])
}

/// The choice of level.
pub fn level_label() -> String {
    tr("livelog-level", &[])
}

/// A level as a choice.
pub fn level(level: LogLevel) -> String {
    match level {
        LogLevel::Test | LogLevel::Trace | LogLevel::Debug => tr("livelog-level-all", &[]),
        LogLevel::Info | LogLevel::Log => tr("livelog-level-info", &[]),
        LogLevel::Warn => tr("livelog-level-warn", &[]),
        LogLevel::Error | LogLevel::Critical => tr("livelog-level-error", &[]),
    }
}

/// The search.
pub fn find() -> String {
    tr("livelog-find", &[])
}

/// In place of the lines when there are none.
pub fn empty() -> String {
    tr("livelog-empty", &[])
}

/// Below that.
pub fn empty_help() -> String {
    tr("livelog-empty-help", &[])
}

/// In place of the lines when none fits.
pub fn nothing() -> String {
    tr("livelog-nothing", &[])
}

/// Below that.
pub fn nothing_help() -> String {
    tr("livelog-nothing-help", &[])
}

/// How many lines there are.
pub fn count(shown: usize, kept: usize, dropped: usize) -> String {
    let count = if shown == kept {
        tr("livelog-count", &[("kept", kept.into())])
    } else {
        tr("livelog-count-some", &[("shown", shown.into()), ("kept", kept.into())])
    };
    if dropped == 0 { count } else { format!("{count}; {}", tr("livelog-dropped", &[("count", dropped.into())])) }
}

/// Goes to the end and stays there.
pub fn follow(new: usize) -> String {
    if new == 0 { tr("livelog-end", &[]) } else { tr("livelog-new", &[("count", new.into())]) }
}

/// One line in full.
pub fn detail() -> String {
    tr("livelog-detail", &[])
}

/// Closes it.
pub fn close() -> String {
    tr("livelog-close", &[])
}
