//! What the browser keeps for this page between visits. Where storage is forbidden or full, it is kept for as long as the page
//! lives. Absent: what is kept, and under which key.
//!
//! Of its own, since `gloo-storage` panics where a browser forbids storage.

use std::cell::RefCell;

use web_sys::Storage;

thread_local! {
    /// What the browser would not keep.
    static HERE: RefCell<Vec<(String, String)>> = const { RefCell::new(Vec::new()) };
}

/// What is kept under a key.
pub(crate) fn get(key: &str) -> Option<String> {
    let here = HERE.with_borrow(|here| here.iter().find(|(name, _)| name == key).map(|(_, value)| value.clone()));
    here.or_else(|| storage()?.get_item(key).ok().flatten())
}

/// Keeps a value under a key; whether the browser does.
pub(crate) fn set(key: &str, value: &str) -> bool {
    let kept = storage().is_some_and(|storage| storage.set_item(key, value).is_ok());
    HERE.with_borrow_mut(|here| {
        here.retain(|(name, _)| name != key);
        if !kept {
            here.push((key.to_owned(), value.to_owned()));
        }
    });
    kept
}

/// Forgets what is kept under a key.
pub(crate) fn remove(key: &str) {
    HERE.with_borrow_mut(|here| here.retain(|(name, _)| name != key));
    // Where nothing may be kept, nothing is.
    let _ = storage().map(|storage| storage.remove_item(key));
}

/// Whether anything can be kept at all: storage may be forbidden, or full.
pub(crate) fn keeps() -> bool {
    const PROBE: &str = "ambidesk.probe";
    let kept = set(PROBE, "1");
    remove(PROBE);
    kept
}

fn storage() -> Option<Storage> {
    web_sys::window()?.local_storage().ok().flatten()
}
