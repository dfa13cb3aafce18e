//! What the facts mean: one finding for each check, in the order in which a person would look. Total and pure. Absent:
//! words, and looking.

use ambidesk_coordinator::{Consent, Pair, Readiness, Region, RegionView, Symptom, Timestamp};

use super::facts::{Browser, Facts, Headers, Microphone, Trial};
use super::policy;
use crate::config::Doubt;
use crate::config::address::{Address, Fault, Generation};

/// How far the clock may be off, in milliseconds.
const CLOCK_TOLERANCE: i64 = 120_000;

/// Below these versions the style sheets (nesting) or the region frames are not what they should be.
const LEAST: [(&str, u32); 4] = [("Chrome", 120), ("Edge", 120), ("Firefox", 117), ("Safari", 17)];

/// What a CCP may need beyond the microphone.
const FEATURES: [&str; 6] =
    ["camera", "autoplay", "clipboard-write", "identity-credentials-get", "display-capture", "speaker-selection"];

/// What is checked.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Check {
    /// The page is a secure context.
    Secure,
    /// The browser can do what a CCP needs.
    Browser,
    /// The policy lets both CCPs in.
    FrameSources,
    /// The policy lets the desk end sessions at both instances.
    ConnectSources,
    /// The policy lets the program be compiled.
    ScriptSources,
    /// A CCP can see who embeds it.
    Referrer,
    /// The sign-in window stays connected with the desk.
    Opener,
    /// Frames need not say that they may be embedded.
    Embedder,
    /// The frames get microphone, camera and the like.
    Permissions,
    /// The address of a CCP is one.
    Address(Region),
    /// A CCP answers, in this page.
    Ccp(Region),
    /// A CCP has every permission that it needs of the page.
    Delegation(Region),
    /// The two instances are a source and its replica.
    Pair,
    /// Additional scripts came before the CCPs were started, and nothing else was missing or blocked.
    Scripts,
    /// Embedded pages can remember and share what they have to.
    Storage,
    /// The page may open the sign-in window.
    Popup,
    /// The page may use the microphone.
    Microphone,
    /// The clock is right.
    Clock,
    /// The browser shows the notifications that the person has asked for (`notifications.rs`).
    Notifications,
}

/// How bad a finding is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Verdict {
    /// It is as it should be.
    Ok,
    /// Nobody can say yet.
    NotTried,
    /// It works, or may work; something is not as it should be.
    Warning,
    /// Agents can't work with it.
    Problem,
}

/// What was found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Found {
    /// As it should be, and no more to say.
    Fine,
    /// As it should not be, and no more to say.
    Wrong,
    /// Not known.
    Unknown,
    /// A header with this value.
    Sent(String),
    /// No such header.
    NotSent,
    /// These are missing in a header.
    Lacks(Vec<String>),
    /// The two instances are probably no pair.
    NoPair(Doubt),
    /// These did not load.
    Absent(Vec<String>),
    /// A browser, and its least version that is known to do.
    Browser(Browser, u32),
    /// No shared workers.
    NoSharedWorker,
    /// No broadcast channels.
    NoBroadcastChannel,
    /// The address is neither https nor on this machine.
    NotHttps,
    /// The address does not lead to `ccp-v2`.
    NotCcp,
    /// It has answered, last at this moment.
    Answers(Option<Timestamp>),
    /// It answers, and asks the agent to sign in.
    AsksForSignIn,
    /// The browser keeps its cookies back.
    Withheld,
    /// Its frame is on its way.
    Loading,
    /// It has not answered in its frame; whether its server answered, where that could be asked.
    Silent(Option<bool>),
    /// It has answered before, last at this moment.
    Stopped(Timestamp),
    /// It answers; what is wrong with it all the same.
    Ails(Symptom),
    /// Streams could not be started in its frame; why.
    Failed(String),
    /// No cookies.
    NoCookies,
    /// No storage for this page.
    NoStorage,
    /// The browser will ask.
    Asks,
    /// The browser refuses.
    Blocked,
    /// There is no microphone.
    NoMicrophone,
    /// There is one, and it does not start.
    MicrophoneBusy,
    /// The clock is that far ahead, in seconds.
    ClockAhead(i64),
}

/// The result of one check.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Finding {
    /// What was checked.
    pub check: Check,
    /// How bad it is.
    pub verdict: Verdict,
    /// What was found.
    pub found: Found,
}

