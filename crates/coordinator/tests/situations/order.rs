//! What a script wants: `globalConnect.core.failover` and `failoverTo`, whatever the distribution says.

use ambidesk_coordinator::{Command, Effect, Event, Notice, PeerMessage, PhaseView, Region, Scheme, Settings, Wanted};

use super::desk::*;
use Region::{First, Second};

const HARD: Command = Command::FailOver { to: Second, soft: false };
const SOFT: Command = Command::FailOver { to: Second, soft: true };
const SWITCHED: Effect = Effect::Broadcast(PeerMessage::Switched { from: First, to: Second, wanted: Wanted::CallsEnd });
const SWITCHED_SOFTLY: Effect =
    Effect::Broadcast(PeerMessage::Switched { from: First, to: Second, wanted: Wanted::CallsFinish });

/// What the other windows hear of a wait that was ordered.
const WAITS: PeerMessage = PeerMessage::Pending { from: First, to: Second, ordered: true };

/// What the other windows hear of an order.
fn ordered(to: Region, soft: bool) -> Effect {
    broadcast(PeerMessage::FailOver { to, soft })
}

fn desk(scheme: Scheme) -> Desk {
    Desk::steady_with(Settings { scheme, ..Settings::default() }, First)
}

#[test]
fn a_script_fails_over_and_waits_for_calls() {
    let mut desk = Desk::steady_in(First);
    desk.agent(First, on_call());
    let told = Effect::ForceOffline { region: First, soft: true };
    assert_eq!(desk.command(SOFT), [suppress(First), told, ordered(Second, true)]);
    assert_eq!(desk.view().shown, First);
    desk.waits(First);
    assert!(desk.is_pending(First));
}

#[test]
fn a_script_fails_over_at_once() {
    let mut desk = Desk::steady_in(First);
    assert_eq!(desk.command(HARD), [suppress(First), hang_up(First), ordered(Second, false)]);
    assert_eq!(desk.yields(First)[0], Effect::Show(Second));
}

#[test]
fn a_script_does_not_wait_any_more_for_a_failover_that_is_pending() {
    let fail_over = |to, soft| Desk::pending_from(First).command(Command::FailOver { to, soft });
    assert_eq!(fail_over(Second, false)[0], Effect::Show(Second));
    assert_eq!(fail_over(Second, true), [], "it waits already");
    assert_eq!(fail_over(First, false), [], "where the agent is");
}

#[test]
fn a_script_leaves_a_region_that_does_not_answer_by_force() {
    let mut desk = Desk::steady_in(First);
    desk.event(First, Event::AcknowledgementTimedOut);
    let hard = Command::FailOver { to: Second, soft: false };
    assert_eq!(desk.command(hard)[0], Effect::Show(Second));
}

#[test]
fn failing_over_to_the_active_region_does_nothing() {
    let mut desk = Desk::steady_in(First);
    let command = Command::FailOver { to: First, soft: false };
    assert_eq!(desk.command(command), []);
}

#[test]
fn a_script_leaves_a_region_that_says_nothing_to_its_order_by_force() {
    let mut desk = Desk::steady_in(First);
    desk.agent(First, on_call());
    desk.command(HARD);
    assert!(!desk.advance(1_400).contains(&Effect::Show(Second)), "it has its time");
    assert_eq!(desk.waits(First), [], "it was not allowed to");
    let effects = desk.advance(200);
    for wanted in [Effect::Show(Second), suppress(First), hang_up(First), SWITCHED] {
        assert!(effects.contains(&wanted), "{wanted:?}: {effects:?}");
    }
    assert!(matches!(desk.view().notice, Some(Notice::Switched { forced: true, .. })));
}

#[test]
fn a_claim_is_no_answer_to_a_script() {
    let mut desk = Desk::steady_in(First);
    desk.command(HARD);
    desk.claims(First);
    desk.peer(PeerMessage::CalledOff { active: First });
    desk.peer(PeerMessage::Pending { from: First, to: Second, ordered: false });
    assert!(!desk.is_pending(First));
    desk.advance_until(1_600, &Effect::Show(Second));
}

