//! The figures as Markdown.

use std::fmt::Write;

use crate::figures::{Bytes, Figures, Grown, Summary};
use crate::goals;
use crate::native::Native;

/// The subjects in the order of the tables.
pub const SUBJECTS: [&str; 4] = ["bare", "vendor", "stand-alone", "portal"];

/// The figures of a start and what they are called.
pub const STARTS: [(&str, &str); 8] = [
    ("navigation", "CCP's navigation starts, ms"),
    ("painted", "active CCP painted, ms"),
    ("ccps", "both CCPs know their agents, ms"),
    ("agents", "the page knows both agents, ms"),
    ("page", "first paint of the page itself, ms"),
    ("blocked", "total blocking time, ms"),
    ("longest", "longest task, ms"),
    ("requests", "requests of the page"),
];

/// Everything as tables.
#[must_use]
pub fn markdown(figures: &Figures, native: &[Native]) -> String {
    let mut text = String::from("### Goals\n\nRatios are medians in terms of the vendor's script in the same run.\n\n");
    text.push_str("| | | measured | goal | |\n|---|---|---|---|---|\n");
    for goal in goals::all(figures) {
        let measured = goal.measured.map_or_else(|| "–".to_owned(), |measured| format!("{measured:.2}"));
        let verdict = match goal.is_reached() {
            Some(true) => "reached",
            Some(false) => "**missed**",
            None => "not measured",
        };
        line(&mut text, &[goal.what, goal.subject, &measured, &format!("<= {}", goal.most), verdict]);
    }
    for (condition, subjects) in &figures.starts {
        let _ = write!(text, "\n### Start: {condition}\n\nMedians of {}, quartiles in brackets.\n\n", figures.runs);
        head(&mut text);
        for (figure, name) in STARTS {
            let cells = SUBJECTS.map(|subject| cell(subjects.get(subject).and_then(|all| all.get(figure)), 1.0));
            row(&mut text, name, &cells);
        }
    }
    bytes(&mut text, figures);
    if !figures.rest.is_empty() {
        text.push_str("\n### At rest: cpu 4x\n\n");
        head(&mut text);
        let rows = [
            ("script", "script work, ms per s", 1.0),
            ("tasks", "all tasks, ms per s", 1.0),
            ("memory", "renderers' memory (PSS), MB", 1e6),
            ("heap", "JavaScript heap of the page, MB", 1e6),
            ("wasm", "WebAssembly memory of the page, MB", 1e6),
        ];
        for (figure, name, unit) in rows {
            let cells = SUBJECTS.map(|subject| cell(figures.rest.get(subject).and_then(|all| all.get(figure)), unit));
            row(&mut text, name, &cells);
        }
    }
    switches(&mut text, figures);
    if !native.is_empty() {
        text.push_str("\n### Native: `cargo bench`\n\n| | one turn, median | 95 % interval | elements per second |\n|---|---|---|---|\n");
        for Native { name, median, interval: [low, high], elements } in native {
            #[expect(clippy::cast_precision_loss, reason = "a few thousand elements")]
            let rate =
                elements.map_or_else(|| "–".to_owned(), |elements| format!("{:.0}", elements as f64 / median * 1e9));
            line(&mut text, &[name, &duration(*median), &format!("{} – {}", duration(*low), duration(*high)), &rate]);
        }
    }
    text
}

/// What each page's own documents load.
fn bytes(text: &mut String, figures: &Figures) {
    if figures.bytes.is_empty() {
        return;
    }
    text.push_str("\n### Bytes: what the page's own documents load until both agents are known\n\n");
    text.push_str("| | files | kB | gzip, kB | brotli, kB |\n|---|---|---|---|---|\n");
    for subject in SUBJECTS {
        let Some(Bytes { files, raw, gzip, brotli }) = figures.bytes.get(subject) else { continue };
        let [raw, gzip, brotli] = [raw, gzip, brotli].map(|bytes| format!("{:.1}", bytes / 1e3));
        line(text, &[subject, &files.to_string(), &raw, &gzip, &brotli]);
    }
}

/// How long the switches of each page took, under each condition.
fn switches(text: &mut String, figures: &Figures) {
    if figures.switches.is_empty() {
        return;
    }
    text.push_str("\n### Switches: from the worker's word to the painted frame\n\n");
    text.push_str("| | | switches | ms, median | ms, 99th percentile | frames, median | frames, 99th percentile |\n");
    text.push_str("|---|---|---|---|---|---|---|\n");
    for (condition, switches) in &figures.switches {
        for subject in SUBJECTS {
            let Some(switches) = switches.get(subject) else { continue };
            let figures = [switches.took.median, switches.p99.took, switches.frames.median, switches.p99.frames];
            let [took, longest, frames, most] = figures.map(|figure| format!("{figure:.0}"));
            line(text, &[condition, subject, &switches.took.runs.to_string(), &took, &longest, &frames, &most]);
        }
    }
    grown(text, figures);
}

/// What each page takes after its start, and after its failovers.
fn grown(text: &mut String, figures: &Figures) {
    text.push_str(
        "\nWhat the page takes after its start, and after the failovers at full speed, in MB; Streams' own log is in it:\n\n",
    );
    text.push_str("| | renderers' memory (PSS) | JavaScript heap | WebAssembly memory |\n|---|---|---|---|\n");
    let fast = figures.switches.get(goals::SWITCHES[0]);
    for subject in SUBJECTS {
        let switches = fast.and_then(|all| all.get(subject));
        let Some(Grown { before, after }) = switches.and_then(|all| all.size.as_ref()) else { continue };
        let pair = |before: f64, after: f64| format!("{:.1}, {:.1}", before / 1e6, after / 1e6);
        let cells = [pair(before.memory, after.memory), pair(before.heap, after.heap), pair(before.wasm, after.wasm)];
        line(text, &[subject, &cells[0], &cells[1], &cells[2]]);
    }
}

/// Nanoseconds in the unit that reads best.
fn duration(nanos: f64) -> String {
    let (value, unit) = match nanos {
        ..1e3 => (nanos, "ns"),
        ..1e6 => (nanos / 1e3, "µs"),
        _ => (nanos / 1e6, "ms"),
    };
    format!("{value:.1} {unit}")
}

fn head(text: &mut String) {
    line(text, &["", SUBJECTS[0], SUBJECTS[1], SUBJECTS[2], SUBJECTS[3]]);
    text.push_str("|---|---|---|---|---|\n");
}

fn row(text: &mut String, name: &str, cells: &[String]) {
    let cells: Vec<&str> = [name].into_iter().chain(cells.iter().map(String::as_str)).collect();
    line(text, &cells);
}

fn line(text: &mut String, cells: &[&str]) {
    // A string takes everything.
    let _ = writeln!(text, "| {} |", cells.join(" | "));
}

fn cell(summary: Option<&Summary>, unit: f64) -> String {
    let Some(Summary { median, spread: [low, high], .. }) = summary else { return "–".to_owned() };
    let digits = usize::from(*median / unit < 100.0);
    format!("{:.digits$} ({:.digits$} – {:.digits$})", median / unit, low / unit, high / unit)
}
