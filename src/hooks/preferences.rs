//! What the person prefers, and a way to change it.

use yew::prelude::*;

use super::listen::use_window_event;
use crate::preferences;
use crate::preferences::Preferences;

/// The preferences, kept up to date with every other place that changes them, and a callback that changes them.
#[hook]
pub fn use_preferences() -> (Preferences, Callback<Preferences>) {
    let preferences = use_state_eq(preferences::browser::load);
    let setter = preferences.setter();
    use_window_event("ambidesk:preferences", true, move |_| setter.set(preferences::browser::load()));
    (*preferences, Callback::from(preferences::browser::save))
}
