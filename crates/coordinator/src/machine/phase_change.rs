//! The phase, and the one way to change it. Whoever enters a phase leaves another one: what was under way there ends
//! here, so that nobody can forget it. Absent: effects. Who was asked has to be told what becomes of that in the right
//! place among the other effects; [`Coordinator::withdraw_standby`] does so, before the phase changes.

use std::ops::Deref;

use super::Coordinator;
use crate::phase::{Pending, Phase, Verifying};
use crate::region::Region;
use crate::timers::Timer;

/// The phase, which everybody reads and only [`Coordinator::enter`] changes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct CurrentPhase(Phase);

impl CurrentPhase {
    pub(super) const fn idle() -> Self {
        Self(Phase::Idle)
    }

    /// What a waiting failover goes by, to change it while the wait goes on.
    pub(super) const fn pending_mut(&mut self) -> Option<&mut Pending> {
        if let Phase::Pending(pending) = &mut self.0 { Some(pending) } else { None }
    }

    /// What a failover that is being verified goes by, to change it while the verification goes on.
    pub(super) const fn verifying_mut(&mut self) -> Option<&mut Verifying> {
        if let Phase::Verifying(verifying) = &mut self.0 { Some(verifying) } else { None }
    }

    /// What other windows told of a failover while the active region is not known.
    pub(super) const fn told_mut(&mut self) -> Option<&mut Option<(Region, bool)>> {
        if let Phase::Starting { told, .. } = &mut self.0 { Some(told) } else { None }
    }
}

impl Deref for CurrentPhase {
    type Target = Phase;

    fn deref(&self) -> &Phase {
        &self.0
    }
}

impl Coordinator {
    /// Changes the phase, and ends what was under way in the one before: its deadlines, and the polls of the distribution.
    pub(super) fn enter(&mut self, next: Phase) {
        match (&self.phase.0, &next) {
            // The region that is active already has become ready: what it was asked meanwhile goes on.
            (Phase::Switching { .. }, Phase::Steady { .. }) => {}
            (_, Phase::Terminated) => self.timers.clear(),
            (before, next) => {
                if !goes_on_leaving(before, next) {
                    self.forget_force_offline();
                }
                for timer in [Timer::Assume, Timer::Confirm, Timer::Confirmed, Timer::Detected, Timer::Finish] {
                    self.timers.stop(timer);
                }
                if !matches!(next, Phase::Steady { .. } | Phase::Switching { .. }) {
                    self.timers.stop(Timer::Remind);
                }
                self.forget_polls();
                // In the managed scheme a region is heard while it is on screen alone.
                for region in Region::ALL {
                    self.regions[region].polling.counts_anew();
                }
            }
        }
        self.phase.0 = next;
    }

    /// The desk has moved, waits, or stays: what a worker told its CCP before that is done with.
    fn forget_force_offline(&mut self) {
        for region in Region::ALL {
            self.timers.stop(Timer::ForceOffline(region));
            self.regions[region].ordered = false;
        }
    }
}

/// Whether a region that is being left goes on being left: what its worker told its CCP to do still counts.
const fn goes_on_leaving(before: &Phase, next: &Phase) -> bool {
    match (before, next) {
        (_, Phase::Verifying(_)) => true,
        (Phase::Verifying(verifying), Phase::Pending(_)) => verifying.doubt.is_public(),
        _ => false,
    }
}
