//! What has happened, newest first: a time, a heading, a line below it.

use yew::prelude::*;

use super::empty::empty;
use crate::text::timeline as text;

/// One thing that happened.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry {
    /// When, as it is shown.
    pub time: String,
    /// What.
    pub title: String,
    /// More about it.
    pub detail: Option<String>,
    /// Whether it moved the desk.
    pub moved: bool,
}

/// The timeline: a heading, and what happened, newest first.
pub fn timeline_list(title: impl Into<AttrValue>, entries: &[Entry]) -> Html {
    if entries.is_empty() {
        return html! { <div data-testid="timeline">{empty(text::empty(), text::empty_help())}</div> };
    }
    let entry = |entry: &Entry| {
        html! {
            <li class={classes!(entry.moved.then_some("moved"))} data-testid="timeline-entry">
                <time>{&entry.time}</time>
                <div>{&entry.title} if let Some(detail) = &entry.detail { <small>{detail}</small> }</div>
            </li>
        }
    };
    html! {
        <div class="timeline-list" data-testid="timeline">
            <h2>{title.into()}</h2>
            <ol>{for entries.iter().map(entry)}</ol>
        </div>
    }
}
