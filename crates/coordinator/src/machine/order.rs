//! What a script wants (`globalConnect.core.failover` and `failoverTo`): to leave the active region, whatever the distribution says.
//! The region is told to let go, and has its time for that; Streams carries it out in the window of one CCP alone, and where the
//! instance answers. So every window tells its own, and the desk moves or waits by itself where nothing comes of it.
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
    /// A script wants `to` to be active, here or in another window, which says itself what it does at once. What a failover waits for
    /// there is given up, unless it may take its time (`soft`). Of the active region it takes an order back.
    pub(super) fn fail_over(&mut self, to: Region, soft: bool, here: bool) {
        let is_leaving = matches!(*self.phase, Phase::Switching { .. } | Phase::Pending(_) | Phase::Verifying(_));
        let is_news = if self.phase.active() == Some(to) {
            self.take_order_back(to)
        } else if here && is_leaving && !soft {
            return self.switch_now();
        } else if let Some(active) = self.may_be_left(to) {
            let state = &self.regions[active];
            // There is no message for it in the managed scheme.
            if !self.is_managed() && (state.is_connected() || !here) {
                self.order(active, soft)
            } else if !here {
                return;
            } else if soft && state.holds_failover() {
                if !self.is_managed() {
                    // Where their CCPs answer, the other windows wait on the same order.
                    self.effects.push(Effect::Broadcast(PeerMessage::FailOver { to, soft }));
                }
                return self.wait(active, Check::Ordered);
            } else {
                return self.switch_by_force(active, to, if soft { Wanted::CallsFinish } else { Wanted::CallsEnd });
            }
        } else {
            return;
        };
        if here && is_news {
            self.effects.push(Effect::Broadcast(PeerMessage::FailOver { to, soft }));
        }
    }

    /// The region that is active, unless it is being left already, or is `to`. What it was told before, and is verified without
    /// anybody knowing, is of no concern to an order.
    fn may_be_left(&mut self, to: Region) -> Option<Region> {
        match *self.phase {
            Phase::Verifying(Verifying { from, doubt, .. }) if from != to && !doubt.is_public() => {
                self.enter(Phase::Steady { active: from });
                Some(from)
            }
            Phase::Steady { active } | Phase::Switching { to: active, .. } if active != to => Some(active),
            Phase::Idle
            | Phase::Starting { .. }
            | Phase::Steady { .. }
            | Phase::Pending(_)
            | Phase::Verifying(_)
            | Phase::Switching { .. }
            | Phase::Terminated => None,
        }
    }

    /// Tells the region to leave, unless it was told as much already. Says whether it did.
    fn order(&mut self, active: Region, soft: bool) -> bool {
        if self.is_forced_offline(active) && (soft || self.regions[active].calls == Calls::End) {
            return false;
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
        true
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

    /// The script wants to stay after all. Its CCP may go on with what it was told, which is verified when it says so. Says whether
    /// there was anything to take back.
    fn take_order_back(&mut self, from: Region) -> bool {
        if matches!(*self.phase, Phase::Pending(Pending { check: Check::Ordered, .. })) {
            self.call_off(from, false);
        } else if std::mem::take(&mut self.regions[from].ordered) {
            self.timers.stop(Timer::ForceOffline(from));
        } else {
            return false;
        }
        self.suppress(from, false);
        true
    }

    /// Whether the wait that another window tells of is to be joined. One that was ordered is waited for where that order is known.
    pub(super) fn joins_wait(&self, from: Region, ordered: bool) -> bool {
        let state = &self.regions[from];
        let knows = self.is_managed() || state.ordered && state.calls == Calls::MayFinish;
        if ordered { knows } else { !state.ordered }
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
