//! One contact and its life: incoming or connecting, connected, ended (the
//! agent's after-contact work), cleared. A contact that ends before it was
//! connected is missed, rejected or failed, and cleared like the others.

use std::collections::BTreeMap;
use std::fmt;

use serde::{Deserialize, Serialize};
use thiserror::Error;

use super::ids::Ids;
use super::{Millis, RegionName};

/// What kind of contact it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Channel {
    /// A telephone call that came in.
    Voice,
    /// A call back to a customer who waited in a queue.
    QueueCallback,
    /// A chat.
    Chat,
    /// A task.
    Task,
    /// An e-mail.
    Email,
}

impl Channel {
    /// Whether the agent talks: these hold a waiting failover back.
    pub fn is_voice(self) -> bool {
        matches!(self, Self::Voice | Self::QueueCallback)
    }
}

/// How a supervisor is on another agent's call; the names are the vendor's.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "SCREAMING_SNAKE_CASE")]
pub enum Monitoring {
    /// They listen.
    SilentMonitor,
    /// They take part.
    Barge,
}

/// Where in its life a contact is; the names are the vendor's.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Stage {
    /// Announced (a queue callback before the agent agrees to dial).
    Incoming,
    /// Ringing.
    Connecting,
    /// Live.
    Connected,
    /// After-contact work.
    Ended,
    /// Not answered.
    Missed,
    /// Refused by the agent.
    Rejected,
    /// Failed; a real instance reports a missed call so, too.
    Error,
}

impl fmt::Display for Stage {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Incoming => "incoming",
            Self::Connecting => "connecting",
            Self::Connected => "connected",
            Self::Ended => "ended",
            Self::Missed => "missed",
            Self::Rejected => "rejected",
            Self::Error => "error",
        })
    }
}

/// What can be done to a contact.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Action {
    /// The agent answers.
    Accept,
    /// Either side hangs up, or what is offered is withdrawn.
    End,
    /// The agent finishes after-contact work.
    Clear,
    /// Nobody answers.
    Miss,
    /// The agent refuses.
    Reject,
    /// The call can't be put through.
    Fail,
    /// The customer is put on hold.
    Hold,
    /// The customer is taken off hold.
    Resume,
    /// The agent's microphone is muted.
    Mute,
    /// The agent's microphone is opened again.
    Unmute,
}

impl fmt::Display for Action {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Accept => "accept",
            Self::End => "end",
            Self::Clear => "clear",
            Self::Miss => "miss",
            Self::Reject => "reject",
            Self::Fail => "fail",
            Self::Hold => "hold",
            Self::Resume => "resume",
            Self::Mute => "mute",
            Self::Unmute => "unmute",
        })
    }
}

/// The contact's stage does not allow the action.
#[derive(Debug, Error, PartialEq, Eq)]
#[error("cannot {action} a contact that is {stage}: look at its state first")]
pub struct ContactError {
    /// What was asked.
    pub action: Action,
    /// Where the contact is.
    pub stage: Stage,
}

/// What a new contact is to be.
#[derive(Clone, Debug, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct NewContact {
    /// Its channel.
    pub channel: Channel,
    /// Where its life starts; by default it rings (a callback is announced).
    #[serde(default)]
    pub state: Option<Stage>,
    /// Who calls or writes: a number or a name.
    #[serde(default)]
    pub customer: Option<String>,
    /// The queue it came through.
    #[serde(default)]
    pub queue: Option<String>,
    /// Contact attributes.
    #[serde(default)]
    pub attributes: BTreeMap<String, String>,
    /// Somebody whom the agent consults: a number.
    #[serde(default)]
    pub third_party: Option<String>,
    /// The customer has hung up, and the agent goes on with the third party.
    #[serde(default)]
    pub customer_left: bool,
    /// The agent is a supervisor on another agent's contact.
    #[serde(default)]
    pub monitoring: Option<Monitoring>,
}

/// A contact of the agent in one region.
#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Contact {
    /// Its id.
    pub id: String,
    /// The region in which it arrived, and lives.
    pub home: RegionName,
    /// Its channel.
    pub channel: Channel,
    /// Where in its life it is.
    #[serde(rename = "state")]
    pub stage: Stage,
    /// Since when.
    pub since: Millis,
    /// When it entered the queue.
    pub queued: Millis,
    /// Who calls or writes.
    pub customer: String,
    /// The queue it came through.
    pub queue: String,
    /// Contact attributes.
    pub attributes: BTreeMap<String, String>,
    /// Whom the agent consults.
    pub third_party: Option<String>,
    /// Whether the customer has hung up meanwhile.
    pub customer_left: bool,
    /// How the agent monitors it, if they do.
    pub monitoring: Option<Monitoring>,
    /// Whether the customer is on hold.
    pub on_hold: bool,
    /// Whether the agent is muted.
    pub muted: bool,
    /// The agent's connection.
    pub agent_connection: String,
    /// The customer's connection.
    pub customer_connection: String,
}

impl Contact {
    /// A contact that starts now, in `home`.
    pub fn new(new: NewContact, home: RegionName, ids: &mut Ids, now: Millis) -> Self {
        let (start, customer) = match new.channel {
            Channel::Voice => (Stage::Connecting, "+12065550100"),
            Channel::QueueCallback => (Stage::Incoming, "+12065550101"),
            Channel::Chat => (Stage::Connecting, "Chat customer"),
            Channel::Task => (Stage::Connecting, "Call the customer back"),
            Channel::Email => (Stage::Connecting, "customer@example.com"),
        };
        Self {
            id: ids.uuid(),
            home,
            channel: new.channel,
            stage: new.state.unwrap_or(start),
            since: now,
            queued: now,
            customer: new.customer.unwrap_or_else(|| customer.to_owned()),
            queue: new.queue.unwrap_or_else(|| "BasicQueue".to_owned()),
            attributes: new.attributes,
            third_party: new.third_party,
            customer_left: new.customer_left,
            monitoring: new.monitoring,
            on_hold: false,
            muted: false,
            agent_connection: ids.uuid(),
            customer_connection: ids.uuid(),
        }
    }

    /// Does `action`. Answers whether the contact still exists.
    ///
    /// # Errors
    ///
    /// When the contact's stage does not allow it.
    pub fn apply(&mut self, action: Action, now: Millis) -> Result<bool, ContactError> {
        let stage = self.stage;
        match (action, stage) {
            (Action::Accept, Stage::Incoming | Stage::Connecting) => {
                self.enter(Stage::Connected, now);
            }
            (Action::End, Stage::Connected) => self.enter(Stage::Ended, now),
            (Action::End | Action::Miss, Stage::Incoming | Stage::Connecting) => {
                self.enter(Stage::Missed, now);
            }
            (Action::Reject, Stage::Incoming | Stage::Connecting) => {
                self.enter(Stage::Rejected, now);
            }
            (Action::Fail, Stage::Incoming | Stage::Connecting | Stage::Connected) => {
                self.enter(Stage::Error, now);
            }
            (Action::Clear, Stage::Ended | Stage::Missed | Stage::Rejected | Stage::Error) => return Ok(false),
            (Action::Hold, Stage::Connected) => self.on_hold = true,
            (Action::Resume, Stage::Connected) => self.on_hold = false,
            (Action::Mute, Stage::Connected) => self.muted = true,
            (Action::Unmute, Stage::Connected) => self.muted = false,
            _ => return Err(ContactError { action, stage }),
        }
        Ok(true)
    }

    fn enter(&mut self, stage: Stage, now: Millis) {
        self.stage = stage;
        self.since = now;
        self.on_hold = false;
        self.muted = false;
    }
}
