//! Looking after connections: silence and reloads.

use ambidesk_coordinator::{
    AGENT_POLL, Command, Effect, Event, PeerMessage, Readiness, Region, Renewal, Settings, Symptom, Verdict, Wanted,
};

use super::desk::*;
use Region::{First, Second};

#[test]
fn the_first_port_is_configured_by_streams_and_a_new_one_by_the_desk_once() {
    let mut desk = Desk::opened();
    assert_eq!(desk.connect(Second), []);
    desk.claims(First);
    assert_eq!(desk.new_port(Second), [Effect::Configure(Second)]);
    let port = Some("port-2".to_owned());
    assert_eq!(desk.event(Second, Event::Acknowledged { port }), []);
    assert_eq!(desk.acknowledges(Second), []);
}

#[test]
fn a_streams_that_begins_anew_configures_its_first_port_itself_and_no_other() {
    let mut desk = Desk::steady_in(First);
    // The page has moved or removed the frame; the desk may have made another one.
    desk.event(Second, Event::StreamsFailed { reason: String::new() });
    desk.falls_silent(Second);
    desk.advance_until(60_000, &Effect::CreateFrame(Second));
    assert!(!desk.connect(Second).contains(&Effect::Configure(Second)));
    assert_eq!(desk.new_port(Second), [Effect::Configure(Second)]);
    // Begun anew with the CCP that is there (`connect.core.terminate()` in a call), it hears the port that is there.
    let port = Some("port-4".to_owned());
    desk.event(Second, Event::StreamsStarted);
    assert_eq!(desk.event(Second, Event::Acknowledged { port }), []);
    assert_eq!(desk.new_port(Second), [Effect::Configure(Second)]);
}

#[test]
fn a_new_page_of_the_active_region_is_released_so_that_its_worker_looks_again() {
    let mut desk = Desk::steady_in(First);
    assert_eq!(desk.new_port(First), [release(First), Effect::Configure(First)]);
    assert!(matches!(desk.readiness(First), Readiness::Connected { .. }));
    desk.agent(First, available());
    assert!(matches!(desk.readiness(First), Readiness::Ready { .. }));
}

#[test]
fn a_new_page_of_a_region_that_waits_stays_suppressed() {
    let mut desk = Desk::pending_from(First);
    assert_eq!(desk.new_port(First), [Effect::Configure(First)]);
    assert!(desk.is_pending(First));
}

#[test]
fn silence_is_a_verdict_after_its_time_and_not_before() {
    let mut desk = Desk::steady_in(First);
    desk.falls_silent(Second);
    desk.acknowledges(Second);
    desk.falls_silent(Second);
    let heard = desk.time();
    let silence = u64::try_from(Settings::default().silence().as_millis()).unwrap_or(u64::MAX);
    desk.advance(silence - 1);
    assert!(matches!(desk.readiness(Second), Readiness::Ready { .. }));
    desk.advance(1);
    assert_eq!(desk.readiness(Second), Readiness::NotAnswering { since: heard });
    desk.acknowledges(Second);
    assert!(matches!(desk.readiness(Second), Readiness::Connected { .. }));
}

#[test]
fn a_laptop_that_slept_passes_no_verdict() {
    let mut desk = Desk::steady_in(First);
    desk.sleep_through(3_600_000);
    for region in Region::ALL {
        assert!(matches!(desk.readiness(region), Readiness::Ready { .. }));
    }
    assert_eq!(desk.advance(60_000), []);
}

#[test]
fn a_region_that_stays_silent_after_the_laptop_woke_is_noticed() {
    let mut desk = Desk::steady_in(First);
    desk.falls_silent(Second);
    desk.sleep_through(3_600_000);
    desk.advance(9_000);
    assert!(matches!(desk.readiness(Second), Readiness::NotAnswering { .. }));
}

