//! Puts the pages into their places. The region frames have a place of their own, which nothing here touches.

use wasm_bindgen::JsCast;
use web_sys::{Document, Element};
use yew::prelude::*;
use yew_router::prelude::{HashRouter, Switch, use_route};

use crate::components::ccp_frame_host::{CcpFrameHost, CcpPlace};
use crate::components::panel::{Panel, Tab};
use crate::components::splitter::Splitter;
use crate::components::top_bar::TopBar;
use crate::config::LoadError;
use crate::hooks::{Split, use_parts, use_session, use_split, use_theme};
use crate::i18n::{Languages, LocalizationProvider, use_localization};
use crate::layout::{Background, CcpColumn, Messages, Rail, Top};
use crate::pages::{Route, SetupPage};
use crate::store::{Desk, DeskProvider};
use crate::styles::Styled;
use crate::text::desk as text;
use crate::text::format::prepare;
use crate::view::failover_stage;

/// The places of `index.html` that the interface draws into, besides the one it is mounted in.
#[derive(Debug, Clone, PartialEq)]
pub struct Places {
    /// Where the frames are, which nothing is drawn into.
    pub ccp: CcpPlace,
    /// Beside them.
    pub panel: Element,
    /// For what the agent has to know.
    pub alerts: Element,
    /// For what is good to know.
    pub notes: Element,
}

/// The page that the program was loaded by, as `index.html` has it.
#[derive(Clone, PartialEq)]
pub(crate) struct Page {
    pub(crate) document: Document,
    pub(crate) app: Element,
    pub(crate) places: Places,
}

impl Page {
    /// The places of the page this program was loaded by.
    #[expect(clippy::expect_used, reason = "another page than our own has no place to say anything else")]
    pub(crate) fn find() -> Self {
        let document = gloo_utils::document();
        let place = |id: &str| document.get_element_by_id(id).expect("index.html has the place");
        Self {
            app: place("app"),
            places: Places {
                ccp: CcpPlace { frames: place("ccp-frames").unchecked_into(), chrome: place("ccp-chrome") },
                panel: place("panel"),
                alerts: place("alerts"),
                notes: place("notes"),
            },
            document,
        }
    }

    /// Switches the layout: "desk" has the CCP column, anything else has one column.
    pub(crate) fn show(&self, screen: &str) {
        self.mark("data-screen", screen);
    }

    /// Says something about the whole page, to style sheets and tests.
    pub(crate) fn mark(&self, attribute: &str, value: &str) {
        if let Some(root) = self.document.document_element() {
            // The names are names of attributes.
            let _ = root.set_attribute(attribute, value);
        }
    }
}

/// The properties of [`App`].
#[derive(Clone, PartialEq, Properties)]
pub struct AppProps {
    /// Where to draw.
    pub places: Places,
    /// Who says in which language.
    pub languages: Languages,
    /// The desk.
    pub desk: Desk,
    /// Draws everything in one task, for whoever looks at the whole picture as soon as it is there.
    #[prop_or_default]
    pub at_once: bool,
}

/// The interface of an open desk.
#[component]
pub fn App(props: &AppProps) -> Html {
    html! {
        <HashRouter>
            <Styled>
                <LocalizationProvider languages={props.languages.clone()}>
                    <DeskProvider desk={props.desk.clone()}>
                        <Workspace places={props.places.clone()} at_once={props.at_once}/>
                    </DeskProvider>
                </LocalizationProvider>
            </Styled>
        </HashRouter>
    }
}

/// The properties of [`Workspace`].
#[derive(Clone, PartialEq, Properties)]
struct WorkspaceProps {
    places: Places,
    at_once: bool,
}

/// Its parts in the order in which an agent needs them; the third is what writes the times that the fourth has. All at once they
/// would be the longest task of the start.
#[component]
fn Workspace(props: &WorkspaceProps) -> Html {
    let l10n = use_localization();
    let parts = use_parts(5, props.at_once);
    if parts == 3 {
        prepare(&l10n);
    }
    html! {
        <>
            if parts > 1 { <Top/> }
            if parts > 3 {
                <Rail/>
                {create_portal(html! { <Messages/> }, props.places.alerts.clone())}
                {create_portal(html! { <Background/> }, props.places.notes.clone())}
            }
            <CcpFrameHost place={props.places.ccp.clone()}>
                if parts > 0 { <CcpColumn/> }
            </CcpFrameHost>
            if parts > 4 { {create_portal(html! { <SidePanel/> }, props.places.panel.clone())} }
        </>
    }
}

#[component]
fn SidePanel() -> Html {
    let l10n = use_localization();
    let route = use_route::<Route>().unwrap_or_default();
    let view = use_session().view;
    use_marks(view.has_live_contact(), failover_stage(&view).is_some(), view.knows_both_agents());
    let Split { width, widest, on_width, on_drag, on_reset } = use_split();
    let contacts = view.regions[view.shown].agent.as_ref().map_or(0, |agent| agent.contacts.len());
    let tab = |each: Route| Tab {
        href: each.href().into(),
        words: each.tab(&l10n).into(),
        open: each == route,
        count: if each == Route::Contacts { contacts } else { 0 },
    };
    html! {
        <>
            <Splitter {width} {widest} {on_width} {on_drag} {on_reset}/>
            <Panel tabs={Route::all().map(tab).collect::<Vec<_>>()}><Switch<Route> render={Route::draw}/></Panel>
        </>
    }
}

/// Marks the page while a contact is live, which the crash screen has to know when the program can't say it any more, and
/// while a failover is under way: no other release is taken meanwhile; and whether both agents are known: only then is this
/// release kept (`assets/shell/page.js`).
#[hook]
fn use_marks(live: bool, failover: bool, started: bool) {
    use_effect_with((live, failover, started), |marks| {
        for (name, value) in [("data-failover", marks.1), ("data-live-contact", marks.0), ("data-started", marks.2)] {
            // The names of the attributes are some.
            let _ = gloo_utils::document_element().set_attribute(name, if value { "true" } else { "false" });
        }
    });
}

/// The properties of [`Setup`].
#[derive(Clone, PartialEq, Properties)]
pub struct SetupProps {
    /// Where to draw the screen.
    pub panel: Element,
    /// Who says in which language.
    pub languages: Languages,
    /// Why there is no configuration.
    pub error: LoadError,
}

/// The interface while there is no configuration.
#[component]
pub fn Setup(props: &SetupProps) -> Html {
    let (theme, on_theme) = use_theme();
    html! {
        <Styled>
            <LocalizationProvider languages={props.languages.clone()}>
                <TopBar title={text::TITLE} {theme} {on_theme}/>
                {create_portal(html! { <SetupPage error={props.error.clone()}/> }, props.panel.clone())}
            </LocalizationProvider>
        </Styled>
    }
}
