//! A region that was left without its co-operation still owes something: that its contacts end, are cleared, and its agent
//! is offline. Nobody sees that region any more, so that nobody else would do it. It is told again when it answers again,
//! and now and then until it has done it.

use super::Coordinator;
use crate::agent::ContactState;
use crate::effect::Effect;
use crate::region::Region;
use crate::timers::Timer;

impl Coordinator {
    /// Tells the region that is being left to let go, and remembers that it owes that.
    pub(super) fn leave_in_debt(&mut self, from: Region) {
        let link = &mut self.links[from];
        link.owes_offline = true;
        link.debt_pause.reset();
        self.collect(from);
    }

    /// The region owes nothing any more.
    pub(super) fn forgive_debt(&mut self, region: Region) {
        self.links[region].owes_offline = false;
        self.links[region].cleared.clear();
        self.timers.stop(Timer::Debt(region));
    }

    /// The region answers again, or has had its time.
    pub(super) fn collect_debt(&mut self, region: Region) {
        let link = &self.links[region];
        if link.owes_offline && link.connected && self.phase.active() != Some(region) {
            self.collect(region);
        }
    }

    fn collect(&mut self, region: Region) {
        let link = &mut self.links[region];
        link.unfinished = true;
        link.cleared.clear();
        let pause = link.debt_pause.next(&mut self.spread);
        self.effects.push(Effect::Suppress { region, on: true });
        self.effects.push(Effect::ForceOffline { region, soft: false });
        self.timers.set(Timer::Debt(region), self.now + pause);
        self.clear_contacts(region);
    }

    /// The agent was reported in a region that may owe something.
    pub(super) fn watch_debt(&mut self, region: Region) {
        if !self.links[region].owes_offline {
            return;
        }
        if self.links[region].is_offline_and_empty() {
            self.forgive_debt(region);
        } else {
            self.clear_contacts(region);
        }
    }

    /// Clears what has ended, once for each time that the region is told.
    fn clear_contacts(&mut self, region: Region) {
        let link = &mut self.links[region];
        if !link.agent_current {
            return;
        }
        for contact in link.agent.iter().flat_map(|agent| &agent.contacts) {
            let is_over = matches!(contact.state, ContactState::Ended | ContactState::Missed | ContactState::Error);
            if is_over && !link.cleared.contains(&contact.id) {
                link.cleared.push(contact.id.clone());
                self.effects.push(Effect::ClearContact { region, contact: contact.id.clone() });
            }
        }
    }
}
