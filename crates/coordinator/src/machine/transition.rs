//! What makes a transition: something is to be done, or a phase or a verdict has changed. Each leaves one record.

use super::Coordinator;
use crate::health::Verdict;
use crate::record::{Cause, HealthChange, PhaseName, Record, RecordedEffect, Transition};
use crate::region::{Pair, Region};

impl Coordinator {
    /// What a record compares.
    pub(super) fn standing(&self) -> (PhaseName, Pair<Verdict>) {
        (self.phase.name(), self.regions.map(|_, state| state.health.health().verdict))
    }

    /// Ends a transition, if it was one: what is to be done leaves, with the record of it.
    pub(super) fn close(
        &mut self,
        before: &(PhaseName, Pair<Verdict>),
        cause: impl FnOnce() -> Cause,
    ) -> Option<Transition> {
        let after = self.standing();
        if self.effects.is_empty() && *before == after {
            return None;
        }
        let changed = Region::ALL.into_iter().filter(|region| before.1[*region] != after.1[*region]);
        let health = changed.map(|region| {
            let symptoms = self.regions[region].health.grounds().to_vec();
            HealthChange { region, verdict: after.1[region], symptoms }
        });
        let effects = std::mem::take(&mut self.effects);
        let record = Record {
            at: self.now,
            cause: cause(),
            from: before.0,
            to: after.0,
            effects: effects.iter().map(RecordedEffect::from).collect(),
            health: health.collect(),
            wanted: std::mem::take(&mut self.wanted_now),
        };
        Some(Transition { effects, record })
    }
}
