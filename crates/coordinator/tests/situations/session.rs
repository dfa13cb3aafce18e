//! The agent's session in a region has an end, and a hidden standby's may come unseen.

use ambidesk_coordinator::{
    AGENT_POLL, Channel, Command, ContactState, Effect, Event, Input, Notice, Pair, Readiness, Region, Scheme,
    SessionEnd, Settings, Timestamp,
};

use super::desk::*;
use Region::{First, Second};

const HOUR: u64 = 3_600_000;

fn polled(desk: &mut Desk, region: Region) {
    desk.event(region, Event::ApiAnswered { operation: AGENT_POLL.to_owned() });
}

fn refused(desk: &mut Desk, region: Region) {
    desk.event(region, Event::ApiFailed { operation: AGENT_POLL.to_owned(), status: 401 });
}

fn warned(desk: &mut Desk, region: Region, after: Option<u64>) {
    let at = after.map(|after| Timestamp::from_millis(desk.now() + after));
    desk.event(region, Event::SessionEnds { at });
}

fn end(desk: &Desk, region: Region) -> SessionEnd {
    desk.view().regions[region].session.expect("the agent is signed in")
}

fn could_take_over(desk: &Desk) -> bool {
    desk.view().regions[Second].could_take_over()
}

#[test]
fn a_standby_whose_worker_is_refused_is_signed_out_within_seconds() {
    let mut desk = Desk::steady_in(First);
    refused(&mut desk, Second);
    desk.advance(2_000);
    assert!(could_take_over(&desk), "a refusal that is followed by a success is no event");
    polled(&mut desk, Second);
    desk.advance(10_000);
    assert!(could_take_over(&desk));
    refused(&mut desk, Second);
    desk.advance(4_000);
    assert!(matches!(desk.readiness(Second), Readiness::SignInRequired { .. }));
    assert_eq!(desk.view().regions[Second].session, None);
    polled(&mut desk, Second);
    assert!(could_take_over(&desk), "its worker has a session again");
}

#[test]
fn what_the_ccp_itself_says_is_not_taken_back_by_a_late_answer() {
    let mut desk = Desk::steady_in(First);
    refused(&mut desk, Second);
    desk.event(Second, Event::SignInRefused);
    desk.advance(4_000);
    polled(&mut desk, Second);
    assert!(matches!(desk.readiness(Second), Readiness::SignInRequired { .. }));
}

#[test]
fn a_session_is_over_after_twelve_hours_at_the_latest() {
    let mut desk = Desk::steady_in(First);
    let session = end(&desk, Second);
    assert!(!session.idle && !session.over);
    desk.advance(12 * HOUR - 30_000);
    assert!(could_take_over(&desk));
    desk.advance(30_000);
    assert!(end(&desk, Second).over && !could_take_over(&desk), "although nothing was heard of it");
    assert!(matches!(desk.readiness(Second), Readiness::Ready { .. }));
    polled(&mut desk, Second);
    assert!(could_take_over(&desk), "the agent has signed in elsewhere");
}

fn managed() -> Desk {
    Desk::steady_with(Settings { scheme: Scheme::Managed, ..Settings::default() }, First)
}

/// Of a hidden CCP of the managed scheme no refusal is heard, and nothing that takes one back.
#[test]
fn a_sign_in_after_a_night_begins_a_session_that_nobody_has_seen_end() {
    let mut desk = managed();
    desk.advance(11 * HOUR);
    desk.falls_silent(Second);
    desk.advance(2 * HOUR);
    desk.event(First, Event::SignInRefused);
    desk.advance(12 * HOUR);
    assert!(matches!(desk.readiness(Second), Readiness::NotAnswering { .. }), "{:?}", desk.readiness(Second));
    for region in Region::ALL {
        desk.new_port(region);
        desk.agent(region, available());
        assert_eq!(end(&desk, region).at, Timestamp::from_millis(desk.now() + 12 * HOUR), "{region:?}");
    }
    assert!(could_take_over(&desk));
}

