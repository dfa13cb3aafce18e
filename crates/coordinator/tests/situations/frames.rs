//! A region's frame that the page around it moves, removes, or has Streams begin anew in.

use ambidesk_coordinator::{Effect, Event, Readiness, Region};

use super::desk::*;
use Region::First;

#[test]
fn a_region_whose_frame_is_gone_gets_another_one_although_there_was_a_call() {
    let removed = || Event::StreamsFailed { reason: "the page removed this region's frame".to_owned() };
    let mut desk = Desk::steady_in(First);
    desk.agent(First, on_call());
    desk.falls_silent(First);
    desk.event(First, removed());
    desk.advance_until(30_000, &Effect::CreateFrame(First));
    desk.connect(First);
    desk.agent(First, on_call());
    assert!(matches!(desk.readiness(First), Readiness::Ready { .. }), "the call goes on there");

    let mut desk = Desk::steady_in(First);
    desk.event(First, Event::AgentPollingEnded { status: 403 });
    desk.event(First, removed());
    desk.advance_until(30_000, &Effect::CreateFrame(First));
}

#[test]
fn a_frame_that_was_moved_during_a_call_and_whose_ccp_does_not_come_is_loaded_again() {
    let mut desk = Desk::steady_in(First);
    desk.agent(First, on_call());
    desk.event(First, Event::StreamsStarted);
    desk.falls_silent(First);
    desk.advance_until(40_000, &Effect::ReloadCcp(First));
}

#[test]
fn a_ccp_in_which_streams_begins_anew_keeps_its_call() {
    let mut desk = Desk::steady_in(First);
    desk.agent(First, on_call());
    desk.event(First, Event::StreamsStarted);
    desk.acknowledges(First);
    desk.falls_silent(First);
    assert!(!desk.advance(120_000).contains(&Effect::ReloadCcp(First)), "the call may go on");
}
