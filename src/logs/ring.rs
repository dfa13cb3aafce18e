//! The latest entries, within bounds: the oldest go when there are too many of them, or too much text in them.

use std::collections::VecDeque;

use super::LogEntry;

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

/// The latest entries. Each has a number that it keeps: the first entry ever is 0.
#[derive(Debug, Default)]
pub struct Ring {
    limits: Limits,
    entries: VecDeque<LogEntry>,
    bytes: usize,
    /// The number of the oldest entry that is kept.
    first: usize,
}

impl Ring {
    /// An empty one.
    #[must_use]
    pub fn new(limits: Limits) -> Self {
        Self { limits, ..Self::default() }
    }

    /// Takes an entry, and lets old ones go for it.
    pub fn push(&mut self, mut entry: LogEntry) {
        if entry.text.len() > self.limits.text {
            let end = entry.text.floor_char_boundary(self.limits.text);
            entry.text.truncate(end);
            entry.text.push('…');
            entry.text.shrink_to_fit();
        }
        self.bytes += entry.text.len();
        self.entries.push_back(entry);
        while self.entries.len() > self.limits.entries || self.bytes > self.limits.bytes {
            let Some(oldest) = self.entries.pop_front() else { break };
            self.bytes -= oldest.text.len();
            self.first += 1;
        }
    }

    /// The entry of that number, if it is kept.
    #[must_use]
    pub fn get(&self, number: usize) -> Option<&LogEntry> {
        self.entries.get(number.checked_sub(self.first)?)
    }

    /// The numbers of what is kept.
    #[must_use]
    pub fn numbers(&self) -> std::ops::Range<usize> {
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
        assert_eq!(ring.numbers(), 2..5);
        assert_eq!(ring.get(1), None);
        assert_eq!(ring.get(2).map(|entry| entry.text.as_str()), Some("c"));
        assert_eq!(ring.get(5), None);
    }

    #[test]
    fn the_oldest_go_when_there_is_too_much_text() {
        let mut ring = ring(100, 10, 100);
        for text in ["aaaa", "bbbb", "cccccc"] {
            ring.push(entry(text));
        }
        assert_eq!(ring.numbers(), 1..3);
        ring.push(entry("dddddddddd"));
        assert_eq!(ring.numbers(), 3..4, "one that fills it takes every other one's place");
    }

    #[test]
    fn a_very_long_text_is_cut_between_two_characters() {
        let mut ring = ring(10, 100, 4);
        ring.push(entry("abcä and more"));
        assert_eq!(ring.get(0).map(|entry| entry.text.as_str()), Some("abc…"));
    }
}
