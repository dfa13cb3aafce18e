//! The consent of the agent to a CCP's cookies, where the browser keeps those of embedded pages back. Streams loads a page of
//! the instance before the CCP then (`storageAccess` among the parameters of `initCCP`), and only a click in that page brings the
//! cookies. A region that waits for it is neither dead nor signed out: it is not loaded again meanwhile, and its frame is
//! visible beside the one on screen until the agent has allowed, refused or put off.

use super::Coordinator;
use super::region_state::RegionState;
use crate::effect::Effect;
use crate::input::StorageAccess;
use crate::region::{Pair, Region};
use crate::timers::Timer;
use crate::view::Consent;

/// Whether the CCP of a region lacks its cookies.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Cookies {
    /// Nothing says that it does.
    NotMissed,
    /// Its request page says so.
    Missed(Consent),
    /// Its request page was loaded again and has said nothing yet.
    AskedAgain,
}

impl Cookies {
    /// What the agent has made of it, where the cookies are missing.
    pub(super) const fn consent(self) -> Option<Consent> {
        match self {
            Self::Missed(consent) => Some(consent),
            Self::NotMissed | Self::AskedAgain => None,
        }
    }
}

impl RegionState {
    /// The region's frame loads a page.
    pub(super) const fn loads(&mut self) {
        if self.cookies.consent().is_some() {
            self.cookies = Cookies::AskedAgain;
        }
    }
}

impl Coordinator {
    pub(super) fn on_storage_access(&mut self, region: Region, is: StorageAccess) {
        let consent = match is {
            StorageAccess::Granted => return self.on_storage_granted(region),
            StorageAccess::Denied => Consent::Denied,
            // A page that loads itself again asks nobody who has put it off, and no page takes half of the room of a CCP in which
            // the agent is busy. Who has the page loaded again by hand is asked.
            StorageAccess::Needed if self.is_put_off(region) => Consent::PutOff,
            StorageAccess::Needed => Consent::Asked,
        };
        if self.regions[region].cookies == Cookies::Missed(consent) {
            return;
        }
        // The CCP is gone, and with it its session's last word.
        self.lose(region);
        self.timers.stop(Timer::Reload(region));
        self.timers.stop(Timer::SignIn(region));
        self.regions[region].cookies = Cookies::Missed(consent);
    }

    fn is_put_off(&self, region: Region) -> bool {
        let is_busy = || self.regions[region.other()].current_agent().is_some_and(|agent| !agent.contacts.is_empty());
        match self.regions[region].cookies {
            Cookies::Missed(consent) => consent == Consent::PutOff,
            Cookies::AskedAgain => false,
            Cookies::NotMissed => is_busy(),
        }
    }

    fn on_storage_granted(&mut self, region: Region) {
        let cookies = std::mem::replace(&mut self.regions[region].cookies, Cookies::NotMissed);
        if cookies == Cookies::NotMissed {
            return;
        }
        // Its page goes on to the CCP. Streams gives one that has not answered before its time, and looks after it.
        self.regions[region].connection.opens_again();
        if self.regions[region].connection.is_lost() {
            self.plan_reload(region);
        }
        // A browser that takes both instances for one site has granted both by this: the other page finds out when it is loaded.
        // Where a call was last heard of, that is left to the agent.
        let other = region.other();
        if self.regions[other].cookies == Cookies::Missed(Consent::Asked) && !self.is_protected(other) {
            self.load(other, Effect::ReloadCcp(other));
        }
    }

    /// The agent does not want to be asked now.
    pub(super) fn put_storage_access_off(&mut self) {
        for region in Region::ALL {
            if self.regions[region].cookies == Cookies::Missed(Consent::Asked) {
                self.regions[region].cookies = Cookies::Missed(Consent::PutOff);
            }
        }
    }

    /// Has the frames follow the questions that are open.
    pub(super) fn show_requests(&mut self) {
        let asking = Pair::from_fn(|region| self.regions[region].cookies == Cookies::Missed(Consent::Asked));
        if self.asking != asking {
            self.asking = asking;
            self.effects.push(Effect::Show(self.shown));
        }
    }
}
