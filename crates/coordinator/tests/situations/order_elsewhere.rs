//! What a script orders in one of several windows, and what becomes of an order that is taken back.

use ambidesk_coordinator::{
    Cause, Channel, Command, ContactState, Effect, Event, Notice, PageEvent, PeerMessage, PhaseView, Record, Region,
    Scheme, Settings, Wanted,
};

use super::desk::*;
use Region::{First, Second};

const HARD: Command = Command::FailOver { to: Second, soft: false };
const SOFT: Command = Command::FailOver { to: Second, soft: true };
const BACK: Command = Command::FailOver { to: First, soft: true };
const HARD_ELSEWHERE: PeerMessage = PeerMessage::FailOver { to: Second, soft: false };
const SOFT_ELSEWHERE: PeerMessage = PeerMessage::FailOver { to: Second, soft: true };
const BACK_ELSEWHERE: PeerMessage = PeerMessage::FailOver { to: First, soft: true };
const WAITS_ELSEWHERE: PeerMessage = PeerMessage::Pending { from: First, to: Second, ordered: true };
const PENDING: Effect = Effect::PageEvent(PageEvent::FailoverPending { next: Second });

const SCHEMES: [Scheme; 2] = [Scheme::Paired, Scheme::Managed];

fn desk(scheme: Scheme) -> Desk {
    Desk::steady_with(Settings { scheme, ..Settings::default() }, First)
}

fn on_call_in(scheme: Scheme) -> Desk {
    let mut desk = desk(scheme);
    desk.agent(First, on_call());
    desk
}

fn stays(desk: &mut Desk) {
    let effects = desk.advance(60_000);
    assert!(!effects.contains(&Effect::Show(Second)), "{effects:?}");
    assert_eq!(desk.phase(), PhaseView::Steady { active: First });
}

/// Streams carries it out in the window of one CCP, whichever that is.
#[test]
fn an_order_in_another_window_is_told_to_the_ccp_of_this_one() {
    let mut desk = on_call_in(Scheme::Paired);
    let told = Effect::ForceOffline { region: First, soft: true };
    assert_eq!(desk.peer(SOFT_ELSEWHERE), [suppress(First), told], "and it goes no further");
    assert_eq!(desk.peer(SOFT_ELSEWHERE), []);
    assert_eq!(desk.peer(HARD_ELSEWHERE), [suppress(First), hang_up(First)]);
    let told = desk.view().told;
    let effects = desk.yields(First);
    assert_eq!(effects[0], Effect::Show(Second));
    assert_eq!(desk.view().told, told, "that says nothing about the distribution");
    assert!(matches!(desk.view().notice, Some(Notice::Switched { forced: true, .. })));
}

#[test]
fn an_order_in_another_window_that_no_ccp_answers_is_carried_out_here_too() {
    let mut desk = desk(Scheme::Paired);
    desk.peer(HARD_ELSEWHERE);
    desk.advance_until(1_600, &Effect::Show(Second));
}

/// As in the window where it was ordered.
#[test]
fn a_wait_that_was_ordered_in_another_window_is_no_detection() {
    for scheme in SCHEMES {
        let mut desk = on_call_in(scheme);
        desk.peer(SOFT_ELSEWHERE);
        assert!(desk.peer(WAITS_ELSEWHERE).contains(&PENDING), "{scheme:?}");
        assert_eq!(desk.view().detected, None, "{scheme:?}");
        assert!(desk.records.last().is_some_and(Record::is_forced), "{scheme:?}");
        assert_eq!(polls(&desk.advance(60_000), First), 0, "nobody is asked");
        assert!(desk.is_pending(First), "{scheme:?}");
        desk.agent(First, available());
        desk.advance_until(5_100, &Effect::Show(Second));
    }
}

#[test]
fn a_window_that_is_opened_during_an_ordered_wait_hears_of_no_detection_either() {
    let mut desk = on_call_in(Scheme::Paired);
    desk.command(SOFT);
    desk.waits(First);
    assert_eq!(desk.peer(PeerMessage::Hello), [broadcast(WAITS_ELSEWHERE)]);

    let mut desk = Desk::opened();
    desk.peer(WAITS_ELSEWHERE);
    desk.connect(First);
    desk.agent(First, on_call());
    assert!(desk.claims(First).contains(&PENDING));
    assert_eq!(desk.view().detected, None);

    let mut desk = Desk::opened();
    desk.peer(WAITS_ELSEWHERE);
    desk.peer(BACK_ELSEWHERE);
    desk.connect(First);
    desk.claims(First);
    assert_eq!(desk.phase(), PhaseView::Steady { active: First }, "it was taken back meanwhile");
}

/// A contact that the other window does not know of.
#[test]
fn a_soft_move_of_another_window_that_waits_here_is_no_detection() {
    for scheme in SCHEMES {
        let mut desk = on_call_in(scheme);
        desk.peer(PeerMessage::Switched { from: First, to: Second, wanted: Wanted::CallsFinish });
        assert!(desk.is_pending(First));
        assert_eq!(desk.view().detected, None, "{scheme:?}");
    }
}

/// The region's worker has told its CCP to leave by then.
#[test]
fn a_soft_move_of_another_window_waits_as_for_any_failover_where_the_region_names_the_other_one_itself() {
    let mut desk = on_call_in(Scheme::Paired);
    desk.forces_offline(First, false);
    desk.peer(PeerMessage::Switched { from: First, to: Second, wanted: Wanted::CallsFinish });
    assert!(desk.is_pending(First));
    assert_eq!(desk.view().detected, Some(Second));
    assert!(polls(&desk.advance(60_000), First) > 0, "it is asked whether that stands");
}

