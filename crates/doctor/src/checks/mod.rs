//! The checks, in the order in which a browser meets what they are about.

mod clock;
mod config;
mod files;
mod headers;
mod lengths;
#[cfg(test)]
mod tests;

use std::time::SystemTime;

use ambidesk::config::Config;

use crate::client::{Answer, Silent};
use crate::finding::Finding;
use ambidesk_hosting::{Origins, Rules};
use serde_json::Value;

/// How an address is asked for; the second argument allows compression.
pub type Fetch<'a> = &'a dyn Fn(&str, bool) -> Result<Answer, Silent>;

/// Why nothing could be looked at.
#[derive(Debug, thiserror::Error)]
pub enum Blind {
    /// The portal does not answer at all.
    #[error("{url} does not answer: {why}")]
    Silent {
        /// What was asked for.
        url: String,
        /// Why there is no answer.
        why: Silent,
    },
    /// The rules that are compiled in are no rules.
    #[error("deploy/headers.json of this release: {0}")]
    Rules(#[from] serde_json::Error),
}

/// A missing file whose name is like that of one that is kept for ever.
const MISSING: &str = "/doctor-0123456789abcdef.js";

/// Everything that is wrong with a configuration, without the network: as the portal at `url` would read it.
pub fn offline(text: &str, more_frames: &[String], url: &str) -> Result<Vec<Finding>, Blind> {
    let (config, mut findings) = config::read(text, url);
    if config.is_some() {
        let scripts = scripts(text.as_bytes(), url);
        let origins = Origins { scripts, ..origins(config.as_ref(), more_frames, url) };
        findings.extend(lengths::check(&Rules::of_this_release()?, &origins));
    }
    Ok(findings)
}

/// What a portal has although its page does not name it there.
const UNNAMED: [&str; 5] =
    ["/connect-streams-min.js", "/locales/de.ftl", "/service-worker.js", "/release.json", "/shell.json"];

/// Everything that is wrong with the portal at `url`.
pub fn portal(url: &str, more_frames: &[String], fetch: Fetch) -> Result<Vec<Finding>, Blind> {
    let rules = Rules::of_this_release()?;
    let get = |path: &str| {
        let url = format!("{url}{path}");
        fetch(&url, true).map_err(|why| Blind::Silent { url, why })
    };
    let root = get("/")?;
    let written = fetch(&format!("{url}/config.json"), false)
        .map_err(|why| Blind::Silent { url: format!("{url}/config.json"), why })?;
    let (config, mut findings) = config::answer(&written, url);
    let origins = Origins { scripts: scripts(&written.body, url), ..origins(config.as_ref(), more_frames, url) };
    let expected = |path: &str| rules.headers(path, &origins);

    findings.extend(headers::check("/", &root, &expected("/"), config.is_some()));
    let mut paths = files::named(&String::from_utf8_lossy(&get_plain(url, "/", fetch)?.body));
    if paths.is_empty() {
        let cure = "Upload index.html of the release; it is the default root object.";
        findings.push(Finding::problem("page", "/", "what arrives names no file of a portal", cure));
    }
    findings.extend(files::check("/", &root, &rules));
    if written.status == 200 {
        findings.extend(headers::check("/config.json", &written, &expected("/config.json"), config.is_some()));
        findings.extend(files::check("/config.json", &written, &rules));
    }
    paths.extend(UNNAMED.map(str::to_owned));
    for path in &paths {
        let answer = get(path)?;
        findings.extend(files::check(path, &answer, &rules));
        findings.extend(headers::check(path, &answer, &expected(path), config.is_some()));
    }
    let missing = get(MISSING)?;
    findings.extend(files::missing(MISSING, &missing));
    findings.extend(clock::check(&missing, SystemTime::now()));
    findings.extend(lengths::check(&rules, &origins));
    if let Some(config) = &config {
        findings.extend(config::instances(config, &origins.frames, fetch));
    }
    Ok(findings)
}

/// Without compression: to be read.
fn get_plain(url: &str, path: &str, fetch: Fetch) -> Result<Answer, Blind> {
    let url = format!("{url}{path}");
    fetch(&url, false).map_err(|why| Blind::Silent { url, why })
}

/// What may be framed, and what may be connected to.
fn origins(config: Option<&Config>, more_frames: &[String], url: &str) -> Origins {
    let Some(config) = config else { return Origins::default() };
    let instances = [&config.instances.first, &config.instances.second];
    let instances: Vec<String> = instances.into_iter().filter_map(|one| origin(&one.ccp_url)).collect();
    let endpoint = config.telemetry.endpoint.as_deref().and_then(origin).filter(|endpoint| endpoint != url);
    let connects = instances.iter().cloned().chain(endpoint).collect();
    let frames = instances.into_iter().chain(more_frames.iter().cloned()).collect();
    Origins { frames, connects, scripts: Vec::new() }
}

/// The other origins that a configuration has additional scripts of. The portal hands those on as they are written.
fn scripts(written: &[u8], url: &str) -> Vec<String> {
    let written: Value = serde_json::from_slice(written).unwrap_or_default();
    let scripts = written["ccp"]["additionalScripts"].as_array().into_iter().flatten();
    scripts.filter_map(|script| origin(script.as_str()?)).filter(|origin| origin != url).collect()
}

/// Scheme, host and port of an address; `None` for a relative one.
fn origin(url: &str) -> Option<String> {
    let (scheme, rest) = url.split_once("://")?;
    let host = rest.split(['/', '?', '#']).next()?;
    Some(format!("{scheme}://{host}"))
}
