//! A session is renewed before it ends: at the agent's word, one region at a time, and never so that neither would do.

use std::time::Duration;

use ambidesk_coordinator::{
    AgentSnapshot, AgentStateKind, Command, Effect, Event, Input, Pair, PeerMessage, PhaseView, Readiness, Region,
    RenewalStage, SessionRenewal, Settings, SignOut, Timestamp,
};

use super::desk::*;
use Region::{First, Second};

const HOUR: u64 = 3_600_000;

fn settings() -> Settings {
    Settings { session_lasts: Duration::from_hours(2), renew_spread: Duration::ZERO, ..Settings::default() }
}

/// An agent in a state, who can choose others.
fn agent_in(name: &str, kind: AgentStateKind) -> AgentSnapshot {
    let states = vec![state("Available", AgentStateKind::Routable), state("Offline", AgentStateKind::Offline)];
    AgentSnapshot { state: state(name, kind), states, ..AgentSnapshot::default() }
}

fn available_again() -> AgentSnapshot {
    agent_in("Available", AgentStateKind::Routable)
}

fn put_offline() -> AgentSnapshot {
    agent_in("Offline", AgentStateKind::Offline)
}

/// Both sessions end within the hour; the agent is available in the first region.
fn near_the_end() -> Desk {
    near_the_end_with(settings())
}

fn near_the_end_with(settings: Settings) -> Desk {
    let mut desk = Desk::steady_with(settings, First);
    desk.agent(First, available_again());
    desk.agent(Second, put_offline());
    assert_eq!(desk.view().renewal, None);
    desk.advance(HOUR);
    desk
}

fn stage(desk: &Desk) -> Option<(Region, RenewalStage)> {
    desk.view().renewal.map(|SessionRenewal { region, stage, .. }| (region, stage))
}

fn ends_at(desk: &Desk, region: Region) -> Timestamp {
    desk.view().regions[region].session.expect("the agent is signed in").at
}

fn held(desk: &mut Desk, region: Region, open: bool) -> Vec<Effect> {
    desk.event(region, Event::SignInHeld { open })
}

fn choose(region: Region, name: &str) -> Effect {
    Effect::SetAgentState { region, name: name.to_owned() }
}

fn renews(region: Region) -> Effect {
    Effect::Broadcast(PeerMessage::RenewsSession { region })
}

/// The agent begins the renewal of the standby's session, and the instance ends the one that there is.
fn standby_leaves(desk: &mut Desk) {
    assert_eq!(desk.command(Command::RenewSession(Second)), [Effect::HoldSignIn(Second)]);
    assert_eq!(held(desk, Second, true), [renews(Second), Effect::SignOut(Second)]);
    let told = Effect::Broadcast(PeerMessage::SessionEnded { region: Second });
    let answered = desk.event(Second, Event::SignOutAnswered { ended: true });
    assert_eq!(answered, [told, Effect::ReloadCcp(Second)]);
    desk.falls_silent(Second);
    assert_eq!(stage(desk), Some((Second, RenewalStage::Ending)));
}

fn returns(desk: &mut Desk, region: Region) -> Vec<Effect> {
    let mut effects = desk.new_port(region);
    effects.extend(desk.agent(region, put_offline()));
    effects
}

#[test]
fn the_standby_is_renewed_first_and_then_the_active_region_with_the_agents_state() {
    let mut desk = near_the_end();
    assert_eq!(stage(&desk), Some((Second, RenewalStage::Offered)));
    let before = ends_at(&desk, Second);
    standby_leaves(&mut desk);
    assert!(!desk.view().regions[Second].could_take_over());
    // Only a CCP that stays silent shows that the session is gone.
    let opened = desk.advance_until(12_000, &Effect::OpenSignIn(Second));
    assert!(!opened.contains(&Effect::SignOut(Second)));
    assert_eq!(stage(&desk), Some((Second, RenewalStage::SigningIn)));
    let back = returns(&mut desk, Second);
    assert!(back.contains(&Effect::Broadcast(PeerMessage::SignedIn)), "{back:?}");
    assert!(
        ends_at(&desk, Second) >= before && ends_at(&desk, Second) == Timestamp::from_millis(desk.now() + 2 * HOUR)
    );

    assert_eq!(stage(&desk), Some((First, RenewalStage::Offered)), "now the other one could take over");
    desk.command(Command::RenewSession(First));
    let begun = held(&mut desk, First, true);
    assert_eq!(begun, [renews(First), choose(First, "Offline")], "no contact is to come meanwhile");
    assert_eq!(desk.agent(First, put_offline()), [Effect::SignOut(First)]);
    desk.event(First, Event::SignOutAnswered { ended: true });
    desk.falls_silent(First);
    desk.advance_until(12_000, &Effect::OpenSignIn(First));
    let back = returns(&mut desk, First);
    assert!(back.contains(&choose(First, "Available")), "{back:?}");
    assert_eq!((stage(&desk), desk.phase()), (None, PhaseView::Steady { active: First }));
    assert!(!desk.agent(First, available_again()).contains(&choose(First, "Available")));
}

