//! Which key presses count, and pressing what is on screen.

use wasm_bindgen::prelude::*;
use web_sys::{Element, HtmlElement, KeyboardEvent};

/// A key that may be a shortcut: pressed once, alone, and nowhere where somebody types or is asked something.
pub fn shortcut_key(event: &KeyboardEvent) -> Option<String> {
    let chord = event.ctrl_key() || event.alt_key() || event.meta_key();
    let other = event.default_prevented() || event.repeat() || event.is_composing();
    let typing = event.target().and_then(|target| target.dyn_into::<Element>().ok()).is_some_and(|target| {
        target.closest("input, textarea, select, [contenteditable]").is_ok_and(|field| field.is_some())
    });
    let asked = find("dialog[open]").is_some();
    (!chord && !other && !typing && !asked).then(|| event.key())
}

/// Presses what is on screen, if it is there: what the button asks for, and asks first, is its own matter.
pub fn press(selector: &str) {
    if let Some(button) = find(selector).and_then(|button| button.dyn_into::<HtmlElement>().ok()) {
        button.click();
    }
}

fn find(selector: &str) -> Option<Element> {
    gloo_utils::document().query_selector(selector).ok().flatten()
}
