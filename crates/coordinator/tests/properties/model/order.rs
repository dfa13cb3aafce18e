//! What a script orders, and how its wait ends.

use ambidesk_coordinator::{Command, Event, Input, PeerMessage, Region};

use super::{Model, millis};
use crate::state::{State, takes_back};

impl Model {
    /// Whether nothing has held an ordered wait up for long enough.
    pub(super) fn is_order_due(&self, now: u64) -> bool {
        self.by_order && self.idle.is_some_and(|idle| idle + millis(self.settings.finish_within) <= now)
    }

    /// Whether another window tells of a wait that was ordered, or has told, or moves and has calls finish.
    fn hears_of_order(&self, input: &Input, left: Region) -> bool {
        match input {
            Input::Peer(PeerMessage::Pending { from, ordered: true, .. }) => *from == left,
            Input::Peer(PeerMessage::Switched { from, wanted, .. }) => *from == left && wanted.is_wanted(),
            _ => self.state == State::Looking && self.told == Some(left) && self.told_of_order,
        }
    }

    /// Takes in that an order is taken back before it was waited for.
    pub(super) fn take_back(&mut self, input: &Input, from: State) {
        for region in Region::ALL.into_iter().filter(|region| takes_back(input, *region)) {
            if from == State::Looking && self.told == Some(region) && matches!(input, Input::Peer(_)) {
                self.told = None;
            }
            let known = self.of(region);
            if from == State::In(region) && known.ordered {
                (known.forced_offline, known.at_once, known.ordered) = (None, false, false);
            }
        }
    }

    /// Of a wait that a script ordered, and of no other one, nobody has noticed anything.
    pub(super) fn judge_order(&mut self, now: u64, input: &Input, to: State, detected: bool) {
        let State::Leaving(left) = to else {
            (self.by_order, self.idle) = (false, None);
            return;
        };
        let begins = self.state != to;
        if begins && !detected {
            let wanted = *input == Input::Command(Command::FailOver { to: left.other(), soft: true })
                || self.hears_of_order(input, left);
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
