//! Signals of the workers: who is active, what waits, what was called off.
//!
//! The reading of the worker's messages follows `ClientEngine.pollForActiveRegion` in Streams. Asked anew, a worker
//! that still waits answers with a claim of the active role for itself, and one that has nothing to say is silent.

use super::Coordinator;
use crate::agent::{AgentSnapshot, ContactState};
use crate::effect::{Announcement, Effect};
use crate::input::PeerMessage;
use crate::phase::{Check, Pending, Phase};
use crate::region::Region;
use crate::timers::Timer;
use crate::view::Notice;

impl Coordinator {
    /// The worker of `source` named `next` as the active region.
    pub(super) fn on_signal(&mut self, source: Region, next: Region) {
        if source == next {
            self.links[source].claimed = true;
        }
        match self.phase {
            Phase::Idle | Phase::Terminated => {}
            Phase::Starting { .. } => self.adopt(source, next),
            Phase::Steady { active, leftover } => {
                self.signal_while_steady(source, next, active, leftover)
            }
            Phase::Pending(pending) => self.signal_while_pending(source, next, pending),
            Phase::Verifying { from, to, .. } => {
                self.signal_while_verifying(source, next, from, to)
            }
            Phase::Switching { to, .. } => {
                if next != to {
                    self.switch(to, next);
                }
            }
        }
    }

    fn signal_while_steady(
        &mut self,
        source: Region,
        next: Region,
        active: Region,
        leftover: bool,
    ) {
        let standby = active.other();
        if next == active {
            if source == standby {
                self.answered(standby);
            }
        } else if source == active {
            if leftover {
                self.verify(active, next, false);
            } else {
                self.switch(active, next);
            }
        } else if self.links[standby].asking.is_some() {
            self.settle(standby);
        } else {
            self.leave_on_claim(active, standby);
        }
    }

    fn signal_while_pending(&mut self, source: Region, next: Region, pending: Pending) {
        let Pending {
            from, to, check, ..
        } = pending;
        match (source == from, next == from) {
            // The worker still waits, or has stopped waiting: after a release only time tells these apart.
            (true, true) => match check {
                Check::Sure | Check::Asked | Check::Unanswered => self.confirmed(pending),
                Check::Resolving => {
                    self.timers.stop(Timer::Answer(from));
                    self.timers
                        .set(Timer::Settle(from), self.now + self.settings.settle);
                    self.phase = Phase::Pending(Pending {
                        check: Check::Claimed,
                        ..pending
                    });
                }
                Check::Claimed => {}
            },
            (true, false) => match check {
                Check::Sure | Check::Resolving | Check::Claimed => self.switch(from, to),
                Check::Asked | Check::Unanswered => self.verify(from, to, true),
            },
            // The standby can't end the wait of the active region, but its word is a reason to ask.
            (false, true) if pending.witness && check == Check::Sure => {
                self.timers.set(Timer::Confirm, self.now)
            }
            (false, _) => {}
        }
    }

    fn signal_while_verifying(&mut self, source: Region, next: Region, from: Region, to: Region) {
        if next == to {
            self.switch(from, to);
        } else if let Phase::Verifying { claimed, .. } = &mut self.phase
            && !*claimed
            && source == from
        {
            *claimed = true;
            self.timers.stop(Timer::Answer(from));
            self.timers
                .set(Timer::Settle(from), self.now + self.settings.settle);
        }
    }

    /// The CCP of `source` said that it waits for a voice contact before `next` becomes active.
    pub(super) fn on_pending(&mut self, source: Region, next: Region) {
        if source == next {
            return;
        }
        match self.phase {
            Phase::Idle | Phase::Terminated => {}
            Phase::Starting { .. } => {
                self.adopt(source, source);
                self.wait(source, next, true);
            }
            Phase::Steady { active, .. } => {
                if source == active {
                    self.wait(source, next, true);
                }
            }
            Phase::Pending(pending) => {
                if source == pending.from {
                    self.confirmed(Pending {
                        witness: true,
                        ..pending
                    });
                }
            }
            Phase::Verifying {
                from,
                to,
                since,
                announced,
                ..
            } => {
                if source == from && announced {
                    let pending = Pending {
                        from,
                        to,
                        since,
                        confirmed: self.now,
                        check: Check::Sure,
                        witness: true,
                    };
                    self.confirmed(pending);
                } else if source == from {
                    self.wait(from, to, true);
                }
            }
            Phase::Switching { to, .. } => {
                if source == to {
                    self.wait(source, next, true);
                }
            }
        }
    }

    /// Another window of this desk said something.
    pub(super) fn on_peer(&mut self, message: PeerMessage) {
        match (message, self.phase) {
            (PeerMessage::Hello, Phase::Pending(Pending { from, to, .. })) => {
                self.effects
                    .push(Effect::Share(PeerMessage::Pending { from, to }));
            }
            (PeerMessage::Pending { from, to }, Phase::Starting { since, .. }) => {
                self.phase = Phase::Starting {
                    since,
                    told: Some((from, to)),
                };
            }
            (PeerMessage::Pending { from, to }, Phase::Steady { active, .. }) if active == from => {
                self.wait(from, to, false);
            }
            (PeerMessage::Switched { from, to }, phase) if phase.active() == Some(from) => {
                self.switch(from, to)
            }
            (PeerMessage::CalledOff { active }, Phase::Pending(Pending { from, .. }))
                if active == from =>
            {
                self.call_off(from, false);
            }
            (PeerMessage::CalledOff { active }, phase)
                if phase.active() == Some(active.other()) =>
            {
                self.switch(active.other(), active);
            }
            (
                PeerMessage::Hello
                | PeerMessage::Pending { .. }
                | PeerMessage::Switched { .. }
                | PeerMessage::CalledOff { .. },
                _,
            ) => {}
        }
    }

