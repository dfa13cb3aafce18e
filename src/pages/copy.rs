//! Puts a text into the clipboard.

use wasm_bindgen_futures::JsFuture;

/// Puts a text into the clipboard; whether that worked.
pub(super) async fn copy(text: &str) -> bool {
    JsFuture::from(gloo_utils::window().navigator().clipboard().write_text(text)).await.is_ok()
}
