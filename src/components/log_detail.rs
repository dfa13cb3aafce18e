//! One line of the log in full.

use yew::prelude::*;

use super::button::{Button, Weight};
use super::log_list::Line;
use crate::text::tail as text;

/// One line in full, and a way to close it again.
pub fn log_detail(line: &Line, on_close: &Callback<()>) -> Html {
    html! {
        <section class="log-detail" aria-label={text::detail()} data-testid="log-detail">
            <header>
                <span translate="no">
                    <time>{&line.time}</time>{" "}{line.level.name()}{" "}{&line.source}
                </span>
                {Button::new("close-log-detail", text::close(), on_close).weight(Weight::Quiet).draw()}
            </header>
            <pre tabindex="0" role="group" translate="no" aria-label={text::detail()}>{&line.text}</pre>
        </section>
    }
}
