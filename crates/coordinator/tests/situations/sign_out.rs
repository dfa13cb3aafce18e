//! The agent signs out of both regions at once; what can't be had is told, and tried again.

use ambidesk_coordinator::{
    Command, Effect, Event, Pair, PeerMessage, Readiness, Region, Scheme, Settings, SignOut, Timestamp,
};

use super::desk::*;
use Region::{First, Second};

const HOUR: u64 = 3_600_000;
const BOTH: Pair<SignOut> = Pair { first: SignOut::Ended, second: SignOut::Ended };

fn answers(desk: &mut Desk, region: Region, ended: bool) -> Vec<Effect> {
    desk.event(region, Event::SignOutAnswered { ended })
}

/// The region's session ends; its CCP comes back and asks for a sign-in.
fn ends(desk: &mut Desk, region: Region) {
    assert_eq!(answers(desk, region, true), [Effect::ReloadCcp(region)]);
    desk.falls_silent(region);
}

fn signed_out(desk: &mut Desk) {
    desk.command(Command::SignOut);
    for region in Region::ALL {
        ends(desk, region);
    }
    desk.advance(15_000);
}

#[test]
fn both_sessions_end_in_either_scheme() {
    for scheme in [Scheme::Paired, Scheme::Managed] {
        let mut desk = Desk::steady_with(Settings { scheme, ..Settings::default() }, First);
        let told = Effect::Broadcast(PeerMessage::SignedOut);
        assert_eq!(desk.command(Command::SignOut), [told, Effect::SignOut(First), Effect::SignOut(Second)]);
        assert_eq!(desk.view().sign_out, Some(Pair { first: SignOut::Asked, second: SignOut::Asked }));
        assert_eq!(desk.command(Command::SignOut), [], "once is enough");
        for region in Region::ALL {
            ends(&mut desk, region);
            assert!(matches!(desk.readiness(region), Readiness::SignInRequired { .. }));
            let view = &desk.view().regions[region];
            assert_eq!((view.session, view.signed_in_since, &view.agent), (None, None, &None));
        }
        let asked = desk.advance(HOUR).into_iter().filter(|effect| matches!(effect, Effect::SignOut(_))).count();
        assert_eq!((desk.view().sign_out, asked), (Some(BOTH), 0));
    }
}

#[test]
fn a_call_does_not_keep_an_agent_who_wants_to_leave() {
    let mut desk = Desk::pending_from(First);
    desk.command(Command::SignOut);
    ends(&mut desk, First);
    assert!(!desk.view().has_live_contact());
}

#[test]
fn a_region_that_can_not_be_reached_is_asked_again_until_it_answers() {
    let mut desk = Desk::steady_in(First);
    let until = desk.view().regions[Second].session.expect("the agent is signed in").at;
    desk.command(Command::SignOut);
    ends(&mut desk, First);
    assert_eq!(answers(&mut desk, Second, false), []);
    assert_eq!(desk.view().sign_out, Some(Pair { first: SignOut::Ended, second: SignOut::Failed { until } }));
    desk.advance_until(40_000, &Effect::SignOut(Second));
    // Nothing comes back.
    desk.advance(20_000);
    assert_eq!(desk.view().sign_out, Some(Pair { first: SignOut::Ended, second: SignOut::Failed { until } }));
    desk.advance_until(40_000, &Effect::SignOut(Second));
    ends(&mut desk, Second);
    assert_eq!(desk.view().sign_out, Some(BOTH));
}

#[test]
fn nobody_is_asked_for_longer_than_a_session_lasts() {
    let mut desk = Desk::steady_in(First);
    desk.command(Command::SignOut);
    ends(&mut desk, First);
    desk.falls_silent(Second);
    desk.advance(12 * HOUR);
    assert!(desk.view().sign_out.is_none_or(|stages| stages == BOTH), "{:?}", desk.view().sign_out);
    let again = desk.advance(HOUR);
    assert!(!again.contains(&Effect::SignOut(Second)));
}

