//! Where the timeline meets the browser: its storage, and a download. Storage that is forbidden or full costs the memory,
//! nothing else.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use ambidesk_coordinator::{Pair, Record, Timestamp};
use gloo_events::EventListener;
use gloo_timers::callback::Timeout;

use super::{Past, export, kept};
use crate::desk::Handle;
use crate::download;
use crate::storage;

/// Where the records are kept.
const KEY: &str = "ambidesk.timeline";

/// How long what has happened may wait to be stored, in milliseconds: a switch is no moment for writing.
const SAVE_AFTER: u32 = 1000;

/// Keeps what happens from now on, for as long as the page lives, and gives what was kept before.
pub fn keep(desk: &Handle, codes: Pair<String>) -> Rc<Past> {
    let past = kept::read(&stored(), &codes);
    let keeper = Rc::new(Keeper { desk: desk.clone(), codes, saved: Cell::new(0), due: RefCell::default() });
    keeper.save();
    let subscription = {
        let keeper = Rc::clone(&keeper);
        desk.subscribe(Box::new(move |_| keeper.save_soon()))
    };
    // The page and its desk end together.
    EventListener::new(&gloo_utils::window(), "pagehide", move |_| keeper.save()).forget();
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
    if records.iter().any(kept::is_kept) {
        storage::set(KEY, &kept::write(&stored(), codes, records));
    }
}

fn stored() -> String {
    storage::get(KEY).unwrap_or_default()
}

/// Downloads records as a file.
pub fn download(codes: &Pair<String>, now: Timestamp, records: &[Record]) {
    let text = export::json(codes, now, records);
    // A browser that saves nothing says so itself.
    let _ = download::save(&export::file_name(now), "application/json", text.as_bytes());
}
