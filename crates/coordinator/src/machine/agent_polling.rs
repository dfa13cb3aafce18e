//! Whether a region's worker still asks for its agent. One that was refused often enough never does again, while it goes on with
//! its other calls; and who was not there to hear of that, or could not hear it, learns it from what is not asked. Absent: what
//! is done about it (`reconnect.rs`).

use std::time::Duration;

use super::Coordinator;
use crate::input::AGENT_POLL;
use crate::region::Region;
use crate::time::Timestamp;
use crate::timers::Timer;

/// A worker that goes on with its other calls for so long, and does not ask for its agent in the course of it, has given the agent
/// up. The instance answers after half a minute at most (`GET_AGENT_TIMEOUT_MS`), and the worker pauses for five seconds where that
/// failed (`GET_AGENT_RECOVERY_TIMEOUT_MS`); each time it says how it went.
pub(super) const ASKS_WITHIN: Duration = Duration::from_secs(50);
/// How far apart two rounds of calls are. A worker's other calls come every half a minute, several at once
/// (`GET_AGENT_CONFIGURATION_INTERVAL_MS`).
const ROUND: Duration = Duration::from_secs(20);
/// After so long without any round, the worker, or this page, was away: what came before says nothing.
const AWAY: Duration = Duration::from_secs(45);

/// Whether the region's worker asks for the agent.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum AgentPolling {
    /// As far as is known. `rounds`: other calls since it has last told of one for its agent.
    Running { rounds: Option<Rounds> },
    /// It asks no more.
    Ended,
}

/// Rounds of other calls.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Rounds {
    first: Timestamp,
    last: Timestamp,
}

impl Rounds {
    /// The worker works, and has not asked for its agent for long enough.
    fn is_telling(self, now: Timestamp) -> bool {
        self.last > self.first && self.first + ASKS_WITHIN <= now && now < self.last + AWAY
    }
}

impl AgentPolling {
    pub(super) const fn running() -> Self {
        Self::Running { rounds: None }
    }

    /// What was not heard so far says nothing any more.
    pub(super) const fn counts_anew(&mut self) {
        if let Self::Running { rounds } = self {
            *rounds = None;
        }
    }

    /// The worker told how a call of its went. Gives the moment at which that may be telling.
    fn hear(&mut self, now: Timestamp, operation: &str) -> Option<Timestamp> {
        if operation == AGENT_POLL {
            // It does ask, whatever was thought of it.
            *self = Self::running();
            return None;
        }
        let Self::Running { rounds } = self else {
            return None;
        };
        *rounds = match *rounds {
            Some(rounds) if now < rounds.last + ROUND => Some(rounds),
            Some(rounds) if now < rounds.last + AWAY => Some(Rounds { last: now, ..rounds }),
            Some(_) | None => Some(Rounds { first: now, last: now }),
        };
        rounds.map(|rounds| rounds.first + ASKS_WITHIN)
    }

    fn is_telling(self, now: Timestamp) -> bool {
        matches!(self, Self::Running { rounds: Some(rounds) } if rounds.is_telling(now))
    }
}

impl Coordinator {
    /// The region's worker told how a call of its went.
    pub(super) fn hear_call(&mut self, region: Region, operation: &str) {
        match self.regions[region].polling.hear(self.now, operation) {
            Some(due) if due > self.now => self.timers.set(Timer::AgentPoll(region), due),
            Some(_) => self.on_agent_poll_due(region),
            None => self.timers.stop(Timer::AgentPoll(region)),
        }
    }

    /// The worker should have told of a call for its agent by now.
    pub(super) fn on_agent_poll_due(&mut self, region: Region) {
        let state = &mut self.regions[region];
        if state.polling.is_telling(self.now) && state.is_connected() {
            state.agent_polling_ends();
            self.timers.stop(Timer::AgentPoll(region));
        }
    }
}
