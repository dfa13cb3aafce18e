//! The desk for pages that have no portal: what `js/global-connect.js` loads when a page calls `initCCP`. One exported
//! function, and no user interface.

use ambidesk_global_connect::{Desk, DeskHandle, Page, RegionFrames};
use wasm_bindgen::prelude::*;

/// Starts a desk with the frames of the page and the documented parameters; `page` is told what happens.
///
/// # Errors
///
/// When a parameter is missing that `js/global-connect.js` did not check.
#[wasm_bindgen(js_name = startDesk)]
pub fn start_desk(frames: RegionFrames, parameters: &JsValue, page: Page) -> Result<DeskHandle, JsError> {
    Ok(DeskHandle::owning(Desk::start_for(frames, parameters, page)?))
}

/// A panic is a bug of the desk: it is reported where the page's developer looks.
#[wasm_bindgen(start)]
fn report_panics() {
    std::panic::set_hook(Box::new(|panic| web_sys::console::error_1(&format!("Ambidesk: {panic}").into())));
}
