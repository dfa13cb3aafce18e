//! What holds for every sequence of inputs, likely or not: the invariants of the crate, and the agreement with a small
//! reference model. Time is virtual and takes steps of all sizes, backwards ones included.

mod calls;
mod inputs;
mod knowledge;
mod managed;
mod model;
mod observer;
#[path = "../support/records.rs"]
mod records;
mod reference;
#[path = "../support/runs.rs"]
mod runs;
mod state;

use std::time::Duration;

use ambidesk_coordinator::{
    Cause, Command, Coordinator, Event, Input, PhaseView, Region, Scheme, Settings, Timestamp, View,
};
use proptest::prelude::*;

use inputs::{Moment, Step, steps};
use managed::ManagedModel;
use model::Model;
use observer::Observer;
use reference::Reference;
use runs::config;

fn settings(scheme: Scheme) -> Settings {
    Settings { scheme, ..Settings::default() }
}

fn keeps_the_invariants(settings: &Settings, seed: u64, model: impl Reference, steps: Vec<Step>) {
    let mut observer = Observer::new(Coordinator::new(settings.clone(), seed), model);
    for Step { moment, input } in steps {
        let now = observer.now();
        let then = match moment {
            Moment::Now => now,
            Moment::Later(millis) => now + millis,
            Moment::Earlier(millis) => now.saturating_sub(millis),
            Moment::AtTheDeadline => observer.deadline().unwrap_or(now),
            Moment::AfterTheDeadline(millis) => observer.deadline().unwrap_or(now) + millis,
        };
        observer.step(Timestamp::from_millis(then), &input);
    }
    observer.check_determinism(Coordinator::new(settings.clone(), seed));
}

/// Plays `steps`, lets one region answer and nothing tell, and says how that ends.
fn told_nothing(settings: Settings, seed: u64, steps: Vec<Step>, alive: Region) -> PhaseView {
    let (within, beat) = (settings.distribution_within, settings.heartbeat);
    let mut machine = Coordinator::new(settings, seed);
    let mut now = Timestamp::from_millis(1_000_000);
    let _ = machine.handle(now, Input::Opened);
    for Step { moment, input } in steps {
        if input == Input::Command(Command::Terminate) {
            continue;
        }
        if let Moment::Later(millis) | Moment::AfterTheDeadline(millis) = moment {
            now = now + Duration::from_millis(millis);
        }
        let _ = machine.handle(now, input);
    }
    let port = Some("a new port".to_owned());
    let _ = machine.handle(now, Input::Event(alive, Event::Acknowledged { port }));
    let end = now + within;
    while now < end {
        now = (now + beat).min(machine.next_deadline().unwrap_or(end)).min(end);
        let _ = machine.handle(now, Input::Tick);
        let _ = machine.handle(now, Input::Event(alive, Event::Acknowledged { port: None }));
    }
    machine.view().phase
}

proptest! {
    #![proptest_config(config(10_000, "tests/properties/regressions.txt"))]

    #[test]
    fn every_sequence_of_inputs_keeps_the_invariants(seed: u64, steps in steps(Scheme::Paired)) {
        keeps_the_invariants(&settings(Scheme::Paired), seed, Model::new(), steps);
    }

    #[test]
    fn every_sequence_of_inputs_keeps_the_invariants_in_the_managed_scheme(seed: u64, steps in steps(Scheme::Managed)) {
        let settings = settings(Scheme::Managed);
        keeps_the_invariants(&settings, seed, ManagedModel::new(settings.clone()), steps);
    }

    /// A shadow adds lines to the timeline, and what the view says of it; it changes nothing else.
    #[test]
    fn a_shadow_decides_nothing(seed: u64, steps in steps(Scheme::Paired)) {
        let mut desk = Coordinator::new(settings(Scheme::Paired), seed);
        let mut shadowed = Coordinator::new(Settings { shadow: true, ..settings(Scheme::Paired) }, seed);
        let mut now = Timestamp::from_millis(1_000_000);
        for Step { moment, input } in steps {
            let due = [desk.next_deadline(), shadowed.next_deadline()].into_iter().flatten().min();
            now = match moment {
                Moment::Now | Moment::Earlier(_) => now,
                Moment::Later(millis) => now + Duration::from_millis(millis),
                Moment::AtTheDeadline => due.unwrap_or(now).max(now),
                Moment::AfterTheDeadline(millis) => due.unwrap_or(now).max(now) + Duration::from_millis(millis),
            };
            let answer = desk.handle(now, input.clone());
            let mut beside = shadowed.handle(now, input);
            beside.retain(|transition| !matches!(transition.record.cause, Cause::SchemesDiffer { .. }));
            prop_assert_eq!(answer, beside);
            prop_assert_eq!(desk.view(), View { differs: None, ..shadowed.view() });
            prop_assert!(shadowed.next_deadline().is_none_or(|at| at > now));
        }
    }

    /// Static stability: whatever has happened, and with nothing that tells which region is active, a region that answers
    /// is not waited for longer than the named time.
    #[test]
    fn no_silence_about_the_distribution_keeps_a_desk_from_starting(
        seed: u64, paired in steps(Scheme::Paired), managed in steps(Scheme::Managed), alive in any::<bool>(),
    ) {
        let alive = if alive { Region::First } else { Region::Second };
        for (scheme, steps) in [(Scheme::Paired, paired), (Scheme::Managed, managed)] {
            let phase = told_nothing(settings(scheme), seed, steps, alive);
            let starting = matches!(phase, PhaseView::Starting { .. });
            prop_assert!(!starting, "still waits, {:?}: {:?}", scheme, phase);
        }
    }
}
