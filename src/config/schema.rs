//! The JSON Schema of `config.json`, made of the same types that the desk reads it with, and checked in for editors. Tests
//! only: no desk needs it.

use std::borrow::Cow;
use std::{env, fs};

use schemars::generate::SchemaSettings;
use schemars::transform::{Transform, transform_subschemas};
use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde_json::{Value, json};

use super::fields::{Coordination, LanguageCode, List, Number, NumberKind, OneOf, Open, Text, TextKind};
use super::file::File;
use super::kinds::Plain;
use crate::i18n::languages;

const PATH: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/assets/config.schema.json");

/// Set, it has the test below rewrite the file.
const REWRITE: &str = "AMBIDESK_REWRITE_SCHEMA";

impl<K: TextKind> JsonSchema for Text<K> {
    fn inline_schema() -> bool {
        true
    }

    fn schema_name() -> Cow<'static, str> {
        "Text".into()
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        // The last one is no keyword of the standard; editors show it in the place of the pattern.
        let mut schema = json_schema!({ "type": "string", "pattern": K::pattern(), "patternErrorMessage": K::RULE });
        if K::EXAMPLE != Plain::EXAMPLE {
            schema.insert("examples".to_owned(), json!([K::EXAMPLE]));
        }
        schema
    }
}

impl<K: TextKind> JsonSchema for List<K> {
    fn inline_schema() -> bool {
        true
    }

    fn schema_name() -> Cow<'static, str> {
        "List".into()
    }

    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        json_schema!({ "type": "array", "items": generator.subschema_for::<Text<K>>() })
    }
}

impl<T: JsonSchema> JsonSchema for OneOf<T> {
    fn inline_schema() -> bool {
        true
    }

    fn schema_name() -> Cow<'static, str> {
        T::schema_name()
    }

    /// The bare list of words: what each is good for is said of the field.
    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        let schema = generator.subschema_for::<T>().to_value();
        let described = schema["oneOf"].as_array().into_iter().flatten();
        let mut words: Vec<&Value> = schema["enum"].as_array().into_iter().flatten().collect();
        words.extend(described.filter_map(|part| part.get("const")));
        json_schema!({ "enum": words })
    }
}

impl JsonSchema for Coordination {
    fn inline_schema() -> bool {
        true
    }

    fn schema_name() -> Cow<'static, str> {
        "Coordination".into()
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        let fields = Self::SHADOWED.map(|(name, word)| (name.to_owned(), json!({ "const": word })));
        json_schema!({
            "oneOf": [
                { "enum": Self::WORDS },
                {
                    "type": "object",
                    "properties": serde_json::Map::from_iter(fields),
                    "required": Self::SHADOWED.map(|(name, _)| name),
                    "additionalProperties": false,
                },
            ],
        })
    }
}

impl JsonSchema for LanguageCode {
    fn inline_schema() -> bool {
        true
    }

    fn schema_name() -> Cow<'static, str> {
        "LanguageCode".into()
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        let codes: Vec<&str> = languages().iter().map(|language| language.code).collect();
        json_schema!({ "enum": codes })
    }
}

impl<K: NumberKind> JsonSchema for Number<K> {
    fn inline_schema() -> bool {
        true
    }

    fn schema_name() -> Cow<'static, str> {
        "Number".into()
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        let mut schema = json_schema!({ "type": "number" });
        for (name, limit) in K::RANGE {
            schema.insert((*name).to_owned(), json!(limit));
        }
        schema
    }
}

impl JsonSchema for Open {
    fn inline_schema() -> bool {
        true
    }

    fn schema_name() -> Cow<'static, str> {
        "Open".into()
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({ "type": "object" })
    }
}

/// What each of the two schemes needs, and what has no place in it. What is switched off belongs to none. Where nothing says which
/// one is meant (`coordination`), the rest does.
pub(super) fn schemes() -> Value {
    json!([
        {
            "required": ["pollForFailover", "instanceArn", "region", "standByRegion"],
            "properties": {
                "coordination": { "not": { "const": "managed" } },
                "pollForFailover": { "const": true },
                "secondaryCCPUrl": false,
                "enableGlobalResiliency": { "const": false },
            },
        },
        {
            "required": ["secondaryCCPUrl", "enableGlobalResiliency"],
            "properties": {
                "coordination": { "const": "managed" },
                "enableGlobalResiliency": { "const": true },
                "pollForFailover": { "const": false },
                "standByRegion": false,
            },
        },
    ])
}

/// What is optional may be left out, but is not `null`; and where a comment's line ends is nothing to an editor.
#[derive(Debug, Clone)]
struct ForEditors;

impl Transform for ForEditors {
    fn transform(&mut self, schema: &mut Schema) {
        transform_subschemas(self, schema);
        if let Some(Value::String(description)) = schema.get_mut("description") {
            *description = description.replace('\n', " ");
        }
        if let Some(Value::Array(types)) = schema.get_mut("type") {
            types.retain(|name| name != "null");
            if let [only] = types.as_slice() {
                let only = only.clone();
                schema.insert("type".to_owned(), only);
            }
        }
        if let Some(Value::Array(words)) = schema.get_mut("enum") {
            words.retain(|word| !word.is_null());
        }
        if let Some(Value::Array(forms)) = schema.remove("anyOf") {
            let form = forms.into_iter().find(|form| form["type"] != "null");
            for (name, value) in form.as_ref().and_then(Value::as_object).into_iter().flatten() {
                if schema.get(name).is_none() {
                    schema.insert(name.clone(), value.clone());
                }
            }
        }
    }
}

/// The schema of the types as they are.
fn generated() -> String {
    let settings = SchemaSettings::draft2020_12().with_transform(ForEditors);
    let schema = settings.into_generator().into_root_schema_for::<File>();
    format!("{:#}\n", schema.to_value())
}

#[test]
fn the_schema_that_is_checked_in_is_the_one_of_the_types() {
    let generated = generated();
    if env::var_os(REWRITE).is_some() {
        fs::write(PATH, &generated).expect("assets/config.schema.json can be written");
    }
    let checked_in = fs::read_to_string(PATH).expect("assets/config.schema.json can be read");
    assert!(
        checked_in == generated,
        "assets/config.schema.json is stale: rewrite it with `{REWRITE}=1 cargo test --package ambidesk --lib config::schema`"
    );
}
