//! Some of the runs as one SVG: what the desks ask for, beside what the vendor's workers poll anyway and what a refresh
//! of every page would ask for. Absent: scripts, fonts, and knowledge of how the picture is drawn (`canvas`).

use ambidesk_coordinator::Region;

use crate::Run;
use crate::canvas::{Figure, Panel, Series, Style};
use crate::report::grouped;
use crate::scenario::INCIDENT;
use crate::service::{Account, Target};

const DESKS: &[Account] = &[Account::Desk];
const WORKERS: &[Account] = &[Account::Worker];
/// What follows from a refresh, Streams' own reloads included.
const REFRESH: &[Account] = &[Account::Person, Account::Streams];

/// The picture; empty panels where a run is missing.
#[must_use]
pub fn svg(runs: &[Run], desks: u32) -> String {
    let find = |name: &str| runs.iter().find(|run| run.scenario.name == name);
    let herd = format!("{} desks", grouped(desks));
    let panels = vec![
        outage("The active region is dark for ten minutes: requests to it", &find, Region::First),
        outage("The same outage: requests to the region that stays", &find, Region::Second),
        standby(&find, desks),
        opened(&find),
        pages(&find),
    ];
    Figure {
        title: format!("{herd}, requests per second (the highest second of each step, logarithmic)"),
        legend: vec![
            (Style::Accent, "what the desks add"),
            (Style::Quiet, "what workers poll anyway"),
            (Style::Solid, "what Streams reloads by itself"),
            (Style::Dashed, "instead: every page refreshed"),
        ],
        panels,
    }
    .draw()
}

/// A run's requests from `from` seconds relative to the incident, in steps of `step` seconds.
fn series(run: Option<&Run>, target: Target, accounts: &[Account], style: Style, (from, to, step): Window) -> Series {
    let values = run.map(|run| run.ledger.requests(target, accounts)).unwrap_or_default();
    let incident = i64::try_from(INCIDENT / 1_000).unwrap_or_default();
    let points = (from..to).step_by(step).map(|second| {
        let start = usize::try_from(incident + second).unwrap_or_default();
        let highest = values.iter().skip(start).take(step).max();
        (second, highest.copied().unwrap_or_default())
    });
    Series { style, step, points: points.collect() }
}

/// From, to and step, in seconds relative to the incident.
type Window = (i64, i64, usize);

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
            series(theirs, target, REFRESH, Style::Dashed, window),
            series(ours, target, WORKERS, Style::Quiet, window),
            series(ours, target, DESKS, Style::Accent, window),
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
        series: vec![
            series(run, target, WORKERS, Style::Quiet, window),
            series(run, target, DESKS, Style::Accent, window),
        ],
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
            series(run, target, WORKERS, Style::Quiet, window),
            series(run, target, &[Account::Streams], Style::Solid, window),
            series(run, target, DESKS, Style::Accent, window),
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
            series(theirs, target, REFRESH, Style::Dashed, window),
            series(ours, target, WORKERS, Style::Quiet, window),
            series(ours, target, DESKS, Style::Accent, window),
        ],
    }
}
