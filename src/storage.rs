//! What the browser keeps for this page between visits. Storage that is forbidden or full costs what would have been kept,
//! nothing else. Absent: what is kept, and under which key.
//!
//! Of its own, since `gloo-storage` panics where a browser forbids storage.

use web_sys::Storage;

/// What is kept under a key.
pub(crate) fn get(key: &str) -> Option<String> {
    storage()?.get_item(key).ok().flatten()
}

/// Keeps a value under a key; whether the browser does.
pub(crate) fn set(key: &str, value: &str) -> bool {
    storage().is_some_and(|storage| storage.set_item(key, value).is_ok())
}

/// Forgets what is kept under a key.
pub(crate) fn remove(key: &str) {
    // Where nothing may be kept, nothing is.
    let _ = storage().map(|storage| storage.remove_item(key));
}

/// Whether anything can be kept at all.
pub(crate) fn is_allowed() -> bool {
    storage().is_some()
}

fn storage() -> Option<Storage> {
    web_sys::window()?.local_storage().ok().flatten()
}
