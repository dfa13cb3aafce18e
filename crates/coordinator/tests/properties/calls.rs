//! What is known of the calls whose sound runs in a region's page: such a page is not loaded again but by the agent's hand, whether
//! it is on screen or not.

use ambidesk_coordinator::{AgentStateKind, Channel, ContactState, Effect, Event, Region};

use crate::state::State;

/// The calls in one region.
#[derive(Debug, Clone, Default)]
pub struct Calls {
    /// A voice contact is live, in the page that was last seen, and was not given up.
    live: bool,
    /// The region was left, and told to let go of everything, which it has not done yet.
    given_up: bool,
    port: Option<String>,
}

impl Calls {
    pub fn are_live(&self) -> bool {
        self.live && !self.given_up
    }

    /// Takes in what the region reported.
    pub fn hear(&mut self, event: &Event) {
        match event {
            Event::AgentUpdated(agent) => {
                let mut contacts = agent.contacts.iter();
                self.live = contacts.any(|contact| {
                    let is_call = matches!(contact.channel, Channel::Voice | Channel::QueueCallback);
                    let is_over =
                        matches!(contact.state, ContactState::Ended | ContactState::Missed | ContactState::Error);
                    is_call && !is_over
                });
                self.given_up &= !agent.contacts.is_empty() || agent.state.kind != AgentStateKind::Offline;
            }
            // The page is gone; or may be, where Streams begins anew.
            Event::StreamsFailed { .. } | Event::StreamsStarted => self.live = false,
            // A new page.
            Event::Acknowledged { port: Some(port) }
                if self.port.as_ref() != Some(port) && self.port.replace(port.clone()).is_some() =>
            {
                self.live = false;
            }
            _ => {}
        }
    }

    /// Takes in what was done, and where that led.
    pub fn observe(&mut self, region: Region, effects: &[Effect], from: State, to: State) {
        let is_active = to.active() == Some(region);
        let is_left = from.active() == Some(region) && to.active() == Some(region.other());
        for effect in effects {
            match effect {
                Effect::ForceOffline { region: told, soft: false } => self.given_up |= *told == region && !is_active,
                Effect::ReloadCcp(loaded) | Effect::RenewCcp(loaded) | Effect::CreateFrame(loaded) => {
                    self.live &= *loaded != region;
                }
                _ => {}
            }
        }
        self.given_up &= !is_active;
        self.live &= !is_left;
    }
}
