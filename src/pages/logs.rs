//! The logs page: the live log, the incident bundle, the download of what Streams itself keeps.

use ambidesk_coordinator::Region;
use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

use crate::bundle;
use crate::components::button::Button;
use crate::components::empty::empty;
use crate::components::incident::{IncidentProps, incident};
use crate::components::log_detail::log_detail;
use crate::components::log_download::LogDownload;
use crate::components::log_filter::{LogFilterProps, log_filter};
use crate::components::log_list::{Line, LogListProps, Step, log_list};
use crate::format;
use crate::hooks::{Rows, use_log_tail, use_rows, use_session};
use crate::logs::{Filter, LogEntry, Tail};
use crate::store::{Desk, LogRequest};
use crate::text::{logs as text, tail as tail_text};

/// As much of a line as fits on a screen; the rest is in its full form.
const WIDE: usize = 400;

/// Everything about logs.
#[component]
pub fn LogsPage() -> Html {
    html! { <div class="logs-page"><LiveLog/><Incident/><Download/></div> }
}

/// The log as it goes on.
#[component]
fn LiveLog() -> Html {
    let desk = use_session().desk;
    let filter = use_state_eq(Filter::default);
    let chosen = use_state_eq(|| None::<usize>);
    let tail = use_log_tail(&filter);
    let shown = tail.borrow();
    let rows = use_rows(shown.len(), shown.gone(), &*filter);
    let line = |row, number, entry: &LogEntry, wide| line(&desk, row, number, entry, wide);
    let drawn = shown.rows(rows.first, rows.count).enumerate();
    let lines: Vec<_> = drawn.map(|(index, (number, entry))| line(rows.first + index, number, entry, WIDE)).collect();
    let in_full = chosen.and_then(|number| {
        let row = shown.row_of(number)?;
        shown.rows(row, 1).next().map(|(number, entry)| line(row, number, entry, usize::MAX))
    });
    let set = Callback::from({
        let chosen = chosen.clone();
        move |number| chosen.set(number)
    });
    let (on_choose, on_close) = (set.reform(Some), set.reform(|()| None));
    let on_step = {
        let (tail, rows, chosen) = (tail.clone(), rows.clone(), *chosen);
        Callback::from(move |step| {
            let next = next(&tail.borrow(), &rows, chosen, step);
            if let Some((row, number)) = next {
                set.emit(Some(number));
                rows.on_show.emit(row);
            }
        })
    };
    let on_change = {
        let filter = filter.clone();
        Callback::from(move |next| filter.set(next))
    };
    let nodes = [rows.list.clone(), rows.space.clone(), rows.drawn.clone()];
    let total = shown.len();
    let list = if total > 0 {
        let label = tail_text::title().into();
        let on_scroll = rows.on_scroll.clone();
        log_list(&LogListProps { label, lines, total, chosen: *chosen, nodes, on_scroll, on_choose, on_step })
    } else if shown.kept() == 0 {
        empty(tail_text::empty(), tail_text::empty_help())
    } else {
        empty(tail_text::nothing(), tail_text::nothing_help())
    };
    html! {
        <section class="log-tail" aria-labelledby="log-tail-title" data-testid="log-tail">
            <h2 id="log-tail-title">{tail_text::title()}</h2>
            {log_filter(&LogFilterProps { names: desk.names.clone(), filter: (*filter).clone(), on_change })}
            {list}
            <div class="log-state">
                // It changes all the time: no status.
                <p data-testid="log-count">{tail_text::count(total, shown.kept(), shown.dropped())}</p>
                if !rows.following && total > 0 {
                    {Button::new("follow-log", tail_text::follow(rows.new), &rows.on_follow).draw()}
                }
            </div>
            if let Some(line) = in_full { {log_detail(&line, &on_close)} }
        </section>
    }
}

/// An entry as it is shown, with as much of its text.
fn line(desk: &Desk, row: usize, number: usize, entry: &LogEntry, wide: usize) -> Line {
    Line {
        number,
        row,
        time: format::precise_clock(entry.at),
        level: entry.level,
        source: entry
            .region
            .map_or_else(tail_text::desk, |region| format!("{} {}", desk.names[region].code, entry.component)),
        text: entry.text[..entry.text.floor_char_boundary(wide)].to_owned(),
    }
}

/// The line that a step leads to: its row and its number. Without a chosen line, steps begin at the end.
fn next(tail: &Tail, rows: &Rows, chosen: Option<usize>, step: Step) -> Option<(usize, usize)> {
    let last = tail.len().checked_sub(1)?;
    let at = chosen.and_then(|number| tail.row_of(number));
    let page = rows.page.emit(());
    let row = match (step, at) {
        (Step::First, _) => 0,
        (Step::Last, _) | (_, None) => last,
        (Step::Back, Some(at)) => at.saturating_sub(1),
        (Step::On, Some(at)) => at + 1,
        (Step::PageBack, Some(at)) => at.saturating_sub(page),
        (Step::PageOn, Some(at)) => at + page,
    };
    let row = row.min(last);
    tail.rows(row, 1).next().map(|(number, _)| (row, number))
}

/// The incident bundle.
#[component]
fn Incident() -> Html {
    let session = use_session();
    let busy = use_state_eq(|| false);
    let outcome = use_state_eq(|| None);
    let on_save = {
        let (busy, outcome) = (busy.clone(), outcome.clone());
        Callback::from(move |()| {
            let (session, busy, outcome) = (session.clone(), busy.clone(), outcome.clone());
            busy.set(true);
            spawn_local(async move {
                outcome.set(Some(bundle::save(&session.desk, &session.view).await));
                busy.set(false);
            });
        })
    };
    incident(&IncidentProps { busy: *busy, outcome: (*outcome).clone(), on_save })
}

/// The download of Streams' own files.
#[component]
fn Download() -> Html {
    let desk = use_session().desk;
    let outcome = use_state_eq(|| None);
    let name = desk.log_name.clone().unwrap_or(AttrValue::Static(text::DEFAULT_NAME));
    let on_download = {
        let (desk, outcome) = (desk.clone(), outcome.clone());
        Callback::from(move |request| outcome.set(Some(download(&desk, request))))
    };
    html! { <LogDownload names={desk.names.clone()} {name} outcome={(*outcome).clone()} {on_download}/> }
}

/// The names of the files, or what went wrong.
fn download(desk: &Desk, mut request: LogRequest) -> Result<Vec<String>, String> {
    request.name = request.name.or_else(|| desk.log_name.as_ref().map(ToString::to_string));
    desk.handle.download_logs(&request)?;
    let name = request.name.as_deref().unwrap_or(text::DEFAULT_NAME);
    let regions = Region::ALL.into_iter().filter(|region| request.which.is_none_or(|which| which == *region));
    Ok(regions.map(|region| text::file(&desk.names[region].code, name)).collect())
}
