//! The one place that reads a clock.

use ambidesk_coordinator::Timestamp;

use crate::host::Clock;

/// The page's own clock: it never runs backwards, whatever is done to the computer's.
#[derive(Debug, Clone, Copy, Default)]
pub struct PageClock;

impl Clock for PageClock {
    fn now(&self) -> Timestamp {
        let millis = web_sys::window()
            .and_then(|window| window.performance())
            .map_or_else(js_sys::Date::now, |performance| performance.time_origin() + performance.now());
        // Milliseconds since the epoch are positive and far from the integer's end.
        #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
        Timestamp::from_millis(millis as u64)
    }
}
