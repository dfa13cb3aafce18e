//! What follows when the sign-in window can't be seen any more: the regions that wait for it are tried again. Absent: the window
//! itself, and what a region's own word on its session means (`reconnect.rs`).

use std::time::Duration;

use super::Coordinator;
use crate::region::Region;
use crate::time::Timestamp;
use crate::view::Readiness;

impl Coordinator {
    /// The window is gone, or only out of sight. That a sign-in is over says nothing about a call: a page in which one may go on is
    /// left alone, and its agent asked.
    pub(super) fn after_sign_in(&mut self, region: Region, severed: bool) {
        self.window_left |= severed && !self.regions[region].is_ready();
        // A session does not help a CCP that lacks its cookies.
        let lacks_cookies = self.regions[region].cookies.consent().is_some();
        let is_busy = severed && self.is_being_tried(region);
        if !(lacks_cookies || is_busy || self.is_protected(region)) {
            self.retry(region);
        }
    }

    /// A try is under way, and may still lead somewhere. A severed window has the regions tried again and again, and nobody asks for
    /// any of these tries.
    fn is_being_tried(&self, region: Region) -> bool {
        let state = &self.regions[region];
        let lasts = |since: Timestamp, patience: Duration| self.now < since + patience;
        match state.readiness {
            Readiness::Connected { since } => !state.is_polling_ended() && lasts(since, self.settings.agent_within),
            _ if state.is_connected() => false,
            _ => state.loads_since.is_some_and(|since| lasts(since, self.settings.silence())),
        }
    }
}
