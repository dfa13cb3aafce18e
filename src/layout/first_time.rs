//! The look around before the first sign-in: a strip where something is wrong, and nothing otherwise.

use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

use crate::components::strip::Strip;
use crate::hooks::use_session;
use crate::i18n::use_localization;
use crate::pages::Route;
use crate::preflight::{gather, judge};
use crate::store::Session;
use crate::text::preflight;

/// Looks around once where no agent has been ready yet, and says so only if something is wrong.
#[component]
pub fn FirstTime() -> Html {
    let l10n = use_localization();
    let Session { desk, view } = use_session();
    let facts = use_state_eq(|| None);
    let dismissed = use_state_eq(|| false);
    use_effect_with((), {
        let (facts, urls) = (facts.setter(), desk.ccp_urls.map(|_, url| url.to_string()));
        move |()| spawn_local(async move { facts.set(Some(gather::gather(urls).await)) })
    });
    let problems = facts.as_ref().map_or(0, |facts| judge::problems(&judge(facts, &view.regions)));
    if problems == 0 || *dismissed {
        return Html::default();
    }
    let on_dismiss = {
        let dismissed = dismissed.setter();
        Callback::from(move |()| dismissed.set(true))
    };
    html! {
        <Strip testid="preflight-notice" words={preflight::notice(&l10n, problems)} {on_dismiss}>
            <a href={Route::Preflight.href()}>{preflight::notice_link(&l10n)}</a>
        </Strip>
    }
}
