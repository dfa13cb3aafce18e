//! JSON objects, written one field after the other: what the exported timeline and the bundle's are still made with. An
//! event is a serde type. Absent: reading, fractions, and escaping other than in [`quoted`].

use std::fmt::Write;

/// An object that is being written.
#[derive(Debug)]
pub struct Object(String);

impl Object {
    /// An object without fields.
    pub fn new() -> Self {
        Self(String::from("{"))
    }

    /// A value that is JSON already.
    pub fn json(&mut self, name: &str, json: &str) {
        if self.0.len() > 1 {
            self.0.push(',');
        }
        self.0.push('"');
        self.0.push_str(name);
        self.0.push_str("\":");
        self.0.push_str(json);
    }

    /// A word that needs no escaping.
    pub fn word(&mut self, name: &str, word: &str) {
        self.json(name, "\"");
        self.0.push_str(word);
        self.0.push('"');
    }

    /// A whole number.
    pub fn number(&mut self, name: &str, value: u64) {
        self.json(name, "");
        // A string takes everything.
        let _ = write!(self.0, "{value}");
    }

    /// The complete object.
    pub fn end(mut self) -> String {
        self.0.push('}');
        self.0
    }
}

/// A text as JSON. Control characters, which nothing of ours has, are left out.
pub fn quoted(text: &str) -> String {
    let mut json = String::from("\"");
    for c in text.chars().filter(|c| *c >= ' ') {
        if matches!(c, '"' | '\\') {
            json.push('\\');
        }
        json.push(c);
    }
    json.push('"');
    json
}

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use super::*;

    #[test]
    fn what_is_written_is_what_is_read() {
        let mut object = Object::new();
        object.word("word", "not_answering");
        object.number("number", u64::MAX);
        object.json("list", "[1,{}]");
        let value: Value = serde_json::from_str(&object.end()).expect("it is JSON");
        let expected = json!({
            "word": "not_answering", "number": u64::MAX, "list": [1, {}]
        });
        assert_eq!(value, expected);
        assert_eq!(Object::new().end(), "{}");
    }

    #[test]
    fn a_quoted_text_is_json_whatever_is_in_it() {
        for text in ["", "a \"quoted\" \\ word", "ä €", "\\"] {
            assert_eq!(serde_json::from_str::<String>(&quoted(text)).expect("it is JSON"), text);
        }
        assert_eq!(quoted("a\u{0}\nb"), "\"ab\"");
    }
}
