//! What the languages need of the browser: texts from the server, the remembered choice, the page's own mark. Absent:
//! which language to take.

use js_sys::{Promise, Reflect};
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::JsFuture;
use web_sys::{AbortSignal, RequestCache, RequestInit, Response};

use super::language::{Language, primary};
use crate::storage;

/// Where the choice is kept. `boot.js` reads it too.
pub const KEY: &str = "ambidesk.language";

/// How long texts may take, in milliseconds: an agent would rather work in English than wait.
const PATIENCE: u32 = 3000;

#[wasm_bindgen]
extern "C" {
    /// Throws where the browser's formats would refuse the code.
    #[wasm_bindgen(catch, js_namespace = Intl, js_name = getCanonicalLocales)]
    fn canonical(code: &str) -> Result<JsValue, JsValue>;
}

/// Texts that `boot.js` asked for while the program was still on its way, as they would probably be needed.
pub struct Early {
    answer: Promise,
    /// Ends their time, which is as long as any other's.
    time: AbortSignal,
}

/// The browser's languages, the preferred one first.
pub fn preferred() -> Vec<String> {
    gloo_utils::window().navigator().languages().iter().filter_map(|code| code.as_string()).collect()
}

/// The code of a language for dates and lists: as the browser prefers it ("de-AT"), where it does. Some of those are no codes to
/// the browser's own formats ("en-US@posix").
pub fn locale(language: Language) -> String {
    let regional = preferred().into_iter().find(|code| primary(code) == language.code && canonical(code).is_ok());
    regional.unwrap_or_else(|| language.code.to_owned())
}

/// The remembered choice.
pub fn remembered() -> Option<String> {
    storage::get(KEY)
}

/// Remembers a choice; an empty one forgets it.
pub fn remember(code: &str) {
    if code.is_empty() {
        storage::remove(KEY);
    } else {
        // A language that can't be kept is shown all the same.
        storage::set(KEY, code);
    }
}

/// Tells screen readers and the browser which language the page is in, and that it is not to be translated: a browser does
/// that by replacing the text nodes that are drawn, which then stay as they are.
pub fn mark_page(language: Language) {
    let root = gloo_utils::document_element();
    // The names of the attributes are some.
    let _ = root.set_attribute("lang", language.code);
    let _ = root.set_attribute("translate", "no");
}

/// The texts of a language; `None` where they can't be had.
pub async fn texts(language: Language, early: Option<Early>) -> Option<String> {
    let Some(Early { answer, time }) = early else {
        return read(asked(language, &AbortSignal::timeout_with_u32(PATIENCE))).await;
    };
    match read(answer).await {
        Some(source) => Some(source),
        // An answer that failed at once is asked for again, and nobody waits longer for that.
        None => read(asked(language, &time)).await,
    }
}

/// What `boot.js` has asked for, if it is this language.
pub fn early(language: Language) -> Option<Early> {
    let early = Reflect::get(&js_sys::global(), &"ambideskTexts".into()).ok()?;
    let part = |name: &str| Reflect::get(&early, &name.into()).ok();
    if part("code")?.as_string()? != language.code {
        return None;
    }
    Some(Early { answer: part("answer")?.dyn_into().ok()?, time: part("time")?.dyn_into().ok()? })
}

fn asked(language: Language, time: &AbortSignal) -> Promise {
    let init = RequestInit::new();
    // An answer that the browser has kept may be a failed one.
    init.set_cache(RequestCache::NoCache);
    init.set_signal(Some(time));
    gloo_utils::window().fetch_with_str_and_init(&format!("locales/{}.ftl", language.code), &init)
}

async fn read(answer: Promise) -> Option<String> {
    let response: Response = JsFuture::from(answer).await.ok()?.dyn_into().ok()?;
    let text = if response.ok() { response.text().ok()? } else { return None };
    let text = JsFuture::from(text).await.ok()?.as_string()?;
    // A host that answers every unknown address with index.html.
    (!text.trim_start().starts_with('<')).then_some(text)
}

/// Says in the browser's console that a language could not be had.
pub fn complain(language: Language) {
    let words = format!("the texts in {} could not be loaded: look for locales/{}.ftl", language.name, language.code);
    web_sys::console::warn_1(&words.into());
}
