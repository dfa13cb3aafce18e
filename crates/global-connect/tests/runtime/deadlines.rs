//! The one timer: armed for the next deadline, whatever comes before it.

use std::time::Duration;

use ambidesk_coordinator::{Command, Event, Input, Region, Settings};

use crate::bench::{Bench, acknowledged};

const TICK: Duration = Duration::from_millis(1);

#[test]
fn an_earlier_deadline_moves_the_timer_forward_and_a_later_one_back() {
    let bench = Bench::steady();
    let debounce = Settings::default().sign_in_debounce;
    let before = bench.delay().expect("a desk waits for something");
    assert!(before > debounce + TICK, "the test needs an earlier deadline than {before:?}");
    bench.give(Input::Event(Region::First, Event::SignInRefused));
    assert_eq!(bench.delay(), Some(debounce + TICK));
    bench.give(Input::Event(Region::First, Event::SignInAccepted));
    assert_eq!(bench.delay(), Some(before));
}

#[test]
fn a_sign_of_life_moves_the_timer_along() {
    let bench = Bench::steady();
    let both = || Region::ALL.map(|region| bench.push(Input::Event(region, acknowledged())));
    both();
    bench.run_tasks();
    let before = bench.delay();
    bench.pass(Duration::from_secs(1));
    both();
    bench.run_tasks();
    assert_eq!(bench.delay(), before);
}

#[test]
fn without_a_deadline_the_timer_is_disarmed() {
    let bench = Bench::steady();
    assert_ne!(bench.delay(), None);
    bench.give(Input::Command(Command::Terminate));
    assert_eq!(bench.delay(), None);
}

#[test]
fn surplus_ticks_change_nothing_but_the_wait_goes_on() {
    let bench = Bench::steady();
    let (view, recorded, due) = (bench.runtime.view(), bench.runtime.recorded(), bench.host().due.get());
    for _ in 0..3 {
        bench.push(Input::Tick);
    }
    bench.host().due.set(None);
    bench.run_tasks();
    assert_eq!((bench.runtime.view(), bench.runtime.recorded()), (view, recorded));
    assert_eq!(bench.host().due.get(), due);
}

#[test]
fn a_timer_that_fires_before_its_time_is_armed_for_the_rest() {
    let bench = Bench::steady();
    let delay = bench.delay().expect("a desk waits for something");
    // The longest timer of a browser is shorter than the longest wait.
    let early = Duration::from_secs(1);
    bench.sleep(early);
    bench.host().due.set(None);
    bench.give(Input::Tick);
    assert_eq!(bench.delay().map(|rest| rest + early), Some(delay));
}

#[test]
fn a_page_that_slept_takes_up_all_deadlines_with_one_tick() {
    let bench = Bench::steady();
    bench.sleep(Duration::from_hours(8));
    bench.give(Input::Tick);
    let delay = bench.delay().expect("a desk waits for something");
    assert!(delay > TICK, "no deadline lies in the past");
}
