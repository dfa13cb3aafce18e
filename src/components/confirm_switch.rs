//! The question before "Switch now": what it costs, one line each, and a way out that is the first choice.

use stylist::yew::styled_component;
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
#[styled_component]
pub fn ConfirmSwitch(props: &ConfirmSwitchProps) -> Html {
    let node = use_modal(props.open);
    let style = css!(
        r"
        h2 { font-size: var(--text-title); line-height: 24px; }
        ul { display: grid; gap: 6px; margin: 12px 0 20px; padding-left: 18px; }
        .actions { display: flex; flex-wrap: wrap; justify-content: flex-end; gap: 8px; }
        "
    );
    // Escape closes a native dialog by itself; the page has to hear of it.
    let onclose = {
        let on_cancel = props.on_cancel.clone();
        move |_: Event| on_cancel.emit(())
    };
    html! {
        <dialog ref={node} class={style} aria-labelledby="confirm-switch-title" data-testid="confirm-switch" {onclose}>
            <h2 id="confirm-switch-title">{&props.title}</h2>
            <ul>{for props.consequences.iter().map(|line| html! { <li>{line}</li> })}</ul>
            <div class="actions">
                <Button testid="keep-waiting" on_press={props.on_cancel.clone()}>{text::KEEP_WAITING}</Button>
                <Button testid="confirm-switch-now" weight={Weight::Danger} on_press={props.on_confirm.clone()}>
                    {&props.action}
                </Button>
            </div>
        </dialog>
    }
}
