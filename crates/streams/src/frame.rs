//! One region's frame: a document of this page's own origin with its own copy of Streams, which embeds the CCP.
//!
//! The frame is created once and stays where it is; showing and hiding change its visibility only.

use std::cell::RefCell;
use std::rc::{Rc, Weak};

use ambidesk_coordinator::{Event, Region};
use js_sys::{Object, Reflect};
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::spawn_local;
use web_sys::{Document, HtmlElement, HtmlIFrameElement};

use crate::ccp::{self, CcpObserver, Prepared};
use crate::config::{FrameConfig, PERMISSIONS};
use crate::error::StreamsError;
use crate::subscription::Subscription;
use crate::{decode, scripts, sys};

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
}

/// What exists once Streams is initialised in the frame.
struct Running {
    connect: sys::Connect,
    document: Document,
    _subscriptions: Vec<Subscription>,
    _observer: CcpObserver,
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

    /// Switches the suppression of contacts in the region's worker (`suppressContacts` in Streams). The `failover`
    /// message that the oldest artifacts expected in return is declined.
    ///
    /// # Errors
    ///
    /// When Streams is not running, or refuses.
    pub fn suppress(&self, on: bool) -> Result<(), StreamsError> {
        let data = object(&[("suppress", on.into()), ("shouldSendFailoverDownstream", false.into())]);
        self.send("disasterRecovery::suppress", &data)
    }

    /// Tells the CCP that it is part of a pair (`initDisasterRecovery` in Streams), as Streams does by itself for the
    /// first connection only.
    ///
    /// # Errors
    ///
    /// When Streams is not running, or refuses.
    pub fn configure(&self) -> Result<(), StreamsError> {
        self.send("disasterRecovery::init_disaster_recovery", &self.inner.config.init_parameters())
    }

    /// Asks the worker to compare its role with the traffic distribution (`pollForActiveRegion` in Streams).
    ///
    /// # Errors
    ///
    /// When Streams is not running, or refuses.
    pub fn ask_distribution(&self) -> Result<(), StreamsError> {
        let member = &self.inner.config.member;
        let data = object(&[
            ("instanceArn", member.instance_arn.as_str().into()),
            ("otherArn", member.other_arn.as_str().into()),
        ]);
        self.send("disasterRecovery::init_dr_polling", &data)
    }

    /// Has the CCP end its contacts and put the agent offline; `soft` lets voice contacts run on (`forceOffline`).
    ///
    /// # Errors
    ///
    /// When Streams is not running, or refuses.
    pub fn force_offline(&self, soft: bool) -> Result<(), StreamsError> {
        self.send("disasterRecovery::set_offline", &object(&[("softFailover", soft.into())]))
    }

    fn send(&self, event: &'static str, data: &Object) -> Result<(), StreamsError> {
        self.with_connect(|connect| {
            let upstream = connect.core().get_upstream().map_err(StreamsError::threw("connect.core.getUpstream"))?;
            upstream.send_upstream(event, data).map_err(StreamsError::threw("Conduit.sendUpstream"))
        })
    }

    /// Loads the CCP page again, in its frame. The conduit stays: it knows the frame's window, not its document.
    ///
    /// # Errors
    ///
    /// When there is no CCP to reload.
    pub fn reload_ccp(&self) -> Result<(), StreamsError> {
        let running = self.inner.running.borrow();
        let running = running.as_ref().ok_or(StreamsError::Missing { name: "connect" })?;
        let ccp = ccp::frame(&running.document).ok_or(StreamsError::Missing { name: "the CCP's frame" })?;
        let address = decode::get(&self.inner.config.parameters, "ccpUrl").as_string().unwrap_or_default();
        ccp.set_src(&address);
        Ok(())
    }

    /// Puts the agent into the state of that name.
    ///
    /// # Errors
    ///
    /// When the agent is not known, there is no such state, or Streams refuses. Connect's own refusal comes later and
    /// is logged by Streams.
    pub fn set_agent_state(&self, name: &str) -> Result<(), StreamsError> {
        self.with_connect(|connect| {
            let mut outcome = Err(StreamsError::Missing { name: "connect.agent" });
            // `connect.agent` calls back at once when the agent is known.
            let known = decode::get(&decode::get(connect, "agent"), "initialized").is_truthy();
            if known {
                outcome = choose_state(connect, name);
            }
            outcome
        })
    }

