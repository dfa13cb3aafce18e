//! What the languages need of the browser: texts from the server, the remembered choice, the page's own mark. Absent:
//! which language to take.

use std::cell::RefCell;

use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::JsFuture;
use web_sys::{AbortSignal, RequestCache, RequestInit, Response, Storage};

use super::language::Language;

/// Where the choice is kept. `boot.js` reads it too.
const KEY: &str = "ambidesk.language";

/// How long texts may take, in milliseconds: an agent would rather work in English than wait.
const PATIENCE: u32 = 3000;

thread_local! {
    /// The language in the configuration.
    static CONFIGURED: RefCell<Option<String>> = const { RefCell::new(None) };
}

#[wasm_bindgen]
extern "C" {
    /// The texts that `boot.js` asked for while the program was still on its way, if they will probably be needed.
    #[wasm_bindgen(thread_local_v2, js_namespace = globalThis, js_name = ambideskTexts)]
    static EARLY: JsValue;
}

/// Keeps the configured language for when a person forgets their choice.
pub fn keep_configured(code: Option<&str>) {
    CONFIGURED.set(code.map(str::to_owned));
}

/// The language in the configuration.
pub fn configured() -> Option<String> {
    CONFIGURED.with_borrow(Clone::clone)
}

/// The browser's languages, the preferred one first.
pub fn preferred() -> Vec<String> {
    let navigator = web_sys::window().map(|window| window.navigator());
    navigator
        .map(|navigator| navigator.languages().iter().filter_map(|code| code.as_string()).collect())
        .unwrap_or_default()
}

/// The remembered choice.
pub fn remembered() -> Option<String> {
    storage()?.get_item(KEY).ok().flatten()
}

/// Remembers a choice; an empty one forgets it.
pub fn remember(code: &str) {
    if let Some(storage) = storage() {
        // Forbidden or full storage costs the memory, not the language.
        let _ = if code.is_empty() { storage.remove_item(KEY) } else { storage.set_item(KEY, code) };
    }
}

fn storage() -> Option<Storage> {
    web_sys::window()?.local_storage().ok().flatten()
}

/// Tells screen readers and the browser which language the page is in, and that it is not to be translated: a browser does
/// that by replacing the text nodes that are drawn, which then stay as they are.
pub fn mark_page(language: Language) {
    if let Some(root) = web_sys::window().and_then(|window| window.document()?.document_element()) {
        // The names of the attributes are some.
        let _ = root.set_attribute("lang", language.code);
        let _ = root.set_attribute("translate", "no");
    }
}

/// The texts of a language; `None` where they can't be had.
pub async fn texts(language: Language) -> Option<String> {
    let source = match early(language) {
        Some(answer) => read(answer).await,
        None => None,
    };
    match source {
        Some(source) => Some(source),
        None => read(asked(language)?).await,
    }
}

fn early(language: Language) -> Option<js_sys::Promise> {
    let early = EARLY.with(JsValue::clone);
    let part = |name: &str| js_sys::Reflect::get(&early, &name.into()).ok();
    let fits = part("code")?.as_string()? == language.code;
    fits.then(|| part("answer"))??.dyn_into().ok()
}

fn asked(language: Language) -> Option<js_sys::Promise> {
    let init = RequestInit::new();
    // An answer that the browser has kept may be a failed one.
    init.set_cache(RequestCache::NoCache);
    init.set_signal(Some(&AbortSignal::timeout_with_u32(PATIENCE)));
    Some(web_sys::window()?.fetch_with_str_and_init(&format!("locales/{}.ftl", language.code), &init))
}

async fn read(answer: js_sys::Promise) -> Option<String> {
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
