//! What each suite of `cargo xtask test` calls, with the settings it needs.
//!
//! Deliberately absent: order, timing and verdicts, which `test.rs` keeps.

use std::fs;
use std::path::PathBuf;
use std::process::Command;

use cargo_metadata::Package;
use serde_json::{Value, json};

use crate::browser::Browser;
use crate::build::Draft;
use crate::fork::Fork;
use crate::playwright::{self, Run};
use crate::problem::{Problem, Result};
use crate::test::Verdict;
use crate::tools::WASM_TARGET;
use crate::{browser, package, process, tools, workspace};

fn cargo<'a>(arguments: impl IntoIterator<Item = &'a str>) -> Command {
    let mut command = process::command(workspace::cargo());
    command.args(arguments);
    command
}

/// rustfmt has nothing to change.
pub fn fmt() -> Result<()> {
    process::run(&mut cargo(["fmt", "--all", "--check"]), "the format check (`cargo fmt --all` puts it right)")?;
    println!("fmt: nothing to change");
    Ok(())
}

/// Licenses, sources and duplicates of the dependencies; and advisories, where their database can be had.
pub fn deny() -> Result<Verdict> {
    let program = tools::cargo_deny()?;
    let deny = |arguments: &[&str]| {
        let mut command = process::command(&program);
        command.args(arguments);
        command
    };
    // All members with all they may be made with, not only what the portal is made with.
    let checks = ["--offline", "--workspace", "check", "licenses", "bans", "sources"];
    process::run(&mut deny(&checks), "the check of the dependencies")?;
    // The database is a git repository of its own: not every network that has the registry has it.
    match process::run(&mut deny(&["fetch", "db"]), "fetching the advisories") {
        Err(Problem::Interrupted) => Err(Problem::Interrupted),
        Err(_) => {
            println!(
                "deny: licenses, bans and sources are fine; advisories were NOT checked, for want of their database"
            );
            Ok(Verdict::InPart)
        }
        Ok(()) => {
            let checks = ["--offline", "--workspace", "check", "advisories"];
            process::run(&mut deny(&checks), "the check of the advisories").map(|()| Verdict::Passed)
        }
    }
}

/// Lints everything for the host, then what runs in the browser for the browser.
pub fn clippy() -> Result<()> {
    tools::install_wasm_target()?;
    let deny = ["--", "--deny", "warnings"];
    let host = ["clippy", "--workspace", "--all-targets"];
    process::run_suite(&mut cargo(host.into_iter().chain(deny)), "clippy on this machine")?;
    let mut command = cargo(["clippy", "--target", WASM_TARGET, "--lib", "--bins"]);
    let metadata = workspace::metadata()?;
    for package in metadata.packages.iter().filter(|package| runs_in_the_browser(package)) {
        command.args(["--package", &package.name]);
    }
    process::run_suite(command.args(deny), "clippy for the browser")?;
    // What no release has: the gallery, and the worked example in the place of a component. It says less than the component,
    // as a fork's may, and has to compile with the words that nobody says.
    let unsaid = deny.into_iter().chain(["--allow", "dead_code"]);
    for (feature, arguments) in [("gallery", deny.to_vec()), ("example-own-banner", unsaid.collect())] {
        let mut command = cargo(["clippy", "--target", WASM_TARGET, "--lib", "--bins"]);
        command.args(["--package", "ambidesk", "--features", feature]).args(arguments);
        process::run_suite(&mut command, &format!("clippy with the feature {feature}"))?;
    }
    if let Some(mut command) = web_tests("clippy")? {
        process::run_suite(command.args(deny), "clippy for the tests in a browser")?;
    }
    println!("clippy: nothing to say");
    Ok(())
}

/// All but the simulator, the doctor, what deploys, the simulated herd, its model of the vendor's worker, what draws figures,
/// and this program.
fn runs_in_the_browser(package: &Package) -> bool {
    let native = ["benchmarks", "deploy", "doctor", "figures", "herd", "hosting", "simulator", "worker-model"];
    !package.name.strip_prefix("ambidesk-").map_or(package.name == "xtask", |name| native.contains(&name))
}

/// Tests and documentation examples on this machine.
pub fn native() -> Result<()> {
    let nextest = workspace::on_path("cargo-nextest").is_some();
    let mut tests = if nextest {
        cargo(["nextest", "run", "--workspace", "--no-fail-fast"])
    } else {
        cargo(["test", "--workspace", "--all-targets", "--no-fail-fast"])
    };
    let outcome = process::run_suite(&mut tests, "native tests");
    // Interrupted or not started at all: the examples would be no different.
    if matches!(outcome, Err(Problem::Interrupted)) {
        return outcome;
    }
    process::run_suite(&mut cargo(["test", "--workspace", "--doc"]), "documentation examples")?;
    outcome
}

