//! The timeline page: how long past failovers took, and every step, kept across reloads.

use std::rc::Rc;

use yew::prelude::*;

use crate::components::button::Button;
use crate::components::failover_chart::failover_chart;
use crate::components::history_list::{Step, history_list};
use crate::format;
use crate::history;
use crate::hooks::{use_history, use_session};
use crate::text::history as text;

/// How many steps are on the page at most.
const SHOWN: usize = 400;

/// What has happened, on this day and before.
#[component]
pub fn TimelinePage() -> Html {
    let desk = use_session().desk;
    let records = use_history();
    let every = use_state_eq(|| false);
    let steps = use_memo((Rc::clone(&records), *every), |(records, every)| {
        let step = |record| {
            let (title, detail, cause) = text::entry(record, &desk.names, *every)?;
            let did = if *every { text::did(record, &desk.names) } else { None };
            let (day, time) = (format::day(record.at), format::clock(record.at));
            Some(Step { day, time, title, detail, cause, did, moved: record.from != record.to })
        };
        records.iter().rev().filter_map(step).take(SHOWN).collect::<Vec<_>>()
    });
    let failovers = use_memo(Rc::clone(&records), |records| history::failovers(records));
    let on_download = {
        let (handle, records) = (desk.handle.clone(), Rc::clone(&records));
        let codes = desk.names.map(|_, name| name.code.to_string());
        Callback::from(move |()| history::download(&codes, handle.now(), &records))
    };
    let on_every = {
        let every = every.clone();
        move |_: Event| every.set(!*every)
    };
    html! {
        <div class="timeline-page">
            <div class="tools">
                <label><input type="checkbox" checked={*every} onchange={on_every} data-testid="every-step"/>{text::every_step()}</label>
                {Button::new("download-timeline", text::download(), &on_download).draw()}
            </div>
            {failover_chart(&failovers, &desk.names)}
            {history_list(&steps)}
        </div>
    }
}
