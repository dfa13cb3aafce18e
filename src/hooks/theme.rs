//! The colours that are shown, and a way to change them.

use yew::prelude::*;

use super::listen::use_window_event;
use crate::page_event;
use crate::theme::Theme;

/// The chosen colours, and a callback that chooses others.
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
        page_event::dispatch("theme", &wasm_bindgen::JsValue::UNDEFINED);
    });
    (*theme, choose)
}
