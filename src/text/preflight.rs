//! The words of the preflight: what was checked, what was found, what to do about it.

use yew::AttrValue;

use super::region::symptom;
use super::settings;
use super::words::preflight as words;
pub(crate) use super::words::preflight::*;
use crate::config::Doubt;
use crate::i18n::Localization;
use crate::preflight::{Browser, Check, Finding, Found, Verdict};
use crate::text::format;

/// What came of it.
pub fn summary(l10n: &Localization, problems: usize, warnings: usize) -> String {
    match (problems, warnings) {
        (0, 0) => words::clean(l10n),
        (0, _) => words::only_warnings(l10n, &self::warnings(l10n, warnings)),
        (_, 0) => words::only_problems(l10n, &self::problems(l10n, problems)),
        _ => words::both(l10n, &self::problems(l10n, problems), &self::warnings(l10n, warnings)),
    }
}

/// The strip that leads here before the first sign-in.
pub fn notice(l10n: &Localization, problems: usize) -> String {
    words::notice(l10n, &self::problems(l10n, problems))
}

/// How bad it is.
pub fn verdict(l10n: &Localization, verdict: Verdict) -> String {
    match verdict {
        Verdict::Ok => words::ok(l10n),
        Verdict::NotTried => words::not_tried(l10n),
        Verdict::Warning => words::warning(l10n),
        Verdict::Problem => words::problem(l10n),
    }
}

/// What was checked. `name` is the region's, where it is about one.
pub fn check(l10n: &Localization, check: Check, name: &str) -> String {
    match check {
        Check::Secure => words::secure(l10n),
        Check::Browser => words::browser(l10n),
        Check::FrameSources => words::frame_sources(l10n),
        Check::ConnectSources => words::connect_sources(l10n),
        Check::ScriptSources => words::script_sources(l10n),
        Check::Referrer => words::referrer(l10n),
        Check::Opener => words::opener(l10n),
        Check::Embedder => words::embedder(l10n),
        Check::Permissions => words::permissions(l10n),
        Check::Address(_) => words::address(l10n, name),
        Check::Ccp(_) => words::ccp(l10n, name),
        Check::Delegation(_) => words::delegation(l10n, name),
        Check::Pair => words::pair(l10n),
        Check::Scripts => words::scripts(l10n),
        Check::Storage => words::storage(l10n),
        Check::Popup => words::popup(l10n),
        Check::Microphone => words::microphone(l10n),
        Check::Clock => words::clock(l10n),
        Check::Notifications => settings::notifications(l10n),
    }
}

/// What was found.
pub fn found(l10n: &Localization, finding: &Finding) -> String {
    match &finding.found {
        Found::Fine => fine(finding.check)(l10n),
        Found::Wrong => wrong(finding.check)(l10n),
        Found::Unknown => unknown(finding.check)(l10n),
        Found::Sent(value) => value.clone(),
        Found::NotSent => words::not_sent(l10n),
        Found::Lacks(missing) => words::lacks(l10n, &missing.join(", ")),
        Found::NoPair(Doubt::Accounts) => words::other_account(l10n),
        Found::NoPair(Doubt::Ids) => words::other_id(l10n),
        Found::NoPair(Doubt::Addresses) => words::other_address(l10n),
        Found::NoPair(Doubt::Regions) => words::other_regions(l10n),
        Found::NoPair(Doubt::SignIn) => words::one_sign_in(l10n),
        Found::NoPair(Doubt::Times) => words::short_times(l10n),
        Found::Absent(scripts) => words::absent(l10n, &scripts.join(", ")),
        Found::Browser(Browser { name, version }, _) => format!("{name} {version}."),
        Found::NoSharedWorker => words::no_shared_worker(l10n),
        Found::NoBroadcastChannel => words::no_broadcast(l10n),
        Found::NotHttps => words::not_https(l10n),
        Found::NotCcp => words::not_ccp(l10n),
        Found::Answers(None) => words::answers(l10n),
        Found::Answers(Some(at)) => words::answers_at(l10n, &format::clock(l10n, *at)),
        Found::AsksForSignIn => words::asks_for_sign_in(l10n),
        Found::Withheld => words::withheld(l10n),
        Found::Loading => words::loading(l10n),
        Found::Silent(None) => words::silent(l10n),
        Found::Silent(Some(true)) => words::silent_server_up(l10n),
        Found::Silent(Some(false)) => words::silent_server_down(l10n),
        Found::Stopped(at) => words::stopped(l10n, &format::clock(l10n, *at)),
        Found::Ails(what) => words::ails(l10n, &symptom(l10n, what)),
        Found::Failed(reason) => words::failed(l10n, reason),
        Found::NoCookies => words::no_cookies(l10n),
        Found::NoStorage => words::no_storage(l10n),
        Found::Asks => words::asks(l10n),
        Found::Blocked => words::blocked(l10n),
        Found::NoMicrophone => words::no_microphone(l10n),
        Found::MicrophoneBusy => words::busy_microphone(l10n),
        Found::ClockAhead(seconds) if *seconds < 0 => words::clock_behind(l10n, &span(l10n, *seconds)),
        Found::ClockAhead(seconds) => words::clock_ahead(l10n, &span(l10n, *seconds)),
    }
}

