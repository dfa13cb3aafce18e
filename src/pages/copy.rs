//! Puts a text into the clipboard.

use wasm_bindgen_futures::JsFuture;

/// Puts a text into the clipboard; whether that worked.
pub(super) async fn copy(text: &str) -> bool {
    let Some(window) = web_sys::window() else { return false };
    JsFuture::from(window.navigator().clipboard().write_text(text)).await.is_ok()
}
