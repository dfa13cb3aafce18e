//! The frame of every screen that stands in for the desk: a heading, a line of help, what there is to see, and a way on.

use yew::prelude::*;

use super::button::{Button, Weight};
use crate::text::config as text;

/// The properties of [`setup_screen`].
#[derive(Clone, PartialEq)]
pub struct SetupScreenProps {
    /// The heading.
    pub title: AttrValue,
    /// What to do.
    pub help: AttrValue,
    /// What there is to see.
    pub children: Html,
    /// Its name for tests.
    pub testid: &'static str,
    /// The person has done it.
    pub on_reload: Callback<()>,
}

/// A screen in place of the desk.
pub fn setup_screen(props: &SetupScreenProps) -> Html {
    html! {
        <section class="setup-screen" aria-labelledby="setup-title" data-testid={props.testid}>
            <h2 id="setup-title">{&props.title}</h2>
            <p class="help">{&props.help}</p>
            {props.children.clone()}
            <div>{Button::new("reload", text::reload(), &props.on_reload).weight(Weight::Primary).draw()}</div>
        </section>
    }
}
