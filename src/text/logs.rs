//! The words of the log download.

use super::words::logs as words;
pub(crate) use super::words::logs::*;
use crate::i18n::Localization;
use crate::text::format;

/// The name unless another is given. Streams' own.
pub const DEFAULT_NAME: &str = "agent-log";

/// What has been handed to the browser.
#[must_use]
pub fn done(l10n: &Localization, files: &[String]) -> String {
    let names = format::list(l10n, files.iter().cloned());
    words::done(l10n, files.len(), &names)
}

/// The name of the file for a region.
#[must_use]
pub fn file(region: &str, name: &str) -> String {
    format!("{region}-{name}.txt")
}
