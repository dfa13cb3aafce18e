//! The loop. Inputs queue up and are taken one at a time, in a task of their own: performing an effect may add to the
//! queue, never re-enter. Only this file calls `handle`.

use std::cell::{Cell, RefCell};
use std::collections::VecDeque;
use std::rc::Rc;
use std::time::Duration;

use ambidesk_coordinator::{Coordinator, Input, Pair, PhaseView, Record, View};
use ambidesk_streams::RegionFrame;
use gloo_timers::callback::Timeout;
use wasm_bindgen::prelude::*;
use web_sys::HtmlElement;

use crate::clock;
use crate::last_told;
use crate::page::Page;
use crate::parameters::{Parameters, ParametersError};
use crate::peers::Peers;
use crate::sign_in::SignInWindow;

/// How many transitions are kept.
const TIMELINE_LENGTH: usize = 2000;

/// The longest delay of a browser's timer, in milliseconds.
const LONGEST_DELAY: u64 = i32::MAX as u64;

/// The desk can't be started.
#[derive(Debug, thiserror::Error)]
pub enum StartError {
    /// A parameter is not usable.
    #[error(transparent)]
    Parameters(#[from] ParametersError),
    /// The page has no room for the frames.
    #[error("the container of the CCPs is not part of a document")]
    NoDocument,
}

type Subscriber = Rc<dyn Fn(Rc<View>)>;

/// Everything that a running desk consists of.
pub(crate) struct Runtime {
    pub(crate) parameters: Parameters,
    /// The element that both frames share; it is this desk's own, inside the page's container.
    pub(crate) stage: HtmlElement,
    pub(crate) frames: RefCell<Pair<Option<RegionFrame>>>,
    pub(crate) page: RefCell<Option<Page>>,
    pub(crate) peers: RefCell<Option<Peers>>,
    pub(crate) sign_in: RefCell<Option<SignInWindow>>,
    pub(crate) timeline: RefCell<VecDeque<Record>>,
    /// How many transitions there have been, the forgotten ones included.
    pub(crate) recorded: Cell<usize>,
    coordinator: RefCell<Coordinator>,
    queue: RefCell<VecDeque<Input>>,
    pump_is_due: Cell<bool>,
    deadline: RefCell<Option<Timeout>>,
    view: RefCell<Rc<View>>,
    subscribers: RefCell<Vec<(u32, Subscriber)>>,
    next_subscriber: Cell<u32>,
    draining: Cell<bool>,
}

impl Runtime {
    /// Makes a desk and opens it at once: its frames are created before this returns.
    pub(crate) fn open(container: &HtmlElement, parameters: Parameters) -> Result<Rc<Self>, StartError> {
        let stage = stage(container)?;
        let coordinator = Coordinator::new(parameters.settings.clone(), seed());
        let view = Rc::new(coordinator.view());
        let runtime = Rc::new(Self {
            stage,
            frames: RefCell::new(Pair::default()),
            page: RefCell::new(None),
            peers: RefCell::new(None),
            sign_in: RefCell::new(None),
            timeline: RefCell::new(VecDeque::new()),
            recorded: Cell::new(0),
            coordinator: RefCell::new(coordinator),
            queue: RefCell::new(VecDeque::new()),
            pump_is_due: Cell::new(false),
            deadline: RefCell::new(None),
            view: RefCell::new(view),
            subscribers: RefCell::new(Vec::new()),
            next_subscriber: Cell::new(0),
            draining: Cell::new(false),
            parameters,
        });
        *runtime.peers.borrow_mut() = Peers::open(&runtime);
        runtime.take(Input::Opened);
        runtime.arm();
        runtime.publish();
        Ok(runtime)
    }

    /// Puts an input at the end of the queue. The task that takes it keeps the desk alive until then.
    pub(crate) fn enqueue(self: &Rc<Self>, input: Input) {
        self.queue.borrow_mut().push_back(input);
        if !self.pump_is_due.replace(true) {
            let runtime = Rc::clone(self);
            queue_microtask(Closure::once_into_js(move || runtime.drain()).unchecked_ref());
        }
    }

    /// Takes what has queued up now, unless that is happening further up the stack.
    pub(crate) fn flush(self: &Rc<Self>) {
        if !self.draining.get() {
            self.drain();
        }
    }

    /// What the desk shows.
    pub(crate) fn view(&self) -> Rc<View> {
        Rc::clone(&self.view.borrow())
    }

