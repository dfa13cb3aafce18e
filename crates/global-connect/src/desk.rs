//! A running desk, for Rust.

use std::rc::Rc;

use ambidesk_coordinator::{Command, Input, Record, Region, Settings, Timestamp, View};
use ambidesk_streams::RegionFrame;
use wasm_bindgen::JsValue;
use web_sys::HtmlElement;

use crate::browser::{Browser, DownloadError, LogOptions, Page, PageRuntime, RegionFrames, StartError};
use crate::clock::PageClock;
use crate::handle::{self, DeskHandle};
use crate::host::{Clock, Host};
use crate::inbox::Inbox;
use crate::logs::LogReader;
use crate::parameters::{Parameters, RegionInfo};
use crate::runtime::Runtime;
use crate::subscribers::ViewSubscription;

/// Two regions, their frames, and the loop that coordinates them. A cheap handle: clones share the desk, which is taken
/// down with the last one, or by [`Command::Terminate`].
///
/// In a page it is made by [`Desk::start`]. Over a host and a clock of one's own it runs anywhere:
///
/// ```
/// # use std::{cell::RefCell, convert::Infallible, rc::Rc, time::Duration};
/// use ambidesk_coordinator::{Cause, Command, Effect, PhaseView, Settings, Timestamp, View};
/// use ambidesk_global_connect::{Clock, Desk, Host};
///
/// /// Does nothing but what it was told to do later.
/// #[derive(Clone, Default)]
/// struct Nowhere(Rc<RefCell<Vec<Box<dyn FnOnce()>>>>);
///
/// impl Host for Nowhere {
///     // …
/// #     type Error = Infallible;
/// #     fn perform(&self, _: Effect, _: &View) -> Result<(), Infallible> {
/// #         Ok(())
/// #     }
/// #     fn log(&self, error: &Infallible) {
/// #         match *error {}
/// #     }
/// #     fn arm(&self, _: Option<Duration>) {}
/// #     fn publish(&self, _: &View, _: &Rc<View>) {}
///     fn defer(&self, task: Box<dyn FnOnce()>) {
///         self.0.borrow_mut().push(task);
///     }
/// }
///
/// struct Noon;
///
/// impl Clock for Noon {
///     fn now(&self) -> Timestamp {
///         Timestamp::from_millis(12 * 60 * 60 * 1000)
///     }
/// }
///
/// let host = Nowhere::default();
/// let desk = Desk::over(Settings::default(), 7, Noon, |_| host.clone());
/// assert!(matches!(desk.view().phase, PhaseView::Starting { .. }));
///
/// let phases = Rc::new(RefCell::new(Vec::new()));
/// let seen = Rc::clone(&phases);
/// let subscription = desk.subscribe(move |view| seen.borrow_mut().push(view.phase));
///
/// // What is asked for is done in a task of its own, and shown by the next view.
/// desk.command(Command::Terminate);
/// assert!(phases.borrow().is_empty());
/// host.0.take().into_iter().for_each(|task| task());
/// assert_eq!(*phases.borrow(), [PhaseView::Terminated]);
///
/// let causes: Vec<_> = desk.timeline(0).into_iter().map(|record| record.cause).collect();
/// assert_eq!(causes, [Cause::Opened, Cause::Terminate]);
/// drop(subscription);
/// ```
pub struct Desk<H = Browser, C = PageClock> {
    runtime: Rc<Runtime<H, C>>,
}

impl<H, C> Clone for Desk<H, C> {
    fn clone(&self) -> Self {
        Self { runtime: Rc::clone(&self.runtime) }
    }
}

impl<H: Host + 'static, C: Clock + 'static> Desk<H, C> {
    /// Starts a desk over another host than a page. `seed` is for the jitter of its pauses; `host` makes the host, which reports through
    /// the inbox that it gets.
    pub fn over(settings: Settings, seed: u64, clock: C, host: impl FnOnce(Inbox) -> H) -> Self {
        let runtime = Runtime::new(settings, seed, clock, host);
        runtime.open();
        Self { runtime }
    }

    /// What the desk shows now.
    #[must_use]
    pub fn view(&self) -> Rc<View> {
        self.runtime.view()
    }

