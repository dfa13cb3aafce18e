//! What holds for every sequence of inputs, likely or not: the invariants of the crate, and the agreement with a small
//! reference model. Time is virtual and takes steps of all sizes, backwards ones included.

mod inputs;
mod knowledge;
mod model;
mod observer;
#[path = "../support/records.rs"]
mod records;
#[path = "../support/runs.rs"]
mod runs;
mod state;

use std::time::Duration;

use ambidesk_coordinator::{Command, Coordinator, Event, Input, PhaseView, Region, Settings, Timestamp};
use proptest::prelude::*;

use inputs::{Moment, Step, steps};
use observer::Observer;
use runs::config;

proptest! {
    #![proptest_config(config(10_000, "tests/properties/regressions.txt"))]

    #[test]
    fn every_sequence_of_inputs_keeps_the_invariants(seed: u64, steps in steps()) {
        let mut observer = Observer::new(Coordinator::new(Settings::default(), seed));
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
        observer.check_determinism(Coordinator::new(Settings::default(), seed));
    }

    /// Static stability: whatever has happened, and with nothing that tells which region is active, a region that answers
    /// is not waited for longer than the named time.
    #[test]
    fn no_silence_about_the_distribution_keeps_a_desk_from_starting(seed: u64, steps in steps(), alive in any::<bool>()) {
        let settings = Settings::default();
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
        let region = if alive { Region::First } else { Region::Second };
        let port = Some("a new port".to_owned());
        let _ = machine.handle(now, Input::Event(region, Event::Acknowledged { port }));
        let end = now + within;
        while now < end {
            now = (now + beat).min(machine.next_deadline().unwrap_or(end)).min(end);
            let _ = machine.handle(now, Input::Tick);
            let _ = machine.handle(now, Input::Event(region, Event::Acknowledged { port: None }));
        }
        let view = machine.view();
        prop_assert!(view.active.is_some(), "still waits: {view:?}");
        let starting = matches!(view.phase, PhaseView::Starting { .. });
        prop_assert!(!starting);
    }
}
