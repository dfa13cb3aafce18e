//! The simulated world: agents, contacts, sessions and the traffic
//! distribution of a group of regional instances.
//!
//! Pure: the time is passed in, ids come from a seed, nothing is sent and
//! nothing waits. Deliberately absent: HTTP, the shapes that the vendor's API
//! answers (`vendor` has those) and suppression of contacts, which is the real
//! worker's job.

mod agent;
mod contact;
mod ids;
mod journal;
mod name;
mod region;
mod routing;
mod session;
mod spec;

#[cfg(test)]
mod tests;

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use thiserror::Error;

use crate::faults::file_fails::FileFails;

pub use self::agent::{AgentState, STATES};
pub use self::contact::{Action, Channel, Contact, ContactError, NewContact, Stage};
pub use self::journal::{Entry, Journal, Kind, Request};
pub use self::name::{NameError, RegionName, WorldName};
pub use self::region::{LastPoll, Region, SignInScope};
pub use self::routing::{Shares, SharesError};
pub use self::session::Limits;
pub use self::spec::{Described, Spec, SpecError};

use self::ids::Ids;

/// How many contacts one region holds before new ones are refused.
const CONTACTS_PER_REGION: usize = 20;

/// Milliseconds since the Unix epoch.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Millis(pub u64);

impl Millis {
    /// Seconds since the epoch, as the vendor's JSON carries times.
    #[allow(clippy::cast_precision_loss, reason = "exact until the year 287396")]
    pub fn seconds(self) -> f64 {
        self.0 as f64 / 1000.0
    }
}

/// How a moved distribution treats what is live in the region that is left.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Mode {
    /// Voice contacts may end by themselves (`TerminateActiveContacts: false`).
    #[default]
    Waiting,
    /// Live contacts are terminated (`TerminateActiveContacts: true`).
    Immediate,
}

/// Where the agent's traffic goes.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Distribution {
    /// The active region. Invariant: one of the world's regions.
    pub active: RegionName,
    /// How the last move treats live contacts.
    pub mode: Mode,
    /// Where contacts arrive; all in the active region when absent.
    pub contacts: Option<Shares>,
    /// Whether the agent is given the contacts of every region.
    pub global_routing: bool,
}

/// A move of the traffic.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Move {
    /// The region that is to be active.
    pub active: String,
    /// How the move treats live contacts.
    #[serde(default)]
    pub mode: Mode,
    /// The share of each region in the contacts that arrive, in percent; all in the active one when absent.
    #[serde(default)]
    pub contacts: Option<BTreeMap<String, u8>>,
    /// Whether the agent is given the contacts of every region; as before when absent.
    #[serde(default)]
    pub global_routing: Option<bool>,
}

/// Why the world refused something.
#[derive(Debug, Error, PartialEq, Eq)]
pub enum WorldError {
    /// No such region.
    #[error("no region `{0}` in this world: its regions are {1}")]
    UnknownRegion(String, String),
    /// No such contact in that region.
    #[error("no contact `{0}` in region `{1}`: list the contacts with a GET of the world")]
    UnknownContact(String, RegionName),
    /// No such agent state.
    #[error("no agent state `{0}`: use one of {names}", names = agent::names())]
    UnknownState(String),
    /// The contact is in a stage that does not allow the action.
    #[error(transparent)]
    Contact(#[from] ContactError),
    /// The shares of the regions can't be used.
    #[error(transparent)]
    Shares(#[from] SharesError),
    /// A region holds as many contacts as it may.
    #[error("region `{0}` already holds {CONTACTS_PER_REGION} contacts: clear one first")]
    Full(RegionName),
}

/// One isolated group of regional instances with one agent.
#[derive(Debug)]
pub struct World {
    /// What it was made from; [`World::reset`] goes back to it.
    pub spec: Spec,
    /// Where traffic goes.
    pub distribution: Distribution,
    /// The instances, in the order given; the first is the configured primary.
    pub regions: Vec<Region>,
    /// The requests that were seen, bounded.
    pub journal: Journal,
    /// What the portal host answers instead of the generated configuration.
    pub config: Option<ConfigOverride>,
    /// Response headers of the plain host.
    pub plain_headers: BTreeMap<String, String>,
    /// Breaks files of the portal and the plain host.
    pub file_fails: Option<FileFails>,
    /// How many contacts have arrived in each region since the shares were set.
    arrived: BTreeMap<RegionName, u32>,
    ids: Ids,
}

/// A replaced `config.json`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct ConfigOverride {
    /// The status to answer; 200 when absent.
    #[serde(default = "ok")]
    pub status: u16,
    /// The body: a string is sent as it is, anything else as JSON.
    #[serde(default)]
    pub body: serde_json::Value,
}

fn ok() -> u16 {
    200
}

impl World {
    /// A world as described by `spec`, at the time `now`.
    pub fn new(spec: Spec, now: Millis) -> Self {
        let mut ids = Ids::new(spec.seed);
        let shared = ids.uuid();
        let regions = spec
            .regions
            .iter()
            .enumerate()
            .map(|(tint, name)| {
                // A replica keeps the instance id of its source; two instances
                // of one region have to differ.
                let instance = match name.suffix() {
                    None => shared.clone(),
                    Some(_) => ids.uuid(),
                };
                Region::new(name.clone(), tint, &instance, &mut ids, &spec, now)
            })
            .collect();
        Self {
            distribution: Distribution {
                active: spec.active.clone(),
                mode: spec.mode,
                contacts: None,
                global_routing: spec.global_routing,
            },
            regions,
            journal: Journal::default(),
            config: None,
            plain_headers: BTreeMap::new(),
            file_fails: None,
            arrived: BTreeMap::new(),
            ids,
            spec,
        }
    }

