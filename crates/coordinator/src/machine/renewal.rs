//! A session that is renewed before it ends: offered ahead of time at a quiet moment, begun by the agent alone, and one region
//! at a time, while the other one could take over. The instance ends the session, the CCP is loaded again, which is the proof,
//! and the agent signs in: so the beginning of the new one is known. Whatever keeps one of these steps from being taken
//! leaves the session as it was, or a sign-in that is offered. Absent: the one sign-out for both regions.

mod peers;

use std::time::Duration;

use super::Coordinator;
use super::region_state::SignIn;
use crate::agent::AgentStateKind;
use crate::backoff::{Backoff, Jitter};
use crate::effect::Effect;
use crate::peer::PeerMessage;
use crate::phase::Phase;
use crate::region::{Pair, Region};
use crate::settings::Settings;
use crate::time::Timestamp;
use crate::timers::Timer;
use crate::view::{RenewalStage, SessionRenewal};

/// Keeps the moment of the offer apart from the jitter of everything else.
const SALT: u64 = 0x5E55_1014;

/// What is known of renewals.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Renewals {
    /// How long before its end a session is offered to be renewed: another time for every desk, so that a fleet which began
    /// together does not sign in together.
    lead: Duration,
    /// The one that is offered or under way.
    current: Option<Current>,
    /// Nothing is offered before.
    pub(super) put_off: Pair<Timestamp>,
    pauses: Pair<Backoff>,
    /// The state that the agent is to get back in the region that was put offline for it.
    pub(super) state: Option<(Region, String)>,
}

/// One renewal.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Current {
    region: Region,
    step: Step,
    /// When the session began that is to end.
    began: Option<Timestamp>,
    /// The desk has moved away from the region since.
    moved: bool,
}

/// How far it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Step {
    Offered,
    /// The window for the sign-in is being opened: without one nothing is begun.
    Opening,
    Blocked,
    /// The agent is being put offline in the active region, so that no contact comes meanwhile.
    GoingOffline,
    /// The instance was asked to end the session.
    SigningOut,
    /// It says that it has; the CCP, loaded again, shows whether that is so. `here` is false where another window asked.
    Leaving {
        here: bool,
    },
    /// The session has ended; the agent signs in.
    SigningIn {
        here: bool,
    },
    /// The CCP has connected with the new session.
    Returning,
    /// The session could not be ended, and goes on.
    Failed,
    /// Another window has begun to.
    Elsewhere,
}

impl Renewals {
    pub(super) fn new(seed: u64, settings: &Settings) -> Self {
        let pause = Backoff::new(settings.renew_again, settings.renew_again_longest);
        Self {
            lead: settings.renew_ahead + Jitter::new(seed ^ SALT).within(settings.renew_spread),
            current: None,
            put_off: settings.renewal_put_off.clone(),
            pauses: Pair { first: pause, second: pause },
            state: settings.put_offline.clone(),
        }
    }

    /// What the agent sees of it.
    pub(super) fn view(&self) -> Option<SessionRenewal> {
        let Current { region, step, moved, .. } = self.current?;
        let stage = match step {
            Step::Offered => RenewalStage::Offered,
            Step::Blocked => RenewalStage::Blocked,
            Step::Opening | Step::GoingOffline | Step::SigningOut | Step::Leaving { here: true } => {
                RenewalStage::Ending
            }
            Step::SigningIn { here: true } => RenewalStage::SigningIn,
            Step::Failed => RenewalStage::Failed,
            Step::Elsewhere | Step::Leaving { here: false } | Step::SigningIn { here: false } => {
                RenewalStage::Elsewhere
            }
            Step::Returning => return None,
        };
        Some(SessionRenewal { region, stage, moved })
    }

    /// The desk moves away from the region.
    pub(super) fn moves_from(&mut self, region: Region) {
        if let Some(current) = self.current.as_mut().filter(|current| current.region == region) {
            current.moved = true;
        }
    }

    /// The state that the agent had in the region before they were put offline for a renewal there.
    pub(super) fn state_before(&self, region: Region) -> Option<&str> {
        self.state.as_ref().filter(|(of, _)| *of == region).map(|(_, name)| name.as_str())
    }

    /// Whether the agent is to stay offline for it.
    pub(super) fn keeps_offline(&self) -> bool {
        self.current.is_some_and(|current| {
            matches!(
                current.step,
                Step::GoingOffline | Step::SigningOut | Step::Leaving { .. } | Step::SigningIn { .. }
            )
        })
    }

    fn step(&self, region: Region) -> Option<Step> {
        self.current.filter(|current| current.region == region).map(|current| current.step)
    }

    fn set_step(&mut self, step: Step) {
        if let Some(current) = &mut self.current {
            current.step = step;
        }
    }

    /// Whether the region's session has ended for it, and there is no other yet.
    pub(super) fn has_ended(&self, region: Region) -> bool {
        matches!(self.step(region), Some(Step::Leaving { .. } | Step::SigningIn { .. }))
    }

