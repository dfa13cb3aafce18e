//! Having a worker poll the traffic distribution now. Workers compare it with their own role on the first poll of a window,
//! and only while they are not suppressed (`pollForActiveRegion` in Streams): so a region that is to look again
//! is released first. The standby, if it is not named, suppresses itself again at once; if it does not answer, the desk
//! suppresses it.

use super::Coordinator;
use super::region_state::{Claim, DistributionPoll};
use crate::effect::Effect;
use crate::peer::Wanted;
use crate::phase::{Answer, Check, Pending, Phase, Verifying};
use crate::region::Region;
use crate::timers::Timer;

impl Coordinator {
    /// Plans polls where something is unknown, and drops the plans where it is known.
    pub(super) fn plan_polls(&mut self) {
        for region in Region::ALL {
            if self.wants_poll(region) {
                if self.timers.get(Timer::Poll(region)).is_none() && self.regions[region].poll.is_none() {
                    let pause = self.regions[region].poll_pause.next(&mut self.jitter);
                    self.timers.set(Timer::Poll(region), self.now + pause);
                }
            } else {
                self.timers.stop(Timer::Poll(region));
                self.regions[region].poll_pause.reset();
            }
        }
    }

    /// Plans a reminder while the roles are known and nothing is under way.
    pub(super) fn plan_reminder(&mut self) {
        if !self.is_managed()
            && matches!(*self.phase, Phase::Steady { .. } | Phase::Switching { .. })
            && self.timers.get(Timer::Remind).is_none()
        {
            let pause = self.jitter.around(self.settings.reminder());
            self.timers.set(Timer::Remind, self.now + pause);
        }
    }

    /// Releases the active region and suppresses the standby, as they should be already.
    ///
    /// A worker suppresses itself when it can't get an address to look at, even minutes after it was asked and when
    /// another poll has been answered since; and what it tells its page to do is lost when that page is just being
    /// loaded. Released, it says so again with its next look at the distribution, which it takes every minute anyway.
    pub(super) fn remind(&mut self) {
        let Some(active) = self.phase.active() else {
            return;
        };
        for region in [active, active.other()] {
            if self.regions[region].is_connected() && self.regions[region].poll.is_none() {
                self.effects.push(Effect::Suppress { region, on: region != active });
            }
        }
    }

    /// The active region's worker gets no address to look at, and suppresses itself in the very task that tells of the
    /// failed call (`INIT_DR_POLLING` in Streams). It is released at once: a contact that is offered meanwhile would be
    /// withheld until the agent's next snapshot.
    pub(super) fn release_active(&mut self, region: Region) {
        if matches!(*self.phase, Phase::Steady { active } | Phase::Switching { to: active, .. } if active == region) {
            self.suppress(region, false);
        }
    }

    /// Whether the region's worker should look at the distribution: because nobody has told which region is active,
    /// because the active region has not claimed its role itself, because the active region is unwell, or
    /// because it was asked and can't look. While its API fails, its worker may not notice that it is to leave.
    fn wants_poll(&self, region: Region) -> bool {
        let state = &self.regions[region];
        if !state.is_connected() || self.is_managed() {
            return false;
        }
        match *self.phase {
            Phase::Steady { active } | Phase::Switching { to: active, .. } => {
                if region == active {
                    // A worker that looks for the first time in its life, and is not named, ends live calls.
                    state.claim != Claim::Claimed && !state.live_call && !state.ordered
                } else {
                    let state = &self.regions[active];
                    !state.is_ready()
                        || state.claim == Claim::Mute
                        || state.health.api_is_failing()
                        || self.assumed.is_some()
                }
            }
            // Where nobody tells, the desk goes on with what it last knew before it asks.
            Phase::Idle | Phase::Starting { .. } | Phase::Pending(_) | Phase::Verifying(_) | Phase::Terminated => false,
        }
    }

    /// The moment for a planned poll has come.
    pub(super) fn poll(&mut self, region: Region) {
        if self.wants_poll(region) {
            self.regions[region].poll = Some(DistributionPoll::Waiting);
            self.release_and_poll(region);
        }
    }

