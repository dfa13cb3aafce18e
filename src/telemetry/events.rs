//! The events, and the shape in which they leave the desk. Names and fields are a contract: `docs/telemetry.schema.json` is
//! derived from these types, and a field that changes its meaning takes another [`VERSION`]. Absent: what brings an event
//! about.

use ambidesk_coordinator::{Pair, Region, Timestamp};
#[cfg(test)]
use schemars::JsonSchema;
use serde::{Serialize, Serializer};
use serde_json::value::{RawValue, to_raw_value};

use super::observe::State;
#[cfg(test)]
use super::schema;
use crate::view::Role;

/// The version of every event, and of the batch around them.
pub const VERSION: u64 = 1;

/// Something that an operator may want to know. It holds moments, numbers, and choices from fixed lists; a text would
/// not fit in, so nothing that a person or an administrator wrote can get out this way.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Event {
    /// When.
    pub at: Timestamp,
    /// What happened.
    pub what: What,
}

/// What happened. Durations are in milliseconds. `Place` is what stands for a region: its place on the desk, and its code
/// once the event leaves.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(JsonSchema))]
#[serde(tag = "name", rename_all = "snake_case")]
pub enum What<Place = Region> {
    /// The agent can work for the first time since the page was opened.
    DeskStarted {
        /// The active region.
        #[cfg_attr(test, schemars(with = "schema::Region"))]
        active: Place,
        /// How long after the navigation.
        ready_ms: u64,
    },
    /// A region is ready for the first time since the page was opened.
    RegionStarted {
        /// Which region.
        #[cfg_attr(test, schemars(with = "schema::Region"))]
        region: Place,
        /// What it is for the agent.
        role: Role,
        /// How long after the navigation.
        ready_ms: u64,
    },
    /// A region has come further, or fallen back.
    RegionReadiness {
        /// Which region.
        #[cfg_attr(test, schemars(with = "schema::Region"))]
        region: Place,
        /// What it is for the agent.
        role: Role,
        /// Where it is now.
        readiness: State,
        /// Where it was before.
        previous: State,
        /// How long it was there.
        previous_ms: u64,
    },
    /// Something keeps a region from working, or something else does now.
    RegionImpaired {
        /// Which region.
        #[cfg_attr(test, schemars(with = "schema::Region"))]
        region: Place,
        /// What it is for the agent.
        role: Role,
        /// What is wrong.
        #[cfg_attr(test, schemars(with = "schema::Impairment"))]
        readiness: State,
        /// Since when; for a region that does not answer, when it was last heard.
        #[serde(serialize_with = "millis")]
        #[cfg_attr(test, schemars(with = "u64"))]
        since: Timestamp,
        /// Whether one of the agent's contacts lives there, in whichever region they have it.
        has_contact: bool,
    },
    /// The desk has loaded an impaired region again.
    RegionRetried {
        /// Which region.
        #[cfg_attr(test, schemars(with = "schema::Region"))]
        region: Place,
        /// What it is for the agent.
        role: Role,
        /// What was wrong.
        #[cfg_attr(test, schemars(with = "schema::Impairment"))]
        readiness: State,
        /// How many tries this makes, the first one being 1.
        #[cfg_attr(test, schemars(range(min = 1)))]
        attempt: u64,
        /// When the next one comes, should this one fail.
        next_in_ms: u64,
    },
    /// An impaired region is ready again.
    RegionRecovered {
        /// Which region.
        #[cfg_attr(test, schemars(with = "schema::Region"))]
        region: Place,
        /// What it is for the agent.
        role: Role,
        /// How long it was impaired.
        impaired_ms: u64,
        /// How many tries that took.
        retries: u64,
    },
    /// Whether this agent would survive a failover now: once it can be told, and whenever the answer or the standby
    /// changes.
    FailoverReadiness {
        /// The answer.
        ready: bool,
        /// The active region.
        #[cfg_attr(test, schemars(with = "schema::Region"))]
        active: Place,
        /// The region that the agent would move to.
        #[cfg_attr(test, schemars(with = "schema::Region"))]
        standby: Place,
        /// What that one lacks, if anything.
        readiness: State,
        /// How long the answer before this one stood; the first time, how long there was none.
        previous_ms: u64,
    },
    /// A failover waits for the agent's contacts.
    FailoverPending {
        /// The region that will be left.
        #[cfg_attr(test, schemars(with = "schema::Region"))]
        from: Place,
        /// The region that will be active.
        #[cfg_attr(test, schemars(with = "schema::Region"))]
        to: Place,
        /// Whether that one is ready.
        target_ready: bool,
    },
    /// A failover that waited does not take place.
    FailoverCalledOff {
        /// The region that stays active.
        #[cfg_attr(test, schemars(with = "schema::Region"))]
        active: Place,
        /// How long it waited.
        pending_ms: u64,
    },
    /// The desk has moved: the other region is on screen.
    FailoverShown {
        /// The region that was left.
        #[cfg_attr(test, schemars(with = "schema::Region"))]
        from: Place,
        /// The region that is active now.
        #[cfg_attr(test, schemars(with = "schema::Region"))]
        to: Place,
        /// Whether the agent or a script wanted it, here or in another window.
        forced: bool,
        /// How long the failover was known by then.
        detected_to_shown_ms: u64,
    },
    /// The agent can work in the region that the desk has moved to.
    FailoverCompleted {
        /// The region that was left.
        #[cfg_attr(test, schemars(with = "schema::Region"))]
        from: Place,
        /// The region that is active now.
        #[cfg_attr(test, schemars(with = "schema::Region"))]
        to: Place,
        /// Whether the agent or a script wanted it, here or in another window.
        forced: bool,
        /// How long the failover was known before the desk moved.
        detected_to_shown_ms: u64,
        /// How long the agent had to wait from there on.
        shown_to_ready_ms: u64,
    },
    /// The desk has left a region that it would not have left yet in the managed scheme.
    SchemesDiffer {
        /// The region.
        #[cfg_attr(test, schemars(with = "schema::Region"))]
        region: Place,
        /// For how many contacts it would have waited; 0 where nothing had been said of the failover unasked.
        contacts: u64,
    },
    /// The agent had the session in a region renewed ahead of its end, or could not.
    SessionRenewed {
        /// Which region.
        #[cfg_attr(test, schemars(with = "schema::Region"))]
        region: Place,
        /// What it is for the agent.
        role: Role,
        /// Whether there is a new session: without one the old one goes on.
        renewed: bool,
        /// How long that took. Most of it the region could not be worked in, and says that it takes a sign-in.
        took_ms: u64,
    },
    /// The program has stopped. The CCPs go on. `boot.js` fills in the moment and the place, and sends it.
    DeskCrashed {
        /// Where in the program's source; null where that is not known.
        #[cfg_attr(test, schemars(with = "Option<schema::Location>"))]
        location: (),
    },
    /// The page is being left.
    DeskLeft {
        /// How long it was open.
        open_ms: u64,
    },
}

