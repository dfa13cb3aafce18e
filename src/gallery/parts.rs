//! Components by themselves, where a whole desk would show too little of them.

use ambidesk_coordinator::Region;
use yew::prelude::*;

use crate::components::language_choice::LanguageChoice;
use crate::components::preflight_list::PreflightList;
use crate::components::settings_form::SettingsForm;
use crate::components::shortcut_sheet::ShortcutSheet;
use crate::components::strip::Strip;
use crate::components::trouble_callout::TroubleCallout;
use crate::i18n::use_localization;
use crate::preferences::Preferences;
use crate::preflight::{Browser, Check, Finding, Found, Verdict};
use crate::shortcuts::SHORTCUTS;
use crate::tabs::Tabs;
use crate::text::{preflight, shortcuts as text, tabs};
use crate::theme::Theme;
use crate::view::Trouble;

fn list(findings: Option<Vec<(Finding, AttrValue)>>) -> Html {
    let nothing = Callback::noop();
    html! {
        <PreflightList {findings} origin="https://desk.example.com" on_again={&nothing} on_copy={&nothing}
            on_try_popup={&nothing} on_try_microphone={&nothing}/>
    }
}

pub(super) fn no_network() -> Html {
    html! {
        <TroubleCallout trouble={Trouble::Offline} active="US East (N. Virginia)" other="US West (Oregon)" live={true}
            on_sign_in={Callback::noop()} on_retry={Callback::noop()}/>
    }
}

pub(super) fn looking() -> Html {
    list(None)
}

#[component]
pub(super) fn Findings() -> Html {
    let l10n = use_localization();
    let browser = Browser { name: "Chrome", version: 156 };
    let findings = [
        (Check::Secure, Verdict::Ok, Found::Fine),
        (Check::Browser, Verdict::Ok, Found::Browser(browser, 120)),
        (Check::Ccp(Region::First), Verdict::Ok, Found::Answers(None)),
        (Check::Ccp(Region::Second), Verdict::Warning, Found::Silent(None)),
        (Check::Referrer, Verdict::Problem, Found::Sent("no-referrer".to_owned())),
        (
            Check::FrameSources,
            Verdict::Problem,
            Found::Lacks(vec!["https://a-long-instance-alias.my.connect.aws".to_owned()]),
        ),
        (Check::Popup, Verdict::NotTried, Found::Unknown),
        (Check::Microphone, Verdict::Problem, Found::Blocked),
        (Check::Clock, Verdict::Warning, Found::ClockAhead(-340)),
    ];
    let named = findings.into_iter().map(|(check, verdict, found)| {
        (Finding { check, verdict, found }, preflight::check(&l10n, check, "US West (Oregon)").into())
    });
    list(Some(named.collect()))
}

pub(super) fn settings() -> Html {
    let preferences = Preferences { sounds: true, ..Preferences::default() };
    html! {
        <SettingsForm theme={Theme::System} {preferences} refused={true} on_theme={Callback::noop()}
            on_change={Callback::noop()} on_show_shortcuts={Callback::noop()}>
            <LanguageChoice on_choose={Callback::noop()}/>
        </SettingsForm>
    }
}

#[component]
pub(super) fn Shortcuts() -> Html {
    let l10n = use_localization();
    let rows: Vec<_> = SHORTCUTS.into_iter().map(|(keys, action)| (keys, text::action(&l10n, action))).collect();
    html! { <ShortcutSheet open={true} {rows} on_close={Callback::noop()}/> }
}

#[component]
pub(super) fn OtherTabs() -> Html {
    let l10n = use_localization();
    let words = tabs::tabs(&l10n, Tabs { count: 3, first: false });
    html! { <Strip testid="other-tabs" {words} on_dismiss={Callback::noop()}/> }
}
