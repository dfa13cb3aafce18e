//! A quiet line below the side panel: good to know, never in the way.

use stylist::Style;
use stylist::yew::use_style;
use yew::prelude::*;

use super::button::{Button, Weight};
use crate::i18n::use_localization;
use crate::text::notice as text;

/// The properties of [`Strip`].
#[derive(Clone, PartialEq, Properties)]
pub struct StripProps {
    /// Its name for tests.
    pub testid: &'static str,
    /// One or two sentences.
    pub words: AttrValue,
    /// What else can be done.
    #[prop_or_default]
    pub children: Html,
    /// The agent has read it.
    pub on_dismiss: Callback<()>,
}

/// A quiet line, in the place that the page has for it: a live region, as that of a `Callout`. What can be done is left out of it.
#[component]
pub fn Strip(props: &StripProps) -> Html {
    let l10n = use_localization();
    let style = use_look();
    // A part of the page that can be gone to, under the name of what it says.
    let id = AttrValue::from(format!("{}-words", props.testid));
    html! {
        <section class={style} aria-labelledby={id.clone()} data-testid={props.testid}>
            <p {id} role="status">{&props.words}</p>
            <div aria-live="off">
                {props.children.clone()}
                <Button testid="dismiss-strip" words={text::dismiss(&l10n)} weight={Weight::Quiet} on_press={&props.on_dismiss}/>
            </div>
        </section>
    }
}

#[hook]
fn use_look() -> Style {
    use_style!(
        r"
        display: flex;
        flex-wrap: wrap;
        gap: 4px 12px;
        align-items: center;
        padding: 3px 3px 3px 15px;
        font-size: var(--text-small);
        background: var(--surface);
        border: 1px solid var(--line);
        border-radius: var(--radius);

        > p { flex: 1 1 280px; padding: 6px 9px 6px 0; text-wrap: pretty; }
        > div { display: flex; flex-wrap: wrap; gap: 4px 12px; align-items: center; font-weight: 600; }

        @media (max-width: 519px) {
            > p, > div { flex-basis: 100%; }
            --quiet-button-margin: 0 0 0 -13px;
        }
        "
    )
}
