//! Fetches `config.json`, never from a cache. Absent: any reading of it.

use gloo_net::http::Response;
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::JsFuture;

use super::LoadError;

#[wasm_bindgen]
extern "C" {
    /// The answer that `global-connect.js` asked for while the program was still on its way.
    #[wasm_bindgen(thread_local_v2, js_namespace = globalThis, js_name = ambideskConfig)]
    static EARLY: JsValue;
}

/// The text of the file.
///
/// # Errors
///
/// [`LoadError`] when there is no such file, or when it can't be had.
pub async fn fetch() -> Result<String, LoadError> {
    let early = EARLY.with(JsValue::clone);
    let answer = JsFuture::from(js_sys::Promise::resolve(&early)).await;
    let answer = answer.ok().and_then(|answer| answer.dyn_into::<web_sys::Response>().ok());
    let response = Response::from(answer.ok_or(LoadError::Unreachable)?);
    match response.status() {
        200..=299 => response.text().await.map_err(|_| LoadError::Unreachable),
        404 | 410 => Err(LoadError::Missing),
        status => Err(LoadError::Status(status)),
    }
}

/// The `ccp` part as the object that Streams takes: the very text that was checked, read by the browser.
pub fn parameters(text: &str) -> JsValue {
    js_sys::JSON::parse(text.trim_start_matches('\u{feff}'))
        .and_then(|whole| js_sys::Reflect::get(&whole, &"ccp".into()))
        .unwrap_or(JsValue::UNDEFINED)
}
