//! Workers that ask for their agent no more, which nobody says.

use ambidesk_coordinator::{AGENT_POLL, Event, Readiness};

use super::desk::*;
use ambidesk_coordinator::Region::First;

#[test]
fn a_worker_that_gave_the_agent_up_before_this_window_was_there_shows_by_what_it_does_not_ask() {
    let mut desk = Desk::steady_in(First);
    let called = |operation: &str| Event::ApiAnswered { operation: operation.to_owned() };
    for _ in 0..10 {
        for operation in ["getAgentConfiguration", "getAgentStates", AGENT_POLL] {
            desk.event(First, called(operation));
        }
        desk.advance(30_000);
    }
    assert!(matches!(desk.readiness(First), Readiness::Ready { .. }));
    for _ in 0..2 {
        desk.event(First, called("getAgentConfiguration"));
        desk.event(First, called("getAgentStates"));
        assert!(matches!(desk.readiness(First), Readiness::Ready { .. }));
        desk.advance(30_000);
    }
    assert!(!matches!(desk.readiness(First), Readiness::Ready { .. }));
    desk.new_port(First);
    desk.agent(First, available());
    assert!(matches!(desk.readiness(First), Readiness::Ready { .. }));
}

#[test]
fn a_worker_that_was_not_heard_for_a_while_has_its_time_to_ask_for_the_agent() {
    let called = |operation: &str| Event::ApiAnswered { operation: operation.to_owned() };
    for away in [50_000, 600_000] {
        let mut desk = Desk::steady_in(First);
        desk.event(First, called("getAgentConfiguration"));
        desk.advance(away);
        desk.event(First, called("getAgentConfiguration"));
        desk.advance(15_000);
        assert!(matches!(desk.readiness(First), Readiness::Ready { .. }), "{away}");
    }
}

#[test]
fn a_worker_that_asks_again_after_all_is_well() {
    let mut desk = Desk::steady_in(First);
    let called = |operation: &str| Event::ApiAnswered { operation: operation.to_owned() };
    for pause in [30_000, 20_500] {
        desk.event(First, called("getAgentConfiguration"));
        desk.advance(pause);
    }
    assert!(!matches!(desk.readiness(First), Readiness::Ready { .. }));
    // Before its CCP is loaded again.
    desk.event(First, called(AGENT_POLL));
    assert!(matches!(desk.readiness(First), Readiness::Ready { .. }), "{:?}", desk.readiness(First));
}
