//! What a world is made from, and goes back to on a reset.

use serde::{Deserialize, Serialize};
use thiserror::Error;

use super::agent::{self, AgentState};
use super::{Mode, NameError, RegionName, WorldName};

/// Most instances in one world.
const REGIONS: usize = 8;

/// Why a description of a world was refused.
#[derive(Debug, Error, PartialEq, Eq)]
pub enum SpecError {
    /// A name cannot be used.
    #[error(transparent)]
    Name(#[from] NameError),
    /// Too few or too many regions, or one twice.
    #[error("`regions` needs 1 to {REGIONS} different names (also after `.` became `-`)")]
    Regions,
    /// The active region is not among them.
    #[error("`active` is `{0}`, which is not one of `regions`")]
    Active(String),
    /// No such agent state.
    #[error("`initialState` is `{0}`: use one of {names}", names = agent::names())]
    State(String),
    /// A poll period that would never end or flood the machine.
    #[error("`pollMs` is {0}: give 50 to 600000 milliseconds")]
    Poll(u64),
}

/// A world as the control API describes it; what is absent takes a default.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Described {
    /// Its name.
    pub name: Option<String>,
    /// Its regions; the first is the configured primary.
    pub regions: Option<Vec<String>>,
    /// The active region; by default the first.
    pub active: Option<String>,
    /// How the distribution treats live contacts.
    pub mode: Option<Mode>,
    /// Whether the agent has a session at the start; by default yes.
    pub signed_in: Option<bool>,
    /// Whether a browser has to bring the session as a cookie; by default no.
    pub cookies: Option<bool>,
    /// Whether the instances have names in `my.connect.aws`, one site, as real ones have; by default no.
    pub connect_domain: Option<bool>,
    /// Whether the identity provider severs its window from the page that opened it; by default no.
    pub severed: Option<bool>,
    /// Whether an agent is given the contacts of every region; by default no.
    pub global_routing: Option<bool>,
    /// Seeds the ids; by default taken from the name.
    pub seed: Option<u64>,
    /// The period of the active-region poll in milliseconds.
    pub poll_ms: Option<u64>,
    /// The agent's name.
    pub agent_name: Option<String>,
    /// The state the agent starts in; by default `Available`.
    pub initial_state: Option<String>,
}

/// A world's beginning, checked.
#[expect(clippy::struct_excessive_bools, reason = "plain facts of a world, each by its name")]
#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Spec {
    /// Its name.
    pub name: WorldName,
    /// Its regions. Invariant: at least one, distinct labels.
    pub regions: Vec<RegionName>,
    /// The active region. Invariant: one of `regions`.
    pub active: RegionName,
    /// How the distribution treats live contacts.
    pub mode: Mode,
    /// Whether the agent has a session at the start.
    pub signed_in: bool,
    /// Whether a browser has to bring the session as a cookie, which it gets by signing in.
    pub cookies: bool,
    /// Whether the instances have names in `my.connect.aws`, which are one site, and by which Streams knows an instance.
    pub connect_domain: bool,
    /// Whether the identity provider severs its window (`Cross-Origin-Opener-Policy`).
    pub severed: bool,
    /// Whether an agent is given the contacts of every region.
    pub global_routing: bool,
    /// Seeds the ids.
    pub seed: u64,
    /// The period of the active-region poll in milliseconds.
    pub poll_ms: u64,
    /// The agent's name.
    pub agent_name: String,
    /// The state the agent starts in.
    pub initial_state: AgentState,
}

impl Spec {
    /// Checks `described`; `name` and `poll_ms` are used where it has none.
    ///
    /// # Errors
    ///
    /// Names the field, what was found and what may stand there.
    pub fn check(described: Described, name: &str, poll_ms: u64) -> Result<Self, SpecError> {
        let name = WorldName::try_from(described.name.unwrap_or_else(|| name.to_owned()))?;
        let regions = described
            .regions
            .unwrap_or_else(|| vec!["us-east-1".to_owned(), "us-west-2".to_owned()])
            .into_iter()
            .map(RegionName::try_from)
            .collect::<Result<Vec<_>, _>>()?;
        let mut labels: Vec<String> = regions.iter().map(RegionName::label).collect();
        labels.sort();
        labels.dedup();
        if labels.is_empty() || labels.len() != regions.len() || labels.len() > REGIONS {
            return Err(SpecError::Regions);
        }
        let active = match described.active {
            None => regions[0].clone(),
            Some(text) => {
                regions.iter().find(|region| region.as_str() == text).cloned().ok_or(SpecError::Active(text))?
            }
        };
        let state = described.initial_state.unwrap_or_else(|| "Available".to_owned());
        let poll_ms = described.poll_ms.unwrap_or(poll_ms);
        if !(50..=600_000).contains(&poll_ms) {
            return Err(SpecError::Poll(poll_ms));
        }
        Ok(Self {
            seed: described.seed.unwrap_or_else(|| seed_of(name.as_str())),
            mode: described.mode.unwrap_or_default(),
            signed_in: described.signed_in.unwrap_or(true),
            cookies: described.cookies.unwrap_or_default(),
            connect_domain: described.connect_domain.unwrap_or_default(),
            severed: described.severed.unwrap_or_default(),
            global_routing: described.global_routing.unwrap_or_default(),
            poll_ms,
            agent_name: described.agent_name.unwrap_or_else(|| "Robin Keller".to_owned()),
            initial_state: agent::state_named(&state).ok_or(SpecError::State(state))?,
            name,
            regions,
            active,
        })
    }
}

/// FNV-1a: a name always gives the same seed, on every machine.
fn seed_of(name: &str) -> u64 {
    name.bytes().fold(0xcbf2_9ce4_8422_2325, |hash, byte| (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3))
}
