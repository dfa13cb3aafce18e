//! Headers by path against `deploy/headers.json`. What a host sends beyond them is its own, but for what breaks a CCP.

use std::collections::{BTreeMap, BTreeSet};

use super::same_origin;
use crate::client::Answer;
use crate::finding::Finding;

const CHECK: &str = "header";
const EMBEDDER: &str = "Cross-Origin-Embedder-Policy";

/// What is wrong with the headers of one answer. Without a configuration the origins are not known, nor asked for.
pub fn check(path: &str, answer: &Answer, expected: &BTreeMap<&str, String>, origins_known: bool) -> Vec<Finding> {
    let mut findings = Vec::new();
    for (name, wanted) in expected {
        let Some(sent) = answer.header(name) else {
            findings.push(Finding::problem(
                CHECK,
                path,
                format!("{name} is not sent"),
                send(name, wanted, origins_known),
            ));
            continue;
        };
        if sent.contains('{') {
            let cause = format!("{name} holds a placeholder: {sent}");
            findings.push(Finding::problem(CHECK, path, cause, send(name, wanted, origins_known)));
            continue;
        }
        let lacks = match *name {
            "Content-Security-Policy" => {
                findings.extend(policy(path, wanted, &sent, origins_known));
                continue;
            }
            "Permissions-Policy" => differences(&parts(wanted, ',', '='), &parts(&sent, ',', '='), origins_known),
            "Strict-Transport-Security" => (max_age(&sent) < max_age(wanted)).then(|| wanted.clone()),
            _ => (!effective(name, &sent).eq_ignore_ascii_case(wanted)).then(|| wanted.clone()),
        };
        if let Some(lacks) = lacks {
            findings.push(Finding::problem(
                CHECK,
                path,
                format!("{name} is `{sent}`"),
                should_say(&lacks, origins_known),
            ));
        }
    }
    if let Some(sent) =
        answer.header(EMBEDDER).filter(|sent| !effective(EMBEDDER, sent).eq_ignore_ascii_case("unsafe-none"))
    {
        let cause = format!("{EMBEDDER} is `{sent}`, which blocks the CCP");
        findings.push(Finding::problem(CHECK, path, cause, "Do not send it."));
    }
    findings
}

/// What names the origins of the instances: without them it would keep the CCPs out.
const WITH_ORIGINS: [&str; 2] = ["Content-Security-Policy", "Permissions-Policy"];

/// The cure for a header that is missing: as it may be copied, without the places that may stay empty.
fn send(name: &str, wanted: &str, origins_known: bool) -> String {
    if WITH_ORIGINS.contains(&name) && !origins_known {
        return format!(
            "Mend config.json first: the instances that {name} has to name are there. Then ask the doctor again."
        );
    }
    let wanted = wanted.replace(" {media-sources}", "");
    let text = wanted.split_whitespace().collect::<Vec<_>>().join(" ");
    format!("Send {name}: {}", text.replace(" ;", ";"))
}

/// The cure for a header that says something else.
fn should_say(lacks: &str, origins_known: bool) -> String {
    let first = if origins_known { "" } else { ", besides the instances, once config.json names them" };
    format!("It should say: {lacks}{first}")
}

/// Directives that stand before a general one for a part of what that is about.
const SPECIAL: [(&str, &str); 2] = [("script-src-elem", "script-src"), ("style-src-elem", "style-src")];

/// What is only in `script-src`, and means nothing elsewhere.
const COMPILING: &str = "'wasm-unsafe-eval'";

/// Directives that take from the desk what it needs, whatever they say.
const BREAKING: [&str; 2] = ["sandbox", "require-trusted-types-for"];

/// What is wrong with a content security policy.
fn policy(path: &str, wanted: &str, sent: &str, origins_known: bool) -> Vec<Finding> {
    let finding = |cause: String, cure: String| Finding::problem(CHECK, path, cause, cure);
    let count = sent.split(',').filter(|policy| !policy.trim().is_empty()).count();
    if count > 1 {
        let cause = format!("{count} policies are sent, and all of them hold: `{sent}`");
        return vec![finding(cause, "Let one place send Content-Security-Policy.".to_owned())];
    }
    let mut findings = Vec::new();
    let has = parts(sent, ';', ' ');
    let names = sent.split(';').filter_map(|directive| directive.split_whitespace().next()).map(str::to_lowercase);
    let mut seen = BTreeSet::new();
    for name in names.filter(|name| !seen.insert(name.clone())) {
        let cause = format!("{name} is twice in Content-Security-Policy, and browsers go by the first one: `{sent}`");
        findings.push(finding(cause, "Have each directive once.".to_owned()));
    }
    for name in BREAKING.iter().filter(|name| has.contains_key(**name)) {
        let cause = format!("Content-Security-Policy has {name}, with which the desk does not work: `{sent}`");
        findings.push(finding(cause, "Take it out.".to_owned()));
    }
    let mut wanted = parts(wanted, ';', ' ');
    for (special, general) in SPECIAL.iter().filter(|(special, _)| has.contains_key(*special)) {
        let allowed = wanted.get(*general).into_iter().flatten().filter(|source| *source != COMPILING);
        wanted.insert((*special).to_owned(), allowed.cloned().collect());
    }
    if let Some(lacks) = differences(&wanted, &has, origins_known) {
        let cause = format!("Content-Security-Policy is `{sent}`");
        findings.push(finding(cause, should_say(&lacks, origins_known)));
    }
    findings
}

/// What browsers go by in a header: of policies for referrers the last one, and no parameters.
fn effective<'a>(name: &str, sent: &'a str) -> &'a str {
    let told = match name {
        "Referrer-Policy" => sent.rsplit(',').next(),
        "X-Content-Type-Options" => sent.split(',').next(),
        _ => sent.split(';').next(),
    };
    told.unwrap_or_default().trim()
}

type Parts = BTreeMap<String, BTreeSet<String>>;

/// A policy as directives and what each allows; of a directive that is there twice the first one holds.
fn parts(text: &str, between: char, after_name: char) -> Parts {
    let part = |part: &str| {
        let (name, allowed) = part.trim().split_once(after_name).unwrap_or((part.trim(), ""));
        let allowed = allowed.trim().trim_start_matches('(').trim_end_matches(')');
        (name.to_lowercase(), allowed.split_whitespace().map(same_origin).collect())
    };
    let mut parts = Parts::new();
    for (name, allowed) in text.split(between).filter(|one| !one.trim().is_empty()).map(part) {
        parts.entry(name).or_insert(allowed);
    }
    parts
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
    let text = text.to_lowercase();
    let age = text.split(';').find_map(|part| part.trim().strip_prefix("max-age="));
    age.and_then(|age| age.trim_matches('"').parse().ok()).unwrap_or_default()
}
