//! A pending failover that is called off: the distribution names the region again, and nobody says so.

use ambidesk_coordinator::{Command, Effect, Notice, PageEvent, PeerMessage, PhaseView, Region, Standing};

use super::desk::*;
use Region::{First, Second};

/// A desk whose failover was called off while the call goes on.
fn called_off() -> Desk {
    let mut desk = Desk::pending_from(First);
    desk.advance_until(30_000, &poll(First));
    // Suppressed and named again, the worker is silent; released, it claims its role.
    assert_eq!(desk.advance(2_500), [release(First), poll(First)]);
    assert_eq!(desk.claims(First), []);
    desk
}

#[test]
fn a_claim_that_stands_calls_the_failover_off() {
    let mut desk = called_off();
    assert!(desk.is_pending(First));
    assert_eq!(desk.advance(1_500), [broadcast(PeerMessage::CalledOff { active: First })]);
    assert_eq!(desk.phase(), PhaseView::Steady { active: First });
    assert_eq!(desk.view().notice, Some(Notice::CalledOff { active: First, at: desk.time() }));
    assert_eq!(desk.command(Command::DismissNotice), []);
    assert_eq!(desk.view().notice, None);
}

#[test]
fn a_claim_that_is_taken_back_keeps_the_failover_pending() {
    let mut desk = called_off();
    desk.advance(500);
    let pending = PeerMessage::Pending { from: First, to: Second, ordered: false };
    assert_eq!(desk.waits(First), [broadcast(pending)], "only this window was told");
    assert_eq!(desk.waits(First), []);
    desk.advance(2_000);
    assert!(desk.is_pending(First));
}

#[test]
fn a_worker_that_claims_and_lets_its_ccp_wait_is_not_named_although_the_ccp_is_slow_to_say_so() {
    let mut desk = called_off();
    assert_eq!(desk.forces_offline(First, true), []);
    assert_eq!(desk.advance(2_000), []);
    assert!(matches!(desk.phase(), PhaseView::Pending { from: First, standing: Standing::Confirmed(_), .. }));
}

#[test]
fn the_ccp_finishes_its_old_wait_and_the_agent_comes_back() {
    let mut desk = called_off();
    desk.advance(1_500);
    desk.agent(First, after_call());
    // Its contact cleared, the CCP puts the agent offline and announces the failover of old, once for each time that
    // it was told to wait.
    desk.agent(First, available());
    assert_eq!(desk.yields(First), [release(First), poll(First)]);
    assert_eq!(desk.yields(First), []);
    assert_eq!(desk.phase(), PhaseView::Steady { active: First });
    desk.agent(First, offline());
    assert_eq!(desk.claims(First), []);
    assert_eq!(
        desk.advance(1_500),
        [
            broadcast(PeerMessage::CalledOff { active: First }),
            Effect::SetAgentState { region: First, name: "Available".to_owned() },
        ]
    );
    assert_eq!(desk.view().shown, First);
}

#[test]
fn the_ccp_finishes_its_old_wait_several_times_over_while_it_is_being_asked() {
    let mut desk = called_off();
    desk.advance(1_500);
    desk.agent(First, available());
    assert_eq!(desk.yields(First), [release(First), poll(First)]);
    desk.claims(First);
    // It was told to wait more than once, and ending a chat takes its time each time.
    assert_eq!(desk.yields(First), [release(First), poll(First)]);
    desk.claims(First);
    desk.advance(1_500);
    assert_eq!(desk.phase(), PhaseView::Steady { active: First });
}

#[test]
fn a_new_failover_after_a_called_off_one_is_verified_and_followed() {
    let mut desk = called_off();
    desk.advance(1_500);
    desk.agent(First, after_call());
    desk.agent(First, available());
    assert_eq!(desk.yields(First), [release(First), poll(First)]);
    assert_eq!(desk.claims_and_yields(First)[0], Effect::Show(Second));
}

#[test]
fn a_new_wait_after_a_called_off_one_is_verified_and_announced_again() {
    let mut desk = called_off();
    desk.advance(1_500);
    // With one contact cleared and another one there, its CCP would go on waiting without asking anybody.
    assert_eq!(desk.waits(First), [release(First), poll(First)]);
    assert_eq!(desk.waits(First), []);
    assert_eq!(desk.claims(First), []);
    let effects = desk.waits(First);
    assert!(effects.contains(&page_event(PageEvent::FailoverPending { next: Second })));
    assert_eq!(desk.view().notice, None);
}