fn span(l10n: &Localization, seconds: i64) -> String {
    format::elapsed(l10n, std::time::Duration::from_secs(seconds.unsigned_abs()))
}

const fn fine(check: Check) -> fn(&Localization) -> String {
    match check {
        Check::FrameSources => words::fine_frames,
        Check::ConnectSources => words::fine_connect,
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

const fn wrong(check: Check) -> fn(&Localization) -> String {
    match check {
        Check::Secure => words::wrong_secure,
        Check::Delegation(_) => words::wrong_delegation,
        _ => words::wrong_scripts,
    }
}

const fn unknown(check: Check) -> fn(&Localization) -> String {
    match check {
        Check::Browser => words::unknown_browser,
        Check::Storage => words::unknown_storage,
        Check::Popup | Check::Microphone => words::unknown_click,
        _ => words::unknown,
    }
}

/// What to do about it; `None` where there is nothing to do. `origin` is the desk's.
pub fn cure(l10n: &Localization, finding: &Finding, origin: &str) -> Option<String> {
    if finding.verdict == Verdict::Ok {
        return None;
    }
    Some(match (&finding.found, finding.check) {
        (Found::Silent(_), _) => words::cure_silent(l10n, origin),
        (Found::Browser(browser, least), _) if browser.version < *least => words::cure_update(l10n, *least),
        (_, check) => advice(&finding.found, check)?(l10n),
    })
}

/// The cures that need no more than the finding.
const fn advice(found: &Found, check: Check) -> Option<fn(&Localization) -> String> {
    Some(match (check, found) {
        (Check::Secure, _) => words::cure_secure,
        (Check::Browser, Found::NoBroadcastChannel) => words::cure_broadcast,
        (Check::Browser, _) => words::cure_browser,
        (Check::FrameSources, Found::NotSent) => words::cure_headers,
        (Check::FrameSources, Found::Lacks(_)) => words::cure_frames,
        (Check::ConnectSources, Found::Lacks(_)) => words::cure_connect,
        (Check::ScriptSources, Found::Wrong) => words::cure_scripts,
        (Check::Referrer, Found::Sent(_)) => words::cure_referrer,
        (Check::Opener, Found::Sent(_)) => words::cure_opener,
        (Check::Embedder, Found::Sent(_)) => words::cure_embedder,
        (Check::Permissions, Found::Lacks(_)) => words::cure_permissions,
        (Check::Address(_), _) => words::cure_address,
        (Check::Ccp(_), Found::Stopped(_) | Found::Ails(_)) => words::cure_stopped,
        (Check::Ccp(_), Found::Withheld) => words::cure_withheld,
        (Check::Ccp(_), Found::Failed(_)) => words::cure_failed,
        (Check::Delegation(_), Found::Wrong) => words::cure_delegation,
        (Check::Ccp(_) | Check::Delegation(_), Found::Loading) => words::cure_loading,
        (Check::Pair, Found::NoPair(Doubt::Addresses)) => words::cure_addresses,
        (Check::Pair, Found::NoPair(Doubt::SignIn)) => words::cure_one_sign_in,
        (Check::Pair, Found::NoPair(Doubt::Regions)) => words::cure_regions,
        (Check::Pair, Found::NoPair(Doubt::Times)) => words::cure_times,
        (Check::Pair, _) => words::cure_pair,
        (Check::Scripts, _) => words::cure_absent,
        (Check::Storage, Found::NoStorage) => words::cure_no_storage,
        (Check::Storage, _) => words::cure_storage,
        (Check::Popup, Found::Blocked) => words::cure_popup,
        (Check::Microphone, Found::Blocked) => words::cure_microphone,
        (Check::Microphone, Found::NoMicrophone) => words::cure_headset,
        (Check::Notifications, Found::Blocked) => words::cure_notifications,
        (Check::Microphone, Found::MicrophoneBusy) => words::cure_busy_microphone,
        (Check::Clock, Found::ClockAhead(_)) => words::cure_clock,
        (Check::Clock, Found::NotSent) => words::cure_date,
        (
            Check::FrameSources
            | Check::ConnectSources
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
pub fn report(l10n: &Localization, findings: &[(Finding, AttrValue)], origin: &str) -> String {
    let mut text = format!("{}: {origin}\n", title(l10n));
    for (finding, name) in findings {
        let cure = cure(l10n, finding, origin).map(|cure| format!(" -> {cure}")).unwrap_or_default();
        text.extend(["[", &verdict(l10n, finding.verdict), "] ", name, ": ", &found(l10n, finding), &cure, "\n"]);
    }
    text
}
