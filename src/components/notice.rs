//! A notice: something happened, the agent should know, and may put it away.

use yew::prelude::*;

use super::button::{Button, Weight};
use super::callout::{CalloutProps, Tone, callout};
use crate::text::{notice as text, restore as restore_text};

/// The properties of [`notice`].
#[derive(Clone, PartialEq)]
pub struct NoticeProps {
    /// What happened.
    pub title: AttrValue,
    /// What it means, or what is left to do.
    pub help: AttrValue,
    /// Whether it is about a move, or about nothing having changed.
    pub moved: bool,
    /// The name of a state that can be restored.
    pub restore: Option<AttrValue>,
    /// The name of the offline state, where the desk has restored another one by itself.
    pub take_back: Option<AttrValue>,
    /// The agent wants that state.
    pub on_restore: Callback<()>,
    /// The agent does not want what the desk did.
    pub on_take_back: Callback<()>,
    /// The agent has read it.
    pub on_dismiss: Callback<()>,
}

/// A notice above the panels.
pub fn notice(props: &NoticeProps) -> Html {
    let restore = props.restore.as_ref().map(|state| {
        Button::new("restore-state", text::restore(state), &props.on_restore).weight(Weight::Primary).draw()
    });
    let take_back = props
        .take_back
        .as_ref()
        .map(|state| Button::new("take-back", restore_text::take_back(state), &props.on_take_back).draw());
    callout(&CalloutProps {
        tone: if props.moved { Tone::Move } else { Tone::Calm },
        title: props.title.clone(),
        help: props.help.clone(),
        children: Html::default(),
        actions: html! {
            <>{restore}{take_back}{Button::new("dismiss", text::dismiss(), &props.on_dismiss).weight(Weight::Quiet).draw()}</>
        },
        testid: "notice",
        label: None,
    })
}
