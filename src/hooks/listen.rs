//! Listens to the page for as long as a component is there.

use wasm_bindgen::prelude::*;
use web_sys::{Event, EventTarget};
use yew::prelude::*;

/// Ends when it is dropped.
struct Listening {
    target: EventTarget,
    name: &'static str,
    listener: Closure<dyn Fn(Event)>,
}

impl Drop for Listening {
    fn drop(&mut self) {
        // What was added can be taken away.
        let _ = self.target.remove_event_listener_with_callback(self.name, self.listener.as_ref().unchecked_ref());
    }
}

/// Calls `handler` for every event of a kind that reaches the window, while `wanted`. What the handler reads must be in
/// cells of its own: it is the one of the first drawing.
#[hook]
pub fn use_window_event(name: &'static str, wanted: bool, handler: impl Fn(Event) + 'static) {
    use_effect_with(wanted, move |wanted| {
        let window = web_sys::window().filter(|_| *wanted);
        let listening = window.map(|window| {
            let listener = Closure::<dyn Fn(Event)>::new(handler);
            // The window takes every listener.
            let _ = window.add_event_listener_with_callback(name, listener.as_ref().unchecked_ref());
            Listening { target: window.into(), name, listener }
        });
        move || drop(listening)
    });
}
