//! What the loop promises whoever acts for it and whoever calls it, over a host and a clock that a test moves. Absent: any
//! browser, and what the coordinator decides.

mod batches;
mod bench;
mod deadlines;
mod failures;
mod subscribers;
mod teardown;
