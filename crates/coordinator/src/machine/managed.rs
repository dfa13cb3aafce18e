//! The managed scheme (`globalResiliency::…`). Its CCPs say who is active when they start, and when that changes; they
//! decide whether a move waits. The desk tells each of them whether it may speak, and sees what nobody says: a region that
//! comes back during a move and knows nothing of it any more, a wait that nobody ends, a force that nothing answers. Absent:
//! questions about the distribution, which the scheme has no message for.

use super::Coordinator;
use super::region_state::{Claim, RegionState, SignIn};
use crate::effect::Effect;
use crate::peer::{PeerMessage, Wanted};
use crate::phase::{Check, Pending, Phase};
use crate::region::Region;
use crate::settings::Scheme;
use crate::timers::Timer;

impl Coordinator {
    pub(super) fn is_managed(&self) -> bool {
        self.settings.scheme == Scheme::Managed
    }

    /// Switches the suppression in a region's worker. In the managed scheme that is no order of its own: who may speak follows
    /// from the rest ([`Self::give_managed_roles`]).
    pub(super) fn suppress(&mut self, region: Region, on: bool) {
        if !self.is_managed() {
            self.effects.push(Effect::Suppress { region, on });
        }
    }

    /// Tells each CCP whether it may speak, where that has changed. A region that was left speaks until its contacts are gone,
    /// so that their end is told.
    pub(super) fn give_managed_roles(&mut self) {
        let Some(active) = self.phase.active().filter(|_| self.is_managed()) else {
            return;
        };
        for region in Region::ALL {
            let state = &self.regions[region];
            let silent = region != active && !(state.kept_silent == Some(false) && state.has_contacts());
            if state.kept_silent != Some(silent) {
                self.regions[region].kept_silent = Some(silent);
                self.effects.push(Effect::Suppress { region, on: silent });
            }
        }
    }

    /// A page that was left during a call or a chat finds another region active when it is back, and a worker that knows nothing
    /// of the wait; or global routing gives the agent one in either region. Neither is ever hidden for nothing: the desk goes
    /// there and waits by itself. But what is on screen stays while the agent has one there, too (`View::hidden_contact`).
    pub(super) fn return_to_contact(&mut self) {
        let Some(active) = self.phase.active() else {
            return;
        };
        let left = active.other();
        let returns = self.is_busy_in(left) && !self.regions[left].lets_go && !self.regions[active].holds_firmly();
        if returns && !matches!(*self.phase, Phase::Pending(_)) {
            self.stay_for_contact(left);
        }
    }

    /// The region that is not on screen and has a contact that the agent has taken, or is being offered.
    pub(super) fn hidden_contact(&self) -> Option<Region> {
        let is_there = |left: &Region| self.is_told_in(*left) && self.regions[*left].holds_attended();
        self.phase.active().map(Region::other).filter(is_there)
    }

    /// The region that is not on screen and fell silent, or gave its agent up, in a call that may go on.
    pub(super) fn lost_call(&self) -> Option<Region> {
        let left = self.phase.active().map(Region::other).filter(|_| self.is_managed());
        left.filter(|left| self.regions[*left].needs_word() && self.is_protected(*left))
    }

    /// The agent wants to see the contact that they have in the region that is not on screen; or are being offered there, unless one
    /// that they have taken would go out of sight for that. Where the desk waits for that one
    /// to become active, it goes ahead, and that region's worker is told; else it waits for the contact there, and comes back.
    pub(super) fn show_contact(&mut self, region: Region) {
        let is_worth_it = self.is_busy_in(region) || !self.regions[region.other()].holds_firmly();
        if self.hidden_contact() != Some(region) || !is_worth_it {
            return;
        }
        if matches!(*self.phase, Phase::Pending(_)) {
            if self.detected.take() == Some(region) {
                self.was_told(region);
            }
            self.take_up(region);
            self.complete_failover(region);
        } else {
            self.stay_for_contact(region);
        }
    }

