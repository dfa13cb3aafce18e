//! Fetches `config.json`, never from a cache. Absent: any reading of it.

use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::JsFuture;
use web_sys::Response;

use super::LoadError;

#[wasm_bindgen]
extern "C" {
    /// The answer that `boot.js` asked for while the program was still on its way.
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
    let answer = JsFuture::from(js_sys::Promise::resolve(&early));
    let response: Response =
        answer.await.ok().and_then(|answer| answer.dyn_into().ok()).ok_or(LoadError::Unreachable)?;
    match response.status() {
        200..=299 => {}
        404 | 410 => return Err(LoadError::Missing),
        status => return Err(LoadError::Status(status)),
    }
    let text = response.text().map_err(|_| LoadError::Unreachable)?;
    let text = JsFuture::from(text).await.map_err(|_| LoadError::Unreachable)?;
    text.as_string().ok_or(LoadError::Unreachable)
}

/// The `ccp` part as the object that Streams takes: the very text that was checked, read by the browser.
pub fn parameters(text: &str) -> JsValue {
    js_sys::JSON::parse(text.trim_start_matches('\u{feff}'))
        .and_then(|whole| js_sys::Reflect::get(&whole, &"ccp".into()))
        .unwrap_or(JsValue::UNDEFINED)
}
