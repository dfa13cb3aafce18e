//! How long past failovers took: a bar for each, with its wait and its getting ready, and the same as a table.

use std::rc::Rc;
use std::time::Duration;

use ambidesk_coordinator::Pair;
use stylist::Style;
use stylist::yew::use_style;
use yew::prelude::*;

use crate::history::Failover;
use crate::i18n::{Localization, use_localization};
use crate::text::format;
use crate::text::history as text;
use crate::text::regions::RegionName;

/// How many bars there are at most: the latest ones.
const BARS: usize = 8;

/// The properties of [`FailoverChart`].
#[derive(Clone, PartialEq, Properties)]
pub struct FailoverChartProps {
    /// What is known of past failovers, oldest first.
    pub failovers: Rc<Vec<Failover>>,
    /// What both regions are called.
    pub names: Pair<RegionName>,
}

/// The chart; nothing where there is nothing to show.
#[component]
pub fn FailoverChart(props: &FailoverChartProps) -> Html {
    let l10n = use_localization();
    let style = use_look();
    let FailoverChartProps { failovers, names } = props;
    let latest: Vec<&Failover> = failovers.iter().rev().take(BARS).collect();
    let longest = latest.iter().map(|failover| total(failover).as_millis()).max().unwrap_or_default().max(1000);
    if latest.is_empty() {
        return Html::default();
    }
    let [waiting, getting_ready] = text::parts(&l10n);
    let bar = |failover: &&Failover| bar(&l10n, failover, longest, names);
    html! {
        <figure class={style} data-testid="failover-chart" aria-labelledby="failover-chart-title">
            <figcaption>
                <h2 id="failover-chart-title">{text::chart(&l10n)}</h2>
                <span class="legend" aria-hidden="true">
                    <span class="key waiting">{waiting}</span><span class="key getting-ready">{getting_ready}</span>
                </span>
            </figcaption>
            <ol>{for latest.iter().map(bar)}</ol>
            <details>
                <summary>{text::as_table(&l10n)}</summary>
                {table(&l10n, &latest, names)}
            </details>
        </figure>
    }
}

/// From the first sign to the agent who can work, as far as it was seen.
fn total(failover: &Failover) -> Duration {
    failover.ready.unwrap_or(failover.shown).since(failover.detected)
}

fn bar(l10n: &Localization, failover: &Failover, longest: u128, names: &Pair<RegionName>) -> Html {
    // Tenths of a percent; what took no time at all is still there.
    let share = |span: Duration| u64::try_from(span.as_millis() * 1000 / longest).unwrap_or(1000);
    let waited = share(failover.shown.since(failover.detected));
    let all = share(total(failover)).max(6);
    html! {
        <li>
            <span class="when">{text::failover(l10n, failover, names)}</span>
            <svg viewBox="0 0 1000 12" preserveAspectRatio="none" aria-hidden="true">
                <rect class="getting-ready" width={all.to_string()} height="12"/>
                if waited > 0 { <rect class="waiting" width={waited.to_string()} height="12"/> }
            </svg>
            <span class="took">{text::span(l10n, total(failover))}</span>
        </li>
    }
}

fn table(l10n: &Localization, failovers: &[&Failover], names: &Pair<RegionName>) -> Html {
    let row = |failover: &&Failover| {
        let after = |at: Option<ambidesk_coordinator::Timestamp>| {
            at.map_or_else(|| text::open(l10n), |at| text::span(l10n, at.since(failover.detected)))
        };
        let detected = format!("{}, {}", format::day(l10n, failover.detected), format::clock(l10n, failover.detected));
        html! {
            <tr>
                <td><time>{detected}</time></td>
                <td>{&names[failover.from].human}</td>
                <td>{&names[failover.to].human}</td>
                <td>{after(Some(failover.shown))}</td>
                <td>{after(failover.ready)}</td>
            </tr>
        }
    };
    html! {
        <div class="scroll" tabindex="0" role="group" aria-label={text::chart(l10n)}>
            <table>
                <thead><tr>{for text::columns(l10n).into_iter().map(|name| html! { <th scope="col">{name}</th> })}</tr></thead>
                <tbody>{for failovers.iter().map(row)}</tbody>
            </table>
        </div>
    }
}

#[hook]
fn use_look() -> Style {
    use_style!(
        r"
        container-type: inline-size;
        padding-bottom: 12px;
        border-bottom: 1px solid var(--line);

        figcaption { display: flex; flex-wrap: wrap; justify-content: space-between; gap: 0 16px; margin-bottom: 4px; }
        h2 { font-size: var(--text-small); line-height: 20px; font-weight: 600; color: var(--muted); }
        .legend { display: flex; flex-wrap: wrap; gap: 0 16px; font-size: 12px; line-height: 20px; color: var(--muted); }
        .key::before { content: ''; display: inline-block; width: 10px; height: 10px; margin-right: 6px; border-radius: 2px; }
        .key.waiting::before { background: var(--wait); }
        .key.getting-ready::before { background: var(--accent); }
        ol { list-style: none; }
        li {
            display: grid;
            grid-template-columns: minmax(0, 368px) minmax(0, 1fr) 80px;
            gap: 0 12px;
            align-items: center;
            padding: 2px 0;
            font-size: var(--text-small);
            line-height: 20px;
        }
        .when { overflow-wrap: anywhere; }
        .took { text-align: right; white-space: nowrap; }
        svg { width: 100%; height: 12px; background: var(--sunken); border: 1px solid var(--line); border-radius: 2px; }
        rect.waiting { fill: var(--wait); }
        rect.getting-ready { fill: var(--accent); }
        summary { width: max-content; min-height: 24px; font-size: var(--text-small); color: var(--muted); cursor: pointer; }
        .scroll { overflow-x: auto; }
        table { border-collapse: collapse; font-size: var(--text-small); }
        th, td { padding: 4px 16px 4px 0; text-align: left; border-bottom: 1px solid var(--line); }
        th { font-weight: 500; color: var(--muted); }

        @container (max-width: 560px) {
            li { grid-template-columns: minmax(0, 1fr) auto; }
            svg { grid-row: 2; grid-column: 1 / -1; }
        }
        @media (forced-colors: active) {
            .key.waiting::before { background: CanvasText; }
            .key.getting-ready::before { background: Highlight; }
            rect.waiting { fill: CanvasText; }
            rect.getting-ready { fill: Highlight; }
        }
        "
    )
}
