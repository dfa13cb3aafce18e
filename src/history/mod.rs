//! What has happened, kept across reloads: the coordinator's records in the browser's storage, bounded, without personal
//! data (a record has none), and past failovers read off them. Absent: drawing, and any word.

mod browser;
mod codec;
mod export;
mod failovers;

pub use browser::{download, keep};
pub use codec::{KEPT, is_kept, read, write};
pub use export::{file_name, json};
pub use failovers::{Failover, failovers};
