//! One region's frame: a document of this page's own origin with its own copy of Streams, which embeds the CCP.
//!
//! The frame is created once and stays where it is; showing and hiding change its visibility only.

mod commands;

use std::cell::RefCell;
use std::rc::{Rc, Weak};

use ambidesk_coordinator::{Event, Region};
use gloo_timers::callback::Timeout;
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::spawn_local;
use web_sys::{Document, HtmlElement, HtmlIFrameElement};

use crate::ccp::{self, CcpMaker, CcpObserver, Prepared};
use crate::config::{FrameConfig, PERMISSIONS};
use crate::error::StreamsError;
use crate::subscription::Subscription;
use crate::{decode, scripts, sys};

/// How long the frame of a CCP is empty before its page is loaded anew, in milliseconds: longer than the other windows of
/// the desk take to empty theirs, and than a worker may outlive its last page.
const EMPTY_MS: u32 = 4_000;

/// What the log says of a Streams that makes its frame in a way of its own.
const UNKNOWN_MAKER: &str = "Ambidesk: this version of Streams makes the CCP's frame in a way of its own, so that screen sharing and the choice of a speaker may be refused in the CCP; deploy the version that the desk was built with";

/// The frame of one region and everything that lives in it. Dropping it removes the frame.
pub struct RegionFrame {
    inner: Rc<Inner>,
}

struct Inner {
    region: Region,
    config: FrameConfig,
    element: HtmlIFrameElement,
    report: Box<dyn Fn(Event)>,
    /// Set once Streams is initialised.
    running: RefCell<Option<Running>>,
    on_load: RefCell<Option<Closure<dyn FnMut()>>>,
    /// The CCP page that is to be loaded when its frame has been empty for long enough.
    renewal: RefCell<Option<Timeout>>,
}

/// What exists once Streams is initialised in the frame.
struct Running {
    connect: sys::Connect,
    document: Document,
    _subscriptions: Vec<Subscription>,
    maker: CcpMaker,
    _observer: Option<CcpObserver>,
}

impl RegionFrame {
    /// Puts the frame into `container`, hidden, and starts Streams in it. `report` gets everything that it tells from
    /// then on, including how the start went; it is called from JavaScript's stack and must only take notes.
    ///
    /// # Errors
    ///
    /// When the browser refuses to create or insert the frame.
    pub fn create(
        region: Region,
        config: FrameConfig,
        container: &HtmlElement,
        report: impl Fn(Event) + 'static,
    ) -> Result<Self, StreamsError> {
        let owner = container.owner_document().ok_or(StreamsError::NoDocument)?;
        let element: HtmlIFrameElement =
            owner.create_element("iframe").map_err(StreamsError::threw("document.createElement"))?.unchecked_into();
        element.set_title(&config.title);
        for (name, value) in [("allow", PERMISSIONS), ("data-region", &config.region)] {
            let _ = element.set_attribute(name, value);
        }
        let inner = Rc::new(Inner {
            region,
            config,
            element,
            report: Box::new(report),
            running: RefCell::new(None),
            on_load: RefCell::new(None),
            renewal: RefCell::new(None),
        });
        let frame = Self { inner };
        frame.lay_out();
        frame.set_visible(false);
        frame.start_when_loaded();
        container.append_child(&frame.inner.element).map_err(StreamsError::threw("appendChild"))?;
        Ok(frame)
    }

    /// The frame fills its container, over or under the other region's. Styles are set through the object model: a
    /// strict policy blocks `style` attributes.
    fn lay_out(&self) {
        let style = self.inner.element.style();
        for (name, value) in [
            ("position", "absolute"),
            ("inset", "0"),
            ("width", "100%"),
            ("height", "100%"),
            ("margin", "0"),
            ("padding", "0"),
            ("border", "0"),
        ] {
            let _ = style.set_property(name, value);
        }
    }

    /// The document of an empty frame is there at once in some browsers and after a task in others; its `load` event
    /// tells in all of them. A page that moves the container makes the browser empty the frame: then everything starts
    /// anew.
    fn start_when_loaded(&self) {
        let weak = Rc::downgrade(&self.inner);
        let on_load = Closure::<dyn FnMut()>::new(move || {
            let Some(inner) = weak.upgrade() else { return };
            match ccp::prepare(inner.element.content_document()) {
                Prepared::Already => {}
                Prepared::Now(document) => {
                    drop(inner.running.borrow_mut().take());
                    let weak = Rc::downgrade(&inner);
                    spawn_local(async move { start(weak, document).await });
                }
                Prepared::Refused(error) => (inner.report)(Event::StreamsFailed { reason: error.to_string() }),
            }
        });
        self.inner.element.set_onload(Some(on_load.as_ref().unchecked_ref()));
        *self.inner.on_load.borrow_mut() = Some(on_load);
    }

    /// Shows or hides the frame. A hidden frame keeps its size and layout, is not painted, takes no focus and is not in
    /// the accessibility tree.
    pub fn set_visible(&self, visible: bool) {
        let element = &self.inner.element;
        let style = element.style();
        if visible {
            let _ = style.remove_property("visibility");
            for name in ["inert", "aria-hidden", "tabindex"] {
                let _ = element.remove_attribute(name);
            }
        } else {
            let _ = style.set_property("visibility", "hidden");
            for (name, value) in [("inert", ""), ("aria-hidden", "true"), ("tabindex", "-1")] {
                let _ = element.set_attribute(name, value);
            }
        }
    }