    /// Ends the sessions that are over. Whether there was one.
    pub fn expire(&mut self, now: Millis) -> bool {
        self.regions.iter_mut().fold(false, |any, region| region.expire(now) | any)
    }

    /// Back to the beginning: faults healed, contacts gone, journal empty.
    /// Versions go on, so that a waiting long poll notices.
    pub fn reset(&mut self, now: Millis) {
        let versions: Vec<u64> = self.regions.iter().map(|region| region.version).collect();
        *self = Self::new(self.spec.clone(), now);
        for (region, version) in self.regions.iter_mut().zip(versions) {
            region.version = version + 1;
        }
    }

    /// The region named `name`, which may also be its host label.
    pub fn region(&self, name: &str) -> Result<&Region, WorldError> {
        let index = self.index(name)?;
        Ok(&self.regions[index])
    }

    /// As [`World::region`], to change it.
    pub fn region_mut(&mut self, name: &str) -> Result<&mut Region, WorldError> {
        let index = self.index(name)?;
        Ok(&mut self.regions[index])
    }

    fn index(&self, name: &str) -> Result<usize, WorldError> {
        self.regions.iter().position(|region| region.name.as_str() == name || region.name.label() == name).ok_or_else(
            || {
                let known: Vec<&str> = self.regions.iter().map(|r| r.name.as_str()).collect();
                WorldError::UnknownRegion(name.to_owned(), known.join(", "))
            },
        )
    }

    /// The region that is active now.
    pub fn active(&self) -> &Region {
        self.region(self.distribution.active.as_str()).unwrap_or(&self.regions[0])
    }

    /// Moves the traffic. Nothing else happens here: the workers find out by
    /// polling, as they do in the real world.
    pub fn distribute(&mut self, to: &Move) -> Result<(), WorldError> {
        let active = self.region(&to.active)?.name.clone();
        let contacts = to.contacts.as_ref().map(|shares| routing::check(shares, &self.spec.regions)).transpose()?;
        let global_routing = to.global_routing.unwrap_or(self.distribution.global_routing);
        self.distribution = Distribution { active, mode: to.mode, contacts, global_routing };
        self.arrived.clear();
        Ok(())
    }

    /// What a worker of `region` reads at its presigned address.
    pub fn poll(&mut self, region: &str, now: Millis) -> Result<LastPoll, WorldError> {
        let answer = LastPoll {
            at: now,
            instance_arn: self.active().arn.clone(),
            terminate_active_contacts: self.distribution.mode == Mode::Immediate,
        };
        self.region_mut(region)?.last_poll = Some(answer.clone());
        Ok(answer)
    }

    /// Places a contact: it arrives in `region`, or where the distribution sends it, and the agent is given it there or,
    /// with global routing, where they work.
    pub fn offer(&mut self, region: Option<&str>, new: NewContact, now: Millis) -> Result<String, WorldError> {
        let Distribution { active, contacts, .. } = &self.distribution;
        let home = match region {
            Some(name) => self.region(name)?.name.clone(),
            None => contacts.as_ref().and_then(|shares| routing::next(shares, &self.arrived)).unwrap_or(active).clone(),
        };
        let index = self.index(self.handling(&home).as_str())?;
        let region = &mut self.regions[index];
        if region.contacts.len() >= CONTACTS_PER_REGION {
            return Err(WorldError::Full(region.name.clone()));
        }
        let contact = Contact::new(new, home.clone(), &mut self.ids, now);
        *self.arrived.entry(home).or_default() += 1;
        let id = contact.id.clone();
        region.contacts.push(contact);
        region.touch();
        Ok(id)
    }

    /// Does `action` to a contact that lives in `region` or is handled there.
    pub fn act(&mut self, region: &str, contact: &str, action: Action, now: Millis) -> Result<(), WorldError> {
        let named = self.region(region)?.name.clone();
        let handling = match self.whereabouts(contact) {
            Some((handling, home)) if *home == named => handling.clone(),
            _ => named,
        };
        self.region_mut(handling.as_str())?.act(contact, action, now)
    }
}
