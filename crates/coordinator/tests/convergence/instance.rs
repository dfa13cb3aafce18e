//! One regional instance: the agent and the contacts there, and how well its parts answer.

use ambidesk_coordinator::{AgentSnapshot, AgentState, AgentStateKind, Channel, Contact, ContactState};

use crate::browser::Browser;

/// How a part of an instance answers.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Health {
    Well,
    Slow,
    Failing,
    /// It denies access: a worker takes that for an answer in the end.
    Refusing,
    Hanging,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Call {
    pub id: u32,
    pub voice: bool,
    pub state: ContactState,
}

impl Call {
    /// What a suppressed worker lets through.
    pub fn passes_suppression(self) -> bool {
        matches!(self.state, ContactState::Connected | ContactState::Ended)
    }
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
        AgentSnapshot {
            state: AgentState { name: name.to_owned(), kind, ..AgentState::default() },
            contacts: self.calls.iter().copied().map(to_contact).collect(),
            ..AgentSnapshot::default()
        }
    }
}

fn to_contact(call: Call) -> Contact {
    Contact {
        id: call.id.to_string(),
        channel: if call.voice { Channel::Voice } else { Channel::Chat },
        state: call.state,
        since: None,
        queue: None,
        customer: None,
        attributes: Vec::new(),
        supervising: false,
        elsewhere: false,
    }
}

#[derive(Debug)]
pub struct Instance {
    /// Presigned addresses, the agent's snapshot, contacts and state.
    pub api: Health,
    /// The address that names the active region.
    pub discovery: Health,
    pub pages_load: bool,
    pub now: Snapshot,
    pub browser: Browser,
}

impl Instance {
    pub fn new() -> Self {
        Self {
            api: Health::Well,
            discovery: Health::Well,
            pages_load: true,
            now: Snapshot { available: true, calls: Vec::new() },
            browser: Browser::default(),
        }
    }

    /// Ends the agent's side of a contact: it goes to after-contact work, or away if it was not taken yet.
    pub fn destroy(&mut self, id: u32) {
        self.now.calls.retain(|call| call.id != id || call.state != ContactState::Incoming);
        for call in &mut self.now.calls {
            if call.id == id {
                call.state = ContactState::Ended;
            }
        }
    }

    /// Takes a contact out of after-contact work.
    pub fn clear(&mut self, id: u32) {
        self.now.calls.retain(|call| call.id != id || call.state != ContactState::Ended);
    }

    /// Takes every contact one step on: accepted, ended, cleared.
    pub fn progress(&mut self) {
        self.now.calls.retain(|call| call.state != ContactState::Ended);
        for call in &mut self.now.calls {
            call.state = match call.state {
                ContactState::Incoming => ContactState::Connected,
                ContactState::Connecting
                | ContactState::Connected
                | ContactState::Ended
                | ContactState::Missed
                | ContactState::Error => ContactState::Ended,
            };
        }
    }
}
