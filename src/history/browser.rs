//! Where the timeline meets the browser: its storage, and a download. Storage that is forbidden or full costs the memory,
//! nothing else.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use ambidesk_coordinator::{Pair, Record, Timestamp};
use gloo_timers::callback::Timeout;
use js_sys::{Array, Date};
use wasm_bindgen::prelude::*;
use web_sys::{Blob, BlobPropertyBag, HtmlAnchorElement, Storage, Url};

use super::{Past, export, kept};
use crate::store::Handle;

/// Where the records are kept.
const KEY: &str = "ambidesk.timeline";

/// How long what has happened may wait to be stored, in milliseconds: a switch is no moment for writing.
const SAVE_AFTER: u32 = 1000;

/// Keeps what happens from now on, for as long as the page lives, and gives what was kept before.
pub fn keep(desk: &Handle, codes: Pair<String>) -> Rc<Past> {
    let past = kept::read(&stored().unwrap_or_default(), &codes);
    let keeper = Rc::new(Keeper { desk: desk.clone(), codes, saved: Cell::new(0), due: RefCell::default() });
    keeper.save();
    let subscription = {
        let keeper = Rc::clone(&keeper);
        desk.subscribe(Box::new(move |_| keeper.save_soon()))
    };
    if let Some(window) = web_sys::window() {
        let leaving = Closure::<dyn Fn()>::new(move || keeper.save());
        // The window takes every listener.
        let _ = window.add_event_listener_with_callback("pagehide", leaving.as_ref().unchecked_ref());
        // The page and its desk end together.
        leaving.forget();
    }
    std::mem::forget(subscription);
    Rc::new(past)
}

/// Stores what has happened.
struct Keeper {
    desk: Handle,
    codes: Pair<String>,
    /// How many transitions have been looked at.
    saved: Cell<usize>,
    due: RefCell<Option<Timeout>>,
}

impl Keeper {
    fn save_soon(self: &Rc<Self>) {
        if self.desk.recorded() > self.saved.get() && self.due.borrow().is_none() {
            let keeper = Rc::clone(self);
            *self.due.borrow_mut() = Some(Timeout::new(SAVE_AFTER, move || keeper.save()));
        }
    }

    fn save(&self) {
        drop(self.due.take());
        let new = self.desk.timeline(self.saved.replace(self.desk.recorded()));
        store(&new, &self.codes);
    }
}

/// Other windows of this desk add to the same text: it is read anew each time.
fn store(records: &[Record], codes: &Pair<String>) {
    if records.iter().any(kept::is_kept)
        && let Some(storage) = storage()
    {
        let text = kept::write(&stored().unwrap_or_default(), codes, records);
        let _ = storage.set_item(KEY, &text);
    }
}

fn stored() -> Option<String> {
    storage()?.get_item(KEY).ok().flatten()
}

fn storage() -> Option<Storage> {
    web_sys::window()?.local_storage().ok().flatten()
}

/// Downloads records as a file.
pub fn download(codes: &Pair<String>, now: Timestamp, records: &[Record]) {
    let text = export::json(codes, iso(now), records, iso);
    let options = BlobPropertyBag::new();
    options.set_type("application/json");
    let parts = Array::of1(&text.into());
    // A blob of one text, an address for it and a link to that: a page can make all three.
    if let Ok(blob) = Blob::new_with_str_sequence_and_options(&parts, &options)
        && let Ok(url) = Url::create_object_url_with_blob(&blob)
    {
        let document = web_sys::window().and_then(|window| window.document());
        if let Some(link) = document.and_then(|document| document.create_element("a").ok()) {
            let link: HtmlAnchorElement = link.unchecked_into();
            link.set_href(&url);
            link.set_download(&export::file_name(&iso(now)));
            link.click();
        }
        let _ = Url::revoke_object_url(&url);
    }
}

#[expect(clippy::cast_precision_loss, reason = "today's milliseconds fit into 41 of 53 bits")]
fn iso(at: Timestamp) -> String {
    Date::new(&JsValue::from_f64(at.as_millis() as f64)).to_iso_string().into()
}
