//! The figures as the run in the browser wrote them (`tests/bench`). Absent: what they are compared with.

use std::collections::BTreeMap;

use serde::Deserialize;

/// One way to have both CCPs in a page.
pub type Subject = String;

/// A figure by its name.
pub type Summaries = BTreeMap<String, Summary>;

/// Everything that was measured.
#[derive(Debug, Deserialize)]
pub struct Figures {
    /// How often each start was measured.
    pub runs: u32,
    /// The starts, by condition and subject; times are in milliseconds after the navigation.
    #[serde(default)]
    pub starts: BTreeMap<String, BTreeMap<Subject, Summaries>>,
    /// A page at rest: milliseconds of script per second, and bytes.
    #[serde(default)]
    pub rest: BTreeMap<Subject, Summaries>,
    /// Switches of the region on screen, by condition and subject.
    #[serde(default)]
    pub switches: BTreeMap<String, BTreeMap<Subject, Switches>>,
    /// What a page's own documents load until both agents are known.
    #[serde(default)]
    pub bytes: BTreeMap<Subject, Bytes>,
}

/// Files and their bytes.
#[derive(Debug, Deserialize)]
pub struct Bytes {
    /// How many files.
    pub files: u32,
    /// Bytes, uncompressed.
    pub raw: f64,
    /// Bytes of each file by itself by gzip at its highest level.
    pub gzip: f64,
    /// The same by brotli.
    pub brotli: f64,
}

/// A median with its spread.
#[derive(Debug, Clone, Copy, PartialEq, Deserialize)]
pub struct Summary {
    /// Half of the runs took no longer.
    pub median: f64,
    /// The lower and the upper quartile.
    pub spread: [f64; 2],
    /// Of how many runs.
    pub runs: u32,
}

/// The switches of one page.
#[derive(Debug, Deserialize)]
pub struct Switches {
    /// In milliseconds, from the worker's word to the painted frame.
    pub took: Summary,
    /// In frames of the screen.
    pub frames: Summary,
    /// What 99 of 100 do not exceed.
    pub p99: Longest,
    /// What the page took before and after them.
    pub size: Option<Grown>,
}

/// What a page takes before and after its failovers.
#[derive(Debug, Deserialize)]
pub struct Grown {
    /// After the start.
    pub before: Size,
    /// After the last failover.
    pub after: Size,
}

/// What a page takes, in bytes, after garbage collection.
#[derive(Debug, Deserialize)]
pub struct Size {
    /// The proportional set size of all renderers.
    pub memory: f64,
    /// The JavaScript heap of the page's own process.
    pub heap: f64,
    /// The page's WebAssembly memory.
    pub wasm: f64,
}

/// What 99 of 100 switches do not exceed.
#[derive(Debug, Deserialize)]
pub struct Longest {
    /// In frames of the screen.
    pub frames: f64,
    /// In milliseconds.
    pub took: f64,
}

impl Figures {
    /// The median of a figure of a start.
    #[must_use]
    pub fn start(&self, condition: &str, subject: &str, figure: &str) -> Option<Summary> {
        self.starts.get(condition)?.get(subject)?.get(figure).copied()
    }

    /// How many times the vendor's median a subject's is.
    #[must_use]
    pub fn ratio(&self, condition: &str, subject: &str, figure: &str) -> Option<f64> {
        let vendor = self.start(condition, "vendor", figure)?.median;
        Some(self.start(condition, subject, figure)?.median / vendor)
    }

    /// The median of a figure of a page at rest.
    #[must_use]
    pub fn at_rest(&self, subject: &str, figure: &str) -> Option<f64> {
        Some(self.rest.get(subject)?.get(figure)?.median)
    }
}