#[test]
fn a_throttled_window_notices_a_silent_region_in_the_end() {
    let mut desk = Desk::steady_in(First);
    desk.falls_silent(Second);
    desk.sleep_through(60_000);
    assert!(matches!(desk.readiness(Second), Readiness::Ready { .. }));
    desk.sleep_through(60_000);
    assert!(matches!(desk.readiness(Second), Readiness::NotAnswering { .. }));
}

#[test]
fn a_laptop_that_slept_over_a_question_waits_for_the_answer_again() {
    let mut desk = Desk::pending_from(First);
    desk.advance_until(30_000, &poll(First));
    desk.agent(First, available());
    desk.yields(First);
    assert_eq!(desk.sleep_through(600_000), []);
    desk.claims(First);
    desk.advance(1_500);
    assert_eq!(desk.view().shown, First);
}

#[test]
fn a_silent_standby_is_reloaded_with_pauses_that_grow_to_a_limit_for_as_long_as_it_takes() {
    let mut desk = Desk::steady_in(First);
    desk.falls_silent(Second);
    let mut pauses = Vec::new();
    for _ in 0..30 {
        let before = desk.time();
        desk.advance_until(180_000, &Effect::ReloadCcp(Second));
        pauses.push(desk.time().since(before).as_secs());
    }
    assert!(pauses[0] < 20, "{pauses:?}");
    assert!(pauses[10..].iter().all(|pause| (30..=100).contains(pause)), "{pauses:?}");
    assert!(desk.view().regions[Second].retry_at.is_some());
    desk.new_port(Second);
    desk.agent(Second, available());
    assert_eq!(desk.view().regions[Second].retry_at, None);
    assert!(!desk.advance(300_000).contains(&Effect::ReloadCcp(Second)));
}

#[test]
fn a_ccp_that_gets_well_by_itself_does_not_lengthen_the_pauses() {
    let mut desk = Desk::opened();
    for region in Region::ALL {
        desk.connect(region);
        desk.agent(region, available());
    }
    desk.claims(First);
    desk.yields(Second);
    for _ in 0..6 {
        desk.new_port(Second);
        desk.advance(100);
        desk.agent(Second, available());
        desk.advance(100);
    }
    desk.falls_silent(Second);
    let before = desk.time();
    desk.advance_until(180_000, &Effect::ReloadCcp(Second));
    let pause = desk.time().since(before).as_secs();
    assert!(pause < 20, "{pause} s");
}

#[test]
fn the_active_region_is_not_reloaded_during_a_call() {
    let mut desk = Desk::steady_in(First);
    desk.agent(First, on_call());
    desk.falls_silent(First);
    let effects = desk.advance(600_000);
    assert!(!effects.contains(&Effect::ReloadCcp(First)));
    desk.agent(First, after_call());
    desk.advance_until(10_000, &Effect::ReloadCcp(First));
}

#[test]
fn a_person_may_reload_a_silent_region_whose_call_nobody_hears_any_more() {
    let mut desk = Desk::steady_in(First);
    desk.agent(First, on_call());
    assert_eq!(desk.command(Command::Retry(First)), [], "it answers");
    desk.falls_silent(First);
    desk.advance(60_000);
    let reload = Effect::ReloadCcp(First);
    assert!(desk.command(Command::Retry(First)).contains(&reload));
    // The page is gone, and the call with it: from here on the desk tries by itself.
    desk.advance_until(60_000, &reload);
    desk.new_port(First);
    desk.agent(First, on_call());
    desk.falls_silent(First);
    assert!(!desk.advance(120_000).contains(&reload));
}

#[test]
fn a_region_that_refused_the_agent_and_fell_silent_in_their_call_asks_for_their_word_first() {
    let mut desk = Desk::steady_in(First);
    desk.agent(First, on_call());
    desk.event(First, Event::ApiFailed { operation: AGENT_POLL.to_owned(), status: 401 });
    desk.advance(4_000);
    assert!(matches!(desk.readiness(First), Readiness::SignInRequired { .. }));
    desk.falls_silent(First);
    desk.advance(60_000);
    assert!(matches!(desk.readiness(First), Readiness::NotAnswering { .. }), "a sign-in would not bring it back");
    assert!(desk.command(Command::Retry(First)).contains(&Effect::ReloadCcp(First)));
    assert!(matches!(desk.readiness(First), Readiness::SignInRequired { .. }), "{:?}", desk.readiness(First));
}

