//! Which renewal of a session is spoken of before a notice.

use ambidesk_coordinator::{AgentStateKind, Notice, SessionRenewal, View};

/// The renewal that the agent reads of first; the others come after the notice. A desk that has moved away from its region has
/// something else to say, and so has one whose agent is offline since: they get no contacts.
#[must_use]
pub fn urgent_renewal(view: &View) -> Option<SessionRenewal> {
    view.renewal.filter(|renewal| view.notice.is_none() || !(renewal.moved || is_left_offline(view)))
}

/// The desk has moved, and the agent, who was in another state before, is offline.
fn is_left_offline(view: &View) -> bool {
    let Some(Notice::Switched { to, previous_state: Some(name), .. }) = &view.notice else {
        return false;
    };
    let agent = view.regions[*to].agent.as_ref().filter(|_| view.active == Some(*to));
    agent.is_some_and(|agent| agent.state.kind == AgentStateKind::Offline && agent.state.name != *name)
}

#[cfg(test)]
mod tests {
    use ambidesk_coordinator::{AgentSnapshot, AgentState, Readiness, Region, RenewalStage, Restoring};

    use super::*;
    use crate::view::fixture::{SINCE, with};

    /// The desk has moved to the first region, where the agent is in that state now.
    fn moved(name: &str, kind: AgentStateKind, renewal: SessionRenewal) -> View {
        let mut view = with(Readiness::Ready { since: SINCE }, Readiness::Ready { since: SINCE });
        let state = AgentState { name: name.to_owned(), kind, ..AgentSnapshot::default().state };
        view.regions.first.agent = Some(AgentSnapshot { state, ..AgentSnapshot::default() });
        view.notice = Some(Notice::Switched {
            from: Region::Second,
            to: Region::First,
            at: SINCE,
            forced: false,
            previous_state: Some("Available".to_owned()),
            restoring: Restoring::Offered,
        });
        view.renewal = Some(renewal);
        view
    }

    #[test]
    fn an_offer_waits_for_an_agent_who_is_offline_since_the_move_and_for_nobody_else() {
        let offer = SessionRenewal { region: Region::Second, stage: RenewalStage::Offered, moved: false };
        let offline = moved("Offline", AgentStateKind::Offline, offer);
        assert_eq!(urgent_renewal(&offline), None);
        assert_eq!(urgent_renewal(&View { notice: None, ..offline }), Some(offer));
        assert_eq!(urgent_renewal(&moved("Break", AgentStateKind::NotRoutable, offer)), Some(offer));
    }

    #[test]
    fn a_renewal_that_the_desk_has_moved_away_from_waits_for_the_notice() {
        let left = SessionRenewal { region: Region::Second, stage: RenewalStage::SigningIn, moved: true };
        let view = moved("Available", AgentStateKind::Routable, left);
        assert_eq!(urgent_renewal(&view), None);
        assert_eq!(urgent_renewal(&View { notice: None, ..view }), Some(left));
    }
}
