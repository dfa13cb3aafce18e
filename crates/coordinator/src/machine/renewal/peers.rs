//! A renewal in another window: once for all of them. The window that begins says so, and the others follow it. Absent: what each
//! step of it is.

use super::super::Coordinator;
use super::super::region_state::SignIn;
use super::{Current, Step};
use crate::phase::Phase;
use crate::region::Region;
use crate::timers::Timer;

impl Coordinator {
    /// Another window begins: this one offers nothing meanwhile, and begins nothing. If no session has ended by then, none will.
    pub(in crate::machine) fn on_peer_renews(&mut self, region: Region) {
        let begins_or_less = matches!(
            self.renewal.current.map(|current| current.step),
            None | Some(Step::Offered | Step::Opening | Step::Blocked | Step::GoingOffline | Step::Failed)
        );
        if begins_or_less {
            self.call_renewal_off();
            self.renewal.current = Some(Current { region, step: Step::Elsewhere, began: None, moved: false });
            self.timers.set(Timer::Renewal(region), self.now + self.settings.sign_out_within * 2);
        }
    }

    /// The agent has signed in, in another window: what this one waits for is there.
    pub(in crate::machine) fn on_peer_signed_in(&mut self) {
        self.forget_sign_out();
        if let Some(Current { region, step: Step::SigningIn { here: false }, .. }) = self.renewal.current {
            self.timers.set(Timer::Reload(region), self.now + self.settings.heartbeat);
        }
    }

    /// Another window has ended the region's session, and the agent signs in there. The worker is everybody's, its page is
    /// not: without a new one this window would go on showing what is past.
    pub(in crate::machine) fn on_peer_session_ended(&mut self, region: Region) {
        let signed_in = self.sign_out.is_none() && self.regions[region].sign_in == SignIn::NotRefused;
        let renews =
            matches!(self.renewal.step(region), Some(Step::SigningOut | Step::Leaving { .. } | Step::SigningIn { .. }));
        if matches!(*self.phase, Phase::Idle | Phase::Terminated) || !signed_in || renews || self.is_protected(region) {
            return;
        }
        self.call_renewal_off();
        let began = self.regions[region].session.began;
        self.renewal.current = Some(Current { region, step: Step::Leaving { here: false }, began, moved: false });
        self.leave_session(region, false);
    }
}
