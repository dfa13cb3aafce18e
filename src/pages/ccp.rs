//! The CCP column around the frames.

use ambidesk_coordinator::{Command, Readiness, RegionView};
use yew::prelude::*;

use crate::components::ccp_host::CcpHost;
use crate::hooks::{use_command, use_desk, use_view};

/// The heading and the cover of the Contact Control Panel on screen.
#[component]
pub fn CcpColumn() -> Html {
    let desk = use_desk();
    let view = use_view();
    let on_command = use_command();
    let shown = view.shown;
    html! {
        <CcpHost name={desk.names[shown].human.clone()} cover={cover(&view.regions[shown])}
            on_sign_in={on_command.reform(move |()| Command::SignIn(shown))}
            on_retry={on_command.reform(move |()| Command::Retry(shown))}/>
    }
}

/// Why the panel is covered. One that holds a contact never is: its controls may still work.
fn cover(region: &RegionView) -> Option<Readiness> {
    let live = region.agent.as_ref().is_some_and(|agent| !agent.contacts.is_empty());
    let usable = matches!(region.readiness, Readiness::Connected { .. } | Readiness::Ready { .. });
    (!live && !usable).then(|| region.readiness.clone())
}
