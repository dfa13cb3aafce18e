//! A failover that waits: keeping sure of it, finding out that it was called off or has turned immediate, and noticing
//! that nothing holds it up any more.

use super::Coordinator;
use super::region_state::Claim;
use super::switching::Way;
use crate::agent::{AgentSnapshot, ContactState};
use crate::backoff::Backoff;
use crate::effect::{Effect, PageEvent};
use crate::peer::{PeerMessage, Wanted};
use crate::phase::{Answer, Check, Doubt, Pending, Phase, Verifying};
use crate::region::Region;
use crate::timers::Timer;
use crate::view::Notice;

/// How often a region is asked anew that claims its role and takes that back. A CCP announces what it was told once for
/// every window that told it.
///
/// And how often one is asked anew that is done and then waits again: a call that is being offered is there while its
/// worker is released to look, and withheld when it has looked. Each time, it is waited for and given up.
const MOST_TIMES_AGAIN: u8 = 3;

impl Coordinator {
    /// Starts to wait for the contacts of `from`: told by the region itself, or by hearsay.
    pub(super) fn wait(&mut self, from: Region, check: Check) {
        self.withdraw_standby(from);
        self.assumed = None;
        if check == Check::Ordered {
            // Its worker has not been told by anybody else, and may have been released meanwhile.
            self.suppress(from, true);
            self.wanted_now = Wanted::CallsFinish;
        } else {
            self.detected = Some(from.other());
        }
        self.shadow_leaves(from);
        // A worker that looks for the first time in its life, and is not named, ends live calls.
        let has_looked = self.regions[from].claim == Claim::Claimed || self.is_forced_offline(from);
        let (since, confirmed, pause, again) = (self.now, self.now, self.first_pause(), MOST_TIMES_AGAIN);
        self.enter(Phase::Pending(Pending { from, since, confirmed, check, pause, again }));
        self.notice = None;
        if check != Check::Hearsay {
            self.plan_confirmation();
        } else if has_looked {
            self.await_peer();
        }
        self.watch_for_the_end(from);
        self.regions[from].cleared.clear();
        self.clear_missed_calls(from);
        let to = from.other();
        self.effects.push(Effect::PageEvent(PageEvent::FailoverPending { next: to }));
        if check != Check::Hearsay {
            let ordered = check == Check::Ordered;
            self.effects.push(Effect::Broadcast(PeerMessage::Pending { from, to, ordered }));
        }
    }

    fn first_pause(&self) -> Backoff {
        Backoff::new(self.settings.confirm_first, self.settings.confirm_longest)
    }

    /// The pending failover stands, as the region itself says.
    pub(super) fn confirmed_first_hand(&mut self) {
        if let Some(pending) = self.phase.pending_mut()
            && pending.check == Check::Hearsay
        {
            // From now on, this window is one that asks.
            pending.check = Check::Sure;
            self.plan_confirmation();
        }
        self.confirmed();
    }

    /// The pending failover stands.
    pub(super) fn confirmed(&mut self) {
        let Some(pending) = self.phase.pending_mut() else {
            return;
        };
        pending.confirmed = self.now;
        if matches!(pending.check, Check::Hearsay | Check::Sure | Check::Ordered) {
            // Said unasked, or twice: the plan stands.
            if pending.check == Check::Hearsay && self.regions[pending.from].claim == Claim::Claimed {
                self.await_peer();
            }
            return;
        }
        pending.check = Check::Sure;
        let from = pending.from;
        self.timers.stop(Timer::Confirmed);
        self.timers.stop(Timer::Answer(from));
        self.timers.stop(Timer::Settle(from));
        self.plan_confirmation();
        self.watch_for_the_end(from);
    }

    /// Leaves the questions to the window that was told. It may be closed: when nothing has confirmed the wait for longer than it
    /// takes to ask, this one does.
    fn await_peer(&mut self) {
        if !self.is_managed() {
            self.timers.set(Timer::Confirm, self.now + self.settings.confirm_longest * 3);
        }
    }

    /// Plans when the region that is being left is asked, again, whether it still waits.
    pub(super) fn plan_confirmation(&mut self) {
        if self.is_managed() {
            // Its word stands until it takes it back.
            return;
        }
        if let Some(pending) = self.phase.pending_mut()
            && pending.check != Check::Ordered
        {
            let pause = pending.pause.next(&mut self.jitter);
            self.timers.set(Timer::Confirm, self.now + pause);
        }
    }

    /// Asks the region that is being left whether it still waits. It is suppressed, if it waits: a worker that is not
    /// claims its role when it is named, too, and only then does its claim say that it waits.
    pub(super) fn confirm(&mut self) {
        if self.is_managed() || matches!(*self.phase, Phase::Pending(Pending { check: Check::Ordered, .. })) {
            return;
        }
        if let Some(from) = self.check(Check::Asked) {
            self.timers.stop(Timer::Confirm);
            self.regions[from].cleared.clear();
            self.clear_missed_calls(from);
            self.effects.push(Effect::Suppress { region: from, on: true });
            self.effects.push(Effect::PollDistribution(from));
            self.timers.set(Timer::Confirmed, self.now + self.settings.answer_within);
        }
    }

