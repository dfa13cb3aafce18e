//! The shared worker's part in a failover of the managed scheme: it notices that the traffic has moved, waits for contacts, says who is
//! active, and takes over from a worker that says nothing. The npm artifact has nothing of it: this reads the vendor's
//! documentation, and chooses where that is silent as the simulator's README says, which does so by itself.

use ambidesk_coordinator::Region;

use crate::worker::Distribution;

/// How many heartbeats in a row have to stay unanswered before the region that is named takes over by itself.
pub const SILENCE: u8 = 3;

/// What a worker says to every CCP of its region, and each of those to its host.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Said {
    /// The traffic names a region (`failover_detected`). Of the active one, it says that a move is called off.
    Detected(Region),
    /// A move waits for contacts (`failover_pending`).
    Pending(Region),
    /// A region has become active (`failover_initiated`).
    Initiated(Region),
    /// Whether the other region's worker is there (`heartbeat_syn`).
    Heartbeat,
    /// It is there, to the CCP that passed the question on (`heartbeat_ack`).
    Answer,
}

/// What a host tells a worker, by way of a CCP.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Heard {
    /// A region has become active, as the other region's worker says, or the host (`failover_initiated`, `failover_complete`).
    Active(Region),
    /// The agent does not want to wait (`force_failover`).
    Force,
    /// The other region's worker asks whether this one is there (`heartbeat_syn`).
    Heartbeat,
    /// It is there (`heartbeat_ack`).
    Answer,
}

/// The worker's memory.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ManagedWorker {
    own: Region,
    /// The region that is active, as far as it knows.
    active: Option<Region>,
    /// The region that the traffic has moved to, while the desk has not.
    target: Option<Region>,
    /// The move waits for contacts.
    pending: bool,
    /// Heartbeats without an answer.
    unanswered: u8,
    /// It has to let go of the agent.
    leaving: bool,
}

impl ManagedWorker {
    /// The worker of a region, which has not looked yet.
    #[must_use]
    pub const fn new(own: Region) -> Self {
        Self { own, active: None, target: None, pending: false, unanswered: 0, leaving: false }
    }

    /// The region that is active, which is its first word to each CCP (`init`); `None` before it has looked.
    pub const fn active(&self) -> Option<Region> {
        self.active
    }

    /// What it says to a CCP after its first word, of a move that is under way.
    pub fn under_way(&self) -> Vec<Said> {
        let detected = self.target.map(Said::Detected);
        let pending = self.target.filter(|_| self.pending).map(Said::Pending);
        detected.into_iter().chain(pending).collect()
    }

    /// Whether it ends what is there, and puts the agent offline.
    pub const fn is_leaving(&self) -> bool {
        self.leaving
    }

    /// Nothing is left to let go of.
    pub const fn has_left(&mut self) {
        self.leaving = false;
    }

    /// The distribution was looked at; `holds` says whether a contact is there that a move waits for.
    pub fn looked(&mut self, named: Distribution, holds: bool) -> Vec<Said> {
        let active = *self.active.get_or_insert(named.active);
        if named.active == active {
            let called_off = self.target.take().map(|_| Said::Detected(active));
            self.pending = false;
            return called_off.into_iter().collect();
        }
        let mut said = Vec::new();
        if self.target.replace(named.active) != Some(named.active) {
            self.unanswered = 0;
            said.push(Said::Detected(named.active));
        }
        if named.active == self.own {
            // The worker of the region that is left decides. Only where it says nothing at all, this one does.
            if self.unanswered == SILENCE {
                said.push(self.initiate(self.own));
            } else {
                self.unanswered += 1;
                said.push(Said::Heartbeat);
            }
        } else if !named.waits || !holds {
            said.push(self.initiate(named.active));
        } else if !std::mem::replace(&mut self.pending, true) {
            said.push(Said::Pending(named.active));
        }
        said
    }

    /// The agent's contacts have changed.
    pub fn agent_changed(&mut self, holds: bool) -> Option<Said> {
        let target = self.target.filter(|_| self.pending && !holds)?;
        Some(self.initiate(target))
    }

