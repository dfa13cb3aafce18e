//! What thousands of desks ask of two regions through an outage, on virtual time.
//!
//! The coordinators are the product's own, unchanged: pure machines that are handed the time. Around them, this crate
//! models what a browser runs for each region ([`service`] has what each thing costs and how long it takes), plays
//! [`scenario`]s, keeps the books by the second in a [`ledger`], and checks them against the [`bound`] that follows from
//! the coordinator's settings. The same seed gives the same figures.
//!
//! Deliberately absent: a clock, a network, capacity and queues in the services (they count, and never slow down), second
//! windows, media, signing in but for a renewal, and the portal around the coordinator.

pub mod bound;
mod ccp;
mod desk;
mod herd;
pub mod ledger;
mod panel;
mod people;
pub mod plot;
mod queue;
mod renewals;
pub mod report;
pub mod scenario;
pub mod service;
mod streams;

/// A scenario that was played.
#[derive(Debug, Clone)]
pub struct Run {
    /// What was played.
    pub scenario: scenario::Scenario,
    /// What the desks may ask for in it.
    pub bound: bound::Bound,
    /// What they did ask for.
    pub ledger: ledger::Ledger,
}

impl Run {
    /// Plays a scenario with so many desks.
    #[must_use]
    pub fn play(scenario: scenario::Scenario, desks: u32, seed: u64) -> Self {
        let bound = bound::Bound::of(&scenario, desks);
        let ledger = herd::play(&scenario, desks, seed);
        Self { scenario, bound, ledger }
    }

    /// Checks the run against its bound.
    ///
    /// # Errors
    ///
    /// With the first limit that was exceeded.
    pub fn check(&self) -> Result<(), bound::Broken> {
        self.bound.check(&self.scenario, &self.ledger)
    }
}
