//! The timeline: one line for everything that was done, none for nothing. That each line lists its own effects is checked
//! by the desk of these tests, in every one of them.

use ambidesk_coordinator::{Command, PhaseName, Region};

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
    assert_eq!(record.cause.name, "failover_signalled");
    assert_eq!(record.cause.region, Some(First));
    assert_eq!(record.from, PhaseName::Steady(First));
    assert_eq!(record.to, PhaseName::Steady(Second));
    assert_eq!(record.effects[..2], ["show second", "release second"]);
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
    let causes: Vec<_> = desk.records.iter().map(|record| record.cause.name).collect();
    assert_eq!(causes, ["confirmation_due", "confirmation_overdue", "switch_now"]);
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
    let lines = format!("{:?}", desk.records);
    for secret in ["Jane", "+1555", "4711"] {
        assert!(!lines.contains(secret), "{lines}");
    }
}
