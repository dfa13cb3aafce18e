//! Whether this computer has a network at all.

use yew::prelude::*;

use super::listen::use_window_event;

/// Whether the browser has a network. Where it says so there may still be no way to anybody; where it denies it there is none.
#[hook]
pub fn use_online() -> bool {
    let online = use_state_eq(is_online);
    let setter = online.setter();
    use_window_event("online", true, move |_| setter.set(is_online()));
    let setter = online.setter();
    use_window_event("offline", true, move |_| setter.set(is_online()));
    *online
}

fn is_online() -> bool {
    gloo_utils::window().navigator().on_line()
}
