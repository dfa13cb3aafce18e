//! The list of keyboard shortcuts, over everything else.

use yew::prelude::*;

use super::button::Button;
use crate::hooks::use_modal;
use crate::text::habits as text;

/// The properties of [`ShortcutSheet`].
#[derive(Clone, PartialEq, Properties)]
pub struct ShortcutSheetProps {
    /// Whether it is shown.
    pub open: bool,
    /// The keys, with a space between two, and what they do.
    pub rows: Vec<(&'static str, String)>,
    /// The agent has seen enough.
    pub on_close: Callback<()>,
}

/// The list of keyboard shortcuts.
#[component]
pub fn ShortcutSheet(props: &ShortcutSheetProps) -> Html {
    let node = use_modal(props.open);
    // Escape closes a native dialog by itself; the page has to hear of it.
    let onclose = {
        let on_close = props.on_close.clone();
        move |_: Event| on_close.emit(())
    };
    html! {
        <dialog ref={node} class="shortcuts" aria-labelledby="shortcuts-title" data-testid="shortcuts" {onclose}>
            <h2 id="shortcuts-title">{text::sheet_title()}</h2>
            <dl>{for props.rows.iter().map(|(keys, words)| html! { <div><dt>{pressed(keys)}</dt><dd>{words}</dd></div> })}</dl>
            <p>{text::sheet_help()}</p>
            <div class="actions">{Button::new("shortcuts-close", text::close(), &props.on_close).draw()}</div>
        </dialog>
    }
}

fn pressed(keys: &'static str) -> Html {
    match keys.split_once(' ') {
        None => html! { <kbd translate="no">{keys}</kbd> },
        Some((first, second)) => html! {
            <><kbd translate="no">{first}</kbd><span>{" "}{text::then()}{" "}</span><kbd translate="no">{second}</kbd></>
        },
    }
}
