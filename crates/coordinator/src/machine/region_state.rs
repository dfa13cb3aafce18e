//! What the machine remembers of one region: the connection, the agent, and the plans to bring them back. Absent: any
//! decision; this file only keeps facts straight and reads a verdict off them.

use std::time::Duration;

use super::health::RegionHealth;
use crate::agent::{AgentSnapshot, AgentStateKind, ContactState};
use crate::backoff::Backoff;
use crate::health::Symptom;
use crate::input::AGENT_POLL;
use crate::settings::Settings;
use crate::time::Timestamp;
use crate::view::{Readiness, Rungs};

/// A worker that goes on with its other calls, and does not ask for its agent in the course of so many rounds of them, has
/// given the agent up. It asks at least every half a minute (`GET_AGENT_TIMEOUT_MS`).
const MOST_ROUNDS: u32 = 4;
/// How far apart two rounds of calls are. A worker's other calls come every half a minute, several at once
/// (`GET_AGENT_CONFIGURATION_INTERVAL_MS`).
const ROUND: Duration = Duration::from_secs(20);

/// How far Streams has come in the region's frame.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Streams {
    Starting,
    Started,
    Failed { reason: String },
}

/// A poll by the region's worker that has no believed answer yet.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum DistributionPoll {
    /// Nothing has come back.
    Waiting,
    /// The region claims the active role; the claim has to settle.
    Claimed,
}

#[derive(Debug, Clone, PartialEq, Eq)]
#[expect(clippy::struct_excessive_bools, reason = "facts that come and go independently, each with its own event")]
pub(super) struct RegionState {
    pub(super) streams: Streams,
    pub(super) ccp_loaded: bool,
    pub(super) port: Option<String>,
    pub(super) heard: Option<Timestamp>,
    /// The CCP acknowledged, and has not fallen silent since.
    pub(super) connected: bool,
    /// The agent was reported since the last new connection.
    pub(super) agent_current: bool,
    /// The region's worker asks for the agent no more. What it reports from then on is old news.
    pub(super) polling_ended: bool,
    /// The rounds of other calls that were heard since the worker last asked for the agent, and the beginning of the last.
    rounds: Option<(u32, Timestamp)>,
    pub(super) agent: Option<AgentSnapshot>,
    /// A voice contact is, or may be, in conversation: its audio runs in the region's CCP page.
    pub(super) live_call: bool,
    /// The last state that the agent chose, as opposed to one that a contact or a failover put them in.
    pub(super) chosen_state: Option<String>,
    /// Since when the agent has been offline there.
    pub(super) offline_since: Option<Timestamp>,
    pub(super) sign_in_refused: bool,
    pub(super) timed_out: bool,
    pub(super) gave_up: bool,
    /// The region's own worker has claimed the active role, and neither taken that back nor been left since.
    pub(super) claimed: bool,
    /// Asked while it was active, the region's worker said nothing.
    pub(super) mute: bool,
    /// The region was told to leave, and will say so when it is done, whatever the distribution says by then.
    pub(super) unfinished: bool,
    /// The last `force_offline` let voice contacts run on.
    pub(super) may_finish_calls: bool,
    pub(super) poll: Option<DistributionPoll>,
    pub(super) ready_emitted: bool,
    /// The region was left without its co-operation: its agent is to be put offline when it answers again.
    pub(super) needs_cleanup: bool,
    /// The contacts that it was told to clear since it was last told to let go.
    pub(super) cleared: Vec<String>,
    pub(super) cleanup_pause: Backoff,
    pub(super) reload_pause: Backoff,
    pub(super) poll_pause: Backoff,
    pub(super) readiness: Readiness,
    pub(super) health: RegionHealth,
}

impl RegionState {
    pub(super) fn new(now: Timestamp, settings: &Settings) -> Self {
        Self {
            streams: Streams::Starting,
            ccp_loaded: false,
            port: None,
            heard: None,
            connected: false,
            agent_current: false,
            polling_ended: false,
            rounds: None,
            agent: None,
            live_call: false,
            chosen_state: None,
            offline_since: None,
            sign_in_refused: false,
            timed_out: false,
            gave_up: false,
            claimed: false,
            mute: false,
            unfinished: false,
            may_finish_calls: false,
            poll: None,
            ready_emitted: false,
            needs_cleanup: false,
            cleared: Vec::new(),
            cleanup_pause: Backoff::new(settings.retry_first, settings.retry_longest),
            reload_pause: Backoff::new(settings.retry_first, settings.retry_longest),
            poll_pause: Backoff::new(settings.poll_after, settings.poll_longest),
            readiness: Readiness::Loading { since: now },
            health: RegionHealth::new(now),
        }
    }

    pub(super) fn is_ready(&self) -> bool {
        matches!(self.readiness, Readiness::Ready { .. })
    }

    pub(super) fn holds_failover(&self) -> bool {
        self.agent.as_ref().is_some_and(|agent| agent.holding().next().is_some())
    }

    /// The contact that holds a failover up is there whether the region is released or not.
    pub(super) fn holds_firmly(&self) -> bool {
        self.agent.as_ref().is_some_and(AgentSnapshot::holds_firmly)
    }

