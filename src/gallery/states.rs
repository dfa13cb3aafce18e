//! The states that the interface is designed for.

use std::time::Duration;

use ambidesk_coordinator::Region::{First, Second};
use ambidesk_coordinator::{
    Assumption, Cause, Channel, Consent, Contact, ContactState, Health, Notice, Pair, PhaseName, PhaseView, Readiness,
    Record, Region, RegionView, RenewalStage, Restoring, Scheme, SessionEnd, SessionRenewal, SignOut, Standing,
    Symptom, Verdict, View, Wanted,
};
use yew::{Html, html};

use super::people::{NOW, agent, ago, available, busy, call, contact, loaded_again, offline, ready, region};
use super::{contacts, parts};
use crate::config::{self, LoadError};

/// One state.
pub struct State {
    /// Its name in the address.
    pub name: &'static str,
    /// What it shows.
    pub about: &'static str,
    /// What it is made of.
    pub scene: fn() -> Scene,
}

/// What a state is made of.
pub enum Scene {
    /// An open desk.
    Desk(Box<View>, Vec<Record>),
    /// A screen in place of the desk.
    Setup(LoadError),
    /// A component by itself.
    Part(fn() -> Html),
    /// A panic.
    Crash,
}

const fn state(name: &'static str, about: &'static str, scene: fn() -> Scene) -> State {
    State { name, about, scene }
}

