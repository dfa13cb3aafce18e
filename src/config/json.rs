//! JSON as values, read by the browser's own parser: a parser of the program's would be a tenth of its size. On the
//! host, where there is no browser, the tests read it with `serde_json`.

/// A JSON value.
#[derive(Debug, Clone, PartialEq)]
pub enum Json {
    /// `null`
    Null,
    /// `true` or `false`
    Flag(bool),
    /// A number, and how it is written.
    Number(f64, String),
    /// A text.
    Text(String),
    /// A list.
    List(Vec<Json>),
    /// An object, in the order of the file.
    Object(Vec<(String, Json)>),
}

/// Where and why reading stopped.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Broken {
    /// Line and column, from 1, where the browser tells.
    pub place: Option<(usize, usize)>,
    /// The parser's own words.
    pub reason: String,
}

impl Json {
    /// Reads a text.
    ///
    /// # Errors
    ///
    /// [`Broken`] when it is not JSON.
    pub fn read(text: &str) -> Result<Self, Broken> {
        reader::read(text)
    }

    /// The field of an object.
    pub fn get(&self, name: &str) -> Option<&Self> {
        match self {
            Self::Object(fields) => fields.iter().find(|(field, _)| field == name).map(|(_, value)| value),
            Self::Null | Self::Flag(_) | Self::Number(..) | Self::Text(_) | Self::List(_) => None,
        }
    }

    /// The text, if it is one.
    pub fn as_text(&self) -> Option<&str> {
        match self {
            Self::Text(text) => Some(text),
            Self::Null | Self::Flag(_) | Self::Number(..) | Self::List(_) | Self::Object(_) => None,
        }
    }
}

#[cfg(target_arch = "wasm32")]
mod reader {
    use js_sys::{Array, JSON, Object, Reflect};
    use wasm_bindgen::prelude::*;

    use super::{Broken, Json};

    pub(super) fn read(text: &str) -> Result<Json, Broken> {
        JSON::parse(text).map(|value| value_of(&value)).map_err(|error| {
            let message = Reflect::get(&error, &"message".into()).ok().and_then(|message| message.as_string());
            super::broken(text, &message.unwrap_or_default())
        })
    }

    fn value_of(value: &JsValue) -> Json {
        if let Some(text) = value.as_string() {
            Json::Text(text)
        } else if let Some(flag) = value.as_bool() {
            Json::Flag(flag)
        } else if let Some(number) = value.as_f64() {
            let written = JSON::stringify(value).map(String::from);
            Json::Number(number, written.unwrap_or_default())
        } else if let Some(list) = value.dyn_ref::<Array>() {
            Json::List(list.iter().map(|item| value_of(&item)).collect())
        } else if let Some(object) = value.dyn_ref::<Object>() {
            let entries = Object::entries(object);
            let field = |entry: JsValue| {
                let entry: Array = entry.unchecked_into();
                (entry.get(0).as_string().unwrap_or_default(), value_of(&entry.get(1)))
            };
            Json::Object(entries.iter().map(field).collect())
        } else {
            Json::Null
        }
    }
}

#[cfg(not(target_arch = "wasm32"))]
mod reader {
    use serde_json::Value;

    use super::{Broken, Json};

    pub(super) fn read(text: &str) -> Result<Json, Broken> {
        serde_json::from_str(text).map(value_of).map_err(|error| super::broken(text, &error.to_string()))
    }

    fn value_of(value: Value) -> Json {
        match value {
            Value::Null => Json::Null,
            Value::Bool(flag) => Json::Flag(flag),
            Value::Number(number) => Json::Number(number.as_f64().unwrap_or_default(), number.to_string()),
            Value::String(text) => Json::Text(text),
            Value::Array(list) => Json::List(list.into_iter().map(value_of).collect()),
            Value::Object(fields) => {
                Json::Object(fields.into_iter().map(|(name, value)| (name, value_of(value))).collect())
            }
        }
    }
}

/// Takes a parser's message apart. The place is in its words, and each browser has its own:
/// "… in JSON at position 71 (line 4 column 5)", "JSON.parse: … at line 4 column 5 of the JSON data", or none at all.
fn broken(text: &str, message: &str) -> Broken {
    let number_after = |word: &str| {
        let (_, rest) = message.split_once(word)?;
        let digits = rest.split(|c: char| !c.is_ascii_digit()).next()?;
        digits.parse::<usize>().ok()
    };
    let named = number_after("line ").zip(number_after("column "));
    let place = named.or_else(|| number_after("at position ").map(|position| place_of(text, position)));
    let reason = message.strip_prefix("JSON.parse: ").unwrap_or(message);
    let reason = reason.strip_prefix("JSON Parse error: ").unwrap_or(reason);
    let end = ["in JSON at", "at position", "at line"].iter().filter_map(|words| reason.find(words)).min();
    let reason = end.map_or(reason, |end| &reason[..end]).trim_end();
    Broken { place, reason: reason.to_owned() }
}

/// Line and column of a position, which is counted in UTF-16 units.
fn place_of(text: &str, position: usize) -> (usize, usize) {
    let (mut line, mut column, mut at) = (1, 1, 0);
    for c in text.chars() {
        if at >= position {
            break;
        }
        at += c.len_utf16();
        (line, column) = if c == '\n' { (line + 1, 1) } else { (line, column + 1) };
    }
    (line, column)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_place_is_found_in_the_words_of_every_browser() {
        let text = "{\n  \"ä\": 1\n  \"b\": 2\n}";
        let cases = [
            ("Expected ',' or '}' after property value in JSON at position 13 (line 3 column 3)", Some((3, 3))),
            (
                "JSON.parse: expected ',' or '}' after property value in object at line 3 column 3 of the JSON data",
                Some((3, 3)),
            ),
            ("Unexpected string in JSON at position 13", Some((3, 3))),
            ("JSON Parse error: Expected '}'", None),
            ("Unexpected end of JSON input", None),
        ];
        for (message, place) in cases {
            assert_eq!(broken(text, message).place, place, "{message}");
        }
    }

    #[test]
    fn the_reason_is_what_is_left_of_the_words() {
        let reason = |message| broken("", message).reason;
        assert_eq!(reason("Unexpected string in JSON at position 13"), "Unexpected string");
        assert_eq!(
            reason("JSON.parse: expected property name at line 3 column 3 of the JSON data"),
            "expected property name"
        );
        assert_eq!(reason("JSON Parse error: Expected '}'"), "Expected '}'");
    }
}
