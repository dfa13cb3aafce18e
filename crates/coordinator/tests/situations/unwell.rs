//! The active region does not answer, and may not notice that it is not active any more.

use ambidesk_coordinator::{Command, Effect, PageEvent, PeerMessage, PhaseView, Region, Wanted};

use super::desk::*;
use Region::{First, Second};

fn unwell() -> Desk {
    let mut desk = Desk::steady_in(First);
    desk.falls_silent(First);
    desk.advance(9_500);
    desk
}

#[test]
fn the_standby_is_polled_in_growing_jittered_pauses() {
    let mut desk = unwell();
    let mut pauses = Vec::new();
    for _ in 0..6 {
        let before = desk.time();
        let effects = desk.advance_until(60_000, &poll(Second));
        assert_eq!(effects[..2], [release(Second), poll(Second)]);
        pauses.push(desk.time().since(before).as_millis());
        // It is not named, and suppresses itself again.
        desk.yields(Second);
    }
    assert!(pauses[0] <= 12_000, "{pauses:?}");
    assert!(pauses[3..].iter().all(|pause| (15_000..=45_100).contains(pause)), "{pauses:?}");
    assert!(pauses[3..].windows(2).any(|pair| pair[0] != pair[1]), "{pauses:?}");
    assert_eq!(desk.view().shown, First);
}

#[test]
fn a_standby_that_does_not_answer_is_suppressed_again() {
    let mut desk = unwell();
    desk.advance_until(30_000, &poll(Second));
    let effects = desk.advance(2_500);
    assert!(effects.contains(&suppress(Second)));
}

#[test]
fn a_standby_whose_claim_settles_becomes_active() {
    let mut desk = unwell();
    desk.advance_until(30_000, &poll(Second));
    assert_eq!(desk.claims(Second), []);
    assert_eq!(desk.claims(Second), []);
    let effects = desk.advance(1_500);
    assert_eq!(
        effects.into_iter().filter(|effect| *effect != Effect::ReloadCcp(First)).collect::<Vec<_>>(),
        [
            Effect::Show(Second),
            release(Second),
            page_event(PageEvent::ActiveChanged { active: Second }),
            suppress(First),
            hang_up(First),
            broadcast(PeerMessage::Switched { from: First, to: Second, wanted: Wanted::No }),
            page_event(PageEvent::FailoverComplete { active: Second }),
        ]
    );
}

#[test]
fn a_claim_taken_back_before_it_settles_moves_nothing() {
    let mut desk = unwell();
    desk.advance_until(30_000, &poll(Second));
    desk.claims(Second);
    desk.advance(1_000);
    assert!(!desk.yields(Second).contains(&Effect::Show(Second)));
    let effects = desk.advance(3_000);
    assert!(!effects.contains(&Effect::Show(Second)), "{effects:?}");
    assert_eq!(desk.phase(), PhaseView::Steady { active: First });
}

#[test]
fn a_standby_that_claims_unasked_is_believed_when_the_claim_stands() {
    let mut desk = Desk::steady_in(First);
    assert_eq!(desk.claims(Second), []);
    let effects = desk.advance(1_500);
    assert_eq!(effects[0], Effect::Show(Second));
}

#[test]
fn the_standby_looks_for_an_active_region_that_answers_and_cannot_look() {
    let mut desk = Desk::steady_in(First);
    desk.yields(First);
    desk.advance_until(15_000, &poll(Second));
    assert_eq!(polls(&desk.advance(2_400), First), 0);
    desk.advance_until(30_000, &poll(First));
    desk.claims(First);
    desk.advance(1_500);
    assert_eq!(desk.phase(), PhaseView::Steady { active: First });
}

#[test]
fn a_live_call_is_not_hidden_by_a_claim_of_the_standby() {
    let mut desk = Desk::steady_in(First);
    desk.agent(First, on_call());
    desk.claims(Second);
    let effects = desk.advance(1_500);
    assert!(effects.contains(&suppress(Second)), "{effects:?}");
    assert!(effects.contains(&page_event(PageEvent::FailoverPending { next: Second })));
    // The active region is made to look itself: so it either waits, leaves, or keeps its role.
    assert!(effects.contains(&release(First)));
    assert!(effects.contains(&poll(First)));
    assert!(desk.is_pending(First));
    desk.claims(First);
    desk.waits(First);
    desk.agent(First, available());
    assert_eq!(desk.is_done(First)[0], Effect::Show(Second));
}

#[test]
fn a_region_left_without_its_help_is_put_offline_when_it_returns() {
    let mut desk = unwell();
    desk.command(Command::SwitchNow);
    desk.advance(60_000);
    assert_eq!(desk.acknowledges(First), [suppress(First), hang_up(First)]);
    assert_eq!(desk.acknowledges(First), []);
    // Its page comes back through a new port, the agent still not offline.
    assert_eq!(desk.new_port(First), [Effect::Configure(First), suppress(First), hang_up(First)]);
    desk.agent(First, offline());
    assert_eq!(desk.new_port(First), [Effect::Configure(First)]);
}

#[test]
fn a_region_that_answers_and_does_not_let_go_is_told_again_with_growing_pauses() {
    let mut desk = Desk::steady_in(First);
    desk.agent(First, on_call());
    desk.waits(First);
    desk.command(Command::SwitchNow);
    let told = |effects: &[Effect]| effects.iter().filter(|effect| **effect == hang_up(First)).count();
    assert_eq!(told(&desk.advance(8_000)), 1);
    assert!((5..40).contains(&told(&desk.advance(900_000))), "the pauses grow to a limit");
    desk.agent(First, offline());
    assert_eq!(told(&desk.advance(900_000)), 0);
}

#[test]
fn what_has_ended_in_a_region_left_by_force_is_cleared_once() {
    let mut desk = Desk::steady_in(First);
    desk.agent(First, on_call());
    desk.waits(First);
    desk.command(Command::SwitchNow);
    let clear = Effect::ClearContact { region: First, contact: "contact".to_owned() };
    assert_eq!(desk.agent(First, on_call()), [], "a live one is left to the region");
    assert_eq!(desk.agent(First, after_call()), [clear]);
    assert_eq!(desk.agent(First, after_call()), []);
    desk.agent(First, offline());
    assert_eq!(desk.agent(First, after_call()), [], "nothing is left to clean up");
}

#[test]
fn a_cleanup_is_dropped_when_the_region_becomes_active_again() {
    let mut desk = unwell();
    desk.command(Command::SwitchNow);
    desk.yields(Second);
    assert_eq!(desk.view().shown, First);
    assert!(!desk.acknowledges(First).contains(&hang_up(First)));
}

#[test]
fn the_late_yield_of_a_region_that_was_forced_is_verified_if_it_is_active_again() {
    let mut desk = Desk::steady_in(First);
    desk.falls_silent(First);
    desk.advance(9_500);
    desk.command(Command::SwitchNow);
    desk.yields(Second);
    desk.acknowledges(First);
    // Only now the region carries out what it was told before.
    assert_eq!(desk.yields(First), [release(First), poll(First)]);
    assert_eq!(desk.view().shown, First);
}
