//! The alert when the active region can't be worked with: what is known, what the agent should do.

use yew::prelude::*;

use super::button::{Button, Weight};
use super::callout::{CalloutProps, Tone, callout};
use crate::text::{notice as text, region};

pub use crate::text::notice::Trouble;

/// The properties of [`trouble`].
#[derive(Clone, PartialEq)]
pub struct TroubleProps {
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
pub fn trouble(props: &TroubleProps) -> Html {
    let actions = match props.trouble {
        Trouble::SignIn => Button::new("sign-in", region::sign_in(), &props.on_sign_in).weight(Weight::Primary).draw(),
        // There is nothing to try again: it answers, or nobody can be asked.
        Trouble::Impaired { .. } | Trouble::Offline | Trouble::Untold { .. } => Html::default(),
        // A new try takes the panel away from a contact that may still be connected.
        Trouble::Silent { .. } | Trouble::BothSilent { .. } | Trouble::Failed | Trouble::Unreported => {
            let words = if props.live { text::retry_asks() } else { region::retry() };
            Button::new("retry", words, &props.on_retry).draw()
        }
    };
    // The agent can work, and has nothing to do about it.
    let tone = if matches!(props.trouble, Trouble::Untold { .. }) { Tone::Wait } else { Tone::Act };
    callout(&CalloutProps {
        tone,
        title: text::trouble_title(props.trouble, &props.active).into(),
        help: text::trouble_help(props.trouble, &props.active, &props.other, props.live).into(),
        children: Html::default(),
        actions,
        testid: "trouble",
        label: None,
    })
}
