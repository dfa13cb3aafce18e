//! What the reference model of the managed scheme knows of one region's CCP.

use ambidesk_coordinator::{AgentSnapshot, AgentStateKind, Channel, ContactState};

/// What is known of a region.
#[derive(Debug, Clone, Default)]
#[expect(clippy::struct_excessive_bools, reason = "a model keeps plain facts")]
pub struct Ccp {
    /// Its last word was that it is active, and it has been heard since.
    pub vouches: bool,
    /// When it last introduced itself as active, and has said nothing else since.
    pub introduced: Option<u64>,
    pub connected: bool,
    pub port: Option<String>,
    /// What it was last told: whether it may speak.
    pub speaks: Option<bool>,
    pub has_contacts: bool,
    /// A contact that a failover waits for is there,
    pub holds: bool,
    /// since it is that no such contact is there, while it is being left,
    pub idle: Option<u64>,
    /// and it is one that the agent has taken,
    pub firm: bool,
    /// or is being offered.
    pub attended: bool,
    /// It said itself that the other region is active, and has contacts from before.
    pub lets_go: bool,
    /// It was told to let go of everything, and has not done so yet.
    pub given_up: bool,
}

impl Ccp {
    pub fn learn(&mut self, agent: &AgentSnapshot) {
        self.given_up &= !agent.contacts.is_empty() || agent.state.kind != AgentStateKind::Offline;
        let holding = |channel| matches!(channel, Channel::Voice | Channel::QueueCallback | Channel::Chat);
        self.has_contacts = !agent.contacts.is_empty();
        let held = agent.contacts.iter().filter(|contact| holding(contact.channel));
        self.holds = held.clone().next().is_some();
        self.firm = held.clone().any(|held| matches!(held.state, ContactState::Connected | ContactState::Ended));
        self.attended = held.clone().any(|held| !held.state.is_missed_or_failed());
        self.lets_go &= self.has_contacts;
    }
}
