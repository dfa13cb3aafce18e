//! The checks, in the order in which a browser meets what they are about.

mod clock;
mod config;
mod files;
mod headers;
mod lengths;
mod orders;
mod release;
#[cfg(test)]
mod tests;

use std::time::SystemTime;

use ambidesk::config::Config;

use crate::client::{Answer, Silent};
use crate::finding::Finding;
use ambidesk_hosting::{Origins, Rules};
use serde_json::Value;
use url::{Position, Url};

/// How an address is asked for.
pub type Fetch<'a> = &'a dyn Fn(&str) -> Result<Answer, Silent>;

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
        let scripts = scripts(text, url);
        let origins = Origins { scripts, ..origins(config.as_ref(), more_frames, url) };
        findings.extend(lengths::check(&Rules::of_this_release()?, &origins));
    }
    Ok(findings)
}

/// What a portal has although neither its page nor the list of its release names it.
const UNNAMED: [&str; 2] = ["/service-worker.js", orders::PATH];

/// A host that is looked at, and what was found meanwhile.
struct Look<'a> {
    url: &'a str,
    fetch: Fetch<'a>,
    findings: Vec<Finding>,
}

impl Look<'_> {
    /// The answer for a file; nothing where there is none, or where it leads elsewhere, which is a finding by itself.
    fn file(&mut self, path: &str) -> Option<Answer> {
        let answer = match (self.fetch)(&format!("{}{path}", self.url)) {
            Ok(answer) => answer,
            Err(why) => {
                self.findings.push(silent(path, &why));
                return None;
            }
        };
        let Some(to) = answer.leads_to() else { return Some(answer) };
        self.findings.push(led_away(path, answer.status, &to));
        None
    }
}

fn silent(path: &str, why: &Silent) -> Finding {
    let cure = "Ask again; if it stays, look at the host, and at what is between it and here.";
    Finding::problem("silent", path, format!("does not arrive as a whole: {why}"), cure)
}

fn led_away(path: &str, status: u16, to: &str) -> Finding {
    let cause = format!("answers {status}, and leads to {to}");
    let other = origin(to).map(|origin| format!("If that is the portal, ask for {origin}. ")).unwrap_or_default();
    let cure = format!("{other}Files have to be there by themselves: no redirect, and no sign-in before them.");
    Finding::problem("redirect", path, cause, cure)
}

/// Why something else answers in the portal's place: all the rest would only say the same.
fn not_the_portal(root: &Answer) -> Option<Finding> {
    let to = root.leads_to().map(|to| led_away("/", root.status, &to));
    let cure =
        "Let the portal's files be read without signing in: they hold no secret, and the CCPs have their own sign-in.";
    let asked = || Finding::problem("sign-in", "/", "answers 401: it asks for a sign-in", cure);
    to.or_else(|| (root.status == 401).then(asked))
}

/// What is wrong with the answer for a file that is not there, and with the clock that it tells.
fn missing(url: &str, fetch: Fetch) -> Vec<Finding> {
    match fetch(&format!("{url}{MISSING}")) {
        Ok(missing) => {
            let mut findings = files::missing(MISSING, &missing);
            findings.extend(clock::check(&missing, SystemTime::now()));
            findings
        }
        Err(why) => vec![silent(MISSING, &why)],
    }
}

