//! Who is told of new views, and may come, go and ask for things while they are told.

use std::cell::RefCell;
use std::rc::Rc;

use ambidesk_coordinator::{Command, Event, Input, PhaseView, Region, View};
use ambidesk_global_connect::ViewSubscription;

use crate::bench::{Bench, acknowledged};

type Slot = Rc<RefCell<Option<ViewSubscription>>>;
type Names = Rc<RefCell<Vec<&'static str>>>;

/// Makes a new view each time.
fn change(bench: &Bench) {
    let view = bench.runtime.view();
    let region = if view.regions.first.rungs.connected { Region::Second } else { Region::First };
    bench.push(Input::Event(region, Event::StreamsStarted));
    bench.push(Input::Event(region, acknowledged()));
    bench.run_tasks();
    assert_ne!(view, bench.runtime.view());
}

fn noting(names: &Names, name: &'static str) -> impl Fn(Rc<View>) + 'static {
    let names = Rc::clone(names);
    move |_| names.borrow_mut().push(name)
}

#[test]
fn a_subscriber_is_told_until_its_subscription_is_dropped() {
    let (bench, told) = (Bench::open(), Names::default());
    let subscription = bench.runtime.subscribe(noting(&told, "it"));
    change(&bench);
    drop(subscription);
    change(&bench);
    assert_eq!(*told.borrow(), ["it"]);
}

#[test]
fn a_subscriber_that_ends_its_own_subscription_is_told_no_more() {
    let (bench, told, slot) = (Bench::open(), Names::default(), Slot::default());
    let (note, own) = (noting(&told, "once"), Rc::clone(&slot));
    slot.replace(Some(bench.runtime.subscribe(move |view| {
        note(view);
        drop(own.take());
    })));
    let _other = bench.runtime.subscribe(noting(&told, "other"));
    change(&bench);
    change(&bench);
    assert_eq!(*told.borrow(), ["once", "other", "other"]);
}

#[test]
fn a_subscription_that_ends_while_others_are_told_is_not_told_any_more() {
    let (bench, told, slot) = (Bench::open(), Names::default(), Slot::default());
    let later = Rc::clone(&slot);
    let _first = bench.runtime.subscribe(move |_| drop(later.take()));
    slot.replace(Some(bench.runtime.subscribe(noting(&told, "later"))));
    change(&bench);
    assert_eq!(*told.borrow(), [""; 0]);
}

#[test]
fn who_subscribes_while_others_are_told_is_told_of_the_next_view() {
    let (bench, told, slot) = (Bench::open(), Names::default(), Slot::default());
    let (runtime, note) = (Rc::downgrade(&bench.runtime), Rc::clone(&told));
    let _first = bench.runtime.subscribe(move |_| {
        if slot.borrow().is_none() {
            let runtime = runtime.upgrade().expect("the test holds it");
            slot.replace(Some(runtime.subscribe(noting(&note, "late"))));
        }
    });
    change(&bench);
    assert_eq!(*told.borrow(), [""; 0]);
    change(&bench);
    assert_eq!(*told.borrow(), ["late"]);
}

#[test]
fn a_subscriber_may_own_another_subscription() {
    let (bench, told) = (Bench::open(), Names::default());
    let inner = bench.runtime.subscribe(noting(&told, "inner"));
    let outer = bench.runtime.subscribe(move |_| {
        let _owned = &inner;
    });
    drop(outer);
    change(&bench);
    assert_eq!(*told.borrow(), [""; 0]);
}

#[test]
fn what_a_subscriber_asks_for_is_done_after_all_were_told() {
    let (bench, told) = (Bench::open(), Names::default());
    let (runtime, note) = (Rc::downgrade(&bench.runtime), noting(&told, "asks"));
    let _asks = bench.runtime.subscribe(move |view| {
        let down = view.phase == PhaseView::Terminated;
        note(view);
        if !down {
            runtime.upgrade().expect("the test holds it").inbox().push(Input::Command(Command::Terminate));
        }
    });
    let _other = bench.runtime.subscribe(noting(&told, "other"));
    change(&bench);
    assert_eq!(*told.borrow(), ["asks", "other", "asks", "other"]);
    assert_eq!(bench.runtime.view().phase, PhaseView::Terminated);
}

#[test]
fn a_subscription_may_outlive_its_desk() {
    let bench = Bench::open();
    let subscription = bench.runtime.subscribe(|_| {});
    let runtime = Rc::downgrade(&bench.runtime);
    drop(bench);
    assert!(runtime.upgrade().is_none(), "a subscription keeps no desk alive");
    drop(subscription);
}
