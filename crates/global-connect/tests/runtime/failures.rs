//! A host that can't do what it is told.

use ambidesk_coordinator::{Cause, Effect, Input, Region};

use crate::bench::{Bench, sign_in};

#[test]
fn an_effect_that_fails_is_logged_and_the_others_are_performed() {
    let bench = Bench::closed();
    bench.host().react(|effect, _| match effect {
        Effect::CreateFrame(Region::First) => Err("no document"),
        _ => Ok(()),
    });
    bench.runtime.open();
    assert_eq!(*bench.host().errors.borrow(), ["no document"]);
    assert!(bench.host().place_of(&Effect::CreateFrame(Region::Second)).is_some());
    assert!(bench.host().place_of(&Effect::Show(Region::First)).is_some());
    assert_eq!(bench.causes(), [Cause::Opened]);
}

#[test]
fn the_inputs_after_an_effect_that_fails_are_taken() {
    let bench = Bench::open();
    bench.host().react(|effect, _| match effect {
        Effect::OpenSignIn(Region::First) => Err("the window was blocked"),
        _ => Ok(()),
    });
    bench.push(sign_in(Region::First));
    bench.push(sign_in(Region::Second));
    bench.run_tasks();
    assert_eq!(*bench.host().errors.borrow(), ["the window was blocked"]);
    assert!(bench.host().place_of(&Effect::OpenSignIn(Region::Second)).is_some());
}

#[test]
fn a_host_that_fails_at_everything_loses_neither_view_nor_timeline_nor_timer() {
    let bench = Bench::closed();
    bench.host().react(|_, _| Err("no"));
    bench.runtime.open();
    bench.get_steady();
    let performed = bench.host().performed.borrow().len();
    assert_eq!(bench.host().errors.borrow().len(), performed);
    assert!(bench.runtime.recorded() > 1);
    assert!(bench.host().due.get().is_some());
    // It goes on.
    bench.give(Input::Tick);
    assert_eq!(bench.runtime.view().active, Some(Region::First));
}
