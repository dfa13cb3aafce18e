//! In place of an empty list.

use yew::prelude::*;

/// Says that there is nothing, and what would be here.
pub fn empty(title: impl Into<AttrValue>, help: impl Into<AttrValue>) -> Html {
    html! { <p class="empty"><strong>{title.into()}</strong>{help.into()}</p> }
}
