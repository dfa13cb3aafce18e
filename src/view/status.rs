//! A region as a person is to read of it. Absent: what its CCP says beside that, which is the view's own.

use ambidesk_coordinator::{Readiness, Region, RegionView, Timestamp, View};

/// How a region is, as it is told everywhere: one whose session has ended lacks a sign-in.
#[must_use]
pub fn status(view: &View, region: Region) -> RegionView {
    let mut status = view.regions[region].clone();
    if let Some(since) = session_ended(view, region) {
        status.readiness = Readiness::SignInRequired { since };
        (status.rungs.signed_in, status.rungs.agent_ready) = (false, false);
    }
    status
}

/// When the session of a standby has ended whose CCP goes on answering. Of the active region its own word counts.
#[must_use]
pub fn session_ended(view: &View, region: Region) -> Option<Timestamp> {
    let told = &view.regions[region];
    let is_standby = view.active.is_some_and(|active| active != region);
    told.session.filter(|end| end.over && is_standby && told.is_ready()).map(|end| end.at)
}

/// Whether a sign-in may be what keeps a region from being ready. Of one that answered before nobody knows: its page was loaded
/// again since, and says nothing, as it does where it can't be reached and where there is no session.
#[must_use]
pub fn may_lack_sign_in(region: &RegionView) -> bool {
    match region.readiness {
        Readiness::SignInRequired { .. } | Readiness::SignInOrUnreachable { .. } => true,
        Readiness::NotAnswering { since } => region.health.evidence.loaded_at.is_some_and(|at| at > since),
        Readiness::Loading { .. }
        | Readiness::StorageAccessNeeded { .. }
        | Readiness::Connected { .. }
        | Readiness::Ready { .. }
        | Readiness::Failed { .. } => false,
    }
}

/// Whether a person may have a region tried again. A new try takes the panel away, which a live contact may still need.
#[must_use]
pub fn may_be_tried(region: &RegionView) -> bool {
    let live = region.agent.as_ref().is_some_and(|agent| !agent.contacts.is_empty());
    let waits = match region.readiness {
        Readiness::SignInOrUnreachable { .. } | Readiness::NotAnswering { .. } | Readiness::Failed { .. } => true,
        Readiness::StorageAccessNeeded { .. } => !region.asks_for_storage(),
        Readiness::Loading { .. }
        | Readiness::SignInRequired { .. }
        | Readiness::Connected { .. }
        | Readiness::Ready { .. } => false,
    };
    waits && !live
}

#[cfg(test)]
mod tests {
    use ambidesk_coordinator::SessionEnd;

    use super::super::fixture::{SINCE, region, silent_again, steady, with};
    use super::*;

    #[test]
    fn a_standby_whose_session_is_over_lacks_a_sign_in_and_of_the_active_region_its_own_word_counts() {
        for region in Region::ALL {
            for over in [false, true] {
                let mut view = steady();
                view.regions[region].session = Some(SessionEnd { at: SINCE, idle: false, over });
                let told = status(&view, region);
                let lacks = over && region == Region::Second;
                assert_eq!(matches!(told.readiness, Readiness::SignInRequired { since: SINCE }), lacks);
                assert_eq!(told == view.regions[region], !lacks);
            }
        }
    }

    #[test]
    fn a_region_that_was_loaded_again_and_says_nothing_may_lack_a_sign_in() {
        let silent = region(Readiness::NotAnswering { since: SINCE });
        assert!(!may_lack_sign_in(&silent));
        assert!(may_lack_sign_in(&silent_again(silent)));
        assert!(!may_lack_sign_in(&silent_again(region(Readiness::Ready { since: SINCE }))));
    }

    #[test]
    fn what_a_standby_says_of_itself_stands() {
        let mut view = with(Readiness::Ready { since: SINCE }, Readiness::NotAnswering { since: SINCE });
        view.regions.second.session = Some(SessionEnd { at: SINCE, idle: false, over: true });
        assert_eq!(status(&view, Region::Second), view.regions.second);
    }
}
