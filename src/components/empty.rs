//! In place of an empty list.

use stylist::yew::styled_component;
use yew::prelude::*;

/// The properties of [`Empty`].
#[derive(Clone, PartialEq, Properties)]
pub struct EmptyProps {
    /// That there is nothing.
    pub title: AttrValue,
    /// What would be here.
    pub help: AttrValue,
}

/// In place of an empty list.
#[styled_component]
pub fn Empty(props: &EmptyProps) -> Html {
    let style = css!(
        r"
        padding: 24px 16px;
        text-align: center;
        color: var(--muted);
        background: var(--sunken);
        border: 1px solid var(--line);
        border-radius: var(--radius-small);

        strong { display: block; font-weight: 600; color: var(--text); }
        "
    );
    html! { <p class={style}><strong>{&props.title}</strong>{&props.help}</p> }
}
