//! What the workers say about the active region, and what each phase makes of it.
//!
//! The reading follows `ClientEngine.pollForActiveRegion` in Streams. A worker that is asked while it is released
//! answers in one of these ways:
//!
//! - named, it claims the active role;
//! - not named and to leave at once, it yields;
//! - not named and allowed to wait, it claims first, and takes that back by waiting for a contact or by yielding;
//! - unable to look, it is silent.
//!
//! So a claim is believed when it has stood for a while. And a region that was told to leave announces it when its
//! contacts are cleared, whatever the distribution says by then: such a word is verified before anybody moves. Nothing that
//! was heard before the contacts were cleared can do that, however late: the distribution may have moved back since.

use super::Coordinator;
use super::region_state::Claim;
use crate::effect::Effect;
use crate::peer::PeerMessage;
use crate::phase::{Answer, Check, Doubt, Pending, Phase, Verifying};
use crate::region::Region;
use crate::timers::Timer;

impl Coordinator {
    /// The worker of `source` named `next` as the active region.
    pub(super) fn on_signal(&mut self, source: Region, next: Region) {
        let claims = source == next;
        let state = &mut self.regions[source];
        state.claim = if claims { Claim::Claimed } else { Claim::Unclaimed };
        let outdated = state.unfinished && !self.is_forced_offline(source);
        let state = &mut self.regions[source];
        if claims {
            // That it is named is no answer to a script.
            if !state.ordered {
                self.timers.stop(Timer::ForceOffline(source));
            }
        } else {
            // It may say so once more for every contact that it still waits for.
            state.unfinished &= state.holds_failover();
        }
        match *self.phase {
            Phase::Idle | Phase::Terminated => {}
            Phase::Starting { .. } => self.adopt(next),
            Phase::Steady { active } | Phase::Switching { to: active, .. } => match (source == active, claims) {
                (true, false) if outdated => self.verify(active, Doubt::LateYield),
                (true, false) => self.switch(active, next),
                (false, true) => self.settle(source),
                (true, true) | (false, false) => {
                    // Unasked, a standby is done with what it was told, which the agent or a script may have wanted.
                    let tells = claims || self.regions[source].poll.is_some() || self.assumed.is_some();
                    if self.assumed.is_some() {
                        self.withdraw_standby(active);
                        self.forget_polls();
                    }
                    if tells {
                        self.was_told(active);
                    }
                    self.answered(source);
                    self.shadow_forgets();
                }
            },
            Phase::Pending(pending) if source == pending.from => {
                self.signal_while_pending(claims, pending);
            }
            // The standby can't end the wait of the active region, but its word is a reason to ask.
            Phase::Pending(pending) => {
                if !claims && pending.check == Check::Sure {
                    self.confirm();
                }
            }
            Phase::Verifying(verifying) => {
                if source == verifying.from {
                    self.signal_while_verifying(claims, verifying);
                }
            }
        }
    }

    /// The region that is being left claims to be active, or says that it is done.
    fn signal_while_pending(&mut self, claims: bool, pending: Pending) {
        let Pending { from, check, .. } = pending;
        let to = from.other();
        if !claims && self.is_forced_offline(from) {
            return self.switch(from, to);
        }
        match (claims, check) {
            // Not released, only a worker that still waits claims the role.
            (true, Check::Hearsay | Check::Sure | Check::Asked | Check::Unanswered | Check::Forced) => {
                self.confirmed();
            }
            (true, Check::Resolving) => {
                self.await_settling(from);
                self.check(Check::Claimed);
            }
            (true, Check::Claimed | Check::Ordered) => {}
            (false, Check::Ordered) => self.switch(from, to),
            // With its contact still there, the region was told to leave at once, or can't do what it was told. With its
            // contact gone, its CCP may only have finished what it was told before.
            (false, Check::Resolving | Check::Claimed) if self.regions[from].holds_failover() => {
                self.switch(from, to);
            }
            (false, Check::Sure) => {
                if self.regions[from].holds_failover() || pending.again == 0 {
                    self.switch(from, to);
                } else {
                    self.verify(from, Doubt::Done);
                }
            }
            // Known by hearsay: the window that keeps sure of it knows whether it still stands, and says so in a moment.
            (false, Check::Hearsay) => {
                self.timers.set_if_idle(Timer::Finish, self.now + self.settings.finish_within);
            }
            (false, Check::Asked | Check::Resolving | Check::Claimed | Check::Unanswered | Check::Forced) => {
                self.verify(from, Doubt::Yield);
            }
        }
    }

