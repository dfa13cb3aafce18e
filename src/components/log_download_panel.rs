//! The form that downloads the Streams logs of one region or of both.

use ambidesk_coordinator::{Pair, Region};
use stylist::Style;
use stylist::yew::use_style;
use web_sys::HtmlInputElement;
use yew::prelude::*;

use super::button::{Button, Weight};
use crate::i18n::{Localization, use_localization};
use crate::logs::LogRequest;
use crate::text::logs as text;
use crate::text::regions::RegionName;

/// The properties of [`LogDownloadPanel`].
#[derive(Clone, PartialEq, Properties)]
pub struct LogDownloadPanelProps {
    /// What both regions are called.
    pub names: Pair<RegionName>,
    /// The name of the files unless another is given.
    pub name: AttrValue,
    /// What came of the last download: the names of the files, or what went wrong.
    #[prop_or_default]
    pub outcome: Option<Result<Vec<String>, String>>,
    /// The agent wants logs.
    pub on_download: Callback<LogRequest>,
}

/// The panel that downloads logs.
#[component]
pub fn LogDownloadPanel(props: &LogDownloadPanelProps) -> Html {
    let l10n = use_localization();
    let style = use_look();
    let which = use_state_eq(|| None::<Region>);
    let filter = use_node_ref();
    let name = use_node_ref();
    let on_press = {
        let (which, filter, name) = (which.clone(), filter.clone(), name.clone());
        props.on_download.reform(move |()| {
            let field = |node: &NodeRef| node.cast::<HtmlInputElement>();
            let text = field(&name).map(|input| input.value().trim().to_owned());
            LogRequest {
                which: *which,
                name: text.filter(|text| !text.is_empty()),
                filter_by_log_level: field(&filter).is_some_and(|input| input.checked()),
            }
        })
    };
    let choice = |region: Option<Region>| {
        let names = region.map(|region| &props.names[region]);
        let onchange = {
            let which = which.clone();
            move |_: Event| which.set(region)
        };
        html! {
            <label class="choice">
                <input type="radio" name="log-region" checked={*which == region} {onchange}/>
                <span>
                    {names.map_or_else(|| text::both(&l10n).into(), |name| name.human.clone())}
                    if let Some(name) = names { {" "}<span class="code" translate="no">{&name.code}</span> }
                </span>
            </label>
        }
    };
    html! {
        <section class={style} aria-labelledby="logs-title" data-testid="log-download">
            <h2 id="logs-title">{text::title(&l10n)}</h2>
            <p class="help">{text::help(&l10n)}</p>
            <fieldset>
                <legend>{text::which(&l10n)}</legend>
                {choice(None)}
                {for Region::ALL.into_iter().map(|region| choice(Some(region)))}
            </fieldset>
            <div>
                <label class="label" for="log-name">{text::name(&l10n)}</label>
                <input ref={name} id="log-name" class="text" type="text" translate="no" autocomplete="off" spellcheck="false"
                    placeholder={props.name.clone()} aria-describedby="log-name-help"/>
                <small id="log-name-help">{text::name_help(&l10n)}</small>
            </div>
            <label class="choice"><input ref={filter} type="checkbox"/><span>{text::filter(&l10n)}</span></label>
            <div><Button testid="download-logs" words={text::download(&l10n)} weight={Weight::Primary} on_press={on_press}/></div>
            {outcome(&l10n, props.outcome.as_ref())}
        </section>
    }
}

/// What came of it. The region stays in the page, so that a change in it is read aloud.
fn outcome(l10n: &Localization, outcome: Option<&Result<Vec<String>, String>>) -> Html {
    let (class, words) = match outcome {
        None => ("", String::new()),
        Some(Ok(files)) => ("", text::done(l10n, files)),
        Some(Err(reason)) => ("failed", text::failed(l10n, reason)),
    };
    html! { <p class={classes!("outcome", class)} role="status" data-testid="log-outcome">{words}</p> }
}

#[hook]
fn use_look() -> Style {
    use_style!(
        r"
        display: grid;
        gap: 16px;

        h2 { font-size: var(--text-title); line-height: 24px; font-weight: 600; }
        .help { max-width: 560px; color: var(--muted); margin-top: -12px; text-wrap: pretty; }
        legend, .label { display: block; margin-bottom: 4px; padding: 0; font-weight: 600; }
        .choice { display: flex; align-items: center; gap: 8px; min-height: 32px; width: max-content; max-width: 100%; cursor: pointer; }
        .choice input { width: 16px; height: 16px; margin: 0; accent-color: var(--accent); }
        .code { font: 12px / 20px var(--mono); color: var(--faint); }
        .text {
            width: 100%;
            max-width: 320px;
            min-height: 36px;
            padding: 6px 10px;
            background: var(--surface);
            border: 1px solid var(--mark);
            border-radius: var(--radius-small);
        }
        small { display: block; margin-top: 4px; font-size: var(--text-small); color: var(--muted); }
        /* Without words it takes no room, and is there: many screen readers don't say what comes together with its region. */
        .outcome:empty { position: absolute; }
        .failed { color: var(--bad); }

        @media (pointer: coarse) { .choice { min-height: 44px; } }
        "
    )
}
