//! The timeline: one line for everything that was done, none for nothing. That each line lists its own effects is checked
//! by the desk of these tests, in every one of them.

use ambidesk_coordinator::{
    Cause, Command, Event, Notice, PeerMessage, PhaseName, Record, RecordedEffect, Region, Scheme, Settings, Wanted,
};
use serde_json::json;

use super::desk::*;
use Region::{First, Second};

#[test]
fn a_transition_leaves_one_line_with_its_cause_and_its_effects() {
    let mut desk = Desk::steady_in(First);
    desk.records.clear();
    desk.yields(First);
    let [record] = &desk.records[..] else {
        panic!("one line: {:?}", desk.records);
    };
    assert_eq!(record.at, desk.time());
    assert_eq!(record.cause, Cause::FailoverSignaled { region: First, next: Second });
    assert_eq!(record.from, PhaseName::Steady(First));
    assert_eq!(record.to, PhaseName::Steady(Second));
    assert_eq!(
        record.effects[..2],
        [RecordedEffect::Show(Second), RecordedEffect::Suppress { region: Second, on: false }]
    );
}

#[test]
fn signs_of_life_leave_no_line() {
    let mut desk = Desk::steady_in(First);
    desk.records.clear();
    desk.advance(60_000);
    desk.agent(First, available());
    assert_eq!(desk.records, []);
}

#[test]
fn deadlines_and_the_input_that_found_them_leave_a_line_each() {
    let mut desk = Desk::pending_from(First);
    desk.records.clear();
    desk.advance_until(30_000, &poll(First));
    desk.advance(2_499);
    desk.sleep_through(1);
    desk.command(Command::SwitchNow);
    let causes: Vec<_> = desk.records.iter().map(|record| record.cause.clone()).collect();
    assert_eq!(causes, [Cause::ConfirmationDue, Cause::ConfirmationOverdue, Cause::SwitchNow]);
}

/// Whatever makes the move in the end.
#[test]
fn the_line_of_a_move_and_its_notice_agree_on_whether_somebody_wanted_it() {
    type Story = fn(&mut Desk);
    const HARD: Command = Command::FailOver { to: Second, soft: false };
    const SOFT: Command = Command::FailOver { to: Second, soft: true };
    fn switched(desk: &mut Desk, wanted: Wanted) {
        desk.peer(PeerMessage::Switched { from: First, to: Second, wanted });
    }
    fn calls(desk: &mut Desk) {
        desk.agent(First, on_call());
    }
    fn is_free(desk: &mut Desk) {
        desk.agent(First, available());
    }
    let (paired, managed) = ([Scheme::Paired].as_slice(), [Scheme::Managed].as_slice());
    let both = [Scheme::Paired, Scheme::Managed];
    let told: [(&[Scheme], bool, Story); 8] = [
        (paired, false, |desk| drop(desk.yields(First))),
        (paired, true, |desk| drop((desk.command(HARD), desk.yields(First)))),
        (paired, true, |desk| drop((desk.command(SOFT), desk.advance(2_000)))),
        (paired, true, |desk| {
            calls(desk);
            desk.command(SOFT);
            desk.waits(First);
            is_free(desk);
            desk.yields(First);
        }),
        (managed, true, |desk| drop((calls(desk), desk.command(SOFT), is_free(desk), desk.advance(6_000)))),
        (managed, true, |desk| {
            calls(desk);
            desk.waits(First);
            desk.command(Command::SwitchNow);
            desk.event(First, Event::FailoverInitiated { next: Second });
        }),
        (&both, false, |desk| switched(desk, Wanted::No)),
        (&both, true, |desk| switched(desk, Wanted::CallsEnd)),
    ];
    for (number, (schemes, wanted, story)) in told.into_iter().enumerate() {
        for scheme in schemes {
            let mut desk = Desk::steady_with(Settings { scheme: *scheme, ..Settings::default() }, First);
            story(&mut desk);
            let moved = desk.records.iter().rfind(|record| record.from != record.to).expect("it has moved");
            assert_eq!(moved.to, PhaseName::Steady(Second), "story {number}");
            assert_eq!(moved.is_forced(), wanted, "story {number}: {moved:?}");
            let notice = desk.view().notice;
            assert!(
                matches!(notice, Some(Notice::Switched { forced, .. }) if forced == wanted),
                "{number}: {notice:?}"
            );
        }
    }
}

