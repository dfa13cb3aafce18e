//! The JSON Schema that editors use says the same as the types that the desk uses.

use serde_json::{Value, json};

use super::{sample, with};

fn schema() -> Value {
    serde_json::from_str(include_str!("../../../assets/config.schema.json")).expect("the schema is JSON")
}

pub(super) fn valid(value: &Value) -> bool {
    jsonschema::draft202012::new(&schema()).expect("the schema is one").is_valid(value)
}

#[test]
fn the_schema_is_one() {
    assert!(jsonschema::meta::is_valid(&schema()));
}

#[test]
fn every_field_has_a_description() {
    fn look(schema: &Value, path: &str) {
        for (name, field) in schema["properties"].as_object().into_iter().flatten() {
            let path = format!("{path}/{name}");
            assert!(field["description"].is_string(), "{path} has no description");
            assert!(!field["description"].as_str().unwrap_or_default().contains(['\n', '\\']), "{path}");
            look(field, &path);
        }
    }
    look(&schema(), "");
}

#[test]
fn the_schema_accepts_the_sample() {
    assert!(valid(&sample()));
}

#[test]
fn the_schema_accepts_every_form_of_telemetry() {
    let forms = [
        json!({}),
        json!({"endpoint": "/telemetry", "flushSeconds": 1}),
        json!({"endpoint": "https://telemetry.example.com/desks?key=1", "flushSeconds": 2.5}),
        json!({"endpoint": "http://127.0.0.1:4001/telemetry"}),
    ];
    for form in forms {
        let whole = with("/telemetry", form);
        assert!(valid(&whole) && super::parse(&whole.to_string()).is_ok(), "{whole}");
    }
}

#[test]
fn the_schema_refuses_what_the_desk_refuses() {
    let cases = [
        ("/ccp/ccpUrl", json!("http://my.connect.aws/ccp-v2/")),
        ("/ccp/ccpUrl", json!("https://my.connect.aws/")),
        ("/ccp/ccpUrl", Value::Null),
        ("/ccp/instanceArn", json!("arn:aws:s3:::bucket")),
        ("/ccp/region", json!("US East")),
        ("/ccp/pollForFailover", json!(false)),
        ("/ccp/ccpAckTimeOut", json!(5000)),
        ("/ccp/ccpAckTimeout", json!(0)),
        ("/ccp/standByRegion/region", Value::Null),
        ("/ccp/standByRegion/name", json!("west")),
        ("/ccp/getPrimaryRegion", json!("f")),
        ("/ccp/standByRegion/region", json!("us-west-2. b")),
        ("/ccp/softphone/ringtoneUrl", json!("a\tb.mp3")),
        ("/ccp/storageAccess", json!({"mode": "own"})),
        ("/ccp/storageAccess", json!({"style": []})),
        ("/ccp/logConfig", json!({"logLevel": "info"})),
        ("/desk/language", json!("fr")),
        ("/desk/restoreAgentState", json!("always")),
        ("/desk/scripts", json!(["https://example.com/a.js"])),
        ("/desk/title", json!("")),
        ("/telemetry", json!({"endpoint": "http://example.com/"})),
        ("/telemetry", json!({"endpoint": "//example.com/"})),
        ("/telemetry", json!({"endpoint": "/a b"})),
        ("/telemetry", json!({"endpoint": ""})),
        ("/telemetry", json!({"flushSeconds": 0})),
        ("/telemetry", json!({"flushSeconds": 3601})),
        ("/telemetry", json!({"url": "/telemetry"})),
    ];
    for (pointer, value) in cases {
        let whole = with(pointer, value);
        assert!(!valid(&whole), "the schema accepts {pointer} in {whole}");
        assert!(super::parse(&whole.to_string()).is_err(), "the desk accepts {pointer} in {whole}");
    }
}

#[test]
fn null_is_refused_by_both() {
    for field in ["loginPopup", "softphone", "iframeTitle", "ccpAckTimeout", "additionalScripts", "logConfig"] {
        let mut whole = sample();
        whole["ccp"][field] = Value::Null;
        assert!(!valid(&whole), "the schema accepts null for {field}");
        assert!(super::parse(&whole.to_string()).is_err(), "the desk accepts null for {field}");
    }
    for field in ["language", "restoreAgentState", "title", "scripts"] {
        let mut whole = sample();
        whole["desk"][field] = Value::Null;
        assert!(!valid(&whole), "the schema accepts null for {field}");
    }
}
