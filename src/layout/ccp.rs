//! The CCP column around the frames.

use ambidesk_coordinator::{Command, PhaseView};
use yew::prelude::*;

use crate::components::ccp_chrome::CcpChrome;
use crate::hooks::{asks, use_online, use_session};
use crate::store::Session;
use crate::view::{cover, trouble};

/// The heading and the cover of the Contact Control Panel on screen.
#[component]
pub fn CcpColumn() -> Html {
    let Session { desk, view } = use_session();
    let shown = view.shown;
    let online = use_online();
    let alerted = trouble(&view, shown, online).is_some() && matches!(view.phase, PhaseView::Steady { .. });
    html! {
        <CcpChrome name={&desk.names[shown].human} cover={cover(&view.regions[shown])} {alerted}
            on_sign_in={asks(&desk.handle, move || Command::SignIn(shown))}
            on_retry={asks(&desk.handle, move || Command::Retry(shown))}/>
    }
}
