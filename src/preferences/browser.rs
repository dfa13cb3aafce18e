//! Where preferences are kept, and how the page shows them. Storage that is forbidden or full costs the memory, nothing else.

use wasm_bindgen::prelude::*;
use web_sys::Storage;

use super::{KEY, Preferences};
use crate::page_event;

/// The name of the event that says that preferences have changed.
pub const CHANGED: &str = "preferences";

fn storage() -> Option<Storage> {
    web_sys::window()?.local_storage().ok().flatten()
}

/// The remembered preferences.
pub fn load() -> Preferences {
    let text = storage().and_then(|storage| storage.get_item(KEY).ok().flatten());
    Preferences::read(&text.unwrap_or_default())
}

/// Remembers preferences, shows their density, and tells the page.
pub fn save(preferences: Preferences) {
    if let Some(storage) = storage() {
        // Forbidden or full storage costs the memory; so does this page then.
        let _ = storage.set_item(KEY, &preferences.write());
    }
    show_density(preferences);
    page_event::dispatch(CHANGED, &JsValue::UNDEFINED);
}

/// Shows the density that is preferred.
pub fn show_density(preferences: Preferences) {
    if let Some(root) = web_sys::window().and_then(|window| window.document()?.document_element()) {
        // The name of the attribute is one.
        let _ = root.set_attribute("data-density", if preferences.compact { "compact" } else { "comfortable" });
    }
}
