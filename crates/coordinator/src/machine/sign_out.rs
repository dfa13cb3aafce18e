//! One sign-out for both regions. Each is asked to end the agent's session, and its CCP is loaded again after that, which is the
//! proof: one that comes back connected has a session. Where that could not be had the region is asked again, for as long as a
//! session can last. Absent: whether the agent wants it, and what they are told before.

use super::Coordinator;
use super::region_state::SignIn;
use crate::effect::Effect;
use crate::peer::PeerMessage;
use crate::region::{Pair, Region};
use crate::timers::Timer;
use crate::view::SignOut;

impl Coordinator {
    /// The agent signs out.
    pub(super) fn on_sign_out(&mut self) {
        if self.sign_out.is_none() {
            self.effects.push(Effect::Broadcast(PeerMessage::SignedOut));
            self.sign_out();
        }
    }

    /// Here or in another window: each asks for itself, as any of them may be closed.
    pub(super) fn sign_out(&mut self) {
        if self.sign_out.is_some() {
            return;
        }
        self.renewal_is_over();
        self.sign_out = Some(Pair { first: SignOut::Asked, second: SignOut::Asked });
        for region in Region::ALL {
            let state = &self.regions[region];
            // One that may not say that it takes the agent again may have a session.
            if state.sign_in == SignIn::Refused && !state.is_refused_in_silence() {
                self.note_sign_out(region, SignOut::Ended);
            } else {
                // One that nothing is known of may have a session. It began before now.
                self.regions[region].session.is_there(self.now);
                self.ask_to_end(region);
            }
        }
    }

    /// An earlier page, or another window, has signed the agent out.
    pub(super) fn stays_signed_out(&mut self) {
        if !self.settings.signed_out {
            return;
        }
        self.renewal_is_over();
        self.sign_out = Some(Pair { first: SignOut::Ended, second: SignOut::Ended });
        for region in Region::ALL {
            if self.regions[region].session.began.is_some() {
                self.could_not_end(region);
            } else {
                self.regions[region].sign_in = SignIn::Refused;
            }
        }
    }

    fn ask_to_end(&mut self, region: Region) {
        self.note_sign_out(region, SignOut::Asked);
        self.effects.push(Effect::SignOut(region));
        self.timers.set(Timer::SignOut(region), self.now + self.settings.sign_out_within);
    }

    /// The region's instance answered, or can't be reached. Its CCP shows which of it is true.
    pub(super) fn on_sign_out_answered(&mut self, region: Region, ended: bool) {
        if self.stage(region) != Some(SignOut::Asked) {
            return;
        }
        if !ended {
            return self.could_not_end(region);
        }
        self.end(region);
        self.regions[region].session.left = true;
        self.load(region, Effect::ReloadCcp(region));
        self.timers.set(Timer::SignOut(region), self.now + self.settings.silence());
    }

    /// Nothing was heard in time, which is the answer after the CCP was loaded again; or it is time for another try.
    pub(super) fn on_sign_out_due(&mut self, region: Region) {
        match self.stage(region) {
            Some(SignOut::Asked) => self.could_not_end(region),
            Some(SignOut::Failed { until }) if until > self.now => self.ask_to_end(region),
            // No session is left that it could be asked to end: what there is, is another one.
            Some(SignOut::Failed { .. }) => self.forget_sign_out(),
            Some(SignOut::Ended) | None => {}
        }
    }

    /// The session has ended, and the CCP is loaded again. What says that there is one comes from the page before, until the CCP
    /// connects anew.
    pub(super) fn has_left(&self, region: Region) -> bool {
        let ended = self.stage(region) == Some(SignOut::Ended) || self.renewal.has_ended(region);
        ended && self.regions[region].session.left
    }

    /// The CCP has connected, which takes a session: the one that should have ended, or another one.
    pub(super) fn returns_signed_in(&mut self, region: Region) {
        if self.has_left(region) && self.timers.get(Timer::SignOut(region)).is_some() {
            self.note_sign_out(region, SignOut::Asked);
            self.on_sign_in_accepted(region);
            self.could_not_end(region);
        }
        self.signs_in_there(region);
        self.renewal_connects(region);
    }

    /// The region has taken the agent in, and their session had ended there.
    pub(super) fn signs_in_there(&mut self, region: Region) {
        if self.stage(region) == Some(SignOut::Ended) {
            self.signs_in();
        }
    }

    /// The region says by itself that the agent has no session, whatever became of the question.
    pub(super) fn session_has_ended(&mut self, region: Region) {
        self.renewal_is_refused(region);
        if matches!(self.stage(region), Some(SignOut::Failed { .. })) {
            self.timers.stop(Timer::SignOut(region));
            self.note_sign_out(region, SignOut::Ended);
        }
    }

    /// The agent signs in again: no window may end that session.
    pub(super) fn signs_in(&mut self) {
        if self.sign_out.is_some() {
            self.forget_sign_out();
            self.effects.push(Effect::Broadcast(PeerMessage::SignedIn));
        }
    }

    pub(super) fn forget_sign_out(&mut self) {
        self.sign_out = None;
        for region in Region::ALL {
            self.timers.stop(Timer::SignOut(region));
        }
    }

    fn end(&mut self, region: Region) {
        let state = &mut self.regions[region];
        state.sign_in = SignIn::Refused;
        state.session.is_gone();
        self.timers.stop(Timer::SignIn(region));
        self.note_sign_out(region, SignOut::Ended);
    }

    fn could_not_end(&mut self, region: Region) {
        let state = &self.regions[region];
        let ends = state.session.end(self.now, &self.settings).filter(|end| !end.over);
        let Some(until) = ends.filter(|_| state.sign_in != SignIn::Refused).map(|end| end.at) else {
            return self.end(region);
        };
        self.note_sign_out(region, SignOut::Failed { until });
        self.timers.set(Timer::SignOut(region), self.now + self.jitter.around(self.settings.sign_out_again));
    }

    fn stage(&self, region: Region) -> Option<SignOut> {
        self.sign_out.as_ref().map(|stages| stages[region])
    }

    fn note_sign_out(&mut self, region: Region, stage: SignOut) {
        if let Some(stages) = &mut self.sign_out {
            stages[region] = stage;
        }
    }
}