/// Where the other windows' CCPs answer, these carry it out as well.
#[test]
fn a_soft_order_in_a_window_whose_ccp_is_silent_holds_in_the_others() {
    let mut desk = on_call_in(Scheme::Paired);
    desk.falls_silent(First);
    desk.advance(20_000);
    assert_eq!(desk.phase(), PhaseView::Steady { active: First });
    assert!(desk.command(SOFT).contains(&broadcast(SOFT_ELSEWHERE)));
    assert!(desk.is_pending(First));
}

/// The new region is still on its way then.
#[test]
fn an_ordered_wait_that_is_taken_back_before_a_move_was_made_makes_it() {
    let rings = || with(Channel::Voice, ContactState::Connecting);
    let mut desk = desk(Scheme::Managed);
    desk.agent(Second, rings());
    desk.falls_silent(Second);
    desk.advance(20_000);
    desk.command(HARD);
    desk.command(BACK);
    assert!(desk.is_pending(Second));
    desk.command(HARD);
    assert!(matches!(desk.phase(), PhaseView::Switching { to: Second, .. }), "{:?}", desk.phase());
    desk.connect(Second);
    let made = desk.agent(Second, rings());
    assert!(made.contains(&Effect::CompleteFailover { active: Second, left_too: true }), "{made:?}");
}

#[test]
fn an_order_that_is_taken_back_within_its_time_comes_to_nothing() {
    for order in [HARD, SOFT] {
        let mut desk = desk(Scheme::Paired);
        desk.command(order);
        desk.advance(1_000);
        assert_eq!(desk.command(BACK), [release(First), broadcast(BACK_ELSEWHERE)]);
        assert_eq!(desk.command(BACK), [], "there is nothing to take back any more");
        stays(&mut desk);
        assert_eq!(desk.view().notice, None);
    }
}

#[test]
fn what_the_ccp_goes_on_with_after_its_order_was_taken_back_is_verified() {
    let mut desk = on_call_in(Scheme::Paired);
    desk.command(SOFT);
    desk.command(BACK);
    assert_eq!(desk.waits(First), [release(First), poll(First)]);
    desk.claims(First);
    stays(&mut desk);

    let mut desk = on_call_in(Scheme::Paired);
    desk.command(HARD);
    desk.command(BACK);
    desk.agent(First, offline());
    assert_eq!(desk.yields(First), [release(First), poll(First)]);
    desk.claims(First);
    let back = Effect::SetAgentState { region: First, name: "Available".to_owned() };
    desk.advance_until(1_600, &back);
    stays(&mut desk);
}

#[test]
fn an_order_is_taken_back_in_every_window_from_any_of_them() {
    for scheme in SCHEMES {
        // The window that ordered it, and the one that takes it back.
        let mut desk = on_call_in(scheme);
        desk.command(SOFT);
        desk.advance(2_000);
        desk.peer(BACK_ELSEWHERE);
        stays(&mut desk);

        let mut desk = on_call_in(scheme);
        desk.peer(SOFT_ELSEWHERE);
        desk.peer(WAITS_ELSEWHERE);
        assert!(desk.command(BACK).contains(&broadcast(BACK_ELSEWHERE)), "{scheme:?}");
        stays(&mut desk);
    }
    let mut desk = desk(Scheme::Paired);
    desk.peer(HARD_ELSEWHERE);
    assert_eq!(desk.command(BACK), [release(First), broadcast(BACK_ELSEWHERE)], "within its time");
    stays(&mut desk);
    // What another window was told by its CCP, before it heard that.
    assert_eq!(desk.peer(WAITS_ELSEWHERE), []);
}

#[test]
fn an_order_takes_nothing_back_that_the_distribution_wants() {
    let mut desk = Desk::pending_from(First);
    desk.peer(BACK_ELSEWHERE);
    assert_eq!(desk.command(BACK), []);
    assert!(desk.is_pending(First));
}

/// The region was told to leave long ago, and goes on with that.
#[test]
fn an_order_during_a_verification_that_nobody_knows_of_is_carried_out() {
    for elsewhere in [false, true] {
        let mut desk = on_call_in(Scheme::Paired);
        desk.command(SOFT);
        desk.command(BACK);
        assert_eq!(desk.waits(First), [release(First), poll(First)]);
        let effects = if elsewhere { desk.peer(SOFT_ELSEWHERE) } else { desk.command(SOFT) };
        assert!(effects.contains(&Effect::ForceOffline { region: First, soft: true }), "{effects:?}");
        desk.claims(First);
        desk.advance(1_600);
        assert!(desk.is_pending(First), "{:?}", desk.phase());
        let cause = desk.records.last().map(|record| record.cause.clone());
        assert_eq!(cause, Some(Cause::ForceOfflineOverdue(First)));
        desk.agent(First, available());
        desk.advance_until(5_100, &Effect::Show(Second));
    }
}

#[test]
fn a_window_whose_ccp_does_not_answer_knows_of_the_order_all_the_same() {
    let mut desk = desk(Scheme::Paired);
    desk.event(First, Event::AcknowledgementTimedOut);
    desk.peer(SOFT_ELSEWHERE);
    desk.peer(BACK_ELSEWHERE);
    desk.advance(1_600);
    assert_eq!(desk.view().active, Some(First));
}
