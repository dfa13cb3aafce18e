//! `cargo xtask size`: what a desk downloads, checked against a budget.
//!
//! Counted are the files of the release that are ours: WebAssembly, its JavaScript
//! glue, the start scripts and the style sheets. Streams is listed apart: it is the
//! vendor's, and the same with or without the portal. So is what a desk downloads once it
//! is there, to open without its origin. Counted besides is how often a
//! browser asks before the interface is there; `tests/e2e/portal/requests.spec.ts`
//! watches one do it.

use std::fs;
use std::path::Path;

use crate::dist::files;
use crate::problem::{Problem, Result};
use crate::{process, table, workspace};

/// A file counts when its path in the release starts and ends like this.
type Pattern = (&'static str, &'static str);

/// What may be downloaded of one product.
struct Budget {
    name: &'static str,
    files: &'static [Pattern],
    /// How the file ends without which the rest is no measurement.
    program: &'static str,
    /// The most that all of them may take with brotli -q 11, in bytes; `None`: for information.
    limit: Option<u64>,
}

/// The one place where the limits are.
const BUDGETS: &[Budget] = &[
    Budget {
        name: "portal",
        files: &[
            ("ambidesk-", "_bg.wasm"),
            ("ambidesk-", ".js"),
            ("snippets/", ".js"),
            ("boot", ".js"),
            ("global-connect", "connect.js"),
            ("", ".css"),
        ],
        program: ".wasm",
        limit: Some(408 * 1024),
    },
    Budget {
        name: "stand-alone script",
        files: &[
            ("global-connect", "connect.js"),
            ("global-connect-engine", ".js"),
            ("global-connect-engine", ".wasm"),
        ],
        program: ".wasm",
        limit: Some(67 * 1024),
    },
    Budget { name: "Streams (the vendor's)", files: &[("connect-streams-min", "min.js")], program: ".js", limit: None },
    Budget {
        name: "once the desk is there",
        files: &[("shell-", ".js"), ("service-worker", "worker.js")],
        program: "worker.js",
        limit: Some(7 * 1024),
    },
];

/// The most that a browser may ask for from the navigation to the interface.
const REQUESTS: usize = 12;

/// What it asks for although `index.html` does not name it: that page itself, and the configuration.
const UNNAMED: usize = 2;

/// The sizes of one file, or of several together, in bytes.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
struct Sizes {
    raw: u64,
    gzip: u64,
    brotli: u64,
}

/// Measures the release and prints the table; a budget that is exceeded is a finding.
pub fn run() -> Result<()> {
    let files = files(&workspace::built())?;
    let mut rows = vec![row("bytes", ["raw", "gzip -9", "brotli -q 11"].map(String::from))];
    let mut verdicts = Vec::new();
    for budget in BUDGETS {
        let counted: Vec<&String> = files.iter().filter(|file| budget.counts(file)).collect();
        let measured = measure(&workspace::built(), &counted)?;
        let mut total = Sizes::default();
        for (name, sizes) in &measured {
            rows.push(row(&format!("  {name}"), sizes.cells()));
            total = total.plus(*sizes);
        }
        rows.push(row(budget.name, total.cells()));
        let program = measured.iter().any(|(name, _)| name.ends_with(budget.program));
        verdicts.extend(budget.limit.map(|limit| verdict(budget.name, program, total.brotli, limit)));
    }
    verdicts.push(asked(requests(&files)?));
    print!("{}", table::columns(&rows));
    for verdict in &verdicts {
        println!("size: {}", verdict.as_ref().unwrap_or_else(|exceeded| exceeded));
    }
    match verdicts.into_iter().find_map(Result::err) {
        Some(exceeded) => Err(Problem::Findings(exceeded)),
        None => Ok(()),
    }
}

/// The line that compares a sum with its limit; `Err` when it is exceeded, or when
/// the program itself was not among the files counted.
fn verdict(name: &str, program: bool, brotli: u64, limit: u64) -> Result<String, String> {
    if !program {
        return Err(format!("{name}: its program was not counted; see the patterns in xtask/src/size.rs"));
    }
    if brotli > limit {
        return Err(format!("{name}: {brotli} bytes brotli exceed the budget of {limit}"));
    }
    Ok(format!("{name}: {brotli} of {limit} bytes brotli"))
}

