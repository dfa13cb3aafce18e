//! The words of the log download.

use crate::format;
use crate::i18n::tr;

/// The heading.
#[must_use]
pub fn title() -> String {
    tr("logs-title", &[])
}

/// What it is for.
#[must_use]
pub fn help() -> String {
    tr("logs-help", &[])
}

/// The choice of region.
#[must_use]
pub fn which() -> String {
    tr("logs-which", &[])
}

/// Both regions.
#[must_use]
pub fn both() -> String {
    tr("logs-both", &[])
}

/// The name of the file.
#[must_use]
pub fn name() -> String {
    tr("logs-name", &[])
}

/// What the name is for.
#[must_use]
pub fn name_help() -> String {
    tr("logs-name-help", &[])
}

/// The name unless another is given. Streams' own.
pub const DEFAULT_NAME: &str = "agent-log";
/// Leaves out entries below the log level.
#[must_use]
pub fn filter() -> String {
    tr("logs-filter", &[])
}

/// The button.
#[must_use]
pub fn download() -> String {
    tr("logs-download", &[])
}

/// What has been handed to the browser.
#[must_use]
pub fn done(files: &[String]) -> String {
    let names = format::list(files.iter().cloned());
    tr("logs-done", &[("count", files.len().into()), ("files", names.into())])
}

/// Why there is no log, in the words of the part that failed.
#[must_use]
pub fn failed(reason: &str) -> String {
    tr("logs-failed", &[("reason", reason.into())])
}

/// The name of the file for a region.
#[must_use]
pub fn file(region: &str, name: &str) -> String {
    format!("{region}-{name}.txt")
}
