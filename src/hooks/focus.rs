//! Moves the focus to where the work is.

use std::iter::successors;
use std::rc::Rc;

use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::{Element, FocusOptions, HtmlElement, MutationObserver, MutationObserverInit};
use yew::prelude::*;

use super::use_window_event;

/// Puts the focus where the Contact Control Panel is: before the visible one, into which the next Tab leads, or at what its cover
/// offers.
pub fn focus_frames() {
    focus_first(&["#ccp-cover button", "#ccp-cover", "#ccp-frames"]);
}

fn focus_first(selectors: &[&str]) {
    let document = gloo_utils::document();
    let found = selectors.iter().find_map(|selector| document.query_selector(selector).ok().flatten());
    if let Some(place) = found.and_then(|found| found.dyn_into::<HtmlElement>().ok()) {
        // Focus is refused for what can't take it; then there is nothing to skip to.
        let _ = place.focus();
    }
}

/// Keeps the panels out of reach while they are covered: for keys, and for what reads the page aloud. Who was at work in one is
/// led to the cover, which nothing presses by mistake, and back to the panels when it is gone.
#[hook]
pub fn use_covered_frames(covered: bool) {
    let led_away = use_mut_ref(|| false);
    use_effect_with(covered, move |covered| {
        let document = gloo_utils::document();
        let frames = document.get_element_by_id("ccp-frames").and_then(|frames| frames.dyn_into::<HtmlElement>().ok());
        let (Some(frames), active) = (frames, document.active_element()) else { return };
        // It is all that is done to them: they are not moved, and go on as before.
        frames.set_inert(*covered);
        if *covered {
            let within = active.is_some_and(|active| frames.contains(Some(&active)));
            led_away.replace(within);
            if within {
                focus_first(&["#ccp-cover"]);
            }
        } else if led_away.take() && active.is_none_or(|active| active == *gloo_utils::body()) {
            focus_first(&["#ccp-frames"]);
        }
    });
}

/// Where the focus goes when what had it is taken out of the page: to the nearest thing around it that is still there, from where the
/// next key goes on. Browsers begin at the top of the page again.
#[hook]
pub fn use_focus_kept() {
    let around = use_mut_ref(Vec::new);
    use_window_event("focusin", true, {
        let around = Rc::clone(&around);
        move |event| {
            let target = event.target().and_then(|target| target.dyn_into::<Element>().ok());
            around.replace(successors(target, |element| element.parent_element()).collect());
        }
    });
    use_effect_with((), move |()| {
        let look = Closure::<dyn FnMut()>::new(move || {
            let path = around.take();
            // Mostly it is there: then nothing has to be done.
            if path.first().is_none_or(|first: &Element| first.is_connected()) {
                around.replace(path);
            } else if let Some(place) = next_place(path) {
                give(&place);
            }
        });
        let observer = MutationObserver::new(look.as_ref().unchecked_ref()).ok();
        if let Some(observer) = &observer {
            let wanted = MutationObserverInit::new();
            wanted.set_child_list(true);
            wanted.set_subtree(true);
            // The page has a body.
            let _ = observer.observe_with_options(&gloo_utils::body(), &wanted);
        }
        move || {
            if let Some(observer) = observer {
                observer.disconnect();
            }
            drop(look);
        }
    });
}

/// What gets the focus where what had it, the first of these, is gone, and nothing else has it. The others are around it, from the
/// inside.
fn next_place(around: Vec<Element>) -> Option<HtmlElement> {
    let body = gloo_utils::body();
    let is_free = gloo_utils::document().active_element().is_none_or(|active| active == *body);
    let next = around.into_iter().take_while(|element| *element != *body).find(|element| element.is_connected());
    next.filter(|_| is_free)?.dyn_into().ok()
}

fn give(place: &HtmlElement) {
    if !place.has_attribute("tabindex") {
        // It can only fail for a name that is none.
        let _ = place.set_attribute("tabindex", "-1");
    }
    let stays = FocusOptions::new();
    stays.set_prevent_scroll(true);
    // Where it is refused, it is as without this.
    let _ = place.focus_with_options(&stays);
}
