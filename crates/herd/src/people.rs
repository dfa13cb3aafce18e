//! What people do here: they talk, clear their contacts, and press **Switch now** when a region that they are to leave
//! holds a call that is over. They do so at their own times; nothing that people do at the same moment is a herd's.

use std::ops::RangeInclusive;

use ambidesk_coordinator::{Command, Input, PhaseView};

use crate::desk::Call;
use crate::herd::{CallStep, Coming, Herd, Place};
use crate::service::{Account, END_CONTACT, Health, Target};

/// How much longer a call lasts, in milliseconds.
const TALK: RangeInclusive<u64> = 0..=480_000;
/// How long after-contact work takes.
const WRAP_UP: RangeInclusive<u64> = 5_000..=45_000;
/// How long an agent takes to notice that the desk waits for nothing.
const NOTICING: RangeInclusive<u64> = 5_000..=30_000;

impl Herd {
    /// So many of a hundred agents are on a call from now on, in the active region.
    pub(crate) fn calls_begin(&mut self, percent: u32) {
        let region = self.distribution.active;
        for desk in 0..self.size() {
            if self.chance.u32(0..100) < percent && self.desk(desk).sides[region].agent.known {
                let place = Place { desk, region, number: 0 };
                self.call_changed(place, Call::Talking);
                let lasts = self.within(TALK);
                self.after(lasts, Coming::Call(place, CallStep::Over));
            }
        }
    }

    pub(crate) fn call_step(&mut self, place: Place, step: CallStep) {
        if self.desk(place.desk).sides[place.region].agent.call.is_none() {
            return;
        }
        let well = self.health[place.region] == Health::Well;
        match step {
            CallStep::Over => {
                self.call_changed(place, Call::WrappingUp);
                self.wrap_up(place, well);
            }
            CallStep::Cleared if well => {
                self.asks(Target::Region(place.region), Account::Person, END_CONTACT);
                self.call_is_cleared(place);
            }
            CallStep::Cleared => self.wrap_up(place, false),
            CallStep::AgentLooks => {
                self.leave_if_told(place);
                self.wrap_up(place, well);
            }
        }
    }

    /// The agent clears the contact where that is possible, and else looks again in a while.
    fn wrap_up(&mut self, place: Place, possible: bool) {
        let (takes, step) = if possible { (WRAP_UP, CallStep::Cleared) } else { (NOTICING, CallStep::AgentLooks) };
        let delay = self.within(takes);
        self.after(delay, Coming::Call(place, step));
    }

    fn leave_if_told(&mut self, Place { desk, region, .. }: Place) {
        let phase = self.desk(desk).mind.as_ref().map(|mind| mind.view().phase);
        if matches!(phase, Some(PhaseView::Pending { from, .. }) if from == region) {
            self.tell(desk, Input::Command(Command::SwitchNow));
        }
    }
}
