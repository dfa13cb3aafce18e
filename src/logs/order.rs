//! The order of entries. A worker hands its own on once a second, and a page that hung later than that, so that they come
//! behind later ones of other places. Absent: where entries are kept.

use std::time::Duration;

use ambidesk_coordinator::Timestamp;

/// How late an entry may come. What is further back than this was written after somebody had set the clock: it stays
/// where it came.
const LATE: Duration = Duration::from_mins(1);

/// How many of the last entries one of `at` belongs before. `times` are those of the entries so far.
pub fn overtaken(times: impl DoubleEndedIterator<Item = Timestamp>, at: Timestamp) -> usize {
    times.rev().take_while(|time| *time > at && time.since(at) <= LATE).count()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The times in the order that they get when they come like this.
    fn ordered(times: &[u64]) -> Vec<u64> {
        let mut list: Vec<Timestamp> = Vec::new();
        for at in times.iter().copied().map(Timestamp::from_millis) {
            let place = list.len() - overtaken(list.iter().copied(), at);
            list.insert(place, at);
        }
        list.into_iter().map(Timestamp::as_millis).collect()
    }

    #[test]
    fn what_comes_late_has_the_place_of_its_time() {
        assert_eq!(ordered(&[1_000, 2_000, 1_500, 900, 3_000]), [900, 1_000, 1_500, 2_000, 3_000]);
    }

    #[test]
    fn entries_of_one_moment_stay_as_they_came() {
        let at = Timestamp::from_millis(1_000);
        assert_eq!(overtaken([at, at].into_iter(), at), 0);
    }

    #[test]
    fn a_clock_that_was_set_back_mixes_nothing() {
        assert_eq!(ordered(&[900_000, 910_000, 1_000, 3_000, 2_000]), [900_000, 910_000, 1_000, 2_000, 3_000]);
    }
}
