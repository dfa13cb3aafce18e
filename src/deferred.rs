//! The pages that are opened rarely, and the file that they come in. A desk starts without them; they are fetched once it
//! runs, or when one is opened before that. Where they come from is told by the program that starts the desk: the
//! release has them in a file of their own, other builds in the program itself. Absent: what is on a page.

use std::cell::Cell;
use std::pin::Pin;

use gloo_timers::callback::Timeout;
use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

use crate::config::LoadError;
use crate::i18n;
use crate::pages::{FirstTime, LogsPage, PreflightPage, SettingsPage, SetupPage, TimelinePage};
use crate::routes::Route;

/// How long after its start a desk fetches what it has not needed yet, in milliseconds: what it does need is here by then,
/// and a page that explains a broken network should not wait for one.
const SOON: u32 = 20_000;

/// What draws the deferred pages.
#[derive(Debug, Clone, Copy)]
pub struct Deferred {
    /// A page of the side panel.
    pub page: fn(Route) -> Html,
    /// The look around before the first sign-in.
    pub first_time: fn() -> Html,
    /// The screen in place of a desk without a usable configuration.
    pub setup: fn(LoadError) -> Html,
}

/// The pages could not be had; the browser's console says why. The next attempt asks again.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("the pages that are loaded later did not arrive; check the connection, then try again")]
pub struct NotLoaded;

/// Fetches the pages. Called again after a failure; calls at the same time share one request.
pub type Loader = fn() -> Pin<Box<dyn Future<Output = Result<Deferred, NotLoaded>>>>;

thread_local! {
    static LOADER: Cell<Option<Loader>> = const { Cell::new(None) };
    static LOADED: Cell<Option<Deferred>> = const { Cell::new(None) };
}

/// The pages themselves. Whatever only this function reaches is in their file, so nothing else may call it but a loader.
#[must_use]
pub fn pages() -> Deferred {
    i18n::add_deferred_english();
    Deferred { page, first_time: || html! { <FirstTime/> }, setup: |error| html! { <SetupPage {error}/> } }
}

fn page(route: Route) -> Html {
    match route {
        // These are there from the start.
        Route::Regions | Route::Contacts => Html::default(),
        Route::Timeline => html! { <TimelinePage/> },
        Route::Logs => html! { <LogsPage/> },
        Route::Preflight => html! { <PreflightPage/> },
        Route::Settings => html! { <SettingsPage/> },
    }
}

/// Says where the pages come from.
pub fn come_from(loader: Loader) {
    LOADER.set(Some(loader));
}

/// The pages, if they are here.
#[must_use]
pub fn loaded() -> Option<Deferred> {
    LOADED.get()
}

/// The pages, fetched unless they are here.
///
/// # Errors
///
/// [`NotLoaded`] where they did not arrive.
pub async fn load() -> Result<Deferred, NotLoaded> {
    if let Some(pages) = loaded() {
        return Ok(pages);
    }
    let pages = LOADER.get().ok_or(NotLoaded)?().await?;
    LOADED.set(Some(pages));
    Ok(pages)
}

/// Fetches the pages in a while. That they do not arrive matters only to somebody who opens one, and is said there.
pub fn load_soon() {
    let fetch = async {
        let _ = load().await;
    };
    Timeout::new(SOON, || spawn_local(fetch)).forget();
}
