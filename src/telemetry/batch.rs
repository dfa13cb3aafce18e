//! The queue between the events and the endpoint. It is bounded, it sends one batch at a time, it waits longer after
//! each refusal, and it spreads every wait: thousands of desks see the same failover in the same second. Pure: the
//! moments are handed in, and sending is somebody else's. Absent: storage; what is in here goes with the page.

use std::mem::take;

use ambidesk_coordinator::{Pair, Region, Timestamp};
#[cfg(test)]
use schemars::JsonSchema;
use serde::Serialize;
use serde_json::value::RawValue;

use super::events::VERSION;
#[cfg(test)]
use super::{events::Told, schema};
use crate::config::is_region_code;

/// The bounds of an [`Outbox`]. Times are in milliseconds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Limits {
    /// The most events that wait. As many can be under way.
    pub events: usize,
    /// The most bytes that they take. A browser lets a page leave 64 KiB behind when it goes, those under way included.
    pub bytes: usize,
    /// How many events are sent without waiting for more.
    pub batch: usize,
    /// How long an event waits for company; also the first pause after a refusal.
    pub flush_ms: u64,
    /// The longest pause after refusals.
    pub longest_pause_ms: u64,
}

impl Limits {
    /// The bounds of a desk that sends after this time.
    pub const fn new(flush_ms: u64) -> Self {
        Self { events: 96, bytes: 24 * 1024, batch: 32, flush_ms, longest_pause_ms: 15 * 60 * 1000 }
    }
}

/// Why a batch is asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Occasion {
    /// Its time may have come.
    Due,
    /// The page is being hidden, and may never be shown again.
    Hidden,
    /// The page ends: what is not sent now is lost.
    Leaving,
}

/// What became of a batch.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Outcome {
    /// It arrived.
    Accepted,
    /// It may arrive another time.
    Refused,
    /// The endpoint will never take it.
    Rejected,
}

/// What is the same in every batch of a page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Envelope {
    /// Numbers at random, others for every page: they count desks and name nobody.
    session: String,
    /// The codes of both regions; of one that has none, its place in the pair.
    pub(super) regions: Pair<String>,
}

impl Envelope {
    /// The envelope of a page. `regions` are the names of the regions: one that is no code is a host's, and told to nobody.
    pub fn new(session: String, regions: &Pair<String>) -> Self {
        let told = |place: Region, name: &String| if is_region_code(name) { name.clone() } else { place.to_string() };
        Self { session, regions: regions.map(told) }
    }

    /// A batch, with the number of events that were lost before it.
    pub fn seal<'a>(&'a self, now: Timestamp, dropped: u64, events: &'a [Box<RawValue>]) -> Batch<'a> {
        let Pair { first, second } = &self.regions;
        Batch {
            schema: "ambidesk.telemetry",
            version: VERSION,
            session: &self.session,
            sent_at: now.as_millis(),
            dropped,
            regions: Regions { first, second },
            events,
        }
    }
}

/// What the portal posts to `telemetry.endpoint`. The detail of an event on window is one item of events.
#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(JsonSchema))]
#[cfg_attr(test, schemars(title = "A batch of telemetry of Ambidesk", deny_unknown_fields))]
pub struct Batch<'a> {
    #[cfg_attr(test, schemars(extend("const" = "ambidesk.telemetry")))]
    schema: &'static str,
    /// Another number when a field changes its meaning or goes. New fields and new events do not count.
    #[cfg_attr(test, schemars(extend("const" = VERSION)))]
    version: u64,
    /// A number at random, another one for every opened page. It counts desks and names nobody.
    #[cfg_attr(test, schemars(regex(pattern = "^[0-9]{1,16}-[0-9]{1,16}$")))]
    session: &'a str,
    /// When the batch was made, in milliseconds since the Unix epoch, by the desk's clock.
    sent_at: u64,
    /// How many events were lost since the last batch that arrived.
    dropped: u64,
    /// The regions as configured (`ccp.region`, `ccp.standByRegion.region` or `ccp.secondaryRegion`), or as their addresses tell; else
    /// "first" and "second".
    regions: Regions<'a>,
    /// Oldest first.
    #[cfg_attr(test, schemars(with = "Vec<Told<'a>>", length(min = 1)))]
    events: &'a [Box<RawValue>],
}

