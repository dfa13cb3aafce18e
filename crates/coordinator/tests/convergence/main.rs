//! Does the desk always end where the traffic distribution points?
//!
//! A small world on virtual time: two instances with their contacts and faults, the browser's shared workers and CCP
//! pages as Streams runs them, one or two windows with a coordinator each, and an agent. Scripts of arbitrary moves,
//! contacts, faults and reloads are played in it; then everything is healed and left alone, and the desk is judged.
//!
//! The worker (`ambidesk_worker_model`) and the page follow `ClientEngine` and `forceOffline` of Streams in behavior,
//! quirks included. Left out: sign-in, media, and everything of an instance that has no part in a failover.

mod browser;
mod instance;
mod judge;
mod page;
mod pairing;
#[path = "../support/runs.rs"]
mod runs;
mod script;
#[path = "../support/virtual_time.rs"]
mod virtual_time;
mod window;
mod worker;
mod world;

use proptest::prelude::*;

use runs::config;
use script::{Action, Script, calm, contradictory, ordered, rough};
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
    #![proptest_config(config(4_000, "tests/convergence/regressions.txt"))]

    /// Whatever happened: after it is over, every window shows the region that the distribution names, and exactly
    /// that region's worker lets contacts through.
    #[test]
    fn every_desk_ends_in_the_region_that_the_distribution_names(script in rough()) {
        let mut world = play(&script);
        world.heal();
        judge::converges(&mut world)?;
        judge::patient(&world)?;
        judge::careful(&world)?;
    }

    /// Where nothing is broken, no window ever visits a region that the distribution has not named of late, in
    /// particular not after a failover that was called off.
    #[test]
    fn a_desk_in_a_healthy_world_visits_no_region_that_is_not_named(script in calm()) {
        let mut world = play(&script);
        world.heal();
        judge::converges(&mut world)?;
        judge::patient(&world)?;
        judge::straight(&world)?;
    }

    /// Whatever a script orders, in whichever window, and takes back: the desk comes back to where the traffic is.
    #[test]
    fn a_desk_comes_back_from_what_a_script_orders(script in ordered()) {
        let mut world = play(&script);
        world.heal();
        judge::converges(&mut world)?;
        judge::patient(&world)?;
        judge::careful(&world)?;
    }

    /// Whatever two windows are told within the same few milliseconds.
    #[test]
    fn windows_that_are_told_contradictory_things_come_together(script in contradictory()) {
        let mut world = play(&script);
        world.heal();
        judge::converges(&mut world)?;
        judge::patient(&world)?;
    }

    /// Whenever a window is loaded again after the traffic has moved and waits: the call lives, the failover waits (again), or
    /// is called off where the traffic has come back, and once the call is cleared, the desk is where it belongs.
    #[test]
    fn a_window_that_is_loaded_again_while_a_failover_waits_leaves_the_call_alone(
        seed in 1..u64::MAX, moved in 0..90_000_u64, left in 0..90_000_u64, comes_back in any::<bool>(),
    ) {
        let mut world = World::new(seed, 1);
        world.run_for(20_000);
        let (from, voice) = (world.distribution.active, true);
        world.act(Action::GoAvailable(0));
        world.run_for(5_000);
        world.act(Action::Contact { region: from, voice });
        world.run_for(3_000);
        world.act(Action::Progress(from));
        world.run_for(3_000);
        world.act(Action::Move { to: from.other(), waits: true });
        world.run_for(moved);
        if comes_back {
            world.act(Action::Move { to: from, waits: true });
        }
        world.run_for(left);
        world.act(Action::ReloadWindow(0));
        world.run_for(30_000);
        judge::talks(&world, from)?;
        judge::waits(&world, from)?;
        for _ in 0..2 {
            world.act(Action::Progress(from));
            world.run_for(8_000);
        }
        judge::arrived(&world)?;
    }
}
