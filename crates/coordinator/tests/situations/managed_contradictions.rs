//! The managed scheme, where one word stands against another: a move that is made although a contact holds it up, a wait that is
//! taken back and said again, a sign-in that is global and was refused.

use crate::desk::{available, hang_up, offline, on_call, page_event};
use crate::managed::{initiated, introduced, is_steady, opened, pending, steady};
use ambidesk_coordinator::Region::{First, Second};
use ambidesk_coordinator::{Command, Effect, Event, PageEvent, PeerMessage, Readiness};

#[test]
fn a_call_that_is_known_before_the_first_word_keeps_its_region_on_screen() {
    let mut desk = opened();
    desk.agent(First, on_call());
    let effects = introduced(&mut desk, First, Second);
    assert!(desk.is_pending(First));
    assert!(!effects.contains(&Effect::Show(Second)), "{effects:?}");
    assert!(!effects.contains(&page_event(PageEvent::ActiveChanged { active: Second })), "{effects:?}");
}

#[test]
fn a_move_that_is_known_is_announced_once_more_and_the_call_is_still_waited_for() {
    let mut desk = opened();
    desk.agent(First, on_call());
    introduced(&mut desk, First, Second);
    assert_eq!(initiated(&mut desk, Second, Second), []);
    assert!(desk.is_pending(First));
    desk.agent(First, available());
    desk.advance_until(6_000, &Effect::Show(Second));
}

#[test]
fn a_claim_that_is_taken_back_calls_no_failover_off() {
    let mut desk = pending();
    desk.new_port(First);
    desk.agent(First, on_call());
    introduced(&mut desk, First, First);
    introduced(&mut desk, First, Second);
    desk.advance(10_000);
    assert!(desk.is_pending(First));
}

#[test]
fn a_claim_is_taken_back_by_the_word_that_the_other_region_is_active_although_that_is_known() {
    let mut desk = steady();
    desk.agent(Second, on_call());
    assert!(desk.is_pending(Second), "it stays there for the call");
    desk.new_port(Second);
    desk.agent(Second, on_call());
    introduced(&mut desk, Second, Second);
    initiated(&mut desk, Second, First);
    desk.agent(Second, available());
    desk.advance(10_000);
    is_steady(&desk, First);
}

#[test]
fn a_first_word_says_nothing_against_what_another_window_waits_for() {
    let mut desk = opened();
    desk.peer(PeerMessage::Pending { from: First, to: Second, ordered: false });
    introduced(&mut desk, First, First);
    desk.agent(First, on_call());
    introduced(&mut desk, First, First);
    desk.advance(10_000);
    assert!(desk.is_pending(First));
}

#[test]
fn a_move_that_is_made_ends_what_another_window_waited_for() {
    let mut desk = opened();
    desk.peer(PeerMessage::Pending { from: Second, to: First, ordered: false });
    initiated(&mut desk, First, Second);
    is_steady(&desk, Second);
}

#[test]
fn a_call_in_a_region_that_has_fallen_silent_is_not_given_up_because_the_other_one_starts_anew() {
    let mut desk = pending();
    desk.falls_silent(First);
    desk.advance(20_000);
    desk.new_port(Second);
    let effects = introduced(&mut desk, Second, Second);
    assert!(desk.is_pending(First) && !effects.contains(&hang_up(First)), "{effects:?}");
    desk.command(Command::SwitchNow);
    desk.advance_until(6_000, &Effect::Show(Second));
}

#[test]
fn a_region_that_was_left_by_the_agents_wish_brings_itself_back_with_no_call() {
    let mut desk = steady();
    desk.falls_silent(First);
    desk.advance(20_000);
    desk.command(Command::SwitchNow);
    assert_eq!(desk.view().active, Some(Second));
    desk.acknowledges(First);
    desk.agent(First, on_call());
    assert_eq!(desk.view().active, Some(Second), "it was told to end it");
    desk.agent(First, offline());
    desk.agent(First, on_call());
    assert!(desk.is_pending(First), "a later one");
}

#[test]
fn a_failover_that_is_called_off_was_told() {
    let mut desk = pending();
    desk.advance(3_000);
    desk.event(First, Event::FailoverDetected { next: First });
    assert_eq!(desk.view().told.map(|told| (told.active, told.at)), Some((First, desk.time())));
    assert_eq!(desk.event(First, Event::FailoverDetected { next: First }), []);
}

#[test]
fn a_sign_in_that_was_refused_is_not_accepted_because_it_was_a_global_one() {
    let mut desk = steady();
    desk.event(Second, Event::SignInRefused);
    desk.advance(4_000);
    desk.event(Second, Event::SignInScoped { global: true });
    assert!(matches!(desk.readiness(Second), Readiness::SignInRequired { .. }));
    desk.new_port(Second);
    desk.agent(Second, available());
    assert!(matches!(desk.readiness(Second), Readiness::Ready { .. }));
}
