//! A region that has refused the agent, and their sign-in.

use ambidesk_coordinator::{Command, Effect, Event, Readiness, Region};

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
