//! Loading scripts into a frame, one after the other.

use js_sys::Promise;
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::JsFuture;
use web_sys::{Document, HtmlScriptElement};

/// Runs the script at `url` in `document`; `Err` when it can't be loaded. The order of calls is the order of execution.
pub(crate) async fn load(document: &Document, url: &str) -> Result<(), ()> {
    let element = document.create_element("script").map_err(|_| ())?;
    // Not `dyn_into`: the element belongs to the frame's window, whose classes are others.
    let script: HtmlScriptElement = element.unchecked_into();
    let promise = Promise::new(&mut |resolve, reject| {
        script.set_onload(Some(&resolve));
        script.set_onerror(Some(&reject));
    });
    script.set_src(url);
    let body = document.body().ok_or(())?;
    body.append_child(&script).map_err(|_| ())?;
    let loaded = JsFuture::from(promise).await;
    script.set_onload(None);
    script.set_onerror(None);
    loaded.map(|_| ()).map_err(|_| ())
}
