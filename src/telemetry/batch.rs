//! The queue between the events and the endpoint. It is bounded, it sends one batch at a time, it waits longer after each
//! refusal, and it spreads every wait: thousands of desks see the same failover in the same second. Pure: the moments are
//! handed in, and sending is somebody else's. Absent: storage; what is in here goes with the page.

use std::collections::VecDeque;
use std::mem::take;
use std::time::Duration;

use ambidesk_coordinator::{Pair, Timestamp};

use super::events::VERSION;
use super::object::Object;

/// The bounds of an [`Outbox`].
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Limits {
    /// The most events that wait. As many can be under way.
    pub events: usize,
    /// The most bytes that they take. A browser lets a page leave 64 KiB behind when it goes, those under way included.
    pub bytes: usize,
    /// How many events are sent without waiting for more.
    pub batch: usize,
    /// How long an event waits for company; also the first pause after a refusal.
    pub flush_after: Duration,
    /// The longest pause after refusals.
    pub longest_pause: Duration,
}

impl Limits {
    /// The bounds of a desk that sends after this time.
    pub const fn new(flush_after: Duration) -> Self {
        Self { events: 96, bytes: 24 * 1024, batch: 32, flush_after, longest_pause: Duration::from_mins(15) }
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
    /// A number at random, another one for every page: it counts desks and names nobody.
    pub session: String,
    /// The codes of both regions.
    pub regions: Pair<String>,
}

impl Envelope {
    /// A batch as JSON, with the number of events that were lost before it.
    pub fn seal(&self, now: Timestamp, dropped: u64, events: &[String]) -> String {
        let mut regions = Object::new();
        regions.text("first", &self.regions.first).text("second", &self.regions.second);
        let mut batch = Object::new();
        batch.text("schema", "ambidesk.telemetry").number("version", VERSION).text("session", &self.session);
        batch.number("sent_at", now.as_millis()).number("dropped", dropped).raw("regions", &regions.end());
        batch.raw("events", &format!("[{}]", events.join(",")));
        batch.end()
    }
}

/// A batch that was handed out.
#[derive(Debug)]
struct UnderWay {
    events: Vec<String>,
    dropped: u64,
}

/// Events on their way to the endpoint.
#[derive(Debug)]
pub struct Outbox {
    limits: Limits,
    waiting: VecDeque<String>,
    under_way: Option<UnderWay>,
    /// Of the events that wait.
    bytes: usize,
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
            waiting: VecDeque::new(),
            under_way: None,
            bytes: 0,
            dropped: 0,
            refusals: 0,
            due: Timestamp::from_millis(0),
            pause_until: Timestamp::from_millis(0),
            chance: seed,
        }
    }

    /// Takes an event in. Where there is no room, the oldest ones go.
    pub fn push(&mut self, now: Timestamp, event: String) {
        if self.waiting.is_empty() {
            self.due = now + self.around(self.limits.flush_after);
        }
        self.bytes += event.len();
        self.waiting.push_back(event);
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
        let (events, dropped) = (Vec::from(take(&mut self.waiting)), take(&mut self.dropped));
        self.bytes = 0;
        let batch = envelope.seal(now, dropped, &events);
        if occasion != Occasion::Leaving {
            self.under_way = Some(UnderWay { events, dropped });
        }
        Some(batch)
    }

    /// What became of the batch that is under way.
    pub fn settle(&mut self, now: Timestamp, outcome: Outcome) {
        let Some(UnderWay { events, dropped }) = self.under_way.take() else { return };
        match outcome {
            Outcome::Accepted => {
                self.refusals = 0;
                return;
            }
            Outcome::Rejected => self.dropped += events.len() as u64,
            Outcome::Refused => {
                for event in events.into_iter().rev() {
                    self.bytes += event.len();
                    self.waiting.push_front(event);
                }
            }
        }
        self.dropped += dropped;
        self.trim();
        let pause = self.limits.flush_after.saturating_mul(1 << self.refusals.min(16)).min(self.limits.longest_pause);
        self.refusals += 1;
        self.pause_until = now + self.around(pause);
    }

    /// Lets the oldest events go until there is room.
    fn trim(&mut self) {
        while self.waiting.len() > self.limits.events || self.bytes > self.limits.bytes {
            let Some(oldest) = self.waiting.pop_front() else { return };
            self.bytes -= oldest.len();
            self.dropped += 1;
        }
    }

    /// A duration between a half and three halves of `span`.
    fn around(&mut self, span: Duration) -> Duration {
        // Knuth's generator for MMIX; its upper bits are the good ones.
        self.chance = self.chance.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        span / 2 + span * u32::try_from(self.chance >> 54).unwrap_or_default() / 1024
    }
}
