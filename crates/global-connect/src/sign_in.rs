//! The sign-in page, in a window that a person's click opens. When it closes, the regions that wait are tried again;
//! where the configuration says so, it is closed once its region is ready.

use std::rc::Rc;

use ambidesk_coordinator::{Command, Input, Region};
use gloo_timers::callback::Interval;
use wasm_bindgen::JsValue;

use crate::parameters::get;
use crate::runtime::Runtime;

/// How often the window is looked at, in milliseconds: browsers tell nobody when a window closes.
const LOOK_EVERY: u32 = 500;

/// An open sign-in window. Dropping it forgets the window, and leaves it open.
pub(crate) struct SignInWindow {
    _watch: Interval,
}

impl SignInWindow {
    /// Opens the window; a browser that blocks it is reported on the console.
    pub(crate) fn open(runtime: &Rc<Runtime>, region: Region) {
        let sign_in = &runtime.parameters.sign_in;
        let opened = web_sys::window().and_then(|window| {
            window
                .open_with_url_and_target_and_features(&sign_in.url, "ambidesk-sign-in", &features(&sign_in.options))
                .ok()
                .flatten()
        });
        let Some(window) = opened else {
            web_sys::console::warn_1(
                &"Ambidesk: the browser blocked the sign-in window; allow popups for this site".into(),
            );
            return;
        };
        let closes_itself = sign_in.auto_close;
        let weak = Rc::downgrade(runtime);
        let watch = Interval::new(LOOK_EVERY, move || {
            let Some(runtime) = weak.upgrade() else {
                return;
            };
            if closes_itself && runtime.fresh_view().regions[region].is_ready() {
                // A window that has left for another origin may refuse; then the person closes it.
                let _ = window.close();
            }
            if window.closed().unwrap_or(true) {
                for region in [region, region.other()] {
                    runtime.enqueue(Input::Command(Command::Retry(region)));
                }
                runtime.sign_in.take();
            }
        });
        *runtime.sign_in.borrow_mut() = Some(Self { _watch: watch });
    }
}

/// The documented `loginOptions`, as features of the window; without any, a tab.
fn features(options: &JsValue) -> String {
    if !options.is_object() {
        return String::new();
    }
    [("height", 578), ("width", 433), ("top", 0), ("left", 0)]
        .map(|(name, default)| format!("{name}={}", pixels(&get(options, name)).unwrap_or(default)))
        .join(",")
}

/// A whole number of pixels. (Formatting fractions costs more bytes than it is worth here.)
fn pixels(value: &JsValue) -> Option<i32> {
    // Saturates far beyond any screen.
    #[allow(clippy::cast_possible_truncation)]
    value.as_f64().filter(|value| value.is_finite()).map(|value| value as i32)
}
