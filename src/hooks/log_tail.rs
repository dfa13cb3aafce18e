//! The desk's logs as they come, for as long as the page is open. What comes while a batch waits is drawn with it: at most
//! a few times a second, and once a frame while there is a backlog, however much is logged.

use std::cell::RefCell;
use std::rc::Rc;

use gloo_timers::callback::Timeout;
use yew::prelude::*;

use super::desk::use_session;
use crate::desk::LogReader;
use crate::logs::{Filter, Limits, Tail};

/// How long entries wait for company, in milliseconds. A worker's come once a second anyway.
const PAUSE: u32 = 250;

/// How long the page has between two batches of a backlog, in milliseconds: a frame.
const FRAME: u32 = 16;

/// How many entries are taken together: a few milliseconds of work.
const BATCH: usize = 500;

/// The log with what `filter` lets through. Drawn again when there is more.
#[hook]
pub fn use_log_tail(filter: &Filter) -> Rc<RefCell<Tail>> {
    let handle = use_session().desk.handle;
    let tail = use_mut_ref(|| Tail::new(Limits::default()));
    let redraw = use_force_update();
    tail.borrow_mut().filter(filter);
    use_effect_with(handle, {
        let tail = Rc::clone(&tail);
        move |handle| {
            let pump = Rc::new(Pump { reader: RefCell::new(handle.logs()), tail, redraw, due: RefCell::default() });
            // In a later task: reading may take longer than a page that opens should.
            Rc::clone(&pump).wait(0);
            move || drop(pump.due.take())
        }
    });
    tail
}

struct Pump {
    reader: RefCell<LogReader>,
    tail: Rc<RefCell<Tail>>,
    redraw: UseForceUpdateHandle,
    due: RefCell<Option<Timeout>>,
}

impl Pump {
    fn wait(self: Rc<Self>, millis: u32) {
        let weak = Rc::downgrade(&self);
        *self.due.borrow_mut() = Some(Timeout::new(millis, move || {
            if let Some(pump) = weak.upgrade() {
                pump.turn();
            }
        }));
    }

    fn turn(self: Rc<Self>) {
        let entries = (self.reader.borrow_mut())(BATCH);
        let more = entries.len() == BATCH;
        if !entries.is_empty() {
            self.tail.borrow_mut().extend(entries);
            self.redraw.force_update();
        }
        self.wait(if more { FRAME } else { PAUSE });
    }
}
