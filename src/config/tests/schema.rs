//! The JSON Schema that editors use says the same as the table that the desk uses.

use serde_json::{Value, json};

use super::super::fields::{Field, Kind, ROOT};
use super::{sample, with};

fn schema() -> Value {
    serde_json::from_str(include_str!("../../../assets/config.schema.json")).expect("the schema is JSON")
}

fn valid(value: &Value) -> bool {
    jsonschema::draft202012::new(&schema()).expect("the schema is one").is_valid(value)
}

#[test]
fn the_schema_is_one() {
    assert!(jsonschema::meta::is_valid(&schema()));
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
fn the_schema_knows_the_fields_of_the_table() {
    compare(&ROOT, &schema(), "");
}

fn compare(kind: &Kind, schema: &Value, path: &str) {
    let Kind::Object(fields) = kind else { return };
    let known = schema["properties"].as_object().unwrap_or_else(|| panic!("{path} has no properties"));
    assert_eq!(schema["additionalProperties"], json!(false), "{path}");
    let expected: Vec<&Field> = fields.iter().filter(|field| !matches!(field.kind, Kind::NotHere(_))).collect();
    let mut names: Vec<&str> = expected.iter().map(|field| field.name).collect();
    names.sort_unstable();
    let mut given: Vec<&str> = known.keys().map(String::as_str).collect();
    given.sort_unstable();
    assert_eq!(given, names, "{path}");

    let mut required: Vec<&str> = expected.iter().filter(|field| field.required).map(|field| field.name).collect();
    required.sort_unstable();
    let mut demanded: Vec<&str> =
        schema["required"].as_array().into_iter().flatten().filter_map(Value::as_str).collect();
    demanded.sort_unstable();
    assert_eq!(demanded, required, "{path}");

    for field in expected {
        let path = format!("{path}/{}", field.name);
        assert!(known[field.name]["description"].is_string(), "{path} has no description");
        compare(&field.kind, &known[field.name], &path);
    }
}
