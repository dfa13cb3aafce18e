//! One desk: a coordinator, and what its browser runs for each region. One window, one agent.

use ambidesk_coordinator::{
    AgentSnapshot, AgentState, AgentStateKind, Channel, Contact, ContactState, Coordinator, Pair, Region, View,
};

use ambidesk_worker_model::{Frame, Worker};

use crate::service::Account;

/// The name of the state of an agent who takes no contacts.
pub(crate) const OFFLINE: &str = "Offline";

/// A modelled desk.
#[derive(Debug)]
pub(crate) struct Desk {
    /// The product's own machine. A desk without one loads everything again when it is told to, and decides nothing.
    pub(crate) mind: Option<Coordinator>,
    pub(crate) sides: Pair<Side>,
    /// For when the next tick is planned; `u64::MAX` when none is.
    pub(crate) wake_at: u64,
    /// The region whose session the agent is about to renew.
    pub(crate) noticed: Option<Region>,
    /// Whether the agent could work in the active region, and in both, when that was last looked at.
    pub(crate) readiness: (bool, bool),
}

/// What the browser runs for one region.
#[derive(Debug, Default)]
pub(crate) struct Side {
    /// Counts the pages: what a page that is gone had under way is ignored.
    pub(crate) page: u32,
    /// Who had the page loaded.
    pub(crate) account: Account,
    /// The page runs and its worker acknowledges, unless the region is dark.
    pub(crate) acknowledges: bool,
    /// The shared worker, which starts anew with every page, because it ends with the last one.
    pub(crate) worker: Worker,
    /// The agent has no session there: no page of its gets further than asking for one.
    pub(crate) signed_out: bool,
    /// The region that takes over when the page's call is over.
    pub(crate) waits: Option<Region>,
    pub(crate) streams: Streams,
    pub(crate) agent: Agent,
    /// When the desk last had the page loaded again, or the region fell silent; `None` while it answers.
    pub(crate) last_try: Option<u64>,
}

/// Streams in the host page, which starts anew with every frame.
#[derive(Debug, Default)]
pub(crate) struct Streams {
    /// Counts the frames.
    pub(crate) era: u32,
    pub(crate) frame: Frame,
}

/// The agent in this region.
#[derive(Debug, Default)]
pub(crate) struct Agent {
    /// This page knows the agent.
    pub(crate) known: bool,
    /// The worker has something new to report with its next snapshot.
    pub(crate) stale: bool,
    pub(crate) offline: bool,
    pub(crate) call: Option<Call>,
}

/// A call of the agent.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Call {
    Talking,
    /// The customer is gone; the contact is not cleared.
    WrappingUp,
}

impl Desk {
    pub(crate) fn new(mind: Option<Coordinator>) -> Self {
        Self { mind, sides: Pair::default(), wake_at: u64::MAX, noticed: None, readiness: (false, false) }
    }

    /// Whether the agent can work where the distribution points, and whether both regions are ready.
    pub(crate) fn assess(&self, named: Region, answers: impl Fn(Region) -> bool) -> (bool, bool) {
        if let Some(mind) = &self.mind {
            let View { active, regions, .. } = mind.view();
            let ready = |region: Region| regions[region].is_ready();
            let works = active == Some(named) && ready(named);
            (works, works && ready(named.other()))
        } else {
            let ready = |region: Region| self.sides[region].agent.known && answers(region);
            (ready(named), ready(named) && ready(named.other()))
        }
    }
}

impl Side {
    /// Takes the page away, and the worker with it.
    pub(crate) fn unload(&mut self) {
        self.page += 1;
        self.acknowledges = false;
        self.worker = Worker::default();
        self.waits = None;
        self.agent.known = false;
        self.agent.stale = false;
    }
}

impl Agent {
    /// What the region reports of the agent.
    pub(crate) fn snapshot(&self) -> AgentSnapshot {
        let state = |name: &str, kind| AgentState { name: name.to_owned(), kind, ..AgentState::default() };
        let states = [state("Available", AgentStateKind::Routable), state(OFFLINE, AgentStateKind::Offline)];
        AgentSnapshot {
            state: states[usize::from(self.offline)].clone(),
            states: states.to_vec(),
            contacts: self.call.into_iter().map(contact).collect(),
            ..AgentSnapshot::default()
        }
    }
}

fn contact(call: Call) -> Contact {
    Contact {
        id: "call".to_owned(),
        channel: Channel::Voice,
        state: match call {
            Call::Talking => ContactState::Connected,
            Call::WrappingUp => ContactState::Ended,
        },
        since: None,
        queue: None,
        customer: None,
        attributes: Vec::new(),
        supervising: false,
        elsewhere: false,
    }
}
