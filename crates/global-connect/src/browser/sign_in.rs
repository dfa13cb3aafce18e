//! The sign-in page, in a window that a person's click opens. When it closes, the regions that wait are tried again;
//! where the configuration says so, it is closed once its region is ready.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use ambidesk_coordinator::{Command, Input, Region, View};
use gloo_timers::callback::Interval;
use wasm_bindgen::JsValue;

use super::EffectError;
use crate::inbox::Inbox;
use crate::parameters::{SignIn, get};

/// How often the window is looked at, in milliseconds: browsers tell nobody when a window closes.
const LOOK_EVERY: u32 = 500;

/// A sign-in window that was opened. Dropping it forgets the window, and leaves it open.
pub(super) struct SignInWindow {
    region: Region,
    /// Whether its region is ready.
    ready: Rc<Cell<bool>>,
    /// Looks at the window as long as it is open.
    _watch: Rc<RefCell<Option<Interval>>>,
}

impl SignInWindow {
    /// Opens the window.
    pub(super) fn open(parameters: &SignIn, region: Region, view: &View, inbox: &Inbox) -> Result<Self, EffectError> {
        let window = web_sys::window()
            .and_then(|window| {
                let features = features(&parameters.options);
                window.open_with_url_and_target_and_features(&parameters.url, "ambidesk-sign-in", &features).ok()?
            })
            .ok_or(EffectError::SignInBlocked)?;
        let ready = Rc::new(Cell::new(false));
        let watch = Rc::new(RefCell::new(None));
        let look = {
            let (closes_itself, inbox) = (parameters.auto_close, inbox.clone());
            let (ready, watch) = (Rc::clone(&ready), Rc::downgrade(&watch));
            move || {
                if closes_itself && ready.get() {
                    // A window that has left for another origin may refuse; then the person closes it.
                    let _ = window.close();
                }
                if window.closed().unwrap_or(true) {
                    for region in [region, region.other()] {
                        inbox.push(Input::Command(Command::Retry(region)));
                    }
                    let done = watch.upgrade().and_then(|watch| watch.take());
                    drop(done);
                }
            }
        };
        watch.replace(Some(Interval::new(LOOK_EVERY, look)));
        let window = Self { region, ready, _watch: watch };
        window.heed(view);
        Ok(window)
    }

    /// Takes note of what the desk shows.
    pub(super) fn heed(&self, view: &View) {
        self.ready.set(view.regions[self.region].is_ready());
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
