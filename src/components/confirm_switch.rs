//! The question before "Switch now": what it costs, one line each, and a way out that is the first choice.

use yew::prelude::*;

use super::button::{Button, Weight};
use crate::hooks::use_modal;
use crate::text::banner as text;

/// The properties of [`ConfirmSwitch`].
#[derive(Clone, PartialEq, Properties)]
pub struct ConfirmSwitchProps {
    /// Whether the question is asked.
    pub open: bool,
    /// The question.
    pub title: AttrValue,
    /// What it costs.
    pub consequences: Vec<String>,
    /// What the button that does it says.
    pub action: AttrValue,
    /// The agent switches.
    pub on_confirm: Callback<()>,
    /// The agent waits on.
    pub on_cancel: Callback<()>,
}

/// Asks before a switch that ends contacts.
#[component]
pub fn ConfirmSwitch(props: &ConfirmSwitchProps) -> Html {
    let node = use_modal(props.open);
    // Escape closes a native dialog by itself; the page has to hear of it.
    let onclose = {
        let on_cancel = props.on_cancel.clone();
        move |_: Event| on_cancel.emit(())
    };
    html! {
        <dialog ref={node} class="confirm-switch" aria-labelledby="confirm-switch-title" data-testid="confirm-switch" {onclose}>
            <h2 id="confirm-switch-title">{&props.title}</h2>
            <ul>{for props.consequences.iter().map(|line| html! { <li>{line}</li> })}</ul>
            <div class="actions">
                {Button::new("keep-waiting", text::keep_waiting(), &props.on_cancel).draw()}
                {Button::new("confirm-switch-now", props.action.clone(), &props.on_confirm).weight(Weight::Danger).draw()}
            </div>
        </dialog>
    }
}