#[test]
fn a_hidden_ccp_whose_session_must_be_over_is_loaded_again_to_see() {
    let mut desk = managed();
    desk.advance(12 * HOUR - 30_000);
    polled(&mut desk, First);
    assert!(could_take_over(&desk));
    let mut effects = desk.advance(30_000);
    assert!(!could_take_over(&desk));
    polled(&mut desk, First);
    effects.extend(desk.advance(10_000));
    let loads = effects.iter().filter(|effect| **effect == Effect::ReloadCcp(Second)).count();
    assert_eq!((loads, effects.contains(&Effect::ReloadCcp(First))), (1, false), "{effects:?}");
    desk.new_port(Second);
    desk.agent(Second, available());
    assert!(could_take_over(&desk), "the agent has signed in elsewhere");
    assert!(!desk.advance(HOUR).contains(&Effect::ReloadCcp(Second)));

    // Its call runs in the page, and nothing else is to be seen of what is there meanwhile.
    for channel in [Channel::Voice, Channel::Chat, Channel::Task] {
        let mut desk = managed();
        desk.agent(Second, with(channel, ContactState::Connected));
        desk.agent(First, on_call());
        assert!(!desk.advance(12 * HOUR + 60_000).contains(&Effect::ReloadCcp(Second)), "{channel:?}");
        assert!(end(&desk, Second).over);
    }
}

#[test]
fn a_sign_in_is_proved_at_once_where_the_session_must_be_over() {
    for scheme in [Scheme::Paired, Scheme::Managed] {
        let mut desk = Desk::steady_with(Settings { scheme, ..Settings::default() }, First);
        desk.advance(12 * HOUR - 20_000);
        assert!(matches!(desk.readiness(Second), Readiness::Ready { .. }) && !could_take_over(&desk));
        for region in Region::ALL {
            let effects = desk.command(Command::AfterSignIn { region, severed: false });
            assert!(effects.contains(&Effect::ReloadCcp(region)), "{scheme:?}: {effects:?}");
        }
    }
}

/// The agent's browser was closed for some hours, and they sign in again within twelve.
#[test]
fn a_session_that_goes_on_after_its_time_began_when_the_region_came_back() {
    let began = Timestamp::from_millis(1_000);
    let known = Settings { signed_in_since: Pair { first: None, second: Some(began) }, ..Settings::default() };
    let mut desk = Desk::closed_with(known);
    desk.send(Input::Opened);
    desk.connect(First);
    desk.agent(First, available());
    desk.claims(First);
    desk.event(Second, Event::StreamsStarted);
    desk.event(Second, Event::AcknowledgementTimedOut);
    desk.advance(6 * HOUR);
    desk.new_port(Second);
    let came_back = desk.now();
    desk.agent(Second, available());
    assert_eq!(end(&desk, Second).at, Timestamp::from_millis(1_000 + 12 * HOUR), "it may be the one that there was");
    desk.advance(6 * HOUR);
    assert!(end(&desk, Second).over);
    polled(&mut desk, Second);
    assert_eq!(end(&desk, Second).at, Timestamp::from_millis(came_back + 12 * HOUR));
}

#[test]
fn the_session_of_an_earlier_page_goes_on() {
    let began = Timestamp::from_millis(1_000);
    let known = Settings { signed_in_since: Pair { first: None, second: Some(began) }, ..Settings::default() };
    let desk = Desk::steady_with(known, First);
    assert_eq!(end(&desk, Second).at, Timestamp::from_millis(1_000 + 12 * HOUR));
    assert!(end(&desk, First).at > end(&desk, Second).at);
}

#[test]
fn a_warned_session_ends_sooner_unless_the_agent_does_something() {
    let mut desk = Desk::steady_in(First);
    warned(&mut desk, Second, Some(60_000));
    assert!(end(&desk, Second).idle);
    warned(&mut desk, Second, None);
    assert!(!end(&desk, Second).idle);
    warned(&mut desk, Second, Some(60_000));
    desk.advance(61_000);
    assert!(end(&desk, Second).over && !could_take_over(&desk));
    polled(&mut desk, Second);
    assert!(could_take_over(&desk), "the clocks differ");
}

#[test]
fn a_window_that_was_severed_is_mentioned_once_the_agent_is_signed_in() {
    let mut desk = Desk::steady_in(First);
    desk.event(Second, Event::SignInRefused);
    desk.advance(4_000);
    let tried = Command::AfterSignIn { region: Second, severed: true };
    assert!(desk.command(tried).contains(&Effect::ReloadCcp(Second)));
    assert_eq!(desk.view().notice, None);
    desk.new_port(Second);
    desk.agent(Second, available());
    assert_eq!(desk.view().notice, Some(Notice::SignInWindowLeft));
    desk.command(Command::DismissNotice);
    desk.advance(60_000);
    assert_eq!(desk.view().notice, None);
}

#[test]
fn a_new_sign_in_has_its_whole_time() {
    let mut desk = Desk::steady_in(First);
    desk.advance(HOUR);
    desk.event(Second, Event::SignInRefused);
    desk.advance(4_000);
    desk.new_port(Second);
    desk.agent(Second, available());
    assert_eq!(end(&desk, Second).at, Timestamp::from_millis(desk.now() + 12 * HOUR));
}

