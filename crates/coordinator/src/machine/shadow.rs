//! Where the managed scheme would have decided otherwise than the paired one, which decides: from the same signals, so that a team
//! learns before it migrates what changes. Two of its rules make a difference to where the agent is: it waits for chats as well, and it
//! asks nobody what the distribution names.
//!
//! Absent: how long it would have taken, which depends on the vendor's CCPs; and what the agent or another window wanted, which
//! is the same in both schemes.

use super::Coordinator;
use super::region_state::DistributionPoll;
use crate::peer::Wanted;
use crate::record::{Cause, Record, Transition};
use crate::region::Region;
use crate::settings::Scheme;
use crate::view::Difference;

/// What the shadow has to remember of a region that is being left.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) struct Shadow {
    /// The contacts that only the managed scheme waits for. The paired one ends them as it begins to leave.
    holding: usize,
    /// The claim of the standby answers a question of the desk.
    asked: bool,
}

impl Coordinator {
    /// `from` is to be left, and what holds that up may be waited for.
    pub(super) fn shadow_leaves(&mut self, from: Region) {
        let agent = self.regions[from].agent();
        let holding = agent.map_or(0, |agent| {
            let managed = agent.holding(Scheme::Managed).count();
            managed - agent.holding(Scheme::Paired).count()
        });
        self.shadow.holding = self.shadow.holding.max(holding);
    }

    /// Nothing is waited for, or nothing is left.
    pub(super) fn shadow_forgets(&mut self) {
        self.shadow = Shadow::default();
    }

    /// The standby claims the role of the active region.
    pub(super) fn shadow_hears_claim(&mut self, standby: Region) {
        self.shadow.asked = self.regions[standby].poll == Some(DistributionPoll::Waiting);
    }

    /// The desk leaves `from`: in the managed scheme it would not have yet, where there was something to wait for or nobody
    /// had said a word unasked.
    pub(super) fn compare_schemes(&mut self, from: Region, forced: bool) {
        let Shadow { holding, asked } = std::mem::take(&mut self.shadow);
        if self.settings.shadow && !self.is_managed() && !forced && (holding > 0 || asked) {
            self.differs = Some(Difference { at: self.now, region: from, contacts: holding });
        }
    }

    /// The line of the timeline about a difference that is not `before`.
    pub(super) fn difference_since(&self, before: Option<Difference>) -> Option<Transition> {
        let Difference { at, region, contacts } = self.differs.filter(|_| self.differs != before)?;
        let phase = self.phase.name();
        let cause = Cause::SchemesDiffer { region, contacts };
        let (effects, health, wanted) = (Vec::new(), Vec::new(), Wanted::No);
        let record = Record { at, cause, from: phase, to: phase, effects, health, wanted };
        Some(Transition { effects: Vec::new(), record })
    }
}