    /// What the desk shows, including what has not been published yet.
    pub(crate) fn fresh_view(&self) -> View {
        self.coordinator.borrow().view()
    }

    /// Calls `f` with every new view until the returned number is given to [`Self::unsubscribe`].
    pub(crate) fn subscribe(&self, f: Subscriber) -> u32 {
        let id = self.next_subscriber.get();
        self.next_subscriber.set(id + 1);
        self.subscribers.borrow_mut().push((id, f));
        id
    }

    pub(crate) fn unsubscribe(&self, id: u32) {
        self.subscribers.borrow_mut().retain(|(known, _)| *known != id);
    }

    pub(crate) fn remember(&self, record: Record) {
        let mut timeline = self.timeline.borrow_mut();
        if timeline.len() == TIMELINE_LENGTH {
            timeline.pop_front();
        }
        timeline.push_back(record);
        self.recorded.set(self.recorded.get() + 1);
    }

    /// Takes everything that has queued up, including what its effects add, and then publishes once.
    fn drain(self: &Rc<Self>) {
        self.draining.set(true);
        loop {
            let next = self.queue.borrow_mut().pop_front();
            match next {
                Some(input) => self.take(input),
                None => break,
            }
        }
        self.draining.set(false);
        self.pump_is_due.set(false);
        self.arm();
        self.publish();
    }

    fn take(self: &Rc<Self>, input: Input) {
        let effects = self.coordinator.borrow_mut().handle(clock::now(), input);
        for effect in effects {
            self.perform(effect);
        }
    }

    /// Arms the one timer for the coordinator's next deadline.
    fn arm(self: &Rc<Self>) {
        let deadline = self.coordinator.borrow().next_deadline();
        *self.deadline.borrow_mut() = deadline.map(|at| {
            let delay = at.since(clock::now()) + Duration::from_millis(1);
            let millis = u64::try_from(delay.as_millis()).unwrap_or(LONGEST_DELAY).min(LONGEST_DELAY);
            let weak = Rc::downgrade(self);
            Timeout::new(u32::try_from(millis).unwrap_or(u32::MAX), move || {
                if let Some(runtime) = weak.upgrade() {
                    runtime.enqueue(Input::Tick);
                }
            })
        });
    }

    fn publish(&self) {
        let view = self.coordinator.borrow().view();
        let before = self.view();
        if *before == view {
            return;
        }
        if is_called_off(&before, &view)
            && let Some(page) = self.page.borrow().as_ref()
        {
            page.called_off();
        }
        if let Some(told) = view.told.filter(|told| before.told != Some(*told)) {
            last_told::keep(&self.parameters.regions, told);
        }
        let view = Rc::new(view);
        *self.view.borrow_mut() = Rc::clone(&view);
        let subscribers: Vec<_> = self.subscribers.borrow().iter().map(|(_, f)| Rc::clone(f)).collect();
        for subscriber in subscribers {
            subscriber(Rc::clone(&view));
        }
    }
}

/// A failover was pending and its region is steady again.
fn is_called_off(before: &View, after: &View) -> bool {
    match (before.phase, after.phase) {
        (PhaseView::Pending { from, .. }, PhaseView::Steady { active }) => from == active,
        _ => false,
    }
}

/// The element that the two frames lie in, one over the other. A container without a height gets one, as the vendor's
/// script gives it: a CCP in a collapsed element can't be used.
fn stage(container: &HtmlElement) -> Result<HtmlElement, StartError> {
    let document = container.owner_document().ok_or(StartError::NoDocument)?;
    let stage: HtmlElement = document.create_element("div").map_err(|_| StartError::NoDocument)?.unchecked_into();
    let style = stage.style();
    for (name, value) in [("position", "relative"), ("width", "100%"), ("height", "100%")] {
        let _ = style.set_property(name, value);
    }
    container.append_child(&stage).map_err(|_| StartError::NoDocument)?;
    if container.offset_width() > 0 && container.offset_height() == 0 {
        let _ = style.set_property("height", "465px");
    }
    Ok(stage)
}

/// Another number for every desk.
fn seed() -> u64 {
    (js_sys::Math::random() * 9_007_199_254_740_992.0).to_bits()
}

#[wasm_bindgen]
extern "C" {
    #[wasm_bindgen(js_name = queueMicrotask)]
    fn queue_microtask(f: &js_sys::Function);
}
