//! What is only shown on hover and focus can be put away.

use wasm_bindgen::JsCast;
use web_sys::{Element, KeyboardEvent};
use yew::prelude::*;

use super::use_window_event;

/// Escape puts away what is shown on hover and focus, until the pointer or the focus has left it. Components show it with
/// `display: var(--hint, …)` in an element that is marked with `data-hint`.
#[hook]
pub fn use_hints() {
    let away = use_state_eq(|| false);
    let setter = away.setter();
    use_window_event("keydown", true, move |event| {
        let shown = || gloo_utils::document().query_selector("[data-hint]:is(:hover, :focus-visible)");
        if event.unchecked_ref::<KeyboardEvent>().key() == "Escape" && matches!(shown(), Ok(Some(_))) {
            setter.set(true);
        }
    });
    let setter = away.setter();
    use_window_event("focusin", *away, move |_| setter.set(false));
    let setter = away.setter();
    use_window_event("pointerover", *away, move |event| {
        let target = event.target().and_then(|target| target.dyn_into::<Element>().ok());
        if target.is_none_or(|target| !matches!(target.closest("[data-hint]"), Ok(Some(_)))) {
            setter.set(false);
        }
    });
    use_effect_with(*away, |away| {
        // The name of the attribute is one.
        let _ = gloo_utils::document_element().set_attribute("data-hints", if *away { "away" } else { "" });
    });
}