#[test]
fn nothing_is_offered_while_it_would_cost_something() {
    let mut desk = near_the_end();
    desk.agent(First, after_call());
    assert_eq!(stage(&desk), None, "after-contact work");
    assert_eq!(desk.command(Command::RenewSession(Second)), []);
    desk.agent(First, available_again());
    assert_eq!(stage(&desk), Some((Second, RenewalStage::Offered)));

    desk.waits(First);
    assert_eq!(stage(&desk), None, "a failover");

    let mut desk = near_the_end();
    desk.falls_silent(First);
    desk.advance(12_000);
    assert_eq!(stage(&desk), None, "the other region could not take over");
    assert_eq!(desk.command(Command::RenewSession(Second)), []);
}

#[test]
fn without_a_window_nothing_is_done() {
    let mut desk = near_the_end();
    desk.command(Command::RenewSession(Second));
    assert_eq!(held(&mut desk, Second, false), []);
    assert_eq!(stage(&desk), Some((Second, RenewalStage::Blocked)));
    assert!(desk.view().regions[Second].could_take_over());
    assert_eq!(desk.command(Command::RenewSession(Second)), [Effect::HoldSignIn(Second)]);
}

#[test]
fn who_puts_it_off_is_asked_again_in_growing_pauses() {
    let mut desk = near_the_end();
    let mut pauses = Vec::new();
    for _ in 0..2 {
        desk.command(Command::RenewLater(Second));
        assert_eq!(stage(&desk), Some((First, RenewalStage::Offered)), "that one may be wanted");
        desk.command(Command::RenewLater(First));
        assert_eq!(stage(&desk), None);
        let since = desk.now();
        while stage(&desk) != Some((Second, RenewalStage::Offered)) {
            let effects = desk.advance(10_000);
            assert!(!effects.iter().any(|effect| matches!(effect, Effect::SignOut(_) | Effect::HoldSignIn(_))));
        }
        pauses.push(desk.now() - since);
    }
    assert!((300_000..=910_000).contains(&pauses[0]) && (600_000..=1_810_000).contains(&pauses[1]), "{pauses:?}");
}

#[test]
fn what_was_put_off_is_not_offered_before_its_time_by_a_page_that_is_loaded_again() {
    let mut desk = near_the_end();
    desk.command(Command::RenewLater(Second));
    let put_off = desk.view().regions.map(|_, region| region.renewal_put_off);
    assert!(put_off.first == Timestamp::default() && put_off.second > desk.time(), "{put_off:?}");

    let until = Timestamp::from_millis(1_600_000);
    let renewal_put_off = Pair { first: Timestamp::default(), second: until };
    // Both sessions are due at once.
    let due = Settings { session_lasts: Duration::from_hours(1), renewal_put_off, ..settings() };
    let mut desk = Desk::steady_with(due, First);
    assert_eq!(stage(&desk), Some((First, RenewalStage::Offered)), "that one was not put off");
    desk.advance(until.since(desk.time()).as_secs() * 1_000 - 1_000);
    assert_eq!(stage(&desk), Some((First, RenewalStage::Offered)));
    desk.advance(1_000);
    assert_eq!(stage(&desk), Some((Second, RenewalStage::Offered)));
}

#[test]
fn an_instance_that_can_not_be_reached_keeps_the_session_and_says_so() {
    let mut desk = near_the_end();
    let until = ends_at(&desk, Second);
    desk.command(Command::RenewSession(Second));
    held(&mut desk, Second, true);
    desk.event(Second, Event::SignOutAnswered { ended: false });
    desk.advance_until(16_000, &Effect::ReleaseSignIn);
    assert_eq!(stage(&desk), Some((Second, RenewalStage::Failed)));
    assert!(desk.view().regions[Second].could_take_over());
    assert_eq!(ends_at(&desk, Second), until);
}

#[test]
fn a_refusal_that_follows_shows_that_it_was_ended_all_the_same() {
    let mut desk = near_the_end();
    desk.command(Command::RenewSession(Second));
    held(&mut desk, Second, true);
    desk.event(Second, Event::SignOutAnswered { ended: false });
    desk.event(Second, Event::SignInRefused);
    desk.advance_until(4_000, &Effect::OpenSignIn(Second));
    assert_eq!(stage(&desk), Some((Second, RenewalStage::SigningIn)));
}