/// Every state, in the order of a shift.
pub const STATES: &[State] = &[
    state("first-run", "there is no configuration", || Scene::Setup(LoadError::Missing)),
    state("config-problems", "the configuration is wrong in several places", || Scene::Setup(problems())),
    state("config-broken", "the configuration is no JSON", || Scene::Setup(broken())),
    state("config-page", "a web page came in its place", || Scene::Setup(LoadError::WebPage)),
    state("config-status", "the server refused it", || Scene::Setup(LoadError::Status(403))),
    state("loading", "both regions are opening", loading),
    state("sign-in-both", "the agent is signed in nowhere", sign_in_both),
    state("sign-in-active", "the sign-in of the active region has ended", sign_in_active),
    state("storage-access", "the browser keeps the cookies of both regions back", storage_access),
    state(
        "storage-access-denied",
        "the agent has refused the cookies of one region and put the other's off",
        storage_access_denied,
    ),
    state("sign-in-standby", "the agent is not signed in to the standby", sign_in_standby),
    state("session-over", "the session in the standby can't last any longer", session_over),
    state("ready", "both regions are ready", || steady(available(), history())),
    state("standby-silent", "the standby is not answering", standby_silent),
    state("incoming", "a call comes in", || steady(busy(vec![call(ContactState::Incoming)]), vec![])),
    state("live", "a call and a chat", contacts::live),
    state("live-long-names", "contacts with long names, while a failover waits", contacts::long_names),
    state("pending-long-names", "everything that others name is as long as it can be", contacts::pending_long_names),
    state("live-in-both", "a call in each region", || contacts::in_both(PhaseView::Steady { active: First })),
    state("pending-in-both", "the same, while a failover waits", || {
        contacts::in_both(pending_phase(220, Standing::Confirmed(ago(3))))
    }),
    state("rings-hidden", "a call rings in the region that is not on screen", || contacts::rings_hidden(available())),
    state("rings-hidden-meanwhile", "the same, during a call", || {
        contacts::rings_hidden(busy(vec![call(ContactState::Connected)]))
    }),
    state("lost-call", "a call in a region that is not on screen and has fallen silent", || {
        let on_call = || ready(busy(vec![call(ContactState::Connected)]));
        let silent = region(Readiness::NotAnswering { since: ago(42) }, on_call().agent);
        let view = desk(PhaseView::Steady { active: First }, on_call(), silent);
        scene(View { scheme: Scheme::Managed, lost_call: Some(Second), ..view })
    }),
    state("pending", "a failover waits for a call", || pending(vec![call(ContactState::Connected)], 220, None)),
    state("pending-several", "a failover waits for two calls", pending_several),
    state("pending-work", "a failover waits for after-contact work", || {
        pending(vec![call(ContactState::Ended)], 95, None)
    }),
    state("pending-long", "a failover waits for long", || pending(vec![call(ContactState::Connected)], 4510, None)),
    state("pending-task", "a failover waits for a call, and not for a task", contacts::pending_with_task),
    state("pending-doubtful", "a failover may have been called off", || {
        pending(vec![call(ContactState::Connected)], 400, Some(130))
    }),
    state("pending-doubtful-cookies", "the same, and the browser keeps the cookies of the new region back", || {
        let phase = pending_phase(400, Standing::Doubtful { since: ago(130) });
        let withheld = region(Readiness::StorageAccessNeeded { since: ago(900), consent: Consent::PutOff }, None);
        scene(desk(phase, ready(busy(vec![call(ContactState::Connected)])), withheld))
    }),
    state("pending-ordered", "the agent does not wait for the call", || {
        pending_as(vec![call(ContactState::Connected)], 220, Standing::Ordered)
    }),
    state("switching", "the new region gets ready", || switching(Readiness::Connected { since: ago(1) })),
    state("switching-cookies", "the browser keeps the cookies of the new region back", || {
        switching(Readiness::StorageAccessNeeded { since: ago(4), consent: Consent::PutOff })
    }),
    state("switching-sign-in", "the new region needs a sign-in", || {
        switching(Readiness::SignInRequired { since: ago(4) })
    }),
    state(
        "switching-silent",
        "the new region was loaded again and says nothing: a sign-in may be what is missing",
        || switching(Readiness::NotAnswering { since: ago(40) }),
    ),
    state("switched", "the desk has moved", || switched(Some("Available"))),
    state("switched-no-state", "the desk has moved; no state to restore", || switched(None)),
    state("restored", "the desk has moved and restored the agent's state", || {
        restoring(
            agent("Available", ambidesk_coordinator::AgentStateKind::Routable, vec![]),
            Restoring::Done { by_desk: true },
        )
    }),
    state("not-restored", "the desk has moved; the new region has no such state", || {
        restoring(offline(), Restoring::NoSuchState)
    }),
    state("called-off", "the failover was called off", called_off),
    state("silent", "the active region is not answering", || silent(vec![], false)),
    state("silent-loaded", "the same, once it was loaded again: a sign-in may be what is missing", || {
        let first = loaded_again(region(Readiness::NotAnswering { since: ago(42) }, Some(available())));
        scene(desk(PhaseView::Steady { active: First }, first, ready(offline())))
    }),
    state("silent-live", "the same during a call", || silent(vec![call(ContactState::Connected)], false)),
    state("silent-both", "neither region is answering", || silent(vec![], true)),
    state("unreported", "the active region answers, and reports the agent's call no more", unreported),
    state("signed-out", "the agent has signed out", || signed_out(SignOut::Ended)),
    state("signed-out-of-one", "the same, while the other region can't be reached", || {
        signed_out(SignOut::Failed { until: NOW + Duration::from_hours(9) })
    }),
    state("renewal", "the standby's session is offered to be renewed", || renewal(Second, RenewalStage::Offered)),
    state("renewal-blocked", "the browser did not open the sign-in window", || renewal(First, RenewalStage::Blocked)),
    state("renewal-sign-in", "the agent signs in again", || renewal(First, RenewalStage::SigningIn)),
    state("renewal-elsewhere", "another tab renews the session", || renewal(First, RenewalStage::Elsewhere)),
    state("renewal-failed", "the session could not be renewed", || renewal(Second, RenewalStage::Failed)),
    state("untold", "neither region says which one is active", || untold(None)),
    state("untold-last", "the same, with a region that was active when last known", || untold(Some(54_000))),
    state("failed", "Streams could not be started", failed),
    state("preflight", "every kind of finding", || Scene::Part(|| html! { <parts::Findings/> })),
    state("no-network", "this computer has no network, during a call", || Scene::Part(parts::no_network)),
    state("preflight-looking", "the preflight is looking", || Scene::Part(parts::looking)),
    state("settings", "settings, with notifications refused", || Scene::Part(parts::settings)),
    state("shortcuts", "the sheet of keyboard shortcuts", || Scene::Part(|| html! { <parts::Shortcuts/> })),
    state("other-tabs", "the desk is open in another tab", || Scene::Part(|| html! { <parts::OtherTabs/> })),
    state("crash", "the program has stopped", || Scene::Crash),
];

fn problems() -> LoadError {
    let text = r#"{"ccp": {
        "ccpUrl": "http://my-us-east-1-domain.my.connect.aws/ccp-v2/", "pollForFailover": "true",
        "instanceArn": "arn:aws:connect:eu-central-1:123456789012:instance/17ac6c89-91e1-4b3f-86b0-40e5ed67971f",
        "loginUrl": "https://sso.example.com/start", "region": "us-east-1", "alowFramedSoftphone": true,
        "standByRegion": {"ccpUrl": "https://my-us-west-2-domain.my.connect.aws/", "region": "us-east-1"},
        "softphone": {"allowFramedSoftPhones": true}
    }}"#;
    config::parse(text, "").err().unwrap_or(LoadError::Missing)
}

fn broken() -> LoadError {
    let text = "{\n  \"ccp\": {\n    \"ccpUrl\": \"https://my-domain.my.connect.aws/ccp-v2/\"\n    \"region\": \"us-east-1\"\n  }\n}";
    config::parse(text, "").err().unwrap_or(LoadError::Missing)
}

