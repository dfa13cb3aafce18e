//! Hands a file that the desk has made to the browser. Absent: what is in it.

use gloo_file::{Blob, ObjectUrl};
use gloo_timers::callback::Timeout;
use wasm_bindgen::prelude::*;
use web_sys::HtmlAnchorElement;

/// How long the browser may take to read the file, in milliseconds.
const READING: u32 = 60_000;

/// Asks the browser to save a file, of this media type, under this name.
///
/// # Errors
///
/// What the browser says where it makes no link.
pub(crate) fn save(name: &str, media_type: &str, content: &[u8]) -> Result<(), JsValue> {
    let link: HtmlAnchorElement = gloo_utils::document().create_element("a")?.unchecked_into();
    let url = ObjectUrl::from(Blob::new_with_options(content, Some(media_type)));
    link.set_href(&url);
    link.set_download(name);
    link.click();
    // The browser reads the file after the click.
    Timeout::new(READING, move || drop(url)).forget();
    Ok(())
}
