//! A quiet line above the panels: good to know, never in the way.

use yew::prelude::*;

use super::button::{Button, Weight};
use crate::text::habits as text;

/// The properties of [`strip`].
#[derive(Clone, PartialEq)]
pub struct StripProps {
    /// Its name for tests.
    pub testid: &'static str,
    /// One or two sentences.
    pub words: AttrValue,
    /// What else can be done.
    pub children: Html,
    /// The agent has read it.
    pub on_dismiss: Callback<()>,
}

/// A quiet line above the panels.
pub fn strip(props: &StripProps) -> Html {
    html! {
        <section class="strip" data-testid={props.testid}>
            <p role="status">{&props.words}</p>
            {props.children.clone()}
            {Button::new("dismiss-strip", text::dismiss(), &props.on_dismiss).weight(Weight::Quiet).draw()}
        </section>
    }
}
