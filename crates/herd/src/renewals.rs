//! Sessions that are renewed before they end: people who take the desk's offer, in their own time, and instances that end the
//! session and have none until the agent has signed in. The identity provider counts, and never slows down.

use std::ops::RangeInclusive;

use ambidesk_coordinator::{Command, Event, Input, Region, RenewalStage};

use crate::herd::{Coming, Herd, Id};
use crate::service::{Account, CALL, LOGOUT, SIGN_IN, Target};

/// How long an agent takes to notice the offer.
const NOTICING: RangeInclusive<u64> = 5_000..=60_000;
/// How long one takes to sign in, in a window that is open.
const SIGNING_IN: RangeInclusive<u64> = 5_000..=40_000;

/// What happens in the renewal of a session.
#[derive(Debug, Clone, Copy)]
pub(crate) enum RenewalStep {
    Noticed,
    WindowOpens,
    SessionEnds,
    SignedIn,
}

impl Herd {
    /// What a desk offers, its agent notices in a while.
    pub(crate) fn notice_offer(&mut self, desk: Id) {
        let offered = self.offered(desk);
        if let Some(region) = offered
            && self.desk(desk).noticed != offered
        {
            self.desk(desk).noticed = offered;
            let delay = self.within(NOTICING);
            self.after(delay, Coming::Renewal(desk, region, RenewalStep::Noticed));
        }
    }

    fn offered(&mut self, desk: Id) -> Option<Region> {
        let renewal = self.desk(desk).mind.as_ref().and_then(|mind| mind.view().renewal);
        renewal.filter(|renewal| renewal.stage == RenewalStage::Offered).map(|renewal| renewal.region)
    }

    pub(crate) fn renewal_step(&mut self, desk: Id, region: Region, step: RenewalStep) {
        match step {
            RenewalStep::Noticed => {
                self.desk(desk).noticed = None;
                // Only what is still on the screen can be pressed.
                if self.offered(desk) == Some(region) {
                    self.tell(desk, Input::Command(Command::RenewSession(region)));
                }
            }
            RenewalStep::WindowOpens => self.tell(desk, Input::Event(region, Event::SignInHeld { open: true })),
            RenewalStep::SessionEnds => self.tell(desk, Input::Event(region, Event::SignOutAnswered { ended: true })),
            RenewalStep::SignedIn => {
                self.asks(Target::IdentityProvider, Account::Person, SIGN_IN);
                self.desk(desk).sides[region].signed_out = false;
                // The window closes: whichever region waits is tried again.
                for region in [region, region.other()] {
                    self.tell(desk, Input::Command(Command::AfterSignIn { region, severed: false }));
                }
            }
        }
    }

    pub(crate) fn sign_out(&mut self, desk: Id, region: Region) {
        self.asks(Target::Region(region), Account::Desk, LOGOUT);
        self.desk(desk).sides[region].signed_out = true;
        let delay = self.within(CALL);
        self.after(delay, Coming::Renewal(desk, region, RenewalStep::SessionEnds));
    }

    pub(crate) fn sign_in(&mut self, desk: Id, region: Region) {
        let delay = self.within(SIGNING_IN);
        self.after(delay, Coming::Renewal(desk, region, RenewalStep::SignedIn));
    }
}
