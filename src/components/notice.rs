//! A notice: something happened, the agent should know, and may put it away.

use stylist::yew::styled_component;
use yew::prelude::*;

use super::button::{Button, Weight};
use super::callout::{Callout, Tone};
use crate::text::notice as text;

/// The properties of [`NoticeCard`].
#[derive(Clone, PartialEq, Properties)]
pub struct NoticeCardProps {
    /// What happened.
    pub title: AttrValue,
    /// What it means, or what is left to do.
    pub help: AttrValue,
    /// Whether it is about a move, or about nothing having changed.
    pub moved: bool,
    /// The name of a state that can be restored.
    #[prop_or_default]
    pub restore: Option<AttrValue>,
    /// The agent wants that state.
    #[prop_or_default]
    pub on_restore: Callback<AttrValue>,
    /// The agent has read it.
    pub on_dismiss: Callback<()>,
}

/// A notice above the panels.
#[styled_component]
pub fn NoticeCard(props: &NoticeCardProps) -> Html {
    let restore = props.restore.clone().map(|state| {
        let words = text::restore(&state);
        let on_press = props.on_restore.reform(move |()| state.clone());
        html! { <Button testid="restore-state" weight={Weight::Primary} {on_press}>{words}</Button> }
    });
    let actions = html! {
        <>
            {restore}
            <Button testid="dismiss" weight={Weight::Quiet} on_press={props.on_dismiss.clone()}>{text::DISMISS}</Button>
        </>
    };
    let tone = if props.moved { Tone::Move } else { Tone::Calm };
    html! {
        <Callout {tone} title={props.title.clone()} help={props.help.clone()} testid="notice" {actions}/>
    }
}
