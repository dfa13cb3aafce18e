//! The kept entries and which of them are shown. A new entry costs one look at it; only another filter looks at all.

use std::collections::VecDeque;

use super::{Filter, Limits, LogEntry, Ring};

/// A log that goes on.
#[derive(Debug, Default)]
pub struct Tail {
    ring: Ring,
    filter: Filter,
    /// The numbers of the entries that are shown, ascending.
    shown: VecDeque<usize>,
    /// How many shown entries have gone with the oldest.
    gone: usize,
}

impl Tail {
    /// An empty one.
    #[must_use]
    pub fn new(limits: Limits) -> Self {
        Self { ring: Ring::new(limits), ..Self::default() }
    }

    /// Takes new entries.
    pub fn extend(&mut self, entries: impl IntoIterator<Item = LogEntry>) {
        for entry in entries {
            if self.filter.lets(&entry) {
                self.shown.push_back(self.ring.numbers().end);
            }
            self.ring.push(entry);
        }
        let first = self.ring.numbers().start;
        while self.shown.front().is_some_and(|number| *number < first) {
            self.shown.pop_front();
            self.gone += 1;
        }
    }

    /// Shows what another filter lets through.
    pub fn filter(&mut self, filter: &Filter) {
        if self.filter != *filter {
            self.filter = filter.clone();
            let lets = |number: &usize| self.ring.get(*number).is_some_and(|entry| filter.lets(entry));
            self.shown = self.ring.numbers().filter(lets).collect();
            self.gone = 0;
        }
    }

    /// How many entries are shown.
    #[must_use]
    pub fn len(&self) -> usize {
        self.shown.len()
    }

    /// Whether none is shown.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.shown.is_empty()
    }

    /// How many entries are kept.
    #[must_use]
    pub fn kept(&self) -> usize {
        self.ring.numbers().len()
    }

    /// How many have been let go.
    #[must_use]
    pub fn dropped(&self) -> usize {
        self.ring.numbers().start
    }

    /// How many entries that were shown have been let go since the filter was set: the list has moved up by as many rows.
    #[must_use]
    pub fn gone(&self) -> usize {
        self.gone
    }

    /// The shown entries from row `from` on, at most `count` of them, with their numbers.
    pub fn rows(&self, from: usize, count: usize) -> impl Iterator<Item = (usize, &LogEntry)> {
        let numbers = self.shown.iter().skip(from).take(count);
        numbers.filter_map(|number| Some((*number, self.ring.get(*number)?)))
    }

    /// The row in which the entry of that number is shown.
    #[must_use]
    pub fn row_of(&self, number: usize) -> Option<usize> {
        self.shown.binary_search(&number).ok()
    }
}

#[cfg(test)]
mod tests {
    use ambidesk_coordinator::Timestamp;

    use super::super::LogLevel;
    use super::*;

    fn entries(texts: &[&str]) -> Vec<LogEntry> {
        let entry = |text: &&str| LogEntry {
            at: Timestamp::default(),
            level: LogLevel::Info,
            component: "ccp",
            text: (*text).to_owned(),
            region: None,
        };
        texts.iter().map(entry).collect()
    }

    fn texts(tail: &Tail) -> Vec<&str> {
        tail.rows(0, usize::MAX).map(|(_, entry)| entry.text.as_str()).collect()
    }

    fn small() -> Tail {
        Tail::new(Limits { entries: 4, bytes: 1000, text: 100 })
    }

    #[test]
    fn new_entries_are_shown_if_the_filter_lets_them() {
        let mut tail = small();
        tail.filter(&Filter::default().with_text("a"));
        tail.extend(entries(&["a1", "b1", "a2"]));
        assert_eq!(texts(&tail), ["a1", "a2"]);
        assert_eq!((tail.len(), tail.kept(), tail.dropped()), (2, 3, 0));
    }

    #[test]
    fn another_filter_looks_at_everything_that_is_kept() {
        let mut tail = small();
        tail.extend(entries(&["a1", "b1", "a2"]));
        tail.filter(&Filter::default().with_text("b"));
        assert_eq!(texts(&tail), ["b1"]);
        tail.filter(&Filter::default());
        assert_eq!(texts(&tail), ["a1", "b1", "a2"]);
    }

    #[test]
    fn rows_that_go_with_the_oldest_are_counted() {
        let mut tail = small();
        tail.filter(&Filter::default().with_text("a"));
        tail.extend(entries(&["a1", "b1", "a2", "b2", "a3", "a4"]));
        assert_eq!(texts(&tail), ["a2", "a3", "a4"]);
        assert_eq!((tail.gone(), tail.dropped()), (1, 2));
    }

    #[test]
    fn a_batch_that_is_larger_than_what_is_kept_leaves_its_end() {
        let mut tail = small();
        tail.extend(entries(&["1", "2", "3", "4", "5", "6"]));
        assert_eq!(texts(&tail), ["3", "4", "5", "6"]);
    }

    #[test]
    fn an_entry_is_found_by_its_number_for_as_long_as_it_is_shown() {
        let mut tail = small();
        tail.extend(entries(&["a", "b", "c"]));
        let (number, _) = tail.rows(1, 1).next().expect("there is a second row");
        tail.filter(&Filter::default().with_text("b"));
        assert_eq!(tail.row_of(number), Some(0));
        tail.extend(entries(&["1", "2", "3", "4"]));
        assert_eq!(tail.row_of(number), None);
    }
}
