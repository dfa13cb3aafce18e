//! A page, a desk that a test plays, and ways to look at what is on screen.

use std::any::Any;
use std::cell::{Cell, RefCell};
use std::rc::Rc;

use ambidesk::app::{App, AppProps, Places};
use ambidesk::components::ccp_frame_host::CcpPlace;
use ambidesk::desk::{DeskPort, Handle, LogReader};
use ambidesk::i18n::Languages;
use ambidesk::logs::LogEntry;
use ambidesk::logs::LogRequest;
use ambidesk::store::Desk;
use ambidesk::styles::Styled;
use ambidesk::text::regions::RegionName;
use ambidesk_coordinator::{
    AgentSnapshot, AgentState, AgentStateKind, Channel, Command, Contact, ContactState, Health, Pair, PhaseView,
    Readiness, Record, Region, RegionView, Rungs, Scheme, Standing, Timestamp, View,
};
use js_sys::Promise;
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::JsFuture;
use web_sys::{Document, Element, HtmlElement};
use yew::prelude::*;

pub const START: Timestamp = Timestamp::from_millis(1_763_820_000_000);

pub fn document() -> Document {
    web_sys::window().and_then(|window| window.document()).expect("tests run in a page")
}

/// Lets the browser draw: the answer comes with its next frame.
async fn frame() {
    let promise = Promise::new(&mut |resolve, _| {
        let window = web_sys::window().expect("tests run in a page");
        window.request_animation_frame(&resolve).expect("a page has frames");
    });
    JsFuture::from(promise).await.expect("a frame comes");
}

/// Waits until something holds; gives up after some hundred frames.
pub async fn until(what: &str, holds: impl Fn() -> bool) {
    for _ in 0..300 {
        if holds() {
            return;
        }
        frame().await;
    }
    panic!("still waiting until {what}");
}

/// Resolves once an element has had its next event of a kind, and its listeners have drawn.
pub fn next_event(element: &Element, kind: &str) -> impl Future<Output = ()> + use<> {
    let heard = Promise::new(&mut |resolve, _| {
        element.add_event_listener_with_callback(kind, &resolve).expect("an element takes listeners");
    });
    async move {
        JsFuture::from(heard).await.expect("the event comes");
        frame().await;
    }
}

/// An element of the page that goes away with the test.
pub struct Place(pub Element);

impl Place {
    pub fn new() -> Self {
        let element = document().create_element("div").expect("a div can be made");
        document().body().expect("the page has a body").append_child(&element).expect("a body takes a div");
        Self(element)
    }

    pub fn find(&self, testid: &str) -> Option<HtmlElement> {
        self.select(&format!("[data-testid={testid}]"))
    }

    pub fn select(&self, selector: &str) -> Option<HtmlElement> {
        self.0.query_selector(selector).expect("the selector is one").map(JsCast::unchecked_into)
    }

    pub fn text(&self, testid: &str) -> String {
        self.find(testid).and_then(|element| element.text_content()).unwrap_or_default()
    }

    pub fn click(&self, testid: &str) {
        self.find(testid).unwrap_or_else(|| panic!("no {testid} on screen")).click();
    }
}

impl Drop for Place {
    fn drop(&mut self) {
        self.0.remove();
    }
}

/// Draws markup by itself.
pub async fn draw(markup: Html) -> Place {
    #[derive(Clone, PartialEq, Properties)]
    struct StillProps {
        markup: Html,
    }
    #[component]
    fn Still(props: &StillProps) -> Html {
        html! { <Styled>{props.markup.clone()}</Styled> }
    }
    let place = Place::new();
    yew::Renderer::<Still>::with_root_and_props(place.0.clone(), StillProps { markup }).render();
    until("something is drawn", || place.0.first_element_child().is_some()).await;
    place
}

type Listener = Rc<dyn Fn(Rc<View>)>;

/// What a [`PlayedDesk`] is made of.
pub struct Played {
    view: RefCell<Rc<View>>,
    listeners: Rc<RefCell<Vec<(usize, Listener)>>>,
    commands: RefCell<Vec<Command>>,
    downloads: RefCell<Vec<LogRequest>>,
    log: Rc<RefCell<Vec<LogEntry>>>,
    now: Cell<Timestamp>,
}

/// A desk that a test plays.
#[derive(Clone)]
pub struct PlayedDesk(Rc<Played>);

impl PlayedDesk {
    pub fn new(view: View) -> Self {
        Self(Rc::new(Played {
            view: RefCell::new(Rc::new(view)),
            listeners: Rc::default(),
            commands: RefCell::default(),
            downloads: RefCell::default(),
            log: Rc::default(),
            now: Cell::new(START),
        }))
    }

    pub fn publish(&self, view: View) {
        let view = Rc::new(view);
        *self.0.view.borrow_mut() = Rc::clone(&view);
        let listeners: Vec<Listener> =
            self.0.listeners.borrow().iter().map(|(_, listener)| Rc::clone(listener)).collect();
        for listener in listeners {
            listener(Rc::clone(&view));
        }
    }

    pub fn commands(&self) -> Vec<Command> {
        self.0.commands.borrow().clone()
    }

    pub fn downloads(&self) -> Vec<LogRequest> {
        self.0.downloads.borrow().clone()
    }

    pub fn log(&self, entries: impl IntoIterator<Item = LogEntry>) {
        self.0.log.borrow_mut().extend(entries);
    }

    pub fn listeners(&self) -> usize {
        self.0.listeners.borrow().len()
    }
}

struct Listening(usize, Rc<RefCell<Vec<(usize, Listener)>>>);

impl Drop for Listening {
    fn drop(&mut self) {
        self.1.borrow_mut().retain(|(id, _)| *id != self.0);
    }
}

