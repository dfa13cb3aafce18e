//! Several windows of one desk.

use ambidesk_coordinator::{Effect, Notice, PageEvent, PeerMessage, PhaseView, Region, Scheme, Settings, Wanted};

use super::desk::*;
use Region::{First, Second};

const PENDING: PeerMessage = PeerMessage::Pending { from: First, to: Second, ordered: false };
const SWITCHED: PeerMessage = PeerMessage::Switched { from: First, to: Second, wanted: Wanted::No };
const FORCED: PeerMessage = PeerMessage::Switched { from: First, to: Second, wanted: Wanted::CallsEnd };

const SCHEMES: [Scheme; 2] = [Scheme::Paired, Scheme::Managed];

/// Whether a region is told to let go of its contacts.
fn ends_contacts(effects: &[Effect]) -> bool {
    effects.iter().any(|effect| matches!(effect, Effect::ForceOffline { .. } | Effect::ClearContact { .. }))
}

#[test]
fn a_new_window_is_told_of_a_pending_failover() {
    let mut desk = Desk::pending_from(First);
    assert_eq!(desk.peer(PeerMessage::Hello), [broadcast(PENDING)]);
}

#[test]
fn a_new_window_is_told_of_a_failover_that_is_being_verified() {
    let mut desk = Desk::pending_from(First);
    desk.advance_until(30_000, &poll(First));
    desk.yields(First);
    assert_eq!(desk.peer(PeerMessage::Hello), [broadcast(PENDING)]);
}

#[test]
fn a_new_window_is_told_nothing_when_nothing_is_pending() {
    let mut desk = Desk::steady_in(First);
    assert_eq!(desk.peer(PeerMessage::Hello), []);
}

#[test]
fn a_window_told_of_a_pending_failover_before_it_knows_the_active_region_waits_with_it() {
    let mut desk = Desk::opened();
    assert_eq!(desk.peer(PENDING), []);
    desk.connect(First);
    desk.agent(First, on_call());
    let effects = desk.claims(First);
    assert!(effects.contains(&page_event(PageEvent::FailoverPending { next: Second })));
    assert!(!effects.contains(&release(First)), "the wait of the other window goes on");
    assert!(desk.is_pending(First));
    // It leaves the questions to the window that was told by the region itself, and hears how they are answered.
    for _ in 0..8 {
        assert_eq!(polls(&desk.advance(15_000), First), 0);
        assert_eq!(desk.claims(First), []);
    }
    // Nor does it trust a yield that the other window may know to be a thing of the past: it follows that window.
    assert_eq!(desk.yields(First), []);
    desk.agent(First, available());
    assert_eq!(desk.peer(SWITCHED)[0], Effect::Show(Second));
}

#[test]
fn a_window_that_waits_on_hearsay_finds_out_itself_when_the_other_one_is_gone() {
    let mut desk = Desk::steady_in(First);
    desk.agent(First, on_call());
    desk.peer(PENDING);
    desk.agent(First, offline());
    assert_eq!(desk.yields(First), []);
    assert_eq!(desk.yields(First), []);
    assert_eq!(desk.advance(5_000), [release(First), poll(First)]);
    assert_eq!(desk.claims_and_yields(First)[0], Effect::Show(Second));
}

#[test]
fn the_window_that_was_told_by_the_region_tells_the_others_when_the_wait_is_over() {
    let mut desk = Desk::pending_from(First);
    desk.agent(First, available());
    assert!(desk.is_done(First).contains(&broadcast(SWITCHED)));
}

#[test]
fn what_a_window_was_told_before_it_knew_the_active_region_can_be_taken_back() {
    let mut desk = Desk::opened();
    desk.peer(PENDING);
    desk.peer(PeerMessage::CalledOff { active: First });
    desk.connect(First);
    desk.claims(First);
    assert_eq!(desk.phase(), PhaseView::Steady { active: First });
}

#[test]
fn a_steady_window_joins_the_wait_and_does_not_pass_it_on() {
    let mut desk = Desk::steady_in(First);
    desk.agent(First, on_call());
    assert_eq!(desk.peer(PENDING), [page_event(PageEvent::FailoverPending { next: Second })]);
    assert_eq!(desk.peer(PENDING), []);
    assert!(desk.is_pending(First));
}

