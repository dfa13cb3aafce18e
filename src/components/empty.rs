//! In place of an empty list.

use stylist::Style;
use stylist::yew::use_style;
use yew::prelude::*;

/// The properties of [`Empty`].
#[derive(Clone, PartialEq, Properties)]
pub struct EmptyProps {
    /// That there is nothing.
    pub title: AttrValue,
    /// What would be here.
    pub help: AttrValue,
}

/// Says that there is nothing, and what would be here.
#[component]
pub fn Empty(props: &EmptyProps) -> Html {
    let style = use_look();
    html! { <p class={style}><strong>{&props.title}</strong>{&props.help}</p> }
}

#[hook]
fn use_look() -> Style {
    use_style!(
        r"
        padding: 24px 16px;
        text-align: center;
        color: var(--muted);
        background: var(--sunken);
        border: 1px solid var(--line);
        border-radius: var(--radius-small);

        strong { display: block; font-weight: 600; color: var(--text); }
        "
    )
}
