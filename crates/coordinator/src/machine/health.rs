//! A region's health: observations in, a verdict out. Verdicts are slow on purpose. Silence counts when it has lasted for
//! several beats, failures when there are several within a while, and a recovery when it has lasted, too: a region that
//! falters twice a minute is impaired throughout.

use crate::health::{ApiFailure, Health, Symptom, Verdict};
use crate::settings::Settings;
use crate::time::Timestamp;

/// How many failures are remembered.
const MOST_FAILURES: usize = 16;

/// What a verdict rests on, beside what the rest of the region's state knows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct RegionHealth {
    failures: Vec<ApiFailure>,
    api_failing: bool,
    /// What was wrong before the region was healthy.
    overcome: Vec<Symptom>,
    /// When the impairment began that it recovers from.
    impaired_since: Timestamp,
    health: Health,
}

impl RegionHealth {
    pub(super) fn new(now: Timestamp) -> Self {
        Self {
            failures: Vec::new(),
            api_failing: false,
            overcome: Vec::new(),
            impaired_since: now,
            health: Health::unknown(now),
        }
    }

    pub(super) fn health(&self) -> &Health {
        &self.health
    }

    /// What is wrong, or was until the verdict changed.
    pub(super) fn grounds(&self) -> &[Symptom] {
        if self.health.verdict == Verdict::Healthy { &self.overcome } else { &self.health.symptoms }
    }

    pub(super) fn saw_acknowledgement(&mut self, now: Timestamp) {
        self.health.evidence.acknowledged_at = Some(now);
    }

    pub(super) fn saw_agent(&mut self, now: Timestamp) {
        self.health.evidence.agent_at = Some(now);
    }

    pub(super) fn saw_page(&mut self, now: Timestamp) {
        self.health.evidence.loaded_at = Some(now);
    }

    pub(super) fn saw_reload(&mut self) {
        self.health.evidence.reloads += 1;
    }

    /// A call failed. Refusals say something of the agent or of the call, not of the region, except where the region
    /// says that it is too busy.
    pub(super) fn saw_failure(&mut self, now: Timestamp, operation: &str, status: u16) {
        let counts = status == 0 || status == 429 || status >= 500;
        let failure = ApiFailure { at: now, operation: operation.to_owned(), status };
        if counts && self.failures.last() != Some(&failure) {
            if self.failures.len() == MOST_FAILURES {
                self.failures.remove(0);
            }
            self.failures.push(failure);
        }
    }

    /// Whether calls fail again and again.
    pub(super) fn api_is_failing(&self) -> bool {
        self.api_failing
    }

    /// Counts the failures that still count, and says when the next one stops to.
    pub(super) fn review_failures(&mut self, now: Timestamp, settings: &Settings) -> Option<Timestamp> {
        self.failures.retain(|failure| failure.at + settings.failures_last > now);
        let count = self.failures.len();
        self.api_failing = count >= settings.failures_count || self.api_failing && count > 0;
        self.health.evidence.failures = u32::try_from(count).unwrap_or(u32::MAX);
        if let Some(last) = self.failures.last() {
            self.health.evidence.last_failure = Some(last.clone());
        }
        self.failures.first().map(|first| first.at + settings.failures_last)
    }

    /// Draws the verdict, and says when it may change by itself.
    pub(super) fn judge(
        &mut self,
        now: Timestamp,
        is_ready: bool,
        symptoms: Vec<Symptom>,
        settings: &Settings,
    ) -> Option<Timestamp> {
        if is_ready {
            self.health.evidence.reloads = 0;
        }
        let is_well = symptoms.is_empty();
        if !is_well {
            self.health.symptoms = symptoms;
        }
        match (self.health.verdict, is_well) {
            (Verdict::Unknown | Verdict::Healthy, false) => {
                self.impaired_since = now;
                self.enter(Verdict::Impaired, now);
            }
            (Verdict::Recovering, false) => self.enter(Verdict::Impaired, self.impaired_since),
            (Verdict::Unknown, true) if is_ready => self.enter(Verdict::Healthy, now),
            (Verdict::Impaired, true) if is_ready => self.enter(Verdict::Recovering, now),
            (Verdict::Recovering, true) if self.health.since + settings.recovered_after <= now => {
                self.overcome = std::mem::take(&mut self.health.symptoms);
                self.enter(Verdict::Healthy, now);
            }
            (Verdict::Impaired, _) | (Verdict::Unknown | Verdict::Healthy | Verdict::Recovering, true) => {}
        }
        (self.health.verdict == Verdict::Recovering).then(|| self.health.since + settings.recovered_after)
    }

    fn enter(&mut self, verdict: Verdict, since: Timestamp) {
        (self.health.verdict, self.health.since) = (verdict, since);
    }
}
