//! What the person prefers, the colors among it, and a way to change it. Each place that shows a choice hears of the others.

use wasm_bindgen::JsValue;
use yew::prelude::*;

use super::listen::use_window_event;
use crate::page_event;
use crate::preferences;
use crate::preferences::Preferences;
use crate::theme::Theme;

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