    /// Calls `f` with every new view.
    pub fn subscribe(&self, f: impl Fn(Rc<View>) + 'static) -> ViewSubscription {
        self.runtime.subscribe(f)
    }

    /// Asks for something. What comes of it is seen in the next view.
    pub fn command(&self, command: Command) {
        self.runtime.inbox().push(Input::Command(command));
    }

    /// Takes the desk down: when this returns its frames are gone, unless it is called from a handler that the desk is
    /// just calling; then they are gone when that handler has returned.
    pub fn terminate(&self) {
        self.runtime.terminate();
    }

    /// The transitions after the first `after` that there have been, oldest first; the oldest ones are forgotten after some
    /// thousands.
    #[must_use]
    pub fn timeline(&self, after: usize) -> Vec<Record> {
        self.runtime.timeline(after)
    }

    /// How many transitions there have been, including those that are forgotten.
    #[must_use]
    pub fn recorded(&self) -> usize {
        self.runtime.recorded()
    }

    /// The desk's clock.
    #[must_use]
    pub fn now(&self) -> Timestamp {
        self.runtime.now()
    }
}

impl Desk {
    /// Starts a desk in `container`: its frames are on their way when this returns. `parameters` is the documented
    /// `initCCP` object; the page's `globalConnect` is attached to the desk. `restores_state` says whether the desk puts an
    /// agent who was moved back into their state by itself.
    ///
    /// # Errors
    ///
    /// When a required parameter is missing. Nothing is started then.
    pub fn start(container: &HtmlElement, parameters: &JsValue, restores_state: bool) -> Result<Self, StartError> {
        let parameters = &handle::complete(parameters);
        let mut read = Parameters::read(parameters)?;
        read.settings.restores_state = restores_state;
        let stage = handle::stage(container, parameters).ok_or(StartError::NoFrames)?;
        Ok(Self::open(stage, read, handle::adopt))
    }

    /// Starts a desk for a page that listens itself, with the frames that it has made.
    ///
    /// # Errors
    ///
    /// When a required parameter is missing. Nothing is started then.
    pub fn start_for(stage: RegionFrames, parameters: &JsValue, page: Page) -> Result<Self, StartError> {
        let parameters = Parameters::read(parameters)?;
        Ok(Self::open(stage, parameters, |_| Some(page)))
    }

    fn open(stage: RegionFrames, parameters: Parameters, page: impl FnOnce(&Rc<PageRuntime>) -> Option<Page>) -> Self {
        let runtime = Browser::runtime(stage, parameters);
        runtime.host().tell(page(&runtime));
        runtime.open();
        Self { runtime }
    }

    /// A region, as it was configured.
    #[must_use]
    pub fn region(&self, region: Region) -> &RegionInfo {
        &self.runtime.host().parameters().regions[region]
    }

    /// Reads what both regions' Streams and the desk itself have logged, from the oldest entry that there still is.
    #[must_use]
    pub fn logs(&self) -> LogReader {
        LogReader::of(&self.runtime)
    }

    /// Whether a region's CCP has every permission that it needs of the page; `None` while its Streams is not running.
    #[must_use]
    pub fn delegates_all(&self, region: Region) -> Option<bool> {
        self.runtime.host().frame(region).as_deref().and_then(RegionFrame::delegates_all)
    }

    /// The addresses of the additional scripts that a region's CCP was started without.
    #[must_use]
    pub fn absent_scripts(&self, region: Region) -> Vec<String> {
        self.runtime.host().frame(region).as_deref().map(RegionFrame::absent_scripts).unwrap_or_default()
    }

    /// Downloads the log of one region, or of both: `us-east-1-agent-log.txt`.
    ///
    /// # Errors
    ///
    /// When the log of a region can't be had; the other one is downloaded all the same.
    pub fn download_logs(&self, options: &LogOptions, which: Option<Region>) -> Result<(), DownloadError> {
        self.runtime.host().download_logs(options, which)
    }
}

impl DeskHandle {
    /// A handle that owns its desk.
    #[must_use]
    pub fn owning(desk: Desk) -> Self {
        Self::strong(desk.runtime)
    }
}
