//! A long start in short tasks: what the person does, and what is to be painted, the CCP's first picture among it, comes in
//! between. Absent: deciding what belongs together.

use js_sys::Promise;
use wasm_bindgen::JsValue;
use wasm_bindgen_futures::JsFuture;
use web_sys::MessageChannel;

/// Resolved in a task of its own. Not by a timer, which a browser slows down to one a second in a page that nobody sees.
pub async fn next_task() {
    let Ok(channel) = MessageChannel::new() else { return };
    let port = channel.port1();
    let told = Promise::new(&mut |resolve, _| port.set_onmessage(Some(&resolve)));
    if channel.port2().post_message(&JsValue::NULL).is_ok() {
        // It is never rejected.
        let _ = JsFuture::from(told).await;
    }
    port.close();
}