#[test]
fn an_active_region_that_fell_silent_without_a_call_is_reloaded() {
    let mut desk = Desk::steady_in(First);
    desk.falls_silent(First);
    desk.advance_until(30_000, &Effect::ReloadCcp(First));
}

#[test]
fn a_region_that_streams_gave_up_on_is_reloaded() {
    let mut desk = Desk::opened();
    desk.event(First, Event::AcknowledgementTimedOut);
    assert!(matches!(desk.readiness(First), Readiness::SignInOrUnreachable { .. }));
    assert_eq!(desk.advance(60_000), []);
    desk.event(First, Event::RetriesExhausted);
    desk.advance_until(30_000, &Effect::ReloadCcp(First));
}

#[test]
fn a_region_that_answers_is_not_given_up() {
    let mut desk = Desk::steady_in(First);
    desk.event(Second, Event::RetriesExhausted);
    desk.advance(20_000);
    assert!(matches!(desk.readiness(Second), Readiness::Ready { .. }));
    assert_eq!(desk.view().regions[Second].health.verdict, Verdict::Healthy);
}

#[test]
fn a_person_tries_a_region_again_at_once() {
    let mut desk = Desk::steady_in(First);
    desk.falls_silent(Second);
    desk.advance(400_000);
    assert_eq!(desk.command(Command::Retry(Second)), [Effect::ReloadCcp(Second)]);
}

#[test]
fn trying_a_ready_region_again_does_nothing() {
    let mut desk = Desk::steady_in(First);
    assert_eq!(desk.command(Command::Retry(First)), []);
}

#[test]
fn trying_again_is_no_failure_and_happens_once() {
    let mut desk = Desk::opened();
    assert_eq!(desk.command(Command::Retry(First)), [Effect::ReloadCcp(First)]);
    assert_eq!(desk.command(Command::Retry(Second)), [Effect::ReloadCcp(Second)]);
    desk.connect(First);
    desk.agent(First, available());
    desk.claims(First);
    assert!(!desk.advance(120_000).contains(&Effect::ReloadCcp(First)));
}

#[test]
fn a_page_reloaded_by_hand_while_connected_is_not_reloaded_for_ever() {
    let mut desk = Desk::opened();
    desk.connect(First);
    desk.claims(First);
    assert_eq!(
        desk.command(Command::Retry(First)),
        [
            Effect::Broadcast(PeerMessage::Renewing { region: First, why: Renewal::AgentMissing }),
            Effect::RenewCcp(First)
        ]
    );
    desk.new_port(First);
    desk.agent(First, available());
    assert_eq!(renewals(&desk.advance(300_000)), 0);
}

#[test]
fn an_event_that_nobody_can_read_changes_nothing() {
    let mut desk = Desk::steady_in(First);
    let what = "disasterRecovery::something_new".to_owned();
    assert_eq!(desk.event(First, Event::Unrecognized { what }), []);
}

#[test]
fn a_region_that_answers_and_never_reports_its_agent_is_loaded_again() {
    let mut desk = Desk::opened();
    desk.connect(First);
    desk.claims(First);
    assert_eq!(renewals(&desk.advance(15_000)), 0);
    let effects = desk.advance_until(20_000, &Effect::RenewCcp(First));
    assert!(
        effects.contains(&Effect::Broadcast(PeerMessage::Renewing { region: First, why: Renewal::AgentMissing })),
        "{effects:?}"
    );
    desk.new_port(First);
    desk.agent(First, available());
    assert_eq!(renewals(&desk.advance(120_000)), 0);
}

