//! Both regions' Streams logs and the desk's own transitions as one stream of entries. Whoever wants entries asks for
//! them: nothing is queued, the coordinator has no part in it, and without a reader nothing happens at all.

use std::collections::VecDeque;
use std::rc::{Rc, Weak};

use ambidesk_coordinator::{Cause, Pair, Record, Region, Verdict};
use ambidesk_streams::{LogCursor, LogEntry, LogLevel};

use crate::browser::PageRuntime;
use crate::parameters::RegionInfo;

/// How many entries of one log are looked at together.
const CHUNK: usize = 256;

/// Reads the logs of a desk. It does not keep the desk alive, and ends when it is dropped.
pub struct LogReader {
    runtime: Weak<PageRuntime>,
    cursors: Pair<LogCursor>,
    /// How many transitions of the desk have been read or missed.
    records: usize,
    /// Read and not handed out yet: the regions' and the desk's, each oldest first.
    ahead: [VecDeque<LogEntry>; 3],
}

impl LogReader {
    pub(crate) fn of(runtime: &Rc<PageRuntime>) -> Self {
        Self {
            runtime: Rc::downgrade(runtime),
            cursors: Pair::from_fn(LogCursor::new),
            records: 0,
            ahead: [VecDeque::new(), VecDeque::new(), VecDeque::new()],
        }
    }

    /// The entries that have come since the last call, at most `limit` of them; more are waiting when there are that
    /// many. They are in the order of their times, but for what arrives late: a worker hands on its entries once a
    /// second.
    pub fn read(&mut self, limit: usize) -> Vec<LogEntry> {
        let Some(runtime) = self.runtime.upgrade() else { return Vec::new() };
        let mut entries = Vec::new();
        while entries.len() < limit {
            self.refill(&runtime);
            let heads = self.ahead.iter().enumerate().filter_map(|(log, ahead)| Some((ahead.front()?.at, log)));
            let Some((_, earliest)) = heads.min() else { break };
            entries.extend(self.ahead[earliest].pop_front());
        }
        entries
    }

    fn refill(&mut self, runtime: &PageRuntime) {
        let [first, second, desk] = &mut self.ahead;
        for (region, ahead) in [(Region::First, first), (Region::Second, second)] {
            if ahead.is_empty()
                && let Some(frame) = runtime.host().frame(region)
            {
                ahead.extend(frame.read_log(&mut self.cursors[region], CHUNK));
            }
        }
        if desk.is_empty() {
            let regions = &runtime.host().parameters().regions;
            desk.extend(runtime.timeline(self.records).iter().map(|record| line(record, regions)));
            self.records = runtime.recorded();
        }
    }
}

/// A transition as a line: its record as it is in a file, with the regions as they were configured.
fn line(record: &Record, regions: &Pair<RegionInfo>) -> LogEntry {
    let named = record.map_regions(|region| regions[*region].id.as_str());
    // Words and numbers: there is nothing in a record that can't be written.
    let text = serde_json::to_string(&named).unwrap_or_default();
    LogEntry { at: record.at, level: level(record), component: "desk", text, region: None }
}

fn level(record: &Record) -> LogLevel {
    match record.cause {
        Cause::StreamsFailed { .. } | Cause::RetriesExhausted(_) => LogLevel::Error,
        Cause::AcknowledgementTimedOut(_) | Cause::ApiFailed { .. } | Cause::Unrecognized { .. } => LogLevel::Warn,
        _ if record.health.iter().any(|change| change.verdict == Verdict::Impaired) => LogLevel::Warn,
        _ => LogLevel::Info,
    }
}

#[cfg(test)]
mod tests {
    use ambidesk_coordinator::{HealthChange, PhaseName, RecordedEffect, Timestamp, Wanted};
    use serde_json::{Value, json};

    use super::*;

    fn regions() -> Pair<RegionInfo> {
        let info = |id: &str| RegionInfo { id: id.to_owned(), ccp_url: String::new(), instance_arn: String::new() };
        Pair { first: info("us-east-1"), second: info("us-west-2") }
    }

    fn record() -> Record {
        Record {
            at: Timestamp::from_millis(7),
            cause: Cause::FailoverSignaled { region: Region::First, next: Region::Second },
            from: PhaseName::Steady(Region::First),
            to: PhaseName::Switching { from: Region::First, to: Region::Second },
            effects: vec![RecordedEffect::Show(Region::Second)],
            health: Vec::new(),
            wanted: Wanted::No,
        }
    }

    #[test]
    fn a_transition_names_the_regions_as_they_were_configured() {
        let entry = line(&record(), &regions());
        let read: Value = serde_json::from_str(&entry.text).expect("it is JSON");
        let expected = json!({
            "at": 7, "cause": { "failover_signaled": { "region": "us-east-1", "next": "us-west-2" } },
            "from": { "steady": "us-east-1" }, "to": { "switching": { "from": "us-east-1", "to": "us-west-2" } },
            "effects": [{ "show": "us-west-2" }], "health": [],
        });
        assert_eq!(read, expected);
        assert_eq!((entry.at.as_millis(), entry.level, entry.region), (7, LogLevel::Info, None));
    }

    #[test]
    fn what_goes_wrong_is_graver_than_the_rest() {
        let mut impaired = record();
        impaired.health =
            vec![HealthChange { region: Region::Second, verdict: Verdict::Impaired, symptoms: Vec::new() }];
        assert_eq!(line(&impaired, &regions()).level, LogLevel::Warn);
        let mut failed = record();
        failed.cause = Cause::StreamsFailed { region: Region::First, reason: "blocked".to_owned() };
        assert_eq!(line(&failed, &regions()).level, LogLevel::Error);
    }
}
