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

use ambidesk_coordinator::{Coordinator, Settings, Timestamp};
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
}
