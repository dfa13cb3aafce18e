//! The top bar of an open desk.

use yew::prelude::*;

use crate::components::top_bar::TopBar;
use crate::hooks::{focus_frames, use_online, use_session, use_theme};
use crate::store::Session;
use crate::view::connection;

/// The top bar.
#[component]
pub fn Top() -> Html {
    let Session { desk, view } = use_session();
    let (theme, on_theme) = use_theme();
    let online = use_online();
    let agent = view.regions[view.shown].agent.clone();
    let active = view.active.map(|active| desk.names[active].human.clone());
    html! {
        <TopBar title={&desk.title} {active} connection={connection(&view, online)} {agent} {theme} {on_theme}
            on_skip={Callback::from(|()| focus_frames())}/>
    }
}
