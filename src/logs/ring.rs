//! The latest entries in the order of their times, within bounds: the oldest go when there are too many of them, or too
//! much text in them.

use std::collections::VecDeque;

use super::{LogEntry, overtaken};

/// The bounds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Limits {
    /// How many entries.
    pub entries: usize,
    /// How many bytes of text all of them may have.
    pub bytes: usize,
    /// How many bytes of text one of them may have; the rest of it is cut off.
    pub text: usize,
}

impl Default for Limits {
    /// An hour of a busy desk, in what a browser's tab does not notice.
    fn default() -> Self {
        Self { entries: 40_000, bytes: 8 << 20, text: 8 << 10 }
    }
}

/// The latest entries. Each has a number that it keeps: the first one that came has 0. And each has a place: the oldest one
/// ever had 0. An entry that comes late takes the place that its time gives it, and moves later ones on.
#[derive(Debug, Default)]
pub struct Ring {
    limits: Limits,
    entries: VecDeque<(usize, LogEntry)>,
    bytes: usize,
    /// The place of the oldest entry that is kept.
    first: usize,
    /// How many entries have come.
    came: usize,
}

impl Ring {
    /// An empty one.
    #[must_use]
    pub fn new(limits: Limits) -> Self {
        Self { limits, ..Self::default() }
    }

    /// Takes an entry, lets old ones go for it, and answers its place.
    pub fn push(&mut self, mut entry: LogEntry) -> usize {
        if entry.text.len() > self.limits.text {
            let end = entry.text.floor_char_boundary(self.limits.text);
            entry.text.truncate(end);
            entry.text.push('…');
            entry.text.shrink_to_fit();
        }
        self.bytes += entry.text.len();
        let index = self.entries.len() - overtaken(self.entries.iter().map(|(_, entry)| entry.at), entry.at);
        let place = self.first + index;
        self.entries.insert(index, (self.came, entry));
        self.came += 1;
        while self.entries.len() > self.limits.entries || self.bytes > self.limits.bytes {
            let Some((_, oldest)) = self.entries.pop_front() else { break };
            self.bytes -= oldest.text.len();
            self.first += 1;
        }
        place
    }

    /// The entry at that place and its number, if it is kept.
    #[must_use]
    pub fn get(&self, place: usize) -> Option<(usize, &LogEntry)> {
        self.entries.get(place.checked_sub(self.first)?).map(|(number, entry)| (*number, entry))
    }

    /// The places of what is kept.
    #[must_use]
    pub fn places(&self) -> std::ops::Range<usize> {
        self.first..self.first + self.entries.len()
    }
}

#[cfg(test)]
mod tests {
    use ambidesk_coordinator::Timestamp;

    use super::super::LogLevel;
    use super::*;

    fn entry(text: &str) -> LogEntry {
        let (at, level) = (Timestamp::default(), LogLevel::Info);
        LogEntry { at, level, component: "ccp", text: text.to_owned(), region: None }
    }

    fn ring(entries: usize, bytes: usize, text: usize) -> Ring {
        Ring::new(Limits { entries, bytes, text })
    }

    #[test]
    fn the_oldest_go_when_there_are_too_many() {
        let mut ring = ring(3, 1000, 100);
        for text in ["a", "b", "c", "d", "e"] {
            ring.push(entry(text));
        }
        assert_eq!(ring.places(), 2..5);
        assert_eq!(ring.get(1), None);
        assert_eq!(ring.get(2).map(|(number, entry)| (number, entry.text.as_str())), Some((2, "c")));
        assert_eq!(ring.get(5), None);
    }

    #[test]
    fn the_oldest_go_when_there_is_too_much_text() {
        let mut ring = ring(100, 10, 100);
        for text in ["aaaa", "bbbb", "cccccc"] {
            ring.push(entry(text));
        }
        assert_eq!(ring.places(), 1..3);
        ring.push(entry("dddddddddd"));
        assert_eq!(ring.places(), 3..4, "one that fills it takes every other one's place");
    }

    #[test]
    fn what_comes_late_takes_its_place_and_keeps_its_number() {
        let mut ring = ring(3, 1000, 100);
        let at = |millis: u64| LogEntry { at: Timestamp::from_millis(millis), ..entry("x") };
        assert_eq!([10, 30, 20].map(|millis| ring.push(at(millis))), [0, 1, 1]);
        let numbers: Vec<_> = ring.places().filter_map(|place| ring.get(place).map(|(number, _)| number)).collect();
        assert_eq!(numbers, [0, 2, 1]);
        assert_eq!(ring.push(at(5)), 0, "the oldest of all goes at once where there is no room");
        assert_eq!((ring.places(), ring.get(1).map(|(number, _)| number)), (1..4, Some(0)));
    }

    #[test]
    fn a_very_long_text_is_cut_between_two_characters() {
        let mut ring = ring(10, 100, 4);
        ring.push(entry("abcä and more"));
        assert_eq!(ring.get(0).map(|(_, entry)| entry.text.as_str()), Some("abc…"));
    }
}
