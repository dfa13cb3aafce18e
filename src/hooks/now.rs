//! The time on screen. It ticks only while something on screen grows older.

use ambidesk_coordinator::Timestamp;
use gloo_timers::callback::Interval;
use yew::prelude::*;

use super::desk::use_session;

/// How often a growing duration is drawn again, in milliseconds.
const TICK: u32 = 1000;

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
