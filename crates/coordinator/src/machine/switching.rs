//! Moving: which region is on screen, and who is told. The only file that changes the active region.

use super::Coordinator;
use super::region_state::RegionState;
use crate::effect::{Effect, PageEvent};
use crate::peer::{PeerMessage, Wanted};
use crate::phase::{Check, Pending, Phase, Verifying};
use crate::region::Region;
use crate::view::Notice;

/// How the desk has come to the active region.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Way {
    /// It moved there, and the move is made once that region is ready.
    Moved,
    /// It found itself there, or went there for a contact: no failover is to be completed.
    TakenUp,
}

impl Coordinator {
    /// The first word on which region is active.
    pub(super) fn adopt(&mut self, active: Region) {
        let told = match *self.phase {
            Phase::Starting { told, .. } => told.filter(|(from, _)| *from == active),
            Phase::Idle
            | Phase::Steady { .. }
            | Phase::Pending(_)
            | Phase::Verifying(_)
            | Phase::Switching { .. }
            | Phase::Terminated => None,
        };
        self.was_told(active);
        self.begin(active, told);
    }

    /// Takes `active` for the active region, and goes on with the failover away from it that another window told of.
    pub(super) fn begin(&mut self, active: Region, told: Option<(Region, bool)>) {
        let left = active.other();
        let stays = self.shown == left || !self.regions[active].holds_firmly();
        if told.is_none() && stays && self.is_busy_in(left) {
            return self.stay_for_contact(left);
        }
        self.take_up(active);
        if let Some((from, ordered)) = told {
            self.wait_on_hearsay(from, ordered);
        } else {
            // Its worker may hold contacts back: because it could not ask for the distribution, or because it has been
            // waiting since before this page was loaded. Released, it looks again.
            self.suppress(active, false);
        }
    }

    /// Takes `active` for the active region from now on. A page that was told of another one hears that the move is complete.
    pub(super) fn take_up(&mut self, active: Region) {
        if self.ready && self.phase.active() != Some(active) {
            self.completes = Some(Way::TakenUp);
        }
        self.withdraw_standby(active);
        self.regions[active].lets_go = false;
        self.enter(Phase::Steady { active });
        if self.shown != active {
            self.shown = active;
            self.effects.push(Effect::Show(active));
        }
        self.effects.push(Effect::PageEvent(PageEvent::ActiveChanged { active }));
        self.emit_completion(active);
    }

    /// Tells the page that a move is complete, once the region is ready.
    fn emit_completion(&mut self, active: Region) {
        if self.completes.is_some() && self.regions[active].is_ready() {
            self.completes = None;
            self.effects.push(Effect::PageEvent(PageEvent::FailoverComplete { active }));
        }
    }

    /// Moves from one region to the other on the word of the regions. In the managed scheme every window hears that, and may have heard
    /// more by the time at which it is told.
    pub(super) fn switch(&mut self, from: Region, to: Region) {
        let wanted = self.wanted(from);
        let decides = self.decides() && (!self.is_managed() || wanted.is_wanted()) || self.regions[from].ordered;
        self.move_to(from, to, wanted);
        if decides {
            self.effects.push(Effect::Broadcast(PeerMessage::Switched { from, to, wanted }));
        }
    }

    /// Whether the end of a wait is this window's to find out. A window that knows of it by hearsay follows.
    fn decides(&self) -> bool {
        match *self.phase {
            Phase::Pending(pending) => pending.check != Check::Hearsay,
            Phase::Verifying(_) => true,
            Phase::Idle
            | Phase::Starting { .. }
            | Phase::Steady { .. }
            | Phase::Switching { .. }
            | Phase::Terminated => false,
        }
    }

    /// Moves without the co-operation of `from`, which may not tell the other windows.
    pub(super) fn switch_by_force(&mut self, from: Region, to: Region, wanted: Wanted) {
        self.move_to(from, to, wanted);
        self.leave_for_cleanup(from, wanted);
        self.effects.push(Effect::Broadcast(PeerMessage::Switched { from, to, wanted }));
    }