/// Everything that is wrong with the portal at `url`.
pub fn portal(url: &str, more_frames: &[String], fetch: Fetch) -> Result<Vec<Finding>, Blind> {
    let rules = Rules::of_this_release()?;
    let root = fetch(&format!("{url}/")).map_err(|why| Blind::Silent { url: format!("{url}/"), why })?;
    if let Some(finding) = not_the_portal(&root) {
        return Ok(vec![finding]);
    }
    let mut look = Look { url, fetch, findings: Vec::new() };
    let written = look.file("/config.json");
    let (config, refused) = written.as_ref().map(|written| config::answer(written, url)).unwrap_or_default();
    look.findings.extend(refused);
    let list = look.file(release::PATH);
    let text = written.as_ref().map(|written| String::from_utf8_lossy(&written.body)).unwrap_or_default();
    let origins = Origins { scripts: scripts(&text, url), ..origins(config.as_ref(), more_frames, url) };
    let own = own_scripts(&text, url);
    let listed = list.as_ref().filter(|list| list.status == 200).map(release::List::read).transpose();
    let listed = listed.unwrap_or_else(|finding| {
        look.findings.push(finding);
        None
    });
    let of_file = |asked: &str, answer: &Answer| {
        // What is asked of a file is no part of its name.
        let path = asked.split('?').next().unwrap_or_default();
        if answer.status != 200 && own.iter().any(|script| script == asked) {
            return vec![files::own_is_missing(asked, answer)];
        }
        let mut findings = headers::check(path, answer, &rules.headers(path, &origins), config.is_some());
        findings.extend(files::check(path, answer, &rules));
        findings.extend(listed.as_ref().and_then(|list| list.check(path, answer, &rules)));
        findings
    };

    look.findings.extend(of_file("/", &root));
    let mut paths = files::named(&String::from_utf8_lossy(&root.body));
    if paths.is_empty() {
        let cure = "Upload index.html of the release; it is the default root object.";
        look.findings.push(Finding::problem("page", "/", "what arrives names no file of a portal", cure));
    }
    if let Some(written) = written.filter(|written| written.status == 200) {
        look.findings.extend(of_file("/config.json", &written));
    }
    if let Some(list) = &list {
        look.findings.extend(of_file(release::PATH, list));
    }
    let unnamed = listed.iter().flat_map(release::List::parts).chain(UNNAMED.map(str::to_owned));
    for path in unnamed.chain(own.iter().cloned()) {
        if !paths.contains(&path) {
            paths.push(path);
        }
    }
    for path in &paths {
        let Some(answer) = look.file(path) else { continue };
        look.findings.extend(of_file(path, &answer));
        if path == orders::PATH {
            look.findings.extend(orders::check(&answer));
        }
    }
    let mut findings = look.findings;
    findings.extend(missing(url, fetch));
    findings.extend(lengths::check(&rules, &origins));
    if let Some(config) = &config {
        findings.extend(config::instances(config, &origins.frames, fetch));
    }
    Ok(findings)
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

/// The other origins that a configuration has additional scripts of.
fn scripts(written: &str, url: &str) -> Vec<String> {
    let own = origin(url);
    let origins = named(written, url, "/ccp/additionalScripts").into_iter().filter_map(|script| origin_of(&script));
    origins.filter(|origin| Some(origin) != own.as_ref()).collect()
}

/// What a configuration names of the portal's own origin, with what is asked of it.
fn own_scripts(written: &str, url: &str) -> Vec<String> {
    let own = origin(url);
    let scripts = ["/desk/scripts", "/ccp/additionalScripts"].into_iter().flat_map(|list| named(written, url, list));
    let scripts = scripts.filter(|script| origin_of(script) == own);
    scripts.map(|script| script[Position::BeforePath..Position::AfterQuery].to_owned()).collect()
}

/// What a list of a configuration names, as a page of the portal asks for it. The portal hands that on as it is written.
fn named(written: &str, url: &str, list: &str) -> Vec<Url> {
    // As the portal reads it.
    let written = written.trim_start_matches('\u{feff}');
    let written: Value = serde_json::from_str(written).unwrap_or_default();
    let Ok(page) = Url::parse(url) else { return Vec::new() };
    let named = written.pointer(list).and_then(Value::as_array).into_iter().flatten().filter_map(Value::as_str);
    named.filter_map(|one| page.join(one).ok()).collect()
}

/// Scheme, host and port of an address, as browsers compare them; `None` for a relative one.
fn origin(url: &str) -> Option<String> {
    origin_of(&Url::parse(url).ok()?)
}

/// The same of an address that is taken apart; `None` where it names no host.
pub fn origin_of(url: &Url) -> Option<String> {
    let origin = url.origin();
    origin.is_tuple().then(|| origin.ascii_serialization())
}

/// A source of a policy as all that mean the same are written: in lower case, and without a port that is its scheme's own. Some stand
/// between quotation marks.
pub fn same_origin(source: &str) -> String {
    let source = source.to_lowercase();
    let plain = source.trim_end_matches('"');
    let own_port = match plain.trim_start_matches('"').split_once("://") {
        Some(("https", _)) => ":443",
        Some(("http", _)) => ":80",
        _ => return source,
    };
    let mark = &source[plain.len()..];
    format!("{}{mark}", plain.strip_suffix(own_port).unwrap_or(plain))
}
