//! What a worker tells its CCP to do, heard on its way. The CCP ends contacts through the instance's API before it says
//! a word, so that a region whose API hangs would hold the desk for as long as it hangs. The order itself is fresh: the
//! worker gives it with the answer of the distribution in its hands (`pollForActiveRegion` in Streams).
//!
//! The region gets a moment to carry it out. If it says nothing by then, the desk does what the order means.

use super::Coordinator;
use crate::phase::{Pending, Phase, Verifying};
use crate::region::Region;
use crate::timers::Timer;

impl Coordinator {
    /// The worker of `source` told its CCP to leave for `next`; `soft` allows voice contacts to run on.
    pub(super) fn on_leave_ordered(&mut self, source: Region, next: Region, soft: bool) {
        if source == next {
            return;
        }
        match self.phase {
            Phase::Starting { .. } if !soft => self.adopt(next),
            Phase::Steady { active } | Phase::Switching { to: active, .. } if active == source => {
                let link = &mut self.links[source];
                link.claimed = false;
                link.mute = false;
                link.may_finish_calls = soft;
                self.answered(source);
                self.timers.set_if_idle(Timer::Leave(source), self.now + self.settings.leave_within);
            }
            // It had been allowed to wait, and is not any more.
            Phase::Pending(Pending { from, .. }) | Phase::Verifying(Verifying { from, .. })
                if from == source && !soft =>
            {
                self.links[source].may_finish_calls = false;
                self.timers.set_if_idle(Timer::Leave(source), self.now + self.settings.leave_within);
            }
            Phase::Idle
            | Phase::Starting { .. }
            | Phase::Steady { .. }
            | Phase::Pending(_)
            | Phase::Verifying(_)
            | Phase::Switching { .. }
            | Phase::Terminated => {}
        }
    }

    /// Whether what the region's CCP says now is about a fresh order, and needs no verification.
    pub(super) fn is_ordered_to_leave(&self, region: Region) -> bool {
        self.timers.get(Timer::Leave(region)).is_some()
    }

    /// The region was told to leave and has not said that it does.
    pub(super) fn on_not_left(&mut self, region: Region) {
        if self.phase.active() != Some(region) {
            return;
        }
        let link = &self.links[region];
        if link.may_finish_calls && link.lacks_agent() {
            // Whether there is a call is not known yet; its CCP waits for that, too.
            self.timers.set(Timer::Leave(region), self.now + self.settings.leave_within);
        } else if link.may_finish_calls && link.holds_failover() {
            self.wait(region, region.other(), true);
        } else {
            self.switch_by_force(region, region.other(), false);
        }
    }
}
