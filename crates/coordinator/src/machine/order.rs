//! What a script wants (`globalConnect.core.failover` and `failoverTo`): to leave the active region, whatever the distribution says.
//! The region is told to let go, and has its time for that; Streams carries it out in the window of one CCP alone, and where the
//! instance answers, so that the desk moves or waits by itself where nothing comes of it.
//!
//! Nobody has noticed anything then, and what follows says nothing about the distribution: a wait that was ordered is not confirmed
//! against it, and the move after it teaches nobody which region is named. Absent: what the agent orders (`switching.rs`).

use super::Coordinator;
use super::region_state::Calls;
use crate::effect::Effect;
use crate::peer::{PeerMessage, Wanted};
use crate::phase::{Check, Pending, Phase, Verifying};
use crate::region::Region;
use crate::timers::Timer;

impl Coordinator {
    /// A script wants `to` to be active. What a failover waits for there is given up, unless it may take its time (`soft`).
    pub(super) fn fail_over(&mut self, to: Region, soft: bool) {
        let active = match *self.phase {
            Phase::Switching { to: active, .. }
            | Phase::Pending(Pending { from: active, .. })
            | Phase::Verifying(Verifying { from: active, .. })
                if !soft && to != active =>
            {
                return self.switch_now();
            }
            Phase::Pending(Pending { from, check: Check::Ordered, .. }) if to == from => {
                return self.take_order_back(from);
            }
            Phase::Steady { active } | Phase::Switching { to: active, .. } if to != active => active,
            Phase::Idle
            | Phase::Starting { .. }
            | Phase::Steady { .. }
            | Phase::Pending(_)
            | Phase::Verifying(_)
            | Phase::Switching { .. }
            | Phase::Terminated => return,
        };
        let state = &self.regions[active];
        // There is no message for it in the managed scheme.
        if !self.is_managed() && state.is_connected() {
            self.order(active, soft);
        } else if soft && state.holds_failover() {
            self.wait(active, Check::Ordered);
        } else {
            self.switch_by_force(active, to, if soft { Wanted::CallsFinish } else { Wanted::CallsEnd });
        }
    }

    /// Tells the region to leave, unless it was told as much already.
    fn order(&mut self, active: Region, soft: bool) {
        if self.is_forced_offline(active) && (soft || self.regions[active].calls == Calls::End) {
            return;
        }
        // Whatever it was asked, what comes now is about the order.
        self.answered(active);
        let state = &mut self.regions[active];
        state.ordered = true;
        state.unfinished = true;
        state.calls = if soft { Calls::MayFinish } else { Calls::End };
        self.timers.set(Timer::ForceOffline(active), self.now + self.settings.force_offline_within);
        self.suppress(active, true);
        self.effects.push(Effect::ForceOffline { region: active, soft });
    }

    /// A script has had the region told to leave at once.
    pub(super) fn is_ordered_at_once(&self, region: Region) -> bool {
        let state = &self.regions[region];
        state.ordered && state.calls == Calls::End
    }

    /// How sure a wait is that the region announces now.
    pub(super) fn check_of_wait(&self, region: Region) -> Check {
        if self.regions[region].ordered { Check::Ordered } else { Check::Sure }
    }

    /// Whether leaving `from` now is what the agent or a script wants.
    pub(super) fn wanted(&self, from: Region) -> Wanted {
        match *self.phase {
            Phase::Pending(Pending { check: Check::Forced, .. }) => Wanted::CallsEnd,
            Phase::Pending(Pending { check: Check::Ordered, .. }) => Wanted::CallsFinish,
            _ if self.is_ordered_at_once(from) => Wanted::CallsEnd,
            _ if self.regions[from].ordered => Wanted::CallsFinish,
            _ => Wanted::No,
        }
    }

    /// The region says that the distribution names the other one, too: a wait that was ordered is like any other from now on.
    pub(super) fn is_founded(&mut self, from: Region) {
        if let Some(pending) = self.phase.pending_mut()
            && pending.from == from
            && pending.check == Check::Ordered
        {
            pending.check = Check::Sure;
            self.detected = Some(from.other());
            self.plan_confirmation();
        }
    }

    /// The script wants to stay after all. Its CCP may go on with what it was told, which is verified when it says so.
    fn take_order_back(&mut self, from: Region) {
        self.call_off(from, false);
        self.suppress(from, false);
        self.effects.push(Effect::Broadcast(PeerMessage::CalledOff { active: from }));
    }

    /// The contacts that an ordered wait waited for are gone, and the region has not said that it is done.
    pub(super) fn on_order_due(&mut self, from: Region) {
        if self.may_tell_of_contacts(from) {
            self.timers.set(Timer::Finish, self.now + self.settings.finish_within);
        } else {
            self.switch_by_force(from, from.other(), Wanted::CallsFinish);
        }
    }
}
