//! The words of the preflight: what was checked, what was found, what to do about it.

use yew::AttrValue;

use crate::format;
use crate::preflight::{Browser, Check, Finding, Found, Verdict};

/// The heading.
pub fn title() -> String {
    "Preflight".into()
}

/// What it is for.
pub fn help() -> String {
    "What has to be right around the desk before a shift. Send the report to the person who runs the desk where the \
     cure is theirs."
        .into()
}

/// While it looks.
pub fn looking() -> String {
    "Checking".into()
}

/// What came of it.
pub fn summary(problems: usize, warnings: usize) -> String {
    match (problems, warnings) {
        (0, 0) => "No problem found.".into(),
        (0, _) => format!("No problem found. {} to look at.", things(warnings, "warning")),
        (_, 0) => format!("{} found.", things(problems, "problem")),
        _ => format!("{} and {} found.", things(problems, "problem"), things(warnings, "warning")),
    }
}

fn things(count: usize, one: &str) -> String {
    if count == 1 { format!("1 {one}") } else { format!("{count} {one}s") }
}

/// Runs it again.
pub fn again() -> String {
    "Check again".into()
}

/// Copies the report.
pub fn copy() -> String {
    "Copy the report".into()
}

/// The report is in the clipboard.
pub fn copied() -> String {
    "Copied".into()
}

/// Tries to open a window.
pub fn try_popup() -> String {
    "Try a window".into()
}

/// Tries the microphone.
pub fn try_microphone() -> String {
    "Try the microphone".into()
}

/// The strip that leads here before the first sign-in.
pub fn notice(problems: usize) -> String {
    format!("The preflight has found {} around this desk.", things(problems, "problem"))
}

/// The link in that strip.
pub fn notice_link() -> String {
    "See what to do".into()
}

/// How bad it is.
pub fn verdict(verdict: Verdict) -> String {
    match verdict {
        Verdict::Ok => "OK",
        Verdict::NotTried => "Not tried",
        Verdict::Warning => "Warning",
        Verdict::Problem => "Problem",
    }
    .into()
}

/// What was checked. `name` is the region's, where it is about one.
pub fn check(check: Check, name: &str) -> String {
    match check {
        Check::Secure => "Secure context",
        Check::Browser => "Browser",
        Check::FrameSources => "Content policy: frames",
        Check::ScriptSources => "Content policy: WebAssembly",
        Check::Referrer => "Referrer policy",
        Check::Opener => "Opener policy",
        Check::Embedder => "Embedder policy",
        Check::Permissions => "Permissions policy",
        Check::Address(_) => return format!("CCP address, {name}"),
        Check::Ccp(_) => return format!("CCP, {name}"),
        Check::Storage => "Storage for embedded pages",
        Check::Popup => "Sign-in window",
        Check::Microphone => "Microphone",
        Check::Clock => "Clock",
    }
    .into()
}

/// What was found.
pub fn found(finding: &Finding) -> String {
    match &finding.found {
        Found::Fine => fine(finding.check).into(),
        Found::Wrong => wrong(finding.check).into(),
        Found::Unknown => unknown(finding.check).into(),
        Found::Sent(value) => value.clone(),
        Found::NotSent => "The server sends no such header.".into(),
        Found::Lacks(missing) => format!("Not allowed: {}.", missing.join(", ")),
        Found::Browser(Browser { name, version }, _) => format!("{name} {version}."),
        Found::NoSharedWorker => "This browser has no shared workers.".into(),
        Found::NoBroadcastChannel => "This browser has no broadcast channels.".into(),
        Found::NotHttps => "The address does not begin with https.".into(),
        Found::NotCcp => "The address does not lead to ccp-v2.".into(),
        Found::Answers(None) => "It answers in this page.".into(),
        Found::Answers(Some(at)) => format!("It answers in this page, last heard at {}.", format::clock(*at)),
        Found::AsksForSignIn => "It answers in this page and asks you to sign in.".into(),
        Found::Loading => "It is still loading.".into(),
        Found::Silent(None) => {
            "It has not answered in its frame. This page’s policy does not let it ask the server.".into()
        }
        Found::Silent(Some(true)) => "Its server answers; in its frame it has not.".into(),
        Found::Silent(Some(false)) => "Its server does not answer.".into(),
        Found::Stopped(at) => format!("Not answering since {}.", format::clock(*at)),
        Found::Failed(reason) => format!("Streams could not be started: {reason}."),
        Found::NoCookies => "This browser accepts no cookies.".into(),
        Found::NoStorage => "This page may not store anything.".into(),
        Found::Asks => "The browser will ask you.".into(),
        Found::Blocked => "The browser refuses it.".into(),
        Found::NoMicrophone => "There is no microphone.".into(),
        Found::ClockAhead(seconds) if *seconds < 0 => {
            format!("This computer’s clock is {} behind the server’s.", span(*seconds))
        }
        Found::ClockAhead(seconds) => format!("This computer’s clock is {} ahead of the server’s.", span(*seconds)),
    }
}

