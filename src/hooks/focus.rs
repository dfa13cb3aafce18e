//! Moves the focus to where the work is.

use wasm_bindgen::JsCast;
use web_sys::HtmlElement;

/// Puts the focus before the visible Contact Control Panel; the next Tab leads into it.
pub fn focus_frames() {
    let frames = gloo_utils::document().get_element_by_id("ccp-frames");
    if let Some(frames) = frames.and_then(|frames| frames.dyn_into::<HtmlElement>().ok()) {
        // Focus is refused for what can't take it; then there is nothing to skip to.
        let _ = frames.focus();
    }
}
