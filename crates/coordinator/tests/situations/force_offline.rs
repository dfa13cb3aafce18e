//! A worker's `force_offline`, heard on its way to the CCP: what the desk does when the CCP does not carry it out.

use ambidesk_coordinator::{Channel, ContactState, Effect, Event, PeerMessage, PhaseView, Region, Wanted};

use super::desk::*;
use Region::{First, Second};

#[test]
fn an_order_that_is_carried_out_is_left_to_the_region() {
    let mut desk = Desk::steady_in(First);
    desk.agent(First, on_call());
    assert_eq!(desk.forces_offline(First, false), []);
    assert_eq!(desk.phase(), PhaseView::Steady { active: First });
    desk.advance(300);
    assert_eq!(desk.yields(First)[0], Effect::Show(Second));
    assert_eq!(desk.phase(), PhaseView::Steady { active: Second });
}

#[test]
fn a_region_whose_api_hangs_does_not_hold_an_immediate_failover_up() {
    let mut desk = Desk::steady_in(First);
    desk.agent(First, on_call());
    desk.forces_offline(First, false);
    let effects = desk.advance_until(2_000, &Effect::Show(Second));
    assert!(effects.contains(&suppress(First)), "{effects:?}");
    assert!(effects.contains(&Effect::ForceOffline { region: First, soft: false }), "{effects:?}");
    let switched = PeerMessage::Switched { from: First, to: Second, wanted: Wanted::No };
    assert!(effects.contains(&Effect::Broadcast(switched)), "{effects:?}");
    assert_eq!(desk.phase(), PhaseView::Steady { active: Second });
}

#[test]
fn a_region_left_so_is_cleaned_up_when_it_comes_back() {
    let mut desk = Desk::steady_in(First);
    desk.agent(First, on_call());
    desk.forces_offline(First, false);
    desk.advance_until(2_000, &Effect::Show(Second));
    let effects = desk.new_port(First);
    assert!(effects.contains(&suppress(First)), "{effects:?}");
    assert!(effects.contains(&Effect::ForceOffline { region: First, soft: false }), "{effects:?}");
    desk.agent(First, offline());
    assert!(!desk.new_port(First).contains(&Effect::ForceOffline { region: First, soft: false }));
}

#[test]
fn a_call_that_may_run_on_makes_a_wait_even_if_the_ccp_never_says_so() {
    let mut desk = Desk::steady_in(First);
    desk.agent(First, on_call());
    desk.forces_offline(First, true);
    assert_eq!(desk.phase(), PhaseView::Steady { active: First });
    desk.advance(2_000);
    assert!(desk.is_pending(First), "{:?}", desk.phase());
}

#[test]
fn a_chat_that_cannot_be_ended_holds_nothing_up() {
    let mut desk = Desk::steady_in(First);
    desk.agent(First, with(Channel::Chat, ContactState::Connected));
    desk.forces_offline(First, true);
    desk.advance_until(2_000, &Effect::Show(Second));
}

#[test]
fn without_knowing_the_contacts_nobody_moves_on_an_order_that_lets_calls_run_on() {
    let mut desk = Desk::steady_in(First);
    desk.new_port(First);
    desk.forces_offline(First, true);
    desk.advance(6_000);
    assert_eq!(desk.phase(), PhaseView::Steady { active: First });
    desk.agent(First, on_call());
    desk.advance(2_000);
    assert!(desk.is_pending(First), "{:?}", desk.phase());
}

#[test]
fn a_wait_that_may_not_go_on_ends_although_the_api_hangs() {
    let mut desk = Desk::pending_from(First);
    desk.forces_offline(First, false);
    assert!(desk.is_pending(First));
    desk.advance_until(2_000, &Effect::Show(Second));
}

#[test]
fn a_region_that_claims_its_role_again_is_not_left() {
    let mut desk = Desk::steady_in(First);
    desk.forces_offline(First, false);
    desk.claims(First);
    desk.advance(10_000);
    assert_eq!(desk.phase(), PhaseView::Steady { active: First });
}

#[test]
fn a_fresh_order_needs_no_verification_although_an_older_one_is_unfinished() {
    let mut desk = Desk::pending_from(First);
    desk.peer(PeerMessage::CalledOff { active: First });
    assert_eq!(desk.phase(), PhaseView::Steady { active: First });
    desk.forces_offline(First, false);
    assert_eq!(desk.yields(First)[0], Effect::Show(Second));
}

#[test]
fn an_order_to_the_standby_or_to_stay_moves_nothing() {
    let mut desk = Desk::steady_in(First);
    assert_eq!(desk.forces_offline(Second, false), []);
    assert_eq!(desk.event(First, Event::ForceOfflineRequested { next: First, soft: false }), []);
    desk.advance(5_000);
    assert_eq!(desk.phase(), PhaseView::Steady { active: First });
}

#[test]
fn an_order_names_the_active_region_to_a_desk_that_does_not_know_it_yet() {
    let mut desk = Desk::opened();
    desk.connect(First);
    desk.forces_offline(First, false);
    assert_eq!(desk.view().active, Some(Second));
}

#[test]
fn the_last_order_counts_when_calls_may_finish_after_all() {
    let mut desk = Desk::steady_in(First);
    desk.agent(First, on_call());
    desk.forces_offline(First, false);
    desk.advance(1_000);
    desk.forces_offline(First, true);
    desk.advance(1_000);
    assert_eq!(desk.phase(), PhaseView::Steady { active: First }, "it has its time again");
    desk.advance(1_000);
    assert!(desk.is_pending(First), "{:?}", desk.phase());
}

#[test]
fn a_wait_goes_on_when_calls_may_finish_after_all() {
    let mut desk = Desk::pending_from(First);
    desk.forces_offline(First, false);
    desk.advance(1_000);
    desk.forces_offline(First, true);
    desk.advance(2_000);
    assert!(desk.is_pending(First), "{:?}", desk.phase());
}

#[test]
fn a_wait_that_is_verified_goes_on_when_calls_may_finish_after_all() {
    let mut desk = Desk::pending_from(First);
    desk.agent(First, available());
    assert_eq!(desk.yields(First), [release(First), poll(First)]);
    desk.agent(First, on_call());
    desk.forces_offline(First, false);
    desk.advance(1_000);
    desk.forces_offline(First, true);
    desk.advance(2_000);
    assert!(desk.is_pending(First), "{:?}", desk.phase());
}
