//! The language that is shown, for components: provided once at the root, got with one hook. Absent: markup.

use yew::prelude::*;

use super::languages::Languages;
use super::localization::Localization;

/// The properties of [`LocalizationProvider`].
#[derive(Clone, PartialEq, Properties)]
pub struct LocalizationProviderProps {
    /// Who says which language is shown.
    pub languages: Languages,
    /// What is drawn in it.
    pub children: Html,
}

/// Gives everything below the language that is shown. Another one draws anew what asked for it, and moves nothing.
#[component]
pub fn LocalizationProvider(props: &LocalizationProviderProps) -> Html {
    let languages = &props.languages;
    let shown = use_state_eq(|| languages.shown());
    let setter = shown.setter();
    use_effect_with(languages.clone(), move |languages| {
        // What changed between the first drawing and this moment.
        setter.set(languages.shown());
        let listening = languages.on_change(Callback::from(move |l10n| setter.set(l10n)));
        move || drop(listening)
    });
    html! {
        <ContextProvider<Languages> context={languages.clone()}>
            <ContextProvider<Localization> context={(*shown).clone()}>{props.children.clone()}</ContextProvider<Localization>>
        </ContextProvider<Languages>>
    }
}

/// The language that is shown, for the functions of `crate::text` and `crate::text::format`; English where nobody provides one, as
/// for a component by itself.
#[hook]
pub fn use_localization() -> Localization {
    let english = use_mut_ref(|| None);
    let provided = use_context::<Localization>();
    provided.unwrap_or_else(|| english.borrow_mut().get_or_insert_with(Localization::english).clone())
}

/// Who chooses the language that is shown; where nobody provides one, a choice is remembered and changes nothing on screen.
#[hook]
pub fn use_languages() -> Languages {
    let own = use_mut_ref(|| None);
    let provided = use_context::<Languages>();
    provided.unwrap_or_else(|| own.borrow_mut().get_or_insert_with(|| Languages::new(None)).clone())
}
