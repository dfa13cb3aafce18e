//! The timeline page.

use std::rc::Rc;

use yew::prelude::*;

use crate::components::timeline_list::{Entry, timeline_list};
use crate::format;
use crate::hooks::{use_session, use_timeline};
use crate::text::timeline as text;

/// What has happened since the desk was opened.
#[component]
pub fn TimelinePage() -> Html {
    timeline_list(text::title(), &use_entries())
}

/// What has happened as entries, newest first.
#[hook]
pub(super) fn use_entries() -> Rc<Vec<Entry>> {
    let desk = use_session().desk;
    let records = use_timeline();
    use_memo(records, |records| {
        let entry = |record| {
            let (title, detail) = text::entry(record, &desk.names)?;
            Some(Entry { time: format::clock(record.at), title, detail, moved: record.from != record.to })
        };
        records.iter().rev().filter_map(entry).collect()
    })
}
