//! Events on `window`, named `ambidesk:…`: how the program tells the page around it. Absent: listening.

use wasm_bindgen::JsValue;
use web_sys::{CustomEvent, CustomEventInit};

/// Tells whoever listens. That there is nobody, or no page, is no error.
pub fn dispatch(name: &str, detail: &JsValue) {
    let init = CustomEventInit::new();
    init.set_detail(detail);
    if let Ok(event) = CustomEvent::new_with_event_init_dict(&format!("ambidesk:{name}"), &init) {
        // It fails only for an event that is being dispatched already, and this one is new.
        let _ = gloo_utils::window().dispatch_event(&event);
    }
}
