//! The top bar of an open desk.

use yew::prelude::*;

use crate::components::top_bar::TopBar;
use crate::hooks::{use_desk, use_view};
use crate::theme::Theme;

/// The top bar.
#[component]
pub fn Top() -> Html {
    let desk = use_desk();
    let view = use_view();
    let theme = use_state_eq(Theme::remembered);
    let on_theme = {
        let theme = theme.clone();
        Callback::from(move |next: Theme| {
            next.apply();
            theme.set(next);
        })
    };
    let agent = view.regions[view.shown].agent.clone();
    html! { <TopBar title={desk.title} {agent} theme={*theme} {on_theme}/> }
}
