//! The log that is on screen: what is kept of it, and what of that is shown; and what a person may ask for as a file. Absent: where entries come from (the desk's
//! log reader), drawing, and any clock.

mod filter;
mod order;
mod ring;
mod tail;

use ambidesk_coordinator::Region;

pub use filter::{Filter, Source};
pub use order::overtaken;
pub use ring::{Limits, Ring};
pub use tail::Tail;

pub use ambidesk_global_connect::{LogEntry, LogLevel};

/// Which logs a person wants.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LogRequest {
    /// The region, or both.
    pub which: Option<Region>,
    /// The name of the file after the region's code; Streams' own unless given.
    pub name: Option<String>,
    /// Whether entries below the log level are left out.
    pub filter_by_log_level: bool,
}
