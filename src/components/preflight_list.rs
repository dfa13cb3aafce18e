//! The findings of the preflight: one row each, with the verdict in words and shape, what was found, what to do.

use yew::prelude::*;

use super::button::{Button, Weight};
use crate::preflight::{Check, Finding, Found, Verdict};
use crate::text::preflight as text;

/// The properties of [`preflight_list`].
#[derive(Clone, PartialEq)]
pub struct PreflightListProps {
    /// The findings, each with the name of its check; `None` while it looks.
    pub findings: Option<Vec<(Finding, AttrValue)>>,
    /// The desk's origin, as instances have to approve it.
    pub origin: AttrValue,
    /// Whether the report has just been copied.
    pub copied: bool,
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
pub fn preflight_list(props: &PreflightListProps) -> Html {
    let count = |verdict: Verdict| {
        let findings = props.findings.iter().flatten();
        findings.filter(|(finding, _)| finding.verdict == verdict).count()
    };
    let summary = match &props.findings {
        None => text::looking(),
        Some(_) => text::summary(count(Verdict::Problem), count(Verdict::Warning)),
    };
    let copy = if props.copied { text::copied() } else { text::copy() };
    html! {
        <section class="preflight" aria-labelledby="preflight-title" data-testid="preflight">
            <h2 id="preflight-title">{text::title()}</h2>
            <p class="help">{text::help()}</p>
            <div class="head">
                <p role="status" data-testid="preflight-summary">{summary}</p>
                {Button::new("preflight-again", text::again(), &props.on_again).draw()}
                {Button::new("preflight-copy", copy, &props.on_copy).draw()}
            </div>
            <ul>{for props.findings.iter().flatten().map(|(finding, name)| row(props, finding, name))}</ul>
        </section>
    }
}

fn row(props: &PreflightListProps, finding: &Finding, name: &AttrValue) -> Html {
    let class = match finding.verdict {
        Verdict::Ok => "ok",
        Verdict::NotTried => "untried",
        Verdict::Warning => "warning",
        Verdict::Problem => "problem",
    };
    let tries = match finding.check {
        Check::Popup => Some(Button::new("try-popup", text::try_popup(), &props.on_try_popup)),
        Check::Microphone => Some(Button::new("try-microphone", text::try_microphone(), &props.on_try_microphone)),
        _ => None,
    };
    let tries = tries.filter(|_| finding.verdict != Verdict::Ok);
    // A header, or a name: in no language.
    let raw = matches!(finding.found, Found::Sent(_) | Found::Browser(..));
    html! {
        <li class={class} data-testid="finding" data-check={format!("{:?}", finding.check)} data-verdict={class}>
            <span class="verdict">{text::verdict(finding.verdict)}</span>
            <div>
                <h3>{name}</h3>
                <p translate={raw.then_some("no")}>{text::found(finding)}</p>
                if let Some(cure) = text::cure(finding, &props.origin) { <p class="cure">{cure}</p> }
                {tries.map(|button| button.weight(Weight::Plain).draw())}
            </div>
        </li>
    }
}
