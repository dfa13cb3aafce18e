//! What is drawn about the region that is shown: the top bar, and the column of its Contact Control Panel around the frames.

use ambidesk_coordinator::{Command, PhaseView, View};
use yew::prelude::*;

use crate::components::ccp_chrome::CcpChrome;
use crate::components::question::Question;
use crate::components::top_bar::TopBar;
use crate::hooks::{asks, focus_frames, use_covered_frames, use_online, use_session, use_theme};
use crate::i18n::use_localization;
use crate::pages::Route;
use crate::store::Session;
use crate::text;
use crate::view::{connection, cover, is_told, may_lack_sign_in};

/// The top bar.
#[component]
pub fn Top() -> Html {
    let l10n = use_localization();
    let asking = use_state_eq(|| false);
    let Session { desk, view } = use_session();
    let (theme, on_theme) = use_theme();
    let online = use_online();
    let agent = view.regions[view.shown].agent.clone();
    let contacts: Vec<_> =
        view.regions.iter().filter_map(|(_, region)| region.agent.as_ref()).flat_map(|agent| &agent.contacts).collect();
    let to = match view.phase {
        PhaseView::Pending { to, .. } => Some(&*desk.names[to].human),
        PhaseView::Starting { .. } | PhaseView::Steady { .. } | PhaseView::Switching { .. } | PhaseView::Terminated => {
            None
        }
    };
    let costs = text::notice::sign_out_consequences(&l10n, &contacts, to);
    let sign_out = asks(&desk.handle, || Command::SignOut);
    let ask = |value: bool| {
        let asking = asking.setter();
        Callback::from(move |()| asking.set(value))
    };
    let on_confirm = {
        let (asking, sign_out) = (asking.setter(), sign_out.clone());
        Callback::from(move |()| {
            asking.set(false);
            sign_out.emit(());
        })
    };
    let on_sign_out = if costs.is_empty() { sign_out } else { ask(true) };
    let active = view.active.map(|active| desk.names[active].human.clone());
    // What keeps it from being connected is said below.
    let connection = view.sign_out.is_none().then(|| connection(&view, online));
    html! {
        <>
            <TopBar title={&desk.title} {active} {connection} {agent} {theme} {on_theme}
                on_skip={Callback::from(|()| focus_frames())} on_sign_out={can_sign_out(&view).then_some(on_sign_out)}/>
            <Question name="confirm-sign-out" open={*asking && !costs.is_empty()} title={text::notice::sign_out_title(&l10n)}
                consequences={costs} keep={text::notice::sign_out_keep(&l10n)} action={text::desk::sign_out(&l10n)}
                {on_confirm} on_cancel={ask(false)}/>
        </>
    }
}

/// Whether there is a session to end, as far as is known.
fn can_sign_out(view: &View) -> bool {
    view.sign_out.is_none() && view.regions.iter().any(|(_, region)| region.rungs.signed_in)
}

/// The heading and the cover of the Contact Control Panel on screen.
#[component]
pub fn CcpColumn() -> Html {
    let l10n = use_localization();
    let Session { desk, view } = use_session();
    let shown = view.shown;
    let alerted = is_told(&view, shown, use_online());
    let cover = cover(&view);
    use_covered_frames(cover.is_some());
    html! {
        <CcpChrome name={&desk.names[shown].human} {cover} signs_in={may_lack_sign_in(&view.regions[shown])} {alerted}
            on_sign_in={asks(&desk.handle, move || Command::SignIn(shown))}
            on_retry={asks(&desk.handle, move || Command::Retry(shown))}>
            <a href={Route::Preflight.href()}>{text::ccp::in_the_way(&l10n)}</a>
        </CcpChrome>
    }
}
