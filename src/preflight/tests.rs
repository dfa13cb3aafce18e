//! One situation for each thing that goes wrong around a desk.

use ambidesk_coordinator::Verdict::Impaired;
use ambidesk_coordinator::{Consent, Health, Pair, Readiness, Region, RegionView, Rungs, Symptom, Timestamp};

use super::*;
use crate::config::Doubt;

const AT: Timestamp = Timestamp::from_millis(1_763_820_000_000);
const FIRST: &str = "https://acme-east.my.connect.aws/ccp-v2/";
const SECOND: &str = "https://acme-west.my.connect.aws/ccp-v2/";

fn region(readiness: Readiness) -> RegionView {
    let mut health = Health::unknown(AT);
    health.evidence.acknowledged_at = matches!(readiness, Readiness::Ready { .. }).then_some(AT);
    RegionView {
        readiness,
        rungs: Rungs::default(),
        heard_at: Some(AT),
        health,
        agent: None,
        softphone: None,
        session: None,
        signed_in_since: None,
        state_before_renewal: None,
        renewal_put_off: Timestamp::default(),
        global_sign_in: None,
        retry_at: None,
    }
}

fn both(readiness: impl Fn() -> Readiness) -> Pair<RegionView> {
    Pair::from_fn(|_| region(readiness()))
}

fn ready() -> Pair<RegionView> {
    both(|| Readiness::Ready { since: AT })
}

fn headers() -> Headers {
    Headers {
        content: Some(
            "script-src 'self' 'wasm-unsafe-eval'; \
             connect-src 'self' https://acme-east.my.connect.aws https://acme-west.my.connect.aws; \
             frame-src 'self' https://acme-east.my.connect.aws https://acme-west.my.connect.aws"
                .to_owned(),
        ),
        referrer: Some("strict-origin-when-cross-origin".to_owned()),
        opener: Some("same-origin-allow-popups".to_owned()),
        embedder: None,
        permissions: Some("microphone=*".to_owned()),
        clock_ahead: Some(900),
    }
}

fn facts() -> Facts {
    Facts {
        origin: "https://desk.example.com".to_owned(),
        secure: true,
        shared_worker: true,
        broadcast_channel: true,
        browser: Some(Browser { name: "Chrome", version: 156 }),
        cookies: true,
        storage: true,
        headers: Some(headers()),
        ccp_urls: Pair { first: FIRST.to_owned(), second: SECOND.to_owned() },
        doubt: None,
        reachable: Pair::default(),
        delegated: Pair { first: Some(true), second: Some(true) },
        absent_scripts: Vec::new(),
        unloaded: Vec::new(),
        popup: Trial::Works,
        microphone: Microphone::Granted,
    }
}

/// What is found for a check.
fn found(facts: &Facts, regions: &Pair<RegionView>, check: Check) -> (Verdict, Found) {
    let findings = judge(facts, regions);
    let finding = findings.into_iter().find(|finding| finding.check == check).expect("every check has a finding");
    (finding.verdict, finding.found)
}

/// What is found for a check where one header has been changed.
fn with(change: impl Fn(&mut Headers), check: Check) -> (Verdict, Found) {
    let mut headers = headers();
    change(&mut headers);
    found(&Facts { headers: Some(headers), ..facts() }, &ready(), check)
}

#[test]
fn a_desk_where_everything_is_right_has_nothing_but_good_findings() {
    for finding in judge(&facts(), &ready()) {
        assert_eq!(finding.verdict, Verdict::Ok, "{finding:?}");
    }
}

#[test]
fn plain_http_is_a_problem() {
    let facts = Facts { secure: false, ..facts() };
    assert_eq!(found(&facts, &ready(), Check::Secure), (Verdict::Problem, Found::Wrong));
    assert_eq!(judge::problems(&judge(&facts, &ready())), 1);
}

#[test]
fn a_browser_is_judged_by_what_it_can_do_first() {
    let without = Facts { shared_worker: false, browser: None, ..facts() };
    assert_eq!(found(&without, &ready(), Check::Browser), (Verdict::Problem, Found::NoSharedWorker));
    let without = Facts { broadcast_channel: false, ..facts() };
    assert_eq!(found(&without, &ready(), Check::Browser).0, Verdict::Warning);
    for (name, version, verdict) in
        [("Chrome", 119, Verdict::Warning), ("Firefox", 140, Verdict::Ok), ("Safari", 18, Verdict::Warning)]
    {
        let facts = Facts { browser: Some(Browser { name, version }), ..facts() };
        assert_eq!(found(&facts, &ready(), Check::Browser).0, verdict, "{name} {version}");
    }
}

