//! The width of the Contact Control Panel's column: a CSS variable on the root, and nothing else. The frames never hear
//! of it but by their own size. Each place that changes it hears of the others.

use wasm_bindgen::prelude::*;
use web_sys::{Element, HtmlElement};
use yew::prelude::*;

use super::listen::use_window_event;
use crate::page_event;
use crate::split;
use crate::storage;

/// Where the width is kept.
const KEY: &str = "ambidesk.ccp-width";
/// What the style sheet reads.
const VARIABLE: &str = "--ccp-width";
/// What those who show the width are told by.
const CHANGED: &str = "ccp-width";

/// The column as it is now, and ways to change it.
pub struct Split {
    /// Its width in CSS pixels.
    pub width: u32,
    /// How wide it may be.
    pub widest: u32,
    /// Somebody wants another width.
    pub on_width: Callback<u32>,
    /// Somebody drags its edge to this place of the window.
    pub on_drag: Callback<i32>,
    /// Somebody wants the usual width.
    pub on_reset: Callback<()>,
}

/// Gives the column the width that it had before. Called before the frames are there.
pub fn restore_split() {
    if let Some(width) = chosen() {
        apply(Some(width));
    }
}

/// The column beside which the caller is drawn.
#[hook]
pub fn use_split() -> Split {
    let width = use_state_eq(current);
    let room = use_state_eq(room);
    let setter = room.setter();
    use_window_event("resize", true, move |_| setter.set(self::room()));
    let setter = width.setter();
    use_window_event("ambidesk:ccp-width", true, move |_| setter.set(current()));
    let widest = split::widest(*room);
    let on_width = Callback::from(move |next: u32| change(Some(next.clamp(split::NARROWEST, widest))));
    let on_drag = {
        let on_width = on_width.clone();
        Callback::from(move |place: i32| {
            #[expect(clippy::cast_possible_truncation, reason = "a place on a screen")]
            let left = element("ccp").map_or(0, |ccp| ccp.get_bounding_client_rect().left() as i32);
            on_width.emit(u32::try_from(place - left).unwrap_or_default());
        })
    };
    let on_reset = Callback::from(|()| change(None));
    Split { width: (*width).min(widest), widest, on_width, on_drag, on_reset }
}

/// The room for both columns.
fn room() -> u32 {
    element("desk").and_then(|desk| u32::try_from(desk.client_width()).ok()).map_or(u32::MAX, |width| {
        // The padding of both sides.
        width.saturating_sub(32)
    })
}

fn element(id: &str) -> Option<Element> {
    gloo_utils::document().get_element_by_id(id)
}

fn root() -> Option<HtmlElement> {
    gloo_utils::document_element().dyn_into().ok()
}

/// The width that the style sheet reads.
fn current() -> u32 {
    let width = root().and_then(|root| root.style().get_property_value(VARIABLE).ok());
    width.and_then(|width| split::remembered(width.trim_end_matches("px"))).unwrap_or(split::USUAL)
}

fn change(width: Option<u32>) {
    apply(width);
    remember(width);
    page_event::dispatch(CHANGED, &JsValue::UNDEFINED);
}

fn apply(width: Option<u32>) {
    if let Some(root) = root() {
        // The name is one, and so is the value.
        let _ = match width {
            Some(width) => root.style().set_property(VARIABLE, &format!("{width}px")),
            None => root.style().remove_property(VARIABLE).map(drop),
        };
    }
}

fn chosen() -> Option<u32> {
    split::remembered(&storage::get(KEY)?)
}

fn remember(width: Option<u32>) {
    match width {
        // A width that can't be kept is shown all the same.
        Some(width) => drop(storage::set(KEY, &width.to_string())),
        None => storage::remove(KEY),
    }
}
