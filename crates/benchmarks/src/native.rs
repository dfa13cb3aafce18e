//! The figures of `cargo bench`, as criterion leaves them in `target/criterion`.

use std::fs;
use std::path::Path;

use serde::Deserialize;

/// One benchmark.
#[derive(Debug, PartialEq)]
pub struct Native {
    /// Its group and its name.
    pub name: String,
    /// Nanoseconds of one turn: the median, and the ends of its 95 % interval.
    pub median: f64,
    /// See [`Native::median`].
    pub interval: [f64; 2],
    /// How many elements one turn handles, if it says so.
    pub elements: Option<u64>,
}

#[derive(Deserialize)]
struct Estimates {
    median: Estimate,
}

#[derive(Deserialize)]
struct Estimate {
    point_estimate: f64,
    confidence_interval: Interval,
}

#[derive(Deserialize)]
struct Interval {
    lower_bound: f64,
    upper_bound: f64,
}

#[derive(Deserialize)]
struct Benchmark {
    title: String,
    throughput: Option<Throughput>,
}

#[derive(Deserialize)]
struct Throughput {
    #[serde(rename = "Elements")]
    elements: Option<u64>,
}

/// Every benchmark in a folder of criterion's, by name; none where there is no such folder.
#[must_use]
pub fn read(folder: &Path) -> Vec<Native> {
    let mut found = Vec::new();
    visit(folder, &mut found);
    found.sort_by(|one, other| one.name.cmp(&other.name));
    found
}

fn visit(folder: &Path, found: &mut Vec<Native>) {
    for entry in fs::read_dir(folder).into_iter().flatten().flatten() {
        let path = entry.path();
        if path.ends_with("new") {
            found.extend(one(&path));
        } else if path.is_dir() {
            visit(&path, found);
        }
    }
}

fn one(folder: &Path) -> Option<Native> {
    let estimates: Estimates = serde_json::from_str(&fs::read_to_string(folder.join("estimates.json")).ok()?).ok()?;
    let benchmark: Benchmark = serde_json::from_str(&fs::read_to_string(folder.join("benchmark.json")).ok()?).ok()?;
    let Estimate { point_estimate, confidence_interval } = estimates.median;
    Some(Native {
        name: benchmark.title,
        median: point_estimate,
        interval: [confidence_interval.lower_bound, confidence_interval.upper_bound],
        elements: benchmark.throughput.and_then(|throughput| throughput.elements),
    })
}
