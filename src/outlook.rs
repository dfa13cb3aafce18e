//! Whether the agent could go on if the active region failed now: read off the standby. Absent: words, and any decision.

use ambidesk_coordinator::{PhaseView, Readiness, Region, Verdict, View};

/// What a failover right now would find in the standby.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Outlook {
    /// The agent could go on.
    GoOn,
    /// The agent could go on, but the standby is impaired itself.
    Impaired,
    /// The agent is not signed in there.
    SignedOut,
    /// The agent is not signed in there, or it can't be reached.
    Unsure,
    /// It is still getting ready.
    Opening,
    /// It is not answering.
    Silent,
    /// It could not start.
    Failed,
}

impl Outlook {
    /// Whether the agent could go on.
    #[must_use]
    pub const fn goes_on(self) -> bool {
        matches!(self, Self::GoOn | Self::Impaired)
    }

    /// Whether a sign-in may be what is missing.
    #[must_use]
    pub const fn needs_sign_in(self) -> bool {
        matches!(self, Self::SignedOut | Self::Unsure)
    }
}

/// The active region and what a failover of it would find; `None` while one is under way, or nobody is active.
#[must_use]
pub fn outlook(view: &View) -> Option<(Region, Outlook)> {
    let PhaseView::Steady { active } = view.phase else {
        return None;
    };
    let standby = &view.regions[active.other()];
    let outlook = match standby.readiness {
        Readiness::Ready { .. } if standby.health.verdict == Verdict::Impaired => Outlook::Impaired,
        Readiness::Ready { .. } => Outlook::GoOn,
        Readiness::SignInRequired { .. } => Outlook::SignedOut,
        Readiness::SignInOrUnreachable { .. } => Outlook::Unsure,
        Readiness::Loading { .. } | Readiness::Connected { .. } => Outlook::Opening,
        Readiness::NotAnswering { .. } => Outlook::Silent,
        Readiness::Failed { .. } => Outlook::Failed,
    };
    Some((active, outlook))
}

/// Whether the active region has failed already, so that a failover is no mere possibility any more.
#[must_use]
pub fn is_down(view: &View, active: Region) -> bool {
    matches!(view.regions[active].readiness, Readiness::NotAnswering { .. } | Readiness::Failed { .. })
}

#[cfg(test)]
mod tests {
    use ambidesk_coordinator::{Health, Pair, RegionView, Rungs, Timestamp};

    use super::*;

    fn with_standby(readiness: Readiness, verdict: Verdict) -> View {
        let since = Timestamp::default();
        let region = |readiness, verdict| RegionView {
            readiness,
            rungs: Rungs::default(),
            heard_at: None,
            health: Health { verdict, ..Health::unknown(since) },
            agent: None,
            retry_at: None,
        };
        let first = region(Readiness::Ready { since }, Verdict::Healthy);
        View {
            phase: PhaseView::Steady { active: Region::First },
            active: Some(Region::First),
            shown: Region::First,
            assumed: None,
            told: None,
            ready: true,
            regions: Pair { first, second: region(readiness, verdict) },
            notice: None,
        }
    }

    #[test]
    fn the_standby_decides_whether_the_agent_could_go_on() {
        let since = Timestamp::default();
        let cases = [
            (Readiness::Ready { since }, Verdict::Healthy, Outlook::GoOn),
            (Readiness::Ready { since }, Verdict::Impaired, Outlook::Impaired),
            (Readiness::SignInRequired { since }, Verdict::Unknown, Outlook::SignedOut),
            (Readiness::SignInOrUnreachable { since }, Verdict::Unknown, Outlook::Unsure),
            (Readiness::Connected { since }, Verdict::Unknown, Outlook::Opening),
            (Readiness::NotAnswering { since }, Verdict::Impaired, Outlook::Silent),
        ];
        for (readiness, verdict, expected) in cases {
            assert_eq!(outlook(&with_standby(readiness, verdict)), Some((Region::First, expected)));
        }
    }

    #[test]
    fn an_active_region_that_does_not_answer_has_failed_already() {
        let since = Timestamp::default();
        let mut view = with_standby(Readiness::Ready { since }, Verdict::Healthy);
        assert!(!is_down(&view, Region::First));
        view.regions.first.readiness = Readiness::NotAnswering { since };
        assert!(is_down(&view, Region::First));
        assert_eq!(outlook(&view), Some((Region::First, Outlook::GoOn)));
    }

    #[test]
    fn a_failover_under_way_has_no_outlook() {
        let since = Timestamp::default();
        let mut view = with_standby(Readiness::Ready { since }, Verdict::Healthy);
        view.phase = PhaseView::Switching { from: Region::First, to: Region::Second, since };
        assert_eq!(outlook(&view), None);
    }
}
