//! The port to the desk: what the interface, its timeline and telemetry need of one, so that a gallery or a test can stand
//! in for the real one (`ambidesk_global_connect::Desk`, in `live.rs`). Absent: who draws it.

mod live;

use std::any::Any;
use std::rc::Rc;

use ambidesk_coordinator::{Command, Record, Region, Timestamp, View};

use crate::logs::{LogEntry, LogRequest};

/// A desk, as the interface sees it.
pub trait DeskPort {
    /// What the desk is doing now.
    fn view(&self) -> Rc<View>;

    /// Calls `listener` with each new view, in a later task than its cause, until the answer is dropped.
    #[must_use]
    fn subscribe(&self, listener: Box<dyn Fn(Rc<View>)>) -> Box<dyn Any>;

    /// Asks for something. The answer comes as a new view.
    fn command(&self, command: Command);

    /// Downloads logs.
    ///
    /// # Errors
    ///
    /// What went wrong and what the person can do, as one sentence.
    fn download_logs(&self, request: &LogRequest) -> Result<(), String>;

    /// Reads both regions' logs and the desk's own, from the oldest entry that there still is.
    fn logs(&self) -> LogReader;

    /// What has happened since the desk was opened, but for the first `after` transitions; oldest first.
    fn timeline(&self, after: usize) -> Vec<Record>;

    /// How many transitions there have been: cheaper than asking for them, to see whether there is a new one.
    fn recorded(&self) -> usize;

    /// Whether a region's CCP has every permission that it needs of the page; `None` while nobody knows.
    fn delegates_all(&self, region: Region) -> Option<bool> {
        let _ = region;
        None
    }

    /// The addresses of the additional scripts that a region's CCP was started without.
    fn absent_scripts(&self, region: Region) -> Vec<String> {
        let _ = region;
        Vec::new()
    }

    /// The desk's clock.
    fn now(&self) -> Timestamp;
}

/// Gives the entries that have come since it was last asked, at most that many; more are waiting when there are so many.
/// It ends when it is dropped.
pub type LogReader = Box<dyn FnMut(usize) -> Vec<LogEntry>>;

/// A shared desk; two handles are equal when they lead to the same one.
#[derive(Clone)]
pub struct Handle(Rc<dyn DeskPort>);

impl Handle {
    /// A handle to a desk.
    pub fn new(desk: impl DeskPort + 'static) -> Self {
        Self(Rc::new(desk))
    }
}

impl PartialEq for Handle {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}

impl std::ops::Deref for Handle {
    type Target = dyn DeskPort;

    fn deref(&self) -> &Self::Target {
        &*self.0
    }
}
