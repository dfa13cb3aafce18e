//! How a desk starts: who names the active region, who is ready first, and what the page is told.

use ambidesk_coordinator::{Effect, Event, Input, PageEvent, PeerMessage, PhaseView, Readiness, Region};

use super::desk::*;
use Region::{First, Second};

#[test]
fn opening_creates_both_frames_and_shows_the_first_for_signing_in() {
    let mut desk = Desk::closed();
    assert_eq!(
        desk.send(Input::Opened),
        [Effect::CreateFrame(First), Effect::CreateFrame(Second), Effect::Show(First), broadcast(PeerMessage::Hello),]
    );
    assert_eq!(desk.view().active, None);
    assert_eq!(desk.view().shown, First);
}

#[test]
fn opening_twice_is_opening_once() {
    let mut desk = Desk::opened();
    assert_eq!(desk.send(Input::Opened), []);
}

#[test]
fn nothing_happens_before_the_desk_is_opened() {
    let mut desk = Desk::closed();
    assert_eq!(desk.claims(Second), []);
    assert_eq!(desk.advance(60_000), []);
    assert_eq!(desk.view().active, None);
}

#[test]
fn the_first_region_claims_the_active_role_and_stays_on_screen() {
    let mut desk = Desk::opened();
    desk.connect(First);
    desk.connect(Second);
    let effects = desk.claims(First);
    assert_eq!(effects, [page_event(PageEvent::ActiveChanged { active: First }), release(First),]);
    assert_eq!(desk.yields(Second), []);
    assert_eq!(desk.phase(), PhaseView::Steady { active: First });
}

#[test]
fn a_region_that_claimed_its_role_is_not_asked_again() {
    let mut desk = Desk::steady_in(First);
    assert_eq!(polls(&desk.advance(600_000), First), 0);
}

#[test]
fn the_workers_are_reminded_of_their_roles_now_and_then() {
    let mut desk = Desk::steady_in(First);
    let effects = desk.advance(3_600_000);
    let reminders = effects.len() / 2;
    assert!((8..=24).contains(&reminders), "{reminders} reminders an hour");
    let reminder = [release(First), suppress(Second)];
    assert!(effects.chunks(2).all(|chunk| chunk == reminder), "{effects:?}");
}

#[test]
fn nobody_is_reminded_while_a_failover_waits() {
    let mut desk = Desk::pending_from(First);
    desk.claims(First);
    for _ in 0..100 {
        desk.advance_until(60_000, &poll(First));
        assert_eq!(desk.claims(First), []);
    }
    assert!(desk.is_pending(First));
}

#[test]
fn the_second_region_is_active_and_the_first_yields_before_it_claims() {
    let mut desk = Desk::opened();
    desk.connect(First);
    desk.connect(Second);
    assert_eq!(
        desk.yields(First),
        [Effect::Show(Second), page_event(PageEvent::ActiveChanged { active: Second }), release(Second),]
    );
    assert_eq!(desk.claims(Second), []);
    assert_eq!(desk.view().shown, Second);
}

#[test]
fn the_second_region_claims_before_the_first_has_yielded() {
    let mut desk = Desk::opened();
    desk.connect(Second);
    desk.claims(Second);
    assert_eq!(desk.view().shown, Second);
    desk.connect(First);
    assert_eq!(desk.yields(First), []);
    assert_eq!(desk.phase(), PhaseView::Steady { active: Second });
}

#[test]
fn the_active_region_is_announced_first_and_the_setup_is_ready_once() {
    let mut desk = Desk::opened();
    desk.connect(First);
    desk.connect(Second);
    assert_eq!(desk.agent(Second, available()), []);
    desk.claims(First);
    assert!(!desk.view().ready);
    assert_eq!(
        desk.agent(First, available()),
        [
            page_event(PageEvent::RegionReady(First)),
            page_event(PageEvent::RegionReady(Second)),
            page_event(PageEvent::Ready { active: First }),
        ]
    );
    assert!(desk.view().ready);
    assert_eq!(desk.agent(First, on_call()), []);
    assert_eq!(desk.new_port(First), [release(First), Effect::Configure(First)]);
    assert_eq!(desk.agent(First, available()), []);
}

#[test]
fn a_start_in_the_second_region_completes_a_failover() {
    let mut desk = Desk::opened();
    desk.connect(Second);
    desk.claims(Second);
    assert_eq!(
        desk.agent(Second, available()),
        [
            page_event(PageEvent::RegionReady(Second)),
            page_event(PageEvent::Ready { active: Second }),
            page_event(PageEvent::FailoverComplete { active: Second }),
        ]
    );
}

#[test]
fn a_standby_that_is_down_at_the_start_is_announced_when_it_comes() {
    let mut desk = Desk::opened();
    desk.connect(First);
    desk.claims(First);
    assert_eq!(
        desk.agent(First, available()),
        [page_event(PageEvent::RegionReady(First)), page_event(PageEvent::Ready { active: First }),]
    );
    assert_eq!(desk.advance(90_000), []);
    assert_eq!(desk.connect(Second), []);
    assert_eq!(desk.agent(Second, available()), [page_event(PageEvent::RegionReady(Second))]);
}

