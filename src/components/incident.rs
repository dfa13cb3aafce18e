//! Saves everything that whoever looks into an incident needs, with one press.

use stylist::Style;
use stylist::yew::use_style;
use yew::prelude::*;

use super::button::{Button, Weight};
use crate::i18n::use_localization;
use crate::text::incident as text;

/// The properties of [`Incident`].
#[derive(Clone, PartialEq, Properties)]
pub struct IncidentProps {
    /// The bundle is being made.
    #[prop_or_default]
    pub busy: bool,
    /// What came of it: the name of the file, or nothing where the browser refused.
    #[prop_or_default]
    pub outcome: Option<Option<String>>,
    /// The agent wants a bundle.
    pub on_save: Callback<()>,
}

/// The incident bundle.
#[component]
pub fn Incident(props: &IncidentProps) -> Html {
    let l10n = use_localization();
    let style = use_look();
    // A second press while it is made has nothing to add; a disabled button would lose the focus.
    let on_press = if props.busy { Callback::noop() } else { props.on_save.clone() };
    let (class, words) = match (&props.outcome, props.busy) {
        (_, true) => (None, text::busy(&l10n)),
        (None, false) => (None, String::new()),
        (Some(Some(file)), false) => (None, text::done(&l10n, file)),
        (Some(None), false) => (Some("failed"), text::failed(&l10n)),
    };
    html! {
        <section class={style} aria-labelledby="incident-title" data-testid="incident">
            <h2 id="incident-title">{text::title(&l10n)}</h2>
            <p class="help">{text::help(&l10n)}</p>
            <div><Button testid="save-incident" words={text::save(&l10n)} weight={Weight::Primary} on_press={on_press}/></div>
            <p class={classes!("outcome", class)} role="status" data-testid="incident-outcome">{words}</p>
        </section>
    }
}

#[hook]
fn use_look() -> Style {
    use_style!(
        r"
        display: grid;
        gap: 12px;

        h2 { font-size: var(--text-title); line-height: 24px; font-weight: 600; }
        .help { max-width: 560px; margin-top: -8px; color: var(--muted); text-wrap: pretty; }
        .outcome { overflow-wrap: anywhere; }
        /* Without words it takes no room, and is there: many screen readers don't say what comes together with its region. */
        .outcome:empty { position: absolute; }
        .failed { color: var(--bad); }
        "
    )
}
