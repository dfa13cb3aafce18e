//! From an empty page to an open desk, or to a screen that says what is missing. Absent: what either of them shows.

use std::rc::Rc;

use ambidesk_coordinator::Pair;
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::spawn_local;
use web_sys::Document;

use crate::app::{App, AppProps, Page, Setup, SetupProps};
use crate::config::fields::Text;
use crate::config::kinds::OwnScript;
use crate::config::{self, Config, LoadError, RestoreAgentState};
use crate::desk::Handle;
use crate::history;
use crate::hooks;
use crate::i18n::Languages;
use crate::next_task::next_task;
use crate::page_event;
use crate::pages;
use crate::store::Desk;
use crate::telemetry;
use crate::text::desk as text;
use crate::text::regions::RegionName;

/// Starts the program in the page it was loaded by.
pub fn start() {
    std::panic::set_hook(Box::new(|panic| tell_page(&panic.to_string())));
    pages::keep_fragments_routes();
    spawn_local(run());
}

/// Hands a panic to `boot.js`, which shows it without any help of a program that may be broken.
fn tell_page(report: &str) {
    page_event::dispatch("panic", &report.into());
}

async fn run() {
    // To compile and to start are two tasks.
    next_task().await;
    let page = Page::find();
    #[cfg(feature = "gallery")]
    if crate::gallery::open(&page).await {
        // Its regions are made up: what was started for those of a configuration is in the way.
        ambidesk_global_connect::discard_frames();
        return;
    }
    match load().await {
        Ok((config, source)) => open_desk(&page, config, source).await,
        Err(error) => open_setup(&page, error).await,
    }
}

/// The configuration, and its text.
async fn load() -> Result<(Config, String), LoadError> {
    let text = config::source::fetch().await?;
    let portal = gloo_utils::window().location().origin().unwrap_or_default();
    let config = config::parse(&text, &portal)?;
    Ok((config, text))
}

async fn open_setup(page: &Page, error: LoadError) {
    ambidesk_global_connect::discard_frames();
    let languages = Languages::new(None);
    page.show("setup");
    languages.begin().await;
    let panel = page.places.panel.clone();
    yew::Renderer::<Setup>::with_root_and_props(page.app.clone(), SetupProps { panel, languages, error }).render();
}

/// The frames first, then the interface: what takes longest starts first.
async fn open_desk(page: &Page, config: Config, source: String) {
    page.show("desk");
    hooks::restore_split();
    let restores_state = config.desk.restore_agent_state() == RestoreAgentState::Auto;
    let parameters = config::source::parameters(&source);
    let running = match ambidesk_global_connect::Desk::start(&page.places.ccp.frames, &parameters, restores_state) {
        Ok(running) => running,
        Err(error) => return tell_page(&error.to_string()),
    };
    let Config { instances, desk, telemetry, doubt } = config;
    next_task().await;
    let handle = Handle::new(running);
    telemetry::start(&handle, &instances.map(|_, instance| instance.region.clone()), telemetry);
    if let Some(title) = &desk.title {
        page.document.set_title(title);
    }
    load_scripts(&page.document, desk.scripts.iter().flat_map(|scripts| scripts.iter()));
    let past = history::keep(&handle, instances.map(|_, instance| instance.region.clone()));
    next_task().await;
    let languages = Languages::new(desk.language.map(|language| language.0));
    languages.begin().await;
    let l10n = languages.shown();
    let desk = Desk {
        handle,
        past,
        names: Pair {
            first: RegionName::of(&l10n, &instances.first.region),
            second: RegionName::of(&l10n, &instances.second.region),
        },
        ccp_urls: instances.map(|_, instance| instance.ccp_url.clone().into()),
        doubt,
        title: desk.title.as_deref().unwrap_or(text::TITLE).to_owned().into(),
        config: Rc::new(desk),
        people: Rc::default(),
        configuration: source.into(),
    };
    let places = page.places.clone();
    yew::Renderer::<App>::with_root_and_props(page.app.clone(), AppProps { places, languages, desk, at_once: false })
        .render();
}

/// Loads the configured scripts in their order; one that is missing shows in the browser's console.
fn load_scripts<'a>(document: &Document, scripts: impl Iterator<Item = &'a Text<OwnScript>>) {
    for url in scripts {
        if let Ok(script) = document.create_element("script")
            && let Some(body) = document.body()
        {
            let script: web_sys::HtmlScriptElement = script.unchecked_into();
            script.set_src(url);
            script.set_async(false);
            // A body takes every element.
            let _ = body.append_child(&script);
        }
    }
}
