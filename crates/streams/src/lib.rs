//! Everything that touches Amazon Connect Streams: its functions, its events, and the frames that each region's copy of
//! it runs in. A frame reports typed [`Event`]s and takes typed commands; what to do about either is decided elsewhere.
//!
//! Three layers: `sys` names the JavaScript as it is and stays private; `decode` turns its values into the
//! coordinator's; the types below are the rest of the world's way in.
//!
//! Every fact about Streams was read in `amazon-connect-streams` 2.28.2; the function that shows it is named beside it.

mod config;
mod decode;
mod error;
mod frame;
mod log;
mod managed;
mod sys;

pub use ambidesk_coordinator::Event;
pub use config::PairMember;
pub use error::StreamsError;
pub use frame::RegionFrame;
pub use log::{LogCursor, LogEntry, LogLevel};
