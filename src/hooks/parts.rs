//! The interface in parts, each drawn in a task of its own.

use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

use crate::next_task::next_task;

/// How many parts of the interface are to be drawn by now: none at first, and one more with each task, up to `all`; or all of
/// them `at_once`.
#[hook]
pub fn use_parts(all: usize, at_once: bool) -> usize {
    let parts = use_state_eq(|| if at_once { all } else { 0 });
    let setter = parts.setter();
    use_effect_with(*parts, move |&drawn| {
        if drawn < all {
            spawn_local(async move {
                next_task().await;
                setter.set(drawn + 1);
            });
        }
    });
    *parts
}
