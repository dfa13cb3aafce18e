//! Listens to the page for as long as a component is there.

use gloo_events::{EventListener, EventListenerOptions};
use web_sys::Event;
use yew::prelude::*;

/// Calls `handler` for every event of a kind that reaches the window, while `wanted`. What the handler reads must be in
/// cells of its own: it is the one of the first drawing.
#[hook]
pub fn use_window_event(name: &'static str, wanted: bool, handler: impl Fn(&Event) + 'static) {
    use_effect_with(wanted, move |wanted| {
        let listening = wanted.then(|| {
            // Some of these handlers prevent the default.
            let options = EventListenerOptions::enable_prevent_default();
            EventListener::new_with_options(&gloo_utils::window(), name, options, move |event| handler(event))
        });
        move || drop(listening)
    });
}