#[test]
fn a_stuck_worker_is_let_go_of_in_every_window_at_once() {
    let mut desk = Desk::opened();
    desk.connect(First);
    desk.claims(First);
    let renewing = PeerMessage::Renewing { region: First, why: Renewal::AgentMissing };
    assert_eq!(desk.peer(renewing), [Effect::RenewCcp(First)], "and the word is not passed on");
    assert_eq!(desk.peer(renewing), []);
    desk.new_port(First);
    desk.agent(First, available());
    assert_eq!(desk.peer(renewing), [], "a region that works is left alone");
}

#[test]
fn a_worker_that_gave_the_agent_up_is_let_go_of_although_it_still_reports_them() {
    let mut desk = Desk::steady_in(First);
    desk.event(First, Event::AgentPollingEnded { status: 403 });
    assert!(matches!(desk.readiness(First), Readiness::Connected { .. }));
    assert!(matches!(desk.view().regions[First].health.symptoms[..], [Symptom::AgentUnknown { .. }]));
    desk.agent(First, available());
    assert!(matches!(desk.readiness(First), Readiness::Connected { .. }), "what it still reports is its configuration");
    let effects = desk.advance_until(16_000, &Effect::RenewCcp(First));
    assert!(
        effects.contains(&Effect::Broadcast(PeerMessage::Renewing { region: First, why: Renewal::WorkerStuck })),
        "{effects:?}"
    );
    desk.new_port(First);
    desk.agent(First, available());
    assert!(matches!(desk.readiness(First), Readiness::Ready { .. }));
    assert_eq!(renewals(&desk.advance(120_000)), 0);
}

#[test]
fn a_worker_that_gave_the_agent_up_during_a_call_is_let_go_of_when_a_person_says_so() {
    let mut desk = Desk::steady_in(First);
    desk.agent(First, on_call());
    desk.event(First, Event::AgentPollingEnded { status: 403 });
    assert_eq!(renewals(&desk.advance(300_000)), 0, "the call may go on");
    let renewing = PeerMessage::Renewing { region: First, why: Renewal::WorkerGivenUp };
    assert_eq!(desk.command(Command::Retry(First)), [Effect::Broadcast(renewing), Effect::RenewCcp(First)]);

    let mut other = Desk::steady_in(First);
    other.agent(First, on_call());
    assert_eq!(other.peer(renewing), [Effect::RenewCcp(First)], "the agent has said so, for every window");
}

#[test]
fn a_call_that_a_stuck_worker_reported_last_still_holds_a_failover_up() {
    let mut desk = Desk::steady_in(First);
    desk.agent(First, on_call());
    desk.event(First, Event::AgentPollingEnded { status: 403 });
    desk.event(First, Event::ForceOfflineRequested { next: Second, soft: true });
    desk.advance(2_000);
    assert!(desk.is_pending(First));
}

#[test]
fn what_another_window_knows_of_the_worker_holds_here_too() {
    let mut desk = Desk::steady_in(First);
    let renewing = |region| PeerMessage::Renewing { region, why: Renewal::WorkerStuck };
    assert_eq!(desk.peer(renewing(Second)), [Effect::RenewCcp(Second)]);
    desk.agent(First, on_call());
    assert_eq!(renewals(&desk.peer(renewing(First))), 0, "the call may go on");
    assert!(matches!(desk.readiness(First), Readiness::Connected { .. }), "and its agent is told");
}

#[test]
fn a_call_that_was_given_up_protects_its_silent_region_no_more() {
    let mut desk = Desk::steady_in(First);
    desk.agent(First, on_call());
    desk.falls_silent(First);
    assert_eq!(renewals(&desk.advance(60_000)), 0, "the call may go on");
    desk.command(Command::SwitchNow);
    desk.advance(500);
    desk.peer(PeerMessage::Switched { from: Second, to: First, wanted: Wanted::CallsEnd });
    assert_eq!(desk.view().active, Some(First));
    desk.advance_until(100_000, &Effect::ReloadCcp(First));
}

fn renewals(effects: &[Effect]) -> usize {
    effects.iter().filter(|effect| matches!(effect, Effect::ReloadCcp(_) | Effect::RenewCcp(_))).count()
}
