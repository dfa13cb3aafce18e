//! Which release was live since when, as the buckets remember it. Deliberately absent: what is in a release.

use serde::{Deserialize, Serialize};

use crate::release::KEPT;

/// Seconds since 1970.
pub type Seconds = u64;

/// A release that went live.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Entry {
    /// When.
    pub since: Seconds,
    /// Its name.
    pub release: String,
}

/// All that went live, the latest last.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct History {
    /// By time.
    pub entries: Vec<Entry>,
}

impl History {
    /// Where a bucket keeps it.
    pub fn at() -> String {
        format!("{KEPT}history.json")
    }

    /// What several buckets remember: one of them may have been out of reach at a time.
    pub fn merged(histories: impl IntoIterator<Item = Self>) -> Self {
        let mut entries: Vec<Entry> = histories.into_iter().flat_map(|history| history.entries).collect();
        entries.sort();
        entries.dedup();
        Self { entries }
    }

    /// The one that is live.
    pub fn live(&self) -> Option<&Entry> {
        self.entries.last()
    }

    /// The one that was live before another one became it.
    pub fn former(&self) -> Option<&Entry> {
        let live = self.live()?;
        self.entries.iter().rev().find(|entry| entry.release != live.release)
    }

    /// The same with a release that goes live now; the same one again is nothing new. Where this machine's clock is behind that of
    /// the one that deployed before, it is the latest all the same.
    #[must_use]
    pub fn with(mut self, release: &str, now: Seconds) -> Self {
        let now = self.live().map_or(now, |live| now.max(live.since + 1));
        if self.live().is_none_or(|live| live.release != release) {
            self.entries.push(Entry { since: now, release: release.to_owned() });
        }
        self
    }

    /// Whether a release has not been live since a moment; the last two are never long ago.
    pub fn is_past(&self, release: &str, moment: Seconds) -> bool {
        let last_two = [self.live(), self.former()];
        if last_two.into_iter().flatten().any(|entry| entry.release == release) {
            return false;
        }
        // It was live until the next one was.
        let ends = self.entries.windows(2).filter(|pair| pair[0].release == release).map(|pair| pair[1].since);
        ends.max().is_some_and(|end| end < moment)
    }
}

#[cfg(test)]
mod tests {
    use super::History;

    fn history(entries: &[(&str, u64)]) -> History {
        entries.iter().fold(History::default(), |history, (release, since)| history.with(release, *since))
    }

    #[test]
    fn the_former_release_is_another_one_than_the_live_one() {
        assert_eq!(history(&[("a", 1), ("b", 2), ("b", 3)]).former().map(|entry| &*entry.release), Some("a"));
        assert_eq!(history(&[("a", 1)]).former(), None);
    }

    #[test]
    fn a_release_is_past_once_the_next_one_has_been_live_long_enough() {
        let history = history(&[("a", 10), ("b", 20), ("c", 30)]);
        assert!(!history.is_past("a", 20));
        assert!(history.is_past("a", 21));
        assert!(!history.is_past("b", 1000), "it is what a rollback leads to");
        assert!(!history.is_past("c", 1000));
        assert!(!history.is_past("unknown", 1000));
    }

    #[test]
    fn a_release_that_a_rollback_brought_back_counts_from_its_last_end() {
        let history = history(&[("a", 10), ("b", 20), ("a", 30), ("c", 40), ("d", 50)]);
        assert!(!history.is_past("a", 40));
        assert!(history.is_past("a", 41));
    }

    #[test]
    fn a_clock_that_is_behind_does_not_make_a_release_an_old_one() {
        let history = history(&[("a", 100), ("b", 50)]);
        let merged = History::merged([history.clone(), history]);
        assert_eq!(merged.live().map(|entry| &*entry.release), Some("b"));
    }

    #[test]
    fn what_only_one_bucket_remembers_is_remembered() {
        let both = [history(&[("a", 1), ("b", 2)]), history(&[("a", 1), ("b", 2), ("a", 3)])];
        assert_eq!(History::merged(both), history(&[("a", 1), ("b", 2), ("a", 3)]));
    }
}
