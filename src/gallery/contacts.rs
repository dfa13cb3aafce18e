//! States in which it counts what contacts there are: how many, where, of which kind, with what names. Absent: their place in a shift.

use ambidesk_coordinator::Region::{First, Second};
use ambidesk_coordinator::{
    AgentSnapshot, AgentStateKind, Channel, Contact, ContactState, PhaseView, Scheme, Standing, View,
};

use super::people::{agent, ago, busy, call, contact, offline, ready};
use super::states::{Scene, desk, history, pending, pending_phase, scene, steady};

pub fn live() -> Scene {
    let chat = contact("chat", Channel::Chat, ContactState::Connected, "Web visitor");
    steady(busy(vec![call(ContactState::Connected), chat]), history())
}

pub fn long_names() -> Scene {
    let named = |id, customer, queue: &str| Contact {
        queue: Some(queue.to_owned()),
        ..contact(id, Channel::QueueCallback, ContactState::Connected, customer)
    };
    let one = named("one", "Bartholomäus Freiherr von Hohenstein-Kaltenbrunn", &"Q".repeat(127));
    let other = named("other", "Jo", "BasicQueue");
    pending(vec![one, other], 220, None)
}

pub fn pending_long_names() -> Scene {
    let long = |letter: &str| letter.repeat(127);
    let named = |id| contact(id, Channel::Voice, ContactState::Connected, &long("W"));
    let agent = AgentSnapshot {
        name: long("K"),
        next_state: Some(long("N")),
        ..agent(&long("S"), AgentStateKind::Routable, vec![named("one"), named("other")])
    };
    scene(desk(pending_phase(220, Standing::Confirmed(ago(3))), ready(agent), ready(offline())))
}

pub fn in_both(phase: PhaseView) -> Scene {
    let on_call = || ready(busy(vec![call(ContactState::Connected)]));
    let view = desk(phase, on_call(), on_call());
    scene(View { scheme: Scheme::Managed, hidden_contact: Some(Second), ..view })
}

pub fn rings_hidden(agent: AgentSnapshot) -> Scene {
    let rings = ready(busy(vec![call(ContactState::Connecting)]));
    let view = desk(PhaseView::Steady { active: First }, ready(agent), rings);
    scene(View { scheme: Scheme::Managed, hidden_contact: Some(Second), ..view })
}

pub fn pending_with_task() -> Scene {
    let phase = PhaseView::Pending { from: First, to: Second, since: ago(220), standing: Standing::Confirmed(ago(3)) };
    let task = contact("task", Channel::Task, ContactState::Connected, "Call the garage");
    let chat = contact("chat", Channel::Chat, ContactState::Missed, "Web visitor");
    let here = ready(busy(vec![call(ContactState::Connected), task.clone(), chat]));
    scene(View { scheme: Scheme::Managed, ..desk(phase, here, ready(busy(vec![task]))) })
}
