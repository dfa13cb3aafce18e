//! What the person prefers, the colors and the language among it, and a way to change it. Each place that shows a choice hears
//! of the others, and each tab of the desk of the other tabs.

use js_sys::Reflect;
use wasm_bindgen::JsValue;
use yew::prelude::*;

use super::listen::use_window_event;
use crate::i18n::{self, Language, Languages, use_languages};
use crate::page_event;
use crate::preferences::{self, Preferences};
use crate::theme::{self, Theme};

/// The preferences, kept up to date with every other place that changes them, and a callback that changes them.
#[hook]
pub fn use_preferences() -> (Preferences, Callback<Preferences>) {
    let preferences = use_state_eq(preferences::browser::load);
    let setter = preferences.setter();
    use_window_event("ambidesk:preferences", true, move |_| setter.set(preferences::browser::load()));
    (*preferences, Callback::from(preferences::browser::save))
}

/// The chosen colors, and a callback that chooses others.
#[hook]
pub fn use_theme() -> (Theme, Callback<Theme>) {
    let theme = use_state_eq(Theme::remembered);
    let setter = theme.setter();
    // The button in the top bar and the settings say the same.
    use_window_event("ambidesk:theme", true, move |_| setter.set(Theme::remembered()));
    let setter = theme.setter();
    let choose = Callback::from(move |next: Theme| {
        next.apply();
        setter.set(next);
        page_event::dispatch("theme", &JsValue::UNDEFINED);
    });
    (*theme, choose)
}

/// The chosen language, `None` where it is left to the configuration and the browser, a callback that chooses one by its code, and
/// whether the texts of the one that was chosen last could not be had.
#[hook]
pub fn use_language() -> (Option<Language>, Callback<String>, bool) {
    let languages = use_languages();
    let chosen = use_state_eq(Languages::preference);
    let setter = chosen.setter();
    use_window_event("ambidesk:language", true, move |_| setter.set(Languages::preference()));
    let missing = use_state_eq(|| false);
    let setter = missing.setter();
    let choose = Callback::from(move |code: String| {
        setter.set(false);
        let missing = setter.clone();
        languages.choose(&code, Callback::from(move |shown: bool| missing.set(!shown)));
        page_event::dispatch("language", &JsValue::UNDEFINED);
    });
    (*chosen, choose, *missing)
}

/// Shows what is chosen in another tab of the desk. The browser tells every tab but the one that has changed what is kept, whatever
/// that is.
#[hook]
pub fn use_choices_of_other_tabs() {
    let languages = use_languages();
    use_window_event("storage", true, move |event| {
        // There is no key where all that was kept is forgotten.
        let key = Reflect::get(event, &"key".into()).ok().and_then(|key| key.as_string());
        let is_about = |own: &str| key.as_deref().is_none_or(|key| key == own);
        if is_about(theme::KEY) {
            Theme::remembered().show();
            page_event::dispatch("theme", &JsValue::UNDEFINED);
        }
        if is_about(preferences::KEY) {
            preferences::browser::show_density(preferences::browser::load());
            page_event::dispatch(preferences::browser::CHANGED, &JsValue::UNDEFINED);
        }
        if is_about(i18n::KEY) {
            languages.follow();
            page_event::dispatch("language", &JsValue::UNDEFINED);
        }
    });
}
