//! The banner while a failover waits or is under way: what will happen, what to do, how far it is.

use ambidesk_coordinator::{Contact, Timestamp};
use yew::prelude::*;

use super::button::{Button, Weight};
use super::callout::{CalloutProps, Tone, callout};
use super::holding_list::holding_list;
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

/// The properties of [`failover_banner`].
#[derive(Clone, PartialEq)]
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
    /// The agent wants the new region, which does not answer, to be tried again.
    pub on_retry: Callback<()>,
}

/// How long a wait may be before losing the call is worth a thought, in seconds.
const LONG_WAIT: u64 = 15 * 60;

/// The banner of a failover.
pub fn failover_banner(props: &FailoverBannerProps) -> Html {
    let (from, to) = (&*props.from, &*props.to);
    let waited = props.now.since(props.since);
    let (tone, title, help) = match &props.stage {
        Stage::Waiting { doubtful_since: Some(since), .. } => {
            (Tone::Wait, text::doubtful_title(to), text::doubtful_help(from, *since))
        }
        Stage::Waiting { contacts, doubtful_since: None } => {
            let help = text::pending_help(from, contacts);
            let long = waited.as_secs() >= LONG_WAIT;
            let help = if long { text::with_long_wait(&help) } else { help };
            (Tone::Wait, text::pending_title(to, contacts), help)
        }
        Stage::Switching { needs_sign_in, answers } => {
            let tone = if *needs_sign_in { Tone::Act } else { Tone::Move };
            (tone, text::switching_title(to), text::switching_help(to, *needs_sign_in, *answers))
        }
    };
    let action = match &props.stage {
        Stage::Waiting { .. } => Button::new("switch-now", text::switch_now(), &props.on_switch_now).draw(),
        Stage::Switching { needs_sign_in: true, .. } => {
            Button::new("sign-in", region::sign_in(), &props.on_sign_in).weight(Weight::Primary).draw()
        }
        Stage::Switching { answers: false, .. } => Button::new("retry", region::retry(), &props.on_retry).draw(),
        Stage::Switching { .. } => Html::default(),
    };
    let holding = match &props.stage {
        Stage::Waiting { contacts, .. } => holding_list(text::step_waiting(contacts.len()), contacts, props.now),
        Stage::Switching { .. } => Html::default(),
    };
    callout(&CalloutProps {
        tone,
        title: title.into(),
        help: help.into(),
        children: html! { <>{holding}{steps(props, &format::elapsed(waited))}</> },
        actions: action,
        testid: "failover-banner",
        label: Some(text::label().into()),
    })
}

/// The four steps of a failover as the agent lives through it.
fn steps(props: &FailoverBannerProps, waited: &str) -> Html {
    let step = |place: std::cmp::Ordering, words: Html| {
        let (class, said) = match place {
            std::cmp::Ordering::Less => ("done", text::step_done()),
            std::cmp::Ordering::Equal => ("now", text::step_now()),
            std::cmp::Ordering::Greater => ("ahead", text::step_ahead()),
        };
        html! { <li class={class}><span><span class="aside">{said}{" "}</span>{words}</span></li> }
    };
    let (current, contacts) = match &props.stage {
        Stage::Waiting { contacts, .. } => (1, contacts.len()),
        Stage::Switching { .. } => (3, 0),
    };
    let waiting = if current == 1 {
        html! { <><b>{text::step_waiting(contacts)}</b>{" · "}<span data-testid="elapsed">{waited}</span></> }
    } else {
        html! { text::step_waiting(contacts) }
    };
    html! {
        <ol class="failover-steps" aria-label={text::steps()}>
            {step(0.cmp(&current), html! { text::step_detected(props.since) })}
            if current == 1 { {step(1.cmp(&current), waiting)} }
            {step(2.cmp(&current), html! { text::step_switched() })}
            {step(3.cmp(&current), html! { text::step_available() })}
        </ol>
    }
}
