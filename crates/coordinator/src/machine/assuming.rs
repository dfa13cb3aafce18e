//! Static stability: what the desk does when nothing tells which region is active. Workers learn that from an endpoint that
//! both regions share (`pollForActiveRegion` in Streams), and say nothing at all where it fails, hangs or answers
//! nonsense. So the desk waits for a while and goes on with what it last knew; it says so, asks on, and corrects itself
//! as soon as anything tells.

use super::Coordinator;
use super::region_state::Claim;
use crate::phase::Phase;
use crate::region::Region;
use crate::timers::Timer;
use crate::view::{Assumption, Told};

impl Coordinator {
    /// Counts the time in which somebody could have told, from the first region that answers.
    pub(super) fn plan_assumption(&mut self) {
        if matches!(*self.phase, Phase::Starting { .. }) && self.regions.iter().any(|(_, state)| state.is_connected()) {
            self.timers.set_if_idle(Timer::Assume, self.now + self.settings.distribution_within);
        }
    }

    /// Nobody has told in time.
    pub(super) fn on_nothing_told(&mut self) {
        let Phase::Starting { told: failover, .. } = *self.phase else {
            return;
        };
        // Another window that knows of a failover knows which region is active, too.
        let active = failover.map_or(self.settings.first_shown(), |(from, _)| from);
        if failover.is_none() {
            self.assumed = Some(match self.told {
                Some(told) => Assumption::LastTold { at: told.at },
                None => Assumption::Configured,
            });
        }
        self.begin(active, failover);
        // Not knowing better, its worker lets contacts through.
        self.suppress(active.other(), true);
    }

    /// A region, or another window, has told which region is active.
    pub(super) fn was_told(&mut self, active: Region) {
        self.assumed = None;
        self.detected = None;
        self.told = Some(Told { active, at: self.now });
    }

    /// The active region's worker has looked at the distribution again. Had it found another region there, it would have
    /// told its CCP to leave. While a failover waits, a claim may still be taken back, and only the time that it stands says
    /// more.
    pub(super) fn has_looked(&mut self, region: Region) {
        if self.regions[region].claim == Claim::Claimed
            && matches!(*self.phase, Phase::Steady { active } | Phase::Switching { to: active, .. } if active == region)
        {
            self.was_told(region);
        }
    }
}
