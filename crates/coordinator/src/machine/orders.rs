//! What a worker tells its CCP to do, heard on its way. The CCP ends contacts through the instance's API before it says
//! a word, so that a region whose API hangs would hold the desk for as long as it hangs. The order itself is fresh: the
//! worker gives it with the answer of the distribution in its hands (`pollForActiveRegion` in Streams).
//!
//! The region gets a moment to carry it out. If it says nothing by then, the desk does what the order means.

use super::Coordinator;
use crate::phase::{Check, Pending, Phase, Verifying};
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
            // It had been allowed to wait, and is not any more. What it claimed before, it has taken back.
            Phase::Pending(pending) if pending.from == source && !soft => {
                if pending.check == Check::Claimed {
                    self.phase = Phase::Pending(Pending { check: Check::Resolving, ..pending });
                }
                self.leave_soon(source);
            }
            // Allowed to wait, it is not named: what it claimed with the same look says no more than that.
            Phase::Pending(pending) if pending.from == source => self.confirmed(pending),
            // With nothing to wait for any more, a claim that follows says that it is named again.
            Phase::Verifying(verifying) if verifying.from == source && !soft => {
                self.phase = Phase::Verifying(Verifying { claimed: false, ordered: false, ..verifying });
                self.leave_soon(source);
            }
            // Just asked, it is not named. Its CCP says in a moment that it waits, or that it is done.
            Phase::Verifying(verifying) if verifying.from == source => {
                self.phase = Phase::Verifying(Verifying { ordered: true, ..verifying });
                self.timers.stop(Timer::Settle(source));
                self.timers.set(Timer::Answer(source), self.now + self.settings.leave_within);
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

    /// A wait, or a verification of one, ends with this order.
    fn leave_soon(&mut self, from: Region) {
        self.links[from].may_finish_calls = false;
        self.timers.stop(Timer::Answer(from));
        self.timers.stop(Timer::Settle(from));
        self.timers.set_if_idle(Timer::Leave(from), self.now + self.settings.leave_within);
    }

    /// The desk has moved, waits, or stays: what was ordered before that is done with.
    pub(super) fn forget_orders(&mut self) {
        for region in Region::ALL {
            self.timers.stop(Timer::Leave(region));
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
        let may_tell = !link.polling_ended || link.agent.is_none();
        if link.may_finish_calls && link.lacks_agent() && may_tell {
            // Whether there is a call is not known yet; its CCP waits for that, too.
            self.timers.set(Timer::Leave(region), self.now + self.settings.leave_within);
        } else if link.may_finish_calls && link.holds_failover() {
            self.wait(region, region.other(), true);
        } else {
            self.switch_by_force(region, region.other(), false);
        }
    }
}
