//! Views for the tests of this room.

use ambidesk_coordinator::{
    AgentSnapshot, Channel, Contact, ContactState, Health, Pair, PhaseView, Readiness, Region, RegionView, Rungs,
    Scheme, Timestamp, View,
};

/// The beginning of everything.
pub(super) const SINCE: Timestamp = Timestamp::from_millis(1_000);

/// A region without an agent.
pub(super) fn region(readiness: Readiness) -> RegionView {
    RegionView {
        readiness,
        rungs: Rungs::default(),
        heard_at: None,
        health: Health::unknown(SINCE),
        agent: None,
        softphone: None,
        session: None,
        signed_in_since: None,
        state_before_renewal: None,
        renewal_put_off: Timestamp::default(),
        global_sign_in: None,
        retry_at: None,
    }
}

/// The same with a call.
pub(super) fn call(region: RegionView) -> RegionView {
    let contact = Contact {
        id: "call".to_owned(),
        channel: Channel::Voice,
        state: ContactState::Connected,
        since: None,
        queue: None,
        customer: None,
        attributes: Vec::new(),
        supervising: false,
        elsewhere: false,
    };
    RegionView { agent: Some(AgentSnapshot { contacts: vec![contact], ..AgentSnapshot::default() }), ..region }
}

/// The same after its page was loaded again.
pub(super) fn silent_again(mut region: RegionView) -> RegionView {
    region.health.evidence.loaded_at = Some(Timestamp::from_millis(SINCE.as_millis() + 1));
    region
}

/// The first region is active.
pub(super) fn with(first: Readiness, second: Readiness) -> View {
    View {
        scheme: Scheme::Paired,
        phase: PhaseView::Steady { active: Region::First },
        active: Some(Region::First),
        assumed: None,
        told: None,
        shown: Region::First,
        ready: true,
        regions: Pair { first: region(first), second: region(second) },
        detected: None,
        sign_out: None,
        renewal: None,
        notice: None,
        hidden_contact: None,
        lost_call: None,
        differs: None,
    }
}

/// And both regions are ready.
pub(super) fn steady() -> View {
    with(Readiness::Ready { since: SINCE }, Readiness::Ready { since: SINCE })
}
