//! Who is told of every new view. Deliberately absent: the view, which the loop keeps.

use std::cell::{Cell, RefCell};
use std::rc::{Rc, Weak};

use ambidesk_coordinator::View;

type Subscriber = Rc<dyn Fn(Rc<View>)>;

/// The subscribers, in the order in which they came.
#[derive(Default)]
pub(crate) struct Subscribers {
    list: RefCell<Vec<(u32, Subscriber)>>,
    next: Cell<u32>,
}

/// Ends when it is dropped. It does not keep the desk alive.
#[must_use = "dropping a subscription ends it"]
pub struct ViewSubscription {
    subscribers: Weak<Subscribers>,
    id: u32,
}

impl Drop for ViewSubscription {
    fn drop(&mut self) {
        let Some(subscribers) = self.subscribers.upgrade() else { return };
        let place = subscribers.list.borrow().iter().position(|(id, _)| *id == self.id);
        let ended = place.map(|place| subscribers.list.borrow_mut().remove(place));
        // It may own other subscriptions, which end with it: nothing is borrowed any more.
        drop(ended);
    }
}

impl Subscribers {
    pub(crate) fn add(self: &Rc<Self>, f: impl Fn(Rc<View>) + 'static) -> ViewSubscription {
        let id = self.next.get();
        self.next.set(id + 1);
        self.list.borrow_mut().push((id, Rc::new(f)));
        ViewSubscription { subscribers: Rc::downgrade(self), id }
    }

    /// Tells those who are there now. Who unsubscribes meanwhile is not told any more; who subscribes meanwhile is told of
    /// the next view.
    pub(crate) fn tell(&self, view: &Rc<View>) {
        let there = self.list.borrow().clone();
        for (id, subscriber) in there {
            if self.has(id) {
                subscriber(Rc::clone(view));
            }
        }
    }

    fn has(&self, id: u32) -> bool {
        self.list.borrow().iter().any(|(known, _)| *known == id)
    }
}
