//! Which entries a person wants to see.

use ambidesk_coordinator::Region;

use super::{LogEntry, LogLevel};

/// Whose log an entry is in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Source {
    /// A region's Streams.
    Region(Region),
    /// The desk itself.
    Desk,
}

impl Source {
    /// All of them, in the order in which they are offered.
    pub const ALL: [Self; 3] = [Self::Region(Region::First), Self::Region(Region::Second), Self::Desk];

    const fn place(self) -> usize {
        match self {
            Self::Region(Region::First) => 0,
            Self::Region(Region::Second) => 1,
            Self::Desk => 2,
        }
    }
}

/// What is shown.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Filter {
    sources: [bool; 3],
    /// The least grave level.
    pub level: LogLevel,
    /// What the text or the component has in it, in capitals or not; nothing shows everything.
    text: String,
}

impl Default for Filter {
    fn default() -> Self {
        Self { sources: [true; 3], level: LogLevel::Test, text: String::new() }
    }
}

impl Filter {
    /// Whether a log is shown.
    #[must_use]
    pub const fn shows(&self, source: Source) -> bool {
        self.sources[source.place()]
    }

    /// The same with a log shown or not.
    #[must_use]
    pub fn with_source(mut self, source: Source, shown: bool) -> Self {
        self.sources[source.place()] = shown;
        self
    }

    /// The same with another least grave level.
    #[must_use]
    pub fn with_level(mut self, level: LogLevel) -> Self {
        self.level = level;
        self
    }

    /// The same with another text.
    #[must_use]
    pub fn with_text(mut self, text: &str) -> Self {
        text.trim().clone_into(&mut self.text);
        self
    }

    /// Whether an entry is shown.
    #[must_use]
    pub fn lets(&self, entry: &LogEntry) -> bool {
        self.shows(entry.region.map_or(Source::Desk, Source::Region))
            && entry.level >= self.level
            && (contains(&entry.text, &self.text) || contains(entry.component, &self.text))
    }
}

/// Whether a text has another one in it. Only the letters of ASCII count as equal to their capitals: Streams writes
/// English, and tens of thousands of entries are looked at with each key.
fn contains(text: &str, part: &str) -> bool {
    let Some((first, more)) = part.as_bytes().split_first() else { return true };
    let text = text.as_bytes();
    let begins = |at: usize| text.get(at + 1..=at + more.len()).is_some_and(|rest| rest.eq_ignore_ascii_case(more));
    (0..text.len()).any(|at| text[at].eq_ignore_ascii_case(first) && begins(at))
}

#[cfg(test)]
mod tests {
    use ambidesk_coordinator::Timestamp;

    use super::*;

    fn entry(region: Option<Region>, level: LogLevel, text: &str) -> LogEntry {
        LogEntry { at: Timestamp::default(), level, component: "worker", text: text.to_owned(), region }
    }

    #[test]
    fn a_new_filter_lets_everything_through() {
        assert!(Filter::default().lets(&entry(None, LogLevel::Test, "")));
    }

    #[test]
    fn each_log_is_shown_or_not_by_itself() {
        for hidden in Source::ALL {
            let filter = Filter::default().with_source(hidden, false);
            let entries = [Some(Region::First), Some(Region::Second), None];
            for (source, region) in Source::ALL.into_iter().zip(entries) {
                assert_eq!(filter.lets(&entry(region, LogLevel::Info, "x")), source != hidden);
            }
        }
    }

    #[test]
    fn a_level_lets_the_graver_ones_through_too() {
        let filter = Filter::default().with_level(LogLevel::Warn);
        assert!(!filter.lets(&entry(None, LogLevel::Log, "x")));
        assert!(filter.lets(&entry(None, LogLevel::Warn, "x")));
        assert!(filter.lets(&entry(None, LogLevel::Critical, "x")));
    }

    #[test]
    fn a_text_is_found_in_capitals_or_not_and_in_the_component() {
        let lets =
            |part: &str| Filter::default().with_text(part).lets(&entry(None, LogLevel::Info, "API Request für x"));
        for part in ["api req", "API", " für ", "WORKER", ""] {
            assert!(lets(part), "{part}");
        }
        assert!(!lets("apix"));
        assert!(!lets("a text that is longer than the entry that it is looked for in"));
    }
}
