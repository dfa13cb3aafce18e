//! A failover that a voice contact holds up.

use ambidesk_coordinator::{
    Channel, Command, ContactState, Effect, PageEvent, PeerMessage, PhaseView, Region, Standing,
};

use super::desk::*;
use Region::{First, Second};

#[test]
fn a_call_holds_the_failover_up_and_the_page_and_other_windows_are_told() {
    let mut desk = Desk::steady_in(First);
    desk.agent(First, on_call());
    assert_eq!(
        desk.waits(First),
        [
            page_event(PageEvent::FailoverPending { next: Second }),
            broadcast(PeerMessage::Pending { from: First, to: Second, ordered: false }),
        ]
    );
    assert_eq!(
        desk.phase(),
        PhaseView::Pending { from: First, to: Second, since: desk.time(), standing: Standing::Confirmed(desk.time()) }
    );
    assert_eq!(desk.view().shown, First);
}

#[test]
fn pending_survives_a_duplicate_from_the_standby() {
    let mut desk = Desk::pending_from(First);
    assert_eq!(desk.claims(Second), []);
    assert_eq!(desk.waits(Second), []);
    assert!(desk.is_pending(First));
    assert_eq!(desk.view().shown, First);
}

#[test]
fn a_standby_that_yields_is_a_reason_to_ask_and_no_more() {
    let mut desk = Desk::pending_from(First);
    assert_eq!(desk.yields(Second), [suppress(First), poll(First)]);
    assert_eq!(desk.yields(Second), []);
    desk.claims(First);
    assert!(desk.is_pending(First));
}

#[test]
fn a_repeated_pending_changes_nothing() {
    let mut desk = Desk::pending_from(First);
    let (view, deadline) = (desk.view(), desk.next_deadline());
    assert_eq!(desk.waits(First), []);
    assert_eq!((desk.view(), desk.next_deadline()), (view, deadline));
}

#[test]
fn a_pending_failover_is_confirmed_with_growing_pauses() {
    let mut desk = Desk::pending_from(First);
    let began = desk.time();
    let mut pauses = Vec::new();
    for _ in 0..8 {
        let before = desk.time();
        assert_eq!(desk.advance_until(30_000, &poll(First)), [suppress(First), poll(First)]);
        pauses.push(desk.time().since(before).as_millis());
        desk.claims(First);
        assert_eq!(
            desk.phase(),
            PhaseView::Pending { from: First, to: Second, since: began, standing: Standing::Confirmed(desk.time()) }
        );
    }
    assert!(pauses[0] <= 4_500, "{pauses:?}");
    assert!(pauses[7] >= 7_500, "{pauses:?}");
}

#[test]
fn a_wait_ends_with_one_answer_that_is_younger_than_the_end_of_the_call() {
    let mut desk = Desk::pending_from(First);
    desk.advance_until(30_000, &poll(First));
    desk.claims(First);
    let confirmed = Standing::Confirmed(desk.time());
    desk.advance(2_000);
    desk.agent(First, available());
    assert_eq!(desk.yields(First), [release(First), poll(First)]);
    assert!(
        matches!(desk.phase(), PhaseView::Pending { standing, .. } if standing == confirmed),
        "nothing is in doubt"
    );
    desk.advance(200);
    assert_eq!(desk.claims(First), []);
    assert_eq!(desk.forces_offline(First, true), []);
    assert_eq!(desk.yields(First)[0], Effect::Show(Second));
    assert_eq!(desk.phase(), PhaseView::Steady { active: Second });
}

#[test]
fn a_region_that_gives_up_with_the_call_still_there_is_left_at_once() {
    let mut desk = Desk::pending_from(First);
    // A chat beside the call could not be ended. Asked, the region would only fail to do so again.
    assert_eq!(desk.yields(First)[0], Effect::Show(Second));
}

#[test]
fn a_region_that_is_done_and_cannot_answer_any_more_is_left_all_the_same() {
    let mut desk = Desk::pending_from(First);
    desk.agent(First, available());
    desk.yields(First);
    assert_eq!(desk.advance(2_500)[0], Effect::Show(Second));
}

#[test]
fn a_region_that_is_told_to_leave_once_more_and_says_nothing_is_left_all_the_same() {
    let mut desk = Desk::pending_from(First);
    desk.agent(First, available());
    desk.yields(First);
    desk.claims(First);
    desk.forces_offline(First, true);
    assert_eq!(desk.advance(1_500)[0], Effect::Show(Second));
}

#[test]
fn a_worker_that_is_asked_for_two_windows_claims_once_more_than_it_leaves() {
    let mut desk = Desk::pending_from(First);
    desk.agent(First, available());
    desk.yields(First);
    desk.claims(First);
    desk.forces_offline(First, true);
    assert_eq!(desk.claims(First), []);
    assert_eq!(desk.yields(First)[0], Effect::Show(Second));
}

