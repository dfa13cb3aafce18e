//! The books: what was asked of whom, on whose account, in every second; and how many desks could work in it.

use ambidesk_coordinator::Region;

use crate::service::{Account, Target};

/// One second of a run.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
struct Second {
    requests: [[u32; Account::ALL.len()]; Target::ALL.len()],
    retries: [u32; 2],
    polls: u32,
    /// At its beginning.
    ready: u32,
    /// At its beginning.
    whole: u32,
}

/// Everything that is counted in a run, by second.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Ledger {
    seconds: Vec<Second>,
    ready: u32,
    whole: u32,
    longest_pause: [u64; 2],
}

/// A span of a run, in seconds from its beginning; the end is excluded.
pub type Span = std::ops::Range<usize>;

impl Ledger {
    fn second(&mut self, now: u64) -> &mut Second {
        let index = usize::try_from(now / 1_000).unwrap_or(usize::MAX);
        if index >= self.seconds.len() {
            let blank = Second { ready: self.ready, whole: self.whole, ..Second::default() };
            self.seconds.resize(index + 1, blank);
        }
        &mut self.seconds[index]
    }

    pub(crate) fn request(&mut self, now: u64, target: Target, account: Account, count: u32) {
        self.second(now).requests[target.index()][account.index()] += count;
    }

    pub(crate) fn retry(&mut self, now: u64, region: Region) {
        self.second(now).retries[Target::Region(region).index()] += 1;
    }

    pub(crate) fn question(&mut self, now: u64) {
        self.second(now).polls += 1;
    }

    /// A desk's retry, or the end of its wait for one, came this long after its last one.
    pub(crate) fn pause(&mut self, region: Region, millis: u64) {
        let longest = &mut self.longest_pause[Target::Region(region).index()];
        *longest = millis.max(*longest);
    }

    /// A desk became able to work (in its active region; in both), or stopped being so.
    pub(crate) fn readiness(&mut self, now: u64, before: (bool, bool), after: (bool, bool)) {
        if before != after {
            self.second(now);
            self.ready = self.ready - u32::from(before.0) + u32::from(after.0);
            self.whole = self.whole - u32::from(before.1) + u32::from(after.1);
        }
    }

    /// How many seconds were recorded.
    #[must_use]
    pub fn len(&self) -> usize {
        self.seconds.len()
    }

    /// Whether nothing was recorded.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.seconds.is_empty()
    }

    /// Requests to a target in every second, on these accounts.
    #[must_use]
    pub fn requests(&self, target: Target, accounts: &[Account]) -> Vec<u32> {
        let sum = |second: &Second| accounts.iter().map(|a| second.requests[target.index()][a.index()]).sum();
        self.seconds.iter().map(sum).collect()
    }

    /// How many CCPs of a region the desks had loaded again in every second.
    #[must_use]
    pub fn retries(&self, region: Region) -> Vec<u32> {
        let index = Target::Region(region).index();
        self.seconds.iter().map(|second| second.retries[index]).collect()
    }

    /// How many polls of the distribution the desks ask for in every second, of either region's worker.
    #[must_use]
    pub fn polls(&self) -> Vec<u32> {
        self.seconds.iter().map(|second| second.polls).collect()
    }

    /// How many desks could work at the beginning of every second, in the region that the distribution named.
    #[must_use]
    pub fn ready(&self) -> Vec<u32> {
        self.seconds.iter().map(|second| second.ready).collect()
    }

    /// How many desks had both regions ready at the beginning of every second.
    #[must_use]
    pub fn whole(&self) -> Vec<u32> {
        self.seconds.iter().map(|second| second.whole).collect()
    }

    /// The longest time, in milliseconds, that any desk let pass between two tries of a region that did not answer.
    #[must_use]
    pub fn longest_pause(&self, region: Region) -> u64 {
        self.longest_pause[Target::Region(region).index()]
    }
}

/// The highest value of a span, and the second it falls into.
#[must_use]
pub fn peak(values: &[u32], span: Span) -> (u32, usize) {
    let highest = values.iter().enumerate().take(span.end).skip(span.start).max_by_key(|(index, value)| {
        // Of equal ones the first.
        (**value, std::cmp::Reverse(*index))
    });
    highest.map_or((0, span.start), |(index, value)| (*value, index))
}

/// The value that `percent` of the seconds of a span do not exceed.
#[must_use]
pub fn percentile(values: &[u32], span: Span, percent: usize) -> u32 {
    let mut sorted: Vec<u32> = values.iter().copied().take(span.end).skip(span.start).collect();
    sorted.sort_unstable();
    let rank = (sorted.len() * percent).div_ceil(100).saturating_sub(1);
    sorted.get(rank).copied().unwrap_or_default()
}

/// How many seconds after `from` a count first reaches `wanted` and stays there until `span`'s end.
#[must_use]
pub fn reaches(values: &[u32], span: Span, wanted: u32) -> Option<usize> {
    let end = span.end.min(values.len());
    let below = (span.start..end).rev().find(|index| values[*index] < wanted);
    match below {
        None => Some(0),
        Some(index) if index + 1 < end => Some(index + 1 - span.start),
        Some(_) => None,
    }
}

#[cfg(test)]
mod tests {
    use super::{Ledger, peak, percentile, reaches};

    #[test]
    fn a_peak_is_sought_in_its_span_only() {
        let values = [9, 1, 3, 3, 2, 8];
        assert_eq!(peak(&values, 1..5), (3, 2));
        assert_eq!(percentile(&values, 1..5, 50), 2);
        assert_eq!(percentile(&values, 1..5, 100), 3);
    }

    #[test]
    fn a_count_that_falls_again_has_not_arrived() {
        assert_eq!(reaches(&[0, 5, 10, 4, 10, 10], 1..6, 10), Some(3));
        assert_eq!(reaches(&[0, 5, 10, 4], 0..4, 10), None);
        assert_eq!(reaches(&[7, 7], 0..2, 5), Some(0));
    }

    #[test]
    fn seconds_in_which_nothing_happens_keep_the_readiness() {
        let mut ledger = Ledger::default();
        ledger.readiness(500, (false, false), (true, false));
        ledger.question(3_200);
        assert_eq!(ledger.ready(), [0, 1, 1, 1]);
        assert_eq!(ledger.whole(), [0, 0, 0, 0]);
    }
}
