//! What touches the browser: events on `window`, requests to the endpoint, the end of the page. Nothing here is waited
//! for, and no borrow is held while JavaScript runs. Absent: what an event says, and when a batch is due.

use std::cell::RefCell;
use std::mem::take;
use std::rc::Rc;

use ambidesk_coordinator::{Pair, Timestamp, View};
use gloo_timers::callback::Timeout;
use js_sys::{JSON, Promise, Reflect};
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{AbortSignal, EventTarget, Response, Window};

use super::batch::{Envelope, Limits, Occasion, Outbox, Outcome};
use super::events::{Event, What};
use super::object::Object;
use super::observe::Observer;
use crate::config::TelemetryConfig;
use crate::page_event;
use crate::store::Handle;

/// How long an endpoint may take, in milliseconds.
const PATIENCE: u32 = 30_000;

/// What all requests have in common: they may outlive the page, carry no cookies, and let everything else go first.
const REQUEST: &str = r#"{"method":"POST","keepalive":true,"credentials":"omit","priority":"low"}"#;

#[wasm_bindgen]
extern "C" {
    #[wasm_bindgen(js_name = fetch)]
    fn fetch(url: &str, init: &JsValue) -> Promise;
}

/// Tells operators about the desk for as long as the page lives. `regions` are the codes of the regions.
pub fn start(desk: &Handle, regions: Pair<String>, config: TelemetryConfig) {
    let Some(window) = web_sys::window() else { return };
    let opened = window.performance().map_or_else(|| desk.now(), |page| moment(page.time_origin()));
    let envelope = Envelope { session: format!("{}-{}", chance(), chance()), regions };
    leave_last_words(&window, &envelope, config.endpoint.as_deref());
    let telemetry = Rc::new(Telemetry {
        desk: desk.clone(),
        window,
        endpoint: config.endpoint,
        state: RefCell::new(State {
            observer: Observer::new(opened),
            outbox: Outbox::new(Limits::new(config.flush_after), chance()),
            envelope,
            seq: 0,
            untold: Vec::new(),
            telling: None,
            flushing: None,
        }),
    });
    telemetry.listen();
    telemetry.see(&desk.view());
    let subscription = desk.subscribe(Box::new(move |view| telemetry.see(&view)));
    // As long as the page lives, like the desk.
    std::mem::forget(subscription);
}

struct Telemetry {
    desk: Handle,
    window: Window,
    endpoint: Option<String>,
    state: RefCell<State>,
}

struct State {
    observer: Observer,
    outbox: Outbox,
    envelope: Envelope,
    seq: u64,
    /// Events that the page has not been told yet: name and JSON.
    untold: Vec<(&'static str, String)>,
    telling: Option<Timeout>,
    flushing: Option<Timeout>,
}

impl Telemetry {
    /// The page is hidden, or ends, or the program does.
    fn listen(self: &Rc<Self>) {
        let telemetry = Rc::clone(self);
        on(&self.window, "pagehide", move || {
            telemetry.take_in(|observer, now| vec![observer.left(now)]);
            telemetry.tell();
            telemetry.hand_over(Occasion::Leaving);
        });
        let telemetry = Rc::clone(self);
        on(&self.window, "ambidesk:panic", move || telemetry.hand_over(Occasion::Leaving));
        if let Some(document) = self.window.document() {
            let telemetry = Rc::clone(self);
            on(&document.clone(), "visibilitychange", move || {
                if document.hidden() {
                    telemetry.hand_over(Occasion::Hidden);
                }
            });
        }
    }

    /// A new view. What it says is passed on in tasks of their own: no listener may hold up a switch.
    fn see(self: &Rc<Self>, view: &View) {
        if self.take_in(|observer, now| observer.observe(now, view)) {
            let telemetry = Rc::clone(self);
            let telling = Timeout::new(0, move || telemetry.tell());
            self.with(|state| state.telling = Some(telling));
            self.arm();
        }
    }

    /// Takes events in, and says whether there are any.
    fn take_in(&self, news: impl FnOnce(&mut Observer, Timestamp) -> Vec<Event>) -> bool {
        let now = self.desk.now();
        self.with(|state| {
            let news = news(&mut state.observer, now);
            for event in &news {
                state.seq += 1;
                let json = event.json(state.seq, &state.envelope.regions);
                if self.endpoint.is_some() {
                    state.outbox.push(now, json.clone());
                }
                state.untold.push((event.what.name(), json));
            }
            !news.is_empty()
        })
    }

