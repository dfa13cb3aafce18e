//! Decides which of two regions an agent's desk shows.
//!
//! A pure state machine: [`Coordinator::handle`] takes a moment and an [`Input`], and answers with the [`Effect`]s that
//! somebody else performs. Deliberately absent: a clock, timers, `async`, JavaScript, the names of regions.
//!
//! # Phases
//!
#![doc = include_str!("../docs/states.svg")]
//!
//! A region *claims* when its worker names it, *yields* when it names the other one, and *waits* when its CCP keeps a
//! voice contact before it yields. A claim *stands* when it has not been taken back for a moment: a worker that may wait
//! claims the active role before it waits or yields. Before a region waits or yields, its worker tells its CCP to go
//! offline: a message that is not acted upon within a moment counts as the word itself. `Switching` hears the same words
//! as `Steady`; it differs in that its region is not ready yet. `Verifying` is shown as what it began from: a person sees a failover as pending, or nothing.
//!
//! # Invariants
//!
//! 1. `handle` is total, infallible and deterministic in (state, now, input).
//! 2. Time never decreases; early or surplus ticks change nothing.
//! 3. One region is shown at a time; once the active region is known, it is that one.
//! 4. While a failover is pending the shown region stays, until its contacts are gone, somebody forces it, or the
//!    region itself turns the wait into an immediate failover. The standby can't end or cancel it.
//! 5. A repeated signal leaves an equal state and has no effect.
//! 6. The active region is never reloaded while it holds a live call.
//! 7. Every transition ends in exactly one [`Record`].

#![warn(missing_docs)]

mod agent;
mod backoff;
mod effect;
mod health;
mod input;
mod machine;
mod phase;
mod record;
mod region;
mod settings;
mod time;
mod timers;
mod view;

pub use agent::{AgentSnapshot, AgentState, AgentStateKind, Channel, Contact, ContactState};
pub use effect::{Effect, PageEvent};
pub use health::{ApiFailure, Evidence, Health, Symptom, Verdict};
pub use input::{ADDRESS_REQUEST, AGENT_POLL, Command, DISTRIBUTION_POLL, Event, Input, PeerMessage, Renewal};
pub use machine::Coordinator;
pub use record::{Cause, HealthChange, PhaseName, Record};
pub use region::{Pair, Region};
pub use settings::Settings;
pub use time::Timestamp;
pub use view::{Assumption, Notice, PhaseView, Readiness, RegionView, Restoring, Rungs, Standing, Told, View};
