//! Moving from one region to the other when nothing holds it up.

use ambidesk_coordinator::{Command, Effect, Event, Notice, PageEvent, PhaseView, Region, Restoring};

use super::desk::*;
use Region::{First, Second};

#[test]
fn an_immediate_failover_shows_and_releases_the_other_region_at_once() {
    let mut desk = Desk::steady_in(First);
    assert_eq!(
        desk.yields(First),
        [
            Effect::Show(Second),
            release(Second),
            page_event(PageEvent::ActiveChanged { active: Second }),
            page_event(PageEvent::FailoverComplete { active: Second }),
        ]
    );
    assert_eq!(desk.phase(), PhaseView::Steady { active: Second });
    assert_eq!(
        desk.view().notice,
        Some(Notice::Switched {
            from: First,
            to: Second,
            at: desk.time(),
            forced: false,
            previous_state: Some("Available".to_owned()),
            restoring: Restoring::Offered,
        })
    );
}

#[test]
fn a_repeated_yield_changes_nothing() {
    let mut desk = Desk::steady_in(First);
    desk.yields(First);
    let view = desk.view();
    assert_eq!(desk.yields(First), []);
    assert_eq!(desk.view(), view);
}

#[test]
fn an_immediate_failover_during_a_call_does_not_wait() {
    let mut desk = Desk::steady_in(First);
    desk.agent(First, on_call());
    let effects = desk.yields(First);
    assert_eq!(effects[0], Effect::Show(Second));
    assert_eq!(desk.phase(), PhaseView::Steady { active: Second });
}

#[test]
fn a_region_that_became_active_without_a_word_of_its_own_is_asked_once() {
    let mut desk = Desk::steady_in(First);
    desk.yields(First);
    assert_eq!(desk.advance_until(15_000, &poll(Second)), [release(Second), poll(Second)]);
    desk.claims(Second);
    assert_eq!(polls(&desk.advance(600_000), Second), 0);
}

#[test]
fn a_desk_that_moved_back_and_forth_asks_again_after_each_move() {
    let mut desk = Desk::steady_in(First);
    desk.yields(First);
    desk.advance_until(15_000, &poll(Second));
    desk.claims(Second);
    desk.yields(Second);
    assert_eq!(desk.phase(), PhaseView::Steady { active: First });
    desk.advance_until(15_000, &poll(First));
}

#[test]
fn a_region_left_by_force_is_asked_when_it_is_active_again() {
    let mut desk = Desk::steady_in(First);
    desk.agent(First, on_call());
    desk.waits(First);
    desk.claims(First);
    desk.command(Command::SwitchNow);
    desk.advance_until(15_000, &poll(Second));
    desk.yields(Second);
    assert_eq!(desk.phase(), PhaseView::Steady { active: First });
    desk.agent(First, available());
    desk.advance_until(15_000, &poll(First));
}

#[test]
fn a_target_that_is_not_ready_is_shown_and_completes_when_it_is() {
    let mut desk = Desk::steady_in(First);
    desk.falls_silent(Second);
    desk.advance(20_000);
    let effects = desk.yields(First);
    assert!(!effects.contains(&page_event(PageEvent::FailoverComplete { active: Second })));
    let since = desk.time();
    assert_eq!(desk.phase(), PhaseView::Switching { from: First, to: Second, since });
    assert_eq!(desk.view().shown, Second);

    let effects = desk.new_port(Second);
    assert_eq!(effects, [release(Second), Effect::Configure(Second)]);
    let effects = desk.agent(Second, available());
    assert_eq!(effects, [page_event(PageEvent::FailoverComplete { active: Second })]);
    assert_eq!(desk.phase(), PhaseView::Steady { active: Second });
}

#[test]
fn a_target_that_was_never_ready_is_handed_to_the_page_before_the_move_there_is_complete() {
    let mut desk = Desk::opened();
    desk.connect(First);
    desk.agent(First, available());
    desk.claims(First);
    desk.yields(First);
    assert_eq!(desk.view().shown, Second);
    desk.connect(Second);
    let effects = desk.agent(Second, available());
    let complete = page_event(PageEvent::FailoverComplete { active: Second });
    assert_eq!(effects, [page_event(PageEvent::RegionReady(Second)), complete]);
}

#[test]
fn while_the_target_is_not_ready_the_other_region_is_asked_and_may_take_its_claim_back() {
    let mut desk = Desk::steady_in(First);
    desk.falls_silent(Second);
    desk.advance(20_000);
    desk.yields(First);
    desk.advance_until(15_000, &poll(First));
    assert_eq!(desk.claims(First), []);
    assert_eq!(desk.yields(First), []);
    desk.advance(3_000);
    assert_eq!(desk.view().shown, Second);
}

#[test]
fn while_the_target_is_not_ready_the_distribution_moves_back() {
    let mut desk = Desk::steady_in(First);
    desk.falls_silent(Second);
    desk.advance(20_000);
    desk.yields(First);
    desk.advance_until(15_000, &poll(First));
    desk.claims(First);
    let effects = desk.advance(1_500);
    assert!(effects.contains(&Effect::Show(First)), "{effects:?}");
    assert_eq!(desk.phase(), PhaseView::Steady { active: First });
}

#[test]
fn a_standby_that_still_waits_for_a_call_takes_its_claim_back() {
    let mut desk = Desk::steady_in(First);
    desk.agent(First, on_call());
    desk.yields(First);
    desk.falls_silent(Second);
    desk.advance_until(30_000, &poll(First));
    desk.claims(First);
    desk.waits(First);
    desk.advance(5_000);
    assert_eq!(desk.view().shown, Second);
}

#[test]
fn a_standby_that_claims_and_is_lost_before_that_has_stood_moves_nobody() {
    for lost in [Event::AcknowledgementTimedOut, Event::Acknowledged { port: Some("another".to_owned()) }] {
        let mut desk = Desk::steady_in(First);
        desk.claims(Second);
        desk.advance(500);
        desk.event(Second, lost.clone());
        desk.advance(5_000);
        assert_eq!(desk.phase(), PhaseView::Steady { active: First }, "{lost:?}");
    }
}

#[test]
fn a_standby_that_claims_again_after_it_was_lost_is_believed() {
    let mut desk = Desk::steady_in(First);
    desk.claims(Second);
    desk.new_port(Second);
    desk.agent(Second, available());
    desk.claims(Second);
    desk.advance_until(2_000, &Effect::Show(Second));
}

#[test]
fn a_state_that_was_chosen_in_the_instant_of_a_move_does_not_leave_the_agent_reachable_in_the_standby() {
    let mut desk = Desk::steady_in(First);
    let leave = Effect::ForceOffline { region: Second, soft: true };
    assert_eq!(desk.agent(Second, available()), []);
    assert!(!desk.advance(4_900).contains(&leave), "its worker has its time");
    assert!(desk.advance(200).contains(&leave));
    // Once for each report that still says so.
    assert!(!desk.advance(10_000).contains(&leave));
    desk.agent(Second, available());
    assert!(desk.advance(5_000).contains(&leave));
    desk.agent(Second, offline());
    assert!(!desk.advance(10_000).contains(&leave));
}

#[test]
fn an_agent_who_is_on_a_contact_in_the_standby_or_gone_in_time_is_left_alone() {
    let mut desk = Desk::steady_in(First);
    let leave = Effect::ForceOffline { region: Second, soft: true };
    desk.agent(Second, on_call());
    assert!(!desk.advance(10_000).contains(&leave));
    desk.agent(Second, available());
    desk.advance(2_000);
    desk.agent(Second, offline());
    assert!(!desk.advance(10_000).contains(&leave));
}
