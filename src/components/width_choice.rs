//! The width of the Contact Control Panel as a number, a part of the settings: for who doesn't drag its edge. Absent: that edge
//! (`splitter`), and what the width changes.

use stylist::Style;
use stylist::yew::use_style;
use web_sys::HtmlInputElement;
use yew::prelude::*;

use crate::i18n::use_localization;
use crate::split::NARROWEST;
use crate::text::split as text;

/// The properties of [`WidthChoice`].
#[derive(Clone, PartialEq, Properties)]
pub struct WidthChoiceProps {
    /// The width, in CSS pixels.
    pub width: u32,
    /// How wide it may be.
    pub widest: u32,
    /// The person wants another width.
    pub on_width: Callback<u32>,
}

/// A field for the width.
#[component]
pub fn WidthChoice(props: &WidthChoiceProps) -> Html {
    let l10n = use_localization();
    let style = use_look();
    let WidthChoiceProps { width, widest, on_width } = props.clone();
    let onchange = move |event: Event| {
        let field: HtmlInputElement = event.target_unchecked_into();
        let next = field.value().parse().unwrap_or(width).clamp(NARROWEST, widest);
        // Where that is the width already, nothing is drawn anew.
        field.set_value(&next.to_string());
        on_width.emit(next);
    };
    html! {
        <fieldset class={style}>
            <legend>{text::label(&l10n)}</legend>
            <input type="number" min={NARROWEST.to_string()} max={widest.to_string()} step="16" value={width.to_string()}
                aria-label={text::label(&l10n)} aria-describedby="width-unit" data-testid="ccp-width" {onchange}/>
            <span id="width-unit">{text::unit(&l10n)}</span>
        </fieldset>
    }
}

#[hook]
fn use_look() -> Style {
    use_style!(
        r"
        min-width: 0;

        legend { margin-bottom: 4px; padding: 0; font-weight: 600; }
        input {
            width: 96px;
            min-height: 32px;
            margin: 4px 8px 6px 0;
            padding: 4px 8px;
            background: var(--surface);
            border: 1px solid var(--mark);
            border-radius: var(--radius-small);
        }

        /* There is one column. */
        @media (max-width: 759px) { display: none; }
        @media (pointer: coarse) { input { min-height: 44px; } }
        "
    )
}
