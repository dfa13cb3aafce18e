//! `docs/telemetry.schema.json` is the one of the types, and describes exactly what is written: each event that there is,
//! and no field more.

use std::collections::BTreeSet;

use ambidesk_coordinator::{Consent, Difference, Readiness, Region, RenewalStage};
use serde_json::{Value, json};

use super::support::{Scene, at, becomes, envelope, pending, renewal, steady, switching};
use crate::telemetry::browser::{crash, last_words};
use crate::telemetry::{Batch, State, schema};

fn schema() -> Value {
    serde_json::from_str(include_str!("../../../docs/telemetry.schema.json")).expect("the schema is JSON")
}

/// What the schema says of each event: its name, and the rest.
fn described(schema: &Value) -> Vec<(&str, &Value)> {
    let events = schema["$defs"]["Event"]["oneOf"].as_array().expect("a list");
    events.iter().map(|event| (event["properties"]["name"]["const"].as_str().expect("a name"), event)).collect()
}

/// What `boot.js` sends when the program has stopped.
fn crashed() -> Value {
    let envelope = envelope();
    parsed(&last_words(&envelope, &[crash(&envelope)]))
}

/// What is wrong with a batch.
fn complaints(batch: &Value) -> Vec<String> {
    let validator = jsonschema::draft202012::new(&schema()).expect("the schema is one");
    validator.iter_errors(batch).map(|error| format!("{}: {error}", error.instance_path())).collect()
}

/// A batch as whoever gets it reads it.
fn parsed(batch: &Batch<'_>) -> Value {
    let text = serde_json::to_string(batch).expect("a batch is JSON");
    serde_json::from_str(&text).expect("a batch is JSON")
}

/// The batch of a page to which everything happened that can.
fn eventful() -> Value {
    let mut scene = Scene::steady();
    let failed = |reason: &str| Readiness::Failed { since: at(3_000), reason: reason.to_owned() };
    scene.at(3_000, |view| {
        view.regions.second.readiness = failed("a reason");
        view.regions.second.retry_at = Some(at(4_000));
    });
    scene.at(4_000, |view| view.regions.second.retry_at = Some(at(9_000)));
    for (millis, readiness) in [
        (5_000, Readiness::SignInOrUnreachable { since: at(5_000) }),
        (6_000, Readiness::SignInRequired { since: at(6_000) }),
        (6_500, Readiness::StorageAccessNeeded { since: at(6_500), consent: Consent::Asked }),
        (7_000, Readiness::Connected { since: at(7_000) }),
        (8_000, Readiness::Ready { since: at(8_000) }),
        (9_000, Readiness::NotAnswering { since: at(8_500) }),
        (10_000, Readiness::Ready { since: at(10_000) }),
    ] {
        scene.at(millis, becomes(Region::Second, readiness));
    }
    scene.at(11_000, pending(Region::First, at(11_000)));
    scene.at(12_000, steady(Region::First));
    scene.at(13_000, switching(Region::Second, at(13_000)));
    scene.at(14_000, steady(Region::Second));
    let differs = Difference { at: at(14_000), region: Region::First, contacts: 1 };
    scene.at(14_000, |view| view.differs = Some(differs));
    scene.at(14_500, renewal(Region::First, RenewalStage::Ending));
    scene.at(14_600, |view| view.renewal = None);
    let left = scene.observer.left(at(15_000));
    scene.told.push(left);
    let envelope = envelope();
    let events: Vec<_> = (1..).zip(&scene.told).map(|(seq, event)| event.json(seq, &envelope.regions)).collect();
    parsed(&envelope.seal(at(15_000), 3, &events))
}

fn names(events: &Value) -> BTreeSet<&str> {
    events.as_array().into_iter().flatten().filter_map(|event| event["name"].as_str()).collect()
}

#[test]
fn the_schema_is_the_one_of_the_types() {
    let derived = schema::text();
    if derived != include_str!("../../../docs/telemetry.schema.json") {
        let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/target/tmp");
        std::fs::create_dir_all(folder).expect("there is room");
        std::fs::write(format!("{folder}/telemetry.schema.json"), derived).expect("there is room");
        panic!(
            "docs/telemetry.schema.json is stale: cp target/tmp/telemetry.schema.json docs/, and look at the difference"
        );
    }
}

#[test]
fn the_schema_is_one() {
    assert!(jsonschema::meta::is_valid(&schema()));
}

#[test]
fn the_schema_accepts_every_event_that_is_written() {
    let batch = eventful();
    assert_eq!(complaints(&batch), Vec::<String>::new());
    assert_eq!(complaints(&crashed()), Vec::<String>::new());
}

#[test]
fn the_schema_knows_no_event_that_is_never_written() {
    let batch = eventful();
    let crash = crashed();
    let mut written = names(&batch["events"]);
    written.extend(names(&crash["events"]));
    let schema = schema();
    let known = described(&schema);
    assert_eq!(written, known.iter().map(|(name, _)| *name).collect());
    for (name, event) in known {
        assert!(event["description"].is_string(), "{name} has no description");
    }
}

#[test]
fn the_schema_and_the_program_have_the_same_words_for_readiness() {
    let described = schema()["$defs"]["State"]["oneOf"].as_array().expect("a list").clone();
    let words: Vec<_> = described.iter().map(|state| state["const"].clone()).collect();
    assert_eq!(json!(words), json!(State::ALL));
    let impairments =
        ["sign_in_or_unreachable", "sign_in_required", "storage_access_needed", "not_answering", "failed", "failing"];
    assert_eq!(schema()["$defs"]["Impairment"]["enum"], json!(impairments));
}

#[test]
fn a_field_more_or_less_is_refused_in_every_event() {
    let batch = eventful();
    for index in 0..batch["events"].as_array().expect("a list").len() {
        let mut more = batch.clone();
        more["events"][index]["agent"] = json!("somebody");
        assert!(!complaints(&more).is_empty(), "{}", more["events"][index]);

        let mut less = batch.clone();
        let event = less["events"][index].as_object_mut().expect("an object");
        let last = event.keys().next_back().expect("an event has fields").clone();
        event.remove(&last);
        assert!(!complaints(&less).is_empty(), "without {last}: {}", less["events"][index]);
    }
    let mut more = batch;
    more["agent"] = json!("somebody");
    assert!(!complaints(&more).is_empty());
}

#[test]
fn the_documentation_has_every_event() {
    let text = include_str!("../../../docs/telemetry.md");
    let batch = eventful();
    for name in names(&batch["events"]) {
        assert!(text.contains(&format!("`{name}`")), "{name} is not in docs/telemetry.md");
    }
    assert!(text.contains("`desk_crashed`"));
}
