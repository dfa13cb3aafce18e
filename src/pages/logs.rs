//! The logs page: the live log, the incident bundle, the download of what Streams itself keeps.

use ambidesk_coordinator::Region;
use stylist::Style;
use stylist::yew::use_style;
use wasm_bindgen_futures::spawn_local;
use yew::prelude::*;

use crate::components::button::Button;
use crate::components::empty::Empty;
use crate::components::incident::Incident;
use crate::components::log_detail::LogDetail;
use crate::components::log_download_panel::LogDownloadPanel;
use crate::components::log_filter::LogFilter;
use crate::components::log_list::{Line, LogList, Step};
use crate::diagnostics;
use crate::hooks::{Rows, use_log_tail, use_rows, use_session};
use crate::i18n::{Localization, use_localization};
use crate::logs::LogRequest;
use crate::logs::{Filter, LogEntry, Tail};
use crate::store::Desk;
use crate::text::format;
use crate::text::{logs as text, tail as tail_text};

/// As much of a line as fits on a screen; the rest is in its full form.
const WIDE: usize = 400;

/// Everything about logs.
#[component]
pub fn LogsPage() -> Html {
    let style = use_look();
    html! {
        <div class={style}>
            <section aria-labelledby="log-tail-title" data-testid="log-tail"><LiveLog/></section>
            <div><IncidentBundle/></div>
            <div><Download/></div>
        </div>
    }
}

/// The log as it goes on.
#[component]
fn LiveLog() -> Html {
    let l10n = use_localization();
    let style = use_tail_look();
    let desk = use_session().desk;
    let filter = use_state_eq(Filter::default);
    let chosen = use_state_eq(|| None::<usize>);
    let tail = use_log_tail(&filter);
    let shown = tail.borrow();
    let rows = use_rows(shown.len(), shown.gone(), &*filter);
    let line = |row, number, entry: &LogEntry, wide| line(&l10n, &desk, row, number, entry, wide);
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
        let on_scroll = rows.on_scroll.clone();
        html! { <LogList label={tail_text::title(&l10n)} {lines} {total} chosen={*chosen} {nodes} {on_scroll} {on_choose} {on_step}/> }
    } else if shown.kept() == 0 {
        html! { <Empty title={tail_text::empty(&l10n)} help={tail_text::empty_help(&l10n)}/> }
    } else {
        html! { <Empty title={tail_text::nothing(&l10n)} help={tail_text::nothing_help(&l10n)}/> }
    };
    html! {
        <div class={style}>
            <h2 id="log-tail-title">{tail_text::title(&l10n)}</h2>
            <LogFilter names={desk.names.clone()} filter={(*filter).clone()} {on_change}/>
            {list}
            <div class="state">
                // It changes all the time: no status.
                <p data-testid="log-count">{tail_text::count(&l10n, total, shown.kept(), shown.dropped())}</p>
                if !rows.following && total > 0 {
                    <Button testid="follow-log" words={tail_text::follow(&l10n, rows.new)} on_press={&rows.on_follow}/>
                }
            </div>
            if let Some(line) = in_full { <LogDetail {line} {on_close}/> }
        </div>
    }
}

/// An entry as it is shown, with as much of its text.
fn line(l10n: &Localization, desk: &Desk, row: usize, number: usize, entry: &LogEntry, wide: usize) -> Line {
    Line {
        number,
        row,
        time: format::precise_clock(entry.at),
        level: entry.level,
        source: entry
            .region
            .map_or_else(|| tail_text::desk(l10n), |region| format!("{} {}", desk.names[region].code, entry.component)),
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
fn IncidentBundle() -> Html {
    let desk = use_session().desk;
    let busy = use_state_eq(|| false);
    let outcome = use_state_eq(|| None);
    let on_save = {
        let (busy, outcome) = (busy.clone(), outcome.clone());
        Callback::from(move |()| {
            let (desk, busy, outcome) = (desk.clone(), busy.clone(), outcome.clone());
            busy.set(true);
            spawn_local(async move {
                outcome.set(Some(diagnostics::save(&desk).await));
                busy.set(false);
            });
        })
    };
    html! { <Incident busy={*busy} outcome={(*outcome).clone()} {on_save}/> }
}

/// The download of Streams' own files.
#[component]
fn Download() -> Html {
    let desk = use_session().desk;
    let outcome = use_state_eq(|| None);
    let name = desk.config.log_name.as_deref().unwrap_or(text::DEFAULT_NAME).to_owned();
    let on_download = {
        let (desk, outcome) = (desk.clone(), outcome.clone());
        Callback::from(move |request| outcome.set(Some(download(&desk, request))))
    };
    html! { <LogDownloadPanel names={desk.names.clone()} {name} outcome={(*outcome).clone()} {on_download}/> }
}

/// The names of the files, or what went wrong.
fn download(desk: &Desk, mut request: LogRequest) -> Result<Vec<String>, String> {
    request.name = request.name.or_else(|| desk.config.log_name.as_deref().map(str::to_owned));
    desk.handle.download_logs(&request)?;
    let name = request.name.as_deref().unwrap_or(text::DEFAULT_NAME);
    let regions = Region::ALL.into_iter().filter(|region| request.which.is_none_or(|which| which == *region));
    Ok(regions.map(|region| text::file(&desk.names[region].code, name)).collect())
}

#[hook]
fn use_look() -> Style {
    use_style!(
        r"
        display: grid;
        gap: 24px;

        > section { min-width: 0; }
        > section + div, > div + div { padding-top: 24px; border-top: 1px solid var(--line); }
        "
    )
}

#[hook]
fn use_tail_look() -> Style {
    use_style!(
        r"
        display: grid;
        gap: 12px;
        min-width: 0;

        > h2 { font-size: var(--text-title); line-height: 24px; font-weight: 600; }
        > .state {
            display: flex;
            flex-wrap: wrap;
            align-items: center;
            justify-content: space-between;
            gap: 4px 16px;
            min-height: 32px;
        }
        > .state > p { font-size: var(--text-small); color: var(--muted); }
        "
    )
}
