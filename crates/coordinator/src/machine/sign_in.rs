//! What follows when the sign-in window can't be seen any more: the regions that wait for it are tried again. Absent: the window
//! itself, and what a region's own word on its session means (`reconnect.rs`).

use super::Coordinator;
use crate::region::Region;

impl Coordinator {
    /// The window is gone, or only out of sight. That a sign-in is over says nothing about a call: a page in which one may go on is
    /// left alone, and its agent asked.
    pub(super) fn after_sign_in(&mut self, region: Region, severed: bool) {
        self.window_left |= severed && !self.regions[region].is_ready();
        // A session does not help a CCP that lacks its cookies.
        let lacks_cookies = self.regions[region].cookies.consent().is_some();
        if !lacks_cookies && !self.is_protected(region) {
            self.retry(region);
        }
    }
}
