//! A desk that is taken down while it is doing something, and handles that are dropped.

use std::cell::RefCell;
use std::rc::Rc;

use ambidesk_coordinator::{Command, Effect, Event, Input, PhaseView, Region};

use crate::bench::{Bench, BenchRuntime, acknowledged, sign_in};

#[test]
fn terminate_has_taken_the_desk_down_when_it_returns() {
    let bench = Bench::steady();
    bench.push(sign_in(Region::First));
    bench.runtime.terminate();
    let performed = bench.host().performed.borrow();
    assert!(
        performed.ends_with(&[Effect::OpenSignIn(Region::First), Effect::RemoveFrames]),
        "what came first goes first"
    );
    assert_eq!(bench.runtime.view().phase, PhaseView::Terminated);
}

#[test]
fn terminate_from_a_handler_waits_for_the_effects_that_are_under_way() {
    let bench = Bench::closed();
    let (runtime, down) = (Rc::downgrade(&bench.runtime), Rc::new(RefCell::new(None)));
    let note = Rc::clone(&down);
    bench.host().react(move |effect, _| {
        if *effect == Effect::CreateFrame(Region::First) {
            let runtime = runtime.upgrade().expect("the test holds it");
            runtime.terminate();
            note.replace(Some(runtime.host().place_of(&Effect::RemoveFrames)));
        }
        Ok(())
    });
    bench.runtime.open();
    bench.run_tasks();
    assert_eq!(*down.borrow(), Some(None), "the handler had not returned");
    let performed = bench.host().performed.borrow();
    assert!(performed.contains(&Effect::CreateFrame(Region::Second)));
    assert_eq!(performed.last(), Some(&Effect::RemoveFrames));
}

#[test]
fn terminate_from_a_subscriber_shows_everybody_the_views_in_their_order() {
    let bench = Bench::open();
    let runtime = Rc::downgrade(&bench.runtime);
    let _first = bench.runtime.subscribe(move |_| runtime.upgrade().expect("the test holds it").terminate());
    let seen = Rc::new(RefCell::new(Vec::new()));
    let note = Rc::clone(&seen);
    let _second = bench.runtime.subscribe(move |view| note.borrow_mut().push(view.phase == PhaseView::Terminated));
    bench.push(Input::Event(Region::First, Event::StreamsStarted));
    bench.give(Input::Event(Region::First, acknowledged()));
    assert_eq!(*seen.borrow(), [false, true]);
}

#[test]
fn nothing_follows_a_terminate() {
    let bench = Bench::steady();
    bench.runtime.terminate();
    let (performed, recorded) = (bench.host().performed.borrow().len(), bench.runtime.recorded());
    let view = bench.runtime.view();
    for input in [
        Input::Opened,
        Input::Tick,
        sign_in(Region::First),
        Input::Event(Region::Second, acknowledged()),
        Input::Command(Command::Terminate),
    ] {
        bench.give(input);
    }
    bench.runtime.open();
    assert_eq!(bench.host().performed.borrow().len(), performed);
    assert_eq!(bench.runtime.recorded(), recorded);
    assert_eq!(bench.runtime.view(), view);
    assert_eq!(bench.host().due.get(), None);
}

#[test]
fn a_task_keeps_the_desk_until_it_has_done_its_work() {
    let bench = Bench::open();
    let (weak, performed) = (Rc::downgrade(&bench.runtime), Rc::new(RefCell::new(Vec::new())));
    let note = Rc::clone(&performed);
    bench.host().react(move |effect, _| {
        note.borrow_mut().push(effect.clone());
        Ok(())
    });
    bench.push(sign_in(Region::First));
    let task = bench.host().take_task().expect("a task is on its way");
    drop(bench);
    assert!(weak.upgrade().is_some());
    task();
    assert_eq!(*performed.borrow(), [Effect::OpenSignIn(Region::First)]);
    assert!(weak.upgrade().is_none());
}

#[test]
fn the_last_handle_may_be_dropped_by_a_handler() {
    let bench = Bench::open();
    let (weak, handle) = (Rc::downgrade(&bench.runtime), Rc::new(RefCell::new(None::<Rc<BenchRuntime>>)));
    let last = Rc::clone(&handle);
    bench.host().react(move |effect, _| {
        if matches!(effect, Effect::OpenSignIn(_)) {
            drop(last.take());
        }
        Ok(())
    });
    bench.push(sign_in(Region::First));
    bench.push(sign_in(Region::Second));
    let task = bench.host().take_task().expect("a task is on its way");
    handle.replace(Some(bench.runtime));
    task();
    assert!(weak.upgrade().is_none());
}

#[test]
fn what_is_reported_to_a_desk_that_is_gone_is_forgotten() {
    let bench = Bench::open();
    let (weak, inbox) = (Rc::downgrade(&bench.runtime), bench.runtime.inbox());
    drop(bench);
    assert!(weak.upgrade().is_none(), "an inbox keeps no desk alive");
    // A script that was still loading, a timer, another window.
    inbox.push(Input::Event(Region::First, Event::StreamsStarted));
    inbox.push(Input::Tick);
}