    /// Something was passed on to it. Says what it answers.
    pub fn hears(&mut self, heard: Heard) -> Option<Said> {
        match heard {
            Heard::Active(region) => {
                self.accept(region);
                None
            }
            Heard::Force => self.target.filter(|_| self.pending).map(|target| self.initiate(target)),
            Heard::Heartbeat => self.active.map(|_| Said::Answer),
            Heard::Answer => {
                self.unanswered = 0;
                None
            }
        }
    }

    fn initiate(&mut self, region: Region) -> Said {
        self.accept(region);
        Said::Initiated(region)
    }

    fn accept(&mut self, region: Region) {
        (self.target, self.pending, self.unanswered) = (None, false, 0);
        if self.active.replace(region) != Some(region) {
            self.leaving = region != self.own;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{Heard, ManagedWorker, Region, SILENCE, Said};
    use crate::worker::Distribution;

    const OWN: Region = Region::First;
    const OTHER: Region = Region::Second;
    const HERE: Distribution = Distribution { active: OWN, waits: true };
    const AWAY: Distribution = Distribution { active: OTHER, waits: true };
    const AWAY_AT_ONCE: Distribution = Distribution { active: OTHER, waits: false };

    fn working() -> ManagedWorker {
        let mut worker = ManagedWorker::new(OWN);
        assert_eq!(worker.looked(HERE, false), []);
        assert_eq!(worker.active(), Some(OWN));
        worker
    }

    #[test]
    fn a_move_waits_for_contacts_is_said_once_and_made_when_they_are_gone() {
        let mut worker = working();
        assert_eq!(worker.looked(AWAY, true), [Said::Detected(OTHER), Said::Pending(OTHER)]);
        assert_eq!(worker.looked(AWAY, true), []);
        assert_eq!(worker.under_way(), [Said::Detected(OTHER), Said::Pending(OTHER)]);
        assert_eq!(worker.agent_changed(true), None);
        assert_eq!(worker.agent_changed(false), Some(Said::Initiated(OTHER)));
        assert!(worker.is_leaving() && worker.under_way().is_empty());
    }

    #[test]
    fn a_move_with_nothing_to_wait_for_or_that_may_not_wait_is_made_at_once() {
        for (named, holds) in [(AWAY, false), (AWAY_AT_ONCE, true)] {
            assert_eq!(working().looked(named, holds), [Said::Detected(OTHER), Said::Initiated(OTHER)]);
        }
    }

    #[test]
    fn a_call_off_is_a_detection_of_the_active_region() {
        let mut worker = working();
        worker.looked(AWAY, true);
        assert_eq!(worker.looked(HERE, true), [Said::Detected(OWN)]);
        assert_eq!(worker.agent_changed(false), None);
    }

    #[test]
    fn a_force_is_heeded_only_while_a_move_waits() {
        let mut worker = working();
        assert_eq!(worker.hears(Heard::Force), None);
        worker.looked(AWAY, true);
        assert_eq!(worker.hears(Heard::Force), Some(Said::Initiated(OTHER)));
    }

    #[test]
    fn the_region_that_is_named_takes_over_only_from_one_that_is_silent() {
        let mut worker = working();
        worker.hears(Heard::Active(OTHER));
        worker.has_left();
        assert_eq!(worker.looked(HERE, false), [Said::Detected(OWN), Said::Heartbeat]);
        assert_eq!(worker.looked(HERE, false), [Said::Heartbeat]);
        worker.hears(Heard::Answer);
        for _ in 0..SILENCE {
            assert_eq!(worker.looked(HERE, false), [Said::Heartbeat]);
        }
        assert_eq!(worker.looked(HERE, false), [Said::Initiated(OWN)]);
        assert!(!worker.is_leaving());
    }

    #[test]
    fn a_region_that_hears_that_the_other_one_is_active_leaves_once() {
        let mut worker = working();
        worker.hears(Heard::Active(OTHER));
        assert!(worker.is_leaving());
        worker.has_left();
        worker.hears(Heard::Active(OTHER));
        assert!(!worker.is_leaving());
    }
}
