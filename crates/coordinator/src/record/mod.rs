//! The timeline: what came in, what it changed, what was done about it. Every value is typed, and has one shape in JSON,
//! in whatever it is written. Free of personal data: no name of an agent, of a customer or of an agent's state gets here.
//! Absent: words, and what regions are called: whoever writes records names their regions by
//! [`map_regions`](Record::map_regions).

mod cause;
mod cause_of;
mod effect;
mod regions;

pub use cause::Cause;
pub use effect::RecordedEffect;
use serde::{Deserialize, Serialize};

use crate::effect::Effect;
use crate::health::{Symptom, Verdict};
use crate::peer::Wanted;
use crate::region::Region;
use crate::time::Timestamp;

/// One transition of the machine: what is to be done, in order, and the line of the timeline about it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Transition {
    /// What is to be done.
    pub effects: Vec<Effect>,
    /// The line about it.
    pub record: Record,
}

/// The record of one transition. `R` is how regions are called in it: by their place, or by a name outside of this crate.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Record<R = Region> {
    /// When.
    pub at: Timestamp,
    /// What brought it about.
    pub cause: Cause<R>,
    /// The phase before.
    pub from: PhaseName<R>,
    /// The phase after.
    pub to: PhaseName<R>,
    /// What was done, in order.
    pub effects: Vec<RecordedEffect<R>>,
    /// The verdicts that changed, at most one for each region.
    pub health: Vec<HealthChange<R>>,
    /// Whether somebody wanted the move that is made, or that begins to wait: here or in another window.
    #[serde(default, skip_serializing_if = "is_default")]
    pub wanted: Wanted,
}

impl<R> Record<R> {
    /// Whether somebody wanted it, the agent or a script. Records of earlier versions have that in their cause alone.
    pub const fn is_forced(&self) -> bool {
        self.wanted.is_wanted() || self.cause.is_forced()
    }
}

fn is_default<T: Default + PartialEq>(value: &T) -> bool {
    *value == T::default()
}

/// A verdict on a region's health that changed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct HealthChange<R = Region> {
    /// Which region.
    pub region: R,
    /// The new verdict.
    pub verdict: Verdict,
    /// What is wrong, or was until now.
    pub symptoms: Vec<Symptom>,
}

/// A phase, with the regions that it names.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum PhaseName<R = Region> {
    /// Not opened yet.
    Idle,
    /// The active region is not known yet.
    Starting,
    /// One region is active.
    Steady(R),
    /// A failover waits.
    Pending {
        /// The region being left.
        from: R,
        /// The region that becomes active.
        to: R,
    },
    /// The new region is not ready yet.
    Switching {
        /// The region that was left.
        from: R,
        /// The region that is active now.
        to: R,
    },
    /// Taken down.
    Terminated,
}
