//! What the edge keeps. Deliberately absent: a bound, and that an edge forgets what is seldom asked for.

use std::collections::HashMap;
use std::sync::Arc;
use std::time::Duration;

use tokio::time::Instant;

use super::bucket::Object;

/// Under which name something is kept: another encoding is another thing.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Key {
    /// The path, with the query where the policy has it in the key.
    pub path: String,
    /// Whether the viewer takes it compressed.
    pub gzip: bool,
}

/// What is kept, and since when.
#[derive(Clone, Debug)]
pub struct Entry {
    /// The object, or the status of an error.
    pub answer: Result<Arc<Object>, u16>,
    since: Instant,
    keeps: Duration,
}

impl Entry {
    /// How long it has been there since the origin last gave or confirmed it.
    pub fn age(&self) -> Duration {
        self.since.elapsed()
    }

    fn is_fresh(&self) -> bool {
        self.age() < self.keeps
    }
}

/// Everything that is kept.
#[derive(Debug, Default)]
pub struct Cache(HashMap<Key, Entry>);

impl Cache {
    /// What needs no question to the origin.
    pub fn fresh(&self, key: &Key) -> Option<Entry> {
        self.0.get(key).filter(|entry| entry.is_fresh()).cloned()
    }

    /// An object that has been kept for too long, to be confirmed, or to stand in for an origin that fails.
    pub fn stale(&self, key: &Key) -> Option<Entry> {
        self.0.get(key).filter(|entry| entry.answer.is_ok() && !entry.is_fresh()).cloned()
    }

    /// Keeps something; for no time at all means that nothing is kept any more, unless it is an error: then what is stale stays.
    pub fn keep(&mut self, key: Key, answer: Result<Arc<Object>, u16>, keeps: Duration) {
        if keeps > Duration::ZERO {
            self.0.insert(key, Entry { answer, since: Instant::now(), keeps });
        } else if answer.is_ok() {
            self.0.remove(&key);
        }
    }
}
