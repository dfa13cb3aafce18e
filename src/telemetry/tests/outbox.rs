//! The queue: when it sends, what it keeps, what it lets go.

use ambidesk_coordinator::{Pair, Timestamp};
use serde_json::Value;
use serde_json::value::RawValue;

use super::support::envelope;
use crate::telemetry::{Envelope, Limits, Occasion, Outbox, Outcome};

const FLUSH: u64 = 10_000;
const LIMITS: Limits = Limits { events: 8, bytes: 80, batch: 4, flush_ms: FLUSH, longest_pause_ms: 60_000 };

/// An event, as JSON.
fn event(json: String) -> Box<RawValue> {
    RawValue::from_string(json).expect("it is JSON")
}

const fn secs(seconds: u64) -> Timestamp {
    Timestamp::from_millis(seconds * 1000)
}

/// An outbox that holds the events of these numbers, in at the moment zero.
fn outbox(numbers: impl IntoIterator<Item = u64>) -> Outbox {
    let mut outbox = Outbox::new(LIMITS, 7);
    push(&mut outbox, 0, numbers);
    outbox
}

fn push(outbox: &mut Outbox, seconds: u64, numbers: impl IntoIterator<Item = u64>) {
    for number in numbers {
        outbox.push(secs(seconds), event(number.to_string()));
    }
}

/// The numbers in the next batch, and how many were dropped before it.
fn next(outbox: &mut Outbox, now: Timestamp, occasion: Occasion) -> Option<(Vec<u64>, u64)> {
    let batch: Value = serde_json::from_str(&outbox.next(now, occasion, &envelope())?).expect("a batch is JSON");
    let numbers = batch["events"].as_array().expect("a list").iter().filter_map(Value::as_u64).collect();
    Some((numbers, batch["dropped"].as_u64().expect("a number")))
}

/// When the next batch is due.
fn due(outbox: &Outbox) -> Timestamp {
    outbox.next_at().expect("there is something to send")
}

#[test]
fn an_empty_outbox_sends_nothing_on_no_occasion() {
    let mut outbox = outbox([]);
    assert_eq!(outbox.next_at(), None);
    for occasion in [Occasion::Due, Occasion::Hidden, Occasion::Leaving] {
        assert_eq!(next(&mut outbox, secs(1000), occasion), None);
    }
}

#[test]
fn the_first_event_waits_for_company_and_sets_the_time() {
    let mut outbox = outbox([1]);
    let first = due(&outbox);
    assert!(first >= secs(5) && first <= secs(15), "{first:?}");
    push(&mut outbox, 3, [2]);
    assert_eq!(due(&outbox), first);
    assert_eq!(next(&mut outbox, secs(4), Occasion::Due), None);
    assert_eq!(next(&mut outbox, first, Occasion::Due), Some((vec![1, 2], 0)));
}

#[test]
fn desks_that_saw_the_same_moment_send_at_different_ones() {
    let mut moments: Vec<u64> = (0..1000)
        .map(|seed| {
            let mut outbox = Outbox::new(LIMITS, seed);
            outbox.push(secs(0), event("1".to_owned()));
            due(&outbox).as_millis()
        })
        .collect();
    moments.sort_unstable();
    let within = |from: u64, to: u64| moments.iter().filter(|at| (from..to).contains(at)).count();
    let tenths: Vec<usize> = (5..15).map(|tenth| within(tenth * 1000, tenth * 1000 + 1000)).collect();
    assert_eq!(tenths.iter().sum::<usize>(), 1000);
    assert!(tenths.iter().all(|count| (50..200).contains(count)), "{tenths:?}");
}

#[test]
fn a_full_batch_does_not_wait() {
    let mut outbox = outbox(1..=4);
    assert_eq!(next(&mut outbox, secs(0), Occasion::Due), Some((vec![1, 2, 3, 4], 0)));
}

#[test]
fn never_more_than_one_batch_is_under_way() {
    let mut outbox = outbox(1..=4);
    assert!(next(&mut outbox, secs(0), Occasion::Due).is_some());
    push(&mut outbox, 1, 5..=9);
    assert_eq!(outbox.next_at(), None);
    assert_eq!(next(&mut outbox, secs(500), Occasion::Due), None);
    assert_eq!(next(&mut outbox, secs(500), Occasion::Hidden), None);
    outbox.settle(secs(500), Outcome::Accepted);
    assert_eq!(next(&mut outbox, secs(500), Occasion::Due), Some((vec![5, 6, 7, 8, 9], 0)));
}

#[test]
fn a_refused_batch_goes_again_with_what_came_since_in_order() {
    let mut outbox = outbox(1..=4);
    next(&mut outbox, secs(0), Occasion::Due);
    push(&mut outbox, 1, [5]);
    outbox.settle(secs(2), Outcome::Refused);
    let again = due(&outbox);
    assert!(again >= secs(7) && again <= secs(17), "{again:?}");
    assert_eq!(next(&mut outbox, again, Occasion::Due), Some((vec![1, 2, 3, 4, 5], 0)));
}

#[test]
fn refusals_make_the_pauses_longer_up_to_a_limit_and_success_makes_them_short_again() {
    let mut outbox = outbox([1]);
    let mut now = due(&outbox);
    for refusal in 0..12 {
        assert!(next(&mut outbox, now, Occasion::Due).is_some());
        outbox.settle(now, Outcome::Refused);
        let nominal = (10 << refusal).min(60);
        let pause = due(&outbox).since(now).as_secs();
        assert!(pause >= nominal / 2 && pause <= nominal * 3 / 2, "pause {pause} after refusal {refusal}");
        now = due(&outbox);
    }
    assert!(next(&mut outbox, now, Occasion::Due).is_some());
    outbox.settle(now, Outcome::Accepted);
    outbox.push(now, event("2".to_owned()));
    assert!(due(&outbox).since(now).as_secs() <= 15);
}