    /// Whether a contact that a failover waits for is in `left`, is one that the agent has taken, and was not given up.
    pub(super) fn is_busy_in(&self, left: Region) -> bool {
        self.is_told_in(left) && self.regions[left].holds_firmly()
    }

    /// Whether it is known what the agent has in `left`, and they have not given that up.
    fn is_told_in(&self, left: Region) -> bool {
        let state = &self.regions[left];
        self.is_managed() && state.is_connected() && state.current_agent().is_some() && state.cleanup.is_none()
    }

    /// Waits for the contact in `left`, although the other region is active.
    pub(super) fn stay_for_contact(&mut self, left: Region) {
        self.take_up(left);
        self.wait(left, Check::Sure);
        self.ask_no_more();
    }

    /// The CCP of `source` has started, and says which region is active.
    pub(super) fn on_introduced(&mut self, source: Region, active: Region) {
        self.hear(source);
        let claims = source == active;
        self.regions[source].claim = if claims { Claim::Claimed } else { Claim::Unclaimed };
        match *self.phase {
            Phase::Idle | Phase::Terminated | Phase::Verifying(_) => {}
            Phase::Starting { .. } => self.adopt(active),
            Phase::Steady { active: known } | Phase::Switching { to: known, .. } if known == active => {
                self.was_told(active);
            }
            // Its worker is new, and finds another region active; or nobody else vouches for the one that is on screen. That both
            // claim the role changes nothing.
            Phase::Steady { active: known } | Phase::Switching { to: known, .. } => {
                if self.regions[known].claim != Claim::Claimed {
                    self.leave_when_empty(known);
                }
            }
            // With the same worker it says in a moment that it waits; unless only another window knows why.
            Phase::Pending(Pending { from, check, .. }) if source == from && claims => {
                if !matches!(check, Check::Forced | Check::Hearsay | Check::Ordered) {
                    self.check(Check::Claimed);
                    self.await_settling(from);
                }
            }
            // Its worker knows nothing of the wait, or it is silent: nobody will say that the wait is over.
            Phase::Pending(Pending { from, check, .. }) => {
                if source == from && check == Check::Claimed {
                    // What it claimed, it has taken back.
                    self.confirmed();
                }
                if source == from {
                    self.is_founded(from);
                }
                if source == from || claims && !self.regions[from].is_connected() {
                    self.leave_when_empty(from);
                }
            }
        }
    }

