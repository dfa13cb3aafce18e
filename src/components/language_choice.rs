//! The choice of language, a part of the settings. Each language has its own name for itself.

use web_sys::HtmlSelectElement;
use yew::prelude::*;

use crate::i18n::{Language, languages};
use crate::text::settings as text;

/// The properties of [`language_choice`].
#[derive(Clone, PartialEq)]
pub struct LanguageChoiceProps {
    /// What the person has chosen; `None` where they leave it to the configuration and the browser.
    pub chosen: Option<Language>,
    /// The person wants the language with this code; an empty one leaves it to the configuration and the browser.
    pub on_choose: Callback<String>,
}

/// A list of the languages. Its id stays, so that the focus comes back to it when the interface is built anew.
pub fn language_choice(props: &LanguageChoiceProps) -> Html {
    let onchange = props.on_choose.reform(|event: Event| event.target_unchecked_into::<HtmlSelectElement>().value());
    let option = |language: &Language| {
        let Language { code, name } = *language;
        html! {
            <option value={code} lang={code} translate="no" selected={props.chosen == Some(*language)}>{name}</option>
        }
    };
    html! {
        <fieldset class="language-choice">
            <legend>{text::language()}</legend>
            <select id="language" class="text" aria-label={text::language()} data-testid="language" {onchange}>
                <option value="" selected={props.chosen.is_none()}>{text::language_automatic()}</option>
                {for languages().iter().map(option)}
            </select>
        </fieldset>
    }
}
