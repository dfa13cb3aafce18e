//! Puts the styles of components into constructed style sheets, which `style-src 'self'` allows. stylist would append
//! `<style>` elements, which that policy refuses; it gets a container that is not in the page and turns each element
//! it is given into a sheet.

use js_sys::{Array, Reflect};
use stylist::manager::StyleManager;
use wasm_bindgen::prelude::*;
use web_sys::{CssStyleSheet, Element, Node};

/// The manager for every style of the interface.
///
/// # Panics
///
/// Without a document: the program runs in a page.
#[must_use]
#[expect(clippy::expect_used, reason = "without a page there is nothing to style and nobody to tell")]
pub fn style_manager() -> StyleManager {
    let container = container().expect("the program runs in a page");
    StyleManager::builder()
        .prefix("ad".into())
        .container(container.into())
        .build()
        .expect("a manager with a container is always made")
}

fn container() -> Option<Element> {
    let document = web_sys::window()?.document()?;
    let container = document.create_element("div").ok()?;
    let sheets: Array = Reflect::get(&document, &"adoptedStyleSheets".into()).ok()?.unchecked_into();
    let append = Closure::<dyn Fn(Node) -> Node>::new(move |style: Node| {
        if let Ok(sheet) = CssStyleSheet::new() {
            // A rule that the browser does not know is left out by the browser, as in any sheet.
            let _ = sheet.replace_sync(&style.text_content().unwrap_or_default());
            sheets.push(&sheet);
        }
        style
    });
    Reflect::set(&container, &"appendChild".into(), &append.into_js_value()).ok()?;
    Some(container)
}
