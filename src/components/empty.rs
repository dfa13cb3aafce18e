//! In place of an empty list.

use yew::prelude::*;

/// Says that there is nothing, and what would be here.
pub fn empty(title: &'static str, help: impl Into<AttrValue>) -> Html {
    html! { <p class="empty"><strong>{title}</strong>{help.into()}</p> }
}