    /// How long the region's next step waits for an absence.
    pub(super) fn waits_for_silence(&self, region: Region) -> bool {
        matches!(self.step(region), Some(Step::Leaving { .. }))
    }
}

impl Coordinator {
    /// The agent wants the region's session renewed now.
    pub(super) fn on_renew_session(&mut self, region: Region) {
        let under_way = !matches!(
            self.renewal.current.map(|current| current.step),
            None | Some(Step::Offered | Step::Blocked | Step::Failed)
        );
        if under_way || !self.may_renew(region) {
            return;
        }
        let began = self.regions[region].session.began;
        self.renewal.current = Some(Current { region, step: Step::Opening, began, moved: false });
        self.effects.push(Effect::HoldSignIn(region));
        self.timers.set(Timer::Renewal(region), self.now + self.settings.retry_first);
    }

    /// The agent does not want it now.
    pub(super) fn on_renew_later(&mut self, region: Region) {
        if matches!(self.renewal.step(region), Some(Step::Offered | Step::Blocked | Step::Failed)) {
            self.renewal.current = None;
            self.put_renewal_off(region);
        }
    }

    /// The window for the sign-in is there, or the browser did not open it.
    pub(super) fn on_sign_in_held(&mut self, region: Region, open: bool) {
        if self.renewal.step(region) != Some(Step::Opening) {
            return;
        }
        self.timers.stop(Timer::Renewal(region));
        if !open {
            return self.renewal.set_step(Step::Blocked);
        }
        self.effects.push(Effect::Broadcast(PeerMessage::RenewsSession { region }));
        // That of the standby goes offline with the sign-out, and stays so: to be available is for the region that they work in.
        let agent = self.regions[region].current_agent().filter(|_| self.phase.active() == Some(region));
        let Some(agent) = agent.filter(|agent| agent.state.kind != AgentStateKind::Offline) else {
            return self.end_session(region);
        };
        let Some(offline) = agent.states.iter().find(|state| state.kind == AgentStateKind::Offline) else {
            return self.fail_to_renew(region);
        };
        let (back, name) = (agent.state.name.clone(), offline.name.clone());
        self.renewal.state = Some((region, back));
        self.renewal.set_step(Step::GoingOffline);
        self.effects.push(Effect::SetAgentState { region, name });
        self.timers.set(Timer::Renewal(region), self.now + self.settings.sign_out_within);
    }

    fn end_session(&mut self, region: Region) {
        self.renewal.set_step(Step::SigningOut);
        self.effects.push(Effect::SignOut(region));
        self.timers.set(Timer::Renewal(region), self.now + self.settings.sign_out_within);
    }

    /// The instance answered. One that has not ended the session may have, all the same: its refusal of the worker would tell.
    pub(super) fn on_renewal_answered(&mut self, region: Region, ended: bool) {
        if ended && self.renewal.step(region) == Some(Step::SigningOut) {
            self.effects.push(Effect::Broadcast(PeerMessage::SessionEnded { region }));
            self.leave_session(region, true);
        }
    }

    fn leave_session(&mut self, region: Region, here: bool) {
        let state = &mut self.regions[region];
        state.sign_in = SignIn::Refused;
        state.session.is_gone();
        state.session.left = true;
        self.timers.stop(Timer::SignIn(region));
        self.renewal.set_step(Step::Leaving { here });
        self.load(region, Effect::ReloadCcp(region));
        self.timers.set(Timer::Renewal(region), self.now + self.settings.silence());
    }

    /// A step of the renewal has not been taken in time; or nothing has connected without a session, as it should be; or it is
    /// time for an offer, which the review makes.
    pub(super) fn on_renewal_due(&mut self, region: Region) {
        match self.renewal.step(region) {
            Some(Step::Opening) => self.renewal.set_step(Step::Blocked),
            Some(Step::GoingOffline | Step::SigningOut) => self.fail_to_renew(region),
            Some(Step::Leaving { here }) => {
                self.renewal.set_step(Step::SigningIn { here });
                self.expect_sign_in();
                if here {
                    self.effects.push(Effect::OpenSignIn(region));
                }
            }
            Some(Step::Elsewhere) => self.renewal.current = None,
            Some(Step::Offered | Step::Blocked | Step::SigningIn { .. } | Step::Returning | Step::Failed) | None => {}
        }
    }

    /// The CCP has connected: with the session that should have ended, or with the new one.
    pub(super) fn renewal_connects(&mut self, region: Region) {
        match self.renewal.step(region) {
            Some(Step::Leaving { here }) => {
                self.regions[region].session.began = self.renewal.current.and_then(|current| current.began);
                if here {
                    self.fail_to_renew(region);
                } else {
                    self.renewal.current = None;
                }
            }
            Some(Step::SigningIn { here }) => {
                self.renewal.set_step(Step::Returning);
                if here {
                    self.effects.push(Effect::Broadcast(PeerMessage::SignedIn));
                }
            }
            Some(
                Step::Offered
                | Step::Opening
                | Step::Blocked
                | Step::GoingOffline
                | Step::SigningOut
                | Step::Returning
                | Step::Failed
                | Step::Elsewhere,
            )
            | None => {}
        }
    }

