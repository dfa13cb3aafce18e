//! What the picture of the herd shows: which part of which run, and what stands beside it. Absent: how it is drawn
//! (`plot`).

use ambidesk_coordinator::Region;

use crate::Run;
use crate::report::grouped;
use crate::scenario::INCIDENT;
use crate::service::{Account, Target};

const DESKS: &[Account] = &[Account::Desk];
const WORKERS: &[Account] = &[Account::Worker];
const STREAMS: &[Account] = &[Account::Streams];
/// What follows from a refresh, Streams' own reloads included.
const REFRESH: &[Account] = &[Account::Person, Account::Streams];

/// Whose requests a line shows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Style {
    Desks,
    Workers,
    Streams,
    Refresh,
}

/// What each line is called.
pub(crate) const LEGEND: [(Style, &str); 4] = [
    (Style::Desks, "what the desks add"),
    (Style::Workers, "what workers poll anyway"),
    (Style::Streams, "what Streams reloads by itself"),
    (Style::Refresh, "instead: every page refreshed"),
];

/// One line: values by second, each standing for `step` seconds.
#[derive(Debug)]
pub(crate) struct Series {
    pub(crate) style: Style,
    pub(crate) step: i64,
    pub(crate) points: Vec<(i64, u32)>,
}

/// One plot. Moments are in seconds relative to the incident.
#[derive(Debug)]
pub(crate) struct Panel {
    pub(crate) title: String,
    pub(crate) from: i64,
    pub(crate) to: i64,
    /// Named moments on the axis.
    pub(crate) ticks: Vec<(i64, String)>,
    /// The time of an outage.
    pub(crate) shade: Option<(i64, i64)>,
    /// Named moments of the scenario.
    pub(crate) marks: Vec<(i64, String)>,
    /// A rate that something is compared with.
    pub(crate) level: Option<(u32, String)>,
    pub(crate) series: Vec<Series>,
}

/// Every panel, from the top; empty ones where a run is missing.
pub(crate) fn all(runs: &[Run], desks: u32) -> Vec<Panel> {
    let find = |name: &str| runs.iter().find(|run| run.scenario.name == name);
    vec![
        outage("The active region is dark for ten minutes: requests to it", &find, Region::First),
        outage("The same outage: requests to the region that stays", &find, Region::Second),
        standby(&find, desks),
        opened(&find),
        pages(&find),
    ]
}

/// From, to and step, in seconds relative to the incident.
type Window = (i64, i64, u32);

/// A run's requests in a window, the highest second of each step.
fn series(run: Option<&Run>, target: Target, style: Style, (from, to, step): Window) -> Series {
    let accounts = match style {
        Style::Desks => DESKS,
        Style::Workers => WORKERS,
        Style::Streams => STREAMS,
        Style::Refresh => REFRESH,
    };
    let values = run.map(|run| run.ledger.requests(target, accounts)).unwrap_or_default();
    let incident = i64::try_from(INCIDENT / 1_000).unwrap_or_default();
    let points = (from..to).step_by(step as usize).map(|second| {
        let start = usize::try_from(incident + second).unwrap_or_default();
        let highest = values.iter().skip(start).take(step as usize).max();
        (second, highest.copied().unwrap_or_default())
    });
    Series { style, step: step.into(), points: points.collect() }
}

fn outage<'a>(title: &str, find: &impl Fn(&str) -> Option<&'a Run>, region: Region) -> Panel {
    let (target, window) = (Target::Region(region), (-120, 840, 4));
    let (ours, theirs) = (find("lost-immediate"), find("refresh-lost"));
    Panel {
        title: title.to_owned(),
        from: window.0,
        to: window.1,
        ticks: (0..=14).step_by(2).map(|minute| (minute * 60, format!("{minute} min"))).collect(),
        shade: Some((0, 600)),
        marks: vec![(0, "dark".to_owned()), (180, "distribution moves".to_owned()), (600, "back".to_owned())],
        level: None,
        series: vec![
            series(theirs, target, Style::Refresh, window),
            series(ours, target, Style::Workers, window),
            series(ours, target, Style::Desks, window),
        ],
    }
}

fn standby<'a>(find: &impl Fn(&str) -> Option<&'a Run>, desks: u32) -> Panel {
    let (target, window) = (Target::Region(Region::Second), (-240, 3_960, 15));
    let run = find("standby");
    // The longest pause is a minute on average, and a silence comes before it.
    let floor = desks / 69;
    Panel {
        title: "The standby is dark for an hour: requests to it".to_owned(),
        from: window.0,
        to: window.1,
        ticks: (0..=60).step_by(10).map(|minute| (minute * 60, format!("{minute} min"))).collect(),
        shade: Some((0, 3_600)),
        marks: vec![(0, "dark".to_owned()), (3_600, "back".to_owned())],
        level: Some((floor, format!("the floor: every desk once in 69 s, {} per second", grouped(floor)))),
        series: vec![series(run, target, Style::Workers, window), series(run, target, Style::Desks, window)],
    }
}

fn opened<'a>(find: &impl Fn(&str) -> Option<&'a Run>) -> Panel {
    let (target, window) = (Target::Region(Region::First), (-360, 540, 4));
    let run = find("opened-dark");
    Panel {
        title: "Desks open within two minutes while the active region is dark: requests to it".to_owned(),
        from: window.0,
        to: window.1,
        ticks: (0..=14).step_by(2).map(|minute| (minute * 60 - 360, format!("{minute} min"))).collect(),
        shade: Some((-360, 240)),
        marks: vec![(240, "back".to_owned())],
        level: None,
        series: vec![
            series(run, target, Style::Workers, window),
            series(run, target, Style::Streams, window),
            series(run, target, Style::Desks, window),
        ],
    }
}

fn pages<'a>(find: &impl Fn(&str) -> Option<&'a Run>) -> Panel {
    let (target, window) = (Target::Region(Region::First), (-4, 60, 1));
    let (ours, theirs) = (find("pages"), find("refresh"));
    Panel {
        title: "Every page of a region that is well dies in the same millisecond: requests to it".to_owned(),
        from: window.0,
        to: window.1,
        ticks: (0..=60).step_by(10).map(|second| (second, format!("{second} s"))).collect(),
        shade: None,
        marks: vec![(0, "lost".to_owned())],
        level: ours
            .map(|run| run.bound.regional)
            .map(|most| (most, format!("the bound: {} per second", grouped(most)))),
        series: vec![
            series(theirs, target, Style::Refresh, window),
            series(ours, target, Style::Workers, window),
            series(ours, target, Style::Desks, window),
        ],
    }
}
