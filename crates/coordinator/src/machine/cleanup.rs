//! A region that was left without its co-operation is cleaned up: its contacts end, are cleared, and its agent goes
//! offline. Nobody sees that region any more, so that nobody else would do it. It is told again when it answers again,
//! and now and then until it has done it.
//!
//! And a failover that waits is not held up by a call that nobody is on: it is cleared.

use super::Coordinator;
use crate::agent::{Contact, ContactState};
use crate::effect::Effect;
use crate::region::Region;
use crate::timers::Timer;

impl Coordinator {
    /// Tells the region that is being left to let go, and remembers that it has to be cleaned up.
    pub(super) fn leave_for_cleanup(&mut self, from: Region) {
        let state = &mut self.regions[from];
        state.needs_cleanup = true;
        state.cleanup_pause.reset();
        self.clean_up(from);
    }

    /// There is nothing to clean up in the region any more.
    pub(super) fn cancel_cleanup(&mut self, region: Region) {
        self.regions[region].needs_cleanup = false;
        self.regions[region].cleared.clear();
        self.timers.stop(Timer::Cleanup(region));
    }

    /// The region answers again, or has had its time.
    pub(super) fn clean_up_if_due(&mut self, region: Region) {
        let state = &self.regions[region];
        if state.needs_cleanup && state.connected && self.phase.active() != Some(region) {
            self.clean_up(region);
        }
    }

    fn clean_up(&mut self, region: Region) {
        let state = &mut self.regions[region];
        state.unfinished = true;
        state.cleared.clear();
        let pause = state.cleanup_pause.next(&mut self.jitter);
        self.effects.push(Effect::Suppress { region, on: true });
        self.effects.push(Effect::ForceOffline { region, soft: false });
        self.timers.set(Timer::Cleanup(region), self.now + pause);
        self.clear_contacts(region);
    }

    /// The agent was reported in a region that may have to be cleaned up.
    pub(super) fn watch_cleanup(&mut self, region: Region) {
        if !self.regions[region].needs_cleanup {
            return;
        }
        if self.regions[region].is_offline_and_empty() {
            self.cancel_cleanup(region);
        } else {
            self.clear_contacts(region);
        }
    }

    /// Clears what has ended, once for each time that the region is told.
    fn clear_contacts(&mut self, region: Region) {
        self.clear(region, |contact| contact.state == ContactState::Ended || contact.state.is_missed_or_failed());
    }

    /// Clears the missed, rejected and failed calls that hold a failover up, once for each time that the region is asked
    /// whether it still waits. Nobody is on them, and there is no after-contact work to lose.
    pub(super) fn clear_missed_calls(&mut self, region: Region) {
        self.clear(region, |contact| contact.channel.holds_failover() && contact.state.is_missed_or_failed());
    }

    fn clear(&mut self, region: Region, is_over: impl Fn(&Contact) -> bool) {
        let state = &mut self.regions[region];
        if !state.agent_current {
            return;
        }
        for contact in state.agent.iter().flat_map(|agent| &agent.contacts) {
            if is_over(contact) && !state.cleared.contains(&contact.id) {
                state.cleared.push(contact.id.clone());
                self.effects.push(Effect::ClearContact { region, contact: contact.id.clone() });
            }
        }
    }
}