    /// The region says by itself that the session is over: asked to end it, it has.
    pub(super) fn renewal_is_refused(&mut self, region: Region) {
        let asked = self.renewal.step(region) == Some(Step::SigningOut);
        if asked || self.renewal.step(region) == Some(Step::Failed) {
            self.timers.stop(Timer::Renewal(region));
            self.renewal.set_step(Step::SigningIn { here: true });
        }
        if asked {
            self.expect_sign_in();
            self.effects.push(Effect::OpenSignIn(region));
        }
    }

    /// The session goes on, for all that is known.
    fn fail_to_renew(&mut self, region: Region) {
        self.timers.stop(Timer::Renewal(region));
        self.renewal.set_step(Step::Failed);
        self.effects.push(Effect::ReleaseSignIn);
        self.put_renewal_off(region);
    }

    fn put_renewal_off(&mut self, region: Region) {
        let pause = self.renewal.pauses[region].next(&mut self.jitter);
        self.renewal.put_off[region] = self.now + pause;
    }

    /// Ends what was begun and can still be taken back: before the instance was asked.
    fn call_renewal_off(&mut self) {
        let Some(Current { region, step, .. }) = self.renewal.current.take() else {
            return;
        };
        self.timers.stop(Timer::Renewal(region));
        if matches!(step, Step::Opening | Step::GoingOffline | Step::SigningOut | Step::Leaving { here: true }) {
            self.effects.push(Effect::ReleaseSignIn);
        }
        // With a contact it is the state for the time after it.
        if let Some((region, name)) = self.renewal.state.take()
            && step == Step::GoingOffline
            && matches!(*self.phase, Phase::Steady { active } if active == region)
        {
            self.effects.push(Effect::SetAgentState { region, name });
        }
    }

    /// The agent signs out, or has: no renewal goes on, and no state is theirs.
    pub(super) fn renewal_is_over(&mut self) {
        self.call_renewal_off();
        self.renewal.state = None;
    }

    /// Whether nothing would be lost: nobody is on a contact, no failover is under way, and the other region could take over
    /// until the agent is back.
    fn may_renew(&self, region: Region) -> bool {
        let has_session = |region: Region| {
            let state = &self.regions[region];
            state.is_ready() && state.session.end(self.now, &self.settings).is_some_and(|end| !end.over)
        };
        let busy = |region: Region| self.regions[region].agent().is_some_and(|agent| !agent.contacts.is_empty());
        matches!(*self.phase, Phase::Steady { .. })
            && self.detected.is_none()
            && self.sign_out.is_none()
            && Region::ALL.into_iter().all(|region| !busy(region))
            && has_session(region)
            && has_session(region.other())
    }

    /// From when on the region's session is offered to be renewed.
    fn offered_from(&self, region: Region) -> Option<Timestamp> {
        let began = self.regions[region].session.began?;
        let from = began + self.settings.session_lasts.saturating_sub(self.renewal.lead);
        Some(from.max(self.renewal.put_off[region]))
    }

    /// Goes on with what waits for the agent's reports, and offers what is due.
    pub(super) fn plan_renewal(&mut self) {
        if let Some(Current { region, step, .. }) = self.renewal.current {
            let offline = self.regions[region].is_offline_and_empty();
            match step {
                Step::Opening | Step::GoingOffline if !self.may_renew(region) => self.call_renewal_off(),
                Step::GoingOffline if offline => self.end_session(region),
                Step::Returning if self.regions[region].is_ready() => {
                    self.renewal.pauses[region].reset();
                    self.renewal.current = None;
                }
                Step::Offered | Step::Blocked | Step::Elsewhere if !self.may_renew(region) => {
                    self.renewal.current = None;
                }
                Step::Failed if self.renewal.put_off[region] <= self.now => self.renewal.current = None,
                _ => {}
            }
        }
        self.give_state_back();
        if self.renewal.current.is_none_or(|current| current.step == Step::Offered) {
            let due = |region: &Region| {
                self.offered_from(*region).is_some_and(|from| from <= self.now) && self.may_renew(*region)
            };
            // The standby's costs the agent nothing.
            let order = self.phase.active().into_iter().flat_map(|active| [active.other(), active]);
            let offer = |region| Current { region, step: Step::Offered, began: None, moved: false };
            self.renewal.current = order.into_iter().find(due).map(offer);
        }
        let takes_time = |step| {
            let ends = matches!(step, Step::Opening | Step::GoingOffline | Step::SigningOut | Step::Leaving { .. });
            ends || step == Step::Elsewhere
        };
        for region in Region::ALL {
            if self.renewal.step(region).is_some_and(takes_time) {
                continue;
            }
            match self.offered_from(region).filter(|from| *from > self.now) {
                Some(from) => self.timers.set(Timer::Renewal(region), from),
                None => self.timers.stop(Timer::Renewal(region)),
            }
        }
    }
}
