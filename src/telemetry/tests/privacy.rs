//! A view that is full of personal data gives batches without any of it.

use ambidesk_coordinator::{
    AgentSnapshot, AgentState, AgentStateKind, Channel, Contact, ContactState, Notice, PhaseView, Readiness, Region,
    Restoring, Standing, View,
};

use super::support::{Scene, at, envelope, pending, steady, switching};

const SECRET: &str = "SECRET";

fn secret(what: &str) -> String {
    format!("{SECRET} {what}")
}

fn agent() -> AgentSnapshot {
    let state = |name: &str| AgentState {
        name: secret(name),
        kind: AgentStateKind::Routable,
        arn: format!("arn:aws:connect:us-east-1:123456789012:instance/{SECRET}/agent-state/{SECRET}"),
        since: Some(at(777)),
    };
    AgentSnapshot {
        name: secret("agent"),
        state: state("state"),
        next_state: Some(secret("next state")),
        states: vec![state("state"), state("other state")],
        contacts: vec![Contact {
            id: secret("id"),
            channel: Channel::Voice,
            state: ContactState::Connected,
            since: Some(at(777)),
            queue: Some(secret("queue")),
            customer: Some(secret("+4930123417")),
            attributes: vec![(secret("name"), secret("value"))],
            supervising: false,
            elsewhere: false,
        }],
    }
}

/// Puts personal data wherever a view has room for it.
fn fill(view: &mut View) {
    for region in Region::ALL {
        view.regions[region].agent = Some(agent());
    }
    let (from, to, at, previous_state) = (Region::First, Region::Second, at(777), Some(secret("previous state")));
    view.notice = Some(Notice::Switched { from, to, at, forced: true, previous_state, restoring: Restoring::Offered });
}

#[test]
fn nothing_of_the_agent_the_contacts_or_the_administrators_gets_out() {
    let mut scene = Scene::opened();
    let ready = |view: &mut View| {
        for region in Region::ALL {
            view.regions[region].readiness = Readiness::Ready { since: at(1_000) };
        }
        fill(view);
    };
    scene.at(1_000, ready);
    scene.at(2_000, |view| {
        steady(Region::First)(view);
        view.ready = true;
    });
    scene.at(3_000, pending(Region::First, at(3_000)));
    scene.at(4_000, |view| {
        let standing = Standing::Doubtful { since: at(3_000) };
        view.phase = PhaseView::Pending { from: Region::First, to: Region::Second, since: at(3_000), standing };
    });
    scene.at(5_000, |view| {
        switching(Region::Second, at(5_000))(view);
        fill(view);
        view.regions.second.readiness = Readiness::Failed { since: at(5_000), reason: secret("reason") };
    });
    scene.at(6_000, |view| {
        steady(Region::Second)(view);
        ready(view);
    });
    let envelope = envelope();
    let events: Vec<_> = scene.told.iter().map(|event| event.json(1, &envelope.regions)).collect();
    let batch = serde_json::to_string(&envelope.seal(at(7_000), 0, &events)).expect("a batch is JSON");
    for told in ["region_impaired", "failover_pending", "failover_completed", "\"forced\":true"] {
        assert!(batch.contains(told), "{told} is missing, so the test shows nothing: {batch}");
    }
    assert!(!batch.contains(SECRET), "{batch}");
    assert!(!batch.contains("arn:"), "{batch}");
    assert!(!batch.contains("777\""), "{batch}");
}
