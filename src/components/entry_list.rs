//! Entries of the timeline: a time, a mark, a heading, and what else is known.

use stylist::Style;
use stylist::yew::use_style;
use yew::prelude::*;

/// One thing that happened.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Entry {
    /// When, as it is shown.
    pub time: String,
    /// What.
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

/// The properties of [`EntryList`].
#[derive(Clone, PartialEq, Properties)]
pub struct EntryListProps {
    /// What happened, newest first.
    pub entries: Vec<Entry>,
}

/// Entries, one below the other.
#[component]
pub fn EntryList(props: &EntryListProps) -> Html {
    let style = use_look();
    let entry = |entry: &Entry| {
        html! {
            <li class={classes!(entry.moved.then_some("moved"))} data-testid="timeline-entry">
                <time>{&entry.time}</time>
                <div>
                    {&entry.title}
                    if let Some(detail) = &entry.detail { <small>{detail}</small> }
                    if let Some(cause) = &entry.cause { <small>{cause}</small> }
                    if let Some(did) = &entry.did { <small class="did" translate="no">{did}</small> }
                </div>
            </li>
        }
    };
    html! { <ol class={style}>{for props.entries.iter().map(entry)}</ol> }
}

#[hook]
fn use_look() -> Style {
    use_style!(
        r"
        /* The times take the room that they need in the language that is shown; the marks have a column of their own. */
        display: grid;
        grid-template-columns: max-content 11px minmax(0, 1fr);
        gap: 0 10px;
        list-style: none;

        li {
            position: relative;
            grid-column: 1 / -1;
            display: grid;
            grid-template-columns: subgrid;
            padding: 4px 0 calc(var(--row) - 28px);
        }
        li > div { grid-column: 3; min-width: 0; overflow-wrap: anywhere; }
        li::before { content: ''; position: absolute; grid-column: 2; left: 5px; top: 0; bottom: 0; border-left: 1px solid var(--line-strong); }
        li:first-child::before { top: 14px; }
        li:last-child::before { bottom: auto; height: 14px; }
        li:only-child::before { display: none; }
        li::after {
            content: '';
            position: absolute;
            grid-column: 2;
            top: 9px;
            width: 11px;
            height: 11px;
            background: var(--surface);
            border: 2px solid var(--mark);
            border-radius: 50%;
        }
        li.moved::after { background: var(--accent); border-color: var(--accent); }
        time { font-size: var(--text-small); color: var(--faint); white-space: nowrap; }
        small { display: block; font-size: var(--text-small); color: var(--muted); }
        .did { font-family: var(--mono); font-size: 12px; }

        @media (forced-colors: active) { li.moved::after { background: CanvasText; } }
        "
    )
}
