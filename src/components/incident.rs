//! Saves everything that whoever looks into an incident needs, with one press.

use yew::prelude::*;

use super::button::{Button, Weight};
use crate::text::incident as text;

/// The properties of [`incident`].
#[derive(Clone, PartialEq)]
pub struct IncidentProps {
    /// The bundle is being made.
    pub busy: bool,
    /// What came of it: the name of the file, or nothing where the browser refused.
    pub outcome: Option<Option<String>>,
    /// The agent wants a bundle.
    pub on_save: Callback<()>,
}

/// The incident bundle.
pub fn incident(props: &IncidentProps) -> Html {
    // A second press while it is made has nothing to add; a disabled button would lose the focus.
    let on_press = if props.busy { Callback::noop() } else { props.on_save.clone() };
    let (class, words) = match (&props.outcome, props.busy) {
        (_, true) => (None, text::busy()),
        (None, false) => (None, String::new()),
        (Some(Some(file)), false) => (None, text::done(file)),
        (Some(None), false) => (Some("failed"), text::failed()),
    };
    html! {
        <section class="incident" aria-labelledby="incident-title" data-testid="incident">
            <h2 id="incident-title">{text::title()}</h2>
            <p class="help">{text::help()}</p>
            <div>{Button::new("save-incident", text::save(), &on_press).weight(Weight::Primary).draw()}</div>
            <p class={classes!("outcome", class)} role="status" data-testid="incident-outcome">{words}</p>
        </section>
    }
}
