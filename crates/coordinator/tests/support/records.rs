//! The rule of the timeline, checked on an answer of the machine: everything that is done belongs to exactly one line.

use ambidesk_coordinator::{Effect, Record};

/// Splits an answer into transitions: what was done, and the line about it.
pub fn transitions(answer: Vec<Effect>) -> Vec<(Vec<Effect>, Record)> {
    let mut transitions = Vec::new();
    let mut done = Vec::new();
    for effect in answer {
        if let Effect::Record(record) = effect {
            let done = std::mem::take(&mut done);
            assert_eq!(record.effects.len(), done.len(), "a line lists its own effects: {record:?}");
            let changes = record.from != record.to || !record.health.is_empty();
            assert!(!done.is_empty() || changes, "a line about nothing: {record:?}");
            transitions.push((done, *record));
        } else {
            done.push(effect);
        }
    }
    assert_eq!(done, [], "effects without a line");
    transitions
}
