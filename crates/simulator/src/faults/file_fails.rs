//! `file-fails`: a file of the release is not answered with its content. The other faults belong to a region; this one
//! belongs to a world, whose `portal` and `plain` hosts have the files.

use axum::http::{HeaderValue, StatusCode};
use serde::{Deserialize, Serialize};

/// The fault's name.
pub const NAME: &str = "file-fails";

/// The fault in force.
#[derive(Clone, Debug, Deserialize, Serialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct FileFails {
    /// Which paths: a pattern as in the headers file, such as `/*.{js,wasm}`.
    #[serde(rename = "match")]
    pattern: String,
    /// What is answered: 503 when absent. 200 is a web page in the place of the file.
    #[serde(default)]
    status: Status,
    /// How often, in all; until it is healed when absent.
    #[serde(default)]
    times: Option<u32>,
    /// The answer's Cache-Control, in place of what the headers file says: a host that has errors kept.
    #[serde(default)]
    cache_control: Option<Text>,
    /// Whether nothing is answered at all, for as long as somebody waits: an origin that can't be reached.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    hangs: bool,
}

/// What becomes of a request that is to fail.
#[derive(Debug, PartialEq, Eq)]
pub enum Strike {
    /// It is answered with this status, and with this Cache-Control if it says one.
    Answer(StatusCode, Option<HeaderValue>),
    /// It is not answered.
    Silence,
}

#[derive(Clone, Copy, Debug, Deserialize, Serialize)]
#[serde(try_from = "u16", into = "u16")]
struct Status(StatusCode);

impl Default for Status {
    fn default() -> Self {
        Self(StatusCode::SERVICE_UNAVAILABLE)
    }
}

impl TryFrom<u16> for Status {
    type Error = String;

    fn try_from(status: u16) -> Result<Self, String> {
        let known = StatusCode::from_u16(status).ok().filter(|_| (200..600).contains(&status));
        known.map(Self).ok_or_else(|| format!("`status` is {status}: give an HTTP status from 200 to 599"))
    }
}

impl From<Status> for u16 {
    fn from(status: Status) -> Self {
        status.0.as_u16()
    }
}

#[derive(Clone, Debug, Deserialize, Serialize)]
#[serde(try_from = "String", into = "String")]
struct Text(String);

impl TryFrom<String> for Text {
    type Error = String;

    fn try_from(text: String) -> Result<Self, String> {
        if HeaderValue::from_str(&text).is_ok() { Ok(Self(text)) } else { Err(format!("no usable header: `{text}`")) }
    }
}

impl From<Text> for String {
    fn from(text: Text) -> Self {
        text.0
    }
}

impl FileFails {
    /// What becomes of a request for `path`, if it is to fail.
    pub fn strike(&mut self, path: &str) -> Option<Strike> {
        if !fast_glob::glob_match(&self.pattern, path) {
            return None;
        }
        if let Some(times) = &mut self.times {
            *times = times.checked_sub(1)?;
        }
        if self.hangs {
            return Some(Strike::Silence);
        }
        let cache_control = self.cache_control.as_ref().and_then(|Text(text)| HeaderValue::from_str(text).ok());
        Some(Strike::Answer(self.status.0, cache_control))
    }
}

#[cfg(test)]
mod tests {
    use super::{FileFails, Strike};
    use serde_json::{Value, json};

    fn fault(parameters: Value) -> FileFails {
        serde_json::from_value(parameters).expect("good parameters")
    }

    fn status(fault: &mut FileFails, path: &str) -> Option<u16> {
        match fault.strike(path)? {
            Strike::Answer(status, _) => Some(status.as_u16()),
            Strike::Silence => None,
        }
    }

    #[test]
    fn a_file_that_matches_fails_until_it_is_healed() {
        let mut fault = fault(json!({ "match": "/*.{js,wasm}" }));
        for _ in 0..3 {
            assert_eq!(status(&mut fault, "/app.wasm"), Some(503));
        }
        assert_eq!(status(&mut fault, "/page.css"), None);
        assert_eq!(status(&mut fault, "/snippets/a.js"), None);
    }

    #[test]
    fn or_as_often_as_was_asked_for() {
        let mut fault = fault(json!({ "match": "/**", "status": 404, "times": 2 }));
        let statuses = [(); 3].map(|()| status(&mut fault, "/page.css"));
        assert_eq!(statuses, [Some(404), Some(404), None]);
    }

    #[test]
    fn or_is_not_answered_at_all() {
        let mut fault = fault(json!({ "match": "/**", "hangs": true, "times": 1 }));
        assert_eq!(fault.strike("/index.html"), Some(Strike::Silence));
        assert_eq!(fault.strike("/index.html"), None);
    }

    #[test]
    fn a_status_or_header_that_http_does_not_have_is_refused() {
        for parameters in [
            json!({ "match": "/**", "status": 99 }),
            json!({ "match": "/**", "cacheControl": "a\nb" }),
            json!({ "match": "/**", "often": 1 }),
        ] {
            assert!(serde_json::from_value::<FileFails>(parameters).is_err());
        }
    }
}
