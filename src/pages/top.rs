//! The top bar of an open desk.

use ambidesk_coordinator::{Readiness, View};
use yew::prelude::*;

use crate::components::top_bar::{Connection, TopBar};
use crate::hooks::{focus_frames, use_online, use_session, use_theme};
use crate::store::Session;

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

/// What both regions and the browser make of it together.
fn connection(view: &View, online: bool) -> Connection {
    let readiness = || view.regions.iter().map(|(_, region)| &region.readiness);
    let answers = |readiness: &&Readiness| matches!(readiness, Readiness::Connected { .. } | Readiness::Ready { .. });
    match readiness().filter(answers).count() {
        _ if !online => Connection::Offline,
        0 if readiness().any(|readiness| matches!(readiness, Readiness::Loading { .. })) => Connection::Opening,
        0 => Connection::Neither,
        1 => Connection::One,
        _ => Connection::Both,
    }
}
