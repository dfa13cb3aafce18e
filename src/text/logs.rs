//! The words of the log download.

/// The heading.
pub const TITLE: &str = "Download Streams logs";
/// What it is for.
pub const HELP: &str = "Each region keeps its own log. Send both when you report a problem with a failover.";
/// The choice of region.
pub const WHICH: &str = "Region";
/// Both regions.
pub const BOTH: &str = "Both regions";
/// The name of the file.
pub const NAME: &str = "File name";
/// What the name is for.
pub const NAME_HELP: &str = "The region’s code is put before it.";
/// The name unless another is given. Streams' own.
pub const DEFAULT_NAME: &str = "agent-log";
/// Leaves out entries below the log level.
pub const FILTER: &str = "Only entries at or above the log level";
/// The button.
pub const DOWNLOAD: &str = "Download";

/// What has been handed to the browser.
#[must_use]
pub fn done(files: &[String]) -> String {
    match files {
        [only] => format!("Saved as {only}."),
        files => {
            format!("Saved as {}. If only one arrived, allow this page to download several files.", files.join(" and "))
        }
    }
}

/// The name of the file for a region.
#[must_use]
pub fn file(region: &str, name: &str) -> String {
    format!("{region}-{name}.txt")
}
