//! The side panel: its tabs, and the page below them.

use yew::prelude::*;

use crate::routes::Route;
use crate::text::desk as text;

/// The properties of [`panel`].
#[derive(Clone, PartialEq)]
pub struct PanelProps {
    /// The page that is open.
    pub route: Route,
    /// How many contacts are live.
    pub contacts: usize,
    /// The page.
    pub children: Html,
}

/// The side panel.
pub fn panel(props: &PanelProps) -> Html {
    let tab = |route: Route| {
        let counted = route == Route::Contacts && props.contacts > 0;
        html! {
            <li>
                <a href={route.href()} aria-current={(route == props.route).then_some("page")}>
                    {text::tab(route)}
                    if counted { <span class="count">{props.contacts}</span> }
                </a>
            </li>
        }
    };
    html! {
        <div class="panel" data-testid="panel">
            <nav aria-label={text::tabs()}><ul>{for Route::ALL.into_iter().map(tab)}</ul></nav>
            <div class="page" tabindex="0" role="group" aria-label={text::tab(props.route)}>{props.children.clone()}</div>
        </div>
    }
}