    pub(super) fn is_offline_and_empty(&self) -> bool {
        self.agent
            .as_ref()
            .is_some_and(|agent| agent.contacts.is_empty() && agent.state.kind == AgentStateKind::Offline)
    }

    /// The CCP answers, and the agent is not known.
    pub(super) fn lacks_agent(&self) -> bool {
        self.connected && !self.agent_current
    }

    /// The worker told how a call of its went. One that gave its agent up before this window was there does not say so.
    pub(super) fn hear_call(&mut self, now: Timestamp, operation: &str) {
        self.rounds = match self.rounds {
            _ if operation == AGENT_POLL => None,
            Some((count, begun)) if now < begun + ROUND => Some((count, begun)),
            rounds => Some((rounds.map_or(0, |(count, _)| count) + 1, now)),
        };
        if self.connected && self.rounds.is_some_and(|(count, _)| count > MOST_ROUNDS) {
            self.agent_polling_ends();
        }
    }

    /// The worker has given the agent up. It goes on with the agent's configuration, and with what it knew of the rest.
    pub(super) fn agent_polling_ends(&mut self) {
        self.polling_ended = true;
        self.agent_current = false;
    }

    /// There is a new page, and with it, mostly, a new worker.
    pub(super) fn polling_begins(&mut self) {
        self.polling_ended = false;
        self.rounds = None;
    }

    /// Takes a new report of the agent in.
    pub(super) fn learn_agent(&mut self, now: Timestamp, agent: AgentSnapshot) {
        match agent.state.kind {
            AgentStateKind::Routable | AgentStateKind::NotRoutable => {
                self.chosen_state = Some(agent.state.name.clone());
                self.offline_since = None;
            }
            AgentStateKind::Offline => self.offline_since = self.offline_since.or(Some(now)),
            AgentStateKind::Init | AgentStateKind::Error | AgentStateKind::System => {}
        }
        self.live_call = agent.holding().any(|contact| match contact.state {
            ContactState::Incoming | ContactState::Connecting | ContactState::Connected => true,
            ContactState::Ended | ContactState::Missed | ContactState::Error => false,
        });
        self.agent = Some(agent);
        self.agent_current = !self.polling_ended;
        self.sign_in_refused = false;
    }

    /// Reads the readiness off the facts; keeps its beginning while the kind stays the same. Then judges the health, and
    /// says when that may change by itself.
    pub(super) fn review(&mut self, now: Timestamp, settings: &Settings) -> Option<Timestamp> {
        let verdict = self.verdict(now);
        if std::mem::discriminant(&verdict) != std::mem::discriminant(&self.readiness) {
            self.readiness = verdict;
        }
        let forgotten = self.health.review_failures(now, settings);
        let overdue = match self.readiness {
            Readiness::Connected { since } if self.polling_ended => Some(since),
            Readiness::Connected { since } => Some(since + settings.agent_within),
            _ => None,
        };
        let symptoms = self.symptoms(overdue.is_some_and(|at| at <= now));
        let recovered = self.health.judge(now, self.is_ready(), symptoms, settings);
        [forgotten, overdue, recovered].into_iter().flatten().filter(|at| *at > now).min()
    }

    fn symptoms(&self, agent_is_overdue: bool) -> Vec<Symptom> {
        let mut symptoms = Vec::new();
        match (&self.readiness, &self.streams) {
            (_, Streams::Failed { .. }) => symptoms.push(Symptom::StreamsFailed),
            (Readiness::NotAnswering { since }, _) => symptoms.push(Symptom::NotAnswering { since: *since }),
            (Readiness::Connected { since }, _) if agent_is_overdue => {
                symptoms.push(Symptom::AgentUnknown { since: *since });
            }
            _ if self.gave_up => symptoms.push(Symptom::NeverAnswered),
            _ => {}
        }
        if self.health.api_is_failing() {
            symptoms.push(Symptom::ApiFailing);
        }
        if self.mute {
            symptoms.push(Symptom::CannotLook);
        }
        symptoms
    }

    fn verdict(&self, now: Timestamp) -> Readiness {
        if let Streams::Failed { reason } = &self.streams {
            return Readiness::Failed { since: now, reason: reason.clone() };
        }
        if self.sign_in_refused {
            return Readiness::SignInRequired { since: now };
        }
        match (self.connected, self.agent_current, self.heard) {
            (true, true, _) => Readiness::Ready { since: now },
            (true, false, _) => Readiness::Connected { since: now },
            (false, _, Some(heard)) => Readiness::NotAnswering { since: heard },
            (false, _, None) if self.timed_out => Readiness::SignInOrUnreachable { since: now },
            (false, _, None) => Readiness::Loading { since: now },
        }
    }

    pub(super) fn rungs(&self) -> Rungs {
        Rungs {
            loaded: self.ccp_loaded || self.connected,
            signed_in: self.connected && !self.sign_in_refused,
            connected: self.connected,
            agent_ready: self.is_ready(),
        }
    }

    /// Whether the region is beyond a mere wait: Streams did not start, or has given the page up.
    pub(super) fn is_hopeless(&self) -> bool {
        matches!(self.streams, Streams::Failed { .. }) || self.gave_up
    }
}
