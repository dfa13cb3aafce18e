//! The events, and how they are written. Names and fields are a contract: `docs/telemetry.schema.json` describes them,
//! and a field that changes its meaning takes another [`VERSION`]. Absent: what brings an event about.

use ambidesk_coordinator::{Pair, Region, Timestamp};

use super::object::Object;
use super::observe::State;
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

/// What happened. Durations are in milliseconds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum What {
    /// The agent can work for the first time since the page was opened.
    DeskStarted {
        /// The active region.
        active: Region,
        /// How long after the navigation.
        ready_ms: u64,
    },
    /// A region is ready for the first time since the page was opened.
    RegionStarted {
        /// Which region.
        region: Region,
        /// What it is for the agent.
        role: Role,
        /// How long after the navigation.
        ready_ms: u64,
    },
    /// A region has come further, or fallen back.
    RegionReadiness {
        /// Which region.
        region: Region,
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
        region: Region,
        /// What it is for the agent.
        role: Role,
        /// What is wrong.
        readiness: State,
        /// Since when; for a region that does not answer, when it was last heard.
        since: Timestamp,
    },
    /// The desk has loaded an impaired region again.
    RegionRetried {
        /// Which region.
        region: Region,
        /// What it is for the agent.
        role: Role,
        /// What was wrong.
        readiness: State,
        /// How many tries this makes, the first one being 1.
        attempt: u64,
        /// When the next one comes, should this one fail.
        next_in_ms: u64,
    },
    /// An impaired region is ready again.
    RegionRecovered {
        /// Which region.
        region: Region,
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
        active: Region,
        /// The region that the agent would move to.
        standby: Region,
        /// What that one lacks, if anything.
        readiness: State,
        /// How long the answer before this one stood; the first time, how long there was none.
        previous_ms: u64,
    },
    /// A failover waits for the agent's contacts.
    FailoverPending {
        /// The region that will be left.
        from: Region,
        /// The region that will be active.
        to: Region,
        /// Whether that one is ready.
        target_ready: bool,
    },
    /// A failover that waited does not take place.
    FailoverCalledOff {
        /// The region that stays active.
        active: Region,
        /// How long it waited.
        pending_ms: u64,
    },
    /// The desk has moved: the other region is on screen.
    FailoverShown {
        /// The region that was left.
        from: Region,
        /// The region that is active now.
        to: Region,
        /// Whether the agent ordered it here.
        forced: bool,
        /// How long the failover was known by then.
        detected_to_shown_ms: u64,
    },
    /// The agent can work in the region that the desk has moved to.
    FailoverCompleted {
        /// The region that was left.
        from: Region,
        /// The region that is active now.
        to: Region,
        /// Whether the agent ordered it here.
        forced: bool,
        /// How long the failover was known before the desk moved.
        detected_to_shown_ms: u64,
        /// How long the agent had to wait from there on.
        shown_to_ready_ms: u64,
    },
    /// The program has stopped. `boot.js` fills in the moment and the place, and sends it.
    DeskCrashed,
    /// The page is being left.
    DeskLeft {
        /// How long it was open.
        open_ms: u64,
    },
}

impl What {
    /// The name of the kind of event.
    pub const fn name(&self) -> &'static str {
        match self {
            Self::DeskStarted { .. } => "desk_started",
            Self::RegionStarted { .. } => "region_started",
            Self::RegionReadiness { .. } => "region_readiness",
            Self::RegionImpaired { .. } => "region_impaired",
            Self::RegionRetried { .. } => "region_retried",
            Self::RegionRecovered { .. } => "region_recovered",
            Self::FailoverReadiness { .. } => "failover_readiness",
            Self::FailoverPending { .. } => "failover_pending",
            Self::FailoverCalledOff { .. } => "failover_called_off",
            Self::FailoverShown { .. } => "failover_shown",
            Self::FailoverCompleted { .. } => "failover_completed",
            Self::DeskCrashed => "desk_crashed",
            Self::DeskLeft { .. } => "desk_left",
        }
    }
}

impl Event {
    /// The event as JSON. `seq` counts the events of a page from 1; `regions` are the codes of the regions, as JSON.
    pub fn json(&self, seq: u64, regions: &Pair<String>) -> String {
        let mut object = Object::new();
        object.word("name", self.what.name());
        object.number("version", VERSION);
        object.number("seq", seq);
        object.number("at", self.at.as_millis());
        self.what.write(&mut Fields { object: &mut object, regions });
        object.end()
    }
}

/// The fields of one kind of event, as they are written.
struct Fields<'a> {
    object: &'a mut Object,
    regions: &'a Pair<String>,
}

impl Fields<'_> {
    fn region(&mut self, name: &str, region: Region) {
        self.object.json(name, &self.regions[region]);
    }

    fn place(&mut self, region: Region, role: Role) {
        self.region("region", region);
        self.object.word("role", role.name());
    }

    fn way(&mut self, from: Region, to: Region) {
        self.region("from", from);
        self.region("to", to);
    }

    fn readiness(&mut self, state: State) {
        self.object.word("readiness", state.name());
    }

    fn number(&mut self, name: &str, value: u64) {
        self.object.number(name, value);
    }
}

impl What {
    fn write(&self, fields: &mut Fields<'_>) {
        match *self {
            Self::DeskStarted { active, ready_ms } => {
                fields.region("active", active);
                fields.number("ready_ms", ready_ms);
            }
            Self::RegionStarted { region, role, ready_ms } => {
                fields.place(region, role);
                fields.number("ready_ms", ready_ms);
            }
            Self::RegionReadiness { region, role, readiness, previous, previous_ms } => {
                fields.place(region, role);
                fields.readiness(readiness);
                fields.object.word("previous", previous.name());
                fields.number("previous_ms", previous_ms);
            }
            Self::RegionImpaired { region, role, readiness, since } => {
                fields.place(region, role);
                fields.readiness(readiness);
                fields.number("since", since.as_millis());
            }
            Self::RegionRetried { region, role, readiness, attempt, next_in_ms } => {
                fields.place(region, role);
                fields.readiness(readiness);
                fields.number("attempt", attempt);
                fields.number("next_in_ms", next_in_ms);
            }
            Self::RegionRecovered { region, role, impaired_ms, retries } => {
                fields.place(region, role);
                fields.number("impaired_ms", impaired_ms);
                fields.number("retries", retries);
            }
            Self::FailoverReadiness { ready, active, standby, readiness, previous_ms } => {
                fields.object.flag("ready", ready);
                fields.region("active", active);
                fields.region("standby", standby);
                fields.readiness(readiness);
                fields.number("previous_ms", previous_ms);
            }
            Self::FailoverPending { from, to, target_ready } => {
                fields.way(from, to);
                fields.object.flag("target_ready", target_ready);
            }
            Self::FailoverCalledOff { active, pending_ms } => {
                fields.region("active", active);
                fields.number("pending_ms", pending_ms);
            }
            Self::FailoverShown { from, to, forced, detected_to_shown_ms } => {
                fields.way(from, to);
                fields.object.flag("forced", forced);
                fields.number("detected_to_shown_ms", detected_to_shown_ms);
            }
            Self::FailoverCompleted { from, to, forced, detected_to_shown_ms, shown_to_ready_ms } => {
                fields.way(from, to);
                fields.object.flag("forced", forced);
                fields.number("detected_to_shown_ms", detected_to_shown_ms);
                fields.number("shown_to_ready_ms", shown_to_ready_ms);
            }
            Self::DeskCrashed => fields.object.json("location", "null"),
            Self::DeskLeft { open_ms } => fields.number("open_ms", open_ms),
        }
    }
}
