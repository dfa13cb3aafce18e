//! The states an agent can choose, and the ones contacts put on top.

use serde::Serialize;

/// The kind of an agent state, as the vendor's API names it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum StateKind {
    /// Contacts are routed to the agent.
    Routable,
    /// Signed in, not routed to.
    NotRoutable,
    /// Not at work.
    Offline,
    /// Set by the system while a contact asks for attention.
    System,
    /// A contact was missed or refused; a person has to choose a state.
    Error,
}

/// An agent state.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct AgentState {
    /// The name that people see.
    pub name: &'static str,
    /// Its kind.
    #[serde(rename = "type")]
    pub kind: StateKind,
}

/// A state whose name is spelled in two ways: every other region has it decomposed.
const CAFE: &str = "Caf\u{e9}";

impl AgentState {
    /// Its name as the region at this place in the world spells it: the same to a person, other characters.
    pub fn spelled(self, place: usize) -> &'static str {
        if self.name == CAFE && place % 2 == 1 { "Cafe\u{301}" } else { self.name }
    }
}

/// The states an agent can choose.
pub const STATES: [AgentState; 5] = [
    AgentState { name: "Available", kind: StateKind::Routable },
    AgentState { name: "Break", kind: StateKind::NotRoutable },
    AgentState { name: "Training", kind: StateKind::NotRoutable },
    AgentState { name: "Offline", kind: StateKind::Offline },
    AgentState { name: CAFE, kind: StateKind::NotRoutable },
];

/// A call rings.
pub const PENDING: AgentState = AgentState { name: "PendingBusy", kind: StateKind::System };
/// A call is live.
pub const BUSY: AgentState = AgentState { name: "Busy", kind: StateKind::System };
/// A call has ended and waits to be cleared.
pub const AFTER_CALL: AgentState = AgentState { name: "AfterCallWork", kind: StateKind::System };
/// A call was not answered.
pub const MISSED: AgentState = AgentState { name: "MissedCallAgent", kind: StateKind::Error };

/// The state an agent can choose by this name.
pub fn state_named(name: &str) -> Option<AgentState> {
    STATES.into_iter().find(|state| state.name == name)
}

/// The names an agent can choose from, for messages.
pub fn names() -> String {
    STATES.map(|state| state.name).join(", ")
}
