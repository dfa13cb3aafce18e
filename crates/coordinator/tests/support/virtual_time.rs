//! Virtual time: a queue of things to come, in the order of their moments, and chance out of the seed of a script.

use std::cmp::Reverse;
use std::collections::BinaryHeap;
use std::fmt::Debug;

/// A number that nothing else in the world has.
pub type Id = u64;

/// One hop between two contexts of the browser, in milliseconds.
pub const HOP: u64 = 5;

/// What is to come, of the kind `T`.
pub struct VirtualTime<T> {
    /// In milliseconds.
    pub now: u64,
    queue: BinaryHeap<Reverse<Entry<T>>>,
    counter: Id,
    chance: u64,
    traced: bool,
}

struct Entry<T> {
    at: u64,
    order: Id,
    coming: T,
}

impl<T> PartialEq for Entry<T> {
    fn eq(&self, other: &Self) -> bool {
        self.order == other.order
    }
}

impl<T> Eq for Entry<T> {}

impl<T> PartialOrd for Entry<T> {
    fn partial_cmp(&self, other: &Self) -> Option<std::cmp::Ordering> {
        Some(self.cmp(other))
    }
}

impl<T> Ord for Entry<T> {
    fn cmp(&self, other: &Self) -> std::cmp::Ordering {
        (self.at, self.order).cmp(&(other.at, other.order))
    }
}

impl<T: Debug> VirtualTime<T> {
    pub fn new(seed: u64) -> Self {
        let traced = std::env::var_os("CONVERGENCE_TRACE").is_some();
        Self { now: 1_000_000, queue: BinaryHeap::new(), counter: 0, chance: seed, traced }
    }

    /// A number below `below`, from the seed of the script.
    pub fn random(&mut self, below: u64) -> u64 {
        self.chance ^= self.chance << 13 | 1;
        self.chance ^= self.chance >> 7;
        self.chance ^= self.chance << 17;
        self.chance % below
    }

    pub fn fresh(&mut self) -> Id {
        self.counter += 1;
        self.counter
    }

    pub fn after(&mut self, delay: u64, coming: T) {
        let order = self.fresh();
        self.queue.push(Reverse(Entry { at: self.now + delay, order, coming }));
    }

    /// The next thing that comes until then, when its moment is there; or none any more, and that moment is.
    pub fn next_until(&mut self, end: u64) -> Option<T> {
        let due = self.queue.peek().is_some_and(|Reverse(entry)| entry.at <= end);
        let Some(Reverse(entry)) = due.then(|| self.queue.pop()).flatten() else {
            self.now = end;
            return None;
        };
        self.now = entry.at;
        self.trace(|| format!("{:?}", entry.coming));
        Some(entry.coming)
    }

    /// Tells the story on the error stream, for whoever reads a failure: set `CONVERGENCE_TRACE`.
    pub fn trace(&self, line: impl FnOnce() -> String) {
        if self.traced {
            eprintln!("{:>9} {}", self.now, line());
        }
    }
}
