//! The shared worker's part in a failover: it holds new contacts back, looks at the distribution, tells the page to leave
//! and the desk who is active. Quirks included.

use ambidesk_coordinator::Region;

/// How often a worker looks at the distribution, in milliseconds (`CHECK_ACTIVE_REGION_INTERVAL_MS`).
pub const LOOK_PAUSE: u64 = 60_000;

/// What the traffic distribution says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Distribution {
    /// The region that it names.
    pub active: Region,
    /// The other one may keep its calls until they are over.
    pub waits: bool,
}

/// Why a worker looks at the distribution.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Look {
    /// A page wants it, and the worker had no address to look at before.
    FirstOfWorker,
    /// A page wants it.
    ForPage,
    /// It is time.
    Routine,
}

/// What the page that acts for all is told: to end its contacts and to put the agent offline.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ForceOffline {
    /// Calls may run on until they are over.
    pub soft: bool,
    /// The region that takes over, if it is known.
    pub next: Option<Region>,
}

/// What follows from a look at the distribution.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Outcome {
    /// The region that the desk is told to be active.
    pub signals: Option<Region>,
    /// What the page is told.
    pub force_offline: Option<ForceOffline>,
}

/// The worker's memory.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
#[expect(clippy::struct_excessive_bools, reason = "flag for flag what the worker of Streams keeps")]
pub struct Worker {
    suppresses: bool,
    retries_offline: bool,
    pending: bool,
    has_address: bool,
}

impl Look {
    /// Whether it is followed by one that comes in its time.
    pub const fn is_repeated(self) -> bool {
        matches!(self, Self::FirstOfWorker | Self::Routine)
    }

    /// Whether a page waits for what comes of it.
    pub const fn is_for_a_page(self) -> bool {
        matches!(self, Self::FirstOfWorker | Self::ForPage)
    }
}

impl Worker {
    /// Whether it holds new contacts back.
    pub const fn suppresses(&self) -> bool {
        self.suppresses
    }

    /// Whether it can look at the distribution without asking its region for an address first.
    pub const fn has_address(&self) -> bool {
        self.has_address
    }

    /// It is told to hold new contacts back, or to let them through.
    pub fn suppress(&mut self, on: bool) {
        self.suppresses = on;
        self.retries_offline &= on;
    }

    /// The address came, and is looked at; or it could not be had, and contacts are held back.
    pub fn address(&mut self, found: bool) -> Option<Look> {
        self.has_address |= found;
        self.suppresses |= !found;
        found.then_some(Look::FirstOfWorker)
    }

    /// The distribution was looked at by the worker of the `own` region.
    pub fn looked(&mut self, own: Region, look: Look, named: Distribution) -> Outcome {
        let (suppressed, pending) = (self.suppresses, self.pending);
        if named.active == own {
            let signals = (!suppressed && look.is_for_a_page()).then_some(own);
            return Outcome { signals, force_offline: None };
        }
        // A worker that has just started waits for nothing.
        let soft = named.waits && look != Look::FirstOfWorker;
        self.suppresses = true;
        self.pending |= soft && !suppressed;
        Outcome {
            signals: (soft && look.is_for_a_page() && (!suppressed || pending)).then_some(own),
            force_offline: (!suppressed).then_some(ForceOffline { soft, next: Some(named.active) }),
        }
    }

    /// The page has let go of everything, or could not and is to be told again. Answers the region to signal: once told
    /// to try again, the worker has signaled it already.
    pub fn let_go(&mut self, own: Region, again: bool, next: Option<Region>) -> Option<Region> {
        let signaled = std::mem::replace(&mut self.retries_offline, again);
        if signaled {
            return None;
        }
        self.pending = false;
        Some(next.unwrap_or(own.other()))
    }

    /// What the page is told with every update of the agent, as long as it has not let go of everything.
    pub fn reminder(&self) -> Option<ForceOffline> {
        (self.suppresses && self.retries_offline).then_some(ForceOffline { soft: false, next: None })
    }
}

#[cfg(test)]
mod tests {
    use super::{Distribution, ForceOffline, Look, Outcome, Region, Worker};

    const OWN: Region = Region::First;
    const OTHER: Region = Region::Second;
    const HERE: Distribution = Distribution { active: OWN, waits: true };
    const AWAY: Distribution = Distribution { active: OTHER, waits: true };
    const AWAY_AT_ONCE: Distribution = Distribution { active: OTHER, waits: false };
    const NOTHING: Outcome = Outcome { signals: None, force_offline: None };

    const fn forces_offline(soft: bool) -> Outcome {
        Outcome { signals: None, force_offline: Some(ForceOffline { soft, next: Some(OTHER) }) }
    }

    fn working() -> Worker {
        let mut worker = Worker::default();
        assert_eq!(worker.address(true), Some(Look::FirstOfWorker));
        worker
    }

    #[test]
    fn a_worker_without_an_address_holds_contacts_back() {
        let mut worker = Worker::default();
        assert_eq!(worker.address(false), None);
        assert!(worker.suppresses() && !worker.has_address());
    }

    #[test]
    fn an_active_worker_says_so_to_a_page_that_asks_and_never_by_itself() {
        let mut worker = working();
        assert_eq!(worker.looked(OWN, Look::ForPage, HERE).signals, Some(OWN));
        assert_eq!(worker.looked(OWN, Look::Routine, HERE), NOTHING);
        worker.suppress(true);
        assert_eq!(worker.looked(OWN, Look::ForPage, HERE), NOTHING);
    }

    #[test]
    fn a_move_that_may_wait_forces_offline_once_and_pending_until_the_page_has_let_go() {
        let mut worker = working();
        assert_eq!(worker.looked(OWN, Look::Routine, AWAY), forces_offline(true));
        assert!(worker.suppresses());
        assert_eq!(worker.looked(OWN, Look::Routine, AWAY), NOTHING);
        assert_eq!(worker.looked(OWN, Look::ForPage, AWAY).signals, Some(OWN), "it is still the one");
        assert_eq!(worker.let_go(OWN, false, Some(OTHER)), Some(OTHER));
        assert_eq!(worker.looked(OWN, Look::ForPage, AWAY), NOTHING);
    }

    #[test]
    fn a_worker_that_starts_on_the_standby_lets_go_at_once_even_where_the_move_may_wait() {
        let mut worker = working();
        assert_eq!(worker.looked(OWN, Look::FirstOfWorker, AWAY), forces_offline(false));
    }

    #[test]
    fn a_move_that_does_not_wait_is_signaled_by_what_the_page_does() {
        let mut worker = working();
        assert_eq!(worker.looked(OWN, Look::ForPage, AWAY_AT_ONCE), forces_offline(false));
    }

    #[test]
    fn a_page_that_could_not_let_go_is_reminded_and_signaled_once() {
        let mut worker = working();
        worker.looked(OWN, Look::Routine, AWAY_AT_ONCE);
        assert_eq!(worker.let_go(OWN, true, None), Some(OTHER));
        assert_eq!(worker.reminder(), Some(ForceOffline { soft: false, next: None }));
        assert_eq!(worker.let_go(OWN, false, None), None);
        assert_eq!(worker.reminder(), None);
        worker.let_go(OWN, true, None);
        worker.suppress(false);
        assert_eq!(worker.reminder(), None, "contacts come through again");
    }

    #[test]
    fn only_what_a_worker_looks_at_by_itself_is_repeated() {
        let repeated = [Look::FirstOfWorker, Look::ForPage, Look::Routine].map(Look::is_repeated);
        assert_eq!(repeated, [true, false, true]);
    }
}
