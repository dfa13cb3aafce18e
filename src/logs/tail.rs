//! The kept entries and which of them are shown. A new entry costs one look at it; only another filter looks at all.

use std::collections::VecDeque;

use super::{Filter, Limits, LogEntry, Ring};

/// A log that goes on.
#[derive(Debug, Default)]
pub struct Tail {
    ring: Ring,
    filter: Filter,
    /// The places of the entries that are shown, ascending.
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
            let lets = self.filter.lets(&entry);
            let place = self.ring.push(entry);
            let later = self.shown.iter().rev().take_while(|shown| **shown >= place).count();
            let row = self.shown.len() - later;
            self.shown.iter_mut().skip(row).for_each(|shown| *shown += 1);
            if lets {
                self.shown.insert(row, place);
            }
        }
        let first = self.ring.places().start;
        while self.shown.front().is_some_and(|place| *place < first) {
            self.shown.pop_front();
            self.gone += 1;
        }
    }

    /// Shows what another filter lets through.
    pub fn filter(&mut self, filter: &Filter) {
        if self.filter != *filter {
            self.filter = filter.clone();
            let lets = |place: &usize| self.ring.get(*place).is_some_and(|(_, entry)| filter.lets(entry));
            self.shown = self.ring.places().filter(lets).collect();
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
        self.ring.places().len()
    }

    /// How many have been let go.
    #[must_use]
    pub fn dropped(&self) -> usize {
        self.ring.places().start
    }

    /// How many entries that were shown have been let go since the filter was set: the list has moved up by as many rows.
    #[must_use]
    pub fn gone(&self) -> usize {
        self.gone
    }

    /// The shown entries from row `from` on, at most `count` of them, with the numbers that they keep.
    pub fn rows(&self, from: usize, count: usize) -> impl Iterator<Item = (usize, &LogEntry)> {
        let places = self.shown.iter().skip(from).take(count);
        places.filter_map(|place| self.ring.get(*place))
    }

    /// The row in which the entry of that number is shown.
    #[must_use]
    pub fn row_of(&self, number: usize) -> Option<usize> {
        self.shown.iter().rposition(|place| self.ring.get(*place).is_some_and(|(found, _)| found == number))
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

    #[test]
    fn what_comes_late_is_shown_where_its_time_belongs() {
        let at =
            |millis: u64, text: &str| LogEntry { at: Timestamp::from_millis(millis), ..entries(&[text]).remove(0) };
        let mut tail = Tail::new(Limits { entries: 5, bytes: 1000, text: 100 });
        tail.filter(&Filter::default().with_text("a"));
        tail.extend([at(10, "a1"), at(30, "b3"), at(40, "a4")]);
        let (chosen, _) = tail.rows(1, 1).next().expect("there is a second row");
        tail.extend([at(20, "b2"), at(35, "a3")]);
        assert_eq!(texts(&tail), ["a1", "a3", "a4"]);
        assert_eq!(tail.row_of(chosen), Some(2), "what was chosen stays chosen");
        tail.extend([at(50, "a5"), at(45, "b4")]);
        assert_eq!(texts(&tail), ["a3", "a4", "a5"]);
        assert_eq!((tail.gone(), tail.dropped()), (1, 2));
        tail.filter(&Filter::default());
        assert_eq!(texts(&tail), ["b3", "a3", "a4", "b4", "a5"]);
    }
}
