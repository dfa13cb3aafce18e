//! Where the timeline meets the browser: its storage, and a download. Storage that is forbidden or full costs the memory,
//! nothing else.

use std::cell::Cell;
use std::rc::Rc;

use ambidesk_coordinator::{Pair, Record, Timestamp};
use js_sys::{Array, Date};
use wasm_bindgen::prelude::*;
use web_sys::{Blob, BlobPropertyBag, HtmlAnchorElement, Storage, Url};

use super::{codec, export};
use crate::store::Handle;

/// Where the records are kept.
const KEY: &str = "ambidesk.timeline";

/// Keeps what happens from now on, for as long as the page lives, and gives what was kept before.
pub fn keep(desk: &Handle, codes: Pair<String>) -> Rc<Vec<Record>> {
    let past = codec::read(&stored().unwrap_or_default(), &codes);
    let saved = Cell::new(0);
    let save = {
        let desk = desk.clone();
        move || {
            let count = desk.recorded();
            let new = count - saved.replace(count);
            if new > 0 {
                let records = desk.timeline();
                store(&records[records.len().saturating_sub(new)..], &codes);
            }
        }
    };
    save();
    let subscription = desk.subscribe(Box::new(move |_| save()));
    // The page and its desk end together.
    std::mem::forget(subscription);
    Rc::new(past)
}

/// Other windows of this desk add to the same text: it is read anew each time.
fn store(records: &[Record], codes: &Pair<String>) {
    if records.iter().any(codec::is_kept)
        && let Some(storage) = storage()
    {
        let text = codec::write(&stored().unwrap_or_default(), codes, records);
        let _ = storage.set_item(KEY, &text);
    }
}

fn stored() -> Option<String> {
    storage()?.get_item(KEY).ok().flatten()
}

fn storage() -> Option<Storage> {
    web_sys::window()?.local_storage().ok().flatten()
}

/// Downloads records as a file.
pub fn download(codes: &Pair<String>, now: Timestamp, records: &[Record]) {
    let text = export::json(codes, now, records, iso);
    let options = BlobPropertyBag::new();
    options.set_type("application/json");
    let parts = Array::of1(&text.into());
    // A blob of one text, an address for it and a link to that: a page can make all three.
    if let Ok(blob) = Blob::new_with_str_sequence_and_options(&parts, &options)
        && let Ok(url) = Url::create_object_url_with_blob(&blob)
    {
        let document = web_sys::window().and_then(|window| window.document());
        if let Some(link) = document.and_then(|document| document.create_element("a").ok()) {
            let link: HtmlAnchorElement = link.unchecked_into();
            link.set_href(&url);
            link.set_download(&export::file_name(&iso(now)));
            link.click();
        }
        let _ = Url::revoke_object_url(&url);
    }
}

#[expect(clippy::cast_precision_loss, reason = "today's milliseconds fit into 41 of 53 bits")]
fn iso(at: Timestamp) -> String {
    Date::new(&JsValue::from_f64(at.as_millis() as f64)).to_iso_string().into()
}