#[test]
fn a_failover_that_turns_immediate_as_the_call_ends_is_followed() {
    let mut desk = Desk::pending_from(First);
    desk.agent(First, available());
    desk.yields(First);
    desk.forces_offline(First, false);
    assert_eq!(desk.yields(First)[0], Effect::Show(Second));
}

#[test]
fn a_new_call_in_the_moment_the_old_one_is_cleared_is_waited_for() {
    let mut desk = Desk::pending_from(First);
    desk.agent(First, available());
    desk.yields(First);
    desk.agent(First, on_call());
    desk.claims(First);
    desk.forces_offline(First, true);
    // It announces what it was told before, too.
    assert_eq!(desk.yields(First), []);
    assert_eq!(desk.waits(First), [broadcast(PeerMessage::Pending { from: First, to: Second, ordered: false })]);
    desk.advance(5_000);
    assert!(desk.is_pending(First));
    assert_eq!(desk.view().shown, First);
}

#[test]
fn a_new_call_that_the_region_does_not_say_it_waits_for_is_not_hidden() {
    let mut desk = Desk::pending_from(First);
    desk.agent(First, available());
    desk.yields(First);
    desk.agent(First, on_call());
    desk.forces_offline(First, true);
    desk.advance(1_500);
    assert!(desk.is_pending(First));
    assert_eq!(desk.view().shown, First);
}

#[test]
fn after_call_work_is_the_moment_to_make_sure() {
    let mut desk = Desk::pending_from(First);
    assert_eq!(desk.agent(First, after_call()), [suppress(First), poll(First)]);
    assert_eq!(desk.claims(First), []);
    desk.agent(First, available());
    assert_eq!(desk.is_done(First)[0], Effect::Show(Second));
}

#[test]
fn a_yield_that_comes_in_doubt_is_verified_before_the_desk_moves() {
    let mut desk = Desk::pending_from(First);
    desk.advance_until(30_000, &poll(First));
    desk.agent(First, offline());
    assert_eq!(desk.yields(First), [release(First), poll(First)]);
    assert_eq!(desk.view().shown, First);
    assert!(matches!(desk.phase(), PhaseView::Pending { standing: Standing::Doubtful { .. }, .. }));
    // Waiting is allowed, nothing is left to wait for: the worker claims and yields.
    assert_eq!(desk.claims_and_yields(First)[0], Effect::Show(Second));
    assert_eq!(desk.phase(), PhaseView::Steady { active: Second });
}

#[test]
fn a_verified_yield_without_a_claim_moves_when_no_claim_can_follow() {
    let mut desk = Desk::pending_from(First);
    desk.advance_until(30_000, &poll(First));
    desk.agent(First, offline());
    desk.yields(First);
    assert_eq!(desk.yields(First), []);
    let effects = desk.advance(2_500);
    assert_eq!(effects[0], Effect::Show(Second));
}

#[test]
fn a_second_call_keeps_the_failover_waiting() {
    let mut desk = Desk::pending_from(First);
    desk.advance_until(30_000, &poll(First));
    desk.agent(First, available());
    desk.yields(First);
    desk.agent(First, with(Channel::Voice, ContactState::Connecting));
    desk.claims(First);
    let effects = desk.waits(First);
    assert!(!effects.contains(&page_event(PageEvent::FailoverPending { next: Second })));
    assert!(desk.is_pending(First));
    desk.advance(5_000);
    assert_eq!(desk.view().shown, First);
}

#[test]
fn contacts_are_gone_and_the_region_has_lost_the_thread() {
    let mut desk = Desk::pending_from(First);
    desk.advance_until(30_000, &poll(First));
    desk.claims(First);
    desk.agent(First, available());
    let effects = desk.advance_until(5_100, &release(First));
    assert!(effects.contains(&poll(First)));
    assert_eq!(desk.claims_and_yields(First)[0], Effect::Show(Second));
}

#[test]
fn contacts_are_gone_and_the_region_answers_nothing_any_more() {
    let mut desk = Desk::pending_from(First);
    desk.falls_silent(First);
    desk.agent(First, available());
    let effects = desk.advance(12_000);
    assert!(effects.contains(&Effect::Show(Second)), "{effects:?}");
    assert!(effects.contains(&hang_up(First)));
}

#[test]
fn a_failover_that_turns_immediate_ends_the_wait() {
    let mut desk = Desk::pending_from(First);
    desk.advance_until(30_000, &poll(First));
    // The worker, suppressed, has nothing to say to an immediate failover.
    let effects = desk.advance(2_500);
    assert_eq!(effects, [release(First), poll(First)]);
    // Released, it ends the call and yields while the contact is still in after-contact work.
    desk.agent(First, after_call());
    let effects = desk.yields(First);
    assert_eq!(effects[0], Effect::Show(Second));
    assert_eq!(desk.phase(), PhaseView::Steady { active: Second });
}

