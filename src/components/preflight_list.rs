//! The findings of the preflight: one row each, with the verdict in words and shape, what was found, what to do.

use stylist::Style;
use stylist::yew::use_style;
use yew::prelude::*;

use super::button::Button;
use crate::i18n::{Localization, use_localization};
use crate::preflight::{Check, Finding, Found, Verdict};
use crate::text::preflight as text;
use crate::text::shared::copied;

/// The properties of [`PreflightList`].
#[derive(Clone, PartialEq, Properties)]
pub struct PreflightListProps {
    /// The findings, each with the name of its check; `None` while it looks.
    #[prop_or_default]
    pub findings: Option<Vec<(Finding, AttrValue)>>,
    /// The desk's origin, as instances have to approve it.
    pub origin: AttrValue,
    /// The findings as text.
    #[prop_or_default]
    pub report: AttrValue,
    /// Whether that could be copied; `None` before it is tried.
    #[prop_or_default]
    pub copied: Option<bool>,
    /// The person wants it checked again.
    pub on_again: Callback<()>,
    /// The person wants the report.
    pub on_copy: Callback<()>,
    /// The person wants a window to be tried.
    pub on_try_popup: Callback<()>,
    /// The person wants the microphone to be tried.
    pub on_try_microphone: Callback<()>,
}

/// The findings of the preflight.
#[component]
pub fn PreflightList(props: &PreflightListProps) -> Html {
    let l10n = use_localization();
    let style = use_look();
    let count = |verdict: Verdict| {
        let findings = props.findings.iter().flatten();
        findings.filter(|(finding, _)| finding.verdict == verdict).count()
    };
    let summary = match &props.findings {
        None => text::looking(&l10n),
        Some(_) => text::summary(&l10n, count(Verdict::Problem), count(Verdict::Warning)),
    };
    html! {
        <section class={style} aria-labelledby="preflight-title" data-testid="preflight">
            <h2 id="preflight-title">{text::title(&l10n)}</h2>
            <p class="help">{text::help(&l10n)}</p>
            <div class="head">
                <p role="status" data-testid="preflight-summary">{summary}</p>
                <Button testid="preflight-again" words={text::again(&l10n)} on_press={&props.on_again}/>
                <Button testid="preflight-copy" words={text::copy(&l10n)} on_press={&props.on_copy}/>
            </div>
            <p class="help" role="status" data-testid="copy-outcome">{copied(&l10n, props.copied)}</p>
            if props.copied == Some(false) {
                <pre id="preflight-report" tabindex="0" role="group" aria-label={text::title(&l10n)}>{&props.report}</pre>
            }
            <ul>{for props.findings.iter().flatten().map(|(finding, name)| row(&l10n, props, finding, name))}</ul>
        </section>
    }
}

fn row(l10n: &Localization, props: &PreflightListProps, finding: &Finding, name: &AttrValue) -> Html {
    let class = match finding.verdict {
        Verdict::Ok => "ok",
        Verdict::NotTried => "untried",
        Verdict::Warning => "warning",
        Verdict::Problem => "problem",
    };
    let tries = match finding.check {
        Check::Popup => Some(("try-popup", text::try_popup(l10n), &props.on_try_popup)),
        Check::Microphone => Some(("try-microphone", text::try_microphone(l10n), &props.on_try_microphone)),
        _ => None,
    };
    let tries = tries.filter(|_| finding.verdict != Verdict::Ok);
    // A header, or a name: in no language.
    let raw = matches!(finding.found, Found::Sent(_) | Found::Browser(..));
    html! {
        <li class={class} data-testid="finding" data-check={format!("{:?}", finding.check)} data-verdict={class}>
            <span class="verdict">{text::verdict(l10n, finding.verdict)}</span>
            <div>
                <h3>{name}</h3>
                <p translate={raw.then_some("no")}>{text::found(l10n, finding)}</p>
                if let Some(cure) = text::cure(l10n, finding, &props.origin) { <p class="cure">{cure}</p> }
                if let Some((testid, words, on_press)) = tries { <div class="try"><Button {testid} {words} {on_press}/></div> }
            </div>
        </li>
    }
}

#[hook]
fn use_look() -> Style {
    use_style!(
        r"
        h2 { font-size: var(--text-title); line-height: 24px; font-weight: 600; }
        .help { max-width: 72ch; color: var(--muted); text-wrap: pretty; }
        .head { display: flex; flex-wrap: wrap; gap: 8px; align-items: center; margin: 12px 0 8px; }
        .head p { flex: 1 1 200px; font-weight: 600; }
        pre { margin: 8px 0; padding: 8px 12px; overflow: auto; font: 12px / 20px var(--mono); border: 1px solid var(--line); }
        ul { list-style: none; border-top: 1px solid var(--line); }
        li {
            display: grid;
            grid-template-columns: 92px minmax(0, 1fr);
            gap: 0 16px;
            min-height: var(--row);
            padding: calc((var(--row) - 24px) / 2) 0;
            border-bottom: 1px solid var(--line);
        }
        li > div { display: grid; grid-template-columns: minmax(160px, 1fr) minmax(0, 2fr); gap: 0 16px; }
        h3 { font-size: var(--text-body); line-height: 24px; font-weight: 500; }
        li p { line-height: 20px; padding: 2px 0; color: var(--muted); overflow-wrap: anywhere; text-wrap: pretty; }
        li .cure { grid-column: 2; color: var(--text); }
        li .try { grid-column: 2; margin: 4px 0; }
        .verdict { display: flex; gap: 8px; align-items: center; height: 24px; font-size: var(--text-small); font-weight: 600; white-space: nowrap; }
        .verdict::before { content: ''; flex: none; width: 9px; height: 9px; border: 2px solid var(--mark); border-radius: 50%; }
        .ok .verdict { color: var(--ok); }
        .ok .verdict::before { background: var(--ok); border-color: var(--ok); }
        .untried .verdict { color: var(--muted); }
        .warning .verdict { color: var(--wait); }
        .warning .verdict::before { border-color: var(--wait); border-radius: 0; rotate: 45deg; }
        .problem .verdict { color: var(--bad); }
        .problem .verdict::before { background: var(--bad); border-color: var(--bad); border-radius: 0; }

        @media (max-width: 759px) {
            .head p { flex-basis: 100%; }
            li { grid-template-columns: minmax(0, 1fr); }
            li > div { grid-template-columns: minmax(0, 1fr); }
            li .cure, li .try { grid-column: 1; }
        }
        @media (forced-colors: active) {
            .ok .verdict::before, .problem .verdict::before { background: CanvasText; }
        }
        "
    )
}
