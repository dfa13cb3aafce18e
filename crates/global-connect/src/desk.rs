//! A running desk, for Rust.

use std::rc::Rc;

use ambidesk_coordinator::{Command, Input, Readiness, Record, Region, Timestamp, View};
use ambidesk_streams::StreamsError;
use wasm_bindgen::JsValue;
use web_sys::HtmlElement;

use crate::clock;
use crate::logs::LogReader;
use crate::page::Page;
use crate::parameters::{Parameters, RegionInfo};
use crate::runtime::{Runtime, StartError};

/// Two regions, their frames, and the loop that coordinates them. A cheap handle: clones share the desk, which is taken
/// down with the last one, or by [`Command::Terminate`].
#[derive(Clone)]
pub struct Desk {
    runtime: Rc<Runtime>,
}

/// How logs are downloaded, as `connect.getLog().download()` takes it.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct LogOptions {
    /// The end of the file's name; "agent-log" unless given. Each file's name begins with its region.
    pub name: Option<String>,
    /// Whether entries below the log's level are left out.
    pub filter_by_log_level: bool,
}

/// A log could not be downloaded.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("the log of {region} is not available: {cause}")]
pub struct DownloadError {
    /// The region's name.
    pub region: String,
    /// Why.
    pub cause: StreamsError,
}

/// Ends when it is dropped.
#[must_use = "dropping a subscription ends it"]
pub struct ViewSubscription {
    runtime: Rc<Runtime>,
    id: u32,
}

impl Drop for ViewSubscription {
    fn drop(&mut self) {
        self.runtime.unsubscribe(self.id);
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
        let base = container.base_uri().ok().flatten().unwrap_or_default();
        let streams = web_sys_url(&base);
        let desk = Self::open(container, parameters, &streams, restores_state)?;
        let page = Page::adopt(&desk.runtime);
        *desk.runtime.page.borrow_mut() = page;
        Ok(desk)
    }

    /// Starts a desk for a page that listens itself. `streams_url` is where the standard artifact of Streams is.
    ///
    /// # Errors
    ///
    /// As [`Desk::start`].
    pub fn start_for(
        container: &HtmlElement,
        parameters: &JsValue,
        streams_url: &str,
        page: Page,
    ) -> Result<Self, StartError> {
        let desk = Self::open(container, parameters, streams_url, false)?;
        *desk.runtime.page.borrow_mut() = Some(page);
        Ok(desk)
    }

    fn open(
        container: &HtmlElement,
        parameters: &JsValue,
        streams_url: &str,
        restores_state: bool,
    ) -> Result<Self, StartError> {
        let mut parameters = Parameters::read(parameters, streams_url)?;
        parameters.settings.restores_state = restores_state;
        Ok(Self { runtime: Runtime::open(container, parameters)? })
    }

    pub(crate) fn of(runtime: Rc<Runtime>) -> Self {
        Self { runtime }
    }

    pub(crate) fn runtime(&self) -> &Rc<Runtime> {
        &self.runtime
    }

    /// A region, as it was configured.
    #[must_use]
    pub fn region(&self, region: Region) -> &RegionInfo {
        &self.runtime.parameters.regions[region]
    }

    /// What the desk shows now.
    #[must_use]
    pub fn view(&self) -> Rc<View> {
        self.runtime.view()
    }

    /// Calls `f` with every new view.
    pub fn subscribe(&self, f: impl Fn(Rc<View>) + 'static) -> ViewSubscription {
        ViewSubscription { id: self.runtime.subscribe(Rc::new(f)), runtime: Rc::clone(&self.runtime) }
    }

    /// Asks for something. What comes of it is seen in the next view.
    pub fn command(&self, command: Command) {
        self.runtime.enqueue(Input::Command(command));
    }

    /// Takes the desk down: when this returns its frames are gone, unless it is called from a handler that the desk is
    /// just calling; then they are gone when that handler has returned.
    pub fn terminate(&self) {
        self.command(Command::Terminate);
        self.runtime.flush();
    }

    /// The transitions after the first `after` that there have been, oldest first; the oldest ones are forgotten after some
    /// thousands.
    #[must_use]
    pub fn timeline(&self, after: usize) -> Vec<Record> {
        let timeline = self.runtime.timeline.borrow();
        let forgotten = self.recorded() - timeline.len();
        timeline.iter().skip(after.saturating_sub(forgotten)).cloned().collect()
    }

    /// How many transitions there have been, including those that are forgotten.
    #[must_use]
    pub fn recorded(&self) -> usize {
        self.runtime.recorded.get()
    }

    /// The desk's clock.
    #[must_use]
    pub fn now(&self) -> Timestamp {
        clock::now()
    }

    /// Reads what both regions' Streams and the desk itself have logged, from the oldest entry that there still is.
    #[must_use]
    pub fn logs(&self) -> LogReader {
        LogReader::of(&self.runtime)
    }

    /// Downloads the log of one region, or of both: `us-east-1-agent-log.txt`.
    ///
    /// # Errors
    ///
    /// When the log of a region can't be had; the other one is downloaded all the same.
    pub fn download_logs(&self, options: &LogOptions, which: Option<Region>) -> Result<(), DownloadError> {
        let name = options.name.as_deref().unwrap_or("agent-log");
        let mut outcome = Ok(());
        for region in Region::ALL.into_iter().filter(|region| which.is_none_or(|only| only == *region)) {
            let id = &self.region(region).id;
            let frames = self.runtime.frames.borrow();
            let download = match &frames[region] {
                Some(frame) => frame.download_log(&format!("{id}-{name}"), options.filter_by_log_level),
                None => Err(StreamsError::Missing { name: "connect" }),
            };
            if let Err(cause) = download {
                outcome = Err(DownloadError { region: id.clone(), cause });
            }
        }
        outcome
    }
}

/// Streams lies beside the page's own files.
fn web_sys_url(base: &str) -> String {
    let end = base.find(['?', '#']).unwrap_or(base.len());
    let folder = base[..end].rfind('/').map_or("", |slash| &base[..=slash]);
    format!("{folder}connect-streams-min.js")
}

impl Runtime {
    pub(crate) fn current_readiness(&self, region: Region) -> Readiness {
        self.fresh_view().regions[region].readiness.clone()
    }
}