fn span(seconds: i64) -> String {
    format::elapsed(std::time::Duration::from_secs(seconds.unsigned_abs()))
}

const fn fine(check: Check) -> &'static str {
    match check {
        Check::FrameSources => "Both CCPs may be embedded.",
        Check::ScriptSources => "WebAssembly may run.",
        Check::Permissions => "Both CCPs get what they ask for.",
        Check::Storage => "A CCP’s shared worker works.",
        Check::Popup => "A window could be opened.",
        Check::Microphone => "This page may use it.",
        Check::Clock => "Within two minutes of the server’s.",
        _ => "As it should be.",
    }
}

const fn wrong(check: Check) -> &'static str {
    match check {
        Check::Secure => "The page was not loaded over https.",
        _ => "WebAssembly may not run.",
    }
}

const fn unknown(check: Check) -> &'static str {
    match check {
        Check::Browser => "This browser says no name that is known here.",
        Check::Storage => "No CCP has answered yet; a page can’t look into it from outside.",
        Check::Popup | Check::Microphone => "It takes a click to find out.",
        _ => "This page’s own address did not answer in time.",
    }
}

/// What to do about it; `None` where there is nothing to do. `origin` is the desk's.
pub fn cure(finding: &Finding, origin: &str) -> Option<String> {
    if finding.verdict == Verdict::Ok {
        return None;
    }
    Some(match (&finding.found, finding.check) {
        (Found::Silent(_), _) => format!(
            "Sign in there. If that does not help: open the CCP’s address in a tab of its own; check network, VPN and \
             proxy; check that the instance approves {origin} (without a slash at the end)."
        ),
        (Found::Browser(browser, least), _) if browser.version < *least => {
            format!("Update it to {least} or later.")
        }
        (_, check) => advice(&finding.found, check)?.into(),
    })
}

/// The cures that need no more than the finding.
const fn advice(found: &Found, check: Check) -> Option<&'static str> {
    Some(match (check, found) {
        (Check::Secure, _) => "Serve the desk over https.",
        (Check::Browser, Found::NoBroadcastChannel) => "Open the desk in one tab only, or update the browser.",
        (Check::Browser, _) => "Use a current Chrome, Edge or Firefox on a desktop computer.",
        (Check::FrameSources, Found::NotSent) => {
            "The desk works. To protect it, send the headers of deploy/headers.json."
        }
        (Check::FrameSources, Found::Lacks(_)) => "Add these origins to frame-src in Content-Security-Policy.",
        (Check::ScriptSources, Found::Wrong) => {
            "Add 'wasm-unsafe-eval' to script-src in Content-Security-Policy, or the desk will not start again."
        }
        (Check::Referrer, Found::Sent(_)) => {
            "Send Referrer-Policy: strict-origin-when-cross-origin. An instance that can’t see the desk’s origin \
             refuses to be embedded."
        }
        (Check::Opener, Found::Sent(_)) => {
            "Send Cross-Origin-Opener-Policy: same-origin-allow-popups. This value cuts the sign-in window off."
        }
        (Check::Embedder, Found::Sent(_)) => {
            "Don’t send Cross-Origin-Embedder-Policy: the CCP does not answer to it and is blocked."
        }
        (Check::Permissions, Found::Lacks(_)) => "Name both CCP origins for these in Permissions-Policy.",
        (Check::Address(_), _) => "In config.json, give the address as https://….my.connect.aws/ccp-v2/.",
        (Check::Ccp(_), Found::Stopped(_)) => "Check network, VPN and proxy. The desk goes on trying.",
        (Check::Ccp(_), Found::Failed(_)) => "Reload the desk. If it stays, send the report to who runs the desk.",
        (Check::Ccp(_), Found::Loading) => "Wait a moment.",
        (Check::Storage, Found::NoStorage) => "Allow this address to store data; preferences are forgotten otherwise.",
        (Check::Storage, _) => {
            "If a CCP stays silent although you are signed in: allow cookies and storage of embedded pages for \
             my.connect.aws, and leave private browsing."
        }
        (Check::Popup, Found::Blocked) => "Allow windows (pop-ups) for this address in the browser.",
        (Check::Microphone, Found::Blocked) => "Allow the microphone for this address in the browser.",
        (Check::Microphone, Found::NoMicrophone) => "Connect a headset, then try again.",
        (Check::Clock, Found::ClockAhead(_)) => "Let this computer set its clock by itself. Sign-in depends on it.",
        (Check::Clock, Found::NotSent) => "Let the server send Date, and nothing is left to guess.",
        (
            Check::FrameSources
            | Check::ScriptSources
            | Check::Referrer
            | Check::Opener
            | Check::Embedder
            | Check::Permissions
            | Check::Clock,
            Found::Unknown,
        ) => "Check the network, then check again.",
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
