//! What a region says of the agent there: state and contacts, as plain values. Everything in this file is bound to one
//! region: ids and ARNs mean nothing in the other one. But a contact may live in the other one than its agent.

use crate::region::Region;
use crate::settings::Scheme;
use crate::time::Timestamp;

/// The agent as one region last reported it.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct AgentSnapshot {
    /// The agent's display name.
    pub name: String,
    /// The state the agent is in.
    pub state: AgentState,
    /// The name of the state that the agent gets once their contacts are done, if they have chosen one meanwhile.
    pub next_state: Option<String>,
    /// The states the agent can choose in this region.
    pub states: Vec<AgentState>,
    /// The agent's contacts, in the order of the region.
    pub contacts: Vec<Contact>,
}

impl AgentSnapshot {
    /// The contacts that hold up a waiting failover, until they are cleared from after-contact work.
    pub fn holding(&self, scheme: Scheme) -> impl Iterator<Item = &Contact> {
        self.contacts.iter().filter(move |contact| contact.channel.holds_failover(scheme))
    }

    /// The contacts whose sound runs in the CCP.
    pub(crate) fn calls(&self) -> impl Iterator<Item = &Contact> {
        self.contacts.iter().filter(|contact| contact.channel.is_call())
    }

    /// Whether one that holds a failover up is there whether the worker is suppressed or not. One that is being offered comes
    /// and goes with that.
    pub(crate) fn holds_firmly(&self, scheme: Scheme) -> bool {
        self.holding(scheme).any(|contact| matches!(contact.state, ContactState::Connected | ContactState::Ended))
    }
}

/// A state of the agent, such as "Available" or "Lunch".
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct AgentState {
    /// The name, as the administrator wrote it. The same state has the same name in both regions.
    pub name: String,
    /// The kind of state.
    pub kind: AgentStateKind,
    /// The ARN of the state, valid in its own region only. Empty for states that can't be chosen.
    pub arn: String,
    /// When the agent entered it, if it is the current state and the region said so.
    pub since: Option<Timestamp>,
}

/// The kinds of agent state (`connect.AgentStateType`).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum AgentStateKind {
    /// Not known yet.
    #[default]
    Init,
    /// Contacts can be routed to the agent.
    Routable,
    /// The agent is signed in, but no contact is routed to them.
    NotRoutable,
    /// The agent is offline.
    Offline,
    /// Connect put the agent into an error state, for instance after a missed contact.
    Error,
    /// Set by Connect, for instance while a contact is being handled.
    System,
}

/// A contact of the agent.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Contact {
    /// The id of the contact in its region.
    pub id: String,
    /// How the customer reached the agent.
    pub channel: Channel,
    /// Where the contact is in its life.
    pub state: ContactState,
    /// When it entered this state, if the region said so.
    pub since: Option<Timestamp>,
    /// The queue it came through, if any.
    pub queue: Option<String>,
    /// Who is at the other end: an address (a phone number, say) or the name of a task, if the region gives one. Personal data: shown, never logged.
    pub customer: Option<String>,
    /// The contact's attributes, in alphabetical order. Personal data: shown on demand, never logged.
    pub attributes: Vec<(String, String)>,
    /// The agent is there as a supervisor, listening (silent monitoring) or taking part (barge): the contact is another
    /// agent's, and goes on without them.
    pub supervising: bool,
    /// It lives in the other region, where it arrived: global routing gave it to the agent here. What is done to it is done there.
    pub elsewhere: bool,
}

impl Contact {
    /// The region in which a contact lives that the agent has in `region`.
    #[must_use]
    pub const fn home(&self, region: Region) -> Region {
        if self.elsewhere { region.other() } else { region }
    }
}

/// The channel of a contact (`connect.ContactType`).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Channel {
    /// A phone or web call.
    Voice,
    /// A call back to a customer who asked for one.
    QueueCallback,
    /// A chat.
    Chat,
    /// A task.
    Task,
    /// An e-mail.
    Email,
    /// A channel that this version does not know.
    Other,
}

impl Channel {
    /// Whether a waiting failover waits for a contact of this channel: for calls, and in the managed scheme for chats. Every
    /// other contact is ended at once. (Source: `forceOffline` in Streams; the vendor's documentation of the other scheme.)
    #[must_use]
    pub fn holds_failover(self, scheme: Scheme) -> bool {
        self.is_call() || self == Self::Chat && scheme == Scheme::Managed
    }

    /// Whether it has sound: a voice contact or a queue callback.
    #[must_use]
    pub const fn is_call(self) -> bool {
        match self {
            Self::Voice | Self::QueueCallback => true,
            Self::Chat | Self::Task | Self::Email | Self::Other => false,
        }
    }
}

/// Where a contact is in its life (`connect.ContactStateType`).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ContactState {
    /// It is being offered, or about to be.
    Incoming,
    /// The agent has accepted it, it is not connected yet.
    Connecting,
    /// The agent and the customer are connected.
    Connected,
    /// It is over; the agent is in after-contact work until it is cleared.
    Ended,
    /// The agent let it pass, or declined it; it waits to be cleared.
    Missed,
    /// Connect reported an error for it; Streams reports a missed call so, too (`contactEventGraph`).
    Error,
}

impl ContactState {
    /// Whether the contact was missed, rejected or failed: nobody is on it, and all that can be done is to clear it.
    #[must_use]
    pub const fn is_missed_or_failed(self) -> bool {
        match self {
            Self::Missed | Self::Error => true,
            Self::Incoming | Self::Connecting | Self::Connected | Self::Ended => false,
        }
    }
}
