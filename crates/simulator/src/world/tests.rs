//! Situations of a world: contacts, states, sessions and the distribution.

use super::{
    Action, Channel, Described, Limits, Millis, Mode, Move, NewContact, Spec, SpecError, Stage, World, WorldError,
};

fn world() -> World {
    let spec = Spec::check(Described::default(), "default", 2000).expect("the defaults are good");
    World::new(spec, Millis(1000))
}

fn contact(channel: Channel) -> NewContact {
    serde_json::from_value(serde_json::json!({ "channel": channel })).expect("a channel is enough")
}

fn to_west() -> Move {
    Move { active: "us-west-2".to_owned(), mode: Mode::Immediate, ..Move::default() }
}

fn stage(world: &World, region: &str) -> Option<Stage> {
    let region = world.region(region).expect("a known region");
    region.contacts.first().map(|contact| contact.stage)
}

#[test]
fn a_call_lives_from_ringing_to_cleared() {
    let mut world = world();
    let id = world.offer(Some("us-east-1"), contact(Channel::Voice), Millis(2000)).expect("there is room");
    assert_eq!(stage(&world, "us-east-1"), Some(Stage::Connecting));
    for (action, expected, shown) in [
        (Action::Accept, Some(Stage::Connected), "Busy"),
        (Action::End, Some(Stage::Ended), "AfterCallWork"),
        (Action::Clear, None, "Available"),
    ] {
        world.act("us-east-1", &id, action, Millis(3000)).expect("allowed in this stage");
        assert_eq!(stage(&world, "us-east-1"), expected);
        let region = world.region("us-east-1").expect("a known region");
        assert_eq!(region.shown_state().name, shown);
    }
}

#[test]
fn destroying_a_ringing_call_misses_it_until_the_agent_chooses_a_state() {
    let mut world = world();
    let id = world.offer(Some("us-east-1"), contact(Channel::Voice), Millis(2000)).expect("there is room");
    world.act("us-east-1", &id, Action::End, Millis(2500)).expect("a ringing call can be destroyed");
    assert_eq!(stage(&world, "us-east-1"), Some(Stage::Missed));
    let region = world.region_mut("us-east-1").expect("a known region");
    assert_eq!(region.shown_state().name, "MissedCallAgent");
    region.choose("Available", Millis(2600)).expect("a known state");
    assert!(region.contacts.is_empty());
}

#[test]
fn a_state_that_is_chosen_during_a_contact_waits_for_its_end_and_can_be_taken_back() {
    let mut world = world();
    let id = world.offer(Some("us-east-1"), contact(Channel::Chat), Millis(2000)).expect("there is room");
    let region = world.region_mut("us-east-1").expect("a known region");
    for (state, next) in [("Break", Some("Break")), ("Available", None), ("Training", Some("Training"))] {
        region.enqueue(state, Millis(2500)).expect("a known state");
        assert_eq!((region.chosen.name, region.next.map(|next| next.name)), ("Available", next));
    }
    for action in [Action::Accept, Action::End, Action::Clear] {
        world.act("us-east-1", &id, action, Millis(3000)).expect("allowed in this stage");
    }
    let region = world.region_mut("us-east-1").expect("a known region");
    assert_eq!((region.chosen.name, region.next), ("Training", None));
    region.enqueue("Break", Millis(4000)).expect("a known state");
    assert_eq!((region.chosen.name, region.next), ("Break", None), "nothing to wait for");
}

#[test]
fn an_action_that_the_stage_forbids_changes_nothing() {
    let mut world = world();
    let id = world.offer(None, contact(Channel::Chat), Millis(2000)).expect("there is room");
    let version = world.active().version;
    let refused = world.act("us-east-1", &id, Action::Clear, Millis(2500));
    assert!(matches!(refused, Err(WorldError::Contact(_))), "{refused:?}");
    assert_eq!(world.active().version, version);
    assert_eq!(stage(&world, "us-east-1"), Some(Stage::Connecting));
}

#[test]
fn a_contact_without_a_region_follows_the_distribution() {
    let mut world = world();
    world.distribute(&to_west()).expect("a known region");
    world.offer(None, contact(Channel::Task), Millis(2000)).expect("there is room");
    assert_eq!(stage(&world, "us-east-1"), None);
    assert_eq!(stage(&world, "us-west-2"), Some(Stage::Connecting));
}

#[test]
fn the_poll_names_the_active_instance_and_the_mode() {
    let mut world = world();
    let before = world.poll("us-west-2", Millis(2)).expect("a known region");
    assert_eq!(before.instance_arn, world.regions[0].arn);
    assert!(!before.terminate_active_contacts);
    world.distribute(&to_west()).expect("a known region");
    let after = world.poll("us-west-2", Millis(3)).expect("a known region");
    assert_eq!(after.instance_arn, world.regions[1].arn);
    assert!(after.terminate_active_contacts);
    assert_eq!(world.regions[1].last_poll, Some(after));
}

#[test]
fn a_token_dies_with_its_session() {
    let mut world = world();
    let region = &mut world.regions[0];
    let token = region.token();
    assert!(region.accepts(&token));
    region.sign_out();
    assert!(!region.accepts(&token));
    region.sign_in(Millis(0));
    assert!(!region.accepts(&token), "an old token stays dead");
    assert!(region.accepts(&region.token()));
}

