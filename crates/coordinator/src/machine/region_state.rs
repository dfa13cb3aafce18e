//! What the machine remembers of one region: the connection, the agent, and the plans to bring them back. Absent: any
//! decision, and what is read off the facts (`readiness.rs`). What excludes each other is one enum.

use super::agent_polling::AgentPolling;
use super::cleanup::Cleanup;
use super::connection::Connection;
use super::health::RegionHealth;
use super::session::Session;
use super::storage_access::Cookies;
use super::web_socket::Socket;
use crate::agent::{AgentSnapshot, AgentStateKind, Contact, ContactState};
use crate::backoff::Backoff;
use crate::input::WebSocket;
use crate::region::Region;
use crate::settings::{Scheme, Settings};
use crate::softphone::SoftphoneError;
use crate::time::Timestamp;
use crate::view::Readiness;

/// How far Streams has come in the region's frame.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Streams {
    Starting,
    Started,
    Failed { reason: String },
}

/// Whether the CCP page in the region's frame has loaded.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Page {
    Loading,
    Loaded,
}

/// Whether the region has refused the agent, for long enough to say so.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum SignIn {
    NotRefused,
    Refused,
    /// Accepted, but not the global sign-in that the managed scheme needs.
    Regional,
}

/// What the last `force_offline` meant for voice contacts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Calls {
    End,
    MayFinish,
}

/// A poll by the region's worker that has no believed answer yet.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum DistributionPoll {
    /// Nothing has come back.
    Waiting,
    /// The region claims the active role; the claim has to settle.
    Claimed,
}

/// The agent as far as the region has reported them.
#[derive(Debug, Clone, PartialEq, Eq)]
enum KnownAgent {
    Unknown,
    /// Reported since the last new connection.
    Current(AgentSnapshot),
    /// Reported before it, or before the connection was lost.
    Stale(AgentSnapshot),
}

/// What the region's own worker last said of the active role.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Claim {
    /// Nothing, or it has taken that back, or has been left since.
    Unclaimed,
    /// It claimed the role.
    Claimed,
    /// Asked while it was active, it said nothing.
    Mute,
}

#[derive(Debug, Clone, PartialEq, Eq)]
#[expect(clippy::struct_excessive_bools, reason = "independent facts of a region, none of which follows from another")]
pub(super) struct RegionState {
    scheme: Scheme,
    pub(super) streams: Streams,
    /// Streams has begun, it may be in another document than before, and nothing has been heard of the CCP since.
    pub(super) unanswered: bool,
    /// Streams has begun, and tells the first CCP that it hears by itself that it is part of a pair.
    pub(super) streams_pairs: bool,
    pub(super) page: Page,
    /// When the desk last had its page loaded again.
    pub(super) loads_since: Option<Timestamp>,
    pub(super) port: Option<String>,
    pub(super) connection: Connection,
    known: KnownAgent,
    pub(super) polling: AgentPolling,
    pub(super) socket: Socket,
    pub(super) network: Socket,
    /// What is wrong with its softphone, as far as no call has shown the contrary since.
    pub(super) softphone: Option<SoftphoneError>,
    /// A voice contact is, or may be, in conversation: its audio runs in the region's CCP page.
    pub(super) live_call: bool,
    /// The last state that the agent chose, as opposed to one that a contact or a failover put them in.
    pub(super) chosen_state: Option<String>,
    /// Since when the agent has been offline there.
    pub(super) offline_since: Option<Timestamp>,
    pub(super) sign_in: SignIn,
    pub(super) session: Session,
    pub(super) cookies: Cookies,
    pub(super) claim: Claim,
    /// The region was told to leave, and will say so when it is done, whatever the distribution says by then.
    pub(super) unfinished: bool,
    pub(super) calls: Calls,
    /// It was told so by a script, and its time to leave is not over.
    pub(super) ordered: bool,
    pub(super) poll: Option<DistributionPoll>,
    /// Whether its CCP was told to keep silent; `None` while nobody has told it anything. Of the managed scheme.
    pub(super) kept_silent: Option<bool>,
    /// It said itself that the other region has become active, in spite of the contacts that it has. Of the managed scheme.
    pub(super) lets_go: bool,
    pub(super) ready_emitted: bool,
    pub(super) cleanup: Option<Cleanup>,
    /// The contacts that it was told to clear since it was last told to let go.
    pub(super) cleared: Vec<String>,
    pub(super) reload_pause: Backoff,
    pub(super) poll_pause: Backoff,
    pub(super) socket_pause: Backoff,
    pub(super) readiness: Readiness,
    pub(super) health: RegionHealth,
}

