//! What the view says of a distribution that was noticed to name another region, before the desk is there.

use crate::desk::{Desk, available, on_call, poll};
use ambidesk_coordinator::Region::{First, Second};
use ambidesk_coordinator::{Cause, Command, DISTRIBUTION_POLL, Event, PhaseView, Region, Scheme, Settings};

fn managed() -> Desk {
    Desk::steady_with(Settings { scheme: Scheme::Managed, ..Settings::default() }, First)
}

#[test]
fn the_order_to_leave_is_a_detection_until_the_desk_has_moved() {
    for soft in [false, true] {
        let mut desk = Desk::steady_in(First);
        assert_eq!(desk.view().detected, None);
        desk.forces_offline(First, soft);
        assert_eq!(desk.view().detected, Some(Second));
        desk.yields(First);
        assert_eq!(desk.view().active, Some(Second));
        assert_eq!(desk.view().detected, None);
    }
}

#[test]
fn what_the_standby_is_told_is_no_detection() {
    let mut desk = Desk::steady_in(First);
    desk.forces_offline(Second, true);
    assert_eq!(desk.view().detected, None);
}

#[test]
fn a_wait_is_a_detection_until_it_is_called_off() {
    let mut desk = Desk::pending_from(First);
    assert_eq!(desk.view().detected, Some(Second));
    desk.advance_until(30_000, &poll(First));
    desk.advance(2_500);
    desk.claims(First);
    desk.advance(1_500);
    assert!(!desk.is_pending(First));
    assert_eq!(desk.view().detected, None);
}

#[test]
fn a_claim_that_may_be_taken_back_takes_back_no_detection() {
    let mut desk = Desk::pending_from(First);
    desk.advance_until(30_000, &poll(First));
    desk.advance(2_500);
    desk.claims(First);
    desk.event(First, Event::ApiAnswered { operation: DISTRIBUTION_POLL.into() });
    assert_eq!(desk.view().detected, Some(Second));
    // The distribution has moved once more: it is the same wait.
    desk.forces_offline(First, true);
    desk.waits(First);
    desk.advance(2_000);
    assert!(desk.is_pending(First));
    assert_eq!(desk.view().detected, Some(Second));
}

#[test]
fn either_ccp_of_the_managed_scheme_detects_and_takes_it_back() {
    for source in Region::ALL {
        let mut desk = managed();
        desk.event(source, Event::FailoverDetected { next: Second });
        assert_eq!(desk.view().detected, Some(Second), "{source:?}");
        desk.event(source, Event::FailoverDetected { next: First });
        assert_eq!(desk.view().detected, None, "{source:?}");
        desk.event(source, Event::FailoverDetected { next: Second });
        desk.event(source, Event::FailoverInitiated { next: Second });
        assert_eq!((desk.view().active, desk.view().detected), (Some(Second), None), "{source:?}");
    }
}

#[test]
fn a_detection_that_nobody_takes_back_ends_by_itself_and_may_be_told_again() {
    const MINUTE: u64 = 60_000;
    let mut desk = managed();
    desk.event(First, Event::FailoverDetected { next: Second });
    for _ in 0..2 {
        desk.advance(9 * MINUTE);
        assert_eq!(desk.view().detected, Some(Second));
        desk.event(Second, Event::FailoverDetected { next: Second });
    }
    desk.advance(11 * MINUTE);
    assert_eq!(desk.view().detected, None);
    desk.event(First, Event::FailoverDetected { next: Second });
    assert_eq!(desk.view().detected, Some(Second));
}

/// What else has come due by that moment is told with it.
#[test]
fn the_end_of_a_detection_has_a_cause_of_its_own() {
    let mut desk = managed();
    desk.falls_silent(Second);
    desk.advance(60_000);
    desk.event(First, Event::FailoverDetected { next: Second });
    desk.advance(590_000);
    desk.acknowledges(Second);
    desk.agent(Second, available());
    desk.records.clear();
    desk.advance(10_000);
    assert_eq!(desk.view().detected, None);
    let causes: Vec<_> = desk.records.iter().map(|record| record.cause.clone()).collect();
    assert_eq!(causes, [Cause::DetectionExpired]);
}

#[test]
fn what_a_script_wants_is_nothing_that_was_detected() {
    let mut desk = managed();
    desk.agent(First, on_call());
    desk.command(Command::FailOver { to: Second, soft: true });
    assert!(desk.is_pending(First));
    assert_eq!(desk.view().detected, None);
}

#[test]
fn a_desk_that_is_back_at_a_contact_makes_no_move_of_it_when_the_failover_is_called_off() {
    let mut desk = managed();
    desk.waits(First);
    desk.agent(First, available());
    desk.event(First, Event::FailoverInitiated { next: Second });
    desk.agent(Second, available());
    desk.advance(1_000);
    assert_eq!(desk.phase(), PhaseView::Steady { active: Second });
    // Its CCP has been loaded anew, and asks for a sign-in while the call lives.
    desk.event(First, Event::SignInScoped { global: false });
    desk.agent(First, on_call());
    assert!(desk.is_pending(First), "{:?}", desk.phase());
    desk.event(First, Event::FailoverDetected { next: First });
    assert_eq!(desk.phase(), PhaseView::Steady { active: First });
}
