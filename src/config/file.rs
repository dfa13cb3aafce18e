//! `config.json` field by field, but for the parameters of the CCPs. The JSON Schema in `assets/` is made of these types: what is
//! said of a field here is what an editor says of it. Absent: what the desk makes of the values, and how one is checked.

use deserr::Deserr;
#[cfg(test)]
use schemars::JsonSchema;

use super::RestoreAgentState;
use super::ccp::Ccp;
use super::fields::{LanguageCode, List, Number, OneOf, Text};
use super::kinds::{Endpoint, OwnScript, Plain, Seconds};
use super::problem::Problems;

/// config.json, beside index.html. The desk reads it at every start.
#[derive(Deserr)]
#[deserr(error = Problems, rename_all = camelCase, deny_unknown_fields)]
#[cfg_attr(test, derive(JsonSchema), schemars(rename_all = "camelCase", deny_unknown_fields))]
#[cfg_attr(test, schemars(title = "Configuration of Ambidesk"))]
pub struct File {
    /// Where an editor finds this schema.
    #[deserr(default, rename = "$schema")]
    #[cfg_attr(test, schemars(rename = "$schema"))]
    pub schema: Option<Text<Plain>>,
    /// The two instances, as the documented parameters of globalConnect.core.initCCP.
    pub ccp: Ccp,
    /// The desk around the two Contact Control Panels.
    #[deserr(default)]
    pub desk: Option<DeskConfig>,
    /// What operators are told about this desk, without anything about the agent.
    #[deserr(default)]
    pub telemetry: Option<Telemetry>,
}

/// The desk around the CCPs. Every part of the interface finds it in [`crate::store::Desk`]: a field that is added here is there.
#[derive(Debug, Clone, PartialEq, Eq, Default, Deserr)]
#[deserr(error = Problems, rename_all = camelCase, deny_unknown_fields)]
#[cfg_attr(test, derive(JsonSchema), schemars(inline, rename_all = "camelCase", deny_unknown_fields))]
pub struct DeskConfig {
    /// The name in the top bar. Default: Ambidesk.
    #[deserr(default)]
    pub title: Option<Text<Plain>>,
    /// The language for people who have not chosen one. Default: the browser's.
    #[deserr(default)]
    pub language: Option<LanguageCode>,
    /// The name of downloaded logs, after their region. Default: agent-log.
    #[deserr(default)]
    pub log_name: Option<Text<Plain>>,
    /// What becomes of the agent's state after a move, which leaves them offline: nothing, an offer to restore it, or the
    /// desk restores it by itself. Default: ask.
    #[deserr(default)]
    pub restore_agent_state: Option<OneOf<RestoreAgentState>>,
    /// Scripts of the desk's own origin, loaded into the page once globalConnect exists, in this order.
    #[deserr(default)]
    pub scripts: Option<List<OwnScript>>,
}

impl DeskConfig {
    /// What becomes of the agent's state after a move.
    #[must_use]
    pub fn restore_agent_state(&self) -> RestoreAgentState {
        self.restore_agent_state.map(|word| word.0).unwrap_or_default()
    }
}

/// What operators are told.
#[derive(Deserr)]
#[deserr(error = Problems, rename_all = camelCase, deny_unknown_fields)]
#[cfg_attr(test, derive(JsonSchema), schemars(inline, rename_all = "camelCase", deny_unknown_fields))]
pub struct Telemetry {
    /// Where batches of events are posted: an address, or a path on the desk's own origin. Nowhere unless set. The content
    /// security policy has to allow another origin.
    #[deserr(default)]
    pub endpoint: Option<Text<Endpoint>>,
    /// Seconds that an event waits for company, give or take half of it. Default: 30.
    #[deserr(default)]
    pub flush_seconds: Option<Number<Seconds>>,
}
