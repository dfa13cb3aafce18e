//! A subscription that ends when its owner does.

use js_sys::Function;
use wasm_bindgen::prelude::*;

use crate::sys;

/// Owns a callback and the subscription that it was registered with. Dropping it unsubscribes.
///
/// A handler that is dropped while Streams walks its list of handlers is still called by that walk
/// (`EventBus.trigger` copies the list); the callback is a dead function by then, so that nothing happens.
#[must_use = "dropping a subscription ends it"]
pub struct Subscription {
    handle: JsValue,
    callback: Closure<dyn FnMut(JsValue)>,
}

impl Subscription {
    /// Registers `f` through `register`, which gets the JavaScript function and returns what Streams returned.
    pub(crate) fn new<E>(
        f: impl FnMut(JsValue) + 'static,
        register: impl FnOnce(&Function) -> Result<JsValue, E>,
    ) -> Result<Self, E> {
        let callback = Closure::<dyn FnMut(JsValue)>::new(f);
        let handle = register(callback.as_ref().unchecked_ref())?;
        Ok(Self { handle, callback })
    }
}

impl Drop for Subscription {
    fn drop(&mut self) {
        let _ = self.callback.as_ref();
        if self.handle.is_object() {
            // The bus may be gone already, with its frame; then there is nothing to leave.
            let _ = self.handle.unchecked_ref::<sys::BusSubscription>().unsubscribe();
        }
    }
}
