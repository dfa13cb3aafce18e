//! The runtime configuration: `config.json` parsed into types, every problem named with its path, the value found and
//! an example. [`file`] and [`ccp`] are the file, field by field; [`Config`] is what the desk works with. Absent: defaults of the
//! documented parameters (those are Streams' own), secrets, and any drawing.

pub(crate) mod address;
mod arn;
pub mod ccp;
mod cross;
mod document;
pub mod doubt;
pub mod fields;
pub mod file;
pub mod kinds;
mod problem;
#[cfg(test)]
mod schema;
pub mod source;
mod syntax;

#[cfg(test)]
mod tests;

use ambidesk_coordinator::Pair;
use deserr::Deserr;
#[cfg(test)]
use schemars::JsonSchema;

use address::Address;
use ccp::Ccp;
use file::{File, Telemetry};
use kinds::{CcpUrl, InstanceArn, RegionCode};

pub use address::Fault;
pub use arn::is_region_with_suffix as is_region_code;
pub use doubt::Doubt;
pub use file::DeskConfig;
pub use problem::{Broken, Expected, LoadError, NotHere, Problem, Problems, What};

/// A configuration without problems.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Config {
    /// Both instances: `ccp` itself first, then `ccp.standByRegion`.
    pub instances: Pair<Instance>,
    /// What concerns the desk around the CCPs.
    pub desk: DeskConfig,
    /// What operators are told.
    pub telemetry: TelemetryConfig,
    /// Why the two instances are probably no pair, or not what an agent signs in to; or that times were probably meant in seconds.
    pub doubt: Option<Doubt>,
}

/// One instance of the pair.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Instance {
    /// The code of its region, as configured: "us-east-1".
    pub region: String,
    /// The address of its Contact Control Panel, without an empty fragment.
    pub ccp_url: String,
    /// Its ARN; empty where the scheme needs none.
    pub arn: String,
}

impl Instance {
    /// The managed scheme names addresses only.
    fn of(
        address: fields::Text<CcpUrl>,
        region: Option<fields::Text<RegionCode>>,
        arn: Option<fields::Text<InstanceArn>>,
    ) -> Self {
        let ccp_url = address.into_string();
        let told = Address::parse(&ccp_url).map(|address| address.names_region());
        Self {
            region: region.map(fields::Text::into_string).or(told.ok()).unwrap_or_default(),
            arn: arn.map(fields::Text::into_string).unwrap_or_default(),
            ccp_url,
        }
    }
}

/// What becomes of the agent's state after a move: in the new region they are offline.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Deserr)]
#[deserr(error = Problems, rename_all = lowercase)]
#[cfg_attr(test, derive(JsonSchema), schemars(inline, rename_all = "lowercase"))]
pub enum RestoreAgentState {
    /// Nothing.
    Off,
    /// The desk offers to restore it.
    #[default]
    Ask,
    /// The desk restores it by itself.
    Auto,
}

/// The `telemetry` part.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TelemetryConfig {
    /// Where batches of events go; nowhere unless set.
    pub endpoint: Option<String>,
    /// How long an event waits for company, give or take half of it, in milliseconds; 30 s unless set.
    pub flush_ms: u64,
}

/// Reads a configuration from the text of `config.json`, for a portal on the origin `portal`.
///
/// # Errors
///
/// [`LoadError`] when the text is no JSON, or with every problem found in it.
pub fn parse(text: &str, portal: &str) -> Result<Config, LoadError> {
    let document = syntax::read(text)?;
    let read = deserr::deserialize::<File, _, Problems>(&document);
    let (file, mut problems) = match read {
        Ok(file) => (Some(file), Vec::new()),
        Err(Problems(problems)) => (None, problems),
    };
    cross::check(&document, portal, &mut problems);
    for slip in document.slips() {
        // A `null` may have been refused already, with an example of what the field takes.
        if slip.what != What::Null || problems.iter().all(|problem| problem.path != slip.path) {
            problems.push(slip);
        }
    }
    for problem in &mut problems {
        complete(problem, &document);
    }
    match file {
        Some(file) if problems.is_empty() => Ok(file.into()),
        _ => Err(LoadError::Problems(problems)),
    }
}

/// Adds to a problem what only the whole file can tell.
fn complete(problem: &mut Problem, document: &document::Json) {
    if problem.found.is_none() {
        problem.found = document.at(&problem.path).map(document::Json::excerpt);
    }
    let What::Unknown { meant } = &problem.what else { return };
    let (parent, name) = problem.path.rsplit_once('.').unwrap_or(("", &problem.path));
    let is_there = |part: &str, name: &str| document.at(&document::join(part, name)).is_some();
    if let Some(part) = part_of(name).filter(|part| !is_there(part, name)) {
        problem.what = What::Elsewhere { part };
    } else if meant.as_ref().is_some_and(|meant| is_there(parent, meant)) {
        problem.what = What::Unknown { meant: None };
    }
}

/// The part of the file that has a field of this name, `""` for the outermost level.
fn part_of(name: &str) -> Option<&'static str> {
    let parts = [
        ("ccp", has::<Ccp>(name)),
        ("desk", has::<DeskConfig>(name)),
        ("telemetry", has::<Telemetry>(name)),
        ("", has::<File>(name)),
    ];
    parts.into_iter().find(|(_, has)| *has).map(|(part, _)| part)
}

/// Whether a part has a field: its own reading knows.
fn has<T: Deserr<Problems>>(name: &str) -> bool {
    let alone = document::Json::Object(vec![(name.to_owned(), document::Json::Null)]);
    let Err(Problems(problems)) = deserr::deserialize::<T, _, Problems>(&alone) else { return true };
    let refuses = |what: &What| matches!(what, What::Unknown { .. } | What::NotHere(_));
    !problems.iter().any(|problem| problem.path == name && refuses(&problem.what))
}

impl From<File> for Config {
    fn from(file: File) -> Self {
        let ccp = file.ccp;
        let in_seconds = ccp.has_times_in_seconds();
        let first = Instance::of(ccp.ccp_url, ccp.region, ccp.instance_arn);
        let second = match (ccp.stand_by_region, ccp.secondary_ccp_url) {
            (Some(standby), _) => Instance::of(standby.ccp_url, Some(standby.region), Some(standby.instance_arn)),
            (None, Some(address)) => Instance::of(address, ccp.secondary_region, None),
            // One of them is required: such a file has a problem.
            (None, None) => first.clone(),
        };
        let instances = Pair { first, second };
        Self {
            doubt: Doubt::or_times(Doubt::of(&instances, &ccp.login_url), in_seconds),
            instances,
            desk: file.desk.unwrap_or_default(),
            telemetry: file.telemetry.map(TelemetryConfig::from).unwrap_or_default(),
        }
    }
}

impl Default for TelemetryConfig {
    fn default() -> Self {
        Self { endpoint: None, flush_ms: 30_000 }
    }
}

impl From<Telemetry> for TelemetryConfig {
    fn from(telemetry: Telemetry) -> Self {
        #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "checked: at most an hour")]
        let millis = |seconds: fields::Number<kinds::Seconds>| (seconds.0 * 1000.0) as u64;
        Self {
            endpoint: telemetry.endpoint.map(fields::Text::into_string),
            flush_ms: telemetry.flush_seconds.map_or(Self::default().flush_ms, millis),
        }
    }
}
