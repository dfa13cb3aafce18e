//! The verdict on a region, and what it takes to change it.

use ambidesk_coordinator::{Cause, Event, Health, Region, Symptom, Verdict};

use super::desk::*;
use Region::{First, Second};

fn health(desk: &Desk, region: Region) -> Health {
    desk.view().regions[region].health.clone()
}

fn fails(desk: &mut Desk, region: Region, status: u16) {
    desk.event(region, Event::ApiFailed { operation: "CreateTransport".to_owned(), status });
    desk.advance(100);
}

#[test]
fn a_region_is_unknown_until_it_works_and_then_healthy() {
    let mut desk = Desk::opened();
    assert_eq!(health(&desk, First).verdict, Verdict::Unknown);
    desk.connect(First);
    assert_eq!(health(&desk, First).verdict, Verdict::Unknown);
    desk.agent(First, available());
    let Health { verdict, evidence, .. } = health(&desk, First);
    assert_eq!(verdict, Verdict::Healthy);
    assert_eq!(evidence.agent_at, Some(desk.time()));
    assert!(evidence.acknowledged_at.is_some() && evidence.loaded_at.is_some(), "{evidence:?}");
}

#[test]
fn a_missed_beat_is_no_symptom_and_silence_is_one() {
    let mut desk = Desk::steady_in(First);
    desk.falls_silent(First);
    desk.advance(4_000);
    assert_eq!(health(&desk, First).verdict, Verdict::Healthy);
    desk.advance(6_000);
    let Health { verdict, symptoms, .. } = health(&desk, First);
    assert_eq!(verdict, Verdict::Impaired);
    assert!(matches!(symptoms[..], [Symptom::NotAnswering { .. }]), "{symptoms:?}");
    assert_eq!(health(&desk, Second).verdict, Verdict::Healthy);
}

#[test]
fn a_region_that_comes_back_recovers_before_it_is_healthy() {
    let mut desk = Desk::steady_in(First);
    desk.falls_silent(Second);
    desk.advance(10_000);
    desk.acknowledges(Second);
    desk.agent(Second, offline());
    assert_eq!(health(&desk, Second).verdict, Verdict::Recovering);
    assert!(
        matches!(health(&desk, Second).symptoms[..], [Symptom::NotAnswering { .. }]),
        "what was wrong is still told"
    );
    desk.advance(9_000);
    assert_eq!(health(&desk, Second).verdict, Verdict::Recovering);
    desk.advance(1_500);
    assert_eq!(health(&desk, Second), Health { symptoms: vec![], ..health(&desk, Second) });
    assert_eq!(health(&desk, Second).verdict, Verdict::Healthy);
}

#[test]
fn a_region_that_falters_while_it_recovers_is_impaired_since_the_first_time() {
    let mut desk = Desk::steady_in(First);
    desk.falls_silent(Second);
    desk.advance(10_000);
    let first = health(&desk, Second).since;
    desk.acknowledges(Second);
    desk.agent(Second, offline());
    desk.falls_silent(Second);
    desk.advance(10_000);
    let Health { verdict, since, .. } = health(&desk, Second);
    assert_eq!((verdict, since), (Verdict::Impaired, first));
}

#[test]
fn calls_that_fail_again_and_again_are_a_symptom_until_none_is_left() {
    let mut desk = Desk::steady_in(First);
    fails(&mut desk, First, 500);
    fails(&mut desk, First, 0);
    assert_eq!(health(&desk, First).verdict, Verdict::Healthy, "twice is chance");
    fails(&mut desk, First, 503);
    let Health { verdict, symptoms, evidence, .. } = health(&desk, First);
    assert_eq!((verdict, symptoms), (Verdict::Impaired, vec![Symptom::ApiFailing]));
    assert_eq!(evidence.failures, 3);
    assert_eq!(evidence.last_failure.expect("one failed").status, 503);
    desk.advance(59_800);
    assert_eq!(health(&desk, First).verdict, Verdict::Impaired, "one failure still counts");
    desk.advance(200);
    assert_eq!(health(&desk, First).verdict, Verdict::Recovering);
}

#[test]
fn refusals_of_single_calls_say_nothing_of_the_region() {
    let mut desk = Desk::steady_in(First);
    for status in [400, 401, 403, 404, 403] {
        fails(&mut desk, First, status);
    }
    assert_eq!(health(&desk, First).verdict, Verdict::Healthy);
    for _ in 0..3 {
        fails(&mut desk, First, 429);
    }
    assert_eq!(health(&desk, First).verdict, Verdict::Impaired, "a region that is too busy says so");
}

#[test]
fn while_the_active_regions_api_fails_the_standby_is_asked() {
    let mut desk = Desk::steady_in(First);
    for _ in 0..3 {
        fails(&mut desk, First, 500);
    }
    desk.advance_until(15_000, &poll(Second));
}

#[test]
fn an_agent_that_is_not_reported_is_a_symptom_when_it_has_lasted() {
    let mut desk = Desk::steady_in(First);
    desk.new_port(Second);
    desk.advance(14_000);
    assert_eq!(health(&desk, Second).verdict, Verdict::Healthy);
    desk.advance(1_500);
    let Health { verdict, symptoms, .. } = health(&desk, Second);
    assert_eq!(verdict, Verdict::Impaired);
    assert!(matches!(symptoms[..], [Symptom::AgentUnknown { .. }]), "{symptoms:?}");
}

#[test]
fn a_verdict_that_changes_leaves_a_line_with_its_evidence() {
    let mut desk = Desk::steady_in(First);
    desk.records.clear();
    desk.falls_silent(Second);
    desk.advance(10_000);
    let record = desk.records.iter().find(|record| !record.health.is_empty()).expect("a line");
    assert_eq!(record.cause, Cause::RegionSilent(Second));
    assert_eq!(record.health[0].verdict, Verdict::Impaired);
    assert_eq!(record.health[0].symptoms[0].name(), "not_answering");
    desk.records.clear();
    desk.acknowledges(Second);
    desk.agent(Second, offline());
    desk.advance(11_000);
    let record = desk.records.iter().rfind(|record| !record.health.is_empty()).expect("a line");
    assert_eq!(record.cause, Cause::HealthReviewed(Second));
    assert_eq!(record.health[0].verdict, Verdict::Healthy);
    assert_eq!(record.health[0].symptoms[0].name(), "not_answering", "what was overcome is told");
}
