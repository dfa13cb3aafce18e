//! What can go wrong between this crate and Streams, in words for the person who can do something about it.

use wasm_bindgen::prelude::*;

/// Streams, or the frame it runs in, did not do what was asked.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum StreamsError {
    /// The region has not come so far, or its Streams does not define it.
    #[error("`{name}` of Amazon Connect Streams is not there; try again when this region has started")]
    Missing {
        /// The missing name, as a path from `window`.
        name: &'static str,
    },
    /// A function of Streams threw.
    #[error("`{function}` of Amazon Connect Streams failed: {message}")]
    Threw {
        /// The function, as a path from `window`.
        function: &'static str,
        /// Its message.
        message: String,
    },
    /// The agent can't choose a state of that name in this region.
    #[error("there is no agent state named \"{name}\" in this region")]
    NoSuchState {
        /// The name that was asked for.
        name: String,
    },
}

impl StreamsError {
    /// The error for a call into Streams that failed: the function threw, or there is no such function.
    pub(crate) fn threw(function: &'static str) -> impl FnOnce(JsValue) -> Self {
        move |thrown| Self::Threw { function, message: message_of(&thrown) }
    }
}

#[wasm_bindgen]
extern "C" {
    /// Throws for what can't be written as a text.
    #[wasm_bindgen(catch, js_name = String)]
    fn written(value: &JsValue) -> Result<String, JsValue>;
}

/// The message of whatever was thrown. Errors of another frame are not `instanceof` this window's `Error`.
pub(crate) fn message_of(thrown: &JsValue) -> String {
    js_sys::Reflect::get(thrown, &"message".into())
        .ok()
        .and_then(|message| message.as_string())
        .or_else(|| thrown.as_string())
        .unwrap_or_else(|| written(thrown).unwrap_or_else(|_| "something that is no text was thrown".to_owned()))
}
