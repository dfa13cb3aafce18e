//! A region that has refused the agent, and their sign-in.

use ambidesk_coordinator::{Channel, Command, ContactState, Effect, Event, Readiness, Region, Scheme, Settings};

use super::desk::*;
use Region::{First, Second};

#[test]
fn a_refusal_followed_by_an_acceptance_is_no_event() {
    let mut desk = Desk::steady_in(First);
    desk.event(First, Event::SignInRefused);
    desk.advance(2_900);
    desk.event(First, Event::SignInAccepted);
    desk.advance(10_000);
    assert!(matches!(desk.readiness(First), Readiness::Ready { .. }));
}

#[test]
fn a_refusal_that_stands_asks_the_agent_to_sign_in() {
    let mut desk = Desk::steady_in(First);
    desk.event(First, Event::SignInRefused);
    desk.advance(1_500);
    desk.event(First, Event::SignInRefused);
    desk.advance(1_500);
    assert!(matches!(desk.readiness(First), Readiness::SignInRequired { .. }));
    assert!(!desk.view().regions[First].rungs.signed_in);
    desk.agent(First, available());
    assert!(matches!(desk.readiness(First), Readiness::Ready { .. }));
}

#[test]
fn a_sign_in_refused_at_the_start_ends_with_the_first_port() {
    let mut desk = Desk::opened();
    desk.event(First, Event::SignInRefused);
    desk.advance(5_000);
    assert!(matches!(desk.readiness(First), Readiness::SignInRequired { .. }));
    desk.connect(First);
    assert!(matches!(desk.readiness(First), Readiness::Connected { .. }));
}

/// Both regions have refused the agent, and are silent.
fn signed_out_of_both() -> Desk {
    let mut desk = Desk::steady_in(First);
    for region in Region::ALL {
        desk.falls_silent(region);
        desk.event(region, Event::SignInRefused);
    }
    desk.advance(5_000);
    for region in Region::ALL {
        assert!(matches!(desk.readiness(region), Readiness::SignInRequired { .. }));
    }
    desk
}

/// How many seconds lie between the tries in a minute and a half.
fn pauses_between_tries(desk: &mut Desk, region: Region) -> Vec<u64> {
    let mut tries = Vec::new();
    for second in 0..90_u64 {
        if desk.advance(1_000).contains(&Effect::ReloadCcp(region)) {
            tries.push(second);
        }
    }
    tries.windows(2).map(|pair| pair[1] - pair[0]).collect()
}

/// In whichever window they do, nothing but a try shows that they have.
#[test]
fn while_the_agent_signs_in_the_regions_are_tried_often() {
    let mut desk = signed_out_of_both();
    desk.advance(120_000);
    let pauses = pauses_between_tries(&mut desk, First);
    assert!(!pauses.is_empty() && pauses.iter().all(|pause| *pause < 30), "{pauses:?}");
    desk.advance(600_000);
    assert!(pauses_between_tries(&mut desk, First).len() < 2, "nobody has come");
    desk.command(Command::SignIn(First));
    desk.advance(120_000);
    let pauses = pauses_between_tries(&mut desk, First);
    assert!(!pauses.is_empty() && pauses.iter().all(|pause| *pause < 30), "{pauses:?}");
}

#[test]
fn a_sign_in_that_has_served_one_region_has_the_other_one_tried() {
    let mut desk = signed_out_of_both();
    desk.advance(1_200_000);
    desk.new_port(Second);
    desk.agent(Second, available());
    assert!(desk.advance(15_000).contains(&Effect::ReloadCcp(First)));
}

#[test]
fn signing_in_opens_the_page_of_that_region() {
    let mut desk = Desk::opened();
    assert_eq!(desk.command(Command::SignIn(Second)), [Effect::OpenSignIn(Second)]);
}

/// One of the managed scheme whose first region refused the agent just before the desk moved on: that stands a moment later, when
/// its CCP has been told to keep silent.
fn refused_before_a_move() -> Desk {
    let mut desk = Desk::steady_with(Settings { scheme: Scheme::Managed, ..Settings::default() }, First);
    desk.event(First, Event::SignInRefused);
    desk.event(First, Event::FailoverInitiated { next: Second });
    desk.advance(3_000);
    assert!(matches!(desk.readiness(First), Readiness::SignInRequired { .. }));
    desk
}

fn loads(effects: &[Effect]) -> usize {
    effects.iter().filter(|effect| matches!(effect, Effect::ReloadCcp(First) | Effect::RenewCcp(First))).count()
}

#[test]
fn a_region_that_refused_the_agent_and_may_not_speak_is_loaded_again() {
    let mut desk = refused_before_a_move();
    desk.advance_until(15_000, &Effect::ReloadCcp(First));
    desk.connect(First);
    desk.agent(First, available());
    assert!(desk.view().regions[First].could_take_over());
    assert_eq!(loads(&desk.advance(600_000)), 0, "it is well");

    let mut desk = refused_before_a_move();
    let tries = loads(&desk.advance(600_000));
    assert!((2..45).contains(&tries), "it is tried as any other one, not more: {tries}");
    let readiness = desk.readiness(First);
    assert!(matches!(readiness, Readiness::SignInRequired { .. }), "and goes on to need it: {readiness:?}");
}

#[test]
fn a_region_that_refused_the_agent_and_has_a_contact_is_not_loaded_again() {
    let mut desk = refused_before_a_move();
    desk.agent(First, with(Channel::Task, ContactState::Connected));
    assert_eq!(loads(&desk.advance(600_000)), 0);
}

/// Nobody would hear it otherwise: its session may be there again.
#[test]
fn a_region_that_refused_the_agent_and_may_not_speak_is_asked_to_end_its_session() {
    let mut desk = refused_before_a_move();
    assert!(desk.command(Command::SignOut).contains(&Effect::SignOut(First)));
}
