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
    /// Whether the way back has led to it; `None` in what a former version wrote, which did not say.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub back: Option<bool>,
}

/// Where the way back leads that names no release.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Way<'a> {
    /// To the release that was live before.
    Back(&'a Entry),
    /// On to the one that is live: it has come back in some of the buckets, and not in all of them.
    On(&'a Entry),
    /// Nowhere: the way back was the last thing that was done, and led to this one everywhere.
    Done(&'a Entry),
}

impl Entry {
    /// Whether it is the same one, come to its end or not.
    fn is_same(&self, other: &Self) -> bool {
        (self.since, &self.release) == (other.since, &other.release)
    }
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
        entries.dedup_by(|next, kept| next.is_same(kept));
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

    /// Where a way back leads from here that names no release; `None` if no other one was live before. `histories` are those of which
    /// this one is [merged](Self::merged).
    pub fn way_back(&self, histories: &[Self]) -> Option<Way<'_>> {
        let live = self.live()?;
        let knows = |history: &Self| history.live().is_some_and(|last| last.is_same(live));
        let is_everywhere = histories.iter().all(knows);
        let before = &self.entries[..self.entries.len() - 1];
        let was_live = || before.iter().any(|entry| entry.release == live.release && !entry.begun);
        let came_back = live.back.unwrap_or_else(was_live);
        match (is_everywhere, live.begun) {
            (false, false) if came_back => Some(Way::On(live)),
            (true, false) if live.back == Some(true) => Some(Way::Done(live)),
            _ => self.former().map(Way::Back),
        }
    }

    /// The other releases that were live as a whole, the latest first.
    pub fn others(&self) -> Vec<&str> {
        let mut others = Vec::new();
        let live = self.live().map(|live| &*live.release);
        for entry in self.entries.iter().rev().filter(|entry| !entry.begun && Some(&*entry.release) != live) {
            if !others.contains(&&*entry.release) {
                others.push(&entry.release);
            }
        }
        others
    }

    /// The same with a release to which the way back leads now.
    #[must_use]
    pub fn with_return(self, release: &str, now: Seconds) -> Self {
        let is_another = self.live().is_none_or(|live| live.release != release);
        let mut all = self.with(release, now);
        if let Some(live) = all.entries.last_mut().filter(|_| is_another) {
            live.back = Some(true);
        }
        all
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
            self.entries.push(Entry { since, release: release.to_owned(), begun: true, back: Some(false) });
        }
        self
    }

    /// Whether a release went live, if only in part.
    pub fn knows(&self, release: &str) -> bool {
        self.entries.iter().any(|entry| entry.release == release)
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
    use super::{Entry, History, Way};

    fn history(entries: &[(&str, u64)]) -> History {
        entries.iter().fold(History::default(), |history, (release, since)| history.with(release, *since))
    }

    #[test]
    fn the_former_release_is_another_one_than_the_live_one() {
        assert_eq!(history(&[("a", 1), ("b", 2), ("b", 3)]).former().map(|entry| &*entry.release), Some("a"));
        assert_eq!(history(&[("a", 1)]).former(), None);
    }

    #[test]
    fn a_way_back_goes_on_where_it_was_not_finished_and_is_done_once() {
        let before = history(&[("a", 10), ("b", 20)]);
        let returned = before.clone().with_return("a", 30);
        let way = |histories: &[History]| {
            let merged = History::merged(histories.to_vec());
            match merged.way_back(histories).expect("another one was live") {
                Way::Back(to) => format!("back to {}", to.release),
                Way::On(to) => format!("on to {}", to.release),
                Way::Done(at) => format!("done at {}", at.release),
            }
        };
        assert_eq!(way(&[before.clone(), before.clone()]), "back to a");
        assert_eq!(way(&[before.clone(), returned.clone()]), "on to a");
        assert_eq!(way(&[returned.clone(), returned.clone()]), "done at a");
        assert_eq!(way(&[before.clone().with_return("a", 40), returned.clone()]), "on to a", "one after the other");
        assert_eq!(
            way(&[before.clone(), before.clone().with("a", 30)]),
            "back to b",
            "it was deployed again in one bucket"
        );
        let mut former_version = before.clone().with("a", 30);
        former_version.entries.iter_mut().for_each(|entry| entry.back = None);
        assert_eq!(way(&[before.clone(), former_version]), "on to a", "which did not say");
        assert_eq!(
            way(&[before.clone(), before.clone().with("c", 30)]),
            "back to b",
            "a new one that only one bucket has"
        );
        let begun = returned.clone().with_begun("c", 40);
        assert_eq!(way(&[returned.clone(), begun.clone()]), "back to a");
        assert_eq!(way(&[begun.clone(), begun.with_return("a", 50)]), "on to a");
        let redone = returned.clone().with("b", 40);
        assert_eq!(way(&[redone.clone(), redone]), "back to a", "the newer one was deployed again");
        assert_eq!(returned.with_return("a", 50).entries.len(), 3, "it is there");
    }

    #[test]
    fn the_others_are_those_that_were_live_as_a_whole_the_latest_first() {
        let history = history(&[("a", 1), ("b", 2), ("c", 3)]).with_begun("d", 4).with_return("b", 5);
        assert_eq!(history.others(), ["c", "a"]);
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
            (
                History { entries: vec![Entry { since: 1, release: "a".to_owned(), begun: false, back: None }] },
                text.to_owned()
            )
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
