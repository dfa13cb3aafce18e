//! One line of the log in full.

use stylist::Style;
use stylist::yew::use_style;
use yew::prelude::*;

use super::button::{Button, Weight};
use super::log_list::Line;
use crate::i18n::use_localization;
use crate::text::tail as text;

/// The properties of [`LogDetail`].
#[derive(Clone, PartialEq, Properties)]
pub struct LogDetailProps {
    /// The line.
    pub line: Line,
    /// The person has seen enough.
    pub on_close: Callback<()>,
}

/// One line in full, and a way to close it again.
#[component]
pub fn LogDetail(props: &LogDetailProps) -> Html {
    let l10n = use_localization();
    let style = use_look();
    let LogDetailProps { line, on_close } = props;
    html! {
        <section class={style} aria-label={text::detail(&l10n)} data-testid="log-detail">
            <header>
                <span translate="no">
                    <time>{&line.time}</time>{" "}{line.level.name()}{" "}{&line.source}
                </span>
                <Button testid="close-log-detail" words={text::close(&l10n)} weight={Weight::Quiet} on_press={on_close}/>
            </header>
            <pre tabindex="0" role="group" translate="no" aria-label={text::detail(&l10n)}>{&line.text}</pre>
        </section>
    }
}

#[hook]
fn use_look() -> Style {
    use_style!(
        r"
        border: 1px solid var(--line);
        border-radius: var(--radius-small);

        header {
            display: flex;
            align-items: center;
            justify-content: space-between;
            gap: 8px;
            padding: 4px 4px 4px 8px;
            font-size: var(--text-small);
            color: var(--muted);
            border-bottom: 1px solid var(--line);
        }
        pre {
            max-height: 160px;
            padding: 8px;
            overflow: auto;
            font: 12px / 20px var(--mono);
            white-space: pre-wrap;
            overflow-wrap: anywhere;
        }
        pre:focus-visible { outline-offset: -2px; }
        "
    )
}
