//! The preflight page. It looks when it is opened and when somebody asks; what the desk hears of the CCPs meanwhile counts
//! at once.

use ambidesk_coordinator::{Pair, Region};
use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

use super::copy::copy;
use crate::components::preflight_list::PreflightList;
use crate::hooks::use_session;
use crate::i18n::{Localization, use_localization};
use crate::notifications::browser::may_notify;
use crate::preferences;
use crate::preflight::{Check, Facts, Finding, gather, judge, notifications};
use crate::store::Session;
use crate::text::preflight as text;
use crate::text::regions::RegionName;

/// The preflight.
#[component]
pub fn PreflightPage() -> Html {
    let l10n = use_localization();
    // Drawn anew when something changes that counts.
    let Session { desk, .. } = use_session();
    let facts = use_state_eq(|| None::<Facts>);
    let copied = use_state_eq(|| false);
    let urls = desk.ccp_urls.map(|_, url| url.to_string());
    let look = {
        let (facts, copied) = (facts.setter(), copied.setter());
        Callback::from(move |()| {
            let (facts, copied, urls) = (facts.clone(), copied.clone(), urls.clone());
            facts.set(None);
            copied.set(false);
            spawn_local(async move { facts.set(Some(gather::gather(urls).await)) });
        })
    };
    use_effect_with((), {
        let look = look.clone();
        move |()| look.emit(())
    });
    let delegated = Pair::from_fn(|region| desk.handle.delegates_all(region));
    let mut absent_scripts: Vec<_> =
        Region::ALL.into_iter().flat_map(|region| desk.handle.absent_scripts(region)).collect();
    absent_scripts.sort();
    absent_scripts.dedup();
    let findings = facts.as_ref().map(|facts| {
        let facts = Facts { delegated, absent_scripts, doubt: desk.doubt, ..facts.clone() };
        let mut findings = judge(&facts, &desk.handle.view().regions);
        findings.extend(notifications(preferences::browser::load().notifications, may_notify()));
        named(&l10n, findings, &desk.names)
    });
    let origin = facts.as_ref().map(|facts| facts.origin.clone()).unwrap_or_default();
    let on_copy = {
        let report = text::report(&l10n, findings.as_deref().unwrap_or_default(), &origin);
        let copied = copied.setter();
        Callback::from(move |()| {
            let (report, copied) = (report.clone(), copied.clone());
            spawn_local(async move { copied.set(copy(&report).await) });
        })
    };
    let on_try_popup = {
        let facts = facts.clone();
        Callback::from(move |()| {
            facts.set((*facts).clone().map(|known| Facts { popup: gather::try_popup(), ..known }));
        })
    };
    let on_try_microphone = {
        let facts = facts.clone();
        Callback::from(move |()| {
            let facts = facts.clone();
            spawn_local(async move {
                let microphone = gather::try_microphone().await;
                facts.set((*facts).clone().map(|known| Facts { microphone, ..known }));
            });
        })
    };
    html! {
        <PreflightList {findings} {origin} copied={*copied} on_again={look} {on_copy} {on_try_popup} {on_try_microphone}/>
    }
}

/// Each finding with the name of its check.
fn named(l10n: &Localization, findings: Vec<Finding>, names: &Pair<RegionName>) -> Vec<(Finding, AttrValue)> {
    let name = |check: Check| match check {
        Check::Address(region) | Check::Ccp(region) | Check::Delegation(region) => {
            text::check(l10n, check, &names[region].human)
        }
        _ => text::check(l10n, check, ""),
    };
    findings.into_iter().map(|finding| (finding.clone(), name(finding.check).into())).collect()
}
