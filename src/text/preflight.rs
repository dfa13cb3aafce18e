//! The words of the preflight: what was checked, what was found, what to do about it.

use yew::AttrValue;

use crate::format;
use crate::i18n::tr;
use crate::preflight::{Browser, Check, Finding, Found, Verdict};

/// The heading.
pub fn title() -> String {
    tr("preflight-title", &[])
}

/// What it is for.
pub fn help() -> String {
    tr("preflight-help", &[])
}

/// While it looks.
pub fn looking() -> String {
    tr("preflight-looking", &[])
}

/// What came of it.
pub fn summary(problems: usize, warnings: usize) -> String {
    match (problems, warnings) {
        (0, 0) => tr("preflight-clean", &[]),
        (0, _) => tr("preflight-only-warnings", &[("warnings", self::warnings(warnings).into())]),
        (_, 0) => tr("preflight-only-problems", &[("problems", self::problems(problems).into())]),
        _ => tr(
            "preflight-both",
            &[("problems", self::problems(problems).into()), ("warnings", self::warnings(warnings).into())],
        ),
    }
}

fn problems(count: usize) -> String {
    tr("preflight-problems", &[("count", count.into())])
}

fn warnings(count: usize) -> String {
    tr("preflight-warnings", &[("count", count.into())])
}

/// Runs it again.
pub fn again() -> String {
    tr("preflight-again", &[])
}

/// Copies the report.
pub fn copy() -> String {
    tr("preflight-copy", &[])
}

/// The report is in the clipboard.
pub fn copied() -> String {
    tr("preflight-copied", &[])
}

/// Tries to open a window.
pub fn try_popup() -> String {
    tr("preflight-try-popup", &[])
}

/// Tries the microphone.
pub fn try_microphone() -> String {
    tr("preflight-try-microphone", &[])
}

/// The strip that leads here before the first sign-in.
pub fn notice(problems: usize) -> String {
    tr("preflight-notice", &[("problems", self::problems(problems).into())])
}

/// The link in that strip.
pub fn notice_link() -> String {
    tr("preflight-notice-link", &[])
}

/// How bad it is.
pub fn verdict(verdict: Verdict) -> String {
    match verdict {
        Verdict::Ok => tr("preflight-ok", &[]),
        Verdict::NotTried => tr("preflight-not-tried", &[]),
        Verdict::Warning => tr("preflight-warning", &[]),
        Verdict::Problem => tr("preflight-problem", &[]),
    }
}

/// What was checked. `name` is the region's, where it is about one.
pub fn check(check: Check, name: &str) -> String {
    match check {
        Check::Secure => tr("preflight-secure", &[]),
        Check::Browser => tr("preflight-browser", &[]),
        Check::FrameSources => tr("preflight-frame-sources", &[]),
        Check::ScriptSources => tr("preflight-script-sources", &[]),
        Check::Referrer => tr("preflight-referrer", &[]),
        Check::Opener => tr("preflight-opener", &[]),
        Check::Embedder => tr("preflight-embedder", &[]),
        Check::Permissions => tr("preflight-permissions", &[]),
        Check::Address(_) => tr("preflight-address", &[("name", name.into())]),
        Check::Ccp(_) => tr("preflight-ccp", &[("name", name.into())]),
        Check::Storage => tr("preflight-storage", &[]),
        Check::Popup => tr("preflight-popup", &[]),
        Check::Microphone => tr("preflight-microphone", &[]),
        Check::Clock => tr("preflight-clock", &[]),
    }
}

/// What was found.
pub fn found(finding: &Finding) -> String {
    match &finding.found {
        Found::Fine => tr(fine(finding.check), &[]),
        Found::Wrong => tr(wrong(finding.check), &[]),
        Found::Unknown => tr(unknown(finding.check), &[]),
        Found::Sent(value) => value.clone(),
        Found::NotSent => tr("preflight-not-sent", &[]),
        Found::Lacks(missing) => tr("preflight-lacks", &[("missing", missing.join(", ").into())]),
        Found::Browser(Browser { name, version }, _) => format!("{name} {version}."),
        Found::NoSharedWorker => tr("preflight-no-shared-worker", &[]),
        Found::NoBroadcastChannel => tr("preflight-no-broadcast", &[]),
        Found::NotHttps => tr("preflight-not-https", &[]),
        Found::NotCcp => tr("preflight-not-ccp", &[]),
        Found::Answers(None) => tr("preflight-answers", &[]),
        Found::Answers(Some(at)) => tr("preflight-answers-at", &[("at", format::clock(*at).into())]),
        Found::AsksForSignIn => tr("preflight-asks-for-sign-in", &[]),
        Found::Loading => tr("preflight-loading", &[]),
        Found::Silent(None) => tr("preflight-silent", &[]),
        Found::Silent(Some(true)) => tr("preflight-silent-server-up", &[]),
        Found::Silent(Some(false)) => tr("preflight-silent-server-down", &[]),
        Found::Stopped(at) => tr("preflight-stopped", &[("at", format::clock(*at).into())]),
        Found::Failed(reason) => tr("preflight-failed", &[("reason", reason.as_str().into())]),
        Found::NoCookies => tr("preflight-no-cookies", &[]),
        Found::NoStorage => tr("preflight-no-storage", &[]),
        Found::Asks => tr("preflight-asks", &[]),
        Found::Blocked => tr("preflight-blocked", &[]),
        Found::NoMicrophone => tr("preflight-no-microphone", &[]),
        Found::ClockAhead(seconds) if *seconds < 0 => tr("preflight-clock-behind", &[("span", span(*seconds).into())]),
        Found::ClockAhead(seconds) => tr("preflight-clock-ahead", &[("span", span(*seconds).into())]),
    }
}

