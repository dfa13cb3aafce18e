//! Where the managed scheme would have decided otherwise than the paired one, which decides; and that nothing is said where it would not.

use ambidesk_coordinator::Region::{First, Second};
use ambidesk_coordinator::{
    AgentSnapshot, Cause, Channel, Command, ContactState, Effect, Input, PeerMessage, PhaseView, Region, Settings,
    Wanted,
};

use crate::desk::{Desk, available, offline, on_call, poll, with};

fn settings() -> Settings {
    Settings { shadow: true, ..Settings::default() }
}

fn steady() -> Desk {
    let desk = Desk::steady_with(settings(), First);
    assert_eq!(told(&desk), []);
    desk
}

fn chat() -> AgentSnapshot {
    with(Channel::Chat, ContactState::Connected)
}

fn chat_and_call() -> AgentSnapshot {
    let mut agent = on_call();
    agent.contacts.extend(chat().contacts);
    "chat".clone_into(&mut agent.contacts[1].id);
    agent
}

/// What the shadow has said so far.
fn told(desk: &Desk) -> Vec<(Region, usize)> {
    let said = desk.records.iter().filter_map(|record| match record.cause {
        Cause::SchemesDiffer { region, contacts } => Some((region, contacts)),
        _ => None,
    });
    said.collect()
}

fn is_in(desk: &Desk, region: Region) {
    assert_eq!(desk.phase(), PhaseView::Steady { active: region });
}

#[test]
fn a_chat_that_the_paired_scheme_ends_would_have_held_the_failover_up() {
    let mut desk = steady();
    desk.agent(First, chat());
    desk.forces_offline(First, true);
    desk.agent(First, offline());
    desk.yields(First);
    is_in(&desk, Second);
    assert_eq!(told(&desk), [(First, 1)]);
    let differs = desk.view().differs.expect("it is shown");
    assert_eq!((differs.region, differs.contacts, differs.at), (First, 1, desk.time()));
    desk.advance(120_000);
    assert_eq!(told(&desk).len(), 1, "it is said once");
}

#[test]
fn a_chat_beside_a_call_would_have_held_it_up_for_longer() {
    let mut desk = steady();
    desk.agent(First, chat_and_call());
    desk.forces_offline(First, true);
    desk.agent(First, on_call());
    desk.waits(First);
    desk.advance(30_000);
    assert_eq!(told(&desk), [], "both wait");
    desk.agent(First, offline());
    desk.is_done(First);
    is_in(&desk, Second);
    assert_eq!(told(&desk), [(First, 1)]);
}

#[test]
fn a_call_holds_it_up_in_both_schemes_and_they_move_together() {
    let mut desk = steady();
    desk.agent(First, on_call());
    desk.forces_offline(First, true);
    desk.waits(First);
    desk.advance(60_000);
    desk.agent(First, offline());
    desk.is_done(First);
    is_in(&desk, Second);
    desk.advance(60_000);
    assert_eq!(told(&desk), []);
}

#[test]
fn an_order_to_leave_at_once_waits_for_nothing_in_either_scheme() {
    let mut desk = steady();
    desk.agent(First, chat_and_call());
    desk.forces_offline(First, false);
    desk.advance_until(2_000, &Effect::Show(Second));
    desk.advance(60_000);
    assert_eq!(told(&desk), []);
}

#[test]
fn what_the_desk_knows_as_it_has_asked_the_managed_scheme_would_not_know_yet() {
    let mut desk = steady();
    desk.falls_silent(First);
    desk.advance_until(60_000, &poll(Second));
    desk.claims(Second);
    desk.advance(2_000);
    is_in(&desk, Second);
    assert_eq!(told(&desk), [(First, 0)]);
}

#[test]
fn a_claim_that_nobody_asked_for_is_heard_in_both_schemes() {
    let mut desk = steady();
    desk.claims(Second);
    desk.advance(60_000);
    is_in(&desk, Second);
    assert_eq!(told(&desk), []);
}

#[test]
fn a_failover_that_is_called_off_is_called_off_in_both_schemes() {
    let mut desk = steady();
    desk.agent(First, on_call());
    desk.forces_offline(First, true);
    desk.waits(First);
    desk.advance_until(60_000, &poll(First));
    desk.advance(3_000);
    desk.claims(First);
    desk.advance(60_000);
    is_in(&desk, First);
    assert_eq!(told(&desk), []);
    // What was taken back a moment later was never a failover.
    desk.agent(First, chat());
    desk.forces_offline(First, true);
    desk.claims(First);
    desk.advance(60_000);
    is_in(&desk, First);
    assert_eq!(told(&desk), []);
}

#[test]
fn what_a_person_or_another_window_wants_is_no_difference() {
    let mut desk = steady();
    desk.agent(First, chat_and_call());
    desk.waits(First);
    desk.command(Command::SwitchNow);
    is_in(&desk, Second);
    desk.advance(60_000);
    assert_eq!(told(&desk), []);
    let mut desk = steady();
    desk.agent(First, chat());
    desk.peer(PeerMessage::Switched { from: First, to: Second, wanted: Wanted::No });
    is_in(&desk, Second);
    desk.advance(60_000);
    assert_eq!(told(&desk), [], "that window says so itself");
}

#[test]
fn after_a_difference_the_next_failover_is_compared_anew() {
    let mut desk = steady();
    desk.agent(First, chat());
    desk.forces_offline(First, true);
    desk.agent(First, offline());
    desk.yields(First);
    desk.advance(30_000);
    desk.agent(Second, available());
    desk.forces_offline(Second, true);
    desk.agent(Second, offline());
    desk.yields(Second);
    desk.advance(30_000);
    is_in(&desk, First);
    assert_eq!(told(&desk).len(), 1);
}

#[test]
fn a_desk_of_the_managed_scheme_has_no_shadow() {
    let scheme = ambidesk_coordinator::Scheme::Managed;
    let mut desk = Desk::steady_with(Settings { scheme, ..settings() }, First);
    let mut twin = Desk::steady_with(Settings { scheme, ..Settings::default() }, First);
    for desk in [&mut desk, &mut twin] {
        desk.agent(First, chat());
        desk.send(Input::Command(Command::FailOver { to: Second, soft: false }));
        desk.advance(60_000);
    }
    assert_eq!(desk.records, twin.records);
}
