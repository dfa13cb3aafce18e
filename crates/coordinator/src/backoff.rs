//! Pauses that grow, with jitter: thousands of desks lose the same region in the same second, and must not come back
//! in the same second.

use std::time::Duration;

/// A source of jitter: `SplitMix64`, so that a seed replays a desk exactly.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Jitter(u64);

impl Jitter {
    pub(crate) const fn new(seed: u64) -> Self {
        Self(seed)
    }

    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        z ^ (z >> 31)
    }

    /// A duration between a half and three halves of `span`.
    pub(crate) fn around(&mut self, span: Duration) -> Duration {
        let span = span.max(Duration::from_millis(1));
        Duration::from_millis(millis(span) / 2) + self.within(span)
    }

    /// A duration of at most `span`.
    pub(crate) fn within(&mut self, span: Duration) -> Duration {
        Duration::from_millis(self.next() % (millis(span) + 1))
    }
}

fn millis(span: Duration) -> u64 {
    u64::try_from(span.as_millis()).unwrap_or(u64::MAX / 2)
}

/// A pause that doubles from `first` to `longest`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Backoff {
    first: Duration,
    longest: Duration,
    tries: u32,
}

impl Backoff {
    pub(crate) const fn new(first: Duration, longest: Duration) -> Self {
        Self { first, longest, tries: 0 }
    }

    /// The nominal length of the next pause.
    pub(crate) fn nominal(&self) -> Duration {
        self.first.saturating_mul(1 << self.tries.min(16)).min(self.longest)
    }

    /// The pause before the next try, jittered around its nominal length. Planning it is no try: what gets well by itself
    /// meanwhile is as quickly tried the next time.
    pub(crate) fn pause(self, jitter: &mut Jitter) -> Duration {
        jitter.around(self.nominal())
    }

    /// A try is made: the next pause is longer.
    pub(crate) const fn tried(&mut self) {
        self.tries = self.tries.saturating_add(1);
    }

    /// The pause before a try that is sure to be made.
    pub(crate) fn next(&mut self, jitter: &mut Jitter) -> Duration {
        let pause = self.pause(jitter);
        self.tried();
        pause
    }

    /// Starts over from the shortest pause.
    pub(crate) const fn reset(&mut self) {
        self.tries = 0;
    }
}