    /// The question stayed unanswered: the failover was called off, has turned immediate, or the region is unwell.
    /// Released and asked again, the worker tells the first two apart by what it does.
    pub(super) fn doubt(&mut self) {
        if let Some(from) = self.check(Check::Resolving) {
            self.timers.stop(Timer::Confirm);
            self.release_and_poll(from);
        }
    }

    /// Notes how the confirmation of the pending failover goes; says which region is being left.
    pub(super) fn check(&mut self, check: Check) -> Option<Region> {
        let pending = self.phase.pending_mut()?;
        pending.check = check;
        Some(pending.from)
    }

    /// Checks, before leaving, whether the failover that has just been completed still stands.
    pub(super) fn verify(&mut self, from: Region, doubt: Doubt) {
        let (since, confirmed, pause, again) = match *self.phase {
            Phase::Pending(Pending { since, confirmed, pause, again, .. }) => (since, confirmed, pause, again),
            Phase::Verifying(Verifying { since, confirmed, pause, again, .. }) => {
                (since, confirmed, pause, again.saturating_sub(1))
            }
            Phase::Idle
            | Phase::Starting { .. }
            | Phase::Steady { .. }
            | Phase::Switching { .. }
            | Phase::Terminated => (self.now, self.now, self.first_pause(), MOST_TIMES_AGAIN),
        };
        self.withdraw_standby(from);
        let answer = Answer::Awaited;
        self.enter(Phase::Verifying(Verifying { from, since, confirmed, doubt, answer, pause, again }));
        self.release_and_poll(from);
    }

    /// Notes what has come back from the region that was asked whether its failover still stands.
    pub(super) fn answer_is(&mut self, answer: Answer) {
        if let Some(verifying) = self.phase.verifying_mut() {
            verifying.answer = answer;
        }
    }

    /// A failover that was being verified stands, and a contact holds it up.
    pub(super) fn wait_again(&mut self, verifying: Verifying) {
        let Verifying { from, since, doubt, pause, again, .. } = verifying;
        if !doubt.is_public() {
            return self.wait(from, Check::Sure);
        }
        let (confirmed, check) = (self.now, Check::Sure);
        let again = if self.regions[from].holds_firmly() { MOST_TIMES_AGAIN } else { again.saturating_sub(1) };
        self.enter(Phase::Pending(Pending { from, since, confirmed, check, pause, again }));
        self.plan_confirmation();
        self.watch_for_the_end(from);
    }

    /// The distribution names `active` again: nothing is left of the failover but the CCP's own memory of it.
    pub(super) fn call_off(&mut self, active: Region, first_hand: bool) {
        let is_public = !matches!(*self.phase, Phase::Verifying(Verifying { doubt, .. }) if !doubt.is_public());
        self.withdraw_standby(active);
        self.detected = None;
        self.shadow_forgets();
        // The move to it may not have been made yet.
        let is_unmade = self.completes == Some(Way::Moved);
        let since = self.now;
        self.enter(if is_unmade { Phase::Switching { to: active, since } } else { Phase::Steady { active } });
        if is_public {
            self.notice = Some(Notice::CalledOff { active, at: self.now });
        }
        if !first_hand {
            return;
        }
        self.was_told(active);
        self.effects.push(Effect::Broadcast(PeerMessage::CalledOff { active }));
        let state = &self.regions[active];
        if state.is_offline_and_empty()
            && let Some(name) = state.chosen_state.clone()
        {
            self.effects.push(Effect::SetAgentState { region: active, name });
        }
    }

    /// The agent's contacts changed in the region that is being left.
    pub(super) fn watch_contacts(&mut self, region: Region, before: Option<&AgentSnapshot>) {
        let Phase::Pending(pending) = *self.phase else {
            return;
        };
        if pending.from != region {
            return;
        }
        self.watch_for_the_end(region);
        self.clear_missed_calls(region);
        if !self.is_managed()
            && self.regions[region].holds_firmly()
            && let Some(pending) = self.phase.pending_mut()
        {
            pending.again = MOST_TIMES_AGAIN;
        }
        // After-contact work is the last stop before the switch: ask now, so that the answer is fresh by then.
        let wrapping_up = |agent: Option<&AgentSnapshot>| {
            agent.is_some_and(|agent| {
                agent.calls().next().is_some() && agent.calls().all(|contact| contact.state == ContactState::Ended)
            })
        };
        if pending.check == Check::Sure && wrapping_up(self.regions[region].agent()) && !wrapping_up(before) {
            self.confirm();
        }
    }

    /// Without a contact that holds the failover up, the region has to say soon that it is done.
    pub(super) fn watch_for_the_end(&mut self, from: Region) {
        if matches!(*self.phase, Phase::Pending(Pending { check: Check::Forced, .. })) {
            // It is over by then, whatever is there.
        } else if self.regions[from].holds_failover() {
            self.timers.stop(Timer::Finish);
        } else {
            self.timers.set_if_idle(Timer::Finish, self.now + self.settings.finish_within);
        }
    }

    /// The contacts are gone and the region has not said that it is done: its CCP may have lost the thread.
    pub(super) fn on_contacts_gone(&mut self) {
        if self.is_managed() {
            self.on_managed_wait_over();
        } else if let Phase::Pending(Pending { from, check: Check::Ordered, .. }) = *self.phase {
            self.on_order_due(from);
        } else if let Phase::Pending(Pending { from, .. }) = *self.phase {
            self.verify(from, Doubt::ContactsGone);
        }
    }
}
