//! The rule of the timeline, checked on an answer of the machine: the record of each transition is about exactly what is
//! done in it, and about something.

use ambidesk_coordinator::{Cause, RecordedEffect, Transition};

/// The same transitions, each with a record that matches it.
pub fn checked(answer: Vec<Transition>) -> Vec<Transition> {
    for Transition { effects, record } in &answer {
        let told: Vec<_> = effects.iter().map(RecordedEffect::from).collect();
        assert_eq!(record.effects, told, "a record tells of its own effects: {record:?}");
        let says = matches!(record.cause, Cause::SchemesDiffer { .. });
        let changes = says || record.from != record.to || !record.health.is_empty();
        assert!(!effects.is_empty() || changes, "a record of nothing: {record:?}");
    }
    answer
}
