//! The language that is shown, for the root of the interface. Components below it ask `crate::text` and need not know.

use wasm_bindgen::JsCast;
use web_sys::{Document, HtmlElement};
use yew::prelude::*;

use crate::i18n::{self, Language};

/// The language that is shown, drawn again when it changes. What has it as its key is then built anew, so that no text
/// of the other language stays; the focus comes back to the element of the same id.
#[hook]
pub fn use_language() -> Language {
    let language = use_state_eq(i18n::current);
    let focused = use_mut_ref(|| None::<String>);
    let setter = language.setter();
    use_effect_with((), {
        let focused = focused.clone();
        move |()| {
            // What changed between the first drawing and this moment.
            setter.set(i18n::current());
            let listening = i18n::on_change(Callback::from(move |next| {
                *focused.borrow_mut() = document().and_then(|page| page.active_element()).map(|element| element.id());
                setter.set(next);
            }));
            move || drop(listening)
        }
    });
    use_effect_with(*language, move |_| {
        let id = focused.borrow_mut().take().filter(|id| !id.is_empty());
        let element = id.and_then(|id| document()?.get_element_by_id(&id)?.dyn_into::<HtmlElement>().ok());
        if let Some(element) = element {
            // An element that can't be focused any more has nothing to lose.
            let _ = element.focus();
        }
    });
    *language
}

fn document() -> Option<Document> {
    web_sys::window()?.document()
}
