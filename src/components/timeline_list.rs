//! What has happened, newest first: a time, a heading, a line below it.

use stylist::yew::styled_component;
use yew::prelude::*;

use super::empty::Empty;
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

/// The properties of [`TimelineList`].
#[derive(Clone, PartialEq, Properties)]
pub struct TimelineListProps {
    /// The heading.
    pub title: AttrValue,
    /// What happened, newest first.
    pub entries: Vec<Entry>,
}

/// The timeline.
#[styled_component]
pub fn TimelineList(props: &TimelineListProps) -> Html {
    let style = css!(
        r"
        h2 { margin-bottom: 8px; font-size: var(--text-small); line-height: 20px; font-weight: 600; color: var(--muted); }
        ol { list-style: none; }
        li { position: relative; display: grid; grid-template-columns: 80px minmax(0, 1fr); gap: 0 28px; padding: 4px 0 12px; }
        li::before { content: ''; position: absolute; left: 92px; top: 0; bottom: 0; width: 1px; background: var(--line-strong); }
        li:first-child::before { top: 14px; }
        li:last-child::before { bottom: auto; height: 14px; }
        li:only-child::before { display: none; }
        li::after {
            content: '';
            position: absolute;
            left: 87px;
            top: 9px;
            width: 11px;
            height: 11px;
            background: var(--surface);
            border: 2px solid var(--mark);
            border-radius: 50%;
        }
        li.moved::after { background: var(--accent); border-color: var(--accent); }
        time { font-size: var(--text-small); color: var(--faint); white-space: nowrap; }
        small { display: block; font-size: var(--text-small); color: var(--muted); overflow-wrap: anywhere; }
        "
    );
    if props.entries.is_empty() {
        return html! { <div data-testid="timeline"><Empty title={text::EMPTY} help={text::EMPTY_HELP}/></div> };
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
        <div class={style} data-testid="timeline">
            <h2>{&props.title}</h2>
            <ol>{for props.entries.iter().map(entry)}</ol>
        </div>
    }
}
