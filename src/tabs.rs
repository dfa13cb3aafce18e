//! Other tabs of the same desk. Each asks for one lock and keeps it: the browser gives it to the one that asked first, and
//! to the next one when that is closed or crashes. The channel only says "look again". Absent: whose the audio is. That
//! is decided by Streams, in favour of the tab that was opened first as a rule.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use gloo_timers::callback::Timeout;
use js_sys::{Array, Function, Object, Promise, Reflect};
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{AbortController, BroadcastChannel};
use yew::Callback;

/// How long a tab that goes may take to be gone, in milliseconds.
const GOING: u32 = 1000;

/// The tabs of one desk.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Tabs {
    /// How many there are.
    pub count: usize,
    /// Whether this one was opened first of them.
    pub first: bool,
}

#[wasm_bindgen]
extern "C" {
    type Locks;

    #[wasm_bindgen(method)]
    fn request(this: &Locks, name: &str, options: &JsValue, callback: &Function) -> Promise;

    #[wasm_bindgen(method)]
    fn query(this: &Locks) -> Promise;
}

/// This tab among the others, until it is dropped.
#[must_use = "dropping it leaves the others"]
pub struct Presence(Rc<Member>);

struct Member {
    name: String,
    locks: Locks,
    channel: BroadcastChannel,
    first: Cell<bool>,
    /// Gives the lock back.
    release: RefCell<Option<Function>>,
    /// Gives up waiting for it.
    abort: AbortController,
    on_change: Callback<Tabs>,
    later: RefCell<Option<Timeout>>,
    on_message: RefCell<Option<Closure<dyn FnMut()>>>,
}

impl Presence {
    /// Joins the tabs of the desk `name`; `None` where the browser has no locks (a page that is not secure) or channels.
    pub fn join(name: &str, on_change: Callback<Tabs>) -> Option<Self> {
        let navigator = gloo_utils::window().navigator();
        let locks = Reflect::get(&navigator, &"locks".into()).ok().filter(JsValue::is_truthy)?.unchecked_into();
        let name = format!("ambidesk-tabs:{name}");
        let member = Rc::new(Member {
            channel: BroadcastChannel::new(&name).ok()?,
            abort: AbortController::new().ok()?,
            name,
            locks,
            first: Cell::default(),
            release: RefCell::default(),
            on_change,
            later: RefCell::default(),
            on_message: RefCell::default(),
        });
        let weak = Rc::downgrade(&member);
        let on_message = Closure::<dyn FnMut()>::new(move || {
            if let Some(member) = weak.upgrade() {
                Member::look_twice(&member);
            }
        });
        member.channel.set_onmessage(Some(on_message.as_ref().unchecked_ref()));
        member.on_message.replace(Some(on_message));
        Member::queue(&member);
        Member::tell(&member);
        Some(Self(member))
    }

    /// Leaves the others: they see it at once, not only when the browser has taken the page down.
    pub fn leave(&self) {
        self.0.abort.abort();
        if let Some(release) = self.0.release.take() {
            // Resolving a promise does not fail.
            let _ = release.call0(&JsValue::UNDEFINED);
        }
        let _ = self.0.channel.post_message(&JsValue::TRUE);
    }
}

impl Drop for Presence {
    fn drop(&mut self) {
        self.leave();
        self.0.channel.set_onmessage(None);
        self.0.channel.close();
    }
}

impl Member {
    /// Asks for the lock, and keeps it.
    fn queue(self: &Rc<Self>) {
        let weak = Rc::downgrade(self);
        let granted = Closure::once_into_js(move || {
            Promise::new(&mut |resolve, _| {
                if let Some(member) = weak.upgrade() {
                    member.first.set(true);
                    member.release.replace(Some(resolve));
                    member.tell();
                }
            })
        });
        let options = Object::new();
        // A fresh object takes every property.
        let _ = Reflect::set(&options, &"signal".into(), &self.abort.signal());
        let asked = JsFuture::from(self.locks.request(&self.name, &options, granted.unchecked_ref()));
        // It ends with the tab, or is given up.
        spawn_local(async move { drop(asked.await) });
    }

    /// Has the others look, once they can see what this tab has asked for: the browser answers in the order of asking.
    fn tell(self: &Rc<Self>) {
        let (asked, weak) = (JsFuture::from(self.locks.query()), Rc::downgrade(self));
        spawn_local(async move {
            drop(asked.await);
            if let Some(member) = weak.upgrade() {
                // A channel that is open takes everything that can be copied.
                let _ = member.channel.post_message(&JsValue::TRUE);
                member.look_twice();
            }
        });
    }

    /// Looks now, and once more when a tab that is going will be gone.
    fn look_twice(self: &Rc<Self>) {
        self.look();
        let weak = Rc::downgrade(self);
        let later = Timeout::new(GOING, move || {
            if let Some(member) = weak.upgrade() {
                member.look();
            }
        });
        self.later.replace(Some(later));
    }

    fn look(self: &Rc<Self>) {
        let (asked, weak) = (JsFuture::from(self.locks.query()), Rc::downgrade(self));
        spawn_local(async move {
            if let (Ok(answer), Some(member)) = (asked.await, weak.upgrade()) {
                let count = ["held", "pending"].map(|list| member.count(&answer, list)).iter().sum();
                member.on_change.emit(Tabs { count, first: member.first.get() });
            }
        });
    }

    fn count(&self, answer: &JsValue, list: &str) -> usize {
        let locks: Array = Reflect::get(answer, &list.into()).unwrap_or_default().unchecked_into();
        let name = |lock: &JsValue| Reflect::get(lock, &"name".into()).ok().and_then(|name| name.as_string());
        locks.iter().filter(|lock| name(lock).as_deref() == Some(&self.name)).count()
    }
}
