//! The screens that stand in for the desk while there is no usable configuration. Nothing has been started then.

use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

use super::copy::{copy, use_selected};
use crate::components::config_problems::ConfigProblems;
use crate::components::first_run::FirstRun;
use crate::components::setup_screen::SetupScreen;
use crate::config::LoadError;
use crate::i18n::use_localization;
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
    let l10n = use_localization();
    let copied = use_state_eq(|| None);
    use_selected(*copied, "sample");
    let on_reload = Callback::from(|()| {
        // A page may always load itself again.
        let _ = gloo_utils::window().location().reload();
    });
    let on_copy = {
        let copied = copied.clone();
        Callback::from(move |()| {
            let copied = copied.clone();
            copied.set(None);
            spawn_local(async move { copied.set(Some(copy(SAMPLE).await)) });
        })
    };
    let origin = gloo_utils::window().location().origin().unwrap_or_default();
    let missing = props.error == LoadError::Missing;
    let testid = if missing { "first-run-screen" } else { "config-screen" };
    html! {
        <SetupScreen {testid} title={text::title(&l10n, &props.error)} help={text::help(&l10n, &props.error)} {on_reload}>
            if missing {
                <FirstRun sample={SAMPLE} {origin} copied={*copied} {on_copy}/>
            } else {
                <ConfigProblems error={props.error.clone()}/>
            }
        </SetupScreen>
    }
}
