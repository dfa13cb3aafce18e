//! The words of the preflight: what was checked, what was found, what to do about it.

use yew::AttrValue;

use super::words::preflight as words;
pub(crate) use super::words::preflight::*;
use crate::format;
use crate::preflight::{Browser, Check, Finding, Found, Verdict};

/// What came of it.
pub fn summary(problems: usize, warnings: usize) -> String {
    match (problems, warnings) {
        (0, 0) => words::clean(),
        (0, _) => words::only_warnings(&self::warnings(warnings)),
        (_, 0) => words::only_problems(&self::problems(problems)),
        _ => words::both(&self::problems(problems), &self::warnings(warnings)),
    }
}

/// The strip that leads here before the first sign-in.
pub fn notice(problems: usize) -> String {
    words::notice(&self::problems(problems))
}

/// How bad it is.
pub fn verdict(verdict: Verdict) -> String {
    match verdict {
        Verdict::Ok => words::ok(),
        Verdict::NotTried => words::not_tried(),
        Verdict::Warning => words::warning(),
        Verdict::Problem => words::problem(),
    }
}

/// What was checked. `name` is the region's, where it is about one.
pub fn check(check: Check, name: &str) -> String {
    match check {
        Check::Secure => words::secure(),
        Check::Browser => words::browser(),
        Check::FrameSources => words::frame_sources(),
        Check::ScriptSources => words::script_sources(),
        Check::Referrer => words::referrer(),
        Check::Opener => words::opener(),
        Check::Embedder => words::embedder(),
        Check::Permissions => words::permissions(),
        Check::Address(_) => words::address(name),
        Check::Ccp(_) => words::ccp(name),
        Check::Delegation(_) => words::delegation(name),
        Check::Storage => words::storage(),
        Check::Popup => words::popup(),
        Check::Microphone => words::microphone(),
        Check::Clock => words::clock(),
    }
}

/// What was found.
pub fn found(finding: &Finding) -> String {
    match &finding.found {
        Found::Fine => fine(finding.check)(),
        Found::Wrong => wrong(finding.check)(),
        Found::Unknown => unknown(finding.check)(),
        Found::Sent(value) => value.clone(),
        Found::NotSent => words::not_sent(),
        Found::Lacks(missing) => words::lacks(&missing.join(", ")),
        Found::Browser(Browser { name, version }, _) => format!("{name} {version}."),
        Found::NoSharedWorker => words::no_shared_worker(),
        Found::NoBroadcastChannel => words::no_broadcast(),
        Found::NotHttps => words::not_https(),
        Found::NotCcp => words::not_ccp(),
        Found::Answers(None) => words::answers(),
        Found::Answers(Some(at)) => words::answers_at(&format::clock(*at)),
        Found::AsksForSignIn => words::asks_for_sign_in(),
        Found::Loading => words::loading(),
        Found::Silent(None) => words::silent(),
        Found::Silent(Some(true)) => words::silent_server_up(),
        Found::Silent(Some(false)) => words::silent_server_down(),
        Found::Stopped(at) => words::stopped(&format::clock(*at)),
        Found::Failed(reason) => words::failed(reason),
        Found::NoCookies => words::no_cookies(),
        Found::NoStorage => words::no_storage(),
        Found::Asks => words::asks(),
        Found::Blocked => words::blocked(),
        Found::NoMicrophone => words::no_microphone(),
        Found::ClockAhead(seconds) if *seconds < 0 => words::clock_behind(&span(*seconds)),
        Found::ClockAhead(seconds) => words::clock_ahead(&span(*seconds)),
    }
}

fn span(seconds: i64) -> String {
    format::elapsed(std::time::Duration::from_secs(seconds.unsigned_abs()))
}

const fn fine(check: Check) -> fn() -> String {
    match check {
        Check::FrameSources => words::fine_frames,
        Check::ScriptSources => words::fine_scripts,
        Check::Permissions => words::fine_permissions,
        Check::Delegation(_) => words::fine_delegation,
        Check::Storage => words::fine_storage,
        Check::Popup => words::fine_popup,
        Check::Microphone => words::fine_microphone,
        Check::Clock => words::fine_clock,
        _ => words::fine,
    }
}

const fn wrong(check: Check) -> fn() -> String {
    match check {
        Check::Secure => words::wrong_secure,
        Check::Delegation(_) => words::wrong_delegation,
        _ => words::wrong_scripts,
    }
}

const fn unknown(check: Check) -> fn() -> String {
    match check {
        Check::Browser => words::unknown_browser,
        Check::Storage => words::unknown_storage,
        Check::Popup | Check::Microphone => words::unknown_click,
        _ => words::unknown,
    }
}

/// What to do about it; `None` where there is nothing to do. `origin` is the desk's.
pub fn cure(finding: &Finding, origin: &str) -> Option<String> {
    if finding.verdict == Verdict::Ok {
        return None;
    }
    Some(match (&finding.found, finding.check) {
        (Found::Silent(_), _) => words::cure_silent(origin),
        (Found::Browser(browser, least), _) if browser.version < *least => words::cure_update(*least),
        (_, check) => advice(&finding.found, check)?(),
    })
}

/// The cures that need no more than the finding.
const fn advice(found: &Found, check: Check) -> Option<fn() -> String> {
    Some(match (check, found) {
        (Check::Secure, _) => words::cure_secure,
        (Check::Browser, Found::NoBroadcastChannel) => words::cure_broadcast,
        (Check::Browser, _) => words::cure_browser,
        (Check::FrameSources, Found::NotSent) => words::cure_headers,
        (Check::FrameSources, Found::Lacks(_)) => words::cure_frames,
        (Check::ScriptSources, Found::Wrong) => words::cure_scripts,
        (Check::Referrer, Found::Sent(_)) => words::cure_referrer,
        (Check::Opener, Found::Sent(_)) => words::cure_opener,
        (Check::Embedder, Found::Sent(_)) => words::cure_embedder,
        (Check::Permissions, Found::Lacks(_)) => words::cure_permissions,
        (Check::Address(_), _) => words::cure_address,
        (Check::Ccp(_), Found::Stopped(_)) => words::cure_stopped,
        (Check::Ccp(_), Found::Failed(_)) => words::cure_failed,
        (Check::Delegation(_), Found::Wrong) => words::cure_delegation,
        (Check::Ccp(_) | Check::Delegation(_), Found::Loading) => words::cure_loading,
        (Check::Storage, Found::NoStorage) => words::cure_no_storage,
        (Check::Storage, _) => words::cure_storage,
        (Check::Popup, Found::Blocked) => words::cure_popup,
        (Check::Microphone, Found::Blocked) => words::cure_microphone,
        (Check::Microphone, Found::NoMicrophone) => words::cure_headset,
        (Check::Clock, Found::ClockAhead(_)) => words::cure_clock,
        (Check::Clock, Found::NotSent) => words::cure_date,
        (
            Check::FrameSources
            | Check::ScriptSources
            | Check::Referrer
            | Check::Opener
            | Check::Embedder
            | Check::Permissions
            | Check::Clock,
            Found::Unknown,
        ) => words::cure_network,
        _ => return None,
    })
}

/// The report as text, for the person who runs the desk. It names no person and no contact.
pub fn report(findings: &[(Finding, AttrValue)], origin: &str) -> String {
    let mut text = format!("{}: {origin}\n", title());
    for (finding, name) in findings {
        let cure = cure(finding, origin).map(|cure| format!(" -> {cure}")).unwrap_or_default();
        text.extend(["[", &verdict(finding.verdict), "] ", name, ": ", &found(finding), &cure, "\n"]);
    }
    text
}