#[test]
fn a_script_waits_for_a_call_although_no_ccp_says_so() {
    let mut desk = Desk::steady_in(First);
    desk.agent(First, on_call());
    desk.command(SOFT);
    let effects = desk.advance(1_600);
    assert!(desk.is_pending(First));
    assert!(effects.contains(&broadcast(WAITS)), "{effects:?}");

    let mut desk = Desk::steady_in(First);
    desk.command(SOFT);
    assert!(desk.advance(1_600).contains(&SWITCHED_SOFTLY), "there is nothing to wait for");
}

#[test]
fn a_script_leaves_a_region_that_does_not_answer_at_once_unless_a_call_may_go_on_there() {
    let mut desk = Desk::steady_in(First);
    desk.event(First, Event::AcknowledgementTimedOut);
    assert_eq!(desk.command(SOFT)[0], Effect::Show(Second));

    let mut desk = Desk::steady_in(First);
    desk.agent(First, on_call());
    desk.event(First, Event::AcknowledgementTimedOut);
    desk.command(SOFT);
    assert!(desk.is_pending(First));
}

#[test]
fn a_script_turns_back_from_a_target_that_is_not_ready() {
    for scheme in [Scheme::Paired, Scheme::Managed] {
        for soft in [false, true] {
            let mut desk = desk(scheme);
            desk.falls_silent(Second);
            desk.event(Second, Event::AcknowledgementTimedOut);
            desk.command(HARD);
            desk.advance(1_600);
            assert!(matches!(desk.phase(), PhaseView::Switching { to: Second, .. }), "{:?}", desk.phase());
            assert_eq!(desk.command(Command::FailOver { to: First, soft })[0], Effect::Show(First));
        }
    }
}

#[test]
fn what_a_script_ordered_waits_for_the_call_and_for_nothing_else() {
    let mut desk = Desk::steady_in(First);
    desk.agent(First, on_call());
    let told = desk.view().told;
    desk.command(SOFT);
    desk.waits(First);
    assert_eq!(polls(&desk.advance(60_000), First), 0, "nobody is asked");
    desk.claims(First);
    desk.advance(60_000);
    desk.peer(PeerMessage::CalledOff { active: First });
    assert!(desk.is_pending(First));
    assert_eq!(desk.view().detected, None, "nobody has noticed anything");
    desk.agent(First, available());
    let effects = desk.yields(First);
    desk.yields(First);
    assert_eq!((effects[0].clone(), effects.contains(&SWITCHED_SOFTLY)), (Effect::Show(Second), true));
    assert_eq!(desk.view().told, told, "that says nothing about the distribution");
}

#[test]
fn an_ordered_wait_ends_with_the_call_although_no_ccp_says_so() {
    for scheme in [Scheme::Paired, Scheme::Managed] {
        let mut desk = desk(scheme);
        desk.agent(First, on_call());
        let told = desk.view().told;
        desk.command(SOFT);
        desk.advance(60_000);
        assert!(desk.is_pending(First));
        desk.agent(First, available());
        assert!(desk.advance_until(5_100, &Effect::Show(Second)).contains(&SWITCHED_SOFTLY));
        assert_eq!(desk.view().told, told);
    }
}

#[test]
fn a_ccp_that_starts_anew_in_an_ordered_wait_calls_nothing_off() {
    let mut desk = Desk::steady_in(First);
    desk.agent(First, on_call());
    desk.command(SOFT);
    desk.waits(First);
    assert_eq!(desk.new_port(First), [suppress(First), Effect::Configure(First)]);
    assert!(desk.advance(6_000).is_empty(), "its contacts are not known");
    desk.agent(First, available());
    desk.advance_until(5_100, &Effect::Show(Second));

    let mut desk = self::desk(Scheme::Managed);
    desk.agent(First, on_call());
    desk.command(SOFT);
    desk.event(First, Event::Introduced { active: First });
    desk.advance(5_000);
    assert!(desk.is_pending(First));
}

