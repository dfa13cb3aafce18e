//! The alert when the active region can't be worked with: what is known, what the agent should do.

use yew::prelude::*;

use super::button::{Button, Weight};
use super::callout::{Callout, Tone};
use crate::i18n::use_localization;
use crate::text::{notice as text, region, shared};
use crate::view::Trouble;

/// The properties of [`TroubleCallout`].
#[derive(Clone, PartialEq, Properties)]
pub struct TroubleCalloutProps {
    /// What it is.
    pub trouble: Trouble,
    /// The name of the active region.
    pub active: AttrValue,
    /// The name of the other one.
    pub other: AttrValue,
    /// Whether the agent has a live contact.
    #[prop_or_default]
    pub live: bool,
    /// Whether a sign-in may be what a silent region lacks.
    #[prop_or_default]
    pub signs_in: bool,
    /// The agent wants to sign in.
    pub on_sign_in: Callback<()>,
    /// The agent wants it tried again.
    pub on_retry: Callback<()>,
}

/// An alert about the active region.
#[component]
pub fn TroubleCallout(props: &TroubleCalloutProps) -> Html {
    let l10n = use_localization();
    let silent = matches!(props.trouble, Trouble::Silent { .. } | Trouble::BothSilent { .. });
    // A sign-in brings no panel back in which a contact may still be connected.
    let signs_in = props.signs_in && silent && !props.live;
    let actions = match props.trouble {
        Trouble::SignIn => {
            html! { <Button testid="sign-in" words={region::sign_in(&l10n)} weight={Weight::Primary} on_press={&props.on_sign_in}/> }
        }
        // There is nothing to try again: it answers, or nobody can be asked.
        Trouble::Impaired { .. } | Trouble::Offline | Trouble::Untold { .. } => Html::default(),
        // A new try takes the panel away from a contact that may still be connected.
        Trouble::Silent { .. } | Trouble::BothSilent { .. } | Trouble::Failed | Trouble::Unreported => {
            let words = if props.live { text::retry_asks(&l10n) } else { region::retry(&l10n) };
            html! {
                <>
                    if signs_in { <Button testid="sign-in" words={region::sign_in(&l10n)} on_press={&props.on_sign_in}/> }
                    <Button testid="retry" {words} on_press={&props.on_retry}/>
                </>
            }
        }
    };
    let tone = if props.trouble.is_calm() { Tone::Wait } else { Tone::Act };
    let title = text::trouble_title(&l10n, props.trouble, &props.active);
    let help = text::trouble_help(&l10n, props.trouble, &props.active, &props.other, props.live);
    let help = if signs_in { shared::sentences(&l10n, &help, &shared::sign_in_ended(&l10n)) } else { help };
    html! { <Callout testid="trouble" {tone} {title} {help} {actions}/> }
}
