//! What to write when there is no configuration yet: a sample to copy, and the origin that has to be approved.

use yew::prelude::*;

use super::button::Button;
use crate::text::config as text;

/// The properties of [`first_run`].
#[derive(Clone, PartialEq)]
pub struct FirstRunProps {
    /// The text of a sample configuration.
    pub sample: AttrValue,
    /// The origin of this page.
    pub origin: AttrValue,
    /// Whether the sample has been copied.
    pub copied: bool,
    /// The person wants the sample.
    pub on_copy: Callback<()>,
}

/// The first-run help.
pub fn first_run(props: &FirstRunProps) -> Html {
    html! {
        <div class="first-run" data-testid="first-run">
            <div class="sample">
                <header>
                    <h3 translate="no">{text::SAMPLE}</h3>
                    <span role="status">
                        {Button::new("copy-sample", if props.copied { text::copied() } else { text::copy() }, &props.on_copy).draw()}
                    </span>
                </header>
                <pre tabindex="0" role="group" translate="no" aria-label={text::SAMPLE}>{&props.sample}</pre>
            </div>
            <p class="after">{text::after_sample()}</p>
            <p class="after">{text::origin()}{" "}<span class="origin" translate="no">{&props.origin}</span></p>
        </div>
    }
}