#[test]
fn a_ccp_that_comes_back_at_once_has_the_session_of_before() {
    let mut desk = near_the_end();
    let until = ends_at(&desk, Second);
    standby_leaves(&mut desk);
    desk.advance(2_000);
    assert!(desk.new_port(Second).contains(&Effect::ReleaseSignIn));
    desk.agent(Second, put_offline());
    assert_eq!(stage(&desk), Some((Second, RenewalStage::Failed)));
    assert_eq!(ends_at(&desk, Second), until, "it is no new one");
    assert!(desk.view().regions[Second].could_take_over());
}

/// The standby has a new session; the agent is being put offline for that of the active region.
fn goes_offline() -> Desk {
    goes_offline_with(settings())
}

fn goes_offline_with(settings: Settings) -> Desk {
    let mut desk = near_the_end_with(settings);
    standby_leaves(&mut desk);
    desk.advance_until(12_000, &Effect::OpenSignIn(Second));
    returns(&mut desk, Second);
    desk.command(Command::RenewSession(First));
    held(&mut desk, First, true);
    desk
}

#[test]
fn a_contact_or_a_failover_that_comes_first_calls_it_off() {
    let mut desk = goes_offline();
    let called_off = desk.agent(First, on_call());
    assert_eq!(called_off, [Effect::ReleaseSignIn, choose(First, "Available")], "for the time after the call");
    assert!(!desk.advance(60_000).contains(&Effect::SignOut(First)));

    let mut desk = goes_offline();
    let called_off = desk.waits(First);
    assert!(called_off.contains(&Effect::ReleaseSignIn), "{called_off:?}");
    assert!(!desk.agent(First, put_offline()).contains(&Effect::SignOut(First)));
}

#[test]
fn an_agent_who_is_not_put_offline_in_time_stays_signed_in() {
    let mut desk = goes_offline();
    desk.advance_until(16_000, &Effect::ReleaseSignIn);
    assert_eq!(stage(&desk), Some((First, RenewalStage::Failed)));
    assert!(!desk.advance(60_000).contains(&Effect::SignOut(First)));
}

#[test]
fn a_failover_to_a_region_whose_session_has_ended_finds_the_sign_in_offered_there() {
    let mut desk = near_the_end();
    standby_leaves(&mut desk);
    desk.advance_until(12_000, &Effect::OpenSignIn(Second));
    desk.forces_offline(First, false);
    desk.advance(3_000);
    assert!(matches!(desk.phase(), PhaseView::Switching { to: Second, .. }), "{:?}", desk.phase());
    assert!(matches!(desk.readiness(Second), Readiness::SignInRequired { .. }));
    returns(&mut desk, Second);
    assert_eq!(desk.phase(), PhaseView::Steady { active: Second });
}

#[test]
fn another_window_loads_the_ccp_again_and_leaves_the_rest_to_the_one_that_asked() {
    let mut desk = near_the_end();
    let message = PeerMessage::SessionEnded { region: Second };
    assert_eq!(desk.peer(message), [Effect::ReloadCcp(Second)]);
    desk.falls_silent(Second);
    assert_eq!((desk.peer(message), stage(&desk)), (vec![], Some((Second, RenewalStage::Elsewhere))));
    assert!(matches!(desk.readiness(Second), Readiness::SignInRequired { .. }));
    let meanwhile = desk.advance(60_000);
    assert!(!meanwhile.iter().any(|effect| matches!(effect, Effect::OpenSignIn(_) | Effect::SignOut(_))));
    assert_eq!(stage(&desk), Some((Second, RenewalStage::Elsewhere)));
    desk.peer(PeerMessage::SignedIn);
    assert!(desk.advance(1_500).contains(&Effect::ReloadCcp(Second)), "it need not find that out by itself");
    let back = returns(&mut desk, Second);
    assert!(!back.contains(&Effect::Broadcast(PeerMessage::SignedIn)), "{back:?}");
    assert_eq!(ends_at(&desk, Second), Timestamp::from_millis(desk.now() + 2 * HOUR));
}

