//! The agent, the contacts and the moments that the gallery's states are made of.

use std::time::Duration;

use ambidesk_coordinator::{
    AgentSnapshot, AgentState, AgentStateKind, Channel, Contact, ContactState, Health, Readiness, Region, RegionView,
    Rungs, Timestamp,
};

use crate::logs::{LogEntry, LogLevel};

/// 14:06 UTC on a day in November.
pub(super) const NOW: Timestamp = Timestamp::from_millis(1_763_820_360_000);

/// The moment some seconds ago.
pub(super) fn ago(seconds: u64) -> Timestamp {
    Timestamp::from_millis(NOW.as_millis() - Duration::from_secs(seconds).as_secs() * 1000)
}

fn state(name: &str, kind: AgentStateKind) -> AgentState {
    AgentState { name: name.to_owned(), kind, arn: String::new(), since: Some(ago(700)) }
}

pub(super) fn agent(name: &str, kind: AgentStateKind, contacts: Vec<Contact>) -> AgentSnapshot {
    AgentSnapshot {
        name: "Katharina Aschenbrenner".to_owned(),
        state: state(name, kind),
        next_state: None,
        states: vec![
            state("Available", AgentStateKind::Routable),
            state("Lunch", AgentStateKind::NotRoutable),
            state("Offline", AgentStateKind::Offline),
        ],
        contacts,
    }
}

pub(super) fn contact(id: &str, channel: Channel, state: ContactState, customer: &str) -> Contact {
    Contact {
        id: id.to_owned(),
        channel,
        state,
        since: Some(ago(712)),
        queue: Some("Claims, private customers".to_owned()),
        customer: Some(customer.to_owned()),
        attributes: vec![("reason".to_owned(), "claim".to_owned()), ("vip".to_owned(), "yes".to_owned())],
        supervising: false,
        elsewhere: false,
    }
}

pub(super) fn call(state: ContactState) -> Contact {
    contact("call", Channel::Voice, state, "+4930123417")
}

pub(super) fn region(readiness: Readiness, agent: Option<AgentSnapshot>) -> RegionView {
    let rungs = match &readiness {
        Readiness::Loading { .. } | Readiness::Failed { .. } | Readiness::StorageAccessNeeded { .. } => [false; 4],
        Readiness::SignInOrUnreachable { .. } | Readiness::SignInRequired { .. } => [true, false, false, false],
        Readiness::NotAnswering { .. } => [true, true, false, false],
        Readiness::Connected { .. } => [true, true, true, false],
        Readiness::Ready { .. } => [true; 4],
    };
    let [loaded, signed_in, connected, agent_ready] = rungs;
    RegionView {
        readiness,
        rungs: Rungs { loaded, signed_in, connected, agent_ready },
        heard_at: Some(ago(1)),
        health: Health::unknown(ago(18_480)),
        agent,
        softphone: None,
        session: None,
        signed_in_since: None,
        state_before_renewal: None,
        renewal_put_off: Timestamp::default(),
        global_sign_in: None,
        retry_at: None,
    }
}

/// The page of a region was loaded again since it was last heard.
pub(super) fn loaded_again(mut region: RegionView) -> RegionView {
    region.health.evidence.loaded_at = Some(ago(1));
    region
}

pub(super) fn ready(agent: AgentSnapshot) -> RegionView {
    region(Readiness::Ready { since: ago(18_480) }, Some(agent))
}

pub(super) fn available() -> AgentSnapshot {
    agent("Available", AgentStateKind::Routable, Vec::new())
}

pub(super) fn offline() -> AgentSnapshot {
    agent("Offline", AgentStateKind::Offline, Vec::new())
}

pub(super) fn busy(contacts: Vec<Contact>) -> AgentSnapshot {
    agent("On contact", AgentStateKind::System, contacts)
}

/// A log as both regions and the desk write it.
pub(super) fn log() -> Vec<LogEntry> {
    let entry = |index: u64| {
        let (level, component, text, region) = match index % 7 {
            0 => (LogLevel::Info, "worker", "API request 'getAgentSnapshot' succeeded", Some(Region::First)),
            1 => (LogLevel::Trace, "page", "Subscribing to event: contact::refresh", Some(Region::Second)),
            2 => (LogLevel::Info, "desk", "agent_updated us-east-1: 1 contact", None),
            3 => (LogLevel::Debug, "ccp", "Scheduling timeout: ack_timeout in 3000 ms", Some(Region::First)),
            4 => (LogLevel::Warn, "worker", "API request 'getAgentConfiguration' took 2412 ms", Some(Region::Second)),
            5 => (
                LogLevel::Info,
                "softphone",
                "Softphone manager is not there, calls ring elsewhere",
                Some(Region::First),
            ),
            _ => (LogLevel::Error, "worker", "API request 'createTransport' failed: 503", Some(Region::Second)),
        };
        let at = Timestamp::from_millis(NOW.as_millis() - 240_000 + index * 487);
        LogEntry { at, level, component, text: text.to_owned(), region }
    };
    (0..480).map(entry).collect()
}