    /// Starts to wait for the contacts of `from`.
    pub(super) fn wait(&mut self, from: Region, to: Region, witness: bool) {
        self.stop_asking();
        self.phase = Phase::Pending(Pending {
            from,
            to,
            since: self.now,
            confirmed: self.now,
            check: Check::Sure,
            witness,
        });
        self.notice = None;
        self.confirm_pause.reset();
        self.plan_confirmation(witness);
        self.effects
            .push(Effect::Announce(Announcement::FailoverPending { next: to }));
        if witness {
            self.effects
                .push(Effect::Share(PeerMessage::Pending { from, to }));
        }
    }

    /// The pending failover stands.
    fn confirmed(&mut self, pending: Pending) {
        self.timers.stop(Timer::Confirmed);
        self.timers.stop(Timer::Answer(pending.from));
        self.timers.stop(Timer::Settle(pending.from));
        self.phase = Phase::Pending(Pending {
            confirmed: self.now,
            check: Check::Sure,
            ..pending
        });
        self.plan_confirmation(pending.witness);
    }

    fn plan_confirmation(&mut self, witness: bool) {
        if witness {
            let pause = self.confirm_pause.next(&mut self.spread);
            self.timers.set(Timer::Confirm, self.now + pause);
        }
    }

    /// Asks the region that is being left whether it still waits.
    pub(super) fn confirm(&mut self) {
        if let Phase::Pending(pending) = self.phase {
            self.effects.push(Effect::AskDistribution(pending.from));
            self.timers
                .set(Timer::Confirmed, self.now + self.settings.answer_within);
            self.phase = Phase::Pending(Pending {
                check: Check::Asked,
                ..pending
            });
        }
    }

    /// The question stayed unanswered: the failover was called off, has turned immediate, or the region is unwell.
    /// Released and asked again, the worker tells the first two apart by what it does.
    pub(super) fn doubt(&mut self) {
        if let Phase::Pending(pending) = self.phase {
            self.release_and_ask(pending.from);
            self.phase = Phase::Pending(Pending {
                check: Check::Resolving,
                ..pending
            });
        }
    }

    /// Checks, before leaving, whether the failover that has just been completed still stands.
    pub(super) fn verify(&mut self, from: Region, to: Region, announced: bool) {
        let since = match self.phase {
            Phase::Pending(Pending { since, .. }) => since,
            Phase::Idle
            | Phase::Starting { .. }
            | Phase::Steady { .. }
            | Phase::Verifying { .. }
            | Phase::Switching { .. }
            | Phase::Terminated => self.now,
        };
        self.stop_waiting();
        self.release_and_ask(from);
        self.phase = Phase::Verifying {
            from,
            to,
            since,
            claimed: false,
            announced,
        };
    }

    /// The distribution names `active` again: nothing is left of the failover but the CCP's own memory of it.
    pub(super) fn call_off(&mut self, active: Region, first_hand: bool) {
        let leftover = self.links[active].holds_failover();
        let announced = !matches!(
            self.phase,
            Phase::Verifying {
                announced: false,
                ..
            }
        );
        self.stop_waiting();
        self.phase = Phase::Steady { active, leftover };
        if announced {
            self.notice = Some(Notice::CalledOff {
                active,
                at: self.now,
            });
        }
        if !first_hand {
            return;
        }
        self.effects
            .push(Effect::Share(PeerMessage::CalledOff { active }));
        let link = &self.links[active];
        if link.is_offline_and_empty()
            && let Some(name) = link.chosen_state.clone()
        {
            self.effects.push(Effect::SetAgentState {
                region: active,
                name,
            });
        }
    }

    /// The agent's contacts changed in the region that is being left.
    pub(super) fn watch_contacts(&mut self, region: Region, before: Option<&AgentSnapshot>) {
        let Phase::Pending(pending) = self.phase else {
            return;
        };
        if pending.from != region {
            return;
        }
        if !self.links[region].holds_failover() {
            self.timers
                .set_if_idle(Timer::Finish, self.now + self.settings.finish_within);
            return;
        }
        self.timers.stop(Timer::Finish);
        // After-contact work is the last stop before the switch: ask now, so that the answer is fresh by then.
        let wrapping_up = |agent: Option<&AgentSnapshot>| {
            agent.is_some_and(|agent| {
                agent
                    .holding()
                    .all(|contact| contact.state == ContactState::Ended)
            })
        };
        if pending.witness
            && pending.check == Check::Sure
            && wrapping_up(self.links[region].agent.as_ref())
            && !wrapping_up(before)
        {
            self.timers.set(Timer::Confirm, self.now);
        }
    }

    /// The contacts are gone and the region has not said that it is done: its CCP may have lost the thread.
    pub(super) fn on_contacts_gone(&mut self) {
        if let Phase::Pending(Pending { from, to, .. }) = self.phase {
            self.verify(from, to, true);
        }
    }

    /// Forgets everything that belongs to a pending failover.
    pub(super) fn stop_waiting(&mut self) {
        for timer in [Timer::Confirm, Timer::Confirmed, Timer::Finish] {
            self.timers.stop(timer);
        }
        self.stop_asking();
    }
}