impl RegionState {
    pub(super) fn new(region: Region, now: Timestamp, settings: &Settings) -> Self {
        Self {
            scheme: settings.scheme,
            streams: Streams::Starting,
            unanswered: false,
            streams_pairs: false,
            page: Page::Loading,
            loads_since: None,
            port: None,
            connection: Connection::Opening { given_up: false },
            known: KnownAgent::Unknown,
            polling: AgentPolling::running(),
            socket: Socket::Open,
            network: Socket::Open,
            softphone: None,
            live_call: false,
            chosen_state: None,
            offline_since: None,
            sign_in: SignIn::NotRefused,
            session: Session::new(settings.signed_in_since[region], now, settings),
            cookies: Cookies::NotMissed,
            claim: Claim::Unclaimed,
            unfinished: false,
            calls: Calls::End,
            ordered: false,
            poll: None,
            kept_silent: None,
            lets_go: false,
            ready_emitted: false,
            cleanup: None,
            cleared: Vec::new(),
            reload_pause: Backoff::new(settings.retry_first, settings.retry_longest),
            poll_pause: Backoff::new(settings.poll_after, settings.poll_longest),
            socket_pause: Backoff::new(settings.poll_after, settings.retry_longest),
            readiness: Readiness::Loading { since: now },
            health: RegionHealth::new(now),
        }
    }

    pub(super) fn is_ready(&self) -> bool {
        matches!(self.readiness, Readiness::Ready { .. })
    }

    pub(super) fn holds_failover(&self) -> bool {
        self.agent().is_some_and(|agent| agent.holding(self.scheme).next().is_some())
    }

    /// The contact that holds a failover up is there whether the region is released or not.
    pub(super) fn holds_firmly(&self) -> bool {
        self.agent().is_some_and(|agent| agent.holds_firmly(self.scheme))
    }

    /// Somebody is on the contact that holds a failover up, or it is being offered.
    pub(super) fn holds_attended(&self) -> bool {
        let is_attended = |contact: &Contact| !contact.state.is_missed_or_failed();
        self.agent().is_some_and(|agent| agent.holding(self.scheme).any(is_attended))
    }

    pub(super) fn is_offline_and_empty(&self) -> bool {
        self.agent().is_some_and(|agent| agent.contacts.is_empty() && agent.state.kind == AgentStateKind::Offline)
    }

    /// The CCP answers, and the agent is not known.
    pub(super) fn lacks_agent(&self) -> bool {
        self.is_connected() && self.current_agent().is_none()
    }

    /// The agent as last reported, however long ago.
    pub(super) const fn agent(&self) -> Option<&AgentSnapshot> {
        match &self.known {
            KnownAgent::Unknown => None,
            KnownAgent::Current(agent) | KnownAgent::Stale(agent) => Some(agent),
        }
    }

    /// The agent as they are now.
    pub(super) const fn current_agent(&self) -> Option<&AgentSnapshot> {
        match (&self.known, &self.polling) {
            (KnownAgent::Current(agent), AgentPolling::Running { .. }) if !self.session.left => Some(agent),
            _ => None,
        }
    }

    /// What was known of the agent is from before.
    fn agent_gets_stale(&mut self) {
        self.known = match std::mem::replace(&mut self.known, KnownAgent::Unknown) {
            KnownAgent::Current(agent) | KnownAgent::Stale(agent) => KnownAgent::Stale(agent),
            KnownAgent::Unknown => KnownAgent::Unknown,
        };
    }

