//! One regional instance: the agent and the contacts there, how well its parts answer, and what the agent's browser runs for it.

use std::collections::VecDeque;

use ambidesk_coordinator::{AgentSnapshot, AgentState, AgentStateKind, Channel, Contact, ContactState, Region};
use ambidesk_worker_model::ManagedWorker;

use crate::virtual_time::Id;
use crate::world::Coming;

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Call {
    pub id: u32,
    pub voice: bool,
    pub state: ContactState,
    /// Since when it has been in this state.
    pub since: u64,
}

/// The agent's part of a snapshot.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Snapshot {
    pub available: bool,
    pub calls: Vec<Call>,
}

impl Snapshot {
    pub fn to_agent(&self) -> AgentSnapshot {
        let (name, kind) =
            if self.available { ("Available", AgentStateKind::Routable) } else { ("Offline", AgentStateKind::Offline) };
        let contact = |call: &Call| Contact {
            id: call.id.to_string(),
            channel: if call.voice { Channel::Voice } else { Channel::Chat },
            state: call.state,
            since: None,
            queue: None,
            customer: None,
            attributes: Vec::new(),
            supervising: false,
            elsewhere: false,
        };
        AgentSnapshot {
            state: AgentState { name: name.to_owned(), kind, ..AgentState::default() },
            contacts: self.calls.iter().map(contact).collect(),
            ..AgentSnapshot::default()
        }
    }
}

/// The shared worker.
#[derive(Debug)]
pub struct Worker {
    pub id: Id,
    /// Its part in a failover.
    pub failover: ManagedWorker,
    pub agent: Option<Snapshot>,
}

impl Worker {
    pub fn new(id: Id, region: Region) -> Self {
        Self { id, failover: ManagedWorker::new(region), agent: None }
    }

    /// Whether a contact is there that a move waits for: calls and chats are the only ones in this world.
    pub fn holds(&self) -> bool {
        self.agent.as_ref().is_some_and(|agent| !agent.calls.is_empty())
    }
}

/// A CCP page.
#[derive(Debug)]
pub struct Page {
    pub id: Id,
    /// The worker that it is connected to, dead or alive.
    pub worker: Id,
    /// Its host speaks the scheme.
    pub joined: bool,
    /// It was told its worker's first word.
    pub introduced: bool,
    /// It may speak.
    pub active: bool,
}

#[derive(Debug)]
pub struct Instance {
    /// The address that names the active region answers.
    pub discovery: bool,
    pub pages_load: bool,
    /// Until when its pages are busy and pass nothing on.
    pub hangs_until: u64,
    /// What they are going to pass on then, in order.
    pub held: VecDeque<Coming>,
    pub now: Snapshot,
    pub worker: Option<Worker>,
    pub pages: Vec<Page>,
}

impl Instance {
    pub fn new() -> Self {
        Self {
            discovery: true,
            pages_load: true,
            hangs_until: 0,
            held: VecDeque::new(),
            now: Snapshot { available: true, calls: Vec::new() },
            worker: None,
            pages: Vec::new(),
        }
    }

    pub fn worker_id(&self) -> Option<Id> {
        self.worker.as_ref().map(|worker| worker.id)
    }

    /// Whether a page is there, and connected to the worker that runs.
    pub fn is_connected(&self, id: Id) -> bool {
        self.pages.iter().any(|page| page.id == id && Some(page.worker) == self.worker_id())
    }

    pub fn page(&mut self, id: Id) -> Option<&mut Page> {
        self.pages.iter_mut().find(|page| page.id == id)
    }

    /// Takes every contact one step on: accepted, ended, cleared.
    pub fn progress(&mut self, now: u64) {
        self.now.calls.retain(|call| call.state != ContactState::Ended);
        for call in &mut self.now.calls {
            let next = if call.state == ContactState::Incoming { ContactState::Connected } else { ContactState::Ended };
            (call.state, call.since) = (next, now);
        }
    }

    /// Lets go of the agent by one step; says whether that is done.
    pub fn let_go(&mut self, now: u64) -> bool {
        if self.now.calls.is_empty() {
            return !std::mem::replace(&mut self.now.available, false);
        }
        self.now.calls.retain(|call| call.state == ContactState::Connected);
        for call in &mut self.now.calls {
            (call.state, call.since) = (ContactState::Ended, now);
        }
        false
    }
}
