//! The question before something that can't be taken back: what it costs, one line each, and a way out that is the first
//! choice.

use stylist::Style;
use stylist::yew::use_style;
use yew::prelude::*;

use super::button::{Button, Weight};
use super::modal::use_modal;

/// The properties of [`Question`].
#[derive(Clone, PartialEq, Properties)]
pub struct QuestionProps {
    /// A stable name, for tests and for the heading's id.
    pub name: &'static str,
    /// Whether the question is asked.
    pub open: bool,
    /// The question.
    pub title: AttrValue,
    /// What it costs.
    pub consequences: Vec<String>,
    /// What the button that leaves everything as it is says.
    pub keep: AttrValue,
    /// What the button that does it says.
    pub action: AttrValue,
    /// The agent wants it.
    pub on_confirm: Callback<()>,
    /// The agent leaves everything as it is.
    pub on_cancel: Callback<()>,
}

/// Asks before something that ends contacts.
#[component]
pub fn Question(props: &QuestionProps) -> Html {
    let style = use_look();
    let node = use_modal(props.open);
    // Escape closes a native dialog by itself; the page has to hear of it.
    let onclose = {
        let on_cancel = props.on_cancel.clone();
        move |_: Event| on_cancel.emit(())
    };
    let heading = AttrValue::from(format!("{}-title", props.name));
    let cost = AttrValue::from(format!("{}-cost", props.name));
    html! {
        <dialog ref={node} class={style} aria-live="off" aria-labelledby={heading.clone()} aria-describedby={cost.clone()} data-testid={props.name} {onclose}>
            if props.open {
                <h2 id={heading}>{&props.title}</h2>
                <ul id={cost}>{for props.consequences.iter().map(|line| html! { <li>{line}</li> })}</ul>
                <div class="actions">
                    <Button testid="keep" words={props.keep.clone()} on_press={&props.on_cancel}/>
                    <Button testid="confirm" words={props.action.clone()} weight={Weight::Danger} on_press={&props.on_confirm}/>
                </div>
            }
        </dialog>
    }
}

#[hook]
fn use_look() -> Style {
    use_style!(
        r"
        h2 { font-size: var(--text-title); line-height: 24px; }
        ul { overflow-wrap: anywhere; display: grid; gap: 6px; margin: 12px 0 20px; padding-left: 18px; }
        /* What it does is read to its end. */
        .actions { display: flex; flex-wrap: wrap; justify-content: flex-end; gap: 8px; --button-white-space: normal; }
        "
    )
}
