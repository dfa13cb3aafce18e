//! Every state of the interface on its own, drawn from fixed views: `?gallery` lists them, `?gallery=pending` opens
//! one; `&theme=dark` and `&lang=de` choose colours and language, `&lang=pseudo` one that shows what was never translated
//! and what does not fit. For designing, screenshots and accessibility checks; left out of what ships. Absent: Connect.

mod contacts;
mod desk;
mod parts;
mod people;
mod states;

use std::rc::Rc;

use ambidesk_coordinator::Pair;
use stylist::Style;
use stylist::yew::use_style;
use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

use crate::app::{App, Page, Setup};
use crate::desk::Handle;
use crate::hooks::use_window_event;
use crate::i18n::{Language, Languages, Localization, LocalizationProvider, PSEUDO, pseudo};
use crate::store::Desk;
use crate::styles::Styled;
use crate::text::regions::RegionName;
use crate::theme::Theme;

pub use desk::FixedDesk;
pub use states::{STATES, Scene, State};

/// Opens the gallery if the address asks for it.
pub(crate) async fn open(page: &Page) -> bool {
    let address = address();
    let asks = parts(&address).next().is_some_and(|part| part == "gallery" || part.starts_with("gallery="));
    if asks {
        let languages = Languages::new(None);
        let first = Shown::at(page, &languages, address).await;
        let props = GalleryProps { page: page.clone(), languages, first };
        yew::Renderer::<Gallery>::with_root_and_props(page.app.clone(), props).render();
    }
    asks
}

/// The part of the address that says what to show.
fn address() -> String {
    gloo_utils::window().location().search().unwrap_or_default()
}

fn parts(address: &str) -> impl Iterator<Item = &str> {
    address.trim_start_matches('?').split('&')
}

/// An address, and what it shows.
#[derive(Clone, PartialEq)]
struct Shown {
    address: String,
    markup: Html,
}

impl Shown {
    /// Takes the page's colours, language and layout on the way.
    async fn at(page: &Page, languages: &Languages, address: String) -> Self {
        let value = |name: &str| parts(&address).find_map(|part| part.strip_prefix(name)?.strip_prefix('='));
        if let Some(theme) = value("theme") {
            if theme == "dark" { Theme::Dark.apply() } else { Theme::Light.apply() }
        }
        match value("lang") {
            None => languages.show(&Localization::english()),
            Some("pseudo") if languages.shown().language() == PSEUDO => {}
            Some("pseudo") => languages.show(&pseudo()),
            Some(code) => {
                languages.change_to(Language::of(code).unwrap_or_else(|| languages.shown().language())).await;
            }
        }
        let state = STATES.iter().find(|state| Some(state.name) == value("gallery"));
        let markup = state.map_or_else(|| list(page), |state| draw(page, languages, state));
        Self { address, markup }
    }
}

#[derive(Clone, PartialEq, Properties)]
struct GalleryProps {
    page: Page,
    languages: Languages,
    first: Shown,
}

/// What the address names, also when it changes without loading the page: tests go through all states that way.
#[component]
fn Gallery(props: &GalleryProps) -> Html {
    let shown = use_state(|| props.first.clone());
    let wanted = use_mut_ref(|| props.first.address.clone());
    use_window_event("popstate", true, {
        let (page, languages, setter) = (props.page.clone(), props.languages.clone(), shown.setter());
        move |_| {
            let address = address();
            // Another page of the same state is the state's own affair.
            if wanted.replace(address.clone()) != address {
                let (page, languages, setter) = (page.clone(), languages.clone(), setter.clone());
                spawn_local(async move { setter.set(Shown::at(&page, &languages, address).await) });
            }
        }
    });
    // Everything is drawn by the time that this runs.
    use_effect_with(shown.address.clone(), {
        let page = props.page.clone();
        move |address| page.mark("data-gallery", address)
    });
    // The key of a node counts among its neighbours only, hence the list around it: another state is built anew.
    html! { <Styled><key={shown.address.clone()}>{shown.markup.clone()}</></Styled> }
}

#[derive(Clone, PartialEq, Properties)]
struct PartProps {
    name: &'static str,
    children: Html,
}

/// A component by itself, in the room that it has in the side panel.
#[component]
fn Part(props: &PartProps) -> Html {
    let style = use_look();
    html! {
        <div class={style}>
            <h1 class="aside" translate="no">{props.name}</h1>
            <div data-testid="page">{props.children.clone()}</div>
        </div>
    }
}

#[hook]
fn use_look() -> Style {
    use_style!(
        r"
        position: relative;
        min-width: 0;
        min-height: 0;
        padding: var(--gap) 15px;
        overflow: auto;
        background: var(--surface);
        border: 1px solid var(--line);
        border-radius: var(--radius);
        "
    )
}

fn draw(page: &Page, languages: &Languages, state: &State) -> Html {
    let (places, languages) = (page.places.clone(), languages.clone());
    match (state.scene)() {
        Scene::Desk(view, records) => {
            page.show("desk");
            stand_in(&page.places.ccp.frames);
            let l10n = languages.shown();
            let desk = Desk {
                handle: Handle::new(FixedDesk::new(*view, records)),
                names: Pair { first: RegionName::of(&l10n, "us-east-1"), second: RegionName::of(&l10n, "us-west-2") },
                ccp_urls: Pair::from_fn(|region| format!("https://{region}.example.com/ccp-v2/").into()),
                doubt: None,
                title: AttrValue::Static("Ambidesk"),
                config: Rc::default(),
                past: Rc::default(),
                people: Rc::default(),
                configuration: AttrValue::Static("{}"),
            };
            html! { <App {places} {languages} {desk} at_once=true/> }
        }
        Scene::Setup(error) => {
            page.show("setup");
            html! { <Setup panel={places.panel} {languages} {error}/> }
        }
        Scene::Part(part) => {
            page.show("gallery");
            let part = html! {
                <LocalizationProvider {languages}><Part name={state.name}>{part()}</Part></LocalizationProvider>
            };
            create_portal(part, places.panel)
        }
        Scene::Crash => panic!("this is what a panic looks like"),
    }
}

/// The list of every state.
fn list(page: &Page) -> Html {
    page.show("gallery");
    let entry = |state: &State| {
        html! { <li><a href={format!("?gallery={}", state.name)}>{state.name}</a>{": "}{state.about}</li> }
    };
    let list = html! { <section><h1>{"Gallery"}</h1><ul>{for STATES.iter().map(entry)}</ul></section> };
    create_portal(list, page.places.panel.clone())
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