#[test]
fn a_policy_that_keeps_a_panel_out_names_its_origin() {
    let policy = "default-src 'self' 'wasm-unsafe-eval'; frame-src https://acme-east.my.connect.aws";
    let outcome = with(|headers| headers.content = Some(policy.to_owned()), Check::FrameSources);
    assert_eq!(outcome, (Verdict::Problem, Found::Lacks(vec!["https://acme-west.my.connect.aws".to_owned()])));
}

#[test]
fn a_policy_that_keeps_the_desk_from_ending_sessions_names_the_origins() {
    let policy = "frame-src *; connect-src 'self' https://acme-east.my.connect.aws";
    let outcome = with(|headers| headers.content = Some(policy.to_owned()), Check::ConnectSources);
    assert_eq!(outcome, (Verdict::Warning, Found::Lacks(vec!["https://acme-west.my.connect.aws".to_owned()])));
    assert_eq!(with(|headers| headers.content = None, Check::ConnectSources).0, Verdict::Ok);
}

#[test]
fn a_port_that_is_the_scheme_s_own_is_as_good_as_none() {
    let ported = |text: &str| text.replace(".aws", ".aws:443");
    let urls = Pair { first: ported(FIRST), second: SECOND.replace("acme", "Acme") };
    let policies = headers();
    let permissions = Some("microphone=(self \"https://acme-east.my.connect.aws\" \"https://*.my.connect.aws:443\")");
    let permissions = permissions.map(str::to_owned);
    for (ccp_urls, content) in
        [(urls, policies.content.clone()), (facts().ccp_urls, policies.content.as_deref().map(ported))]
    {
        let headers = Some(Headers { content, permissions: permissions.clone(), ..policies.clone() });
        let facts = Facts { headers, ccp_urls, ..facts() };
        for check in [Check::FrameSources, Check::ConnectSources, Check::Permissions] {
            assert_eq!(found(&facts, &ready(), check), (Verdict::Ok, Found::Fine), "{check:?}");
        }
    }
}

#[test]
fn no_policy_at_all_lets_everything_in_and_is_worth_a_warning() {
    let outcome = |check| with(|headers| headers.content = None, check);
    assert_eq!(outcome(Check::FrameSources), (Verdict::Warning, Found::NotSent));
    assert_eq!(outcome(Check::ScriptSources).0, Verdict::Ok);
}

#[test]
fn a_policy_without_webassembly_stops_the_next_start() {
    let outcome = with(|headers| headers.content = Some("script-src 'self'".to_owned()), Check::ScriptSources);
    assert_eq!(outcome.0, Verdict::Problem);
}

#[test]
fn a_referrer_that_hides_the_desk_is_a_problem_and_the_last_value_counts() {
    let cases = [
        (Some("no-referrer"), Verdict::Problem),
        (Some("same-origin"), Verdict::Problem),
        (Some("no-referrer, strict-origin-when-cross-origin"), Verdict::Ok),
        (Some("origin"), Verdict::Ok),
        (None, Verdict::Ok),
    ];
    for (value, verdict) in cases {
        let outcome = with(|headers| headers.referrer = value.map(str::to_owned), Check::Referrer);
        assert_eq!(outcome.0, verdict, "{value:?}");
    }
}

#[test]
fn an_opener_policy_that_cuts_the_sign_in_window_off_is_a_problem() {
    for (value, verdict) in [
        ("same-origin", Verdict::Problem),
        ("same-origin; report-to=\"x\"", Verdict::Problem),
        ("same-origin-allow-popups", Verdict::Ok),
        ("unsafe-none", Verdict::Ok),
    ] {
        assert_eq!(with(|headers| headers.opener = Some(value.to_owned()), Check::Opener).0, verdict, "{value}");
    }
}

#[test]
fn an_embedder_policy_blocks_the_panels() {
    for value in ["require-corp", "credentialless"] {
        let outcome = with(|headers| headers.embedder = Some(value.to_owned()), Check::Embedder);
        assert_eq!(outcome, (Verdict::Problem, Found::Sent(value.to_owned())));
    }
}

#[test]
fn without_the_microphone_it_is_a_problem_and_without_anything_else_a_warning() {
    let outcome = with(|headers| headers.permissions = Some("microphone=(self)".to_owned()), Check::Permissions);
    assert_eq!(outcome, (Verdict::Problem, Found::Lacks(vec!["microphone".to_owned()])));
    let outcome = with(|headers| headers.permissions = Some("camera=()".to_owned()), Check::Permissions);
    assert_eq!(outcome, (Verdict::Warning, Found::Lacks(vec!["camera".to_owned()])));
}

