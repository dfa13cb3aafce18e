//! What has happened lately, under a heading.

use stylist::Style;
use stylist::yew::use_style;
use yew::prelude::*;

use super::empty::Empty;
use super::entry_list::{Entry, EntryList};
use crate::i18n::use_localization;
use crate::text::timeline as text;

/// The properties of [`TimelineList`].
#[derive(Clone, PartialEq, Properties)]
pub struct TimelineListProps {
    /// The heading.
    pub title: AttrValue,
    /// What happened, newest first.
    #[prop_or_default]
    pub entries: Vec<Entry>,
}

/// The timeline: a heading, and what happened, newest first.
#[component]
pub fn TimelineList(props: &TimelineListProps) -> Html {
    let l10n = use_localization();
    let style = use_look();
    if props.entries.is_empty() {
        return html! { <div data-testid="timeline"><Empty title={text::empty(&l10n)} help={text::empty_help(&l10n)}/></div> };
    }
    html! {
        <div class={style} data-testid="timeline">
            <h2>{&props.title}</h2>
            <EntryList entries={props.entries.clone()}/>
        </div>
    }
}

#[hook]
fn use_look() -> Style {
    use_style!(
        r"
        > h2 { margin-bottom: 8px; font-size: var(--text-small); line-height: 20px; font-weight: 600; color: var(--muted); }
        "
    )
}