    pub(super) fn release_and_poll(&mut self, region: Region) {
        // With a call there, its CCP may now be told to wait for it; and not every window hears of that.
        let state = &mut self.regions[region];
        state.unfinished |= state.holds_failover();
        self.effects.push(Effect::Suppress { region, on: false });
        self.effects.push(Effect::PollDistribution(region));
        self.timers.stop(Timer::Settle(region));
        self.timers.set(Timer::Answer(region), self.now + self.settings.answer_within);
    }

    /// The region has answered and keeps its role.
    pub(super) fn answered(&mut self, region: Region) {
        self.regions[region].poll = None;
        self.timers.stop(Timer::Answer(region));
        self.timers.stop(Timer::Settle(region));
    }

    /// A region that is not known to be active claims that role: because it was asked, or by itself. It may take that
    /// back with its next message.
    pub(super) fn settle(&mut self, region: Region) {
        if self.regions[region].poll != Some(DistributionPoll::Claimed) {
            self.shadow_hears_claim(region);
            self.regions[region].poll = Some(DistributionPoll::Claimed);
            self.await_settling(region);
        }
    }

    /// A claim has stood for long enough.
    pub(super) fn on_settled(&mut self, region: Region) {
        match *self.phase {
            Phase::Pending(Pending { from, check: Check::Claimed, .. })
            | Phase::Verifying(Verifying { from, answer: Answer::Claimed, .. })
                if from == region =>
            {
                self.call_off(from, true);
            }
            Phase::Steady { active } | Phase::Switching { to: active, .. } if active != region => {
                self.leave_on_claim(active, region);
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

    /// The distribution names the standby, and the active region has not noticed. A live voice contact is never hidden:
    /// then the desk waits as for any other failover, once the active region has looked itself.
    fn leave_on_claim(&mut self, active: Region, standby: Region) {
        if self.regions[active].holds_failover() && self.regions[active].claim == Claim::Claimed {
            self.wait(active, Check::Sure);
            self.doubt();
        } else if self.regions[active].holds_failover() {
            // Its worker may never have looked; then its first look would end the call. It is asked when that is over.
            self.wait(active, Check::Hearsay);
        } else {
            self.switch_by_force(active, standby, Wanted::No);
        }
    }

    /// A poll stayed unanswered.
    pub(super) fn on_no_answer(&mut self, region: Region) {
        self.regions[region].poll = None;
        match *self.phase {
            Phase::Pending(pending) if pending.from == region => self.stay_in_doubt(),
            Phase::Verifying(verifying) if verifying.from == region => {
                let holds = self.regions[region].holds_failover();
                if verifying.answer == Answer::SoftRequested && holds {
                    self.wait_again(verifying);
                } else if verifying.doubt.is_yield() || !holds {
                    self.switch_by_force(region, region.other(), Wanted::No);
                } else {
                    self.wait_again(verifying);
                    self.stay_in_doubt();
                }
            }
            // A worker that can't look suppresses itself; the one that is known to be active must not stay so.
            // If it can't look, the standby has to look for it.
            Phase::Steady { active } | Phase::Switching { to: active, .. } => {
                if active == region {
                    self.regions[region].claim = Claim::Mute;
                } else {
                    self.regions[region].may_speak_again();
                }
                self.effects.push(Effect::Suppress { region, on: active != region });
            }
            Phase::Idle | Phase::Starting { .. } | Phase::Pending(_) | Phase::Verifying(_) | Phase::Terminated => {}
        }
    }

    /// The region does not say whether the pending failover stands: it holds contacts back, and is asked again later.
    fn stay_in_doubt(&mut self) {
        if let Some(pending) = self.phase.pending_mut() {
            pending.check = Check::Unanswered;
            self.effects.push(Effect::Suppress { region: pending.from, on: true });
            self.plan_confirmation();
        }
    }

    /// The answer is known: `active` is, or stays, active. A standby that was released for a poll is not left so.
    pub(super) fn withdraw_standby(&mut self, active: Region) {
        let standby = active.other();
        if self.regions[standby].poll.is_some() {
            self.effects.push(Effect::Suppress { region: standby, on: true });
        }
    }

    /// Drops every poll that is planned or under way.
    pub(super) fn forget_polls(&mut self) {
        for region in Region::ALL {
            self.answered(region);
            self.timers.stop(Timer::Poll(region));
        }
    }
}