#[test]
fn a_full_batch_waits_for_the_end_of_a_pause() {
    let mut outbox = outbox(1..=4);
    next(&mut outbox, secs(0), Occasion::Due);
    outbox.settle(secs(0), Outcome::Refused);
    assert_eq!(next(&mut outbox, secs(1), Occasion::Due), None);
    assert_eq!(next(&mut outbox, secs(1), Occasion::Hidden), None, "hiding the page is no reason to insist");
    let now = due(&outbox);
    assert!(next(&mut outbox, now, Occasion::Due).is_some());
}

#[test]
fn the_oldest_events_go_first_and_their_number_is_reported_until_it_arrives() {
    let mut outbox = outbox(1..=11);
    let now = secs(0);
    assert_eq!(next(&mut outbox, now, Occasion::Due), Some(((4..=11).collect(), 3)));
    outbox.settle(now, Outcome::Refused);
    let now = due(&outbox);
    assert_eq!(next(&mut outbox, now, Occasion::Due), Some(((4..=11).collect(), 3)));
    outbox.settle(now, Outcome::Accepted);
    push(&mut outbox, 100, 12..=15);
    assert_eq!(next(&mut outbox, secs(100), Occasion::Due), Some(((12..=15).collect(), 0)));
}

#[test]
fn an_endpoint_that_never_answers_costs_a_bounded_number_of_events() {
    let mut outbox = outbox(1..=4);
    next(&mut outbox, secs(0), Occasion::Due);
    push(&mut outbox, 1, 5..=100);
    outbox.settle(secs(30), Outcome::Refused);
    let now = due(&outbox);
    assert_eq!(next(&mut outbox, now, Occasion::Due), Some(((93..=100).collect(), 92)));
}

#[test]
fn the_bound_in_bytes_holds_as_well() {
    let mut outbox = Outbox::new(LIMITS, 7);
    for _ in 0..3 {
        outbox.push(secs(0), event(format!("\"{}\"", "x".repeat(38))));
    }
    let batch = outbox.next(secs(0), Occasion::Leaving, &envelope()).expect("there is something to send");
    assert_eq!(batch.matches("xxx").count(), 2 * 12);
    assert!(batch.contains("\"dropped\":1"));
}

#[test]
fn what_the_endpoint_will_never_take_is_given_up_and_counted() {
    let mut outbox = outbox(1..=4);
    next(&mut outbox, secs(0), Occasion::Due);
    outbox.settle(secs(0), Outcome::Rejected);
    assert_eq!(outbox.next_at(), None);
    push(&mut outbox, 1, [5]);
    let now = due(&outbox);
    assert_eq!(next(&mut outbox, now, Occasion::Due), Some((vec![5], 4)));
}

#[test]
fn hiding_the_page_sends_what_there_is_without_waiting() {
    let mut outbox = outbox([1]);
    assert_eq!(next(&mut outbox, secs(1), Occasion::Hidden), Some((vec![1], 0)));
}

#[test]
fn leaving_sends_the_rest_whatever_is_under_way_or_was_refused() {
    let mut refused = outbox(1..=4);
    next(&mut refused, secs(0), Occasion::Due);
    refused.settle(secs(0), Outcome::Refused);
    assert_eq!(next(&mut refused, secs(1), Occasion::Leaving), Some((vec![1, 2, 3, 4], 0)));

    let mut busy = outbox(1..=4);
    next(&mut busy, secs(0), Occasion::Due);
    push(&mut busy, 1, [5]);
    assert_eq!(next(&mut busy, secs(1), Occasion::Leaving), Some((vec![5], 0)));
    // The page comes back after all.
    busy.settle(secs(2), Outcome::Accepted);
    push(&mut busy, 3, [6]);
    let now = due(&busy);
    assert_eq!(next(&mut busy, now, Occasion::Due), Some((vec![6], 0)));
}

#[test]
fn a_full_outbox_of_a_desk_fits_into_what_a_browser_sends_for_a_page_that_ends() {
    let limits = Limits::new(FLUSH);
    assert!(2 * limits.bytes + limits.bytes / 4 < 64 * 1024);
}

#[test]
fn a_region_whose_name_has_quotes_is_still_json() {
    let regions = Pair { first: "us-east-1.\"a\\b\"\u{1}".to_owned(), second: "us-west-2".to_owned() };
    let envelope = Envelope::new("1-2".to_owned(), &regions);
    let batch = serde_json::to_string(&envelope.seal(secs(0), 0, &[])).expect("a batch is JSON");
    let batch: Value = serde_json::from_str(&batch).expect("a batch is JSON");
    assert_eq!(batch["regions"]["first"], regions.first);
}

#[test]
fn a_region_that_nothing_but_a_host_names_is_told_by_its_place() {
    let regions = Pair { first: "acme.my.connect.aws".to_owned(), second: "us-west-2.a".to_owned() };
    let told = Envelope::new("1-2".to_owned(), &regions).regions;
    assert_eq!(told, Pair { first: "first".to_owned(), second: "us-west-2.a".to_owned() });
}
