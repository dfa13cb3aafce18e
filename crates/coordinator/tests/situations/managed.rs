//! The managed scheme: CCPs that say who is active, a desk that tells them who may speak, and what nobody says.

use crate::desk::{Desk, after_call, available, hang_up, offline, on_call, page_event, release, suppress, with};
use ambidesk_coordinator::Region::{First, Second};
use ambidesk_coordinator::{
    Channel, Command, ContactState, Effect, Event, Notice, PageEvent, PhaseView, Readiness, Region, Scheme, Settings,
    Standing,
};

fn settings() -> Settings {
    Settings { scheme: Scheme::Managed, ..Settings::default() }
}

pub fn opened() -> Desk {
    let mut desk = Desk::closed_with(settings());
    desk.send(ambidesk_coordinator::Input::Opened);
    for region in Region::ALL {
        desk.connect(region);
    }
    desk
}

pub fn introduced(desk: &mut Desk, source: Region, active: Region) -> Vec<Effect> {
    desk.event(source, Event::Introduced { active })
}

pub fn initiated(desk: &mut Desk, source: Region, next: Region) -> Vec<Effect> {
    desk.event(source, Event::FailoverInitiated { next })
}

pub fn steady() -> Desk {
    let mut desk = opened();
    for region in Region::ALL {
        introduced(&mut desk, region, First);
        desk.agent(region, available());
    }
    assert_eq!(desk.phase(), PhaseView::Steady { active: First });
    desk
}

pub fn pending() -> Desk {
    let mut desk = steady();
    desk.agent(First, on_call());
    desk.waits(First);
    assert!(desk.is_pending(First));
    desk
}

pub fn is_steady(desk: &Desk, region: Region) {
    assert_eq!(desk.phase(), PhaseView::Steady { active: region });
}

#[test]
fn the_first_word_says_who_is_active_and_each_ccp_is_told_whether_it_may_speak() {
    let mut desk = opened();
    let effects = introduced(&mut desk, First, Second);
    assert_eq!(desk.view().active, Some(Second));
    assert!(effects.contains(&Effect::Show(Second)));
    assert!(effects.contains(&suppress(First)) && effects.contains(&release(Second)));
    assert_eq!(introduced(&mut desk, Second, Second), [], "the same once more");
}

#[test]
fn nobody_is_asked_about_the_distribution() {
    let mut desk = steady();
    desk.falls_silent(First);
    let effects = desk.advance(60_000);
    assert!(!effects.iter().any(|effect| matches!(effect, Effect::PollDistribution(_) | Effect::Configure(_))));
    let mut desk = pending();
    assert_eq!(desk.advance(60_000), [], "its word stands until it takes it back");
    assert!(desk.is_pending(First));
}

#[test]
fn an_announced_move_is_made_at_once_whoever_announces_it() {
    for source in Region::ALL {
        let mut desk = steady();
        let effects = initiated(&mut desk, source, Second);
        is_steady(&desk, Second);
        let roles = [suppress(First), release(Second)];
        assert!(roles.iter().all(|role| effects.contains(role)), "{effects:?}");
        assert!(effects.contains(&page_event(PageEvent::FailoverComplete { active: Second })));
        assert_eq!(initiated(&mut desk, source.other(), Second), [], "the other one announces it, too");
    }
}

#[test]
fn calls_and_chats_hold_a_failover_up() {
    for channel in [Channel::Voice, Channel::QueueCallback, Channel::Chat] {
        let mut desk = steady();
        desk.agent(First, with(channel, ContactState::Connected));
        desk.waits(First);
        desk.advance(60_000);
        assert!(desk.is_pending(First), "{channel:?}");
    }
}

#[test]
fn a_region_that_was_left_speaks_until_its_contacts_are_gone() {
    let mut desk = pending();
    let effects = initiated(&mut desk, First, Second);
    assert!(!effects.contains(&suppress(First)));
    assert!(!desk.agent(First, after_call()).contains(&suppress(First)));
    assert!(desk.agent(First, offline()).contains(&suppress(First)));
}

