//! The sign-in page, in a window that a person's click opens. When it closes, the regions that wait are tried again;
//! where the configuration says so, it is closed once its region is ready. An identity provider may sever it from this page
//! (`Cross-Origin-Opener-Policy`): then it counts as closed at once, and nothing tells when the agent has signed in.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use ambidesk_coordinator::{Command, Input, Region, View};
use gloo_timers::callback::Interval;
use js_sys::Reflect;
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Document, Window};

use super::EffectError;
use crate::inbox::Inbox;
use crate::parameters::{SignIn, get};

/// How often the window is looked at, in milliseconds: browsers tell nobody when a window closes.
const LOOK_EVERY: u32 = 500;

/// A window that is gone within so many looks was hardly closed by a person.
const SEVERED_WITHIN: u32 = 5_000 / LOOK_EVERY;

/// After so many looks the regions are tried again, while a window that was severed may be in use: a CCP that is being loaded has its
/// time by then, and the coordinator gives one that has answered more.
const TRY_EVERY: u32 = 10_000 / LOOK_EVERY;

/// And for so many looks.
const TRY_FOR: u32 = 300_000 / LOOK_EVERY;

/// A sign-in window that was opened. Dropping it forgets the window, and leaves it open.
pub(super) struct SignInWindow {
    region: Region,
    ready: Rc<Ready>,
    /// Looks at the window as long as it is open.
    _watch: Rc<RefCell<Option<Interval>>>,
}

/// What the desk says of the regions.
#[derive(Default)]
struct Ready {
    /// The window's region has become ready since the window was opened. One that still is may have lost its session.
    own: Cell<bool>,
    was_not: Cell<bool>,
    both: Cell<bool>,
}

impl SignInWindow {
    /// Opens the window.
    pub(super) fn open(
        parameters: &SignIn,
        held: Option<HeldWindow>,
        region: Region,
        view: &View,
        inbox: &Inbox,
    ) -> Result<Self, EffectError> {
        let led = held.and_then(|held| held.lead_to(&parameters.url));
        let window = led.or_else(|| open(parameters, &parameters.url)).ok_or(EffectError::SignInBlocked)?;
        let ready = Rc::new(Ready::default());
        let watch = Rc::new(RefCell::new(None));
        let look = {
            let (closes_itself, inbox) = (parameters.auto_close, inbox.clone());
            let (ready, watch) = (Rc::clone(&ready), Rc::downgrade(&watch));
            let (looks, gone_at) = (Cell::new(0_u32), Cell::new(None));
            move || {
                looks.set(looks.get() + 1);
                if closes_itself && ready.own.get() {
                    // A window that has left for another origin may refuse; then the person closes it.
                    let _ = window.close();
                }
                if !window.closed().unwrap_or(true) {
                    return;
                }
                let now = looks.get();
                let gone = gone_at.get().unwrap_or(now);
                gone_at.set(Some(gone));
                let severed = gone <= SEVERED_WITHIN && !ready.own.get();
                if (now - gone) % TRY_EVERY == 0 && !(now > gone && ready.both.get()) {
                    for region in [region, region.other()] {
                        inbox.push(Input::Command(Command::AfterSignIn { region, severed }));
                    }
                }
                if !severed || ready.both.get() || now > TRY_FOR {
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
        let Ready { own, was_not, both } = &*self.ready;
        let is_ready = |region: Region| view.regions[region].is_ready();
        was_not.set(was_not.get() || !is_ready(self.region));
        own.set(was_not.get() && is_ready(self.region));
        both.set(is_ready(self.region) && is_ready(self.region.other()));
    }
}

/// The window that was opened ahead of a sign-in. Dropping it leaves it open.
pub(super) struct HeldWindow {
    window: Window,
    /// Whether it waits for its sign-in. An empty window that outlives the page would serve nobody.
    waits: Rc<Cell<bool>>,
}

impl HeldWindow {
    pub(super) fn close(&self) {
        // Whoever has closed it already has done the same.
        let _ = self.window.close();
    }

    /// Leads the window to the sign-in, if it is still there: by a name that does not find it another one would be opened, and long
    /// after the click.
    fn lead_to(self, url: &str) -> Option<Window> {
        let there = !self.window.closed().unwrap_or(true);
        let location = get(&self.window, "location");
        let is_led = there && Reflect::set(&location, &"href".into(), &url.into()).is_ok();
        self.waits.set(!is_led);
        is_led.then_some(self.window)
    }
}

/// Opens the window ahead of the sign-in: browsers open one only just after a click. `None` where this one does not.
pub(super) fn hold(parameters: &SignIn) -> Option<HeldWindow> {
    // One that is open from the sign-in before stays where it is: sent back to an empty page, it is lost to this one (`Cross-Origin-Opener-Policy`).
    let window = open(parameters, "")?;
    // One that was left at an identity provider does not let anybody in.
    let document = get(&window, "document");
    if !document.is_undefined() {
        let document: Document = document.unchecked_into();
        if let (Some(body), Ok(waits)) = (document.body(), document.create_element("progress")) {
            // Without it the window is empty for some seconds, and nothing else.
            let _ = body.append_child(&waits);
        }
    }
    let waits = Rc::new(Cell::new(true));
    let leaves: Box<dyn FnOnce()> = {
        let (window, waits) = (window.clone(), Rc::clone(&waits));
        Box::new(move || {
            if waits.get() {
                let _ = window.close();
            }
        })
    };
    let leaves = Closure::once_into_js(leaves);
    web_sys::window()?.add_event_listener_with_callback("pagehide", leaves.unchecked_ref()).ok()?;
    Some(HeldWindow { window, waits })
}

/// The one window for sign-ins, at `url`.
fn open(parameters: &SignIn, url: &str) -> Option<Window> {
    let features = features(&parameters.options);
    web_sys::window()?.open_with_url_and_target_and_features(url, "ambidesk-sign-in", &features).ok()?
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