    pub(super) fn move_to(&mut self, from: Region, to: Region, wanted: Wanted) {
        let forced = wanted.is_wanted();
        self.wanted_now = wanted;
        self.compare_schemes(from, forced);
        self.completes = self.ready.then_some(Way::Moved);
        self.shown = to;
        self.effects.push(Effect::Show(to));
        self.withdraw_standby(to);
        self.cancel_cleanup(to);
        self.regions[to].may_speak_again();
        self.regions[to].lets_go = false;
        self.regions[from].takes_claim_back();
        // A call there is given up, by the region itself or by the agent. Should it live, the region reports it again.
        self.regions[from].live_call = false;
        self.assumed = None;
        self.detected = None;
        self.renewal.moves_from(from);
        if !forced {
            // What only the agent wants says nothing about the distribution.
            self.was_told(to);
        }
        self.suppress(to, false);
        self.effects.push(Effect::PageEvent(PageEvent::ActiveChanged { active: to }));
        self.notice = Some(Notice::Switched {
            from,
            to,
            at: self.now,
            forced,
            previous_state: self
                .renewal
                .state_before(from)
                .map(str::to_owned)
                .or_else(|| self.regions[from].chosen_state.clone()),
            restoring: self.restoring_after(from),
        });
        // `review` completes the switch at once where the new region is ready.
        self.enter(Phase::Switching { to, since: self.now });
    }

    /// A person wants to leave now.
    pub(super) fn switch_now(&mut self) {
        let (from, to) = match *self.phase {
            Phase::Pending(_) if self.is_managed() => return self.force_failover(),
            Phase::Pending(Pending { from, .. }) | Phase::Verifying(Verifying { from, .. }) => (from, from.other()),
            Phase::Steady { active } if !self.regions[active].is_ready() => (active, active.other()),
            Phase::Switching { to, .. } if !self.regions[to].is_ready() => (to, to.other()),
            Phase::Idle
            | Phase::Starting { .. }
            | Phase::Steady { .. }
            | Phase::Switching { .. }
            | Phase::Terminated => return,
        };
        self.switch_by_force(from, to, Wanted::CallsEnd);
    }

    /// Completes what has become possible: a switch whose region is ready now, and what the page waits for.
    pub(super) fn emit_page_events(&mut self) {
        if let Phase::Switching { to, .. } = *self.phase
            && self.regions[to].is_ready()
        {
            self.enter(Phase::Steady { active: to });
            if self.is_managed() {
                self.complete_failover(to);
            }
        }
        let Some(active) = self.phase.active() else {
            return self.emit_start_failure(Region::ALL.as_slice());
        };
        let becomes_ready = !self.ready && self.regions[active].is_ready();
        if !self.ready && !becomes_ready {
            return self.emit_start_failure(&[active]);
        }
        for region in [active, active.other()] {
            let state: &mut RegionState = &mut self.regions[region];
            if state.is_ready() && !state.ready_emitted {
                state.ready_emitted = true;
                self.effects.push(Effect::PageEvent(PageEvent::RegionReady(region)));
            }
        }
        if becomes_ready {
            self.ready = true;
            self.effects.push(Effect::PageEvent(PageEvent::Ready { active }));
            if active != Region::First {
                self.effects.push(Effect::PageEvent(PageEvent::FailoverComplete { active }));
            }
        }
        // What a page made of the region in `onInit` is there by then.
        self.emit_completion(active);
    }

    /// Says, once for each try that fails, that the setup can't start by itself: every region that it could start with is beyond
    /// a mere wait.
    fn emit_start_failure(&mut self, regions: &[Region]) {
        let hopeless = regions.iter().all(|region| self.regions[*region].is_hopeless());
        if hopeless && !self.start_failure_emitted {
            self.start_failure_emitted = true;
            self.effects.push(Effect::PageEvent(PageEvent::StartFailed(regions[0])));
        }
    }
}
