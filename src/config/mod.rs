//! The runtime configuration: `config.json` parsed into types, every problem named with its path, the value found and
//! an example. Absent: defaults of the documented parameters (those are Streams' own), secrets, and any drawing.

pub(crate) mod address;
mod arn;
mod check;
mod cross;
mod fields;
mod json;
mod nearest;
mod problem;
pub mod source;

#[cfg(test)]
mod tests;

use ambidesk_coordinator::Pair;
use json::Json;

pub use fields::NotHere;
pub use problem::{Expected, LoadError, Problem, What};

/// A configuration without problems.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Config {
    /// Both instances: `ccp` itself first, then `ccp.standByRegion`.
    pub instances: Pair<Instance>,
    /// What concerns the desk around the CCPs.
    pub desk: DeskConfig,
    /// What operators are told.
    pub telemetry: TelemetryConfig,
}

/// One instance of the pair.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Instance {
    /// The code of its region, as configured: "us-east-1".
    pub region: String,
    /// The address of its Contact Control Panel.
    pub ccp_url: String,
    /// Its ARN.
    pub arn: String,
}

/// The `desk` part.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct DeskConfig {
    /// The name in the top bar; "Ambidesk" unless set.
    pub title: Option<String>,
    /// The language for people who have not chosen one: "de". The browser's own unless set.
    pub language: Option<String>,
    /// The name that log files get after their region; Streams' own "agent-log" unless set.
    pub log_name: Option<String>,
    /// What becomes of the agent's state after a move.
    pub restore_agent_state: RestoreAgentState,
    /// Scripts of the same origin, loaded into the page once `globalConnect` exists, in this order.
    pub scripts: Vec<String>,
}

/// What becomes of the agent's state after a move: in the new region they are offline.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
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

/// Reads a configuration from the text of `config.json`.
///
/// # Errors
///
/// [`LoadError`] when the text is no JSON, or with every problem found in it.
pub fn parse(text: &str) -> Result<Config, LoadError> {
    let text = text.trim_start_matches('\u{feff}');
    if text.trim_start().starts_with('<') {
        return Err(LoadError::WebPage);
    }
    let value = Json::read(text).map_err(|broken| LoadError::broken(text, broken))?;
    let mut problems = check::against(&fields::ROOT, &value);
    cross::check(&value, &mut problems);
    if !problems.is_empty() {
        return Err(LoadError::Problems(problems));
    }
    Ok(typed(&value))
}

/// The typed form of a value that has passed every check. A missing optional field is a missing value.
fn typed(value: &Json) -> Config {
    let ccp = value.get("ccp");
    let desk = value.get("desk");
    let scripts = match desk.and_then(|desk| desk.get("scripts")) {
        Some(Json::List(list)) => list.iter().filter_map(Json::as_text).map(str::to_owned).collect(),
        _ => Vec::new(),
    };
    Config {
        instances: Pair { first: instance(ccp), second: instance(ccp.and_then(|ccp| ccp.get("standByRegion"))) },
        desk: DeskConfig {
            title: text(desk, "title"),
            language: text(desk, "language"),
            log_name: text(desk, "logName"),
            restore_agent_state: match text(desk, "restoreAgentState").as_deref() {
                Some("off") => RestoreAgentState::Off,
                Some("auto") => RestoreAgentState::Auto,
                _ => RestoreAgentState::Ask,
            },
            scripts,
        },
        telemetry: telemetry(value.get("telemetry")),
    }
}

fn telemetry(object: Option<&Json>) -> TelemetryConfig {
    let seconds = match object.and_then(|object| object.get("flushSeconds")) {
        Some(Json::Number(seconds, _)) => *seconds,
        _ => 30.0,
    };
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "checked: at most an hour")]
    let flush_ms = (seconds * 1000.0) as u64;
    TelemetryConfig { endpoint: text(object, "endpoint"), flush_ms }
}

fn instance(object: Option<&Json>) -> Instance {
    Instance {
        region: text(object, "region").unwrap_or_default(),
        ccp_url: text(object, "ccpUrl").unwrap_or_default(),
        arn: text(object, "instanceArn").unwrap_or_default(),
    }
}

fn text(object: Option<&Json>, name: &str) -> Option<String> {
    object?.get(name)?.as_text().map(str::to_owned)
}