#[test]
fn while_another_window_renews_a_session_this_one_offers_none_and_begins_none() {
    let mut desk = near_the_end();
    assert_eq!(desk.peer(PeerMessage::RenewsSession { region: Second }), []);
    assert_eq!(stage(&desk), Some((Second, RenewalStage::Elsewhere)));
    for region in Region::ALL {
        assert_eq!(
            desk.command(Command::RenewSession(region)),
            [],
            "neither that one nor the other, which has to take over"
        );
    }
    desk.advance(29_000);
    assert_eq!(stage(&desk), Some((Second, RenewalStage::Elsewhere)));
    desk.advance(2_000);
    assert_eq!(stage(&desk), Some((Second, RenewalStage::Offered)), "that window is gone, or has given up");

    // Both have begun, and neither has asked an instance yet.
    let mut desk = goes_offline();
    let given_up = desk.peer(PeerMessage::RenewsSession { region: Second });
    assert_eq!(given_up, [Effect::ReleaseSignIn, choose(First, "Available")]);
    assert!(!desk.agent(First, put_offline()).contains(&Effect::SignOut(First)));

    // This one ends the session already: the other one hears of it.
    let mut desk = near_the_end();
    desk.command(Command::RenewSession(Second));
    held(&mut desk, Second, true);
    assert_eq!(desk.peer(PeerMessage::RenewsSession { region: First }), []);
    assert_eq!(stage(&desk), Some((Second, RenewalStage::Ending)));
}

#[test]
fn who_signs_out_of_both_regions_renews_nothing_and_gets_no_state_back() {
    let mut desk = goes_offline();
    let out = desk.command(Command::SignOut);
    assert!(out.contains(&Effect::ReleaseSignIn) && out.contains(&Effect::SignOut(Second)), "{out:?}");
    assert_eq!(desk.view().sign_out.map(|stages| stages.first), Some(SignOut::Asked));
    assert_eq!(stage(&desk), None);
    desk.agent(First, put_offline());
    assert!(!desk.advance(HOUR).contains(&choose(First, "Available")));
}

/// The renewal put them offline, not they themselves, however long ago.
#[test]
fn a_failover_while_the_active_region_is_renewed_gives_the_state_back_where_the_desk_does_so() {
    let mut desk = goes_offline_with(Settings { restores_state: true, ..settings() });
    desk.agent(First, put_offline());
    desk.event(First, Event::SignOutAnswered { ended: true });
    desk.advance(60_000);
    desk.agent(Second, put_offline());
    let mut effects = desk.event(Second, Event::FailoverSignaled { next: Second });
    effects.extend(desk.advance(10_000));
    assert!(effects.contains(&choose(Second, "Available")), "{effects:?}");
    assert_eq!(desk.view().renewal.map(|renewal| (renewal.region, renewal.moved)), Some((First, true)));
}

/// A page that is loaded again half way through a renewal of the first region, and where that region is active or not; its agent is
/// offline there.
fn loaded_again_with(kept: Option<String>, active: Region) -> (Desk, Vec<Effect>) {
    let put_offline_there = kept.map(|state| (First, state));
    let mut desk = Desk::closed_with(Settings { put_offline: put_offline_there, ..settings() });
    desk.send(Input::Opened);
    let mut effects = Vec::new();
    for region in Region::ALL {
        desk.connect(region);
        effects.extend(desk.agent(region, put_offline()));
    }
    effects.extend(desk.claims(active));
    effects.extend(desk.yields(active.other()));
    assert_eq!(desk.phase(), PhaseView::Steady { active });
    (desk, effects)
}

#[test]
fn a_page_that_is_loaded_again_half_way_gives_the_state_back_all_the_same() {
    let kept = goes_offline().view().regions[First].state_before_renewal.clone();
    assert_eq!(kept.as_deref(), Some("Available"));
    let given_back = choose(First, "Available");
    let (desk, effects) = loaded_again_with(kept.clone(), First);
    assert!(effects.contains(&given_back), "{effects:?}");
    assert_eq!(desk.view().regions[First].state_before_renewal, None);
    for (kept, active) in [(None, First), (kept, Second)] {
        let (mut desk, mut effects) = loaded_again_with(kept, active);
        effects.extend(desk.advance(60_000));
        assert!(!effects.contains(&given_back), "{effects:?}");
    }
}

#[test]
fn who_has_chosen_a_state_meanwhile_keeps_it() {
    let mut desk = Desk::steady_with(Settings { put_offline: Some((First, "Break".to_owned())), ..settings() }, First);
    assert_eq!(desk.agent(First, put_offline()), []);
}

#[test]
fn who_signs_out_after_that_gets_no_state_back() {
    let put_offline_there = Some((First, "Available".to_owned()));
    let given = Settings { put_offline: put_offline_there, ..settings() };
    let mut desk = Desk::steady_with(given.clone(), First);
    desk.command(Command::SignOut);
    assert_eq!(desk.view().regions[First].state_before_renewal, None);
    let mut desk = Desk::closed_with(Settings { signed_out: true, ..given });
    desk.send(Input::Opened);
    assert_eq!(desk.view().regions[First].state_before_renewal, None);
}
