//! Does the desk always end where the traffic distribution points, in the managed scheme as well, and does it end no call on the way?
//!
//! A small world on virtual time, as `tests/convergence` has one for the paired scheme: two instances with their contacts and faults,
//! the browser's shared workers, CCP pages that may be held to silence, the page's script that passes on what they say, one or two
//! windows with a coordinator each, and an agent. Scripts of arbitrary moves, contacts, faults and reloads are played in it; then
//! everything is healed and left alone, and the desk is judged.
//!
//! The worker is `ambidesk_worker_model::ManagedWorker`, the page's script is read off `js/managed.js`. Left out: sign-in, its check,
//! everything of an instance that has no part in a failover, a switch by hand, and orders that cross on their way between two windows: each
//! then follows the other, and they stay apart until the traffic or a script moves them again.

mod host;
mod instance;
mod judge;
mod page;
#[path = "../support/runs.rs"]
mod runs;
mod script;
#[path = "../support/virtual_time.rs"]
mod virtual_time;
mod window;
mod world;

use proptest::prelude::*;

use runs::config;
use script::{Action, Script, calm, ordered, rough};
use world::World;

fn play(script: &Script) -> World {
    let mut world = World::new(script.seed, script.windows);
    for (pause, action) in &script.actions {
        world.run_for(*pause);
        world.act(*action);
    }
    world
}

proptest! {
    #![proptest_config(config(2_000, "tests/managed_convergence/regressions.txt"))]

    /// Whatever happened: after it is over, every window shows the region that the distribution names, that region's CCP alone speaks,
    /// and both workers agree. And nothing but the agent, or a region's own worker, has ended a call on the way.
    #[test]
    fn every_desk_ends_in_the_region_that_the_distribution_names(script in rough()) {
        let mut world = play(&script);
        world.heal();
        judge::converges(&mut world)?;
        judge::careful(&world)?;
    }

    /// Where nothing is broken, no window ever visits a region that the distribution has not named of late, unless the agent has a
    /// contact there.
    #[test]
    fn a_desk_in_a_healthy_world_visits_no_region_that_is_not_named(script in calm()) {
        let mut world = play(&script);
        world.heal();
        judge::converges(&mut world)?;
        judge::careful(&world)?;
        judge::straight(&world)?;
    }

    /// Whatever a script orders, in whichever window, and takes back: the desk comes back to where the traffic is.
    #[test]
    fn a_desk_comes_back_from_what_a_script_orders(script in ordered()) {
        let mut world = play(&script);
        world.heal();
        judge::converges(&mut world)?;
        judge::careful(&world)?;
    }

    /// Whenever a window is loaded again with a call in each region, whatever the traffic does: both live, and once they are cleared
    /// the desk is where it belongs.
    #[test]
    fn a_call_in_each_region_survives_what_the_traffic_does(
        seed in 1..u64::MAX, moved in 0..90_000_u64, left in 0..90_000_u64, comes_back in any::<bool>(), reload in any::<bool>(),
    ) {
        let mut world = World::new(seed, 1);
        world.run_for(20_000);
        let from = world.distribution.active;
        for region in [from, from.other()] {
            world.act(Action::Contact { region, voice: true });
            world.run_for(3_000);
            world.act(Action::Progress(region));
        }
        world.run_for(10_000);
        world.act(Action::Move { to: from.other(), waits: true });
        world.run_for(moved);
        if comes_back {
            world.act(Action::Move { to: from, waits: true });
        }
        world.run_for(left);
        if reload {
            world.act(Action::ReloadWindow(0));
        }
        world.run_for(200_000);
        judge::talks(&world, from)?;
        judge::talks(&world, from.other())?;
        world.heal();
        judge::converges(&mut world)?;
        judge::careful(&world)?;
    }
}