#[test]
fn the_contact_is_cleared_while_the_claim_settles() {
    let mut desk = called_off();
    desk.agent(First, available());
    // This may be the old failover being finished: not a reason to leave.
    assert_eq!(desk.yields(First), [release(First), poll(First)]);
    assert_eq!(desk.view().shown, First);
    desk.claims(First);
    desk.advance(1_500);
    assert_eq!(desk.phase(), PhaseView::Steady { active: First });
}

#[test]
fn it_is_called_off_between_the_last_look_and_the_end_of_the_contact() {
    let mut desk = Desk::pending_from(First);
    assert_eq!(desk.agent(First, after_call()), [suppress(First), poll(First)]);
    desk.claims(First);
    // That was true a moment ago. Now the distribution names the region again, and the contact is cleared.
    desk.advance(50);
    desk.agent(First, available());
    assert_eq!(desk.yields(First), [release(First), poll(First)]);
    desk.agent(First, offline());
    assert_eq!(desk.claims(First), []);
    assert_eq!(
        desk.advance(1_500),
        [
            broadcast(PeerMessage::CalledOff { active: First }),
            Effect::SetAgentState { region: First, name: "Available".to_owned() },
        ]
    );
    assert_eq!(desk.phase(), PhaseView::Steady { active: First });
    assert_eq!(desk.view().shown, First);
}

#[test]
fn it_is_called_off_and_the_call_ends_and_is_cleared_in_one_report() {
    let mut desk = Desk::pending_from(First);
    desk.advance_until(30_000, &poll(First));
    desk.claims(First);
    desk.advance(1_000);
    // Without after-call work in between, there was no moment to make sure.
    desk.agent(First, available());
    assert_eq!(desk.yields(First), [release(First), poll(First)]);
    assert_eq!(desk.claims(First), []);
    assert_eq!(desk.advance(1_500), [broadcast(PeerMessage::CalledOff { active: First })]);
    assert_eq!(desk.view().shown, First);
}

#[test]
fn the_standby_has_no_say_in_calling_a_failover_off() {
    let mut desk = Desk::pending_from(First);
    desk.yields(Second);
    desk.claims(First);
    desk.advance(2_000);
    assert!(desk.is_pending(First));
}

/// A desk whose region is done with its call, was asked, and had been told to leave at once when the distribution moved
/// back.
fn told_to_leave_when_asked() -> Desk {
    let mut desk = Desk::pending_from(First);
    desk.agent(First, available());
    assert_eq!(desk.yields(First), [release(First), poll(First)]);
    assert_eq!(desk.forces_offline(First, false), []);
    desk.advance(1_000);
    desk
}

#[test]
fn a_region_that_is_named_again_before_it_could_leave_stays_active() {
    let mut desk = told_to_leave_when_asked();
    assert_eq!(desk.claims(First), []);
    assert_eq!(desk.advance(1_499), []);
    assert!(desk.is_pending(First), "the claim may yet be taken back");
    assert_eq!(desk.advance(1), [broadcast(PeerMessage::CalledOff { active: First })]);
    assert_eq!(desk.phase(), PhaseView::Steady { active: First });
}

#[test]
fn a_region_that_is_told_again_to_leave_takes_its_claim_back() {
    let mut desk = told_to_leave_when_asked();
    desk.claims(First);
    desk.advance(1_000);
    assert_eq!(desk.forces_offline(First, false), []);
    assert_eq!(desk.advance(1_500)[0], Effect::Show(Second));
}

#[test]
fn a_claim_counts_after_an_order_that_has_turned_immediate() {
    let mut desk = Desk::pending_from(First);
    desk.agent(First, available());
    desk.yields(First);
    desk.claims(First);
    desk.forces_offline(First, true);
    desk.forces_offline(First, false);
    assert_eq!(desk.claims(First), []);
    assert_eq!(desk.advance(1_500), [broadcast(PeerMessage::CalledOff { active: First })]);
    assert_eq!(desk.phase(), PhaseView::Steady { active: First });
}
