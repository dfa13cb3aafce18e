//! What touches the browser: events on `window`, requests to the endpoint, the end of the page. Nothing here is waited
//! for, and no borrow is held while a listener of the page runs. Absent: what an event says, and when a batch is due.

use std::cell::RefCell;
use std::mem::take;
use std::rc::Rc;

use ambidesk_coordinator::{Pair, Timestamp, View};
use gloo_events::EventListener;
use gloo_timers::callback::Timeout;
use js_sys::{JSON, Promise, Reflect};
use serde::Serialize;
use serde_json::value::RawValue;
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{AbortSignal, Document, Response, Window};

use super::batch::{Batch, Envelope, Limits, Occasion, Outbox, Outcome};
use super::events::{Event, What};
use super::observe::Observer;
use crate::config::TelemetryConfig;
use crate::desk::Handle;
use crate::page_event;

/// How long an endpoint may take, in milliseconds.
const PATIENCE: u32 = 30_000;

#[wasm_bindgen]
extern "C" {
    #[wasm_bindgen(js_name = fetch)]
    fn fetch(url: &str, init: &JsValue) -> Promise;
}

/// Tells operators about the desk for as long as the page lives. `regions` are the names of the regions.
pub fn start(desk: &Handle, regions: &Pair<String>, config: TelemetryConfig) {
    let (window, document) = (gloo_utils::window(), gloo_utils::document());
    let opened = window.performance().map_or_else(|| desk.now(), |page| moment(page.time_origin()));
    let envelope = Envelope::new(format!("{}-{}", chance(), chance()), regions);
    leave_last_words(&window, &envelope, config.endpoint.as_deref());
    let telemetry = Rc::new(Telemetry {
        desk: desk.clone(),
        window,
        document,
        endpoint: config.endpoint,
        state: RefCell::new(State {
            observer: Observer::new(opened),
            outbox: Outbox::new(Limits::new(config.flush_ms), chance()),
            envelope,
            seq: 0,
            untold: Vec::new(),
            timer: None,
        }),
    });
    telemetry.see(&desk.view());
    telemetry.listen();
    let subscription = desk.subscribe(Box::new(move |view| telemetry.see(&view)));
    // As long as the page lives, like the desk.
    std::mem::forget(subscription);
}

struct Telemetry {
    desk: Handle,
    window: Window,
    document: Document,
    endpoint: Option<String>,
    state: RefCell<State>,
}

struct State {
    observer: Observer,
    outbox: Outbox,
    envelope: Envelope,
    seq: u64,
    /// Events that the page has not been told yet.
    untold: Vec<Box<RawValue>>,
    timer: Option<Timeout>,
}

impl Telemetry {
    /// The page is hidden, or ends. A page that ends may have been hidden before, or not.
    fn listen(self: &Rc<Self>) {
        let telemetry = Rc::clone(self);
        EventListener::new(&self.window, "pagehide", move |_| telemetry.leave()).forget();
        let telemetry = Rc::clone(self);
        let hidden = move |_: &web_sys::Event| {
            if telemetry.document.hidden() {
                telemetry.hand_over(Occasion::Hidden);
            }
        };
        EventListener::new(&self.document, "visibilitychange", hidden).forget();
    }

    /// A new view. What it says is passed on in a task of its own: no listener may hold up a switch.
    fn see(self: &Rc<Self>, view: &View) {
        let now = self.desk.now();
        let events = self.state.borrow_mut().observer.observe(now, view);
        if !events.is_empty() {
            self.take_in(&events);
            self.wake_at(now);
        }
    }

    fn leave(&self) {
        let left = self.state.borrow().observer.left(self.desk.now());
        self.take_in(&[left]);
        self.tell();
        self.hand_over(Occasion::Leaving);
    }

    fn take_in(&self, events: &[Event]) {
        let state = &mut *self.state.borrow_mut();
        for event in events {
            state.seq += 1;
            let json = event.json(state.seq, &state.envelope.regions);
            if self.endpoint.is_some() {
                state.outbox.push(event.at, json.clone());
            }
            state.untold.push(json);
        }
    }

