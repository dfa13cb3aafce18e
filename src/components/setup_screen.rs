//! The frame of every screen that stands in for the desk: a heading, a line of help, what there is to see, and a way on.

use stylist::Style;
use stylist::yew::use_style;
use yew::prelude::*;

use super::button::{Button, Weight};
use crate::i18n::use_localization;
use crate::text::config as text;

/// The properties of [`SetupScreen`].
#[derive(Clone, PartialEq, Properties)]
pub struct SetupScreenProps {
    /// The heading.
    pub title: AttrValue,
    /// What to do.
    pub help: AttrValue,
    /// What there is to see.
    #[prop_or_default]
    pub children: Html,
    /// Its name for tests.
    pub testid: &'static str,
    /// The person has done it.
    pub on_reload: Callback<()>,
}

/// A screen in place of the desk.
#[component]
pub fn SetupScreen(props: &SetupScreenProps) -> Html {
    let l10n = use_localization();
    let style = use_look();
    html! {
        <section class={style} aria-labelledby="setup-title" data-testid={props.testid}>
            <h2 id="setup-title">{&props.title}</h2>
            <p class="help">{&props.help}</p>
            {props.children.clone()}
            <div><Button testid="reload" words={text::reload(&l10n)} weight={Weight::Primary} on_press={&props.on_reload}/></div>
        </section>
    }
}

#[hook]
fn use_look() -> Style {
    use_style!(
        r"
        width: min(100%, 872px);
        margin: 0 auto;
        padding: 40px 16px 48px;
        display: grid;
        grid-template-columns: minmax(0, 1fr);
        gap: 16px;
        align-content: start;

        > h2 { font-size: 20px; line-height: 28px; font-weight: 650; letter-spacing: -0.01em; text-wrap: balance; }
        > .help { max-width: 72ch; color: var(--muted); text-wrap: pretty; margin-top: -8px; }
        "
    )
}
