//! Static stability: nothing tells which region is active, because the endpoint that the workers ask fails, hangs or
//! answers nonsense. Both regions being well, the agent works all the same.

use ambidesk_coordinator::{
    ADDRESS_REQUEST, AGENT_POLL, Assumption, DISTRIBUTION_POLL, Effect, Event, Input, PageEvent, PeerMessage,
    PhaseView, Region, Settings, Timestamp, Told,
};

use super::desk::*;
use Region::{First, Second};

/// The named time after which the desk goes on.
const WITHIN: u64 = 5_000;

/// A desk whose regions are well and whose workers say nothing.
fn untold() -> Desk {
    untold_with(Settings::default())
}

fn untold_with(settings: Settings) -> Desk {
    let mut desk = Desk::closed_with(settings);
    desk.send(Input::Opened);
    for region in Region::ALL {
        desk.connect(region);
        desk.agent(region, available());
    }
    desk
}

/// The same once it has gone on by itself.
fn assuming() -> Desk {
    let mut desk = untold();
    desk.advance(WITHIN);
    assert_eq!(desk.phase(), PhaseView::Steady { active: First });
    desk
}

fn last_told(active: Region, at: u64) -> Settings {
    let at = Timestamp::from_millis(at);
    Settings { last_told: Some(Told { active, at }), ..Settings::default() }
}

fn assumed(desk: &Desk) -> Option<Assumption> {
    desk.view().assumed
}

#[test]
fn the_desk_goes_on_with_the_first_region_and_lets_its_contacts_through() {
    let mut desk = untold();
    assert_eq!(desk.advance(WITHIN - 1), []);
    assert_eq!(desk.view().active, None);
    assert_eq!(
        desk.advance(1),
        [
            page_event(PageEvent::ActiveChanged { active: First }),
            release(First),
            suppress(Second),
            page_event(PageEvent::RegionReady(First)),
            page_event(PageEvent::RegionReady(Second)),
            page_event(PageEvent::Ready { active: First }),
        ]
    );
    assert_eq!(assumed(&desk), Some(Assumption::Configured));
    assert_eq!(desk.view().told, None);
}

#[test]
fn the_desk_goes_on_with_the_region_that_it_was_last_told_of() {
    let mut desk = untold_with(last_told(Second, 1_000));
    assert_eq!(desk.view().shown, Second);
    let effects = desk.advance(WITHIN);
    assert!(effects.starts_with(&[page_event(PageEvent::ActiveChanged { active: Second }), release(Second)]));
    let at = Timestamp::from_millis(1_000);
    assert_eq!(assumed(&desk), Some(Assumption::LastTold { at }));
    assert_eq!(desk.view().told, Some(Told { active: Second, at }), "its age is that of the word it rests on");
}

#[test]
fn what_was_last_told_gives_way_to_what_is_told() {
    let mut desk = untold_with(last_told(Second, 1_000));
    let effects = desk.claims(First);
    assert!(effects.contains(&Effect::Show(First)));
    assert_eq!((assumed(&desk), desk.view().active), (None, Some(First)));
    assert_eq!(desk.view().told, Some(Told { active: First, at: desk.time() }));
}

#[test]
fn the_time_runs_from_the_first_region_that_answers() {
    let mut desk = Desk::opened();
    desk.advance(60_000);
    assert_eq!(desk.view().active, None, "nobody is signed in anywhere");
    desk.connect(Second);
    desk.advance(WITHIN - 1);
    assert_eq!(desk.view().active, None);
    desk.advance(1);
    assert_eq!(desk.view().active, Some(First));
}

#[test]
fn both_regions_are_asked_until_one_tells() {
    let mut desk = assuming();
    let effects = desk.advance(120_000);
    for region in Region::ALL {
        let asked = polls(&effects, region);
        assert!((3..=16).contains(&asked), "{asked} questions for {region}");
    }
    let last =
        |region| effects.iter().rfind(|effect| matches!(effect, Effect::Suppress { region: r, .. } if *r == region));
    assert_eq!(last(First), Some(&release(First)), "without an answer its worker may have suppressed itself");
    assert_eq!(last(Second), Some(&suppress(Second)));
    assert_eq!(assumed(&desk), Some(Assumption::Configured));
}

#[test]
fn the_active_region_tells_that_the_desk_was_right() {
    let mut desk = assuming();
    desk.advance_until(30_000, &poll(First));
    desk.claims(First);
    assert_eq!(assumed(&desk), None);
    assert_eq!(desk.view().told, Some(Told { active: First, at: desk.time() }));
    let effects = desk.advance(120_000);
    assert_eq!(polls(&effects, First) + polls(&effects, Second), 0);
}

#[test]
fn a_question_for_the_standby_is_dropped_when_the_active_region_tells() {
    let mut desk = assuming();
    desk.advance_until(30_000, &poll(Second));
    assert_eq!(desk.claims(First), [suppress(Second)]);
}

#[test]
fn the_standby_tells_that_the_desk_was_right() {
    let mut desk = assuming();
    desk.yields(Second);
    assert_eq!(assumed(&desk), None);
}