#[test]
fn a_session_ends_with_its_time_or_for_want_of_activity() {
    let mut world = world();
    world.regions[0].session.limits = Limits { lifetime: 10_000, idle: Some(3_000), ..Limits::default() };
    assert!(!world.expire(Millis(3_999)));
    world.regions[0].session.active_at = Millis(3_999);
    assert!(!world.expire(Millis(6_998)), "the agent did something");
    let call = NewContact { state: Some(Stage::Connected), ..contact(Channel::Voice) };
    world.offer(Some("us-east-1"), call, Millis(6_998)).expect("there is room");
    assert!(!world.expire(Millis(8_000)), "a live call is activity");
    assert!(world.expire(Millis(11_000)), "nothing makes it longer");
    assert!(!world.regions[0].session.signed_in);
    assert!(world.regions[1].session.signed_in);
    world.regions[0].sign_in(Millis(12_000));
    world.regions[0].contacts.clear();
    assert!(world.expire(Millis(15_000)), "nothing was done");
}

#[test]
fn replicas_share_the_instance_id_and_two_instances_of_one_region_do_not() {
    let world = world();
    let id = |index: usize| {
        let arn = &world.regions[index].arn;
        arn.rsplit('/').next().expect("a part").to_owned()
    };
    assert_eq!(id(0), id(1));
    let described =
        Described { regions: Some(vec!["us-east-1.a".to_owned(), "us-east-1.b".to_owned()]), ..Described::default() };
    let spec = Spec::check(described, "twins", 2000).expect("a good description");
    let twins = World::new(spec, Millis(0));
    assert_ne!(twins.regions[0].arn, twins.regions[1].arn);
    assert!(twins.regions[1].arn.starts_with("arn:aws:connect:us-east-1:"));
}

#[test]
fn a_reset_world_is_new_but_its_versions_go_on() {
    let mut world = world();
    let arn = world.regions[0].arn.clone();
    world.offer(None, contact(Channel::Voice), Millis(2000)).expect("there is room");
    let version = world.regions[0].version;
    world.reset(Millis(3000));
    assert!(world.regions[0].contacts.is_empty());
    assert!(world.regions[0].version > version);
    assert_eq!(world.regions[0].arn, arn);
}

#[test]
fn a_bad_description_names_what_is_wrong() {
    let check = |described| Spec::check(described, "x", 2000).map(|_| ());
    let active = Described { active: Some("eu-west-1".to_owned()), ..Described::default() };
    assert_eq!(check(active), Err(SpecError::Active("eu-west-1".to_owned())));
    let twice =
        Described { regions: Some(vec!["us-east-1".to_owned(), "us-east-1".to_owned()]), ..Described::default() };
    assert_eq!(check(twice), Err(SpecError::Regions));
    let poll = Described { poll_ms: Some(1), ..Described::default() };
    assert_eq!(check(poll), Err(SpecError::Poll(1)));
}

#[test]
fn with_global_routing_the_agent_is_given_a_contact_of_the_other_region_where_they_work() {
    let mut world = world();
    let globally = Move { active: "us-east-1".to_owned(), global_routing: Some(true), ..Move::default() };
    world.distribute(&globally).expect("a known region");
    let id = world.offer(Some("us-west-2"), contact(Channel::Voice), Millis(2000)).expect("there is room");
    assert_eq!(stage(&world, "us-east-1"), Some(Stage::Connecting));
    assert_eq!(stage(&world, "us-west-2"), None);
    let (handling, home) = world.whereabouts(&id).expect("it is there");
    assert_eq!((handling.as_str(), home.as_str()), ("us-east-1", "us-west-2"));
    for (region, action) in [("us-west-2", Action::Accept), ("us-east-1", Action::End)] {
        world.act(region, &id, action, Millis(3000)).expect("reached from both sides");
    }
    assert_eq!(stage(&world, "us-east-1"), Some(Stage::Ended));
    world.distribute(&to_west()).expect("a known region");
    world.offer(Some("us-east-1"), contact(Channel::Chat), Millis(4000)).expect("there is room");
    assert_eq!(stage(&world, "us-west-2"), Some(Stage::Connecting), "global routing stays on when a move does not say");
}

#[test]
fn contacts_arrive_by_the_shares_until_the_next_move() {
    let mut world = world();
    let shares = [("us-east-1".to_owned(), 70), ("us-west-2".to_owned(), 30)].into();
    let half = Move { active: "us-east-1".to_owned(), contacts: Some(shares), ..Move::default() };
    world.distribute(&half).expect("good shares");
    let mut offer = |count: u64| {
        for at in 0..count {
            world.offer(None, contact(Channel::Task), Millis(at)).expect("there is room");
        }
        let counts = world.regions.iter().map(|region| region.contacts.len()).collect::<Vec<_>>();
        world.distribute(&to_west()).expect("a known region");
        counts
    };
    assert_eq!(offer(10), [7, 3]);
    assert_eq!(offer(2), [7, 5]);
}
