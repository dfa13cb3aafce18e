//! Puts a text into the clipboard, or selects it where the browser does not let the page do that.

use js_sys::Reflect;
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::JsFuture;
use web_sys::Clipboard;
use yew::prelude::*;

/// Puts a text into the clipboard; whether that worked.
pub(super) async fn copy(text: &str) -> bool {
    // Outside of a secure context there is none.
    let clipboard = Reflect::get(&gloo_utils::window().navigator(), &"clipboard".into()).unwrap_or_default();
    clipboard.is_truthy() && JsFuture::from(clipboard.unchecked_into::<Clipboard>().write_text(text)).await.is_ok()
}

/// Selects the text in the element `id` where copying it has failed, for the person's own keys.
#[hook]
pub(super) fn use_selected(copied: Option<bool>, id: &'static str) {
    use_effect_with(copied, move |copied| {
        let place = gloo_utils::document().get_element_by_id(id).filter(|_| *copied == Some(false));
        if let (Some(place), Ok(Some(selection))) = (place, gloo_utils::window().get_selection()) {
            // What can't be selected is there to be read.
            let _ = selection.select_all_children(&place);
        }
    });
}