/// How many of the release's files a browser asks for before the interface is there, English being shown: those that
/// `index.html` names, but for the one that is asked for once the desk is drawn, and the scripts that the program's own
/// script imports.
fn requests(files: &[String]) -> Result<usize> {
    let path = workspace::built().join("index.html");
    let page = fs::read_to_string(&path).map_err(Problem::file(&path))?;
    let asked = |file: &&String| (page.contains(*file) && !file.starts_with("shell-")) || file.starts_with("snippets/");
    Ok(files.iter().filter(asked).count() + UNNAMED)
}

/// The line that compares that number with its limit.
fn asked(requests: usize) -> Result<String, String> {
    if requests > REQUESTS {
        return Err(format!("portal: {requests} requests until the interface is there exceed the limit of {REQUESTS}"));
    }
    Ok(format!("portal: {requests} of {REQUESTS} requests until the interface is there"))
}

impl Budget {
    fn counts(&self, file: &str) -> bool {
        let mut patterns = self.files.iter();
        patterns.any(|(start, end)| file.starts_with(start) && file.ends_with(end))
    }
}

impl Sizes {
    fn plus(self, other: Self) -> Self {
        Self { raw: self.raw + other.raw, gzip: self.gzip + other.gzip, brotli: self.brotli + other.brotli }
    }

    fn cells(self) -> [String; 3] {
        [self.raw, self.gzip, self.brotli].map(|bytes| bytes.to_string())
    }
}

fn row(name: &str, cells: [String; 3]) -> Vec<String> {
    [name.to_owned()].into_iter().chain(cells).collect()
}

/// Asks Node for the sizes of files in a folder.
fn measure(folder: &Path, files: &[&String]) -> Result<Vec<(String, Sizes)>> {
    let mut command = process::command("node");
    command.current_dir(folder);
    command.args(["--input-type=module", "--eval", include_str!("measure.mjs"), "--"]);
    let unreadable =
        |why: &str| Problem::Unreadable { what: "the measurement by Node".to_owned(), why: why.to_owned() };
    let text = process::answer(command.args(files)).ok_or_else(|| unreadable("Node failed"))?;
    let rows: Vec<(String, u64, u64, u64)> =
        serde_json::from_str(&text).map_err(|error| unreadable(&error.to_string()))?;
    if rows.len() != files.len() {
        return Err(unreadable("not every file was measured"));
    }
    let sized = rows.into_iter().map(|(name, raw, gzip, brotli)| (name, Sizes { raw, gzip, brotli }));
    Ok(sized.collect())
}

#[cfg(test)]
mod tests {
    use super::{BUDGETS, REQUESTS, asked, measure, verdict};
    use crate::workspace;

    #[test]
    fn the_last_byte_of_a_budget_may_be_used_and_no_more() {
        assert!(verdict("portal", true, 100, 100).is_ok());
        assert!(verdict("portal", true, 101, 100).is_err());
    }

    #[test]
    fn one_request_too_many_is_found() {
        assert!(asked(REQUESTS).is_ok());
        assert!(asked(REQUESTS + 1).is_err());
    }

    #[test]
    fn counting_everything_but_the_program_is_not_success() {
        assert!(verdict("portal", false, 10, 100).is_err());
    }

    #[test]
    fn every_file_is_measured_the_first_one_too() {
        let files = ["main.rs".to_owned(), "size.rs".to_owned()];
        let folder = workspace::root().join("xtask/src");
        let measured = measure(&folder, &files.each_ref()).expect("Node is installed");
        let names: Vec<&str> = measured.iter().map(|(name, _)| name.as_str()).collect();
        assert_eq!(names, files);
        assert!(measured.iter().all(|(_, sizes)| sizes.brotli > 0 && sizes.brotli < sizes.raw));
    }

    #[test]
    fn neither_streams_nor_the_stand_alone_engine_counts_for_the_portal() {
        let portal = &BUDGETS[0];
        assert!(portal.counts("ambidesk-0123456789abcdef_bg.wasm"));
        assert!(portal.counts("ambidesk-0123456789abcdef.js"));
        assert!(portal.counts("boot.js"));
        assert!(portal.counts("global-connect.js"));
        assert!(portal.counts("page-0123456789abcdef.css"));
        assert!(!portal.counts("global-connect-engine.js"));
        assert!(!portal.counts("connect-streams-min.js"));
    }
}
