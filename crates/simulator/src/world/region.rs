//! One regional instance: its identity, the agent's state in it, contacts,
//! the session, and the faults that are in force.

use serde::{Deserialize, Serialize};

use crate::faults::Faults;

use super::agent::{self, AgentState};
use super::ids::Ids;
use super::session::Session;
use super::{Action, Contact, Millis, RegionName, Spec, Stage, WorldError};

/// The account that the simulated instances belong to.
const ACCOUNT: &str = "123456789012";

/// What a sign-in is good for. Only the managed scheme looks at it: it needs one that reaches both regions.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum SignInScope {
    /// Every region.
    #[default]
    Global,
    /// This region only.
    Regional,
    /// Its cookie can't be read.
    Spoilt,
}

impl SignInScope {
    /// Its name in JSON.
    pub fn name(self) -> &'static str {
        match self {
            Self::Global => "global",
            Self::Regional => "regional",
            Self::Spoilt => "spoilt",
        }
    }
}

/// What the active-region poll last answered to this region's worker.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct LastPoll {
    /// When.
    pub at: Millis,
    /// The instance that was named active.
    pub instance_arn: String,
    /// Whether live contacts were to be terminated.
    pub terminate_active_contacts: bool,
}

/// A regional instance.
#[derive(Debug)]
pub struct Region {
    /// Its name.
    pub name: RegionName,
    /// Its place in the world: gives it its colour.
    pub tint: usize,
    /// The instance's ARN.
    pub arn: String,
    /// The agent's id in this instance.
    pub agent_id: String,
    /// The state the agent chose.
    pub chosen: AgentState,
    /// Since when.
    pub chosen_since: Millis,
    /// The state that the agent gets once their contacts are done, if they have chosen one meanwhile.
    pub next: Option<AgentState>,
    /// The contacts, oldest first.
    pub contacts: Vec<Contact>,
    /// The agent's session.
    pub session: Session,
    /// What the latest sign-in is good for.
    pub sign_in_scope: SignInScope,
    /// The faults in force.
    pub faults: Faults,
    /// The last answer of the active-region poll.
    pub last_poll: Option<LastPoll>,
    /// Grows with every change that an agent snapshot shows, and with faults.
    pub version: u64,
}

impl Region {
    /// The instance `instance` as a fresh member of a world.
    pub fn new(name: RegionName, tint: usize, instance: &str, ids: &mut Ids, spec: &Spec, now: Millis) -> Self {
        Self {
            arn: format!("arn:aws:connect:{}:{ACCOUNT}:instance/{instance}", name.aws_region()),
            tint,
            agent_id: ids.uuid(),
            chosen: spec.initial_state,
            chosen_since: now,
            next: None,
            contacts: Vec::new(),
            session: Session::new(spec.signed_in, now),
            sign_in_scope: SignInScope::default(),
            faults: Faults::default(),
            last_poll: None,
            version: 1,
            name,
        }
    }

    /// Something that an open long poll has to notice has changed.
    pub fn touch(&mut self) {
        self.version += 1;
    }

    /// The state that a snapshot shows: the chosen one, unless a call is
    /// ringing, live, in after-call work or was missed.
    pub fn shown_state(&self) -> AgentState {
        let voice =
            |stage: Stage| self.contacts.iter().any(|contact| contact.channel.is_voice() && contact.stage == stage);
        if voice(Stage::Connected) {
            agent::BUSY
        } else if voice(Stage::Incoming) || voice(Stage::Connecting) {
            agent::PENDING
        } else if voice(Stage::Ended) {
            agent::AFTER_CALL
        } else if voice(Stage::Missed) || voice(Stage::Rejected) || voice(Stage::Error) {
            agent::MISSED
        } else {
            self.chosen
        }
    }

    /// Since when the shown state holds.
    pub fn shown_since(&self) -> Millis {
        self.contacts.iter().map(|contact| contact.since).fold(self.chosen_since, Ord::max)
    }

    /// The agent chooses a state. Missed, rejected and failed contacts go with it, as
    /// they do when a person answers the notice of a missed call.
    ///
    /// # Errors
    ///
    /// When there is no such state.
    pub fn choose(&mut self, name: &str, now: Millis) -> Result<(), WorldError> {
        self.chosen = agent::state_named(name).ok_or_else(|| WorldError::UnknownState(name.to_owned()))?;
        self.chosen_since = now;
        self.next = None;
        self.contacts.retain(|contact| !matches!(contact.stage, Stage::Missed | Stage::Rejected | Stage::Error));
        self.touch();
        Ok(())
    }

    /// The agent chooses a state for the time after their contacts: the one that they are in already takes that back. Without a
    /// contact it is theirs at once.
    ///
    /// # Errors
    ///
    /// When there is no such state.
    pub fn enqueue(&mut self, name: &str, now: Millis) -> Result<(), WorldError> {
        if self.contacts.is_empty() {
            return self.choose(name, now);
        }
        let next = agent::state_named(name).ok_or_else(|| WorldError::UnknownState(name.to_owned()))?;
        self.next = (next != self.chosen).then_some(next);
        self.touch();
        Ok(())
    }

    /// Does `action` to one contact.
    ///
    /// # Errors
    ///
    /// When there is no such contact, or its stage does not allow it.
    pub fn act(&mut self, id: &str, action: Action, now: Millis) -> Result<(), WorldError> {
        let index = self
            .contacts
            .iter()
            .position(|contact| contact.id == id)
            .ok_or_else(|| WorldError::UnknownContact(id.to_owned(), self.name.clone()))?;
        if !self.contacts[index].apply(action, now)? {
            self.contacts.remove(index);
        }
        if self.contacts.is_empty()
            && let Some(next) = self.next.take()
        {
            (self.chosen, self.chosen_since) = (next, now);
        }
        self.touch();
        Ok(())
    }

    /// The bearer token of the current session.
    pub fn token(&self) -> String {
        format!("{}.{}", self.name, self.session.epoch)
    }

    /// Whether `token` belongs to a session that still holds.
    pub fn accepts(&self, token: &str) -> bool {
        self.session.signed_in && token == self.token()
    }

    /// The agent signs in.
    pub fn sign_in(&mut self, now: Millis) {
        self.session.signed_in = true;
        self.session.begin(now);
        self.touch();
    }

    /// The session ends: tokens that were given out are worth nothing.
    pub fn sign_out(&mut self) {
        self.session.signed_in = false;
        self.session.epoch += 1;
        self.touch();
    }

    /// Ends the session if it is over at that time. A live call is activity.
    /// Whether it was.
    pub fn expire(&mut self, now: Millis) -> bool {
        if self.contacts.iter().any(|contact| contact.channel.is_voice() && contact.stage == Stage::Connected) {
            self.session.active_at = now;
        }
        let is_over = self.session.signed_in && self.session.is_over(now);
        if is_over {
            self.sign_out();
        }
        is_over
    }
}