/// `cargo <verb>` for the `tests/web*.rs` of every package that has any.
fn web_tests(verb: &str) -> Result<Option<Command>> {
    let metadata = workspace::metadata()?;
    let with_tests: Vec<&Package> = metadata.packages.iter().filter(|package| has_web_tests(package)).collect();
    if with_tests.is_empty() {
        return Ok(None);
    }
    let mut command = cargo([verb, "--target", WASM_TARGET, "--test", "web*"]);
    for package in with_tests {
        command.args(["--package", &package.name]);
    }
    Ok(Some(command))
}

fn has_web_tests(package: &Package) -> bool {
    let entries = fs::read_dir(workspace::folder(package).join("tests")).into_iter().flatten().flatten();
    let mut names = entries.map(|entry| entry.file_name());
    names.any(|name| {
        let name = name.to_string_lossy();
        name.starts_with("web") && name.ends_with(".rs")
    })
}

/// Component tests in a browser; empty as long as no package has any.
pub fn components() -> Result<Verdict> {
    let Some(mut command) = web_tests("test")? else {
        println!("components: no package has tests/web*.rs yet, so nothing was run");
        return Ok(Verdict::Empty);
    };
    let tools = tools::install()?;
    let browser = browser::install()?;
    let driver = driver_settings(&browser)?;
    command.arg("--no-fail-fast").env("PATH", tools.path()?);
    command.env("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUNNER", "wasm-bindgen-test-runner");
    command.env("CHROMEDRIVER", &browser.driver);
    command.env("WASM_BINDGEN_TEST_WEBDRIVER_JSON", driver);
    // A loaded machine needs longer than the runner's 20 seconds to show a first page.
    command.env("WASM_BINDGEN_TEST_TIMEOUT", "120");
    process::run_suite(&mut command, "component tests")?;
    examples().map(|()| Verdict::Passed)
}

/// The example that adds a page.
const PAGE: &str = "knowledge_page";

/// The portal with the worked example beside what there is; the one that replaces a component is clippy's to compile.
fn examples() -> Result<()> {
    Fork::of(PAGE)?.test()?;
    println!("examples: with {PAGE}, the portal passes its own tests, and its sources the format check and tidy");
    Ok(())
}

/// `webdriver.json` with the browser's own place in it, written under `target/`.
fn driver_settings(browser: &Browser) -> Result<PathBuf> {
    let source = workspace::root().join("webdriver.json");
    let text = fs::read_to_string(&source).map_err(Problem::file(&source))?;
    let mut settings: Value = serde_json::from_str(&text)
        .map_err(|error| Problem::Unreadable { what: "webdriver.json".to_owned(), why: error.to_string() })?;
    settings["goog:chromeOptions"]["binary"] = json!(browser.chromium);
    let written = workspace::tools().join("webdriver.json");
    fs::write(&written, settings.to_string()).map_err(Problem::file(&written))?;
    Ok(written)
}

/// The end-to-end tests in one of the browsers.
fn end_to_end<'a>(project: &'static str, what: &'a str) -> Run<'a> {
    Run { folder: "e2e", what, projects: vec![project], told: Vec::new(), log: None }
}

/// Playwright in Chromium, against the release and a simulator that are both built by now.
pub fn e2e() -> Result<()> {
    // What a longer command plays on top of these.
    playwright::check_types(&["bench", "soak"])?;
    let mut run = end_to_end("chromium", "the end-to-end tests");
    if let Some(shell) = browser::headless_shell()? {
        run.told.push(("HEADLESS_SHELL", shell.display().to_string()));
        run.projects.push("headless-shell");
    }
    let tools = tools::install()?;
    let gallery = Draft::new(&tools, "gallery", None)?;
    gallery.build()?;
    run.told.push(("AMBIDESK_GALLERY", gallery.folder.display().to_string()));
    let fork = Fork::of(PAGE)?;
    let with_page = Draft::new(&tools, PAGE, None)?.of(&fork);
    with_page.build()?;
    run.told.push(("AMBIDESK_KNOWLEDGE_PAGE", with_page.folder.display().to_string()));
    // One situation installs the package of the release that is tested.
    package::pack()?;
    run.perform()
}

/// The same situations, as far as a browser makes a difference in them, in Firefox.
pub fn firefox() -> Result<()> {
    let mut run = end_to_end("firefox", "the end-to-end tests in Firefox");
    run.told.push(("FIREFOX", browser::firefox()?.display().to_string()));
    run.perform()
}