#[test]
fn an_active_region_known_by_the_standby_alone_is_released_and_asked_until_it_claims() {
    let mut desk = Desk::opened();
    desk.connect(Second);
    let effects = desk.yields(Second);
    assert_eq!(effects, [page_event(PageEvent::ActiveChanged { active: First }), release(First),]);
    // Nobody to ask yet but the standby, which has nothing new to say.
    desk.advance(60_000);
    desk.connect(First);
    desk.agent(First, available());
    for _ in 0..3 {
        let effects = desk.advance_until(60_000, &poll(First));
        assert!(effects.contains(&release(First)), "{effects:?}");
        // It could not look, and has suppressed itself for that.
        assert!(desk.advance(2_500).contains(&release(First)));
    }
    desk.advance_until(60_000, &poll(First));
    assert_eq!(desk.claims(First), []);
    assert_eq!(polls(&desk.advance(600_000), First), 0);
}

#[test]
fn an_active_region_that_has_not_claimed_is_left_alone_while_it_holds_a_live_call() {
    let mut desk = Desk::opened();
    desk.connect(First);
    desk.agent(First, on_call());
    desk.connect(Second);
    desk.agent(Second, available());
    desk.yields(Second);
    assert_eq!(desk.advance(120_000), []);
    desk.agent(First, after_call());
    desk.advance_until(15_000, &poll(First));
}

#[test]
fn a_desk_opened_while_a_call_holds_a_failover_up_learns_it_from_the_region() {
    let mut desk = Desk::opened();
    desk.connect(First);
    desk.agent(First, on_call());
    let effects = desk.waits(First);
    assert!(effects.contains(&page_event(PageEvent::FailoverPending { next: Second })));
    assert!(!effects.contains(&release(First)));
    assert!(desk.is_pending(First));
}

#[test]
fn a_setup_that_cannot_start_by_itself_says_so_once() {
    let mut desk = Desk::opened();
    let failed = || Event::StreamsFailed { reason: "the script did not load".to_owned() };
    assert_eq!(desk.event(First, failed()), []);
    assert_eq!(desk.event(Second, failed()), [page_event(PageEvent::StartFailed(First))]);
    assert_eq!(desk.event(First, failed()), []);
    let effects = desk.advance(120_000);
    assert!(!effects.contains(&page_event(PageEvent::StartFailed(First))));
}

#[test]
fn a_setup_that_goes_on_failing_says_so_of_each_try() {
    let mut desk = Desk::opened();
    let failed = || Event::StreamsFailed { reason: "the script did not load".to_owned() };
    desk.event(First, failed());
    assert_eq!(desk.event(Second, failed()), [page_event(PageEvent::StartFailed(First))]);
    desk.advance_until(60_000, &Effect::CreateFrame(First));
    assert_eq!(desk.event(First, failed()), [page_event(PageEvent::StartFailed(First))]);
    assert_eq!(desk.event(First, failed()), []);
    desk.advance_until(60_000, &Effect::CreateFrame(Second));
    assert_eq!(desk.event(Second, failed()), [page_event(PageEvent::StartFailed(First))]);
}

#[test]
fn a_setup_whose_pages_do_not_come_says_so_of_each_try_when_the_next_one_begins() {
    let mut desk = Desk::opened();
    desk.connect(First);
    desk.yields(First);
    let failure = page_event(PageEvent::StartFailed(Second));
    assert_eq!(desk.event(Second, Event::RetriesExhausted), std::slice::from_ref(&failure));
    // What came of the first try is not known yet.
    let first = desk.advance_until(60_000, &Effect::ReloadCcp(Second));
    assert!(!first.contains(&failure), "{first:?}");
    let second = desk.advance_until(180_000, &Effect::ReloadCcp(Second));
    assert_eq!(second.iter().filter(|effect| **effect == failure).count(), 1, "{second:?}");
}

#[test]
fn an_active_region_that_cannot_start_is_named_in_the_failure() {
    let mut desk = Desk::opened();
    desk.connect(First);
    desk.yields(First);
    assert_eq!(desk.event(Second, Event::RetriesExhausted), [page_event(PageEvent::StartFailed(Second))]);
    assert_eq!(desk.event(Second, Event::RetriesExhausted), []);
}

#[test]
fn a_frame_whose_streams_failed_is_created_again_with_growing_pauses() {
    let mut desk = Desk::opened();
    let mut created = Vec::new();
    for _ in 0..5 {
        desk.event(First, Event::StreamsFailed { reason: "blocked".to_owned() });
        assert!(matches!(desk.readiness(First), Readiness::Failed { .. }));
        let before = desk.time();
        desk.advance_until(180_000, &Effect::CreateFrame(First));
        created.push(desk.time().since(before).as_millis());
    }
    assert!(created[4] > created[0], "{created:?}");
    desk.connect(First);
    assert!(matches!(desk.readiness(First), Readiness::Connected { .. }));
}
