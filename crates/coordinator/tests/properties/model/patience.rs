//! What has lasted for long enough to mean something.

use ambidesk_coordinator::Region;

use super::{Model, millis};

impl Model {
    /// Whether the region's claim, since it was last asked, has stood for long enough to be believed.
    pub(super) fn claim_stood(&mut self, now: u64, region: Region) -> bool {
        let settle = millis(self.settings.settle);
        self.of(region).claims.first().is_some_and(|claim| claim + settle <= now)
    }

    /// Whether the time is over in which somebody could have told, and the region is the one to go on with.
    pub(super) fn nobody_told(&self, now: u64, active: Region) -> bool {
        let within = millis(self.settings.distribution_within);
        self.heard.is_some_and(|heard| heard + within <= now) && active == self.told.unwrap_or(self.settings.presumed)
    }

    /// Whether the region was told to leave, and has had its time to say that it does.
    pub(super) fn force_offline_stood(&mut self, now: u64, region: Region) -> bool {
        let within = millis(self.settings.force_offline_within);
        self.of(region).forced_offline.is_some_and(|forced| forced + within <= now)
    }

    /// Whether the region's worker, asked, told it to leave, and it has had its time to say what comes of that.
    pub(super) fn answer_stood(&mut self, now: u64, region: Region) -> bool {
        let within = millis(self.settings.force_offline_within);
        self.of(region).answered.is_some_and(|answered| answered + within <= now)
    }

    /// Whether the region was asked and has had its time to claim anything, or to be told to leave.
    pub(super) fn is_unanswered(&mut self, now: u64, region: Region) -> bool {
        let within = millis(self.settings.answer_within);
        let known = self.of(region);
        let is_silent = known.claims.is_empty() && known.answered.is_none();
        known.asked.is_some_and(|asked| asked + within <= now) && is_silent
    }

    /// Whether the standby may be released: while it is active, while it may still answer, or because it has.
    pub(super) fn may_be_released(&mut self, now: u64, region: Region) -> bool {
        let within = millis(self.settings.answer_within);
        let known = self.of(region);
        let is_fresh = known.released.is_none_or(|at| now <= at + within);
        let may_answer = known.asked.is_some() && known.over.is_none_or(|at| now <= at + within);
        !known.let_through || is_fresh || may_answer
    }
}
