//! Headers by path against `deploy/headers.json`. What a host sends beyond them is its own, but for what breaks a CCP.

use std::collections::{BTreeMap, BTreeSet};

use crate::client::Answer;
use crate::finding::Finding;

const CHECK: &str = "header";

/// What is wrong with the headers of one answer. Without a configuration the origins are not known, nor asked for.
pub fn check(path: &str, answer: &Answer, expected: &BTreeMap<&str, String>, origins_known: bool) -> Vec<Finding> {
    let mut findings = Vec::new();
    for (name, wanted) in expected {
        let Some(sent) = answer.header(name) else {
            findings.push(Finding::problem(
                CHECK,
                path,
                format!("{name} is not sent"),
                format!("Send {name}: {wanted}"),
            ));
            continue;
        };
        if sent.contains('{') {
            let cause = format!("{name} holds a placeholder: {sent}");
            findings.push(Finding::problem(
                CHECK,
                path,
                cause,
                "Put the origins in its place, see docs/hosting.md, Headers.",
            ));
            continue;
        }
        let lacks = match *name {
            "Content-Security-Policy" => differences(&parts(wanted, ';', ' '), &parts(&sent, ';', ' '), origins_known),
            "Permissions-Policy" => differences(&parts(wanted, ',', '='), &parts(&sent, ',', '='), origins_known),
            "Strict-Transport-Security" => (max_age(&sent) < max_age(wanted)).then(|| wanted.clone()),
            _ => (sent.trim() != wanted).then(|| wanted.clone()),
        };
        if let Some(lacks) = lacks {
            findings.push(Finding::problem(
                CHECK,
                path,
                format!("{name} is `{sent}`"),
                format!("It should say: {lacks}"),
            ));
        }
    }
    if let Some(sent) = answer.header("Cross-Origin-Embedder-Policy").filter(|sent| sent != "unsafe-none") {
        let cause = format!("Cross-Origin-Embedder-Policy is `{sent}`, which blocks the CCP");
        findings.push(Finding::problem(CHECK, path, cause, "Do not send it."));
    }
    if answer.header("Content-Security-Policy").is_some_and(|sent| sent.matches("default-src").count() > 1) {
        let cause = "two policies are sent, and both hold";
        findings.push(Finding::problem(CHECK, path, cause, "Let one place send Content-Security-Policy."));
    }
    findings
}

type Parts = BTreeMap<String, BTreeSet<String>>;

/// A policy as directives and what each allows.
fn parts(text: &str, between: char, after_name: char) -> Parts {
    let part = |part: &str| {
        let (name, allowed) = part.trim().split_once(after_name).unwrap_or((part.trim(), ""));
        let allowed = allowed.trim().trim_start_matches('(').trim_end_matches(')');
        (name.to_lowercase(), allowed.split_whitespace().map(str::to_owned).collect())
    };
    text.split(between).filter(|one| !one.trim().is_empty()).map(part).collect()
}

/// The directives that are missing, lack something, or allow what is not an origin and is not asked for.
fn differences(wanted: &Parts, sent: &Parts, origins_known: bool) -> Option<String> {
    let is_origin = |source: &&String| source.contains("://");
    // In its place there may be any origin, or none.
    let is_placeholder = |source: &&String| source.starts_with('{');
    let right = |name: &String, allowed: &BTreeSet<String>| {
        sent.get(name).is_some_and(|sent| {
            let beyond = sent.difference(allowed).any(|source| !is_origin(&source));
            let lists_origins = allowed.iter().any(|source| is_origin(&source)) || !origins_known;
            let open = allowed.iter().any(|source| is_placeholder(&source));
            let foreign = !lists_origins && !open && sent.iter().any(|source| is_origin(&source));
            allowed.iter().filter(|source| !is_placeholder(source)).all(|source| sent.contains(source))
                && !beyond
                && !foreign
        })
    };
    let wrong = wanted.iter().filter(|(name, allowed)| !right(name, allowed));
    let wrong: Vec<String> = wrong
        .map(|(name, allowed)| {
            let allowed = allowed.iter().filter(|source| !is_placeholder(source)).cloned();
            format!("{name}: {}", allowed.collect::<Vec<_>>().join(" "))
        })
        .collect();
    (!wrong.is_empty()).then(|| wrong.join("; "))
}

fn max_age(text: &str) -> u64 {
    let age = text.split(';').find_map(|part| part.trim().strip_prefix("max-age="));
    age.and_then(|age| age.parse().ok()).unwrap_or_default()
}