#[test]
fn a_distribution_that_moves_in_an_ordered_wait_makes_it_one_like_any_other() {
    let mut desk = Desk::steady_in(First);
    desk.agent(First, on_call());
    desk.command(SOFT);
    desk.waits(First);
    desk.forces_offline(First, true);
    assert_eq!(desk.view().detected, Some(Second));
    desk.advance_until(30_000, &poll(First));

    let mut desk = self::desk(Scheme::Managed);
    desk.agent(First, on_call());
    desk.command(SOFT);
    desk.waits(First);
    assert_eq!(desk.view().detected, Some(Second));
    desk.event(First, Event::FailoverInitiated { next: Second });
    assert_eq!(desk.view().told.map(|told| told.active), Some(Second));
}

#[test]
fn a_script_takes_its_order_back_while_that_waits() {
    for scheme in [Scheme::Paired, Scheme::Managed] {
        let mut desk = desk(scheme);
        desk.agent(First, on_call());
        desk.command(SOFT);
        desk.advance(2_000);
        let effects = desk.command(Command::FailOver { to: First, soft: true });
        assert_eq!(desk.phase(), PhaseView::Steady { active: First });
        assert_eq!(effects.contains(&release(First)), scheme == Scheme::Paired);
        assert!(effects.contains(&ordered(First, true)), "{effects:?}");
    }
}

#[test]
fn what_another_window_ordered_says_nothing_about_the_distribution_either() {
    let mut desk = Desk::steady_in(First);
    let told = desk.view().told;
    desk.peer(PeerMessage::Switched { from: First, to: Second, wanted: Wanted::CallsEnd });
    assert_eq!((desk.view().active, desk.view().told), (Some(Second), told));
    assert!(matches!(desk.view().notice, Some(Notice::Switched { forced: true, .. })));
}

#[test]
fn a_call_that_the_window_of_a_soft_order_does_not_know_goes_on() {
    // The window that ordered it: its CCP answers later, and may have to wait then.
    let mut desk = Desk::steady_in(First);
    desk.event(First, Event::AcknowledgementTimedOut);
    let mut effects = desk.command(SOFT);
    effects.extend(desk.new_port(First));
    effects.extend(desk.advance(60_000));
    assert!(!ends_calls(&effects), "{effects:?}");
    // One where the call is.
    for scheme in [Scheme::Paired, Scheme::Managed] {
        let mut desk = desk_with_call(scheme);
        let effects = desk.peer(PeerMessage::Switched { from: First, to: Second, wanted: Wanted::CallsFinish });
        assert!(desk.is_pending(First) && !ends_calls(&effects), "{effects:?}");
        let effects = desk.peer(PeerMessage::Switched { from: First, to: Second, wanted: Wanted::CallsEnd });
        assert!(ends_calls(&effects), "{effects:?}");
    }
}

#[test]
fn an_ordered_wait_withholds_the_worker_whatever_released_it_meanwhile() {
    let mut desk = Desk::steady_in(First);
    desk.agent(First, on_call());
    desk.command(SOFT);
    desk.new_port(First);
    desk.agent(First, on_call());
    let effects = desk.advance(1_600);
    assert!(desk.is_pending(First));
    assert!(effects.contains(&Effect::Suppress { region: First, on: true }), "{effects:?}");
}

fn desk_with_call(scheme: Scheme) -> Desk {
    let mut desk = desk(scheme);
    desk.agent(First, on_call());
    desk
}

fn ends_calls(effects: &[Effect]) -> bool {
    effects.iter().any(|effect| matches!(effect, Effect::ForceOffline { soft: false, .. }))
}
