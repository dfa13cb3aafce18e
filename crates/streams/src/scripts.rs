//! Loading scripts into a frame, one after the other.

use js_sys::Promise;
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::JsFuture;
use web_sys::{Document, HtmlScriptElement, RequestCache, RequestInit, Response};

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

/// As [`load`]; where nothing came, the script is asked for once more past what the browser has kept, which may be a failed
/// answer. For a script of the page's own host.
pub(crate) async fn load_twice(document: &Document, url: &str) -> Result<(), ()> {
    if load(document, url).await.is_ok() {
        return Ok(());
    }
    refresh(url).await.ok_or(())?;
    load(document, url).await
}

/// Puts a fresh answer in the place of what the browser has kept.
async fn refresh(url: &str) -> Option<()> {
    let init = RequestInit::new();
    init.set_cache(RequestCache::Reload);
    let answer = JsFuture::from(web_sys::window()?.fetch_with_str_and_init(url, &init)).await.ok()?;
    let answer: Response = answer.dyn_into().ok()?;
    // Only an answer that was read to its end is kept.
    JsFuture::from(answer.array_buffer().ok()?).await.ok()?;
    answer.ok().then_some(())
}
