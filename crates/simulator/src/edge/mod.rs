//! An edge in front of two buckets, as CloudFront is one: made of the templates that are deployed, for the portal host.
//!
//! Rooms: `template` (what it is made of), `intrinsics` and `policy` (how templates say it), `bucket` (the origins),
//! `origin` (asking them), `cache` (what is kept), `answer` (what a viewer gets), here what is known about it in each world.
//! What of CloudFront is not imitated is in the crate's README.

mod answer;
mod bucket;
mod cache;
mod intrinsics;
mod origin;
mod policy;
mod template;

#[cfg(test)]
mod tests;

use std::collections::VecDeque;
use std::path::Path;
use std::sync::Mutex;

use ambidesk_hosting::Rules;
use serde::Serialize;

pub use self::answer::answer;
pub use self::bucket::{Bucket, Outage};
pub use self::template::TemplateError;

use self::bucket::Objects;
use self::cache::Cache;
use self::template::Distribution;
use crate::state::lock;

/// How many of the latest answers are remembered.
const REMEMBERED: usize = 500;

/// What the edges of all worlds share.
#[derive(Debug)]
pub struct Deployed {
    distribution: Distribution,
    rules: Rules,
    objects: Objects,
}

impl Deployed {
    /// Reads the templates of a folder.
    ///
    /// # Errors
    ///
    /// Where no edge can be made of them.
    pub fn read(templates: &Path) -> Result<Self, TemplateError> {
        let wrong = |error: serde_json::Error| TemplateError::Wrong {
            path: templates.to_owned(),
            what: format!("deploy/headers.json: {error}"),
        };
        let rules = Rules::of_this_release().map_err(wrong)?;
        Ok(Self { distribution: Distribution::read(templates)?, rules, objects: Objects::default() })
    }
}

/// How an answer came about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub enum Outcome {
    /// It was kept, and nobody was asked.
    Hit,
    /// It was kept for too long, and the origin has confirmed it.
    RefreshHit,
    /// It is the origin's.
    Miss,
    /// It was kept for too long, and the origin failed.
    Stale,
    /// It is an error.
    Error,
}

/// An answer of the edge.
#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Served {
    /// What for.
    pub path: String,
    /// How it came about.
    pub outcome: Outcome,
    /// The status.
    pub status: u16,
    /// Which origin gave it; none where none was asked.
    pub origin: Option<String>,
    /// Whether another origin had failed before.
    pub failed_over: bool,
    /// How long the origins were waited for, in milliseconds.
    pub waited_ms: u64,
}

/// The edge of one world.
#[derive(Debug, Default)]
pub struct Edge(Mutex<State>);

#[derive(Debug, Default)]
struct State {
    cache: Cache,
    outages: [Option<Outage>; 2],
    served: VecDeque<Served>,
}

impl Edge {
    /// What is wrong with a bucket's region.
    pub fn outage(&self, bucket: Bucket) -> Option<Outage> {
        lock(&self.0).outages[bucket as usize]
    }

    /// Switches a bucket's region off, or on again.
    pub fn set_outage(&self, bucket: Bucket, outage: Option<Outage>) {
        lock(&self.0).outages[bucket as usize] = outage;
    }

    /// The latest answers, in the order in which they were given.
    pub fn served(&self) -> Vec<Served> {
        lock(&self.0).served.iter().cloned().collect()
    }

    /// Forgets everything that is kept, as an edge does where nobody has been before.
    pub fn forget(&self) {
        lock(&self.0).cache = Cache::default();
    }

    /// As it was at first.
    pub fn reset(&self) {
        *lock(&self.0) = State::default();
    }

    fn cached<T>(&self, look: impl FnOnce(&mut Cache) -> T) -> T {
        look(&mut lock(&self.0).cache)
    }

    fn note(&self, served: Served) {
        let mut state = lock(&self.0);
        if state.served.len() == REMEMBERED {
            state.served.pop_front();
        }
        state.served.push_back(served);
    }
}