/// Older versions have not written who wanted it.
#[test]
fn the_line_of_a_move_that_nobody_wanted_is_written_as_ever() {
    let mut desk = Desk::steady_in(First);
    desk.command(Command::FailOver { to: Second, soft: false });
    desk.yields(First);
    let named = desk.records.last().expect("a line").map_regions(ToString::to_string);
    let mut written = serde_json::to_value(&named).expect("it can be written");
    assert_eq!(written["wanted"], "calls_end");
    written.as_object_mut().expect("an object").remove("wanted");
    let read: Record<String> = serde_json::from_value(written).expect("it can be read");
    assert_eq!(read.wanted, Wanted::No);
}

#[test]
fn a_line_holds_no_personal_data() {
    let mut desk = Desk::opened();
    desk.connect(First);
    desk.claims(First);
    let mut agent = on_call();
    agent.name = "Jane Doe".to_owned();
    agent.contacts[0].customer = Some("+15550100".to_owned());
    agent.contacts[0].attributes = vec![("account".to_owned(), "4711".to_owned())];
    desk.agent(First, agent);
    let choice = Command::SetAgentState { name: "Jane's physiotherapy".to_owned() };
    assert!(!desk.command(choice).is_empty(), "it is done");
    assert_eq!(desk.records.last().map(|record| &record.cause), Some(&Cause::SetAgentState), "and told");
    let lines = format!("{:?}", desk.records);
    for secret in ["Jane", "+1555", "4711", "physio"] {
        assert!(!lines.contains(secret), "{lines}");
    }
}

#[test]
fn a_record_has_one_shape_in_json_and_is_read_from_it() {
    let mut desk = Desk::steady_in(First);
    desk.records.clear();
    desk.agent(First, on_call());
    desk.waits(First);
    let [record] = &desk.records[..] else {
        panic!("one line: {:?}", desk.records);
    };
    let named = record.map_regions(|region| if *region == First { "us-east-1" } else { "us-west-2" });
    let written = serde_json::to_value(&named).expect("it can be written");
    let expected = json!({
        "at": record.at.as_millis(),
        "cause": { "failover_pending": { "region": "us-east-1", "next": "us-west-2" } },
        "from": { "steady": "us-east-1" },
        "to": { "pending": { "from": "us-east-1", "to": "us-west-2" } },
        "effects": ["page_event", "broadcast"],
        "health": [],
    });
    assert_eq!(written, expected);
    let read: Record<String> = serde_json::from_value(written).expect("it can be read");
    let placed = read.try_map_regions(|code| match code.as_str() {
        "us-east-1" => Ok(First),
        "us-west-2" => Ok(Second),
        other => Err(other.to_owned()),
    });
    assert_eq!(placed.as_ref(), Ok(record));
}

#[test]
fn a_word_that_is_also_the_place_of_a_region_is_left_alone() {
    let mut desk = Desk::opened();
    let what = "a \u{1}second\n line; second, first".to_owned();
    desk.event(Second, Event::StreamsFailed { reason: what.clone() });
    let mut record = desk.records.pop().expect("a failure is told");
    let named = record.map_regions(|region| format!("region {region}"));
    assert_eq!(named.cause, Cause::StreamsFailed { region: "region second".to_owned(), reason: what.clone() });
    let text = serde_json::to_string(&named).expect("it can be written");
    let read: Record<String> = serde_json::from_str(&text).expect("it can be read");
    assert_eq!(read, named, "with every character");
    assert_eq!(record.cause.quoted_mut(), Some(&mut what.clone()));
}

#[test]
fn a_record_about_a_region_that_is_not_there_cannot_be_read() {
    let mut desk = Desk::steady_in(First);
    desk.yields(First);
    let record = desk.records.last().expect("a line");
    let only_first = |region: &Region| if *region == First { Ok(*region) } else { Err("who is that?") };
    assert_eq!(record.try_map_regions(only_first), Err("who is that?"));
}