/// Judges everything. `regions` is what the desk knows of both: a CCP that answers proves more than any look from outside.
#[must_use]
pub fn judge(facts: &Facts, regions: &Pair<RegionView>) -> Vec<Finding> {
    let mut findings = Vec::with_capacity(19);
    let mut put = |check, (verdict, found)| findings.push(Finding { check, verdict, found });
    put(Check::Secure, plain(facts.secure, Verdict::Problem));
    put(Check::Browser, browser(facts));
    for region in Region::ALL {
        put(Check::Address(region), address(&facts.ccp_urls[region]));
        put(Check::Ccp(region), ccp(&regions[region], facts.reachable[region]));
        put(Check::Delegation(region), delegation(facts.delegated[region]));
    }
    put(Check::Pair, facts.doubt.map_or((Verdict::Ok, Found::Fine), |doubt| (Verdict::Warning, Found::NoPair(doubt))));
    put(Check::Scripts, scripts(facts));
    put(Check::Storage, storage(facts, regions));
    let checks: [(Check, JudgeHeaders); 8] = [
        (Check::FrameSources, frame_sources),
        (Check::ConnectSources, connect_sources),
        (Check::ScriptSources, script_sources),
        (Check::Referrer, |_, headers| refused(headers.referrer.as_deref(), &["no-referrer", "same-origin"])),
        (Check::Opener, |_, headers| refused(headers.opener.as_deref(), &["same-origin", "noopener-allow-popups"])),
        (Check::Embedder, |_, headers| refused(headers.embedder.as_deref(), &["require-corp", "credentialless"])),
        (Check::Permissions, permissions),
        (Check::Clock, |_, headers| clock(headers.clock_ahead)),
    ];
    for (check, judge) in checks {
        let unread = (Verdict::NotTried, Found::Unknown);
        put(check, facts.headers.as_ref().map_or(unread, |headers| judge(facts, headers)));
    }
    put(Check::Popup, popup(facts.popup));
    put(Check::Microphone, microphone(facts.microphone));
    findings
}

/// How many findings keep agents from working.
#[must_use]
pub fn problems(findings: &[Finding]) -> usize {
    findings.iter().filter(|finding| finding.verdict == Verdict::Problem).count()
}

type Outcome = (Verdict, Found);

/// Judges one matter of the headers.
type JudgeHeaders = fn(&Facts, &Headers) -> Outcome;

const fn plain(fine: bool, otherwise: Verdict) -> Outcome {
    if fine { (Verdict::Ok, Found::Fine) } else { (otherwise, Found::Wrong) }
}

fn browser(facts: &Facts) -> Outcome {
    if !facts.shared_worker {
        return (Verdict::Problem, Found::NoSharedWorker);
    }
    if !facts.broadcast_channel {
        return (Verdict::Warning, Found::NoBroadcastChannel);
    }
    let Some(browser) = facts.browser else { return (Verdict::Warning, Found::Unknown) };
    let least = LEAST.iter().find(|(name, _)| *name == browser.name).map_or(0, |(_, least)| *least);
    // Amazon Connect does not name Safari among the browsers that it supports.
    let fine = browser.version >= least && browser.name != "Safari";
    (if fine { Verdict::Ok } else { Verdict::Warning }, Found::Browser(browser, least))
}

fn address(url: &str) -> Outcome {
    match Address::parse_secure(url).map(|address| address.generation()) {
        Ok(Some(Generation::Second)) => (Verdict::Ok, Found::Sent(url.to_owned())),
        Err(Fault::NotSecure) => (Verdict::Problem, Found::NotHttps),
        Ok(_) | Err(_) => (Verdict::Problem, Found::NotCcp),
    }
}

fn ccp(region: &RegionView, reachable: Option<bool>) -> Outcome {
    if matches!(region.readiness, Readiness::Ready { .. } | Readiness::Connected { .. })
        && region.health.verdict == ambidesk_coordinator::Verdict::Impaired
        && let Some(symptom) = region.health.symptoms.first()
    {
        return (Verdict::Warning, Found::Ails(symptom.clone()));
    }
    match &region.readiness {
        Readiness::Ready { .. } | Readiness::Connected { .. } => (Verdict::Ok, Found::Answers(region.heard_at)),
        Readiness::SignInRequired { .. } => (Verdict::Ok, Found::AsksForSignIn),
        // While the agent is asked, they have the cure at hand.
        Readiness::StorageAccessNeeded { consent: Consent::Asked, .. } => (Verdict::Warning, Found::Withheld),
        Readiness::StorageAccessNeeded { .. } => (Verdict::Problem, Found::Withheld),
        Readiness::Loading { .. } => (Verdict::NotTried, Found::Loading),
        Readiness::NotAnswering { since } => (Verdict::Problem, Found::Stopped(*since)),
        Readiness::Failed { reason, .. } => (Verdict::Problem, Found::Failed(reason.clone())),
        // A person who is not signed in there looks just the same.
        Readiness::SignInOrUnreachable { .. } => {
            let verdict = if reachable == Some(false) { Verdict::Problem } else { Verdict::Warning };
            (verdict, Found::Silent(reachable))
        }
    }
}

const fn delegation(delegated: Option<bool>) -> Outcome {
    match delegated {
        None => (Verdict::NotTried, Found::Loading),
        Some(true) => (Verdict::Ok, Found::Fine),
        Some(false) => (Verdict::Warning, Found::Wrong),
    }
}

fn scripts(facts: &Facts) -> Outcome {
    let mut absent = facts.unloaded.clone();
    absent.extend_from_slice(&facts.absent_scripts);
    absent.sort();
    // Blocked is more than absent.
    absent.dedup_by(|more, one| {
        more == one
            || more.starts_with(&format!("{one} (")) && {
                one.clone_from(more);
                true
            }
    });
    if absent.is_empty() { (Verdict::Ok, Found::Fine) } else { (Verdict::Warning, Found::Absent(absent)) }
}