/// An event as it leaves the desk: the detail of an event on `window`, and one of the events of a batch.
#[derive(Debug, Serialize)]
#[cfg_attr(test, derive(JsonSchema), schemars(rename = "Event", deny_unknown_fields))]
pub struct Told<'a> {
    /// Another number when a field changes its meaning or goes. New fields and new events do not count.
    #[cfg_attr(test, schemars(extend("const" = VERSION)))]
    version: u64,
    /// Counts the events of a page from 1, so that a batch that arrives twice can be told. 0: the program had stopped.
    seq: u64,
    /// When, in milliseconds since the Unix epoch, by the desk's clock.
    at: u64,
    #[serde(flatten)]
    what: What<&'a str>,
}

impl Event {
    /// The event as it leaves the desk. `seq` counts the events of a page from 1; `regions` are the regions' codes.
    pub fn told<'a>(&self, seq: u64, regions: &'a Pair<String>) -> Told<'a> {
        Told { version: VERSION, seq, at: self.at.as_millis(), what: self.what.map(|region| regions[region].as_str()) }
    }

    /// The same as JSON.
    pub fn json(&self, seq: u64, regions: &Pair<String>) -> Box<RawValue> {
        // Numbers and words can always be written.
        to_raw_value(&self.told(seq, regions)).unwrap_or_default()
    }
}

impl What {
    /// The same about regions that are called otherwise.
    fn map<Place>(self, call: impl Fn(Region) -> Place) -> What<Place> {
        match self {
            Self::DeskStarted { active, ready_ms } => What::DeskStarted { active: call(active), ready_ms },
            Self::RegionStarted { region, role, ready_ms } => {
                What::RegionStarted { region: call(region), role, ready_ms }
            }
            Self::RegionReadiness { region, role, readiness, previous, previous_ms } => {
                What::RegionReadiness { region: call(region), role, readiness, previous, previous_ms }
            }
            Self::RegionImpaired { region, role, readiness, since, has_contact } => {
                What::RegionImpaired { region: call(region), role, readiness, since, has_contact }
            }
            Self::RegionRetried { region, role, readiness, attempt, next_in_ms } => {
                What::RegionRetried { region: call(region), role, readiness, attempt, next_in_ms }
            }
            Self::RegionRecovered { region, role, impaired_ms, retries } => {
                What::RegionRecovered { region: call(region), role, impaired_ms, retries }
            }
            Self::FailoverReadiness { ready, active, standby, readiness, previous_ms } => {
                let (active, standby) = (call(active), call(standby));
                What::FailoverReadiness { ready, active, standby, readiness, previous_ms }
            }
            Self::FailoverPending { from, to, target_ready } => {
                What::FailoverPending { from: call(from), to: call(to), target_ready }
            }
            Self::FailoverCalledOff { active, pending_ms } => {
                What::FailoverCalledOff { active: call(active), pending_ms }
            }
            Self::FailoverShown { from, to, forced, detected_to_shown_ms } => {
                What::FailoverShown { from: call(from), to: call(to), forced, detected_to_shown_ms }
            }
            Self::FailoverCompleted { from, to, forced, detected_to_shown_ms, shown_to_ready_ms } => {
                let (from, to) = (call(from), call(to));
                What::FailoverCompleted { from, to, forced, detected_to_shown_ms, shown_to_ready_ms }
            }
            Self::SchemesDiffer { region, contacts } => What::SchemesDiffer { region: call(region), contacts },
            Self::SessionRenewed { region, role, renewed, took_ms } => {
                What::SessionRenewed { region: call(region), role, renewed, took_ms }
            }
            Self::DeskCrashed { location } => What::DeskCrashed { location },
            Self::DeskLeft { open_ms } => What::DeskLeft { open_ms },
        }
    }
}

/// A moment as milliseconds since the Unix epoch.
#[allow(clippy::trivially_copy_pass_by_ref, reason = "serde hands over a reference; on wasm32 the lint is silent")]
fn millis<S: Serializer>(at: &Timestamp, serializer: S) -> Result<S::Ok, S::Error> {
    serializer.serialize_u64(at.as_millis())
}
