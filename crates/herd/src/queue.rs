//! Virtual time: what is going to happen, in order. Absent: a clock; time passes by taking the next thing.

use std::cmp::{Ordering, Reverse};
use std::collections::BinaryHeap;

/// What is to come. Two things of the same millisecond come in the order in which they were planned, so that a seed
/// replays a herd exactly.
#[derive(Debug)]
pub(crate) struct Queue<T> {
    heap: BinaryHeap<Reverse<Entry<T>>>,
    now: u64,
    planned: u64,
}

#[derive(Debug)]
struct Entry<T> {
    at: u64,
    order: u64,
    what: T,
}

impl<T> Queue<T> {
    pub(crate) fn new() -> Self {
        Self { heap: BinaryHeap::new(), now: 0, planned: 0 }
    }

    /// The virtual moment, in milliseconds.
    pub(crate) fn now(&self) -> u64 {
        self.now
    }

    /// Plans something for a moment; for at once, if that has passed.
    pub(crate) fn plan(&mut self, at: u64, what: T) {
        self.planned += 1;
        self.heap.push(Reverse(Entry { at: at.max(self.now), order: self.planned, what }));
    }

    /// Takes the next thing that happens before `end`, and moves the clock there.
    pub(crate) fn next_before(&mut self, end: u64) -> Option<T> {
        if self.heap.peek().is_none_or(|Reverse(entry)| entry.at >= end) {
            self.now = self.now.max(end);
            return None;
        }
        let Reverse(entry) = self.heap.pop()?;
        self.now = entry.at;
        Some(entry.what)
    }
}

impl<T> Ord for Entry<T> {
    fn cmp(&self, other: &Self) -> Ordering {
        (self.at, self.order).cmp(&(other.at, other.order))
    }
}

impl<T> PartialOrd for Entry<T> {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl<T> PartialEq for Entry<T> {
    fn eq(&self, other: &Self) -> bool {
        self.cmp(other).is_eq()
    }
}

impl<T> Eq for Entry<T> {}

#[cfg(test)]
mod tests {
    use super::Queue;

    #[test]
    fn the_same_millisecond_keeps_the_order_of_planning() {
        let mut queue = Queue::new();
        for (at, what) in [(20, "c"), (10, "a"), (20, "d"), (10, "b")] {
            queue.plan(at, what);
        }
        let order: Vec<_> = std::iter::from_fn(|| queue.next_before(100)).collect();
        assert_eq!(order, ["a", "b", "c", "d"]);
        assert_eq!(queue.now(), 100);
    }

    #[test]
    fn what_comes_later_waits() {
        let mut queue = Queue::new();
        queue.plan(100, ());
        assert_eq!(queue.next_before(100), None);
        assert_eq!(queue.next_before(101), Some(()));
    }
}
