//! The top bar of an open desk.

use yew::prelude::*;

use crate::components::top_bar::{TopBarProps, top_bar};
use crate::hooks::{focus_frames, use_session, use_theme};
use crate::store::Session;

/// The top bar.
#[component]
pub fn Top() -> Html {
    let Session { desk, view } = use_session();
    let (theme, on_theme) = use_theme();
    let agent = view.regions[view.shown].agent.clone();
    top_bar(&TopBarProps {
        title: desk.title,
        agent,
        theme,
        on_theme,
        on_skip: Some(Callback::from(|()| focus_frames())),
    })
}