#[test]
fn a_wait_without_any_contact_is_looked_into() {
    let mut desk = Desk::steady_in(First);
    desk.waits(First);
    let effects = desk.advance(5_000);
    assert!(effects.contains(&release(First)), "{effects:?}");
}

#[test]
fn an_unwell_region_keeps_the_wait_open_suppressed_and_visible() {
    let mut desk = Desk::pending_from(First);
    let mut effects = desk.advance_until(30_000, &poll(First));
    effects.extend(desk.advance(5_000));
    assert_eq!(effects, [suppress(First), poll(First), release(First), poll(First), suppress(First)]);
    assert!(desk.is_pending(First));
    assert!(matches!(desk.phase(), PhaseView::Pending { standing: Standing::Doubtful { .. }, .. }));
    // It goes on like that, in pauses that grow, and recovers with the first claim.
    let effects = desk.advance(120_000);
    assert!((4..=24).contains(&polls(&effects, First)), "{effects:?}");
    let last = |wanted: &Effect| effects.iter().rposition(|effect| effect == wanted);
    assert!(last(&suppress(First)) > last(&release(First)) || polls(&desk.advance(2_500), First) == 0);
    while desk.advance_until(60_000, &poll(First)) != [suppress(First), poll(First)] {}
    desk.claims(First);
    assert!(matches!(desk.phase(), PhaseView::Pending { standing: Standing::Confirmed(_), .. }));
}

#[test]
fn a_person_may_leave_an_unwell_region_at_any_time() {
    let mut desk = Desk::pending_from(First);
    desk.falls_silent(First);
    desk.advance(30_000);
    let effects = desk.command(Command::SwitchNow);
    assert_eq!(effects[0], Effect::Show(Second));
    assert!(effects.contains(&hang_up(First)));
    assert_eq!(desk.phase(), PhaseView::Steady { active: Second });
}

#[test]
fn a_standby_under_question_is_suppressed_when_the_active_region_starts_to_wait() {
    let mut desk = Desk::steady_in(First);
    desk.agent(First, on_call());
    desk.new_port(First);
    desk.advance_until(15_000, &poll(Second));
    let effects = desk.waits(First);
    assert!(effects.contains(&suppress(Second)), "{effects:?}");
}

#[test]
fn a_call_that_rings_only_while_the_worker_is_released_does_not_keep_the_desk_polling() {
    let ringing = || with(Channel::Voice, ContactState::Incoming);
    let mut desk = Desk::pending_from(First);
    desk.agent(First, available());
    for _ in 0..3 {
        assert_eq!(desk.yields(First), [release(First), poll(First)]);
        desk.agent(First, ringing());
        desk.claims(First);
        desk.forces_offline(First, true);
        desk.waits(First);
        desk.advance(300);
        desk.agent(First, available());
    }
    assert_eq!(desk.yields(First)[0], Effect::Show(Second));
}

#[test]
fn a_call_that_was_ringing_and_is_taken_is_waited_for_as_any_other() {
    let mut desk = Desk::pending_from(First);
    for _ in 0..5 {
        desk.agent(First, available());
        assert_eq!(desk.yields(First), [release(First), poll(First)]);
        desk.agent(First, with(Channel::Voice, ContactState::Incoming));
        desk.claims(First);
        desk.forces_offline(First, true);
        desk.waits(First);
        desk.agent(First, on_call());
    }
    assert!(desk.is_pending(First));
}

#[test]
fn a_missed_rejected_or_failed_call_is_cleared_as_nobody_is_on_it() {
    let clear = Effect::ClearContact { region: First, contact: "contact".to_owned() };
    for state in [ContactState::Missed, ContactState::Error] {
        for channel in [Channel::Voice, Channel::QueueCallback] {
            let mut desk = Desk::steady_in(First);
            assert!(!desk.agent(First, with(channel, state)).contains(&clear), "nothing waits for it");
            assert!(desk.waits(First).contains(&clear), "{channel:?} {state:?}");
            assert_eq!(desk.agent(First, with(channel, state)), [], "once");
            desk.advance_until(30_000, &poll(First));
            desk.claims(First);
            assert!(desk.advance_until(30_000, &poll(First)).contains(&clear), "and again with the next question");
        }
    }
}

#[test]
fn a_call_that_is_missed_while_the_failover_waits_is_cleared_and_after_contact_work_is_not() {
    let clear = Effect::ClearContact { region: First, contact: "contact".to_owned() };
    let mut desk = Desk::steady_in(First);
    desk.agent(First, with(Channel::Voice, ContactState::Connecting));
    assert!(!desk.waits(First).contains(&clear));
    assert_eq!(desk.agent(First, with(Channel::Voice, ContactState::Error)), std::slice::from_ref(&clear));
    let mut desk = Desk::pending_from(First);
    assert!(!desk.agent(First, after_call()).contains(&clear));
    assert!(!desk.agent(First, with(Channel::Chat, ContactState::Missed)).contains(&clear), "it holds nothing up");
}
