//! The timeline page.

use std::rc::Rc;

use yew::prelude::*;

use crate::components::timeline_list::{Entry, TimelineList};
use crate::format;
use crate::hooks::{use_desk, use_timeline};
use crate::text::timeline as text;

/// How many entries stand below the contacts.
const FEW: usize = 6;

/// What has happened since the desk was opened.
#[component]
pub fn TimelinePage() -> Html {
    let entries = use_entries();
    html! { <TimelineList title={text::TITLE} entries={(*entries).clone()}/> }
}

/// The last few things that happened; nothing at all where nothing has.
#[component]
pub fn Lately() -> Html {
    let entries = use_entries();
    if entries.is_empty() {
        return Html::default();
    }
    let few: Vec<Entry> = entries.iter().take(FEW).cloned().collect();
    html! { <TimelineList title={text::LATELY} entries={few}/> }
}

#[hook]
fn use_entries() -> Rc<Vec<Entry>> {
    let desk = use_desk();
    let records = use_timeline();
    use_memo(records, |records| {
        let entry = |record| {
            let (title, detail) = text::entry(record, &desk.names)?;
            Some(Entry { time: format::clock(record.at), title, detail, moved: record.from != record.to })
        };
        records.iter().rev().filter_map(entry).collect()
    })
}
