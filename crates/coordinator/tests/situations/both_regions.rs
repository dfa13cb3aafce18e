//! A contact in each region: with global routing both are live. Whatever a worker, a peer or time orders, none of them ends, goes out of
//! sight without a word, or can't be reached any more; the CCP that is left by its own word excepted, which ends its contacts itself.

use crate::desk::{Desk, available, on_call, with};
use ambidesk_coordinator::Region::{First, Second};
use ambidesk_coordinator::{
    AgentSnapshot, Channel, Command, ContactState, Effect, Event, PageEvent, PeerMessage, PhaseView, Region, Renewal,
    Scheme, Settings, Wanted, WebSocket,
};

/// What may happen to a desk whose agent works in `agents`, and has a contact in either region.
type Order = (&'static str, fn(&mut Desk, Region, &AgentSnapshot) -> Vec<Effect>);

const COMMON: &[Order] = &[
    ("nothing", |_, _, _| Vec::new()),
    ("its region falls silent", |desk, agents, _| silence(desk, agents)),
    ("the other one falls silent", |desk, agents, _| silence(desk, agents.other())),
    ("both fall silent", |desk, agents, _| {
        desk.falls_silent(agents);
        silence(desk, agents.other())
    }),
    ("its region comes back", |desk, agents, contacts| comes_back(desk, agents, contacts)),
    ("the other one comes back", |desk, agents, contacts| comes_back(desk, agents.other(), contacts)),
    ("Streams gives the other one up", |desk, agents, _| desk.event(agents.other(), Event::RetriesExhausted)),
    ("websockets are to be had again", |desk, _, _| {
        let mut effects = Vec::new();
        for region in Region::ALL {
            effects.extend(desk.event(region, Event::WebSocket(WebSocket::GivenUp)));
            effects.extend(desk.advance(60_000));
            effects.extend(desk.event(region, Event::WebSocketOffered));
        }
        effects
    }),
    ("another window has moved", |desk, agents, _| {
        desk.peer(PeerMessage::Switched { from: agents, to: agents.other(), wanted: Wanted::No })
    }),
    ("another window stays in the other one", |desk, agents, _| {
        desk.peer(PeerMessage::CalledOff { active: agents.other() })
    }),
    ("another window waits to leave", |desk, agents, _| {
        desk.peer(PeerMessage::Pending { from: agents, to: agents.other(), ordered: false })
    }),
    ("another window lets go of the workers", |desk, _, _| {
        let mut effects = Vec::new();
        for (region, why) in Region::ALL
            .into_iter()
            .flat_map(|region| [Renewal::AgentMissing, Renewal::WorkerStuck].map(|why| (region, why)))
        {
            effects.extend(desk.peer(PeerMessage::Renewing { region, why }));
        }
        effects
    }),
];

const MANAGED: &[Order] = &[
    ("the other one takes over", |desk, agents, _| initiated(desk, agents.other(), agents.other())),
    ("the other one takes over while its region is silent", |desk, agents, _| {
        let mut effects = silence(desk, agents);
        effects.extend(initiated(desk, agents.other(), agents.other()));
        effects
    }),
    ("the other one starts anew and claims the role", |desk, agents, contacts| {
        starts_anew(desk, agents.other(), agents.other(), contacts)
    }),
    ("its region starts anew and names the other one", |desk, agents, contacts| {
        starts_anew(desk, agents, agents.other(), contacts)
    }),
    ("a failover waits", |desk, agents, _| desk.waits(agents)),
    ("a failover waits and is called off", |desk, agents, _| {
        let mut effects = desk.waits(agents);
        effects.extend(desk.event(agents, Event::FailoverDetected { next: agents }));
        effects
    }),
    ("a failover waits and is called off by an announcement", |desk, agents, _| {
        let mut effects = desk.waits(agents);
        effects.extend(initiated(desk, agents, agents));
        effects
    }),
    ("a failover waits, and the page of its region is new", |desk, agents, contacts| {
        let mut effects = desk.waits(agents);
        effects.extend(starts_anew(desk, agents, agents, contacts));
        effects
    }),
];

const PAIRED: &[Order] = &[
    ("the other one claims the role", |desk, agents, _| desk.claims(agents.other())),
    ("a failover waits and is called off", |desk, agents, _| {
        let mut effects = desk.waits(agents);
        effects.extend(desk.advance(30_000));
        effects.extend(desk.claims(agents));
        effects
    }),
];

fn silence(desk: &mut Desk, region: Region) -> Vec<Effect> {
    desk.falls_silent(region);
    desk.advance(60_000)
}

fn comes_back(desk: &mut Desk, region: Region, contacts: &AgentSnapshot) -> Vec<Effect> {
    let mut effects = silence(desk, region);
    effects.extend(desk.acknowledges(region));
    effects.extend(desk.agent(region, contacts.clone()));
    effects
}

fn initiated(desk: &mut Desk, source: Region, next: Region) -> Vec<Effect> {
    desk.event(source, Event::FailoverInitiated { next })
}

fn starts_anew(desk: &mut Desk, region: Region, active: Region, contacts: &AgentSnapshot) -> Vec<Effect> {
    let mut effects = desk.new_port(region);
    effects.extend(desk.event(region, Event::Introduced { active }));
    effects.extend(desk.agent(region, contacts.clone()));
    effects
}

/// Whether it ends a contact, or takes the sound away from one.
fn harms(effect: &Effect) -> bool {
    matches!(
        effect,
        Effect::ForceOffline { .. }
            | Effect::ReloadCcp(_)
            | Effect::RenewCcp(_)
            | Effect::ClearContact { .. }
            | Effect::RelayFailover(_)
            | Effect::CompleteFailover { left_too: true, .. }
    )
}

/// A desk of that scheme whose agent works in `agents` and has such contacts in either region: those of the region that they work in
/// live in `home`.
fn desk(scheme: Scheme, agents: Region, home: Region, channel: Channel) -> (Desk, AgentSnapshot) {
    let mut desk = Desk::steady_with(Settings { scheme, ..Settings::default() }, agents);
    let mut contacts = with(channel, ContactState::Connected);
    contacts.contacts[0].elsewhere = agents != home;
    desk.agent(agents, contacts.clone());
    desk.agent(agents.other(), with(channel, ContactState::Connected));
    (desk, contacts)
}

#[test]
fn no_order_ends_a_contact_of_either_region_or_takes_the_one_on_screen_away() {
    let channels = [Channel::Voice, Channel::QueueCallback, Channel::Chat];
    for (scheme, agents, home, channel) in cells(&channels) {
        if !channel.holds_failover(scheme) {
            continue;
        }
        let own = if scheme == Scheme::Managed { MANAGED } else { PAIRED };
        for (name, order) in COMMON.iter().chain(own) {
            let case = format!("{scheme:?}, {agents:?}, {home:?}, {channel:?}: {name}");
            let (mut desk, contacts) = desk(scheme, agents, home, channel);
            let mut effects = order(&mut desk, agents, &contacts);
            effects.extend(desk.advance(120_000));
            let harmful = effects.iter().filter(|effect| harms(effect)).collect::<Vec<_>>();
            // A page without a call has no sound to lose; what a standby of the paired scheme has, is held back from it.
            let may_be_loaded = |region| !channel.is_call() || scheme == Scheme::Paired && region != agents;
            let is_harmless = |effect: &Effect| match effect {
                Effect::ReloadCcp(region) | Effect::RenewCcp(region) => may_be_loaded(*region),
                _ => false,
            };
            assert!(harmful.iter().all(|effect| is_harmless(effect)), "{case}: {harmful:?}");
            assert_eq!(desk.view().shown, agents, "{case}");
            assert!(!effects.iter().any(|effect| matches!(effect, Effect::Show(_))), "{case}");
            let other = &desk.view().regions[agents.other()];
            let is_said =
                scheme == Scheme::Paired || !other.is_ready() || desk.view().hidden_contact == Some(agents.other());
            assert!(is_said, "{case}");
        }
    }
}

fn cells(channels: &[Channel]) -> Vec<(Scheme, Region, Region, Channel)> {
    let mut cells = Vec::new();
    for scheme in [Scheme::Paired, Scheme::Managed] {
        for agents in Region::ALL {
            for home in Region::ALL {
                cells.extend(channels.iter().map(|channel| (scheme, agents, home, *channel)));
            }
        }
    }
    cells
}

fn managed() -> Desk {
    let (desk, _) = desk(Scheme::Managed, First, First, Channel::Voice);
    desk
}

#[test]
fn the_contact_that_is_not_on_screen_comes_there_once_nothing_holds_the_agent_where_they_are() {
    let mut desk = managed();
    assert_eq!(desk.view().hidden_contact, Some(Second));
    desk.agent(First, available());
    assert!(desk.is_pending(Second), "{:?}", desk.phase());
    assert_eq!((desk.view().shown, desk.view().hidden_contact), (Second, None));
    desk.agent(Second, available());
    desk.advance_until(6_000, &Effect::Show(First));
}

#[test]
fn the_agent_may_go_to_it_and_the_desk_comes_back() {
    for was_pending in [false, true] {
        let mut desk = managed();
        if was_pending {
            desk.waits(First);
        }
        let effects = desk.command(Command::ShowContact(Second));
        assert!(effects.contains(&Effect::Show(Second)) && !effects.iter().any(harms), "{effects:?}");
        assert_eq!((desk.view().shown, desk.view().hidden_contact), (Second, Some(First)));
        let effects = desk.command(Command::ShowContact(First));
        assert!(effects.contains(&Effect::Show(First)) && !effects.iter().any(harms), "{effects:?}");
        desk.command(Command::ShowContact(Second));
        let mut effects = desk.agent(Second, available());
        if !was_pending {
            effects.extend(desk.advance_until(6_000, &Effect::Show(First)));
        }
        assert!(!effects.contains(&Effect::ForceOffline { region: First, soft: false }), "{effects:?}");
        assert_eq!(desk.view().shown, First);
    }
}

fn managed_and_idle() -> Desk {
    Desk::steady_with(Settings { scheme: Scheme::Managed, ..Settings::default() }, First)
}

#[test]
fn the_agent_may_go_to_a_call_that_rings_where_nobody_sees_it() {
    for becomes in [None, Some(ContactState::Connected), Some(ContactState::Missed)] {
        let mut desk = managed_and_idle();
        desk.agent(Second, with(Channel::Voice, ContactState::Connecting));
        assert_eq!((desk.view().shown, desk.view().hidden_contact), (First, Some(Second)), "it is spoken of");
        let effects = desk.command(Command::ShowContact(Second));
        assert!(effects.contains(&Effect::Show(Second)) && !effects.iter().any(harms), "{effects:?}");
        if let Some(state) = becomes {
            let effects = desk.agent(Second, with(Channel::Voice, state));
            let cleared = effects.iter().any(|effect| matches!(effect, Effect::ClearContact { region: Second, .. }));
            assert_eq!(cleared, state == ContactState::Missed, "{effects:?}");
            desk.advance(60_000);
            assert_eq!(desk.view().shown, Second);
        }
        desk.agent(Second, available());
        desk.advance_until(6_000, &Effect::Show(First));
    }
}

#[test]
fn a_call_that_only_rings_takes_no_other_one_out_of_sight() {
    let mut desk = managed_and_idle();
    desk.agent(First, on_call());
    desk.agent(Second, with(Channel::Voice, ContactState::Connecting));
    assert_eq!(desk.view().hidden_contact, Some(Second));
    assert_eq!(desk.command(Command::ShowContact(Second)), []);
    desk.agent(Second, with(Channel::Voice, ContactState::Missed));
    assert_eq!(desk.view().hidden_contact, None, "there is nothing to see");
}

#[test]
fn the_agent_goes_ahead_of_a_failover_and_stays() {
    let mut desk = managed();
    desk.waits(First);
    let effects = desk.command(Command::ShowContact(Second));
    let told = Effect::PageEvent(PageEvent::FailoverComplete { active: Second });
    for expected in [Effect::CompleteFailover { active: Second, left_too: false }, told] {
        assert!(effects.contains(&expected), "{effects:?}");
    }
    assert_eq!(desk.phase(), PhaseView::Steady { active: Second });
    // What the CCP that is left goes on to say changes nothing, nor does its end.
    desk.event(First, Event::FailoverPending { next: Second });
    assert_eq!(desk.phase(), PhaseView::Steady { active: Second });
    desk.agent(First, available());
    let effects = desk.event(First, Event::FailoverInitiated { next: Second });
    assert!(!effects.iter().any(harms), "{effects:?}");
    desk.advance(60_000);
    desk.agent(Second, available());
    desk.advance(60_000);
    assert_eq!((desk.phase(), desk.view().shown), (PhaseView::Steady { active: Second }, Second));
}

#[test]
fn a_failover_that_the_agent_went_ahead_of_is_called_off() {
    let mut desk = managed();
    desk.waits(First);
    desk.command(Command::ShowContact(Second));
    desk.event(First, Event::FailoverDetected { next: First });
    assert_eq!(desk.phase(), PhaseView::Steady { active: Second }, "its own worker says whether it waits");
    desk.event(Second, Event::FailoverDetected { next: First });
    let effects = desk.event(Second, Event::FailoverPending { next: First });
    assert!(desk.is_pending(Second) && !effects.iter().any(harms), "{:?}: {effects:?}", desk.phase());
    assert_eq!(desk.view().shown, Second);
    desk.agent(First, available());
    desk.agent(Second, available());
    let effects = desk.event(Second, Event::FailoverInitiated { next: First });
    assert!(effects.contains(&Effect::Show(First)), "{effects:?}");
}

#[test]
fn nobody_goes_where_there_is_no_contact() {
    let mut desk = Desk::steady_with(Settings { scheme: Scheme::Managed, ..Settings::default() }, First);
    desk.agent(First, on_call());
    for region in Region::ALL {
        assert_eq!(desk.command(Command::ShowContact(region)), []);
    }
    let (mut desk, _) = self::desk(Scheme::Paired, First, First, Channel::Voice);
    assert_eq!(desk.command(Command::ShowContact(Second)), [], "the other scheme hides what a standby has");
}

#[test]
fn a_wait_that_the_agent_forces_ends_the_contacts_of_the_region_that_is_left_alone() {
    let mut desk = managed();
    desk.waits(First);
    assert_eq!(desk.command(Command::SwitchNow), [Effect::ForceFailover { from: First, both: false }]);
    let effects = desk.advance_until(6_000, &Effect::Show(Second));
    assert!(effects.contains(&Effect::ForceOffline { region: First, soft: false }));
    assert!(!effects.contains(&Effect::ForceOffline { region: Second, soft: false }));
    assert_eq!(desk.phase(), PhaseView::Steady { active: Second });
}

#[test]
fn a_region_that_says_itself_that_it_lets_go_is_left_and_its_contact_is_spoken_of() {
    let mut desk = managed();
    let effects = initiated(&mut desk, First, Second);
    assert!(effects.contains(&Effect::Show(Second)) && effects.contains(&Effect::RelayFailover(First)));
    let told = Effect::PageEvent(PageEvent::FailoverComplete { active: Second });
    for expected in [Effect::CompleteFailover { active: Second, left_too: false }, told] {
        assert!(effects.contains(&expected), "{effects:?}");
    }
    assert_eq!(desk.view().hidden_contact, Some(First));
    desk.agent(Second, available());
    assert_eq!(desk.view().shown, Second, "it ends that itself");
    desk.agent(First, available());
    desk.agent(First, on_call());
    assert!(desk.is_pending(First), "a later one");
}

#[test]
fn a_region_that_was_left_while_it_was_silent_keeps_a_call_that_turns_up() {
    let mut desk = Desk::steady_with(Settings { scheme: Scheme::Managed, ..Settings::default() }, First);
    let mut effects = silence(&mut desk, First);
    effects.extend(desk.new_port(Second));
    effects.extend(desk.event(Second, Event::Introduced { active: Second }));
    effects.extend(desk.agent(Second, available()));
    assert_eq!(desk.view().active, Some(Second));
    effects.extend(desk.advance(60_000));
    effects.extend(desk.acknowledges(First));
    effects.extend(desk.agent(First, on_call()));
    assert!(desk.is_pending(First), "{:?}", desk.phase());
    let ends = |effect: &Effect| {
        matches!(effect, Effect::ForceOffline { .. } | Effect::CompleteFailover { left_too: true, .. })
    };
    assert!(!effects.iter().any(ends), "{effects:?}");
}

#[test]
fn a_page_that_comes_back_to_a_call_in_each_region_stays_where_it_is() {
    for named in Region::ALL {
        let told = ambidesk_coordinator::Told { active: First, at: ambidesk_coordinator::Timestamp::from_millis(1) };
        let settings = Settings { scheme: Scheme::Managed, last_told: Some(told), ..Settings::default() };
        let mut desk = Desk::closed_with(settings);
        desk.send(ambidesk_coordinator::Input::Opened);
        for region in Region::ALL {
            desk.connect(region);
            desk.agent(region, on_call());
        }
        let effects = desk.event(Second, Event::Introduced { active: named });
        assert!(!effects.contains(&Effect::Show(Second)), "{effects:?}");
        assert_eq!((desk.view().shown, desk.view().hidden_contact), (First, Some(Second)));
    }
}

#[test]
fn a_call_that_was_lost_with_the_hidden_region_is_the_agents_to_give_up() {
    for scheme in [Scheme::Paired, Scheme::Managed] {
        let mut desk = Desk::steady_with(Settings { scheme, ..Settings::default() }, First);
        desk.agent(First, on_call());
        desk.agent(Second, on_call());
        assert_eq!(desk.view().lost_call, None, "it answers");
        desk.falls_silent(Second);
        let effects = desk.advance(120_000);
        if scheme == Scheme::Paired {
            assert_eq!(desk.view().lost_call, None);
            assert!(effects.contains(&Effect::ReloadCcp(Second)), "it is loaded again by itself");
            continue;
        }
        assert_eq!(desk.view().lost_call, Some(Second));
        assert!(!effects.contains(&Effect::ReloadCcp(Second)));
        assert!(desk.command(Command::Retry(Second)).contains(&Effect::ReloadCcp(Second)));
        assert_eq!(desk.view().lost_call, None, "from here on the desk tries by itself");
    }
}
