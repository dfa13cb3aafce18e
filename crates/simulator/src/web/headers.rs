//! Response headers per path, read from the file that is also deployed, so
//! that what is tested is what gets deployed.

use std::collections::BTreeMap;
use std::io;
use std::path::{Path, PathBuf};

use axum::http::{HeaderMap, HeaderName, HeaderValue};
use serde::Deserialize;
use thiserror::Error;

/// Why a headers file was refused.
#[derive(Debug, Error)]
pub enum HeadersError {
    /// It cannot be read.
    #[error("cannot read the headers file `{path}`: {source}")]
    Read {
        /// The file.
        path: PathBuf,
        /// What the system says.
        source: io::Error,
    },
    /// It is not of the documented form.
    #[error("the headers file `{path}` is wrong: {source}")]
    Form {
        /// The file.
        path: PathBuf,
        /// What is wrong, and where.
        source: serde_json::Error,
    },
    /// A name or value that HTTP does not allow.
    #[error("the headers file `{path}` has no usable header in `{name}: {value}`")]
    Header {
        /// The file.
        path: PathBuf,
        /// The header's name.
        name: String,
        /// The header's value.
        value: String,
    },
}

/// Rules for response headers; every matching one applies, in order, and a
/// later one overrides a header of the same name.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct HeaderRules {
    #[serde(rename = "$comment", default)]
    _comment: serde_json::Value,
    paths: Vec<Rule>,
}

#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Rule {
    #[serde(rename = "$comment", alias = "why", default)]
    _comment: String,
    #[serde(rename = "match")]
    pattern: String,
    headers: BTreeMap<String, String>,
}

impl HeaderRules {
    /// Reads and checks a file.
    ///
    /// # Errors
    ///
    /// Names the file and what is wrong in it.
    pub fn read(path: &Path) -> Result<Self, HeadersError> {
        let text =
            std::fs::read_to_string(path).map_err(|source| HeadersError::Read { path: path.to_owned(), source })?;
        let rules: Self =
            serde_json::from_str(&text).map_err(|source| HeadersError::Form { path: path.to_owned(), source })?;
        for (name, value) in rules.paths.iter().flat_map(|rule| &rule.headers) {
            if pair(name, value).is_none() {
                return Err(HeadersError::Header { path: path.to_owned(), name: name.clone(), value: value.clone() });
            }
        }
        Ok(rules)
    }

    /// Puts the headers for the file at `path` into `answer`; `frames` are the
    /// origins that may be framed, `connects` those that may be connected to.
    pub fn apply(&self, path: &str, frames: &[String], connects: &[String], answer: &mut HeaderMap) {
        let quoted: Vec<String> = frames.iter().map(|one| format!("\"{one}\"")).collect();
        let (frames, connects, quoted) = (frames.join(" "), connects.join(" "), quoted.join(" "));
        let matching = |rule: &&Rule| fast_glob::glob_match(&rule.pattern, path);
        for rule in self.paths.iter().filter(matching) {
            for (name, value) in &rule.headers {
                let value = value
                    .replace("{frame-sources-quoted}", &quoted)
                    .replace("{frame-sources}", &frames)
                    .replace("{connect-sources}", &connects);
                if let Some((name, value)) = pair(name, &value) {
                    answer.insert(name, value);
                }
            }
        }
    }
}

fn pair(name: &str, value: &str) -> Option<(HeaderName, HeaderValue)> {
    Some((name.parse().ok()?, value.parse().ok()?))
}

#[cfg(test)]
mod tests {
    use super::{HeaderMap, HeaderRules};

    fn rules(text: &str) -> HeaderRules {
        serde_json::from_str(text).expect("a good file")
    }

    fn at(rules: &HeaderRules, path: &str, name: &str) -> Option<String> {
        let mut headers = HeaderMap::new();
        let frames = ["http://a".to_owned(), "http://b".to_owned()];
        rules.apply(path, &frames, &["http://c".to_owned()], &mut headers);
        let value = headers.get(name)?;
        Some(value.to_str().expect("text").to_owned())
    }

    #[test]
    fn a_later_match_overrides_an_earlier_one_of_the_same_name() {
        let rules = rules(
            r#"{ "$comment": "x", "paths": [
                { "match": "/**", "headers": { "Cache-Control": "no-cache", "X-All": "1" } },
                { "match": "/assets/*", "headers": { "cache-control": "immutable" } },
                { "match": "/index.html", "headers": { "Cache-Control": "no-store" } }
            ] }"#,
        );
        assert_eq!(at(&rules, "/app.js", "cache-control").as_deref(), Some("no-cache"));
        assert_eq!(at(&rules, "/assets/a.css", "cache-control").as_deref(), Some("immutable"));
        assert_eq!(at(&rules, "/assets/a.css", "x-all").as_deref(), Some("1"));
        assert_eq!(at(&rules, "/assets/b/c.css", "cache-control").as_deref(), Some("no-cache"));
        assert_eq!(at(&rules, "/index.html", "cache-control").as_deref(), Some("no-store"));
    }

    #[test]
    fn placeholders_become_the_origins_of_the_instances() {
        let rules = rules(
            r#"{ "paths": [ { "match": "/**", "headers": {
                "Content-Security-Policy": "frame-src 'self' {frame-sources}; connect-src 'self' {connect-sources}",
                "Permissions-Policy": "camera=(self {frame-sources-quoted})" } } ] }"#,
        );
        assert_eq!(at(&rules, "/", "permissions-policy").as_deref(), Some(r#"camera=(self "http://a" "http://b")"#));
        assert_eq!(
            at(&rules, "/x/y", "content-security-policy").as_deref(),
            Some("frame-src 'self' http://a http://b; connect-src 'self' http://c")
        );
    }
}