pub fn desk(phase: PhaseView, first: RegionView, second: RegionView) -> View {
    let active = match phase {
        PhaseView::Starting { .. } | PhaseView::Terminated => None,
        PhaseView::Steady { active } => Some(active),
        PhaseView::Pending { from, .. } => Some(from),
        PhaseView::Switching { to, .. } => Some(to),
    };
    View {
        scheme: Scheme::Paired,
        phase,
        active,
        shown: active.unwrap_or(First),
        assumed: None,
        told: None,
        ready: active.is_some(),
        regions: Pair { first, second },
        detected: None,
        sign_out: None,
        renewal: None,
        notice: None,
        hidden_contact: None,
        lost_call: None,
        differs: None,
    }
}

fn record(seconds_ago: u64, cause: Cause, from: PhaseName, to: PhaseName) -> Record {
    let (effects, health, wanted) = (Vec::new(), Vec::new(), Wanted::No);
    Record { at: ago(seconds_ago), cause, from, to, effects, health, wanted }
}

pub fn history() -> Vec<Record> {
    let waits = PhaseName::Pending { from: First, to: Second };
    let moving = PhaseName::Switching { from: Second, to: First };
    vec![
        record(18_500, Cause::Opened, PhaseName::Idle, PhaseName::Starting),
        record(
            18_480,
            Cause::FailoverSignaled { region: First, next: Second },
            PhaseName::Starting,
            PhaseName::Steady(Second),
        ),
        record(9_100, Cause::FailoverSignaled { region: Second, next: First }, PhaseName::Steady(Second), moving),
        record(9_096, Cause::AgentUpdated { region: First, contacts: 0 }, moving, PhaseName::Steady(First)),
        record(3_000, Cause::SignInRefused(First), PhaseName::Steady(First), PhaseName::Steady(First)),
        record(2_998, Cause::SignInAccepted(First), PhaseName::Steady(First), PhaseName::Steady(First)),
        record(220, Cause::FailoverPending { region: First, next: Second }, PhaseName::Steady(First), waits),
    ]
}

pub fn scene(view: View) -> Scene {
    Scene::Desk(Box::new(view), history())
}

fn loading() -> Scene {
    let opening = || region(Readiness::Loading { since: ago(1) }, None);
    Scene::Desk(Box::new(desk(PhaseView::Starting { since: ago(1) }, opening(), opening())), vec![])
}

fn sign_in_both() -> Scene {
    let needed = || region(Readiness::SignInRequired { since: ago(6) }, None);
    Scene::Desk(Box::new(desk(PhaseView::Starting { since: ago(7) }, needed(), needed())), vec![])
}

fn sign_in_active() -> Scene {
    let needed = region(Readiness::SignInRequired { since: ago(6) }, None);
    scene(desk(PhaseView::Steady { active: First }, needed, ready(offline())))
}

fn sign_in_standby() -> Scene {
    let unknown = region(Readiness::SignInOrUnreachable { since: ago(6) }, None);
    scene(desk(PhaseView::Steady { active: First }, ready(available()), unknown))
}

fn storage_access() -> Scene {
    let needed = || region(Readiness::StorageAccessNeeded { since: ago(6), consent: Consent::Asked }, None);
    scene(desk(PhaseView::Starting { since: ago(7) }, needed(), needed()))
}

fn storage_access_denied() -> Scene {
    let needed = |consent| region(Readiness::StorageAccessNeeded { since: ago(6), consent }, None);
    scene(desk(PhaseView::Starting { since: ago(7) }, needed(Consent::Denied), needed(Consent::PutOff)))
}

pub fn steady(agent: ambidesk_coordinator::AgentSnapshot, records: Vec<Record>) -> Scene {
    Scene::Desk(Box::new(desk(PhaseView::Steady { active: First }, ready(agent), ready(offline()))), records)
}

fn standby_silent() -> Scene {
    let mut silent = loaded_again(region(Readiness::NotAnswering { since: ago(190) }, None));
    silent.retry_at = Some(NOW + Duration::from_secs(24));
    scene(desk(PhaseView::Steady { active: First }, ready(available()), silent))
}

fn session_over() -> Scene {
    let mut view = desk(PhaseView::Steady { active: First }, ready(available()), ready(offline()));
    view.regions.second.session = Some(SessionEnd { at: ago(20), idle: false, over: true });
    scene(view)
}

pub fn pending(contacts: Vec<Contact>, waited: u64, doubtful: Option<u64>) -> Scene {
    let standing = match doubtful {
        None => Standing::Confirmed(ago(3)),
        Some(seconds) => Standing::Doubtful { since: ago(seconds) },
    };
    pending_as(contacts, waited, standing)
}

