//! The one place that reads a clock.

use std::cell::Cell;

use ambidesk_coordinator::Timestamp;

use crate::host::Clock;

/// The page's own clock: it never runs backwards, whatever is done to the computer's. It runs ahead with that one when the
/// computer has slept, during which most systems let no page count (`performance.now()`), or when it was set forward.
#[derive(Debug, Clone, Copy, Default)]
pub struct PageClock;

/// A difference below that, in milliseconds, is none: neither clock is exact.
const NOTICED: f64 = 1000.0;

thread_local! {
    /// How many milliseconds the computer's clock has been found ahead of what the page has counted.
    static AHEAD: Cell<f64> = const { Cell::new(0.0) };
}

impl Clock for PageClock {
    fn now(&self) -> Timestamp {
        let date = js_sys::Date::now();
        let counted = web_sys::window()
            .and_then(|window| window.performance())
            .map_or(date, |performance| performance.time_origin() + performance.now());
        if date - counted - AHEAD.get() > NOTICED {
            AHEAD.set(date - counted);
        }
        // Milliseconds since the epoch are positive and far from the integer's end.
        #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
        Timestamp::from_millis((counted + AHEAD.get()) as u64)
    }
}