    /// Tells the page.
    fn tell(&self) {
        for (name, json) in self.with(|state| take(&mut state.untold)) {
            if let Ok(detail) = JSON::parse(&json) {
                page_event::dispatch(name, &detail);
            }
        }
    }

    /// Sets the timer for the next batch.
    fn arm(self: &Rc<Self>) {
        let Some(at) = self.with(|state| state.outbox.next_at()) else { return };
        let millis = at.since(self.desk.now()).as_millis();
        let telemetry = Rc::clone(self);
        let flushing = Timeout::new(u32::try_from(millis).unwrap_or(u32::MAX), move || telemetry.flush());
        self.with(|state| state.flushing = Some(flushing));
    }

    /// Sends the next batch, if it is due.
    fn flush(self: &Rc<Self>) {
        if let Some((endpoint, batch)) = self.next(Occasion::Due) {
            let answer = post(endpoint, &batch);
            let telemetry = Rc::clone(self);
            spawn_local(async move {
                telemetry.settle(outcome(JsFuture::from(answer).await));
                telemetry.arm();
            });
        }
    }

    /// Leaves what there is to the browser.
    fn hand_over(&self, occasion: Occasion) {
        if let Some((endpoint, batch)) = self.next(occasion) {
            let sent = self.window.navigator().send_beacon_with_opt_str(endpoint, Some(&batch)).unwrap_or(false);
            if occasion == Occasion::Hidden {
                self.settle(if sent { Outcome::Accepted } else { Outcome::Refused });
            }
        }
    }

    fn next(&self, occasion: Occasion) -> Option<(&str, String)> {
        let endpoint = self.endpoint.as_deref()?;
        let now = self.desk.now();
        let batch = self.with(|State { outbox, envelope, .. }| outbox.next(now, occasion, envelope))?;
        Some((endpoint, batch))
    }

    fn settle(&self, outcome: Outcome) {
        let now = self.desk.now();
        self.with(|state| state.outbox.settle(now, outcome));
    }

    /// The state, for a moment. A program that has panicked may have left it taken: then there is nothing more to do.
    fn with<T: Default>(&self, f: impl FnOnce(&mut State) -> T) -> T {
        self.state.try_borrow_mut().map_or_else(|_| T::default(), |mut state| f(&mut state))
    }
}

fn post(endpoint: &str, batch: &str) -> Promise {
    let init = JSON::parse(REQUEST).unwrap_or(JsValue::UNDEFINED);
    for (name, value) in [("body", batch.into()), ("signal", AbortSignal::timeout_with_u32(PATIENCE).into())] {
        // An object that was just made takes every property.
        let _ = Reflect::set(&init, &name.into(), &value);
    }
    fetch(endpoint, &init)
}

fn outcome(answer: Result<JsValue, JsValue>) -> Outcome {
    match answer.map(|response| response.unchecked_into::<Response>().status()) {
        Ok(200..=299) => Outcome::Accepted,
        // Too slow, too early, too many, or no fault of the batch.
        Err(_) | Ok(408 | 425 | 429 | 500..) => Outcome::Refused,
        Ok(_) => Outcome::Rejected,
    }
}

/// Leaves `boot.js` what it needs to tell of a crash without the program.
fn leave_last_words(window: &Window, envelope: &Envelope, endpoint: Option<&str>) {
    let mut words = Object::new();
    if let Some(endpoint) = endpoint {
        words.text("endpoint", endpoint);
    }
    words.raw("batch", &last_words(envelope));
    if let Ok(words) = JSON::parse(&words.end()) {
        // A window takes every property.
        let _ = Reflect::set(window, &"ambideskLastWords".into(), &words);
    }
}

/// The batch of a crash, but for its moment and its place.
pub(super) fn last_words(envelope: &Envelope) -> String {
    let crash = Event { at: Timestamp::default(), what: What::DeskCrashed };
    envelope.seal(Timestamp::default(), 0, &[crash.json(0, &envelope.regions)])
}

fn on(target: &EventTarget, name: &str, listener: impl Fn() + 'static) {
    let listener = Closure::<dyn Fn()>::new(listener).into_js_value();
    // It fails for what is no function, and this is one.
    let _ = target.add_event_listener_with_callback(name, listener.unchecked_ref());
}

/// A whole number at random.
fn chance() -> u64 {
    whole(js_sys::Math::random() * 9_007_199_254_740_992.0)
}

fn moment(millis: f64) -> Timestamp {
    Timestamp::from_millis(whole(millis))
}

#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "positive and far from the integer's end")]
fn whole(number: f64) -> u64 {
    number as u64
}
