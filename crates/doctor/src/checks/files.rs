//! Files: status, type, compression, and what may be kept of them. Absent: what is in them, but for `index.html`.

use std::collections::BTreeMap;

use crate::client::Answer;
use crate::finding::Finding;
use ambidesk_hosting::{Rules, content_type};

/// From this length on an edge compresses.
const WORTH_COMPRESSING: usize = 1000;

/// The paths of this host that `index.html` names.
pub fn named(page: &str) -> Vec<String> {
    let mut paths = Vec::new();
    for word in page.split([' ', '>', '\n', '"', '\'']) {
        let path = word.rsplit('=').next().unwrap_or_default();
        let is_file = path.starts_with('/') && !path.starts_with("//") && path.contains('.');
        if is_file && !paths.iter().any(|other| other == path) {
            paths.push(path.to_owned());
        }
    }
    paths
}

/// The other names under which browsers run scripts.
const SCRIPTS: [&str; 2] = ["application/javascript", "application/x-javascript"];

/// What comes by several names, of which browsers take each, but for the one that is text.
const MEDIA: [&str; 4] = ["audio/", "font/", "image/", "video/"];
const SVG: &str = "image/svg+xml";

/// What is wrong with a file that should be there.
pub fn check(path: &str, answer: &Answer, rules: &Rules) -> Vec<Finding> {
    if answer.status != 200 {
        let cause = format!("answers {}", answer.status);
        return vec![Finding::problem(
            "file",
            path,
            cause,
            "Upload the release again: files with a digest first, index.html last.",
        )];
    }
    let mut findings = Vec::new();
    let name = if path == "/" { "/index.html" } else { path };
    let wanted = content_type(name);
    let wanted = wanted.as_deref().and_then(|wanted| wanted.split(';').next());
    let sent = answer.header("Content-Type").unwrap_or_default().to_lowercase();
    let kind = sent.split(';').next().unwrap_or_default().trim();
    let is_script = wanted == Some("text/javascript") && SCRIPTS.contains(&kind);
    let is_alike =
        |wanted: &str| wanted != SVG && MEDIA.iter().any(|start| wanted.starts_with(start) && kind.starts_with(start));
    if !is_script && !wanted.is_some_and(is_alike) && wanted.is_some_and(|wanted| kind != wanted) {
        let cure = format!("Set Content-Type to {} as metadata of the object.", wanted.unwrap_or_default());
        findings.push(Finding::problem("mime-type", path, format!("comes as `{sent}`"), cure));
    }
    let kept = rules.kept(name).unwrap_or_default();
    let sent = answer.header("Cache-Control").unwrap_or_default();
    if !Kept::of(&sent).is_as_strict_as(&Kept::of(kept)) {
        let cure = format!("Set Cache-Control to `{kept}` as metadata of the object.");
        findings.push(Finding::problem("caching", path, format!("Cache-Control is `{sent}`"), cure));
    }
    let encoded = answer.header("Content-Encoding").is_some_and(|encoding| !encoding.eq_ignore_ascii_case("identity"));
    let compressible = path.rsplit_once('.').is_some_and(|(_, kind)| ["wasm", "js", "css"].contains(&kind));
    if compressible && !encoded && answer.body.len() >= WORTH_COMPRESSING {
        let cure = "Compress at the edge, or upload it compressed with Content-Encoding.";
        let cause = format!("{} bytes come without compression", answer.body.len());
        findings.push(Finding::warning("compression", path, cause, cure));
    }
    findings
}

/// What is wrong where a script of one's own is not there.
pub fn own_is_missing(path: &str, answer: &Answer) -> Finding {
    let cause = format!("answers {}, and config.json names it: no desk has that script", answer.status);
    Finding::problem("file", path, cause, "Upload it beside index.html, or take it out of config.json.")
}

/// What is wrong with the answer for a file that is not there.
pub fn missing(path: &str, answer: &Answer) -> Vec<Finding> {
    let place = format!("{path} (a missing file)");
    let mut findings = Vec::new();
    match answer.status {
        404 | 410 => {}
        status @ 300..400 => {
            let cause = format!("answers {status}, and leads to {}", answer.leads_to().unwrap_or_default());
            findings.push(Finding::problem("missing-file", &place, cause, "Let it answer 404: lead nowhere."));
        }
        403 => {
            let cure = "Grant s3:ListBucket, so that a missing file is 404.";
            findings.push(Finding::problem("missing-file", &place, "answers 403", cure));
        }
        status => {
            let cure = "Let it answer 404: no page in the place of an error.";
            findings.push(Finding::problem("missing-file", &place, format!("answers {status}"), cure));
        }
    }
    if let Some(kept) =
        answer.header("Cache-Control").filter(|kept| answer.status >= 400 && !Kept::of(kept).is_asked_for_again())
    {
        let cure = "Take Cache-Control out of the headers policies: it is metadata of objects.";
        findings.push(Finding::problem("kept-error", &place, format!("Cache-Control is `{kept}`"), cure));
    }
    findings
}

/// What `Cache-Control` says: its directives in lower case, each with its value.
struct Kept(BTreeMap<String, String>);

impl Kept {
    fn of(text: &str) -> Self {
        let directive = |one: &str| {
            let (name, value) = one.split_once('=').unwrap_or((one, ""));
            (name.trim().to_lowercase(), value.trim().trim_matches('"').to_lowercase())
        };
        Self(text.split(',').filter(|one| !one.trim().is_empty()).map(directive).collect())
    }

    fn says(&self, name: &str) -> bool {
        self.0.contains_key(name)
    }

    fn seconds(&self, name: &str) -> Option<u64> {
        self.0.get(name).and_then(|value| value.parse().ok())
    }

    /// Nothing is taken without asking the host.
    fn is_asked_for_again(&self) -> bool {
        let is_old_at_once = self.seconds("max-age") == Some(0) && self.seconds("s-maxage").is_none_or(|age| age == 0);
        self.says("no-store") || self.says("no-cache") || is_old_at_once
    }

    /// Whether it does what is wanted, in whatever words.
    fn is_as_strict_as(&self, wanted: &Self) -> bool {
        if wanted.says("no-store") {
            return self.says("no-store");
        }
        if wanted.says("immutable") {
            let is_kept = !["no-store", "no-cache", "private"].iter().any(|name| self.says(name));
            return is_kept && self.says("immutable") && self.seconds("max-age") >= wanted.seconds("max-age");
        }
        let is_certain = self.says("no-store") || self.says("no-cache") || self.says("must-revalidate");
        self.is_asked_for_again() && is_certain
    }
}
