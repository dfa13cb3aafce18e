//! The timeline page: how long past failovers took, and every step, kept across reloads.

use std::rc::Rc;

use stylist::Style;
use stylist::yew::use_style;
use yew::prelude::*;

use crate::components::button::Button;
use crate::components::entry_list::Entry;
use crate::components::failover_chart::FailoverChart;
use crate::components::history_list::{Day, HistoryList};
use crate::diagnostics::{Redactor, clean_records};
use crate::history;
use crate::hooks::{use_history, use_session};
use crate::i18n::use_localization;
use crate::text::format;
use crate::text::history as text;

/// How many steps are on the page at most.
const SHOWN: usize = 400;

/// What has happened, on this day and before.
#[component]
pub fn TimelinePage() -> Html {
    let l10n = use_localization();
    let style = use_look();
    let desk = use_session().desk;
    let records = use_history();
    let every = use_state_eq(|| false);
    let drawn_from = (Rc::clone(&records), *every, l10n.clone(), desk.names.clone());
    let days = use_memo(drawn_from, |(records, every, l10n, names)| {
        let entry = |record| {
            let (title, detail, cause) = text::entry(l10n, record, names, *every)?;
            let did = if *every { text::did(l10n, record, names) } else { None };
            let (day, time) = (format::day(l10n, record.at), format::clock(l10n, record.at));
            Some((day, Entry { time, title, detail, cause, did, moved: record.from != record.to }))
        };
        by_day(records.iter().rev().filter_map(entry).take(SHOWN))
    });
    let failovers = use_memo(Rc::clone(&records), |records| history::failovers(records));
    let on_download = {
        let (desk, records) = (desk.clone(), Rc::clone(&records));
        Callback::from(move |()| {
            let codes = desk.names.clone().map(|_, name| name.code.to_string());
            let redactor = Redactor::knowing(desk.people.borrow().known());
            history::download(&codes, desk.handle.now(), &clean_records(&records, &redactor));
        })
    };
    let on_every = {
        let every = every.clone();
        move |_: Event| every.set(!*every)
    };
    html! {
        <div class={style}>
            <div class="tools">
                <label><input type="checkbox" checked={*every} onchange={on_every} data-testid="every-step"/>{text::every_step(&l10n)}</label>
                <Button testid="download-timeline" words={text::download(&l10n)} on_press={&on_download}/>
            </div>
            <FailoverChart {failovers} names={desk.names.clone()}/>
            <HistoryList {days}/>
            if desk.past.begins_anew {
                <p data-testid="timeline-begins-anew">{text::begins_anew(&l10n)}</p>
            }
        </div>
    }
}

/// Entries in their order, each with its day, as a list for each day.
fn by_day(entries: impl Iterator<Item = (String, Entry)>) -> Vec<Day> {
    let mut days: Vec<Day> = Vec::new();
    for (name, entry) in entries {
        match days.last_mut() {
            Some(day) if day.name == name => day.entries.push(entry),
            _ => days.push(Day { name, entries: vec![entry] }),
        }
    }
    days
}

#[hook]
fn use_look() -> Style {
    use_style!(
        r"
        display: grid;
        grid-template-columns: minmax(0, 1fr);
        gap: 12px;

        .tools { display: flex; flex-wrap: wrap; justify-content: space-between; align-items: center; gap: 4px 16px; }
        .tools label { display: flex; align-items: center; gap: 8px; min-height: 32px; cursor: pointer; }
        .tools label input { width: 16px; height: 16px; margin: 0; accent-color: var(--accent); }

        @media (pointer: coarse) { .tools label { min-height: 44px; } }
        "
    )
}
