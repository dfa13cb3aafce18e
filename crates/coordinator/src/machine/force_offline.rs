//! What a worker tells its CCP to do, heard on its way. The CCP ends contacts through the instance's API before it says
//! a word, so that a region whose API hangs would hold the desk for as long as it hangs. The message itself is fresh: the
//! worker gives it with the answer of the distribution in its hands (`pollForActiveRegion` in Streams).
//!
//! The region gets a moment to carry it out. If it says nothing by then, the desk does what the message means.

use super::Coordinator;
use super::region_state::{Calls, Claim};
use crate::phase::{Answer, Check, Pending, Phase, Verifying};
use crate::region::Region;
use crate::timers::Timer;

impl Coordinator {
    /// The worker of `source` told its CCP to leave for `next`; `soft` allows voice contacts to run on.
    pub(super) fn on_force_offline_requested(&mut self, source: Region, next: Region, soft: bool) {
        if source == next {
            return;
        }
        self.is_founded(source);
        match *self.phase {
            Phase::Starting { .. } if !soft => self.adopt(next),
            // A script has had it told more than that.
            Phase::Steady { active } | Phase::Switching { to: active, .. }
                if active == source && soft && self.is_ordered_at_once(source) =>
            {
                self.detected = Some(next);
            }
            Phase::Steady { active } | Phase::Switching { to: active, .. } if active == source => {
                if soft {
                    self.withdraw_hard(source);
                    self.shadow_leaves(source);
                } else {
                    self.shadow_forgets();
                }
                self.detected = Some(next);
                let state = &mut self.regions[source];
                state.ordered = false;
                state.claim = Claim::Unclaimed;
                state.calls = if soft { Calls::MayFinish } else { Calls::End };
                self.answered(source);
                self.timers.set_if_idle(Timer::ForceOffline(source), self.now + self.settings.force_offline_within);
            }
            // It had been allowed to wait, and is not any more. What it claimed before, it has taken back.
            Phase::Pending(Pending { from, .. }) if from == source && !soft => {
                if let Some(check @ Check::Claimed) = self.phase.pending_mut().map(|pending| &mut pending.check) {
                    *check = Check::Resolving;
                }
                self.await_force_offline(source);
            }
            // Allowed to wait, it is not named: what it claimed with the same look says no more than that.
            Phase::Pending(Pending { from, .. }) if from == source => {
                self.withdraw_hard(source);
                self.confirmed();
            }
            // With nothing to wait for any more, a claim that follows says that it is named again.
            Phase::Verifying(Verifying { from, .. }) if from == source && !soft => {
                self.answer_is(Answer::Awaited);
                self.await_force_offline(source);
            }
            // Just asked, it is not named. Its CCP says in a moment that it waits, or that it is done.
            Phase::Verifying(Verifying { from, .. }) if from == source => {
                self.withdraw_hard(source);
                self.answer_is(Answer::SoftRequested);
                self.timers.stop(Timer::Settle(source));
                self.timers.set(Timer::Answer(source), self.now + self.settings.force_offline_within);
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

    /// A wait, or a verification of one, ends with this message.
    fn await_force_offline(&mut self, from: Region) {
        self.shadow_forgets();
        self.regions[from].calls = Calls::End;
        self.timers.stop(Timer::Answer(from));
        self.timers.stop(Timer::Settle(from));
        self.timers.set_if_idle(Timer::ForceOffline(from), self.now + self.settings.force_offline_within);
    }

    /// The last word counts: told to leave at once, and then that calls may finish, the region has its time again to say
    /// what it makes of that. Where its calls have ended meanwhile, it says that it is done.
    fn withdraw_hard(&mut self, source: Region) {
        let calls = std::mem::replace(&mut self.regions[source].calls, Calls::MayFinish);
        if calls == Calls::End {
            self.timers.stop(Timer::ForceOffline(source));
        }
    }

    /// Whether what the region's CCP says now is about a fresh `force_offline`, and needs no verification.
    pub(super) fn is_forced_offline(&self, region: Region) -> bool {
        self.timers.get(Timer::ForceOffline(region)).is_some()
    }

    /// The region was told to leave and has not said that it does.
    pub(super) fn on_force_offline_overdue(&mut self, region: Region) {
        if self.phase.active() != Some(region) {
            return;
        }
        let state = &self.regions[region];
        if state.calls == Calls::MayFinish && self.may_tell_of_contacts(region) {
            self.timers.set(Timer::ForceOffline(region), self.now + self.settings.force_offline_within);
        } else if state.calls == Calls::MayFinish && state.holds_failover() {
            self.wait(region, self.check_of_wait(region));
        } else {
            self.switch_by_force(region, region.other(), self.wanted(region));
        }
    }

    /// Whether there is a call is not known yet; its CCP waits for that, too.
    pub(super) fn may_tell_of_contacts(&self, region: Region) -> bool {
        let state = &self.regions[region];
        state.lacks_agent() && (!state.is_polling_ended() || state.agent().is_none())
    }
}