    /// Clears a contact that has ended. One that is gone already is as good as cleared.
    ///
    /// # Errors
    ///
    /// When Streams is not loaded, or refuses. Connect's own refusal comes later and is logged by Streams.
    pub fn clear_contact(&self, id: &str) -> Result<(), StreamsError> {
        self.with_connect(|connect| {
            let contacts = agent(connect)?.get_contacts().map_err(StreamsError::threw("connect.Agent.getContacts"))?;
            let mut contacts = contacts.iter().map(JsCast::unchecked_into::<sys::Contact>);
            let contact = contacts
                .find(|contact| contact.get_contact_id().is_ok_and(|known| known.as_string().as_deref() == Some(id)));
            contact.map_or(Ok(()), |contact| {
                contact.clear(&Object::new()).map_err(StreamsError::threw("connect.Contact.clear"))
            })
        })
    }

    /// Downloads the frame's log, which holds what the CCP and its worker logged, too.
    ///
    /// # Errors
    ///
    /// When Streams is not loaded, or refuses.
    pub fn download_log(&self, name: &str, filter_by_log_level: bool) -> Result<(), StreamsError> {
        self.with_connect(|connect| {
            let options = object(&[("logName", name.into()), ("filterByLogLevel", filter_by_log_level.into())]);
            let log = connect.get_log().map_err(StreamsError::threw("connect.getLog"))?;
            log.download(&options).map_err(StreamsError::threw("connect.getLog().download"))
        })
    }

    fn with_connect<T>(&self, f: impl FnOnce(&sys::Connect) -> Result<T, StreamsError>) -> Result<T, StreamsError> {
        // No borrow may be held across a call into JavaScript: it may call back.
        let connect = self
            .inner
            .running
            .borrow()
            .as_ref()
            .map(|running| running.connect.clone().unchecked_into::<sys::Connect>());
        f(&connect.ok_or(StreamsError::Missing { name: "connect" })?)
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

fn agent(connect: &sys::Connect) -> Result<sys::Agent, StreamsError> {
    let constructor: js_sys::Function = decode::get(connect, "Agent").unchecked_into();
    let agent =
        Reflect::construct(&constructor, &js_sys::Array::new()).map_err(StreamsError::threw("connect.Agent"))?;
    Ok(agent.unchecked_into())
}

fn choose_state(connect: &sys::Connect, name: &str) -> Result<(), StreamsError> {
    let agent = agent(connect)?;
    let states = agent.get_agent_states().map_err(StreamsError::threw("connect.Agent.getAgentStates"))?;
    let state = states
        .iter()
        .find(|state| decode::get(state, "name").as_string().as_deref() == Some(name))
        .ok_or_else(|| StreamsError::NoSuchState { name: name.to_owned() })?;
    agent.set_state(&state, &Object::new()).map_err(StreamsError::threw("connect.Agent.setState"))
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
    scripts::load(document, &config.streams_url).await.map_err(|()| unavailable())?;
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
        let observer = CcpObserver::watch(&container, move || {
            if let Some(inner) = weak.upgrade() {
                (inner.report)(Event::CcpLoaded);
            }
        })?;
        let parameters = self.config.init_parameters();
        connect.core().init_ccp(&container, &parameters).map_err(StreamsError::threw("connect.core.initCCP"))?;
        let subscriptions = self.subscribe(&connect)?;
        *self.running.borrow_mut() =
            Some(Running { connect, document, _subscriptions: subscriptions, _observer: observer });
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
                decode::leave_ordered(inner.region, &inner.config.member, data)
            })?,
            on("api_metric", |_, data| decode::api_failed(data))?,
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

fn object(entries: &[(&str, JsValue)]) -> Object {
    let object = Object::new();
    for (name, value) in entries {
        // Setting a property of a plain object can't fail.
        let _ = Reflect::set(&object, &(*name).into(), value);
    }
    object
}
