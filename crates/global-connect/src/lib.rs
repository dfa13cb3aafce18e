//! Joins the coordinator to the regions' frames, in three parts: an [`Inbox`] in which everything that happens becomes an
//! input, a [`Host`] that does what comes back as effects, and between them the loop, [`Runtime`], which knows neither a
//! browser nor a clock of its own. [`Browser`] is the host that ships, with one file for each kind of effect.
//! Deliberately absent: decisions, which are the coordinator's, and markup.
//!
//! The documented `globalConnect` API for pages is `js/global-connect.js`; [`Desk`] is the same for Rust.

mod browser;
mod clock;
mod desk;
mod handle;
mod host;
mod inbox;
mod last_told;
mod logs;
mod parameters;
mod runtime;
mod signed_in;
mod subscribers;
mod timeline;

pub use ambidesk_streams::{LogEntry, LogLevel};
pub use browser::{Browser, DownloadError, EffectError, LogOptions, Page, RegionFrames, StartError};
pub use clock::PageClock;
pub use desk::Desk;
pub use handle::{DeskHandle, discard_frames};
pub use host::{Clock, Host};
pub use inbox::Inbox;
pub use logs::LogReader;
pub use parameters::{ParametersError, RegionInfo};
pub use runtime::Runtime;
pub use subscribers::ViewSubscription;
