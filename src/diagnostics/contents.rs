//! What is in an incident bundle, under which names and in which order. Every text passes the redactor here. Absent: what
//! is read from the browser, and packing.

use ambidesk_coordinator::{Pair, Record, Region, Timestamp};

use super::Redactor;
use super::lines::Lines;
use crate::history;
use crate::logs::LogEntry;
use crate::moment;
use crate::store::People;

/// What is known about the build, the browser and the page: names and values that are JSON.
pub type Facts = Vec<(&'static str, String)>;

/// A bundle that is being put together.
#[derive(Debug)]
pub struct Contents {
    made: Timestamp,
    codes: Pair<String>,
    redactor: Redactor,
    regions: Pair<Lines>,
    desk: Lines,
}

impl Contents {
    /// A bundle that is made at a moment, by a desk that has known these people. `codes` are the regions' codes.
    #[must_use]
    pub fn new(made: Timestamp, codes: Pair<String>, people: &People) -> Self {
        let redactor = Redactor::knowing(people.known());
        Self { made, codes, redactor, regions: Pair::default(), desk: Lines::default() }
    }

    /// The name of the archive.
    #[must_use]
    pub fn name(&self) -> String {
        format!("ambidesk-incident-{}.zip", moment::compact(self.made))
    }

    /// Takes entries of the logs.
    pub fn log(&mut self, entries: &[LogEntry]) {
        for entry in entries {
            let log = match entry.region {
                Some(region) => &mut self.regions[region],
                None => &mut self.desk,
            };
            let (time, level) = (moment::iso(entry.at), entry.level.name());
            let text = self.redactor.text(&entry.text).replace('\n', "\n    ");
            log.add(entry.at, format!("{time} {level:<8} {:<9} {text}\n", entry.component));
        }
    }

    /// Every file: name and text, in the order of the archive.
    #[must_use]
    pub fn files(self, configuration: &str, records: &[Record], facts: &Facts) -> Vec<(String, String)> {
        let clean = |text: &str| self.redactor.text(text);
        let facts = facts.iter().map(|(name, value)| format!("  \"{name}\": {}", clean(value)));
        let facts = format!("{{\n{}\n}}\n", facts.collect::<Vec<_>>().join(",\n"));
        let timeline = history::json(&self.codes, self.made, &clean_records(records, &self.redactor));
        let configuration = clean(configuration);
        let mut files = vec![
            ("README.txt".to_owned(), self.read_me()),
            ("facts.json".to_owned(), facts),
            ("configuration.json".to_owned(), configuration),
            ("timeline.json".to_owned(), timeline),
            ("desk.log".to_owned(), self.desk.text()),
        ];
        for (region, log) in [(Region::First, self.regions.first), (Region::Second, self.regions.second)] {
            files.push((format!("streams-{}.log", self.codes[region]), log.text()));
        }
        files
    }

    /// Not translated: it is read by whoever looks into the incident.
    fn read_me(&self) -> String {
        let made = moment::iso(self.made);
        format!(
            "Ambidesk incident bundle, made {made}\n\n\
             facts.json          the build, the browser, the page\n\
             configuration.json  config.json as this desk was opened with it\n\
             timeline.json       every transition of the desk: cause, phases, what was done; first those that it has kept from\n\
             \x20                   before it was opened\n\
             desk.log            those since then as lines\n\
             streams-*.log       what Amazon Connect Streams logged in each region's frame, the CCP and its worker included;\n\
             \x20                   Streams keeps between half an hour and an hour. Without the objects that entries can carry.\n\n\
             All times are UTC. Taken out, with what stands in the place:\n\n\
             [token]       tokens, passwords, credentials, signatures, long runs of mixed letters and figures\n\
             [cookies]     cookies\n\
             [value]       the values of the parameters of addresses, presigned ones included\n\
             [attributes]  attributes of contacts; [attribute]: one of a contact of the last hour\n\
             [phone] [e-mail] [address]  phone numbers, e-mail addresses, addresses of computers and of calls\n\
             [agent] [customer] [name]   names and numbers that the desk knew, and values that were called a name\n\n\
             Left as they are: ARNs, ids of contacts, times, error codes. Rules can miss what looks like an ordinary word:\n\
             look through the logs before you hand them to another company.\n"
        )
    }
}

/// The records without what must not leave the desk: what they quote comes from elsewhere.
#[must_use]
pub fn clean_records(records: &[Record], redactor: &Redactor) -> Vec<Record> {
    let mut records = records.to_vec();
    for quoted in records.iter_mut().filter_map(|record| record.cause.quoted_mut()) {
        *quoted = redactor.text(quoted);
    }
    records
}

#[cfg(test)]
mod tests {
    use std::path::Path;
    use std::time::Duration;

    use ambidesk_coordinator::{
        AgentSnapshot, Cause, Channel, Contact, ContactState, Health, PhaseName, PhaseView, Readiness, RecordedEffect,
        RegionView, Rungs, Scheme, Timestamp, View, Wanted,
    };
    use serde_json::Value;

    use super::*;
    use crate::logs::LogLevel;

    const NOW: Timestamp = Timestamp::from_millis(1_795_383_334_123);

    fn view() -> View {
        let contact = Contact {
            id: "3b1f7a02-6012-4123-9555-812345678901".to_owned(),
            channel: Channel::Voice,
            state: ContactState::Connected,
            since: None,
            queue: None,
            customer: Some("Web visitor Kim".to_owned()),
            attributes: vec![("tier".to_owned(), "platinum".to_owned())],
            supervising: false,
            elsewhere: false,
        };
        let agent =
            AgentSnapshot { name: "Ana Example".to_owned(), contacts: vec![contact], ..AgentSnapshot::default() };
        let region = |agent: Option<AgentSnapshot>| RegionView {
            readiness: Readiness::Ready { since: NOW },
            rungs: Rungs::default(),
            heard_at: None,
            health: Health::unknown(NOW),
            agent,
            softphone: None,
            session: None,
            signed_in_since: None,
            state_before_renewal: None,
            renewal_put_off: Timestamp::default(),
            global_sign_in: None,
            retry_at: None,
        };
        View {
            scheme: Scheme::Paired,
            phase: PhaseView::Steady { active: Region::First },
            active: Some(Region::First),
            shown: Region::First,
            assumed: None,
            told: None,
            ready: true,
            regions: Pair { first: region(Some(agent)), second: region(None) },
            detected: None,
            sign_out: None,
            renewal: None,
            notice: None,
            hidden_contact: None,
            lost_call: None,
            differs: None,
        }
    }

    fn contents() -> Contents {
        let mut people = People::default();
        people.see(&view(), NOW);
        contents_of(&people)
    }

    fn contents_of(people: &People) -> Contents {
        let codes = Pair { first: "us-east-1".to_owned(), second: "us-west-2".to_owned() };
        Contents::new(NOW, codes, people)
    }

    fn entry(region: Option<Region>, text: &str) -> LogEntry {
        LogEntry { at: NOW, level: LogLevel::Warn, component: "worker", text: text.to_owned(), region }
    }

    fn record() -> Record {
        let reason = "the call of +493012345417 \"x\"".to_owned();
        Record {
            at: NOW,
            cause: Cause::StreamsFailed { region: Region::First, reason },
            from: PhaseName::Steady(Region::First),
            to: PhaseName::Pending { from: Region::First, to: Region::Second },
            effects: vec![RecordedEffect::Show(Region::Second), RecordedEffect::Broadcast],
            health: Vec::new(),
            wanted: Wanted::No,
        }
    }

    #[test]
    fn the_files_have_the_same_names_in_the_same_order() {
        let contents = contents();
        assert_eq!(contents.name(), "ambidesk-incident-20261122T213534Z.zip");
        let names: Vec<_> = contents.files("{}", &[], &Facts::new()).into_iter().map(|(name, _)| name).collect();
        let expected = ["README.txt", "facts.json", "configuration.json", "timeline.json", "desk.log"];
        assert_eq!(names[..5], expected);
        assert_eq!(names[5..], ["streams-us-east-1.log", "streams-us-west-2.log"]);
    }

    #[test]
    fn entries_go_into_the_log_of_their_region() {
        let mut contents = contents();
        contents.log(&[entry(Some(Region::Second), "one\ntwo"), entry(None, "three")]);
        let files = contents.files("{}", &[], &Facts::new());
        assert_eq!(files[4].1, "2026-11-22T21:35:34.123Z WARN     worker    three\n");
        assert_eq!(files[5].1, "");
        assert_eq!(files[6].1, "2026-11-22T21:35:34.123Z WARN     worker    one\n    two\n");
    }

    #[test]
    fn nothing_that_is_known_about_people_is_in_any_file() {
        let mut contents = contents();
        let told = "ana example called +49 30 12345417, Web Visitor Kim is platinum";
        contents.log(&[entry(Some(Region::First), told), entry(None, told)]);
        let facts = vec![("page", Value::from(format!("https://x.example/?agent=Ana {told}")).to_string())];
        let configuration =
            r#"{"ccp":{"loginUrl":"https://sso.example/start?agent=ana"},"desk":{"title":"Ana Example"}}"#;
        for (name, text) in contents.files(configuration, &[record()], &facts) {
            let lower = text.to_lowercase();
            for private in ["ana example", "12345417", "kim", "platinum", "agent=ana"] {
                assert!(!lower.contains(private), "{private} is in {name}: {text}");
            }
            if Path::new(&name).extension().is_some_and(|extension| extension == "json") {
                assert!(serde_json::from_str::<Value>(&text).is_ok(), "{name}: {text}");
            }
        }
    }

    #[test]
    fn the_customer_of_a_contact_that_is_gone_is_taken_out_for_an_hour() {
        let mut gone = view();
        for region in Region::ALL {
            if let Some(agent) = &mut gone.regions[region].agent {
                agent.contacts.clear();
            }
        }
        let said = |people: &People| contents_of(people).redactor.text("Web visitor Kim is platinum");
        let mut people = People::default();
        people.see(&view(), NOW);
        people.see(&gone, NOW + Duration::from_hours(1));
        assert_eq!(said(&people), "[customer] is [attribute]");
        people.see(&gone, NOW + Duration::from_mins(61));
        assert_eq!(said(&people), "Web visitor Kim is platinum");
    }

    #[test]
    fn the_timeline_is_the_file_that_the_timeline_page_downloads_redacted() {
        let files = contents().files("{}", &[record()], &Facts::new());
        let timeline: Value = serde_json::from_str(&files[3].1).expect("it is JSON");
        assert_eq!(timeline["version"], 2);
        assert_eq!(timeline["exported"], "2026-11-22T21:35:34.123Z");
        let expected = serde_json::json!({
            "time": "2026-11-22T21:35:34.123Z", "at": 1_795_383_334_123_u64,
            "cause": { "streams_failed": { "region": "us-east-1", "reason": "the call of [phone] \"x\"" } },
            "from": { "steady": "us-east-1" }, "to": { "pending": { "from": "us-east-1", "to": "us-west-2" } },
            "effects": [{ "show": "us-west-2" }, "broadcast"], "health": [],
        });
        assert_eq!(timeline["records"][0], expected);
    }
}