    /// The frame's `connect` object, once Streams is loaded.
    #[must_use]
    pub fn connect(&self) -> Option<JsValue> {
        self.inner.running.borrow().as_ref().map(|running| running.connect.clone())
    }

    /// Whether the CCP has every permission that it needs of the page: not where this version of Streams makes the CCP's
    /// frame in a way of its own. `None` while Streams is not running.
    #[must_use]
    pub fn delegates_all(&self) -> Option<bool> {
        self.inner.running.borrow().as_ref().map(|running| running.maker.has_made())
    }
}

impl Drop for RegionFrame {
    fn drop(&mut self) {
        self.inner.element.set_onload(None);
        let running = self.inner.running.borrow_mut().take();
        drop(running);
        self.inner.element.remove();
    }
}

/// Loads Streams and the additional scripts, initialises the CCP, subscribes. Reports how it went.
async fn start(weak: Weak<Inner>, document: Document) {
    let Some(config) = weak.upgrade().map(|inner| inner.config.clone()) else {
        return;
    };
    let outcome = load_streams(&document, &config).await;
    // The frame may have been removed while its scripts were loading.
    let Some(inner) = weak.upgrade() else { return };
    let started = outcome.and_then(|connect| inner.run(connect, document));
    (inner.report)(match started {
        Ok(()) => Event::StreamsStarted,
        Err(error) => Event::StreamsFailed { reason: error.to_string() },
    });
}

async fn load_streams(document: &Document, config: &FrameConfig) -> Result<sys::Connect, StreamsError> {
    let unavailable = || StreamsError::ScriptUnavailable { url: config.streams_url.clone() };
    scripts::load_twice(document, &config.streams_url).await.map_err(|()| unavailable())?;
    for url in &config.additional_scripts {
        if scripts::load(document, url).await.is_err() {
            web_sys::console::error_1(
                &format!("Ambidesk: the additional script {url} could not be loaded in {}", config.title).into(),
            );
        }
    }
    let window = document.default_view().ok_or(StreamsError::NoDocument)?;
    let connect = decode::get(&window, "connect");
    if decode::get(&decode::get(&connect, "core"), "initCCP").is_function() {
        Ok(connect.unchecked_into())
    } else {
        Err(StreamsError::Missing { name: "connect.core.initCCP" })
    }
}

impl Inner {
    fn run(self: &Rc<Self>, connect: sys::Connect, document: Document) -> Result<(), StreamsError> {
        let container = ccp::room(&document)?;
        let weak = Rc::downgrade(self);
        let maker = CcpMaker::install(&connect.core(), move || {
            if let Some(inner) = weak.upgrade() {
                (inner.report)(Event::CcpLoaded);
            }
        });
        let parameters = self.config.init_parameters();
        connect.core().init_ccp(&container, &parameters).map_err(StreamsError::threw("connect.core.initCCP"))?;
        let observer = if maker.has_made() {
            None
        } else {
            if let Ok(log) = connect.get_log() {
                // Where it can't be written, the preflight says it all the same.
                let _ = log.warn(UNKNOWN_MAKER);
            }
            Some(CcpObserver::watch(&container, &maker)?)
        };
        let subscriptions = self.subscribe(&connect)?;
        *self.running.borrow_mut() =
            Some(Running { connect, document, _subscriptions: subscriptions, maker, _observer: observer });
        Ok(())
    }

    /// The conduit's upstream events are bridged to the event bus (`initCCP`), so that one place has them all.
    fn subscribe(self: &Rc<Self>, connect: &sys::Connect) -> Result<Vec<Subscription>, StreamsError> {
        let bus = connect.core().get_event_bus().map_err(StreamsError::threw("connect.core.getEventBus"))?;
        let on = |name: &'static str, decode: fn(&Self, &JsValue) -> Option<Event>| {
            let weak = Rc::downgrade(self);
            Subscription::new(
                move |data| {
                    if let Some(inner) = weak.upgrade()
                        && let Some(event) = decode(&inner, &data)
                    {
                        (inner.report)(event);
                    }
                },
                |f| bus.subscribe(name, f).map_err(StreamsError::threw("EventBus.subscribe")),
            )
        };
        Ok(vec![
            on("acknowledge", |_, data| Some(decode::acknowledged(data)))?,
            on("disasterRecovery::failover", |inner, data| {
                Some(decode::failover(inner.region, &inner.config.member, data))
            })?,
            on("disasterRecovery::failover_pending", |inner, data| {
                Some(decode::failover_pending(inner.region, &inner.config.member, data))
            })?,
            // The CCP passes everything from its worker on to its window before it acts itself (`initSharedWorker`).
            on("disasterRecovery::force_offline", |inner, data| {
                decode::force_offline_requested(inner.region, &inner.config.member, data)
            })?,
            on("api_metric", |_, data| decode::api_called(data))?,
            on("auth_fail", |_, _| Some(Event::SignInRefused))?,
            on("terminated", |_, _| Some(Event::SignInRefused))?,
            on("authorize_success", |_, _| Some(Event::SignInAccepted))?,
            on("ack_timeout", |_, _| Some(Event::AcknowledgementTimedOut))?,
            on("iframe_retries_exhausted", |_, _| Some(Event::RetriesExhausted))?,
            // The bus hands a fresh `connect.Agent` to the subscribers of each update (`updateAgentData`).
            on("agent::refresh", |_, data| {
                Some(match decode::agent(data.unchecked_ref()) {
                    Ok(agent) => Event::AgentUpdated(Box::new(agent)),
                    Err(error) => Event::Unrecognised { what: error.to_string() },
                })
            })?,
        ])
    }
}
