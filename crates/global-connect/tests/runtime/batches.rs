//! One input at a time: effects that add to the inbox or want it emptied, and what waits together.

use std::cell::RefCell;
use std::rc::Rc;

use ambidesk_coordinator::{Cause, Effect, Event, Input, Region};

use crate::bench::{Bench, acknowledged, sign_in};

#[test]
fn what_an_effect_reports_is_taken_after_all_effects_of_its_own_input() {
    let bench = Bench::closed();
    bench.host().react(|effect, inbox| {
        if let Effect::CreateFrame(region) = effect {
            inbox.push(sign_in(*region));
        }
        Ok(())
    });
    bench.runtime.open();
    bench.run_tasks();
    let place = |effect| bench.host().place_of(&effect).expect("it was performed");
    assert!(place(Effect::Show(Region::First)) < place(Effect::OpenSignIn(Region::First)));
    assert!(place(Effect::OpenSignIn(Region::First)) < place(Effect::OpenSignIn(Region::Second)));
    assert_eq!(bench.causes(), [Cause::Opened, Cause::SignIn(Region::First), Cause::SignIn(Region::Second)]);
}

#[test]
fn an_effect_that_adds_while_the_inbox_is_emptied_is_followed_in_the_same_task() {
    let bench = Bench::open();
    bench.host().react(|effect, inbox| {
        if *effect == Effect::OpenSignIn(Region::First) {
            inbox.push(sign_in(Region::Second));
        }
        Ok(())
    });
    bench.push(sign_in(Region::First));
    bench.host().take_task().expect("a task is on its way")();
    assert!(bench.host().place_of(&Effect::OpenSignIn(Region::Second)).is_some());
    assert_eq!(bench.host().waiting_tasks(), 0);
}

#[test]
fn a_flush_from_within_an_effect_leaves_the_inbox_to_who_is_emptying_it() {
    let bench = Bench::open();
    let (runtime, seen) = (Rc::downgrade(&bench.runtime), Rc::new(RefCell::new(None)));
    let note = Rc::clone(&seen);
    bench.host().react(move |effect, _| {
        if *effect == Effect::OpenSignIn(Region::First) {
            let runtime = runtime.upgrade().expect("the test holds it");
            runtime.inbox().push(sign_in(Region::Second));
            runtime.flush();
            note.replace(Some(runtime.host().performed.borrow().last().cloned()));
        }
        Ok(())
    });
    bench.give(sign_in(Region::First));
    assert_eq!(*seen.borrow(), Some(Some(Effect::OpenSignIn(Region::First))));
    assert_eq!(bench.host().performed.borrow().last(), Some(&Effect::OpenSignIn(Region::Second)));
}

#[test]
fn a_flush_takes_at_once_what_a_task_was_to_take() {
    let bench = Bench::open();
    bench.push(sign_in(Region::First));
    assert_eq!(bench.host().place_of(&Effect::OpenSignIn(Region::First)), None);
    bench.runtime.flush();
    assert!(bench.host().place_of(&Effect::OpenSignIn(Region::First)).is_some());
    let performed = bench.host().performed.borrow().len();
    bench.run_tasks();
    assert_eq!(bench.host().performed.borrow().len(), performed, "the task had nothing left to do");
    // The next one gets a task again.
    bench.push(sign_in(Region::Second));
    assert_eq!(bench.host().waiting_tasks(), 1);
}

#[test]
fn many_inputs_in_one_batch_share_a_task_and_publish_once() {
    let bench = Bench::open();
    let told = Rc::new(RefCell::new(0));
    let count = Rc::clone(&told);
    let _subscription = bench.runtime.subscribe(move |_| *count.borrow_mut() += 1);
    for region in Region::ALL {
        for event in [Event::StreamsStarted, Event::CcpLoaded, acknowledged()] {
            bench.push(Input::Event(region, event));
        }
    }
    assert_eq!(bench.host().waiting_tasks(), 1);
    let before = bench.host().published.get();
    bench.run_tasks();
    assert_eq!(bench.host().published.get(), before + 1);
    assert_eq!(*told.borrow(), 1);
    assert!(bench.runtime.view().regions.iter().all(|(_, region)| region.rungs.connected));
}

#[test]
fn an_input_that_changes_nothing_publishes_nothing() {
    let bench = Bench::open();
    let before = bench.host().published.get();
    bench.give(Input::Tick);
    bench.give(sign_in(Region::First));
    assert_eq!(bench.host().published.get(), before);
}

#[test]
fn what_frames_report_while_the_desk_opens_waits_until_their_owner_holds_the_desk() {
    let bench = Bench::closed();
    let runtime = Rc::downgrade(&bench.runtime);
    bench.host().react(move |effect, _| {
        if let Effect::CreateFrame(region) = effect {
            let runtime = runtime.upgrade().expect("the test holds it");
            runtime.inbox().push(Input::Event(*region, Event::StreamsFailed { reason: "no script".to_owned() }));
            runtime.flush();
        }
        Ok(())
    });
    bench.runtime.open();
    assert_eq!(bench.causes(), [Cause::Opened]);
    assert_eq!(bench.host().waiting_tasks(), 1);
    bench.run_tasks();
    assert!(bench.causes().iter().any(|cause| matches!(cause, Cause::StreamsFailed { .. })));
}

#[test]
fn a_desk_that_is_open_does_not_open_again() {
    let bench = Bench::open();
    let performed = bench.host().performed.borrow().len();
    bench.runtime.open();
    assert_eq!(bench.host().performed.borrow().len(), performed);
}
