//! What has happened, kept across reloads: the coordinator's records in the browser's storage, bounded, without personal
//! data (a record has none), and past failovers read off them. A record has one shape, that of its type, wherever it is
//! written; the files differ in what is around it. Absent: drawing, and any word.

mod browser;
mod export;
mod failovers;
mod kept;

use ambidesk_coordinator::{Pair, Record};

pub use browser::{download, keep};
pub use export::{file_name, json};
pub use failovers::{Failover, failovers};
pub use kept::{KEPT, Past, is_kept, read, write};

/// What the kept text and every file with records say they are.
const FORMAT: &str = "ambidesk-timeline";

/// The version of a record's shape. It changes when a program that reads records would have to change.
const VERSION: u32 = 2;

/// The record with its regions under their codes, as it leaves the desk.
fn named<'a>(record: &Record, codes: &'a Pair<String>) -> Record<&'a str> {
    record.map_regions(|region| codes[*region].as_str())
}
