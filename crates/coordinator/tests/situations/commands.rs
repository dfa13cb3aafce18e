//! What a person, or a page's script, asks for.

use ambidesk_coordinator::{Command, Effect, Event, Input, Notice, PageEvent, PeerMessage, PhaseView, Region, Wanted};

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
            broadcast(PeerMessage::Switched { from: First, to: Second, wanted: Wanted::CallsEnd }),
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
