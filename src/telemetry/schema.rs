//! `docs/telemetry.schema.json`, derived from the types that are written, and what only it says: how a code of a region, a
//! place in the source and an impairment look. Absent from the program.

use schemars::generate::SchemaSettings;
use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};

use super::{Batch, State};

/// The code of a region, as configured or as its address tells; its place in the pair where nothing does.
#[derive(JsonSchema)]
#[schemars(extend("pattern" = r"^([a-z]+(-[a-z]+)+-[0-9]+(\.\S+)?|first|second)$"))]
pub struct Region(#[expect(dead_code, reason = "only its shape counts")] String);

/// File, line and column.
#[derive(JsonSchema)]
#[schemars(inline, extend("pattern" = r"^[^\s:]+:[0-9]+:[0-9]+$"))]
pub struct Location(#[expect(dead_code, reason = "only its shape counts")] String);

/// The states that take more than patience.
pub struct Impairment;

impl JsonSchema for Impairment {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "Impairment".into()
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        let impairments: Vec<State> = State::ALL.into_iter().filter(|state| state.is_impairment()).collect();
        json_schema!({ "type": "string", "enum": impairments })
    }
}

/// The schema, as it is checked in.
pub fn text() -> String {
    let schema =
        SchemaSettings::draft2020_12().for_serialize().into_generator().into_root_schema_for::<Batch<'static>>();
    serde_json::to_string_pretty(&schema).expect("a schema is JSON") + "\n"
}
