//! What the loop needs of the world around it: a host that acts, and a clock. Deliberately absent: any browser. The one
//! that ships is [`crate::Browser`] with [`crate::PageClock`]; a test has its own.

use std::fmt::Display;
use std::rc::Rc;
use std::time::Duration;

use ambidesk_coordinator::{Effect, Timestamp, View};

/// Acts for the loop. What comes of an action is reported through the [`Inbox`](crate::Inbox) that the host was made
/// with, at once or later.
///
/// No method may call the loop in return; a handler of somebody else's that an action calls may, because putting
/// an input into the inbox only makes a note of it.
pub trait Host {
    /// Why an effect could not be performed.
    type Error: Display;

    /// Performs one effect. `view` is what the desk shows now, published or not.
    ///
    /// # Errors
    ///
    /// When the effect could not be performed. It is logged, and what follows from it is the coordinator's to notice.
    fn perform(&self, effect: Effect, view: &View) -> Result<(), Self::Error>;

    /// Writes down that an effect could not be performed.
    fn log(&self, error: &Self::Error);

    /// Arms the one timer, in the place of what it was armed for before: after `delay` it puts an
    /// [`Input::Tick`](ambidesk_coordinator::Input::Tick) into the inbox. `None` disarms it. An earlier or surplus tick
    /// does no harm.
    fn arm(&self, delay: Option<Duration>);

    /// Runs `task` once, soon, but not before the caller has returned.
    fn defer(&self, task: Box<dyn FnOnce()>);

    /// Another view than `before` is shown. Subscribers are told afterwards, by the loop.
    fn publish(&self, before: &View, after: &Rc<View>);
}

/// Tells the time.
pub trait Clock {
    /// Now. It must not run backwards.
    fn now(&self) -> Timestamp;
}