    fn signal_while_verifying(&mut self, claims: bool, verifying: Verifying) {
        let Verifying { from, answer, again, doubt, .. } = verifying;
        let is_told = match answer {
            Answer::Awaited | Answer::Claimed => false,
            Answer::SoftRequested => !self.regions[from].holds_failover(),
        };
        if !claims && (is_told || self.is_forced_offline(from)) {
            return self.switch(from, from.other());
        }
        match (claims, answer) {
            (true, Answer::Awaited) => {
                self.await_settling(from);
                self.answer_is(Answer::Claimed);
            }
            // It may wait and has nothing to wait for; or it is named, and its CCP goes on announcing what it was told
            // before, once for every time that it was told. Asked again, only the first claims and yields each time.
            (false, Answer::Claimed) if again > 0 => {
                self.verify(from, if doubt.is_public() { Doubt::Yield } else { Doubt::LateYield });
            }
            (false, Answer::Claimed) => self.switch(from, from.other()),
            // A claim repeated; or a yield that may be an answer or an announcement. If it is the answer, no claim
            // follows within the time for one. Told to leave, and asked for another window, too, it claims while it waits,
            // and announces what it was told before.
            (true, Answer::Claimed) | (false, Answer::Awaited) | (_, Answer::SoftRequested) => {}
        }
    }

    /// The CCP of `source` said that it waits for a voice contact before `next` becomes active. Only the window of the
    /// CCP that acts for all is told: where that settles a question, the other windows have to be told, too.
    pub(super) fn on_pending(&mut self, source: Region, next: Region) {
        if source == next {
            return;
        }
        if self.is_managed() {
            return self.on_managed_pending(source);
        }
        let state = &mut self.regions[source];
        state.takes_claim_back();
        let unfinished = std::mem::replace(&mut state.unfinished, true);
        let outdated = unfinished && !self.is_forced_offline(source);
        let passed_on = Effect::Broadcast(PeerMessage::Pending { from: source, to: next, ordered: false });
        match *self.phase {
            Phase::Idle | Phase::Terminated => {}
            Phase::Starting { .. } => {
                self.take_up(source);
                self.wait(source, Check::Sure);
            }
            Phase::Steady { active } | Phase::Switching { to: active, .. } => {
                if source != active {
                    if !unfinished || self.regions[source].poll.is_some() {
                        self.effects.push(passed_on);
                    }
                    self.answered(source);
                } else if outdated {
                    // With one contact cleared and another one there, its CCP goes on waiting, whatever the
                    // distribution says by now.
                    self.verify(source, Doubt::LateWait);
                } else if !self.is_ordered_at_once(source) {
                    self.wait(source, self.check_of_wait(source));
                }
            }
            Phase::Pending(pending) => {
                if source == pending.from {
                    if !matches!(pending.check, Check::Hearsay | Check::Sure | Check::Ordered) {
                        self.effects.push(passed_on);
                    }
                    self.confirmed_first_hand();
                }
            }
            Phase::Verifying(verifying) => {
                // A worker that is allowed to wait claims the role before its CCP waits.
                if source == verifying.from && verifying.answer != Answer::Awaited {
                    if verifying.doubt.is_public() {
                        self.effects.push(passed_on);
                    }
                    self.wait_again(verifying);
                }
            }
        }
    }

    /// A claim is on the table: from now on, time decides.
    pub(super) fn await_settling(&mut self, region: Region) {
        self.timers.stop(Timer::Answer(region));
        self.timers.set(Timer::Settle(region), self.now + self.settings.settle);
    }
}
