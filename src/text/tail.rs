//! The words of the live log.

use crate::i18n::tr;
use crate::logs::LogLevel;

/// The heading.
pub fn title() -> String {
    tr("tail-title", &[])
}

/// What can be chosen above the lines.
pub fn filter() -> String {
    tr("tail-filter", &[])
}

/// The choice of logs.
pub fn sources() -> String {
    tr("tail-sources", &[])
}

/// The desk's own log.
pub fn desk() -> String {
    tr("tail-desk", &[])
}

/// The choice of level.
pub fn level_label() -> String {
    tr("tail-level", &[])
}

/// A level as a choice.
pub fn level(level: LogLevel) -> String {
    match level {
        LogLevel::Test | LogLevel::Trace | LogLevel::Debug => tr("tail-level-all", &[]),
        LogLevel::Info | LogLevel::Log => tr("tail-level-information", &[]),
        LogLevel::Warn => tr("tail-level-warnings", &[]),
        LogLevel::Error | LogLevel::Critical => tr("tail-level-errors", &[]),
    }
}

/// The search.
pub fn find() -> String {
    tr("tail-find", &[])
}

/// In place of the lines when there are none.
pub fn empty() -> String {
    tr("tail-empty", &[])
}

/// Below that.
pub fn empty_help() -> String {
    tr("tail-empty-help", &[])
}

/// In place of the lines when none fits.
pub fn nothing() -> String {
    tr("tail-nothing", &[])
}

/// Below that.
pub fn nothing_help() -> String {
    tr("tail-nothing-help", &[])
}

/// How many lines there are.
pub fn count(shown: usize, kept: usize, dropped: usize) -> String {
    let count = if shown == kept {
        tr("tail-count-all", &[("kept", kept.into())])
    } else {
        tr("tail-count-some", &[("shown", shown.into()), ("kept", kept.into())])
    };
    if dropped == 0 { count } else { tr("tail-dropped", &[("dropped", dropped.into()), ("count", count.into())]) }
}

/// Goes to the end and stays there.
pub fn follow(new: usize) -> String {
    if new == 0 { tr("tail-to-the-end", &[]) } else { tr("tail-new", &[("new", new.into())]) }
}

/// One line in full.
pub fn detail() -> String {
    tr("tail-detail", &[])
}

/// Closes it.
pub fn close() -> String {
    tr("tail-close", &[])
}
