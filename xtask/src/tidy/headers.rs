//! `deploy/headers.json` keeps the promises that the portal's safety rests on.

use serde_json::Value;

use super::{File, Finding};

/// The file that this rule is about.
pub const PATH: &str = "deploy/headers.json";

/// Directives that the policy of every page must hold exactly.
const REQUIRED: &[&str] = &[
    "default-src 'self'",
    "script-src 'self' 'wasm-unsafe-eval'",
    "worker-src 'self'",
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
    problems.extend(caching(value));
    let policy = |entry: &&&Value| entry["match"] == "/**" && entry["headers"]["Content-Security-Policy"].is_string();
    if entries.iter().find(policy).is_none() {
        problems.push("`/**` has no Content-Security-Policy".to_owned());
    }
    problems
}

/// What is wrong with what may be kept: it belongs to files, and for ever only to those whose name changes with them.
fn caching(value: &Value) -> Vec<String> {
    let mut problems = Vec::new();
    for object in value["objects"].as_array().into_iter().flatten() {
        let place = object["match"].as_str().unwrap_or("an object without `match`");
        let kept = object["Cache-Control"].as_str().unwrap_or_default();
        if !object["match"].is_string() || !object["$comment"].is_string() || kept.is_empty() {
            problems.push(format!("{place}: holds `match`, `$comment` (the reason) and `Cache-Control`"));
        }
        if kept.contains("immutable") && !place.contains("{digest}") {
            problems.push(format!("{place}: only a name with a {{digest}} may be immutable"));
        }
    }
    if value["objects"][0]["match"] != "/**" {
        problems.push("`objects` does not begin with what holds for every file, `/**`".to_owned());
    }
    if value["errors"]["Cache-Control"] != "no-store" {
        problems.push("`errors`: an answer that is no file must not be kept, `no-store`".to_owned());
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
        "Cache-Control" => Some(format!("{name} belongs to `objects`: by path it would have failed answers kept")),
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
    use super::{PATH, check};

    fn findings(text: &str) -> usize {
        check(&file(PATH, text)).len()
    }

    const COMMITTED: &str = include_str!("../../../deploy/headers.json");

    #[test]
    fn the_committed_headers_pass() {
        assert_eq!(check(&file(PATH, COMMITTED)), []);
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
        let none = COMMITTED.replace("Content-Security-Policy", "X-Policy");
        assert_eq!(findings(&none), 1);
    }

    #[test]
    fn a_failed_answer_that_may_be_kept_is_found() {
        let by_path = COMMITTED.replacen("\"headers\": {", "\"headers\": { \"Cache-Control\": \"no-cache\",", 1);
        assert_eq!(findings(&by_path), 1);
        assert_eq!(findings(&COMMITTED.replace("\"errors\"", "\"$errors\"")), 1);
        assert_eq!(findings(&COMMITTED.replace("\"objects\"", "\"$objects\"")), 1);
    }

    #[test]
    fn a_name_without_a_digest_that_is_immutable_is_found() {
        assert_eq!(findings(&COMMITTED.replace("/*-{digest}.*", "/*.css")), 1);
    }
}
