//! The desk from a page's point of view, and the time on screen, which ticks only while something there grows older.

use std::rc::Rc;

use ambidesk_coordinator::{Command, Record, Timestamp};
use gloo_timers::callback::Interval;
use yew::prelude::*;

use crate::desk::Handle;
use crate::store::Session;

/// How often a growing duration is drawn again, in milliseconds.
const TICK: u32 = 1000;

/// The desk and its latest view.
///
/// # Panics
///
/// Outside a [`crate::store::DeskProvider`]: that is a mistake in the program.
#[hook]
#[expect(clippy::expect_used, reason = "a page outside the provider is a mistake in the program, found at once")]
pub fn use_session() -> Session {
    use_context().expect("a desk page is drawn inside the desk provider")
}

/// The last `count` things that have happened since the desk was opened, oldest first. Made anew only when something has
/// happened.
#[hook]
pub fn use_latest(count: usize) -> Rc<Vec<Record>> {
    let handle = use_session().desk.handle;
    let recorded = handle.recorded();
    use_memo((handle, recorded), |(handle, recorded)| handle.timeline(recorded.saturating_sub(count)))
}

/// What has happened, on this day and before, oldest first. Made anew only when something has happened.
#[hook]
pub fn use_history() -> Rc<Vec<Record>> {
    let desk = use_session().desk;
    let count = desk.handle.recorded();
    use_memo((desk, count), |(desk, _)| desk.history())
}

/// The desk's time, drawn again each second while `ticking`.
#[hook]
pub fn use_now(ticking: bool) -> Timestamp {
    let handle = use_session().desk.handle;
    let redraw = use_force_update();
    use_effect_with(ticking, move |ticking| {
        let interval = ticking.then(|| Interval::new(TICK, move || redraw.force_update()));
        move || drop(interval)
    });
    handle.now()
}

/// A callback that asks the desk for what `command` makes.
pub fn asks(handle: &Handle, command: impl Fn() -> Command + 'static) -> Callback<()> {
    let handle = handle.clone();
    Callback::from(move |()| handle.command(command()))
}