#[test]
fn a_window_that_waits_on_hearsay_looks_itself_when_its_contacts_are_gone() {
    let mut desk = Desk::steady_in(First);
    desk.agent(First, on_call());
    desk.peer(PENDING);
    desk.agent(First, available());
    let effects = desk.advance(5_000);
    assert_eq!(effects, [release(First), poll(First)]);
}

/// A steady window whose region, with a call, is left as another one was told.
fn waits_on_hearsay() -> Desk {
    let mut desk = Desk::steady_in(First);
    desk.agent(First, on_call());
    desk.peer(PENDING);
    desk
}

#[test]
fn a_window_asks_by_itself_when_the_one_that_was_told_is_closed_during_the_call() {
    // Called off meanwhile.
    let mut desk = waits_on_hearsay();
    desk.advance(20_000);
    desk.claims(First);
    assert_eq!(polls(&desk.advance(40_000), First), 0, "the other window asks");
    assert_eq!(desk.advance_until(10_000, &poll(First)), [suppress(First), poll(First)]);
    assert_eq!(desk.advance(2_500), [release(First), poll(First)]);
    desk.claims(First);
    assert!(desk.advance(1_600).contains(&broadcast(PeerMessage::CalledOff { active: First })));
    assert_eq!(desk.phase(), PhaseView::Steady { active: First });

    // It stands.
    let mut desk = waits_on_hearsay();
    desk.advance_until(50_000, &poll(First));
    desk.claims(First);
    assert_eq!(polls(&desk.advance(2_600), First), 0);
    assert!(desk.is_pending(First));
    desk.advance_until(20_000, &poll(First));
}

#[test]
fn a_window_that_heard_the_worker_before_the_other_one_told_asks_by_itself() {
    let mut desk = Desk::steady_in(First);
    desk.agent(First, on_call());
    desk.forces_offline(First, true);
    desk.peer(PENDING);
    desk.advance_until(50_000, &poll(First));
}

/// Its first look would end the call.
#[test]
fn a_worker_that_has_never_looked_is_not_asked_during_the_call() {
    let mut desk = Desk::opened();
    desk.connect(First);
    desk.connect(Second);
    desk.yields(Second);
    desk.agent(First, on_call());
    desk.peer(PENDING);
    assert!(desk.is_pending(First));
    assert_eq!(polls(&desk.advance(120_000), First), 0);
}

#[test]
fn a_window_that_never_saw_the_contact_does_not_wait_for_ever() {
    let mut desk = Desk::steady_in(First);
    desk.peer(PENDING);
    let effects = desk.advance(5_000);
    assert_eq!(effects, [release(First), poll(First)]);
}

#[test]
fn a_window_that_hears_it_from_the_region_as_well_begins_to_ask() {
    let mut desk = Desk::steady_in(First);
    desk.agent(First, on_call());
    desk.peer(PENDING);
    assert_eq!(desk.waits(First), []);
    desk.advance_until(10_000, &poll(First));
}

#[test]
fn a_window_that_asked_but_is_not_told_of_the_wait_learns_it_from_the_other_one() {
    let mut desk = Desk::steady_in(First);
    desk.agent(First, on_call());
    desk.claims(Second);
    desk.advance(1_500);
    // Both windows have released and asked; the worker claims, and only the other window's CCP waits.
    assert_eq!(desk.peer(PENDING), []);
    desk.claims(First);
    assert_eq!(desk.peer(PENDING), []);
    desk.advance(1_600);
    assert!(desk.is_pending(First));
}

/// Its worker may not claim before it lets the call run on, and this window may not know of the call yet.
#[test]
fn a_window_whose_region_lets_a_call_run_on_learns_of_the_wait_from_the_other_one() {
    let mut desk = Desk::pending_from(First);
    desk.agent(First, available());
    assert_eq!(desk.yields(First), [release(First), poll(First)]);
    assert_eq!(desk.forces_offline(First, true), []);
    assert_eq!(desk.peer(PENDING), []);
    assert_eq!(desk.advance(2_000), []);
    assert!(desk.is_pending(First), "{:?}", desk.phase());
}

