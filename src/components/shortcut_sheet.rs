//! The list of keyboard shortcuts, over everything else.

use stylist::Style;
use stylist::yew::use_style;
use yew::prelude::*;

use super::button::Button;
use super::modal::use_modal;
use crate::i18n::{Localization, use_localization};
use crate::text::shortcuts as text;

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
    let l10n = use_localization();
    let style = use_look();
    let node = use_modal(props.open);
    // Escape closes a native dialog by itself; the page has to hear of it.
    let onclose = {
        let on_close = props.on_close.clone();
        move |_: Event| on_close.emit(())
    };
    html! {
        <dialog ref={node} class={style} aria-live="off" aria-labelledby="shortcuts-title" data-testid="shortcuts" {onclose}>
            <h2 id="shortcuts-title">{text::sheet_title(&l10n)}</h2>
            <dl>{for props.rows.iter().map(|(keys, words)| html! { <div><dt>{pressed(&l10n, keys)}</dt><dd>{words}</dd></div> })}</dl>
            <p>{text::sheet_help(&l10n)}</p>
            <div class="actions"><Button testid="shortcuts-close" words={text::close(&l10n)} on_press={&props.on_close}/></div>
        </dialog>
    }
}

fn pressed(l10n: &Localization, keys: &'static str) -> Html {
    match keys.split_once(' ') {
        None => html! { <kbd translate="no">{keys}</kbd> },
        Some((first, second)) => html! {
            <><kbd translate="no">{first}</kbd><span>{" "}{text::then(l10n)}{" "}</span><kbd translate="no">{second}</kbd></>
        },
    }
}

#[hook]
fn use_look() -> Style {
    use_style!(
        r"
        h2 { font-size: var(--text-title); line-height: 24px; }
        dl { margin: 12px 0; }
        dl > div { display: grid; grid-template-columns: 104px minmax(0, 1fr); gap: 0 16px; padding: 4px 0; }
        dt span { font-size: var(--text-small); color: var(--muted); }
        kbd {
            display: inline-block;
            min-width: 24px;
            padding: 0 6px;
            font: 12px / 20px var(--mono);
            text-align: center;
            background: var(--sunken);
            border: 1px solid var(--mark);
            border-radius: 4px;
        }
        p { font-size: var(--text-small); color: var(--muted); text-wrap: pretty; }
        .actions { display: flex; justify-content: flex-end; margin-top: 16px; }
        "
    )
}
