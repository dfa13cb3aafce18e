//! Joins the coordinator to the regions' frames: one queue, one clock, one deadline timer, and one file for each kind of
//! effect. Everything that happens becomes an input; everything to be done comes back as an effect. Deliberately
//! absent: decisions, which are the coordinator's, and markup.
//!
//! The documented `globalConnect` API for pages is `js/global-connect.js`; [`Desk`] is the same for Rust.

mod clock;
mod desk;
mod last_told;
mod logs;
mod page;
mod parameters;
mod peers;
mod perform;
mod runtime;
mod sign_in;

pub use ambidesk_streams::{LogEntry, LogLevel};
pub use desk::{Desk, DownloadError, LogOptions, ViewSubscription};
pub use logs::LogReader;
pub use page::{DeskHandle, Page};
pub use parameters::{ParametersError, RegionInfo};
pub use runtime::StartError;