#[test]
fn an_agent_from_the_memory_of_a_silent_ccp_is_no_session() {
    let mut desk = steady();
    desk.event(First, Event::SignInRefused);
    initiated(&mut desk, Second, Second);
    desk.agent(First, available());
    desk.advance(3_000);
    desk.agent(First, available());
    assert!(matches!(desk.readiness(First), Readiness::SignInRequired { .. }));
    assert!(!desk.view().regions[First].could_take_over());
    desk.new_port(First);
    desk.agent(First, available());
    assert!(desk.view().regions[First].could_take_over(), "a CCP that starts anew has one");
}

#[test]
fn a_detection_of_the_active_region_by_itself_calls_the_failover_off() {
    let mut desk = pending();
    assert_eq!(desk.event(Second, Event::FailoverDetected { next: First }), [], "the standby can't");
    assert!(desk.is_pending(First));
    desk.event(First, Event::FailoverDetected { next: First });
    is_steady(&desk, First);
    assert!(matches!(desk.view().notice, Some(Notice::CalledOff { active: First, .. })));
    desk.waits(First);
    assert!(desk.is_pending(First), "a second one");
}

#[test]
fn a_force_is_told_to_both_ccps_and_carried_out_by_the_desk_where_nothing_answers() {
    let mut desk = pending();
    assert_eq!(desk.command(Command::SwitchNow), [Effect::ForceFailover { from: First, both: true }]);
    assert_eq!(desk.waits(First), [], "it waits no more, whatever is said");
    assert!(matches!(desk.phase(), PhaseView::Pending { standing: Standing::Ordered, .. }));
    let effects = desk.advance_until(5_000, &Effect::Show(Second));
    assert!(effects.contains(&hang_up(First)));
    assert!(matches!(desk.view().notice, Some(Notice::Switched { forced: true, .. })));
}

#[test]
fn to_force_it_again_and_again_makes_nobody_wait_longer() {
    let mut desk = pending();
    desk.falls_silent(First);
    desk.command(Command::SwitchNow);
    for _ in 0..4 {
        desk.advance(1_000);
        assert_eq!(desk.command(Command::SwitchNow), [], "both CCPs have been asked");
    }
    desk.advance_until(1_100, &Effect::Show(Second));
}

#[test]
fn a_force_that_is_answered_counts_as_the_agent_s() {
    let mut desk = pending();
    desk.command(Command::SwitchNow);
    initiated(&mut desk, First, Second);
    assert!(matches!(desk.view().notice, Some(Notice::Switched { forced: true, .. })));
}

#[test]
fn a_ccp_that_comes_back_and_knows_nothing_of_the_wait_is_left_once_its_contacts_are_gone() {
    let mut desk = pending();
    desk.new_port(First);
    introduced(&mut desk, First, Second);
    assert!(desk.is_pending(First), "the call goes on");
    desk.agent(First, available());
    let effects = desk.advance_until(6_000, &Effect::Show(Second));
    assert!(effects.contains(&hang_up(First)));
}

#[test]
fn a_ccp_that_comes_back_active_and_does_not_wait_was_called_off() {
    let mut desk = pending();
    desk.new_port(First);
    introduced(&mut desk, First, First);
    desk.advance(2_000);
    is_steady(&desk, First);
}

#[test]
fn a_ccp_that_comes_back_active_and_waits_goes_on_waiting() {
    let mut desk = pending();
    desk.new_port(First);
    introduced(&mut desk, First, First);
    desk.waits(First);
    desk.advance(10_000);
    assert!(desk.is_pending(First));
}

#[test]
fn a_wait_that_nobody_ends_is_ended_after_the_ccp_was_loaded_anew() {
    let mut desk = pending();
    desk.agent(First, available());
    let effects = desk.advance_until(6_000, &Effect::ReloadCcp(First));
    assert!(!effects.contains(&Effect::Show(Second)), "it is asked first");
    desk.new_port(First);
    introduced(&mut desk, First, Second);
    desk.agent(First, available());
    assert_eq!(desk.view().active, Some(Second));
}

