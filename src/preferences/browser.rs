//! Where preferences are kept, and how the page shows them. Storage that is forbidden or full costs the memory, nothing else.

use wasm_bindgen::prelude::*;

use super::{KEY, Preferences};
use crate::page_event;
use crate::storage;

/// The name of the event that says that preferences have changed.
pub const CHANGED: &str = "preferences";

/// The remembered preferences.
pub fn load() -> Preferences {
    Preferences::read(&storage::get(KEY).unwrap_or_default())
}

/// Whether preferences are remembered at all.
pub fn are_kept() -> bool {
    storage::keeps()
}

/// Remembers preferences, shows their density, and tells the page.
pub fn save(preferences: Preferences) {
    // Preferences that can't be kept last as long as the page.
    storage::set(KEY, &preferences.write());
    show_density(preferences);
    page_event::dispatch(CHANGED, &JsValue::UNDEFINED);
}

/// Shows the density that is preferred.
pub fn show_density(preferences: Preferences) {
    // The name of the attribute is one.
    let _ = gloo_utils::document_element()
        .set_attribute("data-density", if preferences.compact { "compact" } else { "comfortable" });
}
