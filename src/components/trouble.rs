//! The alert when the active region can't be worked with: what is known, what the agent should do.

use stylist::yew::styled_component;
use yew::prelude::*;

use super::button::{Button, Weight};
use super::callout::{Callout, Tone};
use crate::text::{notice as text, region};

pub use crate::text::notice::Trouble;

/// The properties of [`TroubleAlert`].
#[derive(Clone, PartialEq, Properties)]
pub struct TroubleAlertProps {
    /// What it is.
    pub trouble: Trouble,
    /// The name of the active region.
    pub active: AttrValue,
    /// The name of the other one.
    pub other: AttrValue,
    /// Whether the agent has a live contact.
    pub live: bool,
    /// The agent wants to sign in.
    pub on_sign_in: Callback<()>,
    /// The agent wants it tried again.
    pub on_retry: Callback<()>,
}

/// An alert about the active region.
#[styled_component]
pub fn TroubleAlert(props: &TroubleAlertProps) -> Html {
    let actions = match props.trouble {
        Trouble::SignIn => html! {
            <Button testid="sign-in" weight={Weight::Primary} on_press={props.on_sign_in.clone()}>{region::SIGN_IN}</Button>
        },
        // A new try would take the panel away from a contact that may still be connected.
        Trouble::Silent { .. } | Trouble::BothSilent { .. } | Trouble::Failed if props.live => Html::default(),
        Trouble::Silent { .. } | Trouble::BothSilent { .. } | Trouble::Failed => html! {
            <Button testid="retry" on_press={props.on_retry.clone()}>{region::RETRY}</Button>
        },
    };
    html! {
        <Callout tone={Tone::Act} title={text::trouble_title(props.trouble, &props.active)}
            help={text::trouble_help(props.trouble, &props.other, props.live)} testid="trouble" {actions}/>
    }
}
