//! What other windows of the same desk say. One worker serves them all, so that signals reach every window; what a
//! person decides in one of them, and what only the first CCP's window is told, has to be passed on.

use super::Coordinator;
use super::region_state::DistributionPoll;
use crate::effect::Effect;
use crate::input::WebSocket;
use crate::peer::{PeerMessage, Wanted};
use crate::phase::{Answer, Check, Pending, Phase, Verifying};
use crate::record::PhaseName;
use crate::region::Region;
use crate::timers::Timer;

impl Coordinator {
    pub(super) fn on_peer(&mut self, message: PeerMessage) {
        match message {
            PeerMessage::Hello => self.on_hello(),
            PeerMessage::Pending { from, to, ordered } => self.on_peer_pending(from, to, ordered),
            PeerMessage::FailOver { to, soft } => {
                // Taken back there.
                self.forget_told(to);
                self.fail_over(to, soft, false);
            }
            PeerMessage::Switched { from, to, wanted } => self.on_peer_switched(from, to, wanted),
            PeerMessage::Renewing { region, why } => self.on_peer_renewing(region, why),
            PeerMessage::WebSocketGivenUp { region } => {
                self.regions[region].hear_web_socket(self.now, WebSocket::GivenUp);
            }
            PeerMessage::SignedOut => self.sign_out(),
            PeerMessage::SignedIn => self.on_peer_signed_in(),
            PeerMessage::RenewsSession { region } => self.on_peer_renews(region),
            PeerMessage::SessionEnded { region } => self.on_peer_session_ended(region),
            PeerMessage::CalledOff { active } => self.on_peer_called_off(active),
        }
    }

    /// A new window has begun with what its own CCPs tell, and of what was said once it hears here alone.
    fn on_hello(&mut self) {
        for region in Region::ALL {
            // Of the worker of a region that is silent here, another window may know more.
            let state = &self.regions[region];
            if state.is_connected() && state.socket.is_given_up() {
                self.effects.push(Effect::Broadcast(PeerMessage::WebSocketGivenUp { region }));
            }
        }
        let (from, ordered) = match *self.phase {
            Phase::Pending(Pending { from, check, .. }) => (from, check == Check::Ordered),
            Phase::Verifying(Verifying { from, doubt, .. }) if doubt.is_public() => (from, false),
            Phase::Idle
            | Phase::Starting { .. }
            | Phase::Steady { .. }
            | Phase::Verifying(_)
            | Phase::Switching { .. }
            | Phase::Terminated => return,
        };
        self.effects.push(Effect::Broadcast(PeerMessage::Pending { from, to: from.other(), ordered }));
    }

    fn on_peer_pending(&mut self, from: Region, to: Region, ordered: bool) {
        if from == to {
            return;
        }
        // Its yield will reach every window, whichever of them was told that it waits.
        self.regions[from].unfinished = true;
        match *self.phase {
            Phase::Starting { .. } => {
                if let Some(told) = self.phase.told_mut() {
                    *told = Some((from, ordered));
                }
            }
            Phase::Steady { active } | Phase::Switching { to: active, .. } => {
                // What a script has ordered is under way.
                if active == from && self.joins_wait(from, ordered) {
                    self.wait_on_hearsay(from, ordered);
                } else if self.regions[from].poll == Some(DistributionPoll::Claimed) {
                    // What it claimed when it was asked, it has taken back.
                    self.answered(from);
                }
            }
            Phase::Pending(pending) => {
                if pending.from == from && pending.check == Check::Claimed {
                    self.confirmed();
                }
            }
            Phase::Verifying(verifying) => {
                // A region that lets its calls end claims the role, or says so, before it waits.
                if verifying.from == from && verifying.answer != Answer::Awaited {
                    self.wait_again(verifying);
                }
            }
            Phase::Idle | Phase::Terminated => {}
        }
    }

    /// Waits because another window was told to. What a script has ordered nobody has noticed, and every window carries it out; unless
    /// the region has said itself that the distribution names the other one, too.
    pub(super) fn wait_on_hearsay(&mut self, from: Region, ordered: bool) {
        self.regions[from].unfinished = true;
        let detected = self.detected;
        self.wait(from, Check::Hearsay);
        if ordered {
            self.wanted_now = Wanted::CallsFinish;
        }
        if ordered && detected != Some(from.other()) {
            self.detected = detected;
            self.check(Check::Ordered);
        }
    }

    fn on_peer_switched(&mut self, from: Region, to: Region, wanted: Wanted) {
        self.forget_told(from);
        if from != to && self.phase.active() == Some(from) {
            self.follow(from, wanted);
        }
    }

    /// Leaves `from`, as another window has. That one may not know of a contact here, or speak of a failover that is long
    /// over: nobody but the agent ends a contact by what they say in another window, so that it is waited for.
    fn follow(&mut self, from: Region, wanted: Wanted) {
        if wanted.ends_calls() || !self.regions[from].holds_firmly() {
            // That window says itself where the other scheme differs.
            self.shadow_forgets();
            self.move_to(from, from.other(), wanted);
            // Every window tells it, because only the CCP that acts for all of them carries it out.
            self.leave_for_cleanup(from, wanted);
        } else if !matches!(self.phase.name(), PhaseName::Pending { .. }) {
            self.wait_on_hearsay(from, wanted.is_wanted());
        }
    }

    fn on_peer_called_off(&mut self, active: Region) {
        self.forget_told(active);
        if !self.regions[active].ordered {
            self.timers.stop(Timer::ForceOffline(active));
        }
        match *self.phase {
            // It is not about the distribution.
            Phase::Pending(Pending { from, check: Check::Ordered, .. }) if active == from => {}
            Phase::Pending(Pending { from, .. }) | Phase::Verifying(Verifying { from, .. }) if active == from => {
                self.call_off(from, false);
            }
            // In the managed scheme a window that has moved on heard why, and this may be past.
            _ if self.phase.active() == Some(active.other()) && !self.is_managed() => {
                self.follow(active.other(), Wanted::No);
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

    /// What a peer told of a failover away from `from`, before this window knew the active region, is over.
    fn forget_told(&mut self, from: Region) {
        if let Some(told) = self.phase.told_mut()
            && told.is_some_and(|(told, _)| told == from)
        {
            *told = None;
        }
    }
}
