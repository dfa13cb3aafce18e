//! A notice: something happened, the agent should know, and may put it away.

use yew::prelude::*;

use super::button::{Button, Weight};
use super::callout::{Callout, Tone};
use crate::i18n::use_localization;
use crate::text::{notice as text, restore as restore_text};

/// The properties of [`NoticeCallout`].
#[derive(Clone, PartialEq, Properties)]
pub struct NoticeCalloutProps {
    /// What happened.
    pub title: AttrValue,
    /// What it means, or what is left to do.
    pub help: AttrValue,
    /// Whether it is about a move, or about nothing having changed.
    #[prop_or_default]
    pub moved: bool,
    /// The name of a state that can be restored.
    #[prop_or_default]
    pub restore: Option<AttrValue>,
    /// The name of the offline state, where the desk has restored another one by itself.
    #[prop_or_default]
    pub take_back: Option<AttrValue>,
    /// The agent wants that state.
    #[prop_or_default]
    pub on_restore: Callback<()>,
    /// The agent does not want what the desk did.
    #[prop_or_default]
    pub on_take_back: Callback<()>,
    /// The agent has read it.
    pub on_dismiss: Callback<()>,
}

/// A notice above the side panel.
#[component]
pub fn NoticeCallout(props: &NoticeCalloutProps) -> Html {
    let l10n = use_localization();
    let tone = if props.moved { Tone::Move } else { Tone::Calm };
    let actions = html! {
        <>
            if let Some(state) = &props.restore {
                <Button testid="restore-state" words={text::restore(&l10n, state)} weight={Weight::Primary}
                    on_press={&props.on_restore}/>
            }
            if let Some(state) = &props.take_back {
                <Button testid="take-back" words={restore_text::take_back(&l10n, state)} on_press={&props.on_take_back}/>
            }
            <Button testid="dismiss" words={text::dismiss(&l10n)} weight={Weight::Quiet} on_press={&props.on_dismiss}/>
        </>
    };
    html! { <Callout testid="notice" {tone} title={&props.title} help={&props.help} {actions}/> }
}