#[test]
fn a_switch_forced_in_another_window_is_followed() {
    let mut desk = Desk::pending_from(First);
    let effects = desk.peer(FORCED);
    assert_eq!(effects[0], Effect::Show(Second));
    // Only one window's CCP acts for all, and it may be this one.
    assert!(effects.contains(&suppress(First)));
    assert!(effects.contains(&hang_up(First)));
    assert!(!effects.iter().any(|effect| matches!(effect, Effect::Broadcast(_))));
    assert!(matches!(desk.view().notice, Some(Notice::Switched { .. })));
    assert_eq!(desk.peer(FORCED), []);
}

/// The other window may not know of the contact: its own CCP was silent when it came.
#[test]
fn nobody_but_the_agent_ends_a_contact_from_another_window() {
    let called_off = PeerMessage::CalledOff { active: Second };
    for (scheme, message) in SCHEMES.map(|scheme| (scheme, SWITCHED)).into_iter().chain([(Scheme::Paired, called_off)])
    {
        for contact in [on_call(), after_call()] {
            let case = format!("{scheme:?}, {message:?}");
            let mut desk = Desk::steady_with(Settings { scheme, ..Settings::default() }, First);
            desk.agent(First, contact);
            assert_eq!(desk.peer(message), [page_event(PageEvent::FailoverPending { next: Second })], "{case}");
            assert_eq!(desk.peer(message), [], "{case}, again");
            assert!(!ends_contacts(&desk.advance(60_000)), "{case}");
            assert!(desk.is_pending(First), "{case}");
            // It is over by itself once the contact is gone.
            desk.agent(First, available());
            desk.advance(60_000);
            assert!(!desk.is_pending(First), "{case}: {:?}", desk.phase());
            let mut desk = Desk::steady_with(Settings { scheme, ..Settings::default() }, First);
            desk.agent(First, on_call());
            assert!(ends_contacts(&desk.peer(FORCED)), "{case}, forced");
        }
    }
}

/// Global routing may leave a call in each region: the one is waited for, and then the other.
#[test]
fn a_failover_called_off_elsewhere_twice_ends_no_call_of_the_other_region() {
    let called_off = PeerMessage::CalledOff { active: First };
    let mut desk = Desk::steady_with(Settings { scheme: Scheme::Managed, ..Settings::default() }, First);
    desk.agent(First, on_call());
    desk.waits(First);
    desk.agent(Second, on_call());
    let mut effects = desk.peer(called_off);
    effects.extend(desk.peer(called_off));
    effects.extend(desk.advance(60_000));
    assert!(!ends_contacts(&effects), "{effects:?}");
    for region in [First, Second] {
        let agent = desk.view().regions[region].agent.clone().expect("reported");
        assert_eq!(agent.contacts.len(), 1, "{region:?}");
    }
}

#[test]
fn a_failover_called_off_in_another_window_is_called_off_here() {
    let mut desk = Desk::pending_from(First);
    assert_eq!(desk.peer(PeerMessage::CalledOff { active: First }), []);
    assert_eq!(desk.phase(), PhaseView::Steady { active: First });
    assert!(matches!(desk.view().notice, Some(Notice::CalledOff { .. })));
}

#[test]
fn a_failover_called_off_elsewhere_brings_a_window_back_that_has_moved() {
    let mut desk = Desk::pending_from(First);
    desk.agent(First, available());
    desk.is_done(First);
    assert_eq!(desk.view().shown, Second);
    let effects = desk.peer(PeerMessage::CalledOff { active: First });
    assert_eq!(effects[0], Effect::Show(First));
    assert_eq!(desk.phase(), PhaseView::Steady { active: First });
}

#[test]
fn the_wait_of_a_standby_is_passed_on_once() {
    let mut desk = Desk::steady_in(First);
    assert_eq!(desk.waits(Second), [broadcast(PeerMessage::Pending { from: Second, to: First, ordered: false })]);
    assert_eq!(desk.waits(Second), []);
    assert_eq!(desk.phase(), PhaseView::Steady { active: First });
}

#[test]
fn the_late_yield_of_a_region_whose_wait_another_window_saw_is_verified() {
    let mut desk = Desk::steady_in(First);
    desk.peer(PeerMessage::Pending { from: Second, to: First, ordered: false });
    desk.agent(Second, on_call());
    desk.yields(First);
    assert_eq!(desk.view().shown, Second);
    desk.agent(Second, offline());
    assert_eq!(desk.yields(Second), [release(Second), poll(Second)]);
    assert_eq!(desk.view().shown, Second);
}
