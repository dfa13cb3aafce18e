//! Whether the agent could go on if the active region failed now: read off the standby. Absent: words, and any decision.

use ambidesk_coordinator::{PhaseView, Readiness, Region, Timestamp, Verdict, View};

use super::may_lack_sign_in;

/// What a failover right now would find in the standby.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum StandbyReadiness {
    /// The agent could go on.
    GoOn,
    /// The agent could go on, but the standby is impaired itself.
    Impaired,
    /// The agent is not signed in there.
    SignedOut,
    /// The agent is not signed in there, or it can't be reached.
    Unsure,
    /// The browser keeps its cookies back.
    Withheld,
    /// It is still getting ready.
    Opening,
    /// It is not answering.
    Silent,
    /// It could not start.
    Failed,
}

impl StandbyReadiness {
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
pub fn standby_readiness(view: &View) -> Option<(Region, StandbyReadiness)> {
    let PhaseView::Steady { active } = view.phase else {
        return None;
    };
    let standby = &view.regions[active.other()];
    let readiness = match standby.readiness {
        Readiness::Ready { .. } if !standby.could_take_over() => StandbyReadiness::SignedOut,
        Readiness::Ready { .. } if standby.health.verdict == Verdict::Impaired => StandbyReadiness::Impaired,
        Readiness::Ready { .. } => StandbyReadiness::GoOn,
        Readiness::SignInRequired { .. } => StandbyReadiness::SignedOut,
        Readiness::SignInOrUnreachable { .. } => StandbyReadiness::Unsure,
        Readiness::NotAnswering { .. } if may_lack_sign_in(standby) => StandbyReadiness::Unsure,
        Readiness::StorageAccessNeeded { .. } => StandbyReadiness::Withheld,
        Readiness::Loading { .. } | Readiness::Connected { .. } => StandbyReadiness::Opening,
        Readiness::NotAnswering { .. } => StandbyReadiness::Silent,
        Readiness::Failed { .. } => StandbyReadiness::Failed,
    };
    Some((active, readiness))
}

/// The session that ends for want of activity, unless the agent does something: whose, and when. The active region goes first.
#[must_use]
pub fn idle_session(view: &View) -> Option<(Region, Timestamp)> {
    [view.shown, view.shown.other()].into_iter().find_map(|region| idle_end(view, region).map(|at| (region, at)))
}

/// When the session in a region ends for want of activity, where its end has been announced.
#[must_use]
pub fn idle_end(view: &View, region: Region) -> Option<Timestamp> {
    let session = view.regions[region].session.filter(|session| session.idle && !session.over)?;
    view.regions[region].is_ready().then_some(session.at)
}

/// Whether the active region has failed already, so that a failover is no mere possibility any more.
#[must_use]
pub fn is_down(view: &View, active: Region) -> bool {
    matches!(view.regions[active].readiness, Readiness::NotAnswering { .. } | Readiness::Failed { .. })
}

#[cfg(test)]
mod tests {
    use ambidesk_coordinator::{Consent, SessionEnd};

    use super::super::fixture::{SINCE, silent_again, with};
    use super::*;

    fn with_standby(readiness: Readiness, verdict: Verdict) -> View {
        let mut view = with(Readiness::Ready { since: SINCE }, readiness);
        view.regions.second.health.verdict = verdict;
        view
    }

    #[test]
    fn a_session_that_is_over_is_no_readiness_and_one_that_ends_is_told() {
        let mut view = with_standby(Readiness::Ready { since: SINCE }, Verdict::Healthy);
        let ends = |idle, over| Some(SessionEnd { at: SINCE, idle, over });
        view.regions.second.session = ends(false, false);
        assert_eq!(standby_readiness(&view), Some((Region::First, StandbyReadiness::GoOn)));
        assert_eq!(idle_session(&view), None);
        view.regions.second.session = ends(true, false);
        assert_eq!(idle_session(&view), Some((Region::Second, SINCE)));
        view.regions.second.session = ends(true, true);
        assert_eq!(standby_readiness(&view), Some((Region::First, StandbyReadiness::SignedOut)));
        assert_eq!(idle_session(&view), None);
    }

    #[test]
    fn the_standby_decides_whether_the_agent_could_go_on() {
        let since = SINCE;
        let cases = [
            (Readiness::Ready { since }, Verdict::Healthy, StandbyReadiness::GoOn),
            (Readiness::Ready { since }, Verdict::Impaired, StandbyReadiness::Impaired),
            (Readiness::SignInRequired { since }, Verdict::Unknown, StandbyReadiness::SignedOut),
            (
                Readiness::StorageAccessNeeded { since, consent: Consent::PutOff },
                Verdict::Unknown,
                StandbyReadiness::Withheld,
            ),
            (Readiness::SignInOrUnreachable { since }, Verdict::Unknown, StandbyReadiness::Unsure),
            (Readiness::Connected { since }, Verdict::Unknown, StandbyReadiness::Opening),
            (Readiness::NotAnswering { since }, Verdict::Impaired, StandbyReadiness::Silent),
        ];
        for (readiness, verdict, expected) in cases {
            assert_eq!(standby_readiness(&with_standby(readiness, verdict)), Some((Region::First, expected)));
        }
    }

    #[test]
    fn a_standby_that_was_loaded_again_and_says_nothing_may_lack_a_sign_in() {
        let mut view = with_standby(Readiness::NotAnswering { since: SINCE }, Verdict::Impaired);
        view.regions.second = silent_again(view.regions.second);
        assert_eq!(standby_readiness(&view), Some((Region::First, StandbyReadiness::Unsure)));
    }

    #[test]
    fn an_active_region_that_does_not_answer_has_failed_already() {
        let since = SINCE;
        let mut view = with_standby(Readiness::Ready { since }, Verdict::Healthy);
        assert!(!is_down(&view, Region::First));
        view.regions.first.readiness = Readiness::NotAnswering { since };
        assert!(is_down(&view, Region::First));
        assert_eq!(standby_readiness(&view), Some((Region::First, StandbyReadiness::GoOn)));
    }

    #[test]
    fn a_failover_under_way_has_no_readiness_to_tell() {
        let since = SINCE;
        let mut view = with_standby(Readiness::Ready { since }, Verdict::Healthy);
        view.phase = PhaseView::Switching { from: Region::First, to: Region::Second, since };
        assert_eq!(standby_readiness(&view), None);
    }
}
