//! Both regions' Streams logs and the desk's own transitions as one stream of entries. Whoever wants entries asks for
//! them: nothing is queued, the coordinator has no part in it, and without a reader nothing happens at all.

use std::collections::VecDeque;
use std::rc::{Rc, Weak};

use ambidesk_coordinator::{Pair, PhaseName, Record, Region, Verdict};
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

/// A transition as a line. Its words are for whoever reads logs: they are the names in the code, in no language.
fn line(record: &Record, regions: &Pair<RegionInfo>) -> LogEntry {
    let name = |region: Region| regions[region].id.as_str();
    let mut text = record.cause.name.to_owned();
    let mut add = |before: &str, words: &str| {
        text.push_str(before);
        text.push_str(words);
    };
    if let Some(region) = record.cause.region {
        add(" ", name(region));
    }
    if let Some(detail) = &record.cause.detail {
        add(": ", &named(detail, regions));
    }
    if record.from != record.to {
        add("; ", &phase(record.from, regions));
        add(" -> ", &phase(record.to, regions));
    }
    for effect in &record.effects {
        add("; ", &named(effect, regions));
    }
    let mut level = LogLevel::Info;
    for change in &record.health {
        let verdict = match change.verdict {
            Verdict::Unknown => "unknown",
            Verdict::Healthy => "healthy",
            Verdict::Recovering => "recovering",
            Verdict::Impaired => "impaired",
        };
        add("; ", name(change.region));
        add(" ", verdict);
        if change.verdict == Verdict::Impaired {
            level = LogLevel::Warn;
        }
    }
    if matches!(record.cause.name, "streams_failed" | "retries_exhausted") {
        level = LogLevel::Error;
    } else if matches!(record.cause.name, "acknowledgement_timed_out" | "api_failed" | "unrecognised") {
        level = LogLevel::Warn;
    }
    LogEntry { at: record.at, level, component: "desk", text, region: None }
}

fn phase(phase: PhaseName, regions: &Pair<RegionInfo>) -> String {
    let name = |region: Region| regions[region].id.as_str();
    match phase {
        PhaseName::Idle => "idle".to_owned(),
        PhaseName::Starting => "starting".to_owned(),
        PhaseName::Steady(active) => format!("steady in {}", name(active)),
        PhaseName::Pending { from, to } => format!("pending from {} to {}", name(from), name(to)),
        PhaseName::Switching { from, to } => format!("switching from {} to {}", name(from), name(to)),
        PhaseName::Terminated => "terminated".to_owned(),
    }
}

/// The coordinator knows the regions as "first" and "second" only.
fn named(words: &str, regions: &Pair<RegionInfo>) -> String {
    let name = |word: &str| match word {
        "first" => regions.first.id.clone(),
        "second" => regions.second.id.clone(),
        _ => word.to_owned(),
    };
    words.split(' ').map(name).collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use ambidesk_coordinator::{Cause, HealthChange, Timestamp};

    use super::*;

    fn regions() -> Pair<RegionInfo> {
        let info = |id: &str| RegionInfo { id: id.to_owned(), ccp_url: String::new(), instance_arn: String::new() };
        Pair { first: info("us-east-1"), second: info("us-west-2") }
    }

    fn record() -> Record {
        Record {
            at: Timestamp::from_millis(7),
            cause: Cause {
                name: "failover_signalled",
                region: Some(Region::First),
                detail: Some("active: second".into()),
            },
            from: PhaseName::Steady(Region::First),
            to: PhaseName::Switching { from: Region::First, to: Region::Second },
            effects: vec!["show second".to_owned()],
            health: Vec::new(),
        }
    }

    #[test]
    fn a_transition_names_the_regions_as_they_were_configured() {
        let entry = line(&record(), &regions());
        let expected = "failover_signalled us-east-1: active: us-west-2; steady in us-east-1 -> \
                        switching from us-east-1 to us-west-2; show us-west-2";
        assert_eq!(entry.text, expected);
        assert_eq!((entry.at.as_millis(), entry.level, entry.region), (7, LogLevel::Info, None));
    }

    #[test]
    fn what_goes_wrong_is_graver_than_the_rest() {
        let mut impaired = record();
        impaired.health =
            vec![HealthChange { region: Region::Second, verdict: Verdict::Impaired, symptoms: Vec::new() }];
        assert_eq!(line(&impaired, &regions()).level, LogLevel::Warn);
        let mut failed = record();
        failed.cause.name = "streams_failed";
        assert_eq!(line(&failed, &regions()).level, LogLevel::Error);
    }
}