    /// Tells the page.
    fn tell(&self) {
        let untold = take(&mut self.state.borrow_mut().untold);
        for event in untold {
            if let Ok(detail) = JSON::parse(event.get())
                && let Some(name) = Reflect::get(&detail, &"name".into()).ok().and_then(|name| name.as_string())
            {
                page_event::dispatch(&name, &detail);
            }
        }
    }

    /// Sets the one timer.
    fn wake_at(self: &Rc<Self>, at: Timestamp) {
        let millis = at.as_millis().saturating_sub(self.desk.now().as_millis());
        let telemetry = Rc::clone(self);
        let timer = Timeout::new(u32::try_from(millis).unwrap_or(u32::MAX), move || telemetry.wake());
        self.state.borrow_mut().timer = Some(timer);
    }

    /// Tells what there is to tell, sends what is due, and plans the next time.
    fn wake(self: &Rc<Self>) {
        self.tell();
        if let Some((endpoint, batch)) = self.next(Occasion::Due) {
            let answer = JsFuture::from(post(endpoint, &batch));
            let telemetry = Rc::clone(self);
            spawn_local(async move {
                telemetry.settle(outcome(answer.await));
                telemetry.wake();
            });
        }
        let next_at = self.state.borrow().outbox.next_at();
        if let Some(at) = next_at {
            self.wake_at(at);
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
        let State { outbox, envelope, .. } = &mut *self.state.borrow_mut();
        Some((endpoint, outbox.next(self.desk.now(), occasion, envelope)?))
    }

    fn settle(&self, outcome: Outcome) {
        self.state.borrow_mut().outbox.settle(self.desk.now(), outcome);
    }
}

/// How a batch is sent: it may outlive the page, carries no cookies, and lets everything else go first.
#[derive(Serialize)]
struct Post<'a> {
    method: &'static str,
    keepalive: bool,
    credentials: &'static str,
    priority: &'static str,
    body: &'a str,
}

fn post(endpoint: &str, body: &str) -> Promise {
    let post = Post { method: "POST", keepalive: true, credentials: "omit", priority: "low", body };
    let init = parsed(&post).unwrap_or_default();
    // An object that was just made takes every property.
    let _ = Reflect::set(&init, &"signal".into(), &AbortSignal::timeout_with_u32(PATIENCE));
    fetch(endpoint, &init)
}

/// A value as JavaScript has it.
fn parsed(value: &impl Serialize) -> Option<JsValue> {
    JSON::parse(&serde_json::to_string(value).ok()?).ok()
}

fn outcome(answer: Result<JsValue, JsValue>) -> Outcome {
    match answer.map(|response| response.unchecked_into::<Response>().status()) {
        Ok(200..=299) => Outcome::Accepted,
        // Too slow, too early, too many, or no fault of the batch.
        Err(_) | Ok(408 | 425 | 429 | 500..) => Outcome::Refused,
        Ok(_) => Outcome::Rejected,
    }
}

/// What `boot.js` needs to tell of a crash without the program.
#[derive(Serialize)]
struct LastWords<'a> {
    endpoint: &'a str,
    batch: Batch<'a>,
}

fn leave_last_words(window: &Window, envelope: &Envelope, endpoint: Option<&str>) {
    let crash = [crash(envelope)];
    let words = LastWords { endpoint: endpoint.unwrap_or_default(), batch: last_words(envelope, &crash) };
    if let Some(words) = parsed(&words) {
        // A window takes every property.
        let _ = Reflect::set(window, &"ambideskLastWords".into(), &words);
    }
}

/// The event of a crash, but for its moment and its place.
pub(super) fn crash(envelope: &Envelope) -> Box<RawValue> {
    let what = What::DeskCrashed { location: () };
    Event { at: Timestamp::default(), what }.json(0, &envelope.regions)
}

/// The batch of a crash, but for its moment.
pub(super) fn last_words<'a>(envelope: &'a Envelope, crash: &'a [Box<RawValue>]) -> Batch<'a> {
    envelope.seal(Timestamp::default(), 0, crash)
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
