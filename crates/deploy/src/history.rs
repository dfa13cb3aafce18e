//! Which release was live since when, as the buckets remember it. Deliberately absent: what is in a release.

use std::ops::Not;

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
    /// Its deployment has not come to its end: it may be live in one bucket, or in part.
    #[serde(default, skip_serializing_if = "Not::not")]
    pub begun: bool,
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
        // Where one of them remembers the end, it has ended.
        entries.dedup_by(|next, kept| (next.since, &next.release) == (kept.since, &kept.release));
        Self { entries }
    }

    /// The one that is live, if only in part.
    pub fn live(&self) -> Option<&Entry> {
        self.entries.last()
    }

    /// The one that was live, as a whole, before another one became it.
    pub fn former(&self) -> Option<&Entry> {
        let live = self.live()?;
        self.entries.iter().rev().find(|entry| entry.release != live.release && !entry.begun)
    }

    /// The same with a release that goes live now; the same one again is nothing new. Where this machine's clock is behind that of
    /// the one that deployed before, it is the latest all the same.
    #[must_use]
    pub fn with(self, release: &str, now: Seconds) -> Self {
        let mut all = self.with_begun(release, now);
        if let Some(live) = all.entries.last_mut() {
            live.begun = false;
        }
        all
    }

    /// The same with a release of which the first file is written now: what was live before is what a rollback leads to from here on.
    #[must_use]
    pub fn with_begun(mut self, release: &str, now: Seconds) -> Self {
        let since = self.live().map_or(now, |live| now.max(live.since + 1));
        if self.live().is_none_or(|live| live.release != release) {
            self.entries.push(Entry { since, release: release.to_owned(), begun: true });
        }
        self
    }

    /// Whether a release has not been live since a moment; the last two are never long ago.
    pub fn is_past(&self, release: &str, moment: Seconds) -> bool {
        let last_two = [self.live(), self.former()];
        if last_two.into_iter().flatten().any(|entry| entry.release == release) {
            return false;
        }
        // It was live until the next one was, as a whole.
        let places = self.entries.iter().enumerate().filter(|(_, entry)| entry.release == release);
        let ends = places.filter_map(|(at, _)| self.entries[at + 1..].iter().find(|next| !next.begun));
        ends.map(|next| next.since).max().is_some_and(|end| end < moment)
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
    fn a_deployment_that_did_not_end_is_what_a_rollback_leads_away_from_and_never_to() {
        let begun = history(&[("a", 1), ("b", 2)]).with_begun("c", 3);
        let former = |history: &History| history.former().map(|entry| entry.release.clone());
        assert_eq!(former(&begun).as_deref(), Some("b"));
        assert_eq!(former(&begun.clone().with("b", 4)).as_deref(), Some("a"), "it is back, and was there before");
        assert_eq!(former(&begun.clone().with("d", 4)).as_deref(), Some("b"));
        assert_eq!(begun.clone().with_begun("c", 9), begun, "it goes on");
        assert_eq!(begun.clone().with("c", 9), history(&[("a", 1), ("b", 2), ("c", 3)]));
        let ended = begun.clone().with("c", 9);
        assert_eq!(History::merged([begun.clone(), ended.clone()]), ended, "one bucket knows that it has ended");
        let later = begun.with("d", 10).with("e", 20);
        assert!(!later.is_past("b", 10) && later.is_past("b", 11), "desks had it until the next whole one");
        assert!(later.is_past("c", 11));
    }

    #[test]
    fn what_buckets_remember_of_before_is_read_and_what_has_ended_is_written_alike() {
        let text = r#"{"entries":[{"since":1,"release":"a"}]}"#;
        let read: History = serde_json::from_str(text).expect("it is one");
        assert_eq!(
            (read.clone(), serde_json::to_string(&read).expect("it is written")),
            (history(&[("a", 1)]), text.to_owned())
        );
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
