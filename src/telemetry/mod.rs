//! What operators are told: how ready both regions are, failovers with their durations, what impaired them. Every event
//! goes out on `window`; where an endpoint is configured, batches of them go there. The contract is
//! `docs/telemetry.md`.
//!
//! Absent: deciding anything, waiting for anything, and anything about the agent, their contacts or their customers: an
//! [`Event`] has no room for a text.

mod batch;
mod browser;
mod events;
mod observe;

#[cfg(test)]
mod schema;
#[cfg(test)]
mod tests;

pub use batch::{Batch, Envelope, Limits, Occasion, Outbox, Outcome};
pub use browser::start;
pub use events::{Event, Told, What};
pub use observe::{Observer, State};
