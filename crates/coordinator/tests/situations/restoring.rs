//! The agent's state after a move: restored by the desk, by the agent, or not at all.

use ambidesk_coordinator::{
    AgentSnapshot, AgentState, AgentStateKind, Command, Effect, Notice, Region, Restoring, Settings,
};

use super::desk::*;
use Region::{First, Second};

/// A desk that restores states by itself, with the agent offline in its standby.
fn desk() -> Desk {
    let mut desk = Desk::steady_with(Settings { restores_state: true, ..Settings::default() }, First);
    desk.agent(Second, offline());
    desk
}

fn offline() -> AgentSnapshot {
    in_state("Offline", AgentStateKind::Offline)
}

fn in_state(name: &str, kind: AgentStateKind) -> AgentSnapshot {
    let state = |name: &str, kind| AgentState { name: name.to_owned(), kind, ..AgentState::default() };
    let states = vec![
        state("Available", AgentStateKind::Routable),
        state("Lunch", AgentStateKind::NotRoutable),
        state("Offline", AgentStateKind::Offline),
    ];
    AgentSnapshot { name: "Agent".to_owned(), state: state(name, kind), states, ..AgentSnapshot::default() }
}

fn set(region: Region, name: &str) -> Effect {
    Effect::SetAgentState { region, name: name.to_owned() }
}

fn restoring(desk: &Desk) -> Restoring {
    match desk.view().notice {
        Some(Notice::Switched { restoring, .. }) => restoring,
        other => panic!("no move: {other:?}"),
    }
}

#[test]
fn an_agent_who_was_moved_is_put_back_into_their_state_once() {
    let mut desk = desk();
    assert!(desk.yields(First).contains(&set(Second, "Available")));
    assert_eq!(restoring(&desk), Restoring::Asked { by_desk: true });
    desk.agent(Second, in_state("Available", AgentStateKind::Routable));
    assert_eq!(restoring(&desk), Restoring::Done { by_desk: true });
    let effects = desk.agent(Second, offline());
    assert!(!effects.contains(&set(Second, "Available")), "taken back, it stays so");
    assert!(!desk.advance(60_000).contains(&set(Second, "Available")));
}

#[test]
fn a_region_that_is_not_ready_yet_restores_the_state_when_it_is() {
    let mut desk = desk();
    desk.falls_silent(Second);
    desk.advance(20_000);
    assert!(!desk.yields(First).contains(&set(Second, "Available")));
    assert_eq!(restoring(&desk), Restoring::Planned);
    let mut effects = desk.acknowledges(Second);
    effects.extend(desk.agent(Second, offline()));
    assert!(effects.contains(&set(Second, "Available")));
}

#[test]
fn an_agent_who_has_chosen_a_state_there_is_left_alone() {
    let mut desk = desk();
    desk.agent(Second, in_state("Lunch", AgentStateKind::NotRoutable));
    assert!(!desk.yields(First).contains(&set(Second, "Available")));
    assert_eq!(restoring(&desk), Restoring::Offered);
}

#[test]
fn an_agent_who_went_offline_by_themselves_stays_offline() {
    let mut desk = desk();
    desk.agent(First, offline());
    desk.advance(30_000);
    assert!(!desk.yields(First).contains(&set(Second, "Available")));
    assert_eq!(restoring(&desk), Restoring::Offered);
}

#[test]
fn going_offline_with_the_failover_is_no_choice() {
    let mut desk = desk();
    desk.agent(First, offline());
    assert!(desk.yields(First).contains(&set(Second, "Available")));
}

#[test]
fn a_state_that_the_region_does_not_know_is_not_restored() {
    let mut desk = desk();
    desk.agent(First, in_state("Coaching", AgentStateKind::NotRoutable));
    assert!(!desk.yields(First).contains(&set(Second, "Coaching")));
    assert_eq!(restoring(&desk), Restoring::NoSuchState);
}

#[test]
fn a_region_that_does_not_restore_the_state_in_time_has_refused_it() {
    let mut desk = desk();
    desk.yields(First);
    desk.advance(6_000);
    assert_eq!(restoring(&desk), Restoring::Refused);
    desk.agent(Second, in_state("Available", AgentStateKind::Routable));
    assert_eq!(restoring(&desk), Restoring::Done { by_desk: false }, "it came late");
}

#[test]
fn a_state_chosen_while_the_desk_waits_for_the_region_settles_the_matter() {
    let mut desk = desk();
    desk.falls_silent(Second);
    desk.advance(20_000);
    desk.yields(First);
    desk.command(Command::SetAgentState { name: "Lunch".to_owned() });
    assert_eq!(restoring(&desk), Restoring::Offered);
    desk.acknowledges(Second);
    assert!(!desk.agent(Second, offline()).contains(&set(Second, "Available")));
}

#[test]
fn a_desk_that_only_offers_it_waits_for_the_agent() {
    let mut desk = Desk::steady_in(First);
    desk.agent(Second, offline());
    assert!(!desk.yields(First).contains(&set(Second, "Available")));
    assert_eq!(restoring(&desk), Restoring::Offered);
    assert_eq!(desk.command(Command::SetAgentState { name: "Available".to_owned() }), [set(Second, "Available")]);
    assert_eq!(restoring(&desk), Restoring::Asked { by_desk: false });
    desk.agent(Second, in_state("Available", AgentStateKind::Routable));
    assert_eq!(restoring(&desk), Restoring::Done { by_desk: false });
}
