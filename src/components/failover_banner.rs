//! The banner while a failover waits or is under way: what will happen, what to do, how far it is.

use ambidesk_coordinator::Timestamp;
use stylist::Style;
use stylist::yew::use_style;
use yew::prelude::*;

use super::button::{Button, Weight};
use super::callout::{Callout, Tone};
use super::holding_list::HoldingList;
use crate::i18n::{Localization, use_localization};
use crate::text::format;
use crate::text::{banner as text, region};
use crate::view::{FailoverStage, Target};

/// The properties of [`FailoverBanner`].
#[derive(Clone, PartialEq, Properties)]
pub struct FailoverBannerProps {
    /// The name of the region that is left.
    pub from: AttrValue,
    /// The name of the region that becomes active.
    pub to: AttrValue,
    /// When it began.
    pub since: Timestamp,
    /// Where it is.
    pub stage: FailoverStage,
    /// The time.
    pub now: Timestamp,
    /// The agent does not want to wait. It asks first.
    pub on_switch_now: Callback<()>,
    /// The agent wants to sign in to the new region.
    pub on_sign_in: Callback<()>,
    /// The agent wants the new region, which does not answer or lacks its cookies, to be tried again.
    pub on_retry: Callback<()>,
}

/// The banner of a failover.
#[component]
pub fn FailoverBanner(props: &FailoverBannerProps) -> Html {
    let l10n = use_localization();
    let style = use_look();
    let (from, to) = (&*props.from, &*props.to);
    let waited = props.now.since(props.since);
    let (tone, title, help) = match &props.stage {
        FailoverStage::Pending { doubtful_since: Some(since), target, .. } => {
            (Tone::Wait, text::doubtful_title(&l10n, to), text::doubtful_help(&l10n, from, *since, (to, *target)))
        }
        FailoverStage::Pending { contacts, doubtful_since: None, ended, tasks, target } => {
            let help = text::pending_help(&l10n, from, contacts, *ended);
            let help = if *tasks { text::with_tasks(&l10n, &help, from) } else { help };
            let help = text::with_long_wait(&l10n, help, waited, contacts);
            (Tone::Wait, text::pending_title(&l10n, to, contacts), text::with_warning(&l10n, &help, to, *target))
        }
        FailoverStage::Ordered { target } => {
            (Tone::Move, text::ordered_title(&l10n, to), text::ordered_help(&l10n, to, *target))
        }
        FailoverStage::Switching { target } => {
            let acts = matches!(target, Target::NeedsSignIn | Target::Unsure | Target::Withheld);
            let tone = if acts { Tone::Act } else { Tone::Move };
            (tone, text::switching_title(&l10n, to), text::switching_help(&l10n, to, *target))
        }
    };
    let waiting = matches!(props.stage, FailoverStage::Pending { .. });
    let action = html! {
        <>
            if props.stage.offers_sign_in() {
                <Button testid="sign-in" words={region::sign_in(&l10n)} weight={Weight::Primary} on_press={&props.on_sign_in}/>
            }
            if props.stage.offers_retry() {
                <Button testid="retry" words={region::retry(&l10n)} on_press={&props.on_retry}/>
            }
            if waiting { <Button testid="switch-now" words={text::switch_now(&l10n)} on_press={&props.on_switch_now}/> }
        </>
    };
    let holding = match &props.stage {
        FailoverStage::Pending { contacts, .. } => {
            html! { <HoldingList label={text::step_waiting(&l10n, contacts.len())} contacts={contacts.clone()} other={props.to.clone()} now={props.now}/> }
        }
        FailoverStage::Ordered { .. } | FailoverStage::Switching { .. } => Html::default(),
    };
    html! {
        <Callout testid="failover-banner" label={text::label(&l10n)} {tone} {title} {help} actions={action}>
            {holding}
            {steps(&l10n, props, style, &format::elapsed(&l10n, waited))}
        </Callout>
    }
}

/// The four steps of a failover as the agent lives through it.
fn steps(l10n: &Localization, props: &FailoverBannerProps, style: Style, waited: &str) -> Html {
    let step = |place: std::cmp::Ordering, words: Html| {
        let (class, said) = match place {
            std::cmp::Ordering::Less => ("done", text::step_done(l10n)),
            std::cmp::Ordering::Equal => ("now", text::step_now(l10n)),
            std::cmp::Ordering::Greater => ("ahead", text::step_ahead(l10n)),
        };
        html! { <li class={class}><span><span class="aside">{said}{" "}</span>{words}</span></li> }
    };
    let (current, contacts) = match &props.stage {
        FailoverStage::Pending { contacts, .. } => (1, contacts.len()),
        FailoverStage::Ordered { .. } => (2, 0),
        FailoverStage::Switching { .. } => (3, 0),
    };
    let waiting = if current == 1 {
        html! { <><b>{text::step_waiting(l10n, contacts)}</b>{" · "}<span data-testid="elapsed">{waited}</span></> }
    } else {
        html! { text::step_waiting(l10n, contacts) }
    };
    html! {
        <ol class={style} aria-label={text::steps(l10n)}>
            {step(0.cmp(&current), html! { text::step_detected(l10n, props.since) })}
            if current == 1 { {step(1.cmp(&current), waiting)} }
            {step(2.cmp(&current), html! { text::step_switched(l10n) })}
            {step(3.cmp(&current), html! { text::step_available(l10n) })}
        </ol>
    }
}

#[hook]
fn use_look() -> Style {
    use_style!(
        r"
        display: flex;
        flex-wrap: wrap;
        gap: 4px 20px;
        margin-top: 8px;
        font-size: var(--text-small);
        line-height: 20px;
        color: var(--muted);
        list-style: none;

        li { display: flex; align-items: center; gap: 7px; }
        li::before {
            content: '';
            flex: none;
            width: 11px;
            height: 11px;
            border: 2px solid var(--mark);
            border-radius: 50%;
        }
        .done::before { background: var(--tone); border-color: var(--tone); }
        .now::before { border-color: var(--tone); border-width: 3.5px; }
        .now { color: var(--text); }
        b { font-weight: 600; }

        @media (forced-colors: active) { .done::before { background: CanvasText; } }
        @media (max-width: 759px) { .ahead { display: none; } }
        "
    )
}
