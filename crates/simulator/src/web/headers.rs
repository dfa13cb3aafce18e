//! Response headers per path, and what may be kept of which file, read from
//! the file that is also deployed, so that what is tested is what gets
//! deployed.

use std::collections::BTreeMap;
use std::io;
use std::path::{Path, PathBuf};

use axum::http::{HeaderName, HeaderValue, header};
use axum::response::Response;
use serde::Deserialize;
use thiserror::Error;

use super::files;

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

/// Rules for response headers. Of those by path every matching one applies, in
/// order, whatever the status, and a later one overrides a header of the same
/// name. What may be kept belongs to the object: the last matching rule says it
/// where the answer is a file, and `errors` where it is none.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct HeaderRules {
    #[serde(rename = "$comment", default)]
    _comment: serde_json::Value,
    paths: Vec<Rule>,
    #[serde(default)]
    objects: Vec<Object>,
    #[serde(default)]
    errors: Option<Errors>,
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

/// What may be kept of the files whose path matches. `{digest}` in the pattern
/// stands for 15 or 16 hexadecimal digits.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Object {
    #[serde(rename = "$comment", default)]
    _comment: String,
    #[serde(rename = "match")]
    pattern: String,
    #[serde(rename = "Cache-Control")]
    cache_control: String,
}

/// What may be kept of an answer that is no file.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Errors {
    #[serde(rename = "$comment", default)]
    _comment: String,
    #[serde(rename = "Cache-Control")]
    cache_control: String,
}

impl Object {
    fn is_about(&self, path: &str) -> bool {
        // Trunk leaves out the zeros that a digest may begin with.
        let digests = (12..=16).map(|count| "[0-9a-f]".repeat(count));
        let digests = format!("{{{}}}", digests.collect::<Vec<_>>().join(","));
        fast_glob::glob_match(self.pattern.replace("{digest}", &digests), path)
    }
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
        let by_path = rules.paths.iter().flat_map(|rule| &rule.headers);
        let by_path = by_path.map(|(name, value)| (name.as_str(), value));
        let kept = rules.objects.iter().map(|object| &object.cache_control);
        let kept = kept.chain(rules.errors.iter().map(|errors| &errors.cache_control));
        let kept = kept.map(|value| ("Cache-Control", value));
        for (name, value) in by_path.chain(kept) {
            if pair(name, value).is_none() {
                return Err(HeadersError::Header {
                    path: path.to_owned(),
                    name: name.to_owned(),
                    value: value.clone(),
                });
            }
        }
        Ok(rules)
    }

    /// Puts the headers for the file at `path` into `answer`; `frames` are the
    /// origins that may be framed, `connects` those that may be connected to.
    pub fn apply(&self, path: &str, frames: &[String], connects: &[String], answer: &mut Response) {
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
                    answer.headers_mut().insert(name, value);
                }
            }
        }
        let cache_control = if files::is_object(answer.status()) {
            self.objects.iter().rfind(|object| object.is_about(path)).map(|object| &object.cache_control)
        } else {
            self.errors.as_ref().map(|errors| &errors.cache_control)
        };
        if let Some(value) = cache_control.and_then(|value| HeaderValue::from_str(value).ok()) {
            answer.headers_mut().insert(header::CACHE_CONTROL, value);
        }
    }
}

fn pair(name: &str, value: &str) -> Option<(HeaderName, HeaderValue)> {
    Some((name.parse().ok()?, value.parse().ok()?))
}

#[cfg(test)]
mod tests {
    use axum::http::StatusCode;
    use axum::response::IntoResponse;

    use super::HeaderRules;

    /// The file that is deployed.
    const DEPLOYED: &str = include_str!("../../../../deploy/headers.json");

    fn rules(text: &str) -> HeaderRules {
        serde_json::from_str(text).expect("a good file")
    }

    fn answered(rules: &HeaderRules, status: StatusCode, path: &str, name: &str) -> Option<String> {
        let mut answer = status.into_response();
        let frames = ["http://a".to_owned(), "http://b".to_owned()];
        rules.apply(path, &frames, &["http://c".to_owned()], &mut answer);
        let value = answer.headers().get(name)?;
        Some(value.to_str().expect("text").to_owned())
    }

    fn at(rules: &HeaderRules, path: &str, name: &str) -> Option<String> {
        answered(rules, StatusCode::OK, path, name)
    }

    #[test]
    fn a_later_match_overrides_an_earlier_one_of_the_same_name() {
        let rules = rules(
            r#"{ "$comment": "x", "paths": [
                { "match": "/**", "headers": { "X-Frame": "0", "X-All": "1" } },
                { "match": "/assets/*", "headers": { "x-frame": "1" } },
                { "match": "/index.html", "headers": { "X-Frame": "2" } }
            ] }"#,
        );
        assert_eq!(at(&rules, "/app.js", "x-frame").as_deref(), Some("0"));
        assert_eq!(at(&rules, "/assets/a.css", "x-frame").as_deref(), Some("1"));
        assert_eq!(at(&rules, "/assets/a.css", "x-all").as_deref(), Some("1"));
        assert_eq!(at(&rules, "/assets/b/c.css", "x-frame").as_deref(), Some("0"));
        assert_eq!(at(&rules, "/index.html", "x-frame").as_deref(), Some("2"));
    }

    #[test]
    fn only_a_name_with_a_digest_is_immutable() {
        let rules = rules(DEPLOYED);
        let kept = |path: &str| at(&rules, path, "cache-control").expect("it is said for every file");
        let for_ever = "public, max-age=31536000, immutable";
        for path in [
            "/ambidesk-0123456789abcdef.js",
            "/ambidesk-123456789abcdef_bg.wasm",
            "/ambidesk-f22cfbb000d6ce.js",
            "/page-fedcba9876543210.css",
            "/ambidesk-pages-0123456789abcdef.wasm",
        ] {
            assert_eq!(kept(path), for_ever, "{path}");
        }
        for path in [
            "/index.html",
            "/boot.js",
            "/own.css",
            "/own-brand.css",
            "/own-20261128.css",
            "/ambidesk-theme.css",
            "/ambidesk-0123456789abcdef/own.css",
            "/locales/de.ftl",
            "/snippets/ambidesk-0123456789abcdef/inline0.js",
            "/connect-streams-min.js",
        ] {
            assert_eq!(kept(path), "no-cache", "{path}");
        }
        assert_eq!(kept("/config.json"), "no-store");
    }

    #[test]
    fn nothing_but_a_file_is_kept() {
        let rules = rules(DEPLOYED);
        for path in ["/ambidesk-0123456789abcdef_bg.wasm", "/page-0123456789abcdef.css", "/index.html", "/config.json"]
        {
            for status in [301, 403, 404, 416, 429, 500, 503].map(|code| StatusCode::from_u16(code).expect("known")) {
                let kept = answered(&rules, status, path, "cache-control");
                assert_eq!(kept.as_deref(), Some("no-store"), "{status} of {path}");
                assert!(answered(&rules, status, path, "content-security-policy").is_some(), "{status} of {path}");
            }
            let unchanged = answered(&rules, StatusCode::NOT_MODIFIED, path, "cache-control");
            assert_eq!(unchanged, at(&rules, path, "cache-control"), "a 304 says what its 200 said");
        }
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
