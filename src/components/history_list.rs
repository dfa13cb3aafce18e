//! What has happened, newest first, under a heading for each day.

use std::rc::Rc;

use stylist::Style;
use stylist::yew::use_style;
use yew::prelude::*;

use super::empty::Empty;
use super::entry_list::{Entry, EntryList};
use crate::i18n::use_localization;
use crate::text::timeline as text;

/// What happened on one day.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Day {
    /// The day, as it is shown.
    pub name: String,
    /// What happened, newest first.
    pub entries: Vec<Entry>,
}

/// The properties of [`HistoryList`].
#[derive(Clone, PartialEq, Properties)]
pub struct HistoryListProps {
    /// The days, newest first.
    #[prop_or_default]
    pub days: Rc<Vec<Day>>,
}

/// Days, newest first.
#[component]
pub fn HistoryList(props: &HistoryListProps) -> Html {
    let l10n = use_localization();
    let style = use_look();
    if props.days.is_empty() {
        return html! { <div data-testid="timeline"><Empty title={text::empty(&l10n)} help={text::empty_help(&l10n)}/></div> };
    }
    let day = |day: &Day| {
        html! { <section><h2><time>{&day.name}</time></h2><EntryList entries={day.entries.clone()}/></section> }
    };
    html! { <div class={style} data-testid="timeline">{for props.days.iter().map(day)}</div> }
}

#[hook]
fn use_look() -> Style {
    use_style!(
        r"
        > section + section { margin-top: 8px; }
        > section > h2 { margin-bottom: 8px; font-size: var(--text-small); line-height: 20px; font-weight: 600; color: var(--faint); }
        "
    )
}
