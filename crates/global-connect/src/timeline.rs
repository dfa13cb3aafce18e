//! The transitions of a desk, as long as it runs. Deliberately absent: storing and showing them.

use std::collections::VecDeque;

use ambidesk_coordinator::Record;

/// How many transitions are kept.
const LENGTH: usize = 2000;

/// What has happened, oldest first.
#[derive(Default)]
pub(crate) struct Timeline {
    records: VecDeque<Record>,
    /// How many there have been, the forgotten ones included.
    recorded: usize,
}

impl Timeline {
    pub(crate) fn push(&mut self, record: Record) {
        if self.records.len() == LENGTH {
            self.records.pop_front();
        }
        self.records.push_back(record);
        self.recorded += 1;
    }

    /// Those after the first `after` that there have been, as far as they are kept.
    pub(crate) fn since(&self, after: usize) -> Vec<Record> {
        let forgotten = self.recorded - self.records.len();
        self.records.iter().skip(after.saturating_sub(forgotten)).cloned().collect()
    }

    pub(crate) fn recorded(&self) -> usize {
        self.recorded
    }
}

#[cfg(test)]
mod tests {
    use ambidesk_coordinator::{Cause, PhaseName, Timestamp, Wanted};

    use super::*;

    fn record(at: usize) -> Record {
        Record {
            at: Timestamp::from_millis(at as u64),
            cause: Cause::Opened,
            from: PhaseName::Idle,
            to: PhaseName::Starting,
            effects: Vec::new(),
            health: Vec::new(),
            wanted: Wanted::No,
        }
    }

    fn of(count: usize) -> Timeline {
        let mut timeline = Timeline::default();
        (0..count).for_each(|at| timeline.push(record(at)));
        timeline
    }

    #[test]
    fn who_knows_some_transitions_is_given_the_others() {
        let timeline = of(3);
        assert_eq!(timeline.since(1), [record(1), record(2)]);
        assert_eq!(timeline.since(3), []);
        assert_eq!(timeline.since(9), []);
    }

    #[test]
    fn the_oldest_transitions_are_forgotten_and_counted_all_the_same() {
        let timeline = of(LENGTH + 5);
        assert_eq!(timeline.recorded(), LENGTH + 5);
        assert_eq!(timeline.since(0).len(), LENGTH);
        assert_eq!(timeline.since(2).first(), Some(&record(5)));
        assert_eq!(timeline.since(LENGTH + 4), [record(LENGTH + 4)]);
    }
}
