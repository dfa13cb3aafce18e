//! Every state of the interface on its own, drawn from fixed views: `?gallery` lists them, `?gallery=pending` opens
//! one; `&theme=dark` and `&lang=de` choose colours and language, `&lang=pseudo` one that shows what was never translated
//! and what does not fit. For designing, screenshots and accessibility checks; left out of what ships. Absent: Connect.

mod desk;
mod parts;
mod people;
mod states;

use std::rc::Rc;

use ambidesk_coordinator::Pair;
use yew::prelude::*;

use crate::app::{App, AppProps, Setup, SetupProps};
use crate::config::RestoreAgentState;
use crate::deferred;
use crate::i18n::{self, Language};
use crate::regions::RegionName;
use crate::start::Page;
use crate::store::{Desk, Handle};
use crate::theme::Theme;

pub use desk::FixedDesk;
pub use states::{STATES, Scene, State};

/// Opens the gallery if the address asks for it.
pub(crate) async fn open(page: &Page) -> bool {
    let query = web_sys::window().and_then(|window| window.location().search().ok()).unwrap_or_default();
    let mut parts = query.trim_start_matches('?').split('&');
    let Some(first) = parts.next().filter(|part| *part == "gallery" || part.starts_with("gallery=")) else {
        return false;
    };
    if deferred::load().await.is_err() {
        return false;
    }
    if let Some(theme) = parts.clone().find_map(|part| part.strip_prefix("theme=")) {
        if theme == "dark" { Theme::Dark.apply() } else { Theme::Light.apply() }
    }
    match parts.find_map(|part| part.strip_prefix("lang=")) {
        None => i18n::show_english(),
        Some("pseudo") => i18n::show_pseudo(),
        Some(code) => i18n::change_to(Language::of(code).unwrap_or(i18n::current())).await,
    }
    let name = first.split_once('=').map_or("", |(_, name)| name);
    if let Some(state) = STATES.iter().find(|state| state.name == name) {
        open_state(page, state);
    } else {
        page.show("gallery");
        yew::Renderer::<List>::with_root(page.places.panel.clone()).render();
    }
    true
}

fn open_state(page: &Page, state: &State) {
    match (state.scene)() {
        Scene::Desk(view, records) => {
            page.show("desk");
            stand_in(&page.frames);
            let names = Pair { first: RegionName::of("us-east-1"), second: RegionName::of("us-west-2") };
            let desk = Desk {
                handle: Handle::new(FixedDesk::new(*view, records)),
                names,
                ccp_urls: Pair::from_fn(|region| format!("https://{region}.example.com/ccp-v2/").into()),
                title: AttrValue::Static("Ambidesk"),
                log_name: None,
                restore: RestoreAgentState::Ask,
                past: Rc::default(),
                configuration: AttrValue::Static("{}"),
            };
            let props = AppProps { places: page.places.clone(), desk };
            yew::Renderer::<App>::with_root_and_props(page.app.clone(), props).render();
        }
        Scene::Setup(error) => {
            page.show("setup");
            let props = SetupProps { panel: page.places.panel.clone(), error };
            yew::Renderer::<Setup>::with_root_and_props(page.app.clone(), props).render();
        }
        Scene::Part(draw) => {
            page.show("gallery");
            let props = PartProps { name: state.name, markup: draw() };
            yew::Renderer::<Part>::with_root_and_props(page.places.panel.clone(), props).render();
        }
        Scene::Crash => panic!("this is what a panic looks like"),
    }
}

/// Fills the place of the frames.
fn stand_in(frames: &web_sys::HtmlElement) {
    frames.set_text_content(Some("The region’s own panel is here"));
    let style = frames.style();
    for (name, value) in
        [("display", "grid"), ("place-items", "center"), ("color", "var(--faint)"), ("background", "var(--sunken)")]
    {
        // These are declarations.
        let _ = style.set_property(name, value);
    }
}

#[derive(Clone, PartialEq, Properties)]
struct PartProps {
    name: &'static str,
    markup: Html,
}

/// A component by itself.
#[component]
fn Part(props: &PartProps) -> Html {
    html! {
        <div class="panel">
            <div><h1 class="aside" translate="no">{props.name}</h1></div>
            <div class="page">{props.markup.clone()}</div>
        </div>
    }
}

/// The list of every state.
#[component]
fn List() -> Html {
    let entry = |state: &State| {
        html! { <li><a href={format!("?gallery={}", state.name)}>{state.name}</a>{": "}{state.about}</li> }
    };
    html! { <section><h1>{"Gallery"}</h1><ul>{for STATES.iter().map(entry)}</ul></section> }
}
