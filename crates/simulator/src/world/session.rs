//! The agent's session with one instance: it lasts for a time, and ends before that where nobody does anything for long
//! enough. Absent: a clock; whoever looks at a world says what time it is ([`super::World::expire`]).

use serde::{Deserialize, Serialize};

use super::Millis;

/// How long a session lasts, at most: a shift.
const LIFETIME_MS: u64 = 12 * 60 * 60 * 1000;

/// How long sessions last, in milliseconds.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Limits {
    /// How long one lasts, whatever the agent does.
    #[serde(rename = "lifetimeMs")]
    pub lifetime: u64,
    /// How long the agent may do nothing; for ever when absent.
    #[serde(rename = "idleMs")]
    pub idle: Option<u64>,
    /// How long before that the agent is warned.
    #[serde(rename = "warningMs")]
    pub warning: u64,
}

impl Default for Limits {
    fn default() -> Self {
        Self { lifetime: LIFETIME_MS, idle: None, warning: 60_000 }
    }
}

/// The agent's session with one instance.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Session {
    /// Whether the agent is signed in.
    pub signed_in: bool,
    /// How long it lasts.
    pub limits: Limits,
    /// When the agent last did something.
    pub active_at: Millis,
    began: Millis,
    pub(super) epoch: u32,
}

impl Session {
    /// A session that begins now, if the agent has one.
    pub fn new(signed_in: bool, now: Millis) -> Self {
        Self { signed_in, limits: Limits::default(), active_at: now, began: now, epoch: 0 }
    }

    /// Begins anew, with everything that it may last.
    pub fn begin(&mut self, now: Millis) {
        (self.began, self.active_at) = (now, now);
    }

    /// When it ends, whatever the agent does.
    pub fn ends(&self) -> Millis {
        Millis(self.began.0.saturating_add(self.limits.lifetime))
    }

    /// When it ends if the agent does nothing.
    pub fn idle_ends(&self) -> Option<Millis> {
        self.limits.idle.map(|idle| Millis(self.active_at.0.saturating_add(idle)))
    }

    /// Whether it is over at that time.
    pub fn is_over(&self, now: Millis) -> bool {
        self.ends() <= now || self.idle_ends().is_some_and(|end| end <= now)
    }
}
