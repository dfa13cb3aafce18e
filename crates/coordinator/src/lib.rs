//! Decides which of two regions an agent's desk shows.
//!
//! A pure state machine: [`Coordinator::handle`] takes a moment and an [`Input`], and answers with [`Transition`]s: the
//! [`Effect`]s that somebody else performs, each list with its [`Record`] on the timeline. Deliberately absent: a clock,
//! timers, `async`, JavaScript, the names of regions.
//!
//! # The loop around it
//!
//! One input at a time; what its effects report waits its turn. Then one timer is armed for the next deadline, and the
//! view is shown.
//!
//! ```
//! use std::collections::VecDeque;
//!
//! use ambidesk_coordinator::{Coordinator, Effect, Event, Input, Record, Region, Settings, Timestamp, Transition};
//!
//! /// Acts, and notes what comes of it.
//! fn perform(effect: Effect, inbox: &mut VecDeque<Input>) {
//!     match effect {
//!         Effect::CreateFrame(region) => {
//!             // The frame loads, its CCP connects to its worker, and that one says that the second region is active.
//!             let port = Some(format!("port of {region}"));
//!             inbox.push_back(Input::Event(region, Event::StreamsStarted));
//!             inbox.push_back(Input::Event(region, Event::Acknowledged { port }));
//!             inbox.push_back(Input::Event(region, Event::FailoverSignaled { next: Region::Second }));
//!         }
//!         Effect::Show(region) => println!("{region} is on screen"),
//!         other => println!("to do: {other:?}"),
//!     }
//! }
//!
//! let mut coordinator = Coordinator::new(Settings::default(), 7);
//! let mut timeline: Vec<Record> = Vec::new();
//! let mut now = Timestamp::from_millis(1_795_383_334_123);
//! let mut inbox = VecDeque::from([Input::Opened]);
//!
//! for _ in 0..3 {
//!     while let Some(input) = inbox.pop_front() {
//!         for Transition { effects, record } in coordinator.handle(now, input) {
//!             effects.into_iter().for_each(|effect| perform(effect, &mut inbox));
//!             timeline.push(record);
//!         }
//!     }
//!     // The clock of this desk jumps to the moment that its timer was armed for.
//!     if let Some(deadline) = coordinator.next_deadline() {
//!         now = deadline;
//!         inbox.push_back(Input::Tick);
//!     }
//! }
//! assert_eq!(coordinator.view().active, Some(Region::Second));
//! assert_eq!(coordinator.view().shown, Region::Second);
//! assert!(timeline.windows(2).all(|pair| pair[0].to == pair[1].from), "no gap");
//! ```
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
//! That is the paired scheme. In the managed one ([`Scheme::Managed`]) nothing is asked and nothing verified: the CCPs say who is
//! active when they start, that a failover waits, and that a move is made, and the desk tells each of them whether it may
//! speak. The phases are the same but for `Verifying`.
//!
//! # Invariants
//!
//! 1. `handle` is total, infallible and deterministic in (state, now, input).
//! 2. Time never decreases; early or surplus ticks change nothing.
//! 3. One region is shown at a time; once the active region is known, it is that one.
//! 4. While a failover is pending the shown region stays, until its contacts are gone, somebody forces it, or the
//!    region itself turns the wait into an immediate failover. The standby can't end or cancel it.
//! 5. A repeated signal leaves an equal state and has no effect.
//! 6. The active region is never reloaded while it holds a live call, unless the agent signs out.
//! 7. Every transition leaves exactly one [`Record`]; [`Transition`] holds both.

#![warn(missing_docs)]

mod agent;
mod backoff;
mod effect;
mod health;
mod input;
mod machine;
mod peer;
mod phase;
mod record;
mod region;
mod settings;
mod softphone;
mod time;
mod timers;
mod view;

pub use agent::{AgentSnapshot, AgentState, AgentStateKind, Channel, Contact, ContactState};
pub use effect::{Effect, PageEvent};
pub use health::{ApiFailure, Evidence, Health, Symptom, Verdict};
pub use input::{
    ADDRESS_REQUEST, AGENT_POLL, Command, DISTRIBUTION_POLL, Event, Input, NetworkStatus, StorageAccess, WebSocket,
};
pub use machine::Coordinator;
pub use peer::{PeerMessage, Renewal, Wanted};
pub use record::{Cause, HealthChange, PhaseName, Record, RecordedEffect, Transition};
pub use region::{Pair, Region};
pub use settings::{Scheme, Settings};
pub use softphone::SoftphoneError;
pub use time::Timestamp;
pub use view::{
    Assumption, Consent, Difference, Notice, PhaseView, Readiness, RegionView, RenewalStage, Restoring, Rungs,
    SessionEnd, SessionRenewal, SignOut, Standing, Told, View,
};
