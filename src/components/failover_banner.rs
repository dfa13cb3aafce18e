//! The banner while a failover waits or is under way: what will happen, what to do, how far it is.

use ambidesk_coordinator::{Contact, Timestamp};
use stylist::yew::styled_component;
use yew::prelude::*;

use super::button::Button;
use super::callout::{Callout, Tone};
use crate::format;
use crate::text::{banner as text, region};

/// Where a failover is.
#[derive(Debug, Clone, PartialEq)]
pub enum Stage {
    /// It waits for these contacts.
    Waiting {
        /// The contacts that hold it up.
        contacts: Vec<Contact>,
        /// Since when nothing confirms it, if so.
        doubtful_since: Option<Timestamp>,
    },
    /// The new region is on screen and not ready yet.
    Switching {
        /// Whether the agent has to sign in there.
        needs_sign_in: bool,
        /// Whether the region answers.
        answers: bool,
    },
}

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
    pub stage: Stage,
    /// The time.
    pub now: Timestamp,
    /// The agent does not want to wait. It asks first.
    pub on_switch_now: Callback<()>,
    /// The agent wants to sign in to the new region.
    pub on_sign_in: Callback<()>,
}

/// How long a wait may be before losing the call is worth a thought, in seconds.
const LONG_WAIT: u64 = 15 * 60;

/// The banner of a failover.
#[styled_component]
pub fn FailoverBanner(props: &FailoverBannerProps) -> Html {
    let (from, to) = (&*props.from, &*props.to);
    let waited = props.now.since(props.since);
    let (tone, title, help) = match &props.stage {
        Stage::Waiting { doubtful_since: Some(since), .. } => {
            (Tone::Wait, text::doubtful_title(to), text::doubtful_help(from, *since))
        }
        Stage::Waiting { contacts, doubtful_since: None } => {
            let help = text::pending_help(from, contacts);
            let long = waited.as_secs() >= LONG_WAIT;
            let help = if long { format!("{help} {}", text::LONG_WAIT) } else { help };
            (Tone::Wait, text::pending_title(to, contacts), help)
        }
        Stage::Switching { needs_sign_in, answers } => {
            let tone = if *needs_sign_in { Tone::Act } else { Tone::Move };
            (tone, text::switching_title(to), text::switching_help(to, *needs_sign_in, *answers))
        }
    };
    let action = match &props.stage {
        Stage::Waiting { .. } => html! {
            <Button testid="switch-now" on_press={props.on_switch_now.clone()}>{text::SWITCH_NOW}</Button>
        },
        Stage::Switching { needs_sign_in: true, .. } => html! {
            <Button testid="sign-in" on_press={props.on_sign_in.clone()}>{region::SIGN_IN}</Button>
        },
        Stage::Switching { .. } => Html::default(),
    };
    html! {
        <Callout {tone} {title} {help} testid="failover-banner" label={text::LABEL} actions={action}>
            <Steps stage={props.stage.clone()} since={props.since} waited={format::elapsed(waited)}/>
        </Callout>
    }
}

/// The properties of [`Steps`].
#[derive(Clone, PartialEq, Properties)]
struct StepsProps {
    stage: Stage,
    since: Timestamp,
    waited: AttrValue,
}

/// The four steps of a failover as the agent lives through it.
#[styled_component]
fn Steps(props: &StepsProps) -> Html {
    let style = css!(
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
    );
    let step = |place: std::cmp::Ordering, words: Html| {
        let (class, said) = match place {
            std::cmp::Ordering::Less => ("done", text::STEP_DONE),
            std::cmp::Ordering::Equal => ("now", text::STEP_NOW),
            std::cmp::Ordering::Greater => ("ahead", text::STEP_AHEAD),
        };
        html! { <li class={class}><span><span class="aside">{said}{" "}</span>{words}</span></li> }
    };
    let (current, contacts) = match &props.stage {
        Stage::Waiting { contacts, .. } => (1, contacts.len()),
        Stage::Switching { .. } => (3, 0),
    };
    let waiting = if current == 1 {
        html! { <><b>{text::step_waiting(contacts)}</b>{" · "}<span data-testid="elapsed">{&props.waited}</span></> }
    } else {
        html! { text::step_waiting(contacts) }
    };
    html! {
        <ol class={style} aria-label={text::STEPS}>
            {step(0.cmp(&current), html! { text::step_detected(props.since) })}
            if current == 1 { {step(1.cmp(&current), waiting)} }
            {step(2.cmp(&current), html! { text::STEP_SWITCHED })}
            {step(3.cmp(&current), html! { text::STEP_AVAILABLE })}
        </ol>
    }
}