    /// The distribution names another region than before, as far as `source` knows.
    pub(super) fn on_detected(&mut self, source: Region, next: Region) {
        self.hear(source);
        match *self.phase {
            Phase::Pending(Pending { from, .. }) if source == from && next == from => {
                let went_ahead = self.told.is_some_and(|told| told.active != from);
                self.call_off(from, true);
                // One that took the other region for active has noticed a move, and does not know that it is made.
                if self.regions[from].claim != Claim::Claimed {
                    self.complete_failover(from);
                    if went_ahead {
                        // For a contact here. No other window hears of the move from its CCPs.
                        let (left, to, wanted) = (from.other(), from, Wanted::No);
                        self.effects.push(Effect::Broadcast(PeerMessage::Switched { from: left, to, wanted }));
                    }
                }
            }
            Phase::Steady { active } if active == next => self.was_told(active),
            Phase::Steady { active } | Phase::Switching { to: active, .. } if active != next => {
                self.detected = Some(next);
                // A worker need not say that it was called off.
                self.timers.set(Timer::Detected, self.now + self.settings.detection_stands);
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

    /// The CCP of `source` waits for contacts before the other region becomes active.
    pub(super) fn on_managed_pending(&mut self, source: Region) {
        match *self.phase {
            Phase::Starting { .. } => {
                self.was_told(source);
                self.take_up(source);
                self.wait(source, Check::Sure);
            }
            Phase::Steady { active } | Phase::Switching { to: active, .. } if source == active => {
                self.wait(source, Check::Sure);
            }
            Phase::Pending(Pending { from, check, .. }) if source == from => {
                if check != Check::Forced {
                    self.is_founded(from);
                    self.confirmed_first_hand();
                }
            }
            Phase::Idle
            | Phase::Steady { .. }
            | Phase::Pending(_)
            | Phase::Verifying(_)
            | Phase::Switching { .. }
            | Phase::Terminated => {}
        }
    }

    /// `next` has become active, as the CCP of `source` says: nobody is asked any more.
    pub(super) fn on_initiated(&mut self, source: Region, next: Region) {
        self.hear(source);
        let known = std::mem::replace(&mut self.regions[next].claim, Claim::Claimed) == Claim::Claimed;
        // Its worker takes that one for active from now on, whatever the desk makes of it.
        self.is_told(source, next);
        self.is_founded(next.other());
        match *self.phase {
            Phase::Idle | Phase::Verifying(_) | Phase::Terminated => {}
            Phase::Starting { .. } => {
                // A wait that another window told of is over.
                self.was_told(next);
                self.begin(next, None);
                self.relay_failover(source, next);
            }
            Phase::Pending(Pending { from, .. }) if from == next => {
                self.call_off(from, true);
                self.relay_failover(source, next);
            }
            // That is known: the desk waits in spite of it, for a contact that turned up.
            Phase::Pending(Pending { from, check, .. })
                if check != Check::Forced && self.told.is_some_and(|told| told.active == next) =>
            {
                if source == from && check == Check::Claimed {
                    // What it claimed, it has taken back.
                    self.confirmed();
                }
            }
            Phase::Steady { active }
            | Phase::Pending(Pending { from: active, .. })
            | Phase::Switching { to: active, .. } => {
                if active == next {
                    // The desk is there already, for a contact; that region's worker may not know why.
                    if !known {
                        self.relay_failover(source, next);
                    }
                } else if source == next && self.keeps_contact(active) {
                    self.was_told(next);
                } else {
                    let forced = matches!(*self.phase, Phase::Pending(Pending { check: Check::Forced, .. }));
                    self.switch(active, next);
                    if forced && source == next {
                        // The agent gave up what is there.
                        self.leave_for_cleanup(active, Wanted::CallsEnd);
                    } else {
                        self.relay_failover(source, next);
                    }
                }
            }
        }
    }

    /// What the CCP of `source` said is passed on to the other one, unless that would end a contact there.
    fn relay_failover(&mut self, source: Region, next: Region) {
        let leaves = source != next && self.phase.active() != Some(source);
        self.regions[source].lets_go = leaves && self.regions[source].has_contacts();
        if source != next || self.may_be_told_to_leave(source.other()) && self.phase.active() == Some(next) {
            self.is_told(source.other(), next);
            self.effects.push(Effect::RelayFailover(source));
        }
    }

    /// The region's CCP is told which one is active, and its worker takes that for so.
    fn is_told(&mut self, region: Region, active: Region) {
        self.regions[region].claim = if region == active { Claim::Claimed } else { Claim::Unclaimed };
    }

    /// The region's CCP is told to leave, which in this scheme says that the other one is active.
    pub(super) fn is_told_to_leave(&mut self, region: Region) {
        if self.is_managed() {
            self.is_told(region, region.other());
        }
    }

    /// Tells the CCPs that the move to `active` is made.
    pub(super) fn complete_failover(&mut self, active: Region) {
        let left_too = self.may_be_told_to_leave(active.other());
        self.is_told(active, active);
        if left_too {
            self.is_told(active.other(), active);
        }
        self.effects.push(Effect::CompleteFailover { active, left_too });
    }

    /// Whether the region's CCP may be told that the other region is active. It ends its contacts then, so that they have to be known,
    /// and none of them one that the agent has taken.
    fn may_be_told_to_leave(&self, region: Region) -> bool {
        let state = &self.regions[region];
        state.current_agent().is_some() && !state.holds_firmly()
    }

    /// The other region's worker takes over where `active` does not say a word. Of a contact there it knows nothing, and a CCP
    /// that is silent for a moment may well have one: only its own word ends that, or the agent's.
    fn keeps_contact(&mut self, active: Region) -> bool {
        let forced = matches!(*self.phase, Phase::Pending(Pending { check: Check::Forced, .. }));
        let keeps = !forced && self.regions[active].holds_firmly();
        if keeps {
            if !matches!(*self.phase, Phase::Pending(_)) {
                self.wait(active, Check::Sure);
            }
            self.ask_no_more();
        }
        keeps
    }

    /// What the agent's sign-in in `source` is good for. Whether it still stands is another matter.
    pub(super) fn on_sign_in_scoped(&mut self, source: Region, global: bool) {
        self.regions[source].session.global = Some(global);
        let sign_in = &mut self.regions[source].sign_in;
        if *sign_in != SignIn::Refused {
            *sign_in = if global { SignIn::NotRefused } else { SignIn::Regional };
        }
    }

    /// Leaves `from`, on whose word nobody can wait any more; with contacts there, once they are gone.
    fn leave_when_empty(&mut self, from: Region) {
        if self.regions[from].holds_failover() {
            if !matches!(*self.phase, Phase::Pending(_)) {
                self.wait(from, Check::Sure);
            }
            self.ask_no_more();
        } else {
            self.switch_by_force(from, from.other(), Wanted::No);
        }
    }

    /// The region's silence will be enough, once its contacts are gone.
    fn ask_no_more(&mut self) {
        if let Some(pending) = self.phase.pending_mut() {
            pending.again = 0;
        }
    }

    /// The contacts are gone, or the agent wants to leave, and nobody has said that the other region is active. A CCP that is
    /// loaded anew says who is: only where it does not, the desk moves without a word.
    pub(super) fn on_managed_wait_over(&mut self) {
        let Phase::Pending(Pending { from, again, .. }) = *self.phase else {
            return;
        };
        let wanted = self.wanted(from);
        if wanted.is_wanted() || again == 0 || !self.regions[from].is_connected() {
            return self.switch_by_force(from, from.other(), wanted);
        }
        self.ask_no_more();
        self.load(from, Effect::ReloadCcp(from));
        self.timers.set(Timer::Finish, self.now + self.settings.agent_within);
    }

    /// The agent does not want to wait: the CCPs are told, and nothing answers that. A contact in the other region is none that they
    /// give up; its CCP may wait for that itself. To want it again makes nobody wait longer.
    pub(super) fn force_failover(&mut self) {
        if matches!(*self.phase, Phase::Pending(Pending { check: Check::Forced, .. })) {
            return;
        }
        if let Some(from) = self.check(Check::Forced) {
            let both = !self.regions[from.other()].holds_firmly();
            self.effects.push(Effect::ForceFailover { from, both });
            self.timers.set(Timer::Finish, self.now + self.settings.finish_within);
        }
    }
}

impl RegionState {
    /// Whether the agent has contacts there, as last reported.
    pub(super) fn has_contacts(&self) -> bool {
        self.agent().is_some_and(|agent| !agent.contacts.is_empty())
    }

    /// It refused the agent, and its CCP was told to keep silent since: that a session is there again, a new page alone would tell.
    /// One with contacts is left alone.
    pub(super) fn is_refused_in_silence(&self) -> bool {
        let keeps_silent = self.kept_silent == Some(true) && self.is_connected();
        self.sign_in == SignIn::Refused && keeps_silent && !self.has_contacts()
    }

    /// The region takes the agent's credentials. What they are good for is another matter.
    pub(super) fn is_accepted(&mut self) {
        if self.sign_in == SignIn::Refused {
            self.sign_in = SignIn::NotRefused;
        }
    }
}
