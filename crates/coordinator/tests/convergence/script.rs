//! Scripts: what happens in the world, and when.

use ambidesk_coordinator::Region;
use proptest::collection::vec;
use proptest::prelude::*;

use crate::instance::Health;

#[derive(Debug, Clone, Copy)]
pub enum Action {
    /// The traffic distribution group is changed.
    Move {
        to: Region,
        waits: bool,
    },
    /// A contact is offered, if the agent is available there.
    Contact {
        region: Region,
        voice: bool,
    },
    /// Contacts go one step on: accepted, ended, cleared.
    Progress(Region),
    /// The agent becomes available in the region that a window takes for active.
    GoAvailable(usize),
    Api(Region, Health),
    Discovery(Region, Health),
    Pages(Region, bool),
    KillWorker(Region),
    ReloadPage(usize, Region),
    ReloadWindow(usize),
    SwitchNow(usize),
    /// A script of a window wants to leave the region that is active there, or takes that back.
    FailOver {
        window: usize,
        soft: bool,
        back: bool,
    },
}

#[derive(Debug, Clone)]
pub struct Script {
    pub seed: u64,
    pub windows: usize,
    /// Pauses in milliseconds, each followed by an action.
    pub actions: Vec<(u64, Action)>,
}

fn region() -> impl Strategy<Value = Region> {
    prop_oneof![Just(Region::First), Just(Region::Second)]
}

fn health() -> impl Strategy<Value = Health> {
    prop_oneof![
        2 => Just(Health::Well),
        1 => Just(Health::Slow),
        1 => Just(Health::Failing),
        1 => Just(Health::Refusing),
        1 => Just(Health::Hanging),
    ]
}

/// What happens on any day.
fn usual() -> BoxedStrategy<Action> {
    prop_oneof![
        4 => (region(), any::<bool>()).prop_map(|(to, waits)| Action::Move { to, waits }),
        3 => (region(), prop::bool::weighted(0.8))
            .prop_map(|(region, voice)| Action::Contact { region, voice }),
        4 => region().prop_map(Action::Progress),
        2 => (0..2_usize).prop_map(Action::GoAvailable),
    ]
    .boxed()
}

/// What happens on a bad day.
fn unusual() -> BoxedStrategy<Action> {
    prop_oneof![
        2 => (region(), health()).prop_map(|(region, health)| Action::Api(region, health)),
        2 => (region(), health()).prop_map(|(region, health)| Action::Discovery(region, health)),
        1 => (region(), any::<bool>()).prop_map(|(region, load)| Action::Pages(region, load)),
        1 => region().prop_map(Action::KillWorker),
        2 => (0..2_usize, region()).prop_map(|(window, region)| Action::ReloadPage(window, region)),
        1 => (0..2_usize).prop_map(Action::ReloadWindow),
        1 => (0..2_usize).prop_map(Action::SwitchNow),
    ]
    .boxed()
}

/// What a script does that is not told of the traffic.
fn orders() -> BoxedStrategy<Action> {
    (0..2_usize, any::<bool>(), prop::bool::weighted(0.3))
        .prop_map(|(window, soft, back)| Action::FailOver { window, soft, back })
        .boxed()
}

/// From a few milliseconds, between two messages, to more than a poll.
fn pause() -> impl Strategy<Value = u64> {
    prop_oneof![0..60_u64, 60..3_000_u64, 3_000..20_000_u64, 20_000..90_000_u64]
}

fn script(action: BoxedStrategy<Action>) -> impl Strategy<Value = Script> {
    let windows = prop_oneof![2 => Just(1_usize), 1 => Just(2_usize)];
    (1..u64::MAX, windows, vec((pause(), action), 0..24)).prop_map(|(seed, windows, actions)| Script {
        seed,
        windows,
        actions,
    })
}

pub fn rough() -> impl Strategy<Value = Script> {
    script(prop_oneof![2 => usual(), 1 => unusual()].boxed())
}

pub fn calm() -> impl Strategy<Value = Script> {
    script(usual())
}

pub fn ordered() -> impl Strategy<Value = Script> {
    script(prop_oneof![4 => usual(), 1 => unusual(), 2 => orders()].boxed())
}

/// Orders in two windows, of which each may be on its way when the next one is given; with a call or without one.
pub fn contradictory() -> impl Strategy<Value = Script> {
    let start = (region(), any::<bool>()).prop_map(|(region, talks)| {
        let contact = talks.then_some((0, Action::Contact { region, voice: true }));
        let taken = talks.then_some((3_000, Action::Progress(region)));
        [Some((20_000, Action::GoAvailable(0))), contact, taken, Some((5_000, Action::Progress(region.other())))]
    });
    (1..u64::MAX, start, vec((0..15_u64, orders()), 2..8)).prop_map(|(seed, start, orders)| {
        let actions = start.into_iter().flatten().chain(orders).collect();
        Script { seed, windows: 2, actions }
    })
}
