//! What has happened, newest first, under a heading for each day.

use yew::prelude::*;

use super::empty::empty;
use crate::text::timeline as text;

/// One step.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Step {
    /// The day, as it is shown.
    pub day: String,
    /// The time of day, as it is shown.
    pub time: String,
    /// What happened.
    pub title: String,
    /// More about it.
    pub detail: Option<String>,
    /// What brought it about.
    pub cause: Option<String>,
    /// What the desk did about it, where every step is shown.
    pub did: Option<String>,
    /// Whether it moved the desk.
    pub moved: bool,
}

/// Steps, newest first.
pub fn history_list(steps: &[Step]) -> Html {
    if steps.is_empty() {
        return html! { <div data-testid="timeline">{empty(text::empty(), text::empty_help())}</div> };
    }
    let days = steps.chunk_by(|one, other| one.day == other.day);
    html! { <div class="timeline-list" data-testid="timeline">{for days.map(day)}</div> }
}

fn day(steps: &[Step]) -> Html {
    html! {
        <section>
            <h2><time>{steps.first().map(|step| step.day.clone()).unwrap_or_default()}</time></h2>
            <ol>{for steps.iter().map(step)}</ol>
        </section>
    }
}

fn step(step: &Step) -> Html {
    let line = |line: &String| html! { <small>{line}</small> };
    html! {
        <li class={classes!(step.moved.then_some("moved"))} data-testid="timeline-entry">
            <time>{&step.time}</time>
            <div>
                {&step.title}
                {for step.detail.iter().map(line)}
                {for step.cause.iter().map(line)}
                if let Some(did) = &step.did { <small class="did" translate="no">{did}</small> }
            </div>
        </li>
    }
}
