//! The preflight page. It looks when it is opened and when somebody asks; what the desk hears of the CCPs meanwhile counts
//! at once.

use std::cell::RefCell;
use std::rc::Rc;

use ambidesk_coordinator::{Pair, Region};
use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

use super::copy::{copy, use_selected};
use crate::components::preflight_list::PreflightList;
use crate::hooks::use_session;
use crate::i18n::{Localization, use_localization};
use crate::notifications::browser::may_notify;
use crate::preferences;
use crate::preflight::{Check, Facts, Finding, gather, judge, notifications};
use crate::store::Session;
use crate::text::preflight as text;
use crate::text::regions::RegionName;
use crate::view::status;

/// The preflight.
#[component]
pub fn PreflightPage() -> Html {
    let l10n = use_localization();
    // Drawn anew when something changes that counts.
    let Session { desk, .. } = use_session();
    let copied = use_state_eq(|| None);
    use_selected(*copied, "preflight-report");
    let known = Known { looked: use_mut_ref(Looked::default), redraw: use_force_update() };
    let on_again = {
        let (known, copied) = (known.clone(), copied.setter());
        let urls = desk.ccp_urls.map(|_, url| url.to_string());
        Callback::from(move |()| {
            copied.set(None);
            known.look(urls.clone());
        })
    };
    use_effect_with((), {
        let on_again = on_again.clone();
        move |()| on_again.emit(())
    });
    let delegated = Pair::from_fn(|region| desk.handle.delegates_all(region));
    let mut absent_scripts: Vec<_> =
        Region::ALL.into_iter().flat_map(|region| desk.handle.absent_scripts(region)).collect();
    absent_scripts.sort();
    absent_scripts.dedup();
    let facts = known.looked.borrow().facts.clone();
    let origin = facts.as_ref().map(|facts| facts.origin.clone()).unwrap_or_default();
    let findings = facts.map(|facts| {
        let facts = Facts { delegated, absent_scripts, doubt: desk.doubt, ..facts };
        let view = desk.handle.view();
        let mut findings = judge(&facts, &Pair::from_fn(|region| status(&view, region)));
        findings.extend(notifications(preferences::browser::load().notifications, may_notify()));
        named(&l10n, findings, &desk.names)
    });
    let report = AttrValue::from(text::report(&l10n, findings.as_deref().unwrap_or_default(), &origin));
    let on_copy = {
        let (report, copied, looks) = (report.clone(), copied.setter(), findings.is_none());
        Callback::from(move |()| {
            if looks {
                return;
            }
            let (report, copied) = (report.clone(), copied.clone());
            copied.set(None);
            spawn_local(async move { copied.set(Some(copy(&report).await)) });
        })
    };
    let on_try_popup = {
        let known = known.clone();
        Callback::from(move |()| {
            let popup = gather::try_popup();
            known.tell(|facts| facts.popup = popup);
        })
    };
    let on_try_microphone = Callback::from(move |()| {
        let known = known.clone();
        spawn_local(async move {
            let microphone = gather::try_microphone().await;
            known.tell(|facts| facts.microphone = microphone);
        });
    });
    html! {
        <PreflightList {findings} {origin} {report} copied={*copied} {on_again} {on_copy} {on_try_popup} {on_try_microphone}/>
    }
}

/// What was found, and how often somebody has looked.
#[derive(Default)]
struct Looked {
    facts: Option<Facts>,
    looks: u32,
}

/// What is known at any moment: an answer that comes late is put to that, and not to what was known when it was asked for.
#[derive(Clone)]
struct Known {
    looked: Rc<RefCell<Looked>>,
    redraw: UseForceUpdateHandle,
}

impl Known {
    /// Looks anew. Of several looks the last one counts, however long they take.
    fn look(&self, urls: Pair<String>) {
        let number = self.looked.borrow().looks + 1;
        self.looked.replace(Looked { facts: None, looks: number });
        self.redraw.force_update();
        let known = self.clone();
        spawn_local(async move {
            let facts = gather::gather(urls).await;
            if known.looked.borrow().looks == number {
                known.looked.borrow_mut().facts = Some(facts);
                known.redraw.force_update();
            }
        });
    }

    /// Puts something to what is known, if anything is.
    fn tell(&self, put: impl FnOnce(&mut Facts)) {
        if let Some(facts) = &mut self.looked.borrow_mut().facts {
            put(facts);
        }
        self.redraw.force_update();
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
