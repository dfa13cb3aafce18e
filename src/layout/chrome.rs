//! What is drawn about the region that is shown: the top bar, and the column of its Contact Control Panel around the frames.

use ambidesk_coordinator::{Command, PhaseView};
use yew::prelude::*;

use crate::components::ccp_chrome::CcpChrome;
use crate::components::top_bar::TopBar;
use crate::hooks::{asks, focus_frames, use_online, use_session, use_theme};
use crate::i18n::use_localization;
use crate::pages::Route;
use crate::store::Session;
use crate::text;
use crate::view::{connection, cover, trouble};

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

/// The heading and the cover of the Contact Control Panel on screen.
#[component]
pub fn CcpColumn() -> Html {
    let l10n = use_localization();
    let Session { desk, view } = use_session();
    let shown = view.shown;
    let online = use_online();
    let alerted = trouble(&view, shown, online).is_some() && matches!(view.phase, PhaseView::Steady { .. });
    html! {
        <CcpChrome name={&desk.names[shown].human} cover={cover(&view.regions[shown])} {alerted}
            on_sign_in={asks(&desk.handle, move || Command::SignIn(shown))}
            on_retry={asks(&desk.handle, move || Command::Retry(shown))}>
            <a href={Route::Preflight.href()}>{text::ccp::in_the_way(&l10n)}</a>
        </CcpChrome>
    }
}