impl DeskPort for PlayedDesk {
    fn view(&self) -> Rc<View> {
        Rc::clone(&self.0.view.borrow())
    }

    fn subscribe(&self, listener: Box<dyn Fn(Rc<View>)>) -> Box<dyn Any> {
        let mut listeners = self.0.listeners.borrow_mut();
        let id = listeners.last().map_or(0, |(id, _)| id + 1);
        listeners.push((id, Rc::from(listener)));
        Box::new(Listening(id, Rc::clone(&self.0.listeners)))
    }

    fn command(&self, command: Command) {
        self.0.commands.borrow_mut().push(command);
    }

    fn download_logs(&self, request: &LogRequest) -> Result<(), String> {
        self.0.downloads.borrow_mut().push(request.clone());
        Ok(())
    }

    fn logs(&self) -> LogReader {
        let (log, mut read) = (Rc::clone(&self.0.log), 0);
        Box::new(move |limit| {
            let entries: Vec<_> = log.borrow().iter().skip(read).take(limit).cloned().collect();
            read += entries.len();
            entries
        })
    }

    fn timeline(&self, _after: usize) -> Vec<Record> {
        Vec::new()
    }

    fn recorded(&self) -> usize {
        0
    }

    fn now(&self) -> Timestamp {
        self.0.now.get()
    }
}

/// The whole interface with a desk that is played.
pub struct OpenDesk {
    pub desk: PlayedDesk,
    pub languages: Languages,
    pub app: Place,
    pub ccp_chrome: Place,
    pub frames: Place,
    pub panel: Place,
    handle: Option<AppHandle<App>>,
}

impl OpenDesk {
    pub async fn new(view: View) -> Self {
        Self::around(Place::new(), view).await
    }

    /// The interface around frames that are there already.
    pub async fn around(frames: Place, view: View) -> Self {
        let desk = PlayedDesk::new(view);
        let (app, ccp_chrome, panel) = (Place::new(), Place::new(), Place::new());
        let languages = Languages::new(None);
        let names = ["us-east-1", "us-west-2"].map(|code| RegionName::of(&languages.shown(), code));
        let props = AppProps {
            languages: languages.clone(),
            places: Places {
                ccp: CcpPlace { frames: frames.0.clone().unchecked_into(), chrome: ccp_chrome.0.clone() },
                panel: panel.0.clone(),
                alerts: app.0.clone(),
                notes: app.0.clone(),
            },
            desk: Desk {
                handle: Handle::new(desk.clone()),
                names: Pair { first: names[0].clone(), second: names[1].clone() },
                ccp_urls: Pair::from_fn(|region| format!("https://{region}.example.com/ccp-v2/").into()),
                doubt: None,
                title: "Ambidesk".into(),
                config: Rc::default(),
                past: Rc::default(),
                people: Rc::default(),
                configuration: "{}".into(),
            },
            at_once: false,
        };
        let handle = yew::Renderer::<App>::with_root_and_props(app.0.clone(), props).render();
        until("the desk is drawn and listens", || panel.find("panel").is_some() && desk.listeners() == 1).await;
        Self { desk, languages, app, ccp_chrome, frames, panel, handle: Some(handle) }
    }

    pub fn close(&mut self) {
        if let Some(handle) = self.handle.take() {
            handle.destroy();
        }
    }
}

/// A desk that stayed would hear the keys of the next test first.
impl Drop for OpenDesk {
    fn drop(&mut self) {
        self.close();
    }
}

pub fn call(id: &str, state: ContactState) -> Contact {
    Contact {
        id: id.to_owned(),
        channel: Channel::Voice,
        state,
        since: Some(START),
        queue: Some("Claims".to_owned()),
        customer: Some("+4930123417".to_owned()),
        attributes: Vec::new(),
        supervising: false,
        elsewhere: false,
    }
}

pub fn state(name: &str, kind: AgentStateKind) -> AgentState {
    AgentState { name: name.to_owned(), kind, arn: String::new(), since: None }
}

pub fn region(readiness: Readiness, contacts: Vec<Contact>) -> RegionView {
    let agent = AgentSnapshot {
        name: "Agent".to_owned(),
        state: state("Offline", AgentStateKind::Offline),
        next_state: None,
        states: vec![state("Available", AgentStateKind::Routable), state("Offline", AgentStateKind::Offline)],
        contacts,
    };
    RegionView {
        readiness,
        rungs: Rungs::default(),
        heard_at: None,
        health: Health::unknown(START),
        agent: Some(agent),
        softphone: None,
        session: None,
        signed_in_since: None,
        state_before_renewal: None,
        renewal_put_off: Timestamp::default(),
        global_sign_in: None,
        retry_at: None,
    }
}

pub fn ready(contacts: Vec<Contact>) -> RegionView {
    let rungs = Rungs { loaded: true, signed_in: true, connected: true, agent_ready: true };
    RegionView { rungs, ..region(Readiness::Ready { since: START }, contacts) }
}

pub fn steady() -> View {
    View {
        scheme: Scheme::Paired,
        phase: PhaseView::Steady { active: Region::First },
        active: Some(Region::First),
        shown: Region::First,
        assumed: None,
        told: None,
        ready: true,
        regions: Pair { first: ready(vec![]), second: ready(vec![]) },
        detected: None,
        sign_out: None,
        renewal: None,
        notice: None,
        hidden_contact: None,
        lost_call: None,
        differs: None,
    }
}

pub fn pending() -> View {
    View {
        phase: PhaseView::Pending {
            from: Region::First,
            to: Region::Second,
            since: START,
            standing: Standing::Confirmed(START),
        },
        regions: Pair { first: ready(vec![call("one", ContactState::Connected)]), second: ready(vec![]) },
        ..steady()
    }
}
