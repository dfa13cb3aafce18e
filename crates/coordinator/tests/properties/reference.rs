//! What a reference model answers, whichever scheme it is of. It shares nothing with the machine, and is told everything that
//! the machine is told and does.

use std::fmt::Debug;

use ambidesk_coordinator::{Effect, Input, Region, View};

use crate::state::State;

/// A reference model of one scheme.
pub trait Reference: Debug {
    fn state(&self) -> State;

    /// What has to follow from an input at once, if anything in particular.
    fn consequence(&mut self, input: &Input) -> Option<State>;

    /// Whether there are grounds for a change that is not a consequence.
    fn has_grounds(&mut self, now: u64, input: &Input, to: State) -> bool;

    /// Takes in what was heard, what was done about it, where that led, and what is shown of it.
    fn observe(&mut self, now: u64, input: &Input, effects: &[Effect], to: State, view: &View);

    /// Time has passed.
    fn notice(&mut self, _now: u64) {}

    /// Whether a contact that holds a failover up is in the region.
    fn holds(&mut self, region: Region) -> bool;

    /// Whether a call in the region that is not active is the agent's, too.
    fn both_are_live(&self) -> bool {
        false
    }

    /// Whether the desk asks about the distribution, now and then, wherever it is.
    fn asks(&self) -> bool {
        true
    }

    /// Whether a script has had the region told to leave, and it has its time for that.
    fn is_ordered(&self, _region: Region) -> bool {
        false
    }

    /// Whether the scheme has a message for that, and it may be sent now that `input` has come.
    fn may_do(&self, input: &Input, effect: &Effect) -> bool;

    /// Panics where a region may speak, or offer contacts, that must not while `active` is.
    fn check_roles(&mut self, now: u64, active: Region);
}
