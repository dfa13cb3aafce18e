//! The timeline page.

use yew::prelude::*;

use crate::components::timeline_list::{Entry, TimelineList};
use crate::format;
use crate::hooks::{use_desk, use_timeline};
use crate::text::timeline as text;

/// What has happened since the desk was opened.
#[component]
pub fn TimelinePage() -> Html {
    let desk = use_desk();
    let records = use_timeline();
    let entries = use_memo(records, |records| {
        let entry = |record| {
            let (title, detail) = text::entry(record, &desk.names)?;
            Some(Entry { time: format::clock(record.at), title, detail, moved: record.from != record.to })
        };
        records.iter().rev().filter_map(entry).collect::<Vec<_>>()
    });
    html! { <TimelineList entries={(*entries).clone()}/> }
}
