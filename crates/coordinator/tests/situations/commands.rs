//! What a person, or a page's script, asks for.

use ambidesk_coordinator::{Command, Effect, Event, Input, Notice, PageEvent, PeerMessage, PhaseView, Region};

use super::desk::*;
use Region::{First, Second};

#[test]
fn switching_now_is_refused_while_the_active_region_works() {
    let mut desk = Desk::steady_in(First);
    assert_eq!(desk.command(Command::SwitchNow), []);
}

#[test]
fn switching_now_is_refused_before_the_active_region_is_known() {
    let mut desk = Desk::opened();
    assert_eq!(desk.command(Command::SwitchNow), []);
}

#[test]
fn switching_now_ends_a_wait_and_what_holds_it_up() {
    let mut desk = Desk::pending_from(First);
    assert_eq!(
        desk.command(Command::SwitchNow),
        [
            Effect::Show(Second),
            release(Second),
            page_event(PageEvent::ActiveChanged { active: Second }),
            suppress(First),
            hang_up(First),
            broadcast(PeerMessage::Switched { from: First, to: Second, forced: true }),
            page_event(PageEvent::FailoverComplete { active: Second }),
        ]
    );
    assert!(matches!(desk.view().notice, Some(Notice::Switched { forced: true, .. })));
}

#[test]
fn switching_now_does_not_wait_for_a_verification() {
    let mut desk = Desk::pending_from(First);
    desk.advance_until(30_000, &poll(First));
    desk.yields(First);
    assert_eq!(desk.command(Command::SwitchNow)[0], Effect::Show(Second));
}

#[test]
fn switching_now_leaves_an_active_region_that_is_not_ready() {
    let mut desk = Desk::steady_in(First);
    desk.event(First, Event::AcknowledgementTimedOut);
    assert_eq!(desk.command(Command::SwitchNow)[0], Effect::Show(Second));
}

#[test]
fn switching_now_turns_back_from_a_target_that_is_not_ready() {
    let mut desk = Desk::steady_in(First);
    desk.event(Second, Event::AcknowledgementTimedOut);
    desk.yields(First);
    assert_eq!(desk.view().shown, Second);
    assert_eq!(desk.command(Command::SwitchNow)[0], Effect::Show(First));
    assert_eq!(desk.phase(), PhaseView::Steady { active: First });
}

#[test]
fn a_script_fails_over_and_waits_for_calls() {
    let mut desk = Desk::steady_in(First);
    desk.agent(First, on_call());
    let soft = Command::FailOver { to: Second, soft: true };
    assert_eq!(desk.command(soft), [suppress(First), Effect::ForceOffline { region: First, soft: true }]);
    assert_eq!(desk.view().shown, First);
    desk.waits(First);
    assert!(desk.is_pending(First));
}

#[test]
fn a_script_fails_over_at_once() {
    let mut desk = Desk::steady_in(First);
    let hard = Command::FailOver { to: Second, soft: false };
    assert_eq!(desk.command(hard), [suppress(First), hang_up(First)]);
    assert_eq!(desk.yields(First)[0], Effect::Show(Second));
}

#[test]
fn a_script_does_not_wait_any_more_for_a_failover_that_is_pending() {
    let fail_over = |to, soft| Desk::pending_from(First).command(Command::FailOver { to, soft });
    assert_eq!(fail_over(Second, false)[0], Effect::Show(Second));
    assert_eq!(fail_over(Second, true), [], "it waits already");
    assert_eq!(fail_over(First, false), [], "where the agent is");
}

#[test]
fn a_script_leaves_a_region_that_does_not_answer_by_force() {
    let mut desk = Desk::steady_in(First);
    desk.event(First, Event::AcknowledgementTimedOut);
    let hard = Command::FailOver { to: Second, soft: false };
    assert_eq!(desk.command(hard)[0], Effect::Show(Second));
}

#[test]
fn failing_over_to_the_active_region_does_nothing() {
    let mut desk = Desk::steady_in(First);
    let command = Command::FailOver { to: First, soft: false };
    assert_eq!(desk.command(command), []);
}

#[test]
fn the_state_of_the_agent_is_set_in_the_active_region() {
    let mut desk = Desk::steady_in(Second);
    let name = "Lunch".to_owned();
    assert_eq!(
        desk.command(Command::SetAgentState { name: name.clone() }),
        [Effect::SetAgentState { region: Second, name }]
    );
}

#[test]
fn nothing_happens_after_the_end() {
    for mut desk in [Desk::opened(), Desk::steady_in(First), Desk::pending_from(First)] {
        assert_eq!(desk.command(Command::Terminate), [Effect::RemoveFrames]);
        assert_eq!(desk.phase(), PhaseView::Terminated);
        assert_eq!(desk.next_deadline(), None);
        assert_eq!(desk.yields(First), []);
        assert_eq!(desk.command(Command::Terminate), []);
        assert_eq!(desk.send(Input::Opened), []);
        assert_eq!(desk.advance(600_000), []);
    }
}
