//! The screens that stand in for the desk while there is no usable configuration. Nothing has been started then.

use wasm_bindgen_futures::{JsFuture, spawn_local};
use yew::prelude::*;

use crate::components::config_problems::ConfigProblems;
use crate::components::first_run::FirstRun;
use crate::components::setup_screen::SetupScreen;
use crate::config::LoadError;
use crate::text::config as text;

const SAMPLE: &str = include_str!("../../assets/config.sample.json");

/// The properties of [`SetupPage`].
#[derive(Clone, PartialEq, Properties)]
pub struct SetupPageProps {
    /// Why there is no configuration.
    pub error: LoadError,
}

/// What to do about the configuration.
#[component]
pub fn SetupPage(props: &SetupPageProps) -> Html {
    let copied = use_state_eq(|| false);
    let on_reload = Callback::from(|()| {
        if let Some(window) = web_sys::window() {
            // A page may always load itself again.
            let _ = window.location().reload();
        }
    });
    let on_copy = {
        let copied = copied.clone();
        Callback::from(move |()| {
            let copied = copied.clone();
            spawn_local(async move { copied.set(copy(SAMPLE).await) });
        })
    };
    let origin = web_sys::window().and_then(|window| window.location().origin().ok()).unwrap_or_default();
    let inside = match &props.error {
        LoadError::Missing => html! { <FirstRun sample={SAMPLE} {origin} copied={*copied} {on_copy}/> },
        LoadError::Status(_) | LoadError::Unreachable | LoadError::WebPage => Html::default(),
        LoadError::Broken { .. } | LoadError::Problems(_) => html! { <ConfigProblems error={props.error.clone()}/> },
    };
    let testid = if props.error == LoadError::Missing { "first-run-screen" } else { "config-screen" };
    html! {
        <SetupScreen title={text::title(&props.error)} help={text::help(&props.error)} {testid} {on_reload}>
            {inside}
        </SetupScreen>
    }
}

/// Puts a text into the clipboard; whether that worked.
async fn copy(text: &str) -> bool {
    let Some(window) = web_sys::window() else { return false };
    JsFuture::from(window.navigator().clipboard().write_text(text)).await.is_ok()
}