    /// Streams has begun in the region's frame: in a new one, in one that the page has moved, or anew with the CCP that is there.
    pub(super) fn streams_starts(&mut self) {
        self.streams = Streams::Started;
        self.streams_pairs = true;
        self.unanswered = true;
    }

    /// The CCP acknowledged, and has not fallen silent since.
    pub(super) const fn is_connected(&self) -> bool {
        self.connection.is_connected()
    }

    /// The connection is gone, and with it what depends on it. A call whose CCP has not answered the Streams that began last was
    /// in the document before.
    pub(super) fn is_cut_off(&mut self) {
        self.connection.is_cut_off();
        self.live_call &= !self.unanswered;
        self.agent_gets_stale();
        self.claim = Claim::Unclaimed;
    }

    /// A new port is a new page, and with it, mostly, a new worker. The sound of a call went with the page before it.
    pub(super) fn begins_anew(&mut self) {
        self.agent_gets_stale();
        self.polling = AgentPolling::running();
        (self.socket, self.network) = (Socket::Open, Socket::Open);
        self.softphone = None;
        self.live_call = false;
        self.claim = Claim::Unclaimed;
        self.unfinished = false;
    }

    /// The worker waits, or was left: it is not named any more.
    pub(super) fn takes_claim_back(&mut self) {
        if self.claim == Claim::Claimed {
            self.claim = Claim::Unclaimed;
        }
    }

    /// The worker is not held to its silence any more.
    pub(super) fn may_speak_again(&mut self) {
        if self.claim == Claim::Mute {
            self.claim = Claim::Unclaimed;
        }
    }

    /// The worker told how its websocket is. One that it has never had is no loss: then it never asks for its agent either.
    pub(super) fn hear_web_socket(&mut self, now: Timestamp, is: WebSocket) {
        self.socket.hear(now, is);
        if self.socket == Socket::Open {
            self.socket_pause.reset();
        }
    }

    /// The worker works but for its websocket, and will never have one again.
    pub(super) fn lacks_web_socket(&self) -> bool {
        self.is_ready() && self.socket.is_given_up()
    }

    /// Whether the worker has given the agent up.
    pub(super) const fn is_polling_ended(&self) -> bool {
        matches!(self.polling, AgentPolling::Ended)
    }

    /// The worker has given the agent up. It goes on with the agent's configuration, and with what it knew of the rest.
    pub(super) const fn agent_polling_ends(&mut self) {
        self.polling = AgentPolling::Ended;
    }

    /// Takes a new report of the agent in; gives the one before.
    pub(super) fn learn_agent(&mut self, now: Timestamp, agent: AgentSnapshot) -> Option<AgentSnapshot> {
        match agent.state.kind {
            AgentStateKind::Routable | AgentStateKind::NotRoutable => {
                self.chosen_state = Some(agent.state.name.clone());
                self.offline_since = None;
            }
            AgentStateKind::Offline => self.offline_since = self.offline_since.or(Some(now)),
            AgentStateKind::Init | AgentStateKind::Error | AgentStateKind::System => {}
        }
        self.unanswered = false;
        self.live_call = agent.calls().any(|contact| match contact.state {
            ContactState::Incoming | ContactState::Connecting | ContactState::Connected => true,
            ContactState::Ended | ContactState::Missed | ContactState::Error => false,
        });
        let talks = |agent: &AgentSnapshot| agent.calls().filter(|call| call.state == ContactState::Connected).count();
        let talked = self.agent().map_or(0, talks);
        // A call that is connected has its sound.
        self.softphone = self.softphone.filter(|_| talks(&agent) <= talked);
        match std::mem::replace(&mut self.known, KnownAgent::Current(agent)) {
            KnownAgent::Unknown => None,
            KnownAgent::Current(before) | KnownAgent::Stale(before) => Some(before),
        }
    }

    /// Whether the region is beyond a mere wait: Streams did not start, or has given the page up.
    pub(super) fn is_hopeless(&self) -> bool {
        matches!(self.streams, Streams::Failed { .. }) || self.connection.is_given_up()
    }
}
