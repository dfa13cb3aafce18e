//! Rules for single files: how they open, how long they are, what they never hold.

use super::{File, Finding, ends_with};

/// The most lines of a source file.
const LONGEST_FILE: usize = 400;

/// The most characters of a line of JavaScript: beyond it, a program wrote it.
const LONGEST_LINE: usize = 500;

/// Folders that only one machine has. Put together here, so that this file passes.
const MACHINE_PATHS: &[&str] = &[
    concat!("/wo", "rk/"),
    concat!("/ro", "ot/"),
    concat!("/ho", "me/"),
    concat!("/tm", "p/"),
    concat!("/Us", "ers/"),
    concat!("C:\\Us", "ers"),
];

/// What promises something instead of doing it.
const PROMISES: &[&str] = &[concat!("TO", "DO"), concat!("FIX", "ME"), concat!("XX", "X:")];

/// What narrows or skips tests in Playwright.
const NARROWING: &[&str] =
    &[concat!(".on", "ly("), concat!(".sk", "ip("), concat!(".fix", "me("), concat!("waitForTime", "out(")];

/// Files whose very place is a mistake.
pub fn misplaced(path: &str) -> Option<Finding> {
    let name = path.rsplit('/').next().unwrap_or(path);
    let vendor = (name.starts_with("connect-streams") || name.starts_with("amazon-connect"))
        && ends_with(name, &[".js", ".ts", ".tgz"]);
    let built = ends_with(name, &[".wasm"]) || path.split('/').any(|part| part == "node_modules");
    let says = if vendor {
        "the vendor's code is taken from npm by the build and never committed"
    } else if built {
        "what a tool produces is not committed"
    } else {
        return None;
    };
    Some(Finding { path: path.to_owned(), line: 1, says: says.to_owned() })
}

/// Every rule on one file.
pub fn check(file: &File) -> Vec<Finding> {
    let mut findings = Vec::new();
    let script = file.ends_with(&[".ts", ".js", ".mjs"]);
    let rust = file.ends_with(&[".rs"]);
    if rust || script {
        findings.extend(opening(file, rust));
        findings.extend(length(file));
        findings.extend(lines_with(file, PROMISES, "do it, or open an issue and say nothing here"));
    }
    if script {
        findings.extend(lines_with(file, NARROWING, "tests neither skip, nor narrow, nor sleep"));
        findings.extend(wide_lines(file));
    }
    if rust {
        findings.extend(bare_ignores(file));
    }
    findings.extend(machine_paths(file));
    findings.extend(registry_hosts(file));
    findings
}

fn opening(file: &File, rust: bool) -> Option<Finding> {
    let first = file.text.lines().find(|line| !line.starts_with("#!/"))?;
    let (opens, says) = if rust {
        (first.starts_with("//!"), "open with `//!`: what the file is for and what is deliberately absent")
    } else {
        (first.starts_with("//") || first.starts_with("/*"), "open with a comment: what the file is for")
    };
    (!opens).then(|| file.finding(1, says))
}

fn length(file: &File) -> Option<Finding> {
    let lines = file.text.lines().count();
    let says = || format!("{lines} lines; split by idea at {LONGEST_FILE}");
    (lines > LONGEST_FILE).then(|| file.finding(LONGEST_FILE, says()))
}

fn wide_lines(file: &File) -> Vec<Finding> {
    let wide = file.numbered().filter(|(_, line)| line.len() > LONGEST_LINE);
    wide.map(|(number, _)| file.finding(number, "a line this long was generated: don't commit it")).collect()
}

fn lines_with(file: &File, fragments: &[&str], says: &str) -> Vec<Finding> {
    let mut findings = Vec::new();
    for (number, line) in file.numbered() {
        for fragment in fragments.iter().filter(|fragment| line.contains(**fragment)) {
            findings.push(file.finding(number, format!("`{fragment}`: {says}")));
        }
    }
    findings
}

fn bare_ignores(file: &File) -> Vec<Finding> {
    let bare = file.numbered().filter(|(_, line)| line.trim() == concat!("#[ign", "ore]"));
    bare.map(|(number, _)| file.finding(number, "an ignored test gives its reason")).collect()
}

