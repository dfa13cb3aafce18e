//! The banner while a failover waits or is under way: what will happen, what to do, how far it is.

use ambidesk_coordinator::Timestamp;
use stylist::Style;
use stylist::yew::use_style;
use yew::prelude::*;

use super::button::{Button, Weight};
use super::callout::{Callout, Tone};
use super::holding_list::HoldingList;
use crate::format;
use crate::text::{banner as text, region};
use crate::view::FailoverStage;

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
    /// The agent wants the new region, which does not answer, to be tried again.
    pub on_retry: Callback<()>,
}

/// How long a wait may be before losing the call is worth a thought, in seconds.
const LONG_WAIT: u64 = 15 * 60;

/// The banner of a failover.
#[component]
pub fn FailoverBanner(props: &FailoverBannerProps) -> Html {
    let style = use_look();
    let (from, to) = (&*props.from, &*props.to);
    let waited = props.now.since(props.since);
    let (tone, title, help) = match &props.stage {
        FailoverStage::Pending { doubtful_since: Some(since), .. } => {
            (Tone::Wait, text::doubtful_title(to), text::doubtful_help(from, *since))
        }
        FailoverStage::Pending { contacts, doubtful_since: None } => {
            let help = text::pending_help(from, contacts);
            let long = waited.as_secs() >= LONG_WAIT;
            let help = if long { text::with_long_wait(&help) } else { help };
            (Tone::Wait, text::pending_title(to, contacts), help)
        }
        FailoverStage::Switching { needs_sign_in, answers } => {
            let tone = if *needs_sign_in { Tone::Act } else { Tone::Move };
            (tone, text::switching_title(to), text::switching_help(to, *needs_sign_in, *answers))
        }
    };
    let action = match &props.stage {
        FailoverStage::Pending { .. } => {
            html! { <Button testid="switch-now" words={text::switch_now()} on_press={&props.on_switch_now}/> }
        }
        FailoverStage::Switching { needs_sign_in: true, .. } => {
            html! { <Button testid="sign-in" words={region::sign_in()} weight={Weight::Primary} on_press={&props.on_sign_in}/> }
        }
        FailoverStage::Switching { answers: false, .. } => {
            html! { <Button testid="retry" words={region::retry()} on_press={&props.on_retry}/> }
        }
        FailoverStage::Switching { .. } => Html::default(),
    };
    let holding = match &props.stage {
        FailoverStage::Pending { contacts, .. } => {
            html! { <HoldingList label={text::step_waiting(contacts.len())} contacts={contacts.clone()} now={props.now}/> }
        }
        FailoverStage::Switching { .. } => Html::default(),
    };
    html! {
        <Callout testid="failover-banner" label={text::label()} {tone} {title} {help} actions={action}>
            {holding}
            {steps(props, style, &format::elapsed(waited))}
        </Callout>
    }
}

/// The four steps of a failover as the agent lives through it.
fn steps(props: &FailoverBannerProps, style: Style, waited: &str) -> Html {
    let step = |place: std::cmp::Ordering, words: Html| {
        let (class, said) = match place {
            std::cmp::Ordering::Less => ("done", text::step_done()),
            std::cmp::Ordering::Equal => ("now", text::step_now()),
            std::cmp::Ordering::Greater => ("ahead", text::step_ahead()),
        };
        html! { <li class={class}><span><span class="aside">{said}{" "}</span>{words}</span></li> }
    };
    let (current, contacts) = match &props.stage {
        FailoverStage::Pending { contacts, .. } => (1, contacts.len()),
        FailoverStage::Switching { .. } => (3, 0),
    };
    let waiting = if current == 1 {
        html! { <><b>{text::step_waiting(contacts)}</b>{" · "}<span data-testid="elapsed">{waited}</span></> }
    } else {
        html! { text::step_waiting(contacts) }
    };
    html! {
        <ol class={style} aria-label={text::steps()}>
            {step(0.cmp(&current), html! { text::step_detected(props.since) })}
            if current == 1 { {step(1.cmp(&current), waiting)} }
            {step(2.cmp(&current), html! { text::step_switched() })}
            {step(3.cmp(&current), html! { text::step_available() })}
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