#[test]
fn a_region_that_says_itself_that_the_session_is_over_is_believed() {
    let mut desk = Desk::steady_in(First);
    desk.command(Command::SignOut);
    ends(&mut desk, First);
    answers(&mut desk, Second, false);
    desk.event(Second, Event::SignInRefused);
    desk.advance(4_000);
    assert_eq!(desk.view().sign_out, Some(BOTH));
}

#[test]
fn a_ccp_that_comes_back_with_the_session_shows_that_it_has_not_ended() {
    let mut desk = Desk::steady_in(First);
    desk.command(Command::SignOut);
    ends(&mut desk, First);
    ends(&mut desk, Second);
    desk.advance(2_000);
    desk.new_port(Second);
    let stage = desk.view().sign_out.expect("the agent has signed out")[Second];
    assert!(matches!(stage, SignOut::Failed { .. }), "{stage:?}");
    desk.advance_until(40_000, &Effect::SignOut(Second));
}

#[test]
fn what_the_page_before_still_had_to_say_changes_nothing() {
    let mut desk = Desk::steady_in(First);
    desk.command(Command::SignOut);
    ends(&mut desk, First);
    desk.agent(First, on_call());
    desk.event(First, Event::SignInAccepted);
    desk.acknowledges(First);
    desk.falls_silent(First);
    let is_out = |desk: &Desk| {
        let region = desk.view().regions[First].clone();
        let asks = matches!(region.readiness, Readiness::SignInRequired { .. });
        asks && region.agent.is_none() && region.signed_in_since.is_none()
    };
    assert!(is_out(&desk), "{:?}", desk.view());
    desk.advance(60_000);
    assert!(is_out(&desk), "{:?}", desk.view());
}

#[test]
fn whoever_signs_in_again_is_not_signed_out_by_any_window() {
    let told = Effect::Broadcast(PeerMessage::SignedIn);
    let mut desk = Desk::steady_in(First);
    signed_out(&mut desk);
    assert_eq!(desk.command(Command::SignIn(First)), [told.clone(), Effect::OpenSignIn(First)]);
    assert_eq!(desk.view().sign_out, None);

    // And the regions are tried again sooner than a region that was lost long ago.
    let tried = desk.advance(10_000);
    for region in Region::ALL {
        assert!(tried.contains(&Effect::ReloadCcp(region)), "{tried:?}");
    }

    // The agent has signed in elsewhere, and the CCP that is tried again connects.
    let mut desk = Desk::steady_in(First);
    signed_out(&mut desk);
    assert!(desk.new_port(Second).contains(&told));
    desk.agent(Second, available());
    assert_eq!(desk.view().sign_out, None);
    assert!(desk.view().regions[Second].is_ready());

    // So in another window, while this one asks a region again.
    let mut desk = Desk::steady_in(First);
    desk.command(Command::SignOut);
    ends(&mut desk, First);
    answers(&mut desk, Second, false);
    desk.peer(PeerMessage::SignedIn);
    assert!(!desk.advance(HOUR).contains(&Effect::SignOut(Second)));
}

#[test]
fn every_window_signs_out_with_the_one_where_it_was_asked_for() {
    let mut desk = Desk::steady_in(First);
    assert_eq!(desk.peer(PeerMessage::SignedOut), [Effect::SignOut(First), Effect::SignOut(Second)]);
    assert_eq!(desk.peer(PeerMessage::SignedOut), []);
}

#[test]
fn a_page_that_is_opened_afterwards_knows_and_goes_on_asking() {
    let since = |at: Option<u64>| at.map(Timestamp::from_millis);
    let signed_in_since = Pair { first: None, second: since(Some(900_000)) };
    let mut desk = Desk::closed_with(Settings { signed_out: true, signed_in_since, ..Settings::default() });
    desk.send(ambidesk_coordinator::Input::Opened);
    assert!(matches!(desk.readiness(First), Readiness::SignInRequired { .. }));
    let until = Timestamp::from_millis(900_000 + 12 * HOUR);
    assert_eq!(desk.view().sign_out, Some(Pair { first: SignOut::Ended, second: SignOut::Failed { until } }));
    desk.advance_until(40_000, &Effect::SignOut(Second));
}
