//! The words of the timeline.

use ambidesk_coordinator::{PhaseName, Record};

use crate::regions::RegionName;
use ambidesk_coordinator::Pair;

/// The heading.
pub const TITLE: &str = "Since this desk was opened";
/// The heading of the last few entries.
pub const LATELY: &str = "Lately";
/// In place of an empty list.
pub const EMPTY: &str = "Nothing has happened yet";
/// Below that.
pub const EMPTY_HELP: &str = "Failovers, sign-ins and interruptions are listed here.";

/// One transition as a heading and a line below it; `None` for what an agent does not care about.
#[must_use]
pub fn entry(record: &Record, names: &Pair<RegionName>) -> Option<(String, Option<String>)> {
    if record.from != record.to {
        return phase(record, names);
    }
    let region = record.cause.region.map(|region| names[region].human.as_str()).unwrap_or_default();
    let title = match record.cause.name {
        "streams_failed" => format!("{region} could not start"),
        "sign_in_refused" => format!("{region} asks for a sign-in"),
        "sign_in_accepted" => format!("Signed in to {region}"),
        "acknowledgement_timed_out" => format!("{region} did not answer in time"),
        "retries_exhausted" => format!("{region} stopped loading its panel again by itself"),
        "retry" => format!("You tried {region} again"),
        "sign_in" => format!("You opened the sign-in for {region}"),
        "set_agent_state" => "You changed your state".to_owned(),
        _ => return None,
    };
    Some((title, record.cause.detail.clone()))
}

fn phase(record: &Record, names: &Pair<RegionName>) -> Option<(String, Option<String>)> {
    let name = |region| names[region].human.as_str();
    let forced = matches!(record.cause.name, "switch_now" | "fail_over");
    let (title, detail): (String, Option<&str>) = match (record.from, record.to) {
        (_, PhaseName::Idle) => return None,
        (_, PhaseName::Starting) => ("Desk opened".to_owned(), None),
        (_, PhaseName::Terminated) => ("Desk closed".to_owned(), None),
        (PhaseName::Pending { from, to }, PhaseName::Steady(active)) if active == from => {
            (format!("The move to {} was called off", name(to)), None)
        }
        (PhaseName::Switching { to, .. }, PhaseName::Steady(active)) if active == to => {
            (format!("{} is ready", name(active)), None)
        }
        (_, PhaseName::Steady(active)) => (format!("{} is active", name(active)), None),
        (_, PhaseName::Pending { to, .. }) => {
            (format!("Move to {} waits", name(to)), Some("The traffic moved; a call is still live"))
        }
        (PhaseName::Pending { .. }, PhaseName::Switching { to, .. }) if forced => {
            (format!("You switched to {}", name(to)), Some("Without waiting for the call"))
        }
        (PhaseName::Pending { .. }, PhaseName::Switching { to, .. }) => {
            (format!("Moved to {}", name(to)), Some("The last call was cleared"))
        }
        (_, PhaseName::Switching { to, .. }) => (format!("Moved to {}", name(to)), Some("The traffic moved")),
    };
    Some((title, detail.map(str::to_owned)))
}