#[test]
fn the_standby_claims_the_active_role_and_the_desk_moves_once_that_stands() {
    let mut desk = assuming();
    desk.advance_until(30_000, &poll(Second));
    assert_eq!(desk.claims(Second), []);
    desk.advance(1_500);
    assert_eq!((assumed(&desk), desk.view().active), (None, Some(Second)));
}

#[test]
fn a_standby_that_takes_its_claim_back_is_never_shown() {
    let mut desk = assuming();
    desk.advance_until(30_000, &poll(Second));
    assert_eq!(desk.claims(Second), []);
    desk.advance(100);
    let effects = desk.yields(Second);
    assert!(!effects.contains(&Effect::Show(Second)));
    assert_eq!((assumed(&desk), desk.view().active), (None, Some(First)));
}

#[test]
fn the_active_region_is_told_to_leave() {
    let mut desk = assuming();
    desk.forces_offline(First, true);
    let effects = desk.yields(First);
    assert!(effects.contains(&Effect::Show(Second)));
    assert_eq!((assumed(&desk), desk.view().active), (None, Some(Second)));
}

/// The first look in a worker's life ends a call if the region is not named (`isFirstPollForWorker` in Streams).
#[test]
fn a_call_in_a_region_whose_worker_may_never_have_looked_outlives_the_word_of_the_standby() {
    let mut desk = untold();
    desk.agent(First, on_call());
    desk.advance(WITHIN);
    desk.advance_until(30_000, &poll(Second));
    desk.claims(Second);
    let effects = desk.advance(300_000);
    assert!(desk.is_pending(First));
    assert!(effects.contains(&page_event(PageEvent::FailoverPending { next: Second })));
    assert_eq!(polls(&effects, First), 0);
    assert!(!effects.contains(&hang_up(First)));
    // Cleared, it can be asked.
    desk.agent(First, offline());
    desk.advance_until(10_000, &poll(First));
    desk.forces_offline(First, false);
    desk.yields(First);
    assert_eq!(desk.view().active, Some(Second));
}

#[test]
fn another_window_knows_of_a_failover_and_its_region_stays() {
    let mut desk = untold();
    desk.peer(PeerMessage::Pending { from: Second, to: First, ordered: false });
    desk.advance(WITHIN);
    assert!(desk.is_pending(Second));
    assert_eq!(assumed(&desk), None);
}

#[test]
fn a_page_that_slept_gives_the_regions_their_time_again() {
    let mut desk = untold();
    desk.sleep_through(60_000);
    assert_eq!(desk.view().active, None);
    desk.advance(WITHIN);
    assert_eq!(desk.view().active, Some(First));
}

#[test]
fn a_desk_that_assumes_a_region_which_is_down_lets_the_agent_leave_it() {
    let mut desk = Desk::opened();
    desk.connect(Second);
    desk.agent(Second, available());
    desk.advance(WITHIN);
    assert_eq!(desk.view().active, Some(First));
    let effects = desk.command(ambidesk_coordinator::Command::SwitchNow);
    assert!(effects.contains(&Effect::Show(Second)));
    assert_eq!(desk.view().told, None, "what the agent wants says nothing about the distribution");
}

#[test]
fn a_failover_is_the_last_word() {
    let mut desk = Desk::steady_in(First);
    desk.yields(First);
    assert_eq!(desk.view().told, Some(Told { active: Second, at: desk.time() }));
}

#[test]
fn each_look_of_the_active_regions_worker_keeps_the_word_fresh() {
    let mut desk = Desk::steady_in(First);
    let told = desk.view().told;
    desk.advance(60_000);
    let look = |operation: &str| Event::ApiAnswered { operation: operation.to_owned() };
    desk.event(First, look(AGENT_POLL));
    desk.event(Second, look(DISTRIBUTION_POLL));
    assert_eq!(desk.view().told, told);
    desk.event(First, look(DISTRIBUTION_POLL));
    assert_eq!(desk.view().told, Some(Told { active: First, at: desk.time() }));
}

/// It suppresses itself whenever it gets none (`INIT_DR_POLLING` in Streams), and that takes longer than an answer may.
#[test]
fn an_active_region_whose_worker_gets_no_address_is_released_at_once() {
    let mut desk = assuming();
    desk.advance_until(30_000, &poll(First));
    desk.advance(4_000);
    let failed = Event::ApiFailed { operation: ADDRESS_REQUEST.to_owned(), status: 500 };
    assert_eq!(desk.event(First, failed), [release(First)]);
}

/// A contact that is offered while it is suppressed comes with the next snapshot only, half a minute later.
#[test]
fn an_active_region_that_gets_no_address_while_it_is_asked_is_released_too() {
    let mut desk = assuming();
    desk.advance_until(30_000, &poll(First));
    let failed = Event::ApiFailed { operation: ADDRESS_REQUEST.to_owned(), status: 500 };
    assert_eq!(desk.event(First, failed), [release(First)]);
}

#[test]
fn a_standby_whose_worker_gets_no_address_is_left_alone() {
    let mut desk = Desk::steady_in(First);
    desk.event(Second, Event::ApiFailed { operation: ADDRESS_REQUEST.to_owned(), status: 500 });
    assert_eq!(desk.advance(5_000), []);
}