fn machine_paths(file: &File) -> Vec<Finding> {
    let mut findings = Vec::new();
    for (number, line) in file.numbered() {
        for path in MACHINE_PATHS.iter().filter(|path| holds_path(line, path)) {
            findings.push(file.finding(number, format!("`{path}` exists on one machine only")));
        }
    }
    findings
}

/// Whether the path begins there: `example.org/home/` goes on from something else.
fn holds_path(line: &str, path: &str) -> bool {
    line.match_indices(path).any(|(at, _)| {
        let before = line[..at].chars().next_back();
        before.is_none_or(|before| !before.is_alphanumeric() && !"._-}".contains(before))
    })
}

/// A mirror of one site would make every other site's install fail.
fn registry_hosts(file: &File) -> Vec<Finding> {
    let npm = file.ends_with(&["package-lock.json", ".npmrc"]);
    let cargo = file.ends_with(&[".cargo/config.toml", "Cargo.lock"]);
    let objects = |line: &str| {
        let line = line.trim();
        let npm_host = line.starts_with("\"resolved\"") && line.contains("://") || line.starts_with("registry");
        let cargo_host = line.starts_with("replace-with")
            || line.starts_with("registry =")
            || line.starts_with("source = \"registry+") && !line.contains("github.com/rust-lang/crates.io-index");
        npm && npm_host || cargo && cargo_host
    };
    let named = file.numbered().filter(|(_, line)| objects(line));
    named.map(|(number, _)| file.finding(number, "names the host of a registry")).collect()
}

#[cfg(test)]
mod tests {
    use super::super::file;
    use super::{check, misplaced};

    fn said(path: &str, text: &str) -> Vec<String> {
        check(&file(path, text)).into_iter().map(|finding| finding.says).collect()
    }

    #[test]
    fn a_good_file_passes() {
        assert_eq!(said("src/a.rs", "//! What it is for.\nfn a() {}\n"), Vec::<String>::new());
        assert_eq!(said("a.mjs", "#!/usr/bin/env node\n// What it is for.\n"), Vec::<String>::new());
    }

    #[test]
    fn a_file_says_first_what_it_is_for() {
        assert_eq!(said("src/a.rs", "fn a() {}\n").len(), 1);
        assert_eq!(said("tests/e2e/a.ts", "import x from 'x';\n").len(), 1);
    }

    #[test]
    fn the_four_hundredth_line_is_the_last() {
        let lines = |count: usize| format!("//! Long.\n{}", "\n".repeat(count - 1));
        assert!(said("src/a.rs", &lines(400)).is_empty());
        assert_eq!(said("src/a.rs", &lines(401)).len(), 1);
    }

    #[test]
    fn a_path_of_one_machine_is_found_and_an_address_is_not() {
        let line = concat!("see /ho", "me/me/a\n");
        assert_eq!(said("docs/a.md", line).len(), 1);
        let address = concat!("https://example.org/ho", "me/a\n");
        assert!(said("docs/a.md", address).is_empty());
    }

    #[test]
    fn a_test_that_runs_alone_is_found() {
        let text = concat!("// Calls.\ntest.on", "ly('rings', () => {});\n");
        assert_eq!(said("tests/e2e/a.spec.ts", text).len(), 1);
    }

    #[test]
    fn an_ignored_test_without_reason_is_found() {
        assert_eq!(said("src/a.rs", concat!("//! A.\n#[ign", "ore]\n")).len(), 1);
        assert!(said("src/a.rs", concat!("//! A.\n#[ign", "ore = \"slow\"]\n")).is_empty());
    }

    #[test]
    fn a_mirror_in_a_lockfile_is_found() {
        let resolved = "  \"resolved\": \"https://mirror.example.org/a.tgz\",\n";
        assert_eq!(said("package-lock.json", resolved).len(), 1);
        assert_eq!(said("Cargo.lock", "source = \"registry+https://mirror.example.org/index\"\n").len(), 1);
        let usual = "source = \"registry+https://github.com/rust-lang/crates.io-index\"\n";
        assert!(said("Cargo.lock", usual).is_empty());
    }

    #[test]
    fn the_vendors_script_has_no_place_here() {
        assert!(misplaced("assets/connect-streams-min.js").is_some());
        assert!(misplaced("assets/global-connect_bg.wasm").is_some());
        assert!(misplaced("docs/global-connect.md").is_none());
    }
}