#[test]
fn a_wait_that_nobody_ends_is_over_where_the_ccp_does_not_come_back() {
    let mut desk = pending();
    desk.agent(First, available());
    desk.advance_until(6_000, &Effect::ReloadCcp(First));
    desk.falls_silent(First);
    desk.advance_until(30_000, &Effect::Show(Second));
}

#[test]
fn both_say_after_a_move_that_the_second_is_active_and_the_desk_follows() {
    let mut desk = steady();
    desk.new_port(First);
    introduced(&mut desk, First, Second);
    is_steady(&desk, Second);
}

#[test]
fn a_page_that_comes_back_during_a_call_waits_for_it_although_another_region_is_active() {
    let mut desk = opened();
    for region in Region::ALL {
        introduced(&mut desk, region, Second);
    }
    desk.agent(Second, available());
    assert_eq!(desk.view().shown, Second);
    let effects = desk.agent(First, on_call());
    assert!(desk.is_pending(First) && effects.contains(&Effect::Show(First)), "{effects:?}");
    assert!(effects.contains(&release(First)) && effects.contains(&suppress(Second)));
    desk.agent(First, available());
    desk.advance_until(6_000, &Effect::Show(Second));
}

#[test]
fn a_chat_is_waited_for_by_a_page_that_comes_back_and_a_task_is_not() {
    for (channel, is_waited_for) in [(Channel::Chat, true), (Channel::Task, false)] {
        let mut desk = opened();
        for region in Region::ALL {
            introduced(&mut desk, region, Second);
        }
        desk.agent(First, with(channel, ContactState::Connected));
        assert_eq!(desk.is_pending(First), is_waited_for, "{channel:?}");
    }
}

#[test]
fn a_region_that_is_left_before_it_has_reported_its_agent_keeps_its_call() {
    let told = ambidesk_coordinator::Told { active: First, at: ambidesk_coordinator::Timestamp::from_millis(1) };
    let mut desk = Desk::closed_with(Settings { last_told: Some(told), ..settings() });
    desk.send(ambidesk_coordinator::Input::Opened);
    for region in Region::ALL {
        desk.connect(region);
    }
    desk.advance(6_000);
    assert_eq!(desk.view().active, Some(First), "the region that was last told");
    let mut effects = introduced(&mut desk, First, Second);
    assert_eq!(desk.view().active, Some(Second));
    effects.extend(desk.agent(Second, available()));
    assert!(!effects.contains(&hang_up(First)), "{effects:?}");
    desk.agent(First, on_call());
    assert!(desk.is_pending(First));
}

#[test]
fn the_ccps_are_told_of_a_complete_move_and_not_of_a_region_that_is_active_from_the_start() {
    let complete = |active| Effect::CompleteFailover { active, left_too: true };
    let mut desk = opened();
    let mut effects = introduced(&mut desk, Second, Second);
    effects.extend(desk.agent(Second, available()));
    assert!(effects.contains(&page_event(PageEvent::FailoverComplete { active: Second })), "{effects:?}");
    assert!(!effects.contains(&complete(Second)), "a worker that has not looked yet would let go of a call");
    desk.agent(First, available());
    assert!(initiated(&mut desk, Second, First).contains(&complete(First)));
}

#[test]
fn a_call_that_is_only_offered_in_the_standby_is_not_shown() {
    let mut desk = steady();
    desk.agent(Second, with(Channel::Voice, ContactState::Incoming));
    is_steady(&desk, First);
    assert_eq!(desk.view().hidden_contact, Some(Second), "it is spoken of");
}

#[test]
fn both_claim_to_be_active_and_the_first_word_counts() {
    let mut desk = opened();
    introduced(&mut desk, First, First);
    introduced(&mut desk, Second, Second);
    is_steady(&desk, First);
}

#[test]
fn the_standby_claims_the_role_of_a_region_that_has_fallen_silent() {
    let mut desk = steady();
    desk.falls_silent(First);
    desk.advance(20_000);
    desk.new_port(Second);
    introduced(&mut desk, Second, Second);
    assert_eq!(desk.view().active, Some(Second));
}