fn span(seconds: i64) -> String {
    format::elapsed(std::time::Duration::from_secs(seconds.unsigned_abs()))
}

const fn fine(check: Check) -> &'static str {
    match check {
        Check::FrameSources => "preflight-fine-frames",
        Check::ScriptSources => "preflight-fine-scripts",
        Check::Permissions => "preflight-fine-permissions",
        Check::Storage => "preflight-fine-storage",
        Check::Popup => "preflight-fine-popup",
        Check::Microphone => "preflight-fine-microphone",
        Check::Clock => "preflight-fine-clock",
        _ => "preflight-fine",
    }
}

const fn wrong(check: Check) -> &'static str {
    match check {
        Check::Secure => "preflight-wrong-secure",
        _ => "preflight-wrong-scripts",
    }
}

const fn unknown(check: Check) -> &'static str {
    match check {
        Check::Browser => "preflight-unknown-browser",
        Check::Storage => "preflight-unknown-storage",
        Check::Popup | Check::Microphone => "preflight-unknown-click",
        _ => "preflight-unknown",
    }
}

/// What to do about it; `None` where there is nothing to do. `origin` is the desk's.
pub fn cure(finding: &Finding, origin: &str) -> Option<String> {
    if finding.verdict == Verdict::Ok {
        return None;
    }
    Some(match (&finding.found, finding.check) {
        (Found::Silent(_), _) => tr("preflight-cure-silent", &[("origin", origin.into())]),
        (Found::Browser(browser, least), _) if browser.version < *least => {
            tr("preflight-cure-update", &[("least", u64::from(*least).into())])
        }
        (_, check) => tr(advice(&finding.found, check)?, &[]),
    })
}

/// The keys of the cures that need no more than the finding.
const fn advice(found: &Found, check: Check) -> Option<&'static str> {
    Some(match (check, found) {
        (Check::Secure, _) => "preflight-cure-secure",
        (Check::Browser, Found::NoBroadcastChannel) => "preflight-cure-broadcast",
        (Check::Browser, _) => "preflight-cure-browser",
        (Check::FrameSources, Found::NotSent) => "preflight-cure-headers",
        (Check::FrameSources, Found::Lacks(_)) => "preflight-cure-frames",
        (Check::ScriptSources, Found::Wrong) => "preflight-cure-scripts",
        (Check::Referrer, Found::Sent(_)) => "preflight-cure-referrer",
        (Check::Opener, Found::Sent(_)) => "preflight-cure-opener",
        (Check::Embedder, Found::Sent(_)) => "preflight-cure-embedder",
        (Check::Permissions, Found::Lacks(_)) => "preflight-cure-permissions",
        (Check::Address(_), _) => "preflight-cure-address",
        (Check::Ccp(_), Found::Stopped(_)) => "preflight-cure-stopped",
        (Check::Ccp(_), Found::Failed(_)) => "preflight-cure-failed",
        (Check::Ccp(_), Found::Loading) => "preflight-cure-loading",
        (Check::Storage, Found::NoStorage) => "preflight-cure-no-storage",
        (Check::Storage, _) => "preflight-cure-storage",
        (Check::Popup, Found::Blocked) => "preflight-cure-popup",
        (Check::Microphone, Found::Blocked) => "preflight-cure-microphone",
        (Check::Microphone, Found::NoMicrophone) => "preflight-cure-headset",
        (Check::Clock, Found::ClockAhead(_)) => "preflight-cure-clock",
        (Check::Clock, Found::NotSent) => "preflight-cure-date",
        (
            Check::FrameSources
            | Check::ScriptSources
            | Check::Referrer
            | Check::Opener
            | Check::Embedder
            | Check::Permissions
            | Check::Clock,
            Found::Unknown,
        ) => "preflight-cure-network",
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