#[test]
fn headers_that_did_not_arrive_are_not_judged() {
    let facts = Facts { headers: None, ..facts() };
    for check in [Check::FrameSources, Check::Referrer, Check::Opener, Check::Permissions, Check::Clock] {
        assert_eq!(found(&facts, &ready(), check), (Verdict::NotTried, Found::Unknown), "{check:?}");
    }
}

#[test]
fn a_panel_needs_https_and_its_second_generation() {
    let at = |url: &str| {
        let ccp_urls = Pair { first: url.to_owned(), second: SECOND.to_owned() };
        found(&Facts { ccp_urls, ..facts() }, &ready(), Check::Address(Region::First))
    };
    assert_eq!(at("http://acme.my.connect.aws/ccp-v2/"), (Verdict::Problem, Found::NotHttps));
    assert_eq!(at("https://acme.my.connect.aws/ccp#/"), (Verdict::Problem, Found::NotCcp));
    assert_eq!(at("https://acme.my.connect.aws/ccp-v2").0, Verdict::Ok);
}

#[test]
fn a_panel_that_answers_and_is_impaired_is_no_success() {
    for (readiness, symptom) in [
        (Readiness::Ready { since: AT }, Symptom::WebSocketLost { since: AT }),
        (Readiness::Connected { since: AT }, Symptom::AgentUnknown { since: AT }),
    ] {
        let mut regions = both(|| readiness.clone());
        let health = &mut regions.first.health;
        (health.verdict, health.symptoms) = (Impaired, vec![symptom.clone()]);
        let outcome = found(&facts(), &regions, Check::Ccp(Region::First));
        assert_eq!(outcome, (Verdict::Warning, Found::Ails(symptom)));
    }
}

#[test]
fn a_panel_is_judged_by_what_it_has_said() {
    let needed = |consent| Readiness::StorageAccessNeeded { since: AT, consent };
    let cases = [
        (Readiness::Connected { since: AT }, Verdict::Ok, Found::Answers(Some(AT))),
        (Readiness::SignInRequired { since: AT }, Verdict::Ok, Found::AsksForSignIn),
        (needed(Consent::Asked), Verdict::Warning, Found::Withheld),
        (needed(Consent::Denied), Verdict::Problem, Found::Withheld),
        (Readiness::Loading { since: AT }, Verdict::NotTried, Found::Loading),
        (Readiness::NotAnswering { since: AT }, Verdict::Problem, Found::Stopped(AT)),
        (Readiness::SignInOrUnreachable { since: AT }, Verdict::Warning, Found::Silent(None)),
        (Readiness::Failed { since: AT, reason: "why".into() }, Verdict::Problem, Found::Failed("why".into())),
    ];
    for (readiness, verdict, what) in cases {
        let regions = both(|| readiness.clone());
        assert_eq!(found(&facts(), &regions, Check::Ccp(Region::First)), (verdict, what), "{readiness:?}");
    }
}

#[test]
fn a_silent_panel_whose_server_does_not_answer_is_a_problem() {
    let silent = both(|| Readiness::SignInOrUnreachable { since: AT });
    for (answers, verdict) in [(false, Verdict::Problem), (true, Verdict::Warning)] {
        let facts = Facts { reachable: Pair { first: Some(answers), second: None }, ..facts() };
        let outcome = found(&facts, &silent, Check::Ccp(Region::First));
        assert_eq!(outcome, (verdict, Found::Silent(Some(answers))));
    }
}

#[test]
fn storage_of_embedded_pages_is_proved_by_a_panel_that_works() {
    let loading = both(|| Readiness::Loading { since: AT });
    assert_eq!(found(&facts(), &loading, Check::Storage), (Verdict::NotTried, Found::Unknown));
    let silent = both(|| Readiness::SignInOrUnreachable { since: AT });
    assert_eq!(
        found(&facts(), &silent, Check::Storage),
        (Verdict::Warning, Found::Unknown),
        "a sign-in may be kept from it"
    );
    let without = Facts { cookies: false, ..facts() };
    assert_eq!(found(&without, &ready(), Check::Storage), (Verdict::Problem, Found::NoCookies));
    let without = Facts { storage: false, ..facts() };
    assert_eq!(found(&without, &ready(), Check::Storage), (Verdict::Warning, Found::NoStorage));
}

#[test]
fn what_needs_a_click_is_not_judged_before_it() {
    for (popup, verdict) in
        [(Trial::NotTried, Verdict::NotTried), (Trial::Works, Verdict::Ok), (Trial::Blocked, Verdict::Problem)]
    {
        assert_eq!(found(&Facts { popup, ..facts() }, &ready(), Check::Popup).0, verdict);
    }
    for (microphone, verdict) in [
        (Microphone::NotTried, Verdict::NotTried),
        (Microphone::Asks, Verdict::NotTried),
        (Microphone::Denied, Verdict::Problem),
        (Microphone::Missing, Verdict::Problem),
        (Microphone::Busy, Verdict::Problem),
    ] {
        assert_eq!(found(&Facts { microphone, ..facts() }, &ready(), Check::Microphone).0, verdict, "{microphone:?}");
    }
}