fn pending_as(contacts: Vec<Contact>, waited: u64, standing: Standing) -> Scene {
    scene(desk(pending_phase(waited, standing), ready(busy(contacts)), ready(offline())))
}

pub fn pending_phase(waited: u64, standing: Standing) -> PhaseView {
    PhaseView::Pending { from: First, to: Second, since: ago(waited), standing }
}

fn pending_several() -> Scene {
    let other = contact("callback", Channel::QueueCallback, ContactState::Connected, "+12065550100");
    pending(vec![call(ContactState::Connected), other], 220, None)
}

fn switching(readiness: Readiness) -> Scene {
    let phase = PhaseView::Switching { from: First, to: Second, since: ago(4) };
    scene(desk(phase, ready(offline()), loaded_again(region(readiness, None))))
}

fn switched(previous: Option<&str>) -> Scene {
    let mut view = desk(PhaseView::Steady { active: Second }, ready(offline()), ready(offline()));
    view.notice = Some(Notice::Switched {
        from: First,
        to: Second,
        at: ago(20),
        forced: false,
        previous_state: previous.map(str::to_owned),
        restoring: Restoring::Offered,
    });
    scene(view)
}

fn restoring(agent: ambidesk_coordinator::AgentSnapshot, restoring: Restoring) -> Scene {
    let mut view = desk(PhaseView::Steady { active: Second }, ready(offline()), ready(agent));
    let previous_state = Some(if restoring == Restoring::NoSuchState { "Coaching" } else { "Available" }.to_owned());
    view.notice =
        Some(Notice::Switched { from: First, to: Second, at: ago(20), forced: false, previous_state, restoring });
    scene(view)
}

fn called_off() -> Scene {
    let mut view = desk(PhaseView::Steady { active: First }, ready(available()), ready(offline()));
    view.notice = Some(Notice::CalledOff { active: First, at: ago(60) });
    scene(view)
}

fn silent(contacts: Vec<Contact>, both: bool) -> Scene {
    let readiness = Readiness::NotAnswering { since: ago(42) };
    let known = if contacts.is_empty() { available() } else { busy(contacts) };
    let mut first = region(readiness.clone(), Some(known));
    first.retry_at = Some(NOW + Duration::from_secs(8));
    let second = if both { region(readiness, None) } else { ready(offline()) };
    scene(desk(PhaseView::Steady { active: First }, first, second))
}

fn unreported() -> Scene {
    let mut first = region(Readiness::Connected { since: ago(130) }, Some(busy(vec![call(ContactState::Connected)])));
    first.health = Health {
        verdict: Verdict::Impaired,
        symptoms: vec![Symptom::AgentUnknown { since: ago(130) }],
        ..Health::unknown(ago(70))
    };
    scene(desk(PhaseView::Steady { active: First }, first, ready(offline())))
}

fn signed_out(second: SignOut) -> Scene {
    let needed = || region(Readiness::SignInRequired { since: ago(6) }, None);
    let other =
        if second == SignOut::Ended { needed() } else { region(Readiness::NotAnswering { since: ago(60) }, None) };
    let view = desk(PhaseView::Steady { active: First }, needed(), other);
    let sign_out = Some(Pair { first: SignOut::Ended, second });
    Scene::Desk(Box::new(View { sign_out, ..view }), vec![])
}

fn renewal(region: Region, stage: RenewalStage) -> Scene {
    let mut view = desk(PhaseView::Steady { active: First }, ready(available()), ready(offline()));
    view.regions[region].session = Some(SessionEnd { at: NOW + Duration::from_mins(65), idle: false, over: false });
    (view.regions.first.global_sign_in, view.regions.second.global_sign_in) = (Some(true), Some(true));
    if stage == RenewalStage::SigningIn {
        view.regions[region] = self::region(Readiness::SignInRequired { since: ago(9) }, None);
    }
    scene(View { renewal: Some(SessionRenewal { region, stage, moved: false }), ..view })
}

fn untold(last: Option<u64>) -> Scene {
    let assumed = last.map_or(Assumption::Configured, |seconds| Assumption::LastTold { at: ago(seconds) });
    let view = desk(PhaseView::Steady { active: First }, ready(available()), ready(offline()));
    Scene::Desk(Box::new(View { assumed: Some(assumed), ..view }), vec![])
}

fn failed() -> Scene {
    let reason = "connect-streams-min.js did not load".to_owned();
    let first = region(Readiness::Failed { since: ago(5), reason }, None);
    let second = ready(agent("Offline", ambidesk_coordinator::AgentStateKind::Offline, vec![]));
    scene(desk(PhaseView::Steady { active: First }, first, second))
}
