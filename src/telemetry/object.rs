//! JSON objects, written one field after the other. A general serialiser would weigh more than everything that is
//! written with this. Absent: reading, fractions, and nesting other than by text that is JSON already.

/// An object that is being written.
#[derive(Debug)]
pub struct Object(String);

impl Object {
    /// An object without fields.
    pub fn new() -> Self {
        Self(String::from("{"))
    }

    /// A text.
    pub fn text(&mut self, name: &str, value: &str) -> &mut Self {
        self.name(name);
        self.0.push('"');
        for c in value.chars() {
            if matches!(c, '"' | '\\') {
                self.0.push('\\');
            }
            // No name of ours has a control character, and JSON takes none as it is.
            if !c.is_control() {
                self.0.push(c);
            }
        }
        self.0.push('"');
        self
    }

    /// A whole number.
    pub fn number(&mut self, name: &str, value: u64) -> &mut Self {
        self.raw(name, &value.to_string())
    }

    /// `true` or `false`.
    pub fn flag(&mut self, name: &str, value: bool) -> &mut Self {
        self.raw(name, if value { "true" } else { "false" })
    }

    /// A value that is JSON already.
    pub fn raw(&mut self, name: &str, json: &str) -> &mut Self {
        self.name(name);
        self.0.push_str(json);
        self
    }

    /// The complete object.
    pub fn end(mut self) -> String {
        self.0.push('}');
        self.0
    }

    fn name(&mut self, name: &str) {
        if self.0.len() > 1 {
            self.0.push(',');
        }
        self.0.push('"');
        self.0.push_str(name);
        self.0.push_str("\":");
    }
}

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use super::*;

    #[test]
    fn what_is_written_is_what_is_read() {
        let mut object = Object::new();
        object.text("text", "a \"quoted\" \\ word, ä").number("number", u64::MAX).flag("flag", true);
        object.flag("other", false).raw("list", "[1,{}]");
        let value: Value = serde_json::from_str(&object.end()).expect("it is JSON");
        let expected = json!({
            "text": "a \"quoted\" \\ word, ä", "number": u64::MAX, "flag": true, "other": false, "list": [1, {}]
        });
        assert_eq!(value, expected);
    }

    #[test]
    fn an_empty_object_and_a_control_character_are_json() {
        assert_eq!(Object::new().end(), "{}");
        let mut object = Object::new();
        object.text("text", "a\u{0}\n\u{7f}b");
        assert_eq!(object.end(), r#"{"text":"ab"}"#);
    }
}
