//! Where whatever happens is noted, until the loop takes it. Deliberately absent: taking it in any other place.

use std::cell::RefCell;
use std::collections::VecDeque;
use std::rc::{Rc, Weak};

use ambidesk_coordinator::Input;

/// The way into a loop. It takes a note and returns, so that any handler may use it, whatever the loop is just doing.
/// It does not keep the loop alive; what is put into the inbox of one that is gone is forgotten.
#[derive(Clone)]
pub struct Inbox {
    queue: Weak<Queue>,
}

impl Inbox {
    /// Puts an input at the end of the queue.
    pub fn push(&self, input: Input) {
        if let Some(queue) = self.queue.upgrade() {
            queue.push(input);
        }
    }
}

/// The loop's end of the inbox.
pub(crate) struct Queue {
    inputs: RefCell<VecDeque<Input>>,
    /// Called with each input that is there to be taken.
    on_push: Box<dyn Fn()>,
}

impl Queue {
    pub(crate) fn new(on_push: impl Fn() + 'static) -> Self {
        Self { inputs: RefCell::default(), on_push: Box::new(on_push) }
    }

    pub(crate) fn inbox(self: &Rc<Self>) -> Inbox {
        Inbox { queue: Rc::downgrade(self) }
    }

    pub(crate) fn push(&self, input: Input) {
        self.inputs.borrow_mut().push_back(input);
        (self.on_push)();
    }

    pub(crate) fn pop(&self) -> Option<Input> {
        self.inputs.borrow_mut().pop_front()
    }

    pub(crate) fn is_empty(&self) -> bool {
        self.inputs.borrow().is_empty()
    }
}
