//! The log that is on screen: what is kept of it, and what of that is shown. Absent: where entries come from (the desk's
//! log reader), drawing, and any clock.

mod filter;
mod order;
mod ring;
mod tail;

pub use filter::{Filter, Source};
pub use order::overtaken;
pub use ring::{Limits, Ring};
pub use tail::Tail;

pub use ambidesk_global_connect::{LogEntry, LogLevel};