fn global_sign_in(desk: &Desk) -> Pair<Option<bool>> {
    desk.view().regions.map(|_, region| region.global_sign_in)
}

#[test]
fn one_window_that_has_made_both_regions_ready_was_a_global_sign_in() {
    let mut desk = Desk::steady_in(First);
    assert_eq!(global_sign_in(&desk), Pair::default(), "nothing tells");
    for region in Region::ALL {
        desk.event(region, Event::SignInRefused);
    }
    desk.advance(4_000);
    desk.command(Command::SignIn(First));
    desk.new_port(First);
    assert_eq!(global_sign_in(&desk), Pair::default(), "the other one may follow");
    desk.new_port(Second);
    assert_eq!(global_sign_in(&desk), Pair { first: Some(true), second: Some(true) });

    let mut desk = Desk::steady_in(First);
    desk.event(Second, Event::SignInRefused);
    desk.advance(4_000);
    desk.command(Command::SignIn(Second));
    desk.new_port(Second);
    assert_eq!(global_sign_in(&desk), Pair::default(), "the agent was signed in to the other one before");
}

#[test]
fn what_a_ccp_of_the_managed_scheme_says_of_its_sign_in_is_kept_until_the_session_ends() {
    let mut desk = Desk::steady_with(Settings { scheme: Scheme::Managed, ..Settings::default() }, First);
    desk.event(First, Event::SignInScoped { global: true });
    desk.event(Second, Event::SignInScoped { global: false });
    assert_eq!(global_sign_in(&desk), Pair { first: Some(true), second: Some(false) });
    desk.event(First, Event::SignInRefused);
    desk.advance(4_000);
    assert_eq!(global_sign_in(&desk).first, None);
}

#[test]
fn a_sign_in_window_that_closes_ends_no_call() {
    let mut desk = Desk::steady_in(First);
    desk.agent(First, on_call());
    desk.event(First, Event::AgentPollingEnded { status: 401 });
    desk.advance(4_000);
    for (region, severed) in [(First, false), (Second, false), (First, true)] {
        assert_eq!(desk.command(Command::AfterSignIn { region, severed }), [], "{region:?}, {severed}");
    }
    // Its worker asks for the agent no more, whoever signs in.
    assert!(matches!(desk.readiness(First), Readiness::Connected { .. }), "{:?}", desk.readiness(First));
    let effects = desk.command(Command::Retry(First));
    assert!(effects.contains(&Effect::RenewCcp(First)), "nobody is on it any more: {effects:?}");
}

#[test]
fn a_sign_in_elsewhere_ends_no_call_that_may_go_on() {
    for scheme in [Scheme::Paired, Scheme::Managed] {
        let mut desk = Desk::steady_with(Settings { scheme, ..Settings::default() }, First);
        desk.agent(First, on_call());
        desk.falls_silent(First);
        desk.advance(16_000);
        desk.event(Second, Event::SignInRefused);
        desk.advance(4_000);
        assert_eq!(desk.command(Command::AfterSignIn { region: First, severed: true }), []);
        let effects = desk.command(Command::AfterSignIn { region: Second, severed: true });
        assert!(effects.contains(&Effect::ReloadCcp(Second)), "{effects:?}");
        assert!(!desk.advance(60_000).contains(&Effect::ReloadCcp(First)));
    }
}

/// A window that was severed has both regions tried every ten seconds, and a CCP may take longer than that to be ready.
#[test]
fn a_severed_window_leaves_a_slow_ccp_its_time() {
    for connects_after in [3_000, 8_000] {
        let mut desk = Desk::steady_in(First);
        desk.falls_silent(Second);
        desk.event(Second, Event::SignInRefused);
        desk.advance(4_000);
        let mut loaded = None;
        for _ in 0..600 {
            let now = desk.now();
            let mut effects = desk.advance(100);
            if now.is_multiple_of(10_000) {
                effects.extend(desk.command(Command::AfterSignIn { region: Second, severed: true }));
            }
            if effects.iter().any(|effect| [Effect::ReloadCcp(Second), Effect::RenewCcp(Second)].contains(effect)) {
                loaded = Some(desk.now());
                desk.falls_silent(Second);
            }
            if loaded.is_some_and(|at| desk.now() == at + connects_after) {
                desk.new_port(Second);
            }
            if loaded.is_some_and(|at| desk.now() == at + connects_after + 6_000) {
                desk.agent(Second, available());
            }
        }
        assert!(could_take_over(&desk), "{connects_after}: {:?}", desk.readiness(Second));
    }
}