#[test]
fn a_microphone_that_another_program_has_is_not_taken_for_a_forbidden_one() {
    for (error, microphone, what) in [
        ("NotAllowedError", Microphone::Denied, Found::Blocked),
        ("NotFoundError", Microphone::Missing, Found::NoMicrophone),
        ("NotReadableError", Microphone::Busy, Found::MicrophoneBusy),
        ("AbortError", Microphone::Busy, Found::MicrophoneBusy),
    ] {
        assert_eq!(Microphone::withheld(error), microphone, "{error}");
        assert_eq!(found(&Facts { microphone, ..facts() }, &ready(), Check::Microphone).1, what, "{error}");
    }
}

#[test]
fn a_clock_may_be_two_minutes_off_and_no_more() {
    for (ahead, verdict) in [(120_000, Verdict::Ok), (-120_000, Verdict::Ok), (121_000, Verdict::Warning)] {
        assert_eq!(with(|headers| headers.clock_ahead = Some(ahead), Check::Clock).0, verdict, "{ahead}");
    }
    let behind = with(|headers| headers.clock_ahead = Some(-300_000), Check::Clock);
    assert_eq!(behind, (Verdict::Warning, Found::ClockAhead(-300)));
    assert_eq!(with(|headers| headers.clock_ahead = None, Check::Clock), (Verdict::NotTried, Found::NotSent));
}

#[test]
fn a_browser_is_known_by_its_most_special_name() {
    let chrome =
        "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/156.0.0.0 Safari/537.36";
    let edge = format!("{chrome} Edg/155.0.2");
    let firefox = "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0";
    let cases = [(chrome, "Chrome", 156), (&edge, "Edge", 155), (firefox, "Firefox", 140)];
    for (text, name, version) in cases {
        assert_eq!(Browser::of(text), Some(Browser { name, version }));
    }
    assert_eq!(Browser::of("curl/8.5"), None);
}

#[test]
fn a_streams_that_makes_its_frame_in_a_way_of_its_own_is_a_warning_until_then_nobody_knows() {
    for (delegated, verdict) in [(None, Verdict::NotTried), (Some(true), Verdict::Ok), (Some(false), Verdict::Warning)]
    {
        let facts = Facts { delegated: Pair { first: Some(true), second: delegated }, ..facts() };
        assert_eq!(found(&facts, &ready(), Check::Delegation(Region::First)).0, Verdict::Ok);
        assert_eq!(found(&facts, &ready(), Check::Delegation(Region::Second)).0, verdict);
    }
}

#[test]
fn an_additional_script_that_did_not_come_is_named_by_its_address() {
    assert_eq!(found(&facts(), &ready(), Check::Scripts), (Verdict::Ok, Found::Fine));
    let absent_scripts = vec!["https://scripts.example.com/never.js".to_owned()];
    let facts = Facts { absent_scripts: absent_scripts.clone(), ..facts() };
    assert_eq!(found(&facts, &ready(), Check::Scripts), (Verdict::Warning, Found::Absent(absent_scripts)));
}

#[test]
fn two_instances_that_are_probably_no_pair_are_a_warning_with_the_reason() {
    let doubtful = Facts { doubt: Some(Doubt::Ids), ..facts() };
    assert_eq!(found(&doubtful, &ready(), Check::Pair), (Verdict::Warning, Found::NoPair(Doubt::Ids)));
}

#[test]
fn what_a_policy_blocked_is_named_once_with_the_directive() {
    let blocked = "https://scripts.example.com/a.js (script-src-elem)".to_owned();
    let missing = "https://desk.example.com/own.js".to_owned();
    let facts = Facts {
        absent_scripts: vec!["https://scripts.example.com/a.js".to_owned()],
        unloaded: vec![blocked.clone(), missing.clone()],
        ..facts()
    };
    let named = Found::Absent(vec![missing, blocked]);
    assert_eq!(found(&facts, &ready(), Check::Scripts), (Verdict::Warning, named));
}

#[test]
fn notifications_are_looked_at_for_who_has_asked_for_them() {
    assert_eq!(notifications(false, false), None);
    let finding = |verdict, found| Some(Finding { check: Check::Notifications, verdict, found });
    assert_eq!(notifications(true, true), finding(Verdict::Ok, Found::Fine));
    assert_eq!(notifications(true, false), finding(Verdict::Warning, Found::Blocked));
}