fn storage(facts: &Facts, regions: &Pair<RegionView>) -> Outcome {
    if !facts.cookies {
        return (Verdict::Problem, Found::NoCookies);
    }
    if !facts.storage {
        return (Verdict::Warning, Found::NoStorage);
    }
    // A page can't look into a frame of another origin. What needs its storage (its shared worker) proves it by working.
    if regions.iter().any(|(_, region)| region.health.evidence.acknowledged_at.is_some()) {
        return (Verdict::Ok, Found::Fine);
    }
    // A sign-in that the browser keeps from frames looks like none: the CCP has had its time, and says nothing.
    let silent = regions.iter().any(|(_, region)| matches!(region.readiness, Readiness::SignInOrUnreachable { .. }));
    (if silent { Verdict::Warning } else { Verdict::NotTried }, Found::Unknown)
}

/// The origins of both CCPs.
fn origins(facts: &Facts) -> Vec<String> {
    let mut origins: Vec<String> = facts.ccp_urls.iter().map(|(_, url)| origin(url)).collect();
    origins.dedup();
    origins
}

/// `https://example.com` of an absolute address, as browsers tell it: in lower case, and without a port that is its scheme's own.
pub(super) fn origin(url: &str) -> String {
    let url = url.to_ascii_lowercase();
    let (scheme, rest) = url.split_once("://").unwrap_or_default();
    let host = rest.split(['/', '?', '#']).next().unwrap_or_default();
    format!("{scheme}://{}", policy::without_own_port(scheme, host))
}

fn frame_sources(facts: &Facts, headers: &Headers) -> Outcome {
    let Some(policy) = &headers.content else { return (Verdict::Warning, Found::NotSent) };
    lacks(Verdict::Problem, origins(facts), |origin| policy::may_frame(policy, &facts.origin, origin))
}

/// A sign-out, and the renewal of a session, asks the instance itself to end it.
fn connect_sources(facts: &Facts, headers: &Headers) -> Outcome {
    let policy = headers.content.as_deref().unwrap_or_default();
    lacks(Verdict::Warning, origins(facts), |origin| policy::may_ask(policy, &facts.origin, origin))
}

fn script_sources(_: &Facts, headers: &Headers) -> Outcome {
    let fine = headers.content.as_deref().is_none_or(policy::may_compile);
    plain(fine, Verdict::Problem)
}

fn permissions(facts: &Facts, headers: &Headers) -> Outcome {
    let Some(policy) = &headers.permissions else { return (Verdict::Ok, Found::NotSent) };
    let origins = origins(facts);
    let may = |feature: &str| origins.iter().all(|origin| policy::may_delegate(policy, feature, &facts.origin, origin));
    let verdict = if may("microphone") { Verdict::Warning } else { Verdict::Problem };
    let features = ["microphone"].into_iter().chain(FEATURES).map(str::to_owned).collect();
    lacks(verdict, features, may)
}

fn lacks(verdict: Verdict, mut all: Vec<String>, may: impl Fn(&str) -> bool) -> Outcome {
    all.retain(|one| !may(one));
    if all.is_empty() { (Verdict::Ok, Found::Fine) } else { (verdict, Found::Lacks(all)) }
}

/// A header of which some values do harm. Of several the last one counts, and what follows a `;` does not.
fn refused(header: Option<&str>, harmful: &[&str]) -> Outcome {
    let Some(value) = header else { return (Verdict::Ok, Found::NotSent) };
    let last = value.rsplit(',').next().unwrap_or_default();
    let last = last.split(';').next().unwrap_or_default().trim().to_ascii_lowercase();
    let verdict = if harmful.contains(&last.as_str()) { Verdict::Problem } else { Verdict::Ok };
    (verdict, Found::Sent(value.to_owned()))
}

const fn clock(ahead: Option<i64>) -> Outcome {
    match ahead {
        None => (Verdict::NotTried, Found::NotSent),
        Some(ahead) if ahead.abs() <= CLOCK_TOLERANCE => (Verdict::Ok, Found::Fine),
        Some(ahead) => (Verdict::Warning, Found::ClockAhead(ahead / 1000)),
    }
}

const fn popup(trial: Trial) -> Outcome {
    match trial {
        Trial::NotTried => (Verdict::NotTried, Found::Unknown),
        Trial::Works => (Verdict::Ok, Found::Fine),
        Trial::Blocked => (Verdict::Problem, Found::Blocked),
    }
}

const fn microphone(microphone: Microphone) -> Outcome {
    match microphone {
        Microphone::NotTried => (Verdict::NotTried, Found::Unknown),
        Microphone::Asks => (Verdict::NotTried, Found::Asks),
        Microphone::Granted => (Verdict::Ok, Found::Fine),
        Microphone::Denied => (Verdict::Problem, Found::Blocked),
        Microphone::Missing => (Verdict::Problem, Found::NoMicrophone),
        Microphone::Busy => (Verdict::Problem, Found::MicrophoneBusy),
    }
}