#[test]
fn a_region_that_never_says_a_word_is_no_reason_to_wait_for_ever() {
    let mut desk = opened();
    desk.advance(6_000);
    assert_eq!(desk.view().active, Some(First));
    assert!(desk.view().assumed.is_some());
    introduced(&mut desk, Second, Second);
    assert_eq!(desk.view().active, Some(Second));
}

#[test]
fn a_regional_sign_in_asks_for_another_one_until_it_is_global() {
    let mut desk = steady();
    desk.event(Second, Event::SignInScoped { global: false });
    desk.agent(Second, available());
    assert!(matches!(desk.readiness(Second), Readiness::SignInRequired { .. }));
    desk.event(Second, Event::SignInScoped { global: true });
    assert!(matches!(desk.readiness(Second), Readiness::Ready { .. }));
}

#[test]
fn a_script_that_lets_calls_finish_is_followed_by_the_desk_itself() {
    let mut desk = steady();
    desk.agent(First, on_call());
    desk.command(Command::FailOver { to: Second, soft: true });
    assert!(desk.is_pending(First));
    desk.agent(First, available());
    desk.advance_until(6_000, &Effect::Show(Second));
    let mut desk = steady();
    desk.agent(First, on_call());
    assert!(desk.command(Command::FailOver { to: Second, soft: false }).contains(&Effect::Show(Second)));
}

#[test]
fn the_agents_state_in_the_other_region_is_left_alone() {
    let mut desk = steady();
    desk.agent(Second, available());
    let effects = desk.advance(30_000);
    assert!(!effects.iter().any(|effect| matches!(effect, Effect::ForceOffline { .. })), "{effects:?}");
}

/// With a worker that is gone, or a panel that hangs, nobody knows whether the agent still talks. They do.
#[test]
fn a_region_that_is_taken_over_while_it_is_silent_keeps_its_call_until_the_agent_leaves() {
    for was_pending in [false, true] {
        let mut desk = if was_pending { pending() } else { steady() };
        desk.agent(First, on_call());
        desk.falls_silent(First);
        desk.advance(20_000);
        let mut effects = initiated(&mut desk, Second, Second);
        effects.extend(initiated(&mut desk, Second, Second));
        effects.extend(desk.advance(60_000));
        assert!(desk.is_pending(First), "{:?}", desk.phase());
        let moves = |effect: &Effect| {
            matches!(effect, Effect::Show(Second) | Effect::ForceOffline { .. } | Effect::ReloadCcp(First))
        };
        assert!(!effects.iter().any(moves), "{effects:?}");
        desk.command(Command::SwitchNow);
        assert!(desk.advance_until(6_000, &Effect::Show(Second)).contains(&hang_up(First)));
    }
}

#[test]
fn a_region_that_comes_round_after_it_was_taken_over_is_left_when_its_call_is_over() {
    let mut desk = steady();
    desk.agent(First, on_call());
    desk.falls_silent(First);
    desk.advance(20_000);
    initiated(&mut desk, Second, Second);
    desk.acknowledges(First);
    desk.agent(First, on_call());
    desk.advance(30_000);
    assert!(desk.is_pending(First), "{:?}", desk.phase());
    desk.agent(First, available());
    desk.advance_until(6_000, &Effect::Show(Second));
}

/// A detection of the region that the desk is in, for a contact there, may be a call-off, or a move to it that its worker does not know to be
/// made: it took the other region for active since it said so, or was told.
#[test]
fn a_worker_that_took_the_other_region_for_active_is_told_when_the_traffic_comes_to_where_the_desk_waits() {
    let mut desk = steady();
    for here in [Second, First, Second] {
        // The worker took the other region for active from the start, or since it was told so in the round before.
        desk.agent(here.other(), available());
        desk.agent(here, on_call());
        assert_eq!(desk.view().shown, here);
        let effects = desk.event(here, Event::FailoverDetected { next: here });
        assert!(effects.contains(&Effect::CompleteFailover { active: here, left_too: true }), "{here}: {effects:?}");
        assert_eq!(desk.phase(), PhaseView::Steady { active: here });
    }
}
