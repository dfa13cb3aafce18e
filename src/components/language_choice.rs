//! The choice of language, a part of the settings. Each language has its own name for itself.

use stylist::Style;
use stylist::yew::use_style;
use web_sys::HtmlSelectElement;
use yew::prelude::*;

use crate::i18n::{Language, languages, use_localization};
use crate::text::settings as text;

/// The properties of [`LanguageChoice`].
#[derive(Clone, PartialEq, Properties)]
pub struct LanguageChoiceProps {
    /// What the person has chosen; `None` where they leave it to the configuration and the browser.
    #[prop_or_default]
    pub chosen: Option<Language>,
    /// Whether the texts of that language could not be had.
    #[prop_or_default]
    pub missing: bool,
    /// The person wants the language with this code; an empty one leaves it to the configuration and the browser.
    pub on_choose: Callback<String>,
}

/// A list of the languages.
#[component]
pub fn LanguageChoice(props: &LanguageChoiceProps) -> Html {
    let l10n = use_localization();
    let style = use_look();
    let select = use_node_ref();
    use_effect_with((props.chosen, select.clone()), |(chosen, select)| {
        // An option that a person has chosen once no longer follows its attribute, and the choice may be another tab's.
        if let Some(select) = select.cast::<HtmlSelectElement>() {
            select.set_value(chosen.map_or("", |language| language.code));
        }
    });
    let onchange = props.on_choose.reform(|event: Event| event.target_unchecked_into::<HtmlSelectElement>().value());
    let option = |language: &Language| {
        let Language { code, name } = *language;
        html! {
            <option value={code} lang={code} translate="no" selected={props.chosen == Some(*language)}>{name}</option>
        }
    };
    html! {
        <fieldset class={style}>
            <legend>{text::language(&l10n)}</legend>
            <select ref={select} class="text" aria-label={text::language(&l10n)} data-testid="language" {onchange}>
                <option value="" selected={props.chosen.is_none()}>{text::language_automatic(&l10n)}</option>
                {for languages().iter().map(option)}
            </select>
            <p class="missing" role="status" data-testid="language-missing">
                {if props.missing { text::language_missing(&l10n) } else { String::new() }}
            </p>
        </fieldset>
    }
}

#[hook]
fn use_look() -> Style {
    use_style!(
        r"
        min-width: 0;

        legend { margin-bottom: 4px; padding: 0; font-weight: 600; }
        .missing { color: var(--bad); }
        .text {
            max-width: 100%;
            min-height: 32px;
            margin: 4px 0 6px;
            padding: 4px 8px;
            background: var(--surface);
            border: 1px solid var(--mark);
            border-radius: var(--radius-small);
        }

        @media (pointer: coarse) { .text { min-height: 44px; } }
        "
    )
}
