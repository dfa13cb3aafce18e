//! The CCP column around the frames.

use ambidesk_coordinator::{Command, PhaseView, Readiness, RegionView};
use yew::prelude::*;

use super::messages::trouble_of;
use crate::components::ccp_chrome::CcpChrome;
use crate::hooks::{asks, use_online, use_session};
use crate::store::Session;

/// The heading and the cover of the Contact Control Panel on screen.
#[component]
pub fn CcpColumn() -> Html {
    let Session { desk, view } = use_session();
    let shown = view.shown;
    let online = use_online();
    let alerted = trouble_of(&view, shown, online).is_some() && matches!(view.phase, PhaseView::Steady { .. });
    html! {
        <CcpChrome name={&desk.names[shown].human} cover={cover(&view.regions[shown])} {alerted}
            on_sign_in={asks(&desk.handle, move || Command::SignIn(shown))}
            on_retry={asks(&desk.handle, move || Command::Retry(shown))}/>
    }
}

/// Why the panel is covered. One that holds a contact never is: its controls may still work.
fn cover(region: &RegionView) -> Option<Readiness> {
    let live = region.agent.as_ref().is_some_and(|agent| !agent.contacts.is_empty());
    let usable = matches!(region.readiness, Readiness::Connected { .. } | Readiness::Ready { .. });
    (!live && !usable).then(|| region.readiness.clone())
}
