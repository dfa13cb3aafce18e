//! What a script orders, and how its wait ends.

use ambidesk_coordinator::{Command, Event, Input};

use super::{Model, millis};
use crate::state::State;

impl Model {
    /// Whether nothing has held an ordered wait up for long enough.
    pub(super) fn is_order_due(&self, now: u64) -> bool {
        self.by_order && self.idle.is_some_and(|idle| idle + millis(self.settings.finish_within) <= now)
    }

    /// Of a wait that a script ordered, and of no other one, nobody has noticed anything.
    pub(super) fn judge_order(&mut self, now: u64, input: &Input, to: State, detected: bool) {
        let State::Leaving(left) = to else {
            (self.by_order, self.idle) = (false, None);
            return;
        };
        let begins = self.state != to;
        if begins && !detected {
            let wanted = *input == Input::Command(Command::FailOver { to: left.other(), soft: true });
            let known = self.of(left);
            assert!(wanted || known.ordered && !known.at_once, "no script has ordered it: {self:?}");
        }
        let ends = self.by_order && detected;
        if ends {
            let said = matches!(input, Input::Event(source, Event::ForceOfflineRequested { next, .. }) if *source == left && *next != left);
            assert!(said, "nobody has said that the distribution names the other one: {self:?}");
            (self.sure, self.first_hand) = (true, true);
        }
        self.by_order = !detected;
        self.idle = if self.by_order && !self.of(left).holds { self.idle.or(Some(now)) } else { None };
    }
}
