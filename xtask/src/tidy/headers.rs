//! `deploy/headers.json` keeps the promises that the portal's safety rests on, and
//! the development server sends the same policy.

use serde_json::Value;

use super::{File, Finding};

/// The file that this rule is about.
pub const PATH: &str = "deploy/headers.json";

/// Directives that the policy of every page must hold exactly.
const REQUIRED: &[&str] = &[
    "default-src 'self'",
    "script-src 'self' 'wasm-unsafe-eval'",
    "style-src 'self'",
    "object-src 'none'",
    "base-uri 'self'",
    "frame-ancestors 'none'",
];

/// What is wrong with the headers; nothing for other files.
pub fn check(file: &File) -> Vec<Finding> {
    if file.path != PATH {
        return Vec::new();
    }
    let problems = match serde_json::from_str(&file.text) {
        Ok(value) => problems(&value),
        Err(error) => vec![format!("is not JSON: {error}")],
    };
    problems.into_iter().map(|says| file.finding(1, says)).collect()
}

/// Whether Trunk's settings hold the policy, with loopback in the place of the instances.
pub fn check_development_server(headers: &File, trunk: &File) -> Option<Finding> {
    let value: Value = serde_json::from_str(&headers.text).ok()?;
    let policy = value["paths"][0]["headers"]["Content-Security-Policy"].as_str()?;
    let loopback = "http://*.localhost:*";
    let expected = policy.replace("{frame-sources}", loopback).replace("{connect-sources}", loopback);
    let settings: toml::Table = trunk.text.parse().unwrap_or_default();
    let headers = settings.get("serve").and_then(|serve| serve.get("headers"));
    let found = headers.and_then(|headers| headers.get("Content-Security-Policy"));
    let says = || format!("the policy differs from {PATH}; expected: {expected}");
    (found.and_then(toml::Value::as_str) != Some(&expected)).then(|| trunk.finding(1, says()))
}

fn problems(value: &Value) -> Vec<String> {
    let entries: Vec<&Value> = value["paths"].as_array().into_iter().flatten().collect();
    let mut problems = Vec::new();
    for entry in &entries {
        let place = entry["match"].as_str().unwrap_or("an entry without `match`");
        if !entry["match"].is_string() || !entry["$comment"].is_string() || !entry["headers"].is_object() {
            problems.push(format!("{place}: holds `match`, `$comment` (the reason) and `headers`"));
        }
        for (name, text) in entry["headers"].as_object().into_iter().flatten() {
            let text = text.as_str().unwrap_or_default();
            problems.extend(header(name, text).map(|says| format!("{place}: {says}")));
        }
    }
    let policy = |entry: &&&Value| entry["match"] == "/**" && entry["headers"]["Content-Security-Policy"].is_string();
    if entries.iter().find(policy).is_none() {
        problems.push("`/**` has no Content-Security-Policy".to_owned());
    }
    problems
}

/// What is wrong with one header.
fn header(name: &str, text: &str) -> Option<String> {
    match name {
        "Content-Security-Policy" => policy(text),
        "Referrer-Policy" if text != "strict-origin-when-cross-origin" => {
            Some(format!("Referrer-Policy {text} makes the CCP refuse to be framed"))
        }
        "Cross-Origin-Opener-Policy" if text == "same-origin" => {
            Some("this Cross-Origin-Opener-Policy severs the sign-in popup".to_owned())
        }
        "Cross-Origin-Embedder-Policy" => Some(format!("{name} blocks the CCP")),
        _ => None,
    }
}

fn policy(text: &str) -> Option<String> {
    let directives: Vec<&str> = text.split(';').map(str::trim).collect();
    if text.contains("'unsafe-inline'") || text.contains("'unsafe-eval'") {
        return Some("the policy allows what it is there to forbid".to_owned());
    }
    let missing = REQUIRED.iter().find(|required| !directives.contains(required));
    missing.map(|required| format!("the policy lacks `{required}`"))
}

#[cfg(test)]
mod tests {
    use super::super::file;
    use super::{PATH, check, check_development_server};

    fn findings(text: &str) -> usize {
        check(&file(PATH, text)).len()
    }

    const COMMITTED: &str = include_str!("../../../deploy/headers.json");

    #[test]
    fn the_committed_headers_pass() {
        assert_eq!(check(&file(PATH, COMMITTED)), []);
    }

    #[test]
    fn the_development_server_follows() {
        let trunk = file("Trunk.toml", include_str!("../../../Trunk.toml"));
        let headers = |text: &str| file(PATH, text);
        assert_eq!(check_development_server(&headers(COMMITTED), &trunk), None);
        let changed = COMMITTED.replace("form-action 'none'", "form-action 'self'");
        assert!(check_development_server(&headers(&changed), &trunk).is_some());
    }

    #[test]
    fn inline_scripts_are_found() {
        let loose = COMMITTED.replace("'wasm-unsafe-eval'", "'wasm-unsafe-eval' 'unsafe-inline'");
        assert_eq!(findings(&loose), 1);
    }

    #[test]
    fn a_header_that_breaks_the_ccp_is_found() {
        assert_eq!(findings(&COMMITTED.replace("strict-origin-when-cross-origin", "no-referrer")), 1);
        assert_eq!(findings(&COMMITTED.replace("same-origin-allow-popups", "same-origin")), 1);
    }

    #[test]
    fn no_policy_at_all_is_found() {
        assert_eq!(findings(r#"{ "paths": [] }"#), 1);
    }
}