#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(JsonSchema), schemars(inline, deny_unknown_fields))]
struct Regions<'a> {
    #[cfg_attr(test, schemars(with = "schema::Region"))]
    first: &'a str,
    #[cfg_attr(test, schemars(with = "schema::Region"))]
    second: &'a str,
}

/// A batch that was handed out.
#[derive(Debug)]
struct UnderWay {
    events: Vec<Box<RawValue>>,
    dropped: u64,
}

/// Events on their way to the endpoint.
#[derive(Debug)]
pub struct Outbox {
    limits: Limits,
    waiting: Vec<Box<RawValue>>,
    under_way: Option<UnderWay>,
    /// Events that were lost and not reported yet.
    dropped: u64,
    refusals: u32,
    /// When the oldest event has waited long enough.
    due: Timestamp,
    /// When the pause after a refusal ends.
    pause_until: Timestamp,
    chance: u64,
}

impl Outbox {
    /// An empty outbox. `seed` differs from desk to desk.
    pub const fn new(limits: Limits, seed: u64) -> Self {
        Self {
            limits,
            waiting: Vec::new(),
            under_way: None,
            dropped: 0,
            refusals: 0,
            due: Timestamp::from_millis(0),
            pause_until: Timestamp::from_millis(0),
            chance: seed,
        }
    }

    /// Takes an event in. Where there is no room, the oldest ones go.
    pub fn push(&mut self, now: Timestamp, event: Box<RawValue>) {
        if self.waiting.is_empty() {
            self.due = self.later(now, self.limits.flush_ms);
        }
        self.waiting.push(event);
        self.trim();
    }

    /// When [`Self::next`] is worth a call, if nothing else happens before.
    pub fn next_at(&self) -> Option<Timestamp> {
        if self.under_way.is_some() || self.waiting.is_empty() {
            return None;
        }
        let due = if self.waiting.len() >= self.limits.batch { self.pause_until } else { self.due };
        Some(due.max(self.pause_until))
    }

    /// The next batch, if there is one for the occasion. [`Self::settle`] has to follow, except where the page ends.
    pub fn next(&mut self, now: Timestamp, occasion: Occasion, envelope: &Envelope) -> Option<String> {
        let may = match occasion {
            Occasion::Due => self.next_at().is_some_and(|at| at <= now),
            Occasion::Hidden => self.next_at().is_some() && self.pause_until <= now,
            Occasion::Leaving => !self.waiting.is_empty(),
        };
        if !may {
            return None;
        }
        let (events, dropped) = (take(&mut self.waiting), take(&mut self.dropped));
        // What is JSON already, numbers and words can always be written.
        let batch = serde_json::to_string(&envelope.seal(now, dropped, &events)).unwrap_or_default();
        if occasion != Occasion::Leaving {
            self.under_way = Some(UnderWay { events, dropped });
        }
        Some(batch)
    }

    /// What became of the batch that is under way.
    pub fn settle(&mut self, now: Timestamp, outcome: Outcome) {
        let Some(UnderWay { mut events, dropped }) = self.under_way.take() else { return };
        match outcome {
            Outcome::Accepted => {
                self.refusals = 0;
                return;
            }
            Outcome::Rejected => self.dropped += events.len() as u64,
            Outcome::Refused => {
                events.append(&mut self.waiting);
                self.waiting = events;
            }
        }
        self.dropped += dropped;
        self.trim();
        let pause = self.limits.flush_ms.saturating_mul(1 << self.refusals.min(16)).min(self.limits.longest_pause_ms);
        self.refusals += 1;
        self.pause_until = self.later(now, pause);
    }

    /// Lets the oldest events go until there is room.
    fn trim(&mut self) {
        while self.waiting.len() > self.limits.events || self.bytes() > self.limits.bytes {
            self.waiting.remove(0);
            self.dropped += 1;
        }
    }

    fn bytes(&self) -> usize {
        self.waiting.iter().map(|event| event.get().len()).sum()
    }

    /// The moment that lies a half to three halves of a time ahead.
    fn later(&mut self, now: Timestamp, millis: u64) -> Timestamp {
        // Knuth's generator for MMIX; its upper bits are the good ones.
        self.chance = self.chance.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        Timestamp::from_millis(now.as_millis() + millis / 2 + millis * (self.chance >> 54) / 1024)
    }
}
