//! `config.json` as a tree that keeps what `serde_json::Value` drops: the order of the file and fields that are there
//! twice. `deserr` reads it like any other value. Absent: which fields there are.

use std::fmt;

use deserr::{IntoValue, Map, Sequence, Value, ValueKind};
use serde::de::{Deserialize, Deserializer, MapAccess, SeqAccess, Visitor};
use serde_json::Number;

use super::address::is_format;
use super::problem::{Problem, What};

/// A JSON value.
#[derive(Debug, Clone, PartialEq)]
pub enum Json {
    /// `null`
    Null,
    /// `true` or `false`
    Flag(bool),
    /// A number.
    Number(Number),
    /// A text.
    Text(String),
    /// A list.
    List(Vec<Json>),
    /// An object, in the order of the file, with every field that is there.
    Object(Vec<(String, Json)>),
}

impl Json {
    /// The value at a path that is written as in a [`Problem`].
    pub fn at(&self, path: &str) -> Option<&Self> {
        self.find("", path)
    }

    fn find(&self, here: &str, path: &str) -> Option<&Self> {
        if here == path {
            return Some(self);
        }
        // Names may have dots in them: only the way down tells where one ends.
        match self {
            Self::Object(fields) => FieldsIter(fields).find_map(|(name, value)| value.find(&join(here, &name), path)),
            Self::List(list) => list.iter().enumerate().find_map(|(at, value)| value.find(&item(here, at), path)),
            Self::Null | Self::Flag(_) | Self::Number(_) | Self::Text(_) => None,
        }
    }

    /// The text, if it is one.
    pub fn as_text(&self) -> Option<&str> {
        match self {
            Self::Text(text) => Some(text),
            Self::Null | Self::Flag(_) | Self::Number(_) | Self::List(_) | Self::Object(_) => None,
        }
    }

    /// What is wrong wherever it stands: a field that is there twice, and `null`.
    pub fn slips(&self) -> Vec<Problem> {
        let mut slips = Vec::new();
        self.collect_slips("", &mut slips);
        slips
    }

    fn collect_slips(&self, here: &str, slips: &mut Vec<Problem>) {
        let mut slip = |path, value: &Self, what| slips.push(Problem { path, found: Some(value.excerpt()), what });
        match self {
            Self::Object(fields) => {
                for (index, (name, value)) in fields.iter().enumerate() {
                    let path = join(here, name);
                    if fields[..index].iter().any(|(earlier, _)| earlier == name) {
                        slip(path.clone(), value, What::Repeated);
                    }
                }
                for (name, value) in fields {
                    value.collect_slips(&join(here, name), slips);
                }
            }
            Self::List(list) => {
                for (at, value) in list.iter().enumerate() {
                    value.collect_slips(&item(here, at), slips);
                }
            }
            Self::Null => slip(here.to_owned(), self, What::Null),
            Self::Flag(_) | Self::Number(_) | Self::Text(_) => {}
        }
    }

    /// The value as it is shown beside its problem: complete when it is short, never a whole tree.
    pub fn excerpt(&self) -> String {
        match self {
            Self::Null => "null".to_owned(),
            Self::Flag(flag) => flag.to_string(),
            Self::Number(number) => number.to_string(),
            Self::Text(text) => {
                let mut shown = String::from("\"");
                for c in text.chars().take(96) {
                    // As JSON has it: what nobody sees may be what is wrong.
                    if c.is_control() || is_format(c) {
                        shown.extend(["\\u", &format!("{:04x}", u32::from(c))]);
                    } else {
                        shown.push(c);
                    }
                }
                if text.chars().nth(96).is_some() {
                    shown.push('…');
                }
                shown + "\""
            }
            Self::List(list) => if list.is_empty() { "[]" } else { "[ … ]" }.to_owned(),
            Self::Object(fields) => if fields.is_empty() { "{}" } else { "{ … }" }.to_owned(),
        }
    }
}

/// The path of a field.
pub fn join(path: &str, name: &str) -> String {
    if path.is_empty() { name.to_owned() } else { format!("{path}.{name}") }
}

/// The path of an item.
pub fn item(path: &str, index: usize) -> String {
    format!("{path}[{index}]")
}

impl<'de> Deserialize<'de> for Json {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(Reader)
    }
}

struct Reader;

impl<'de> Visitor<'de> for Reader {
    type Value = Json;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a JSON value")
    }

    fn visit_unit<E>(self) -> Result<Json, E> {
        Ok(Json::Null)
    }

    fn visit_bool<E>(self, flag: bool) -> Result<Json, E> {
        Ok(Json::Flag(flag))
    }

    fn visit_u64<E>(self, number: u64) -> Result<Json, E> {
        Ok(Json::Number(number.into()))
    }

    fn visit_i64<E>(self, number: i64) -> Result<Json, E> {
        Ok(Json::Number(number.into()))
    }

    fn visit_f64<E>(self, number: f64) -> Result<Json, E> {
        // JSON has no others: the parser refuses a number that is out of range.
        Ok(Number::from_f64(number).map_or(Json::Null, Json::Number))
    }

    fn visit_str<E>(self, text: &str) -> Result<Json, E> {
        Ok(Json::Text(text.to_owned()))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut items: A) -> Result<Json, A::Error> {
        let mut list = Vec::new();
        while let Some(value) = items.next_element()? {
            list.push(value);
        }
        Ok(Json::List(list))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut entries: A) -> Result<Json, A::Error> {
        let mut fields = Vec::new();
        while let Some(entry) = entries.next_entry()? {
            fields.push(entry);
        }
        Ok(Json::Object(fields))
    }
}

/// The items of a list, for `deserr`.
pub struct Items<'a>(&'a [Json]);

impl<'a> Sequence for Items<'a> {
    type Value = &'a Json;
    type Iter = std::slice::Iter<'a, Json>;

    fn len(&self) -> usize {
        self.0.len()
    }

    fn into_iter(self) -> Self::Iter {
        self.0.iter()
    }
}

/// The fields of an object, for `deserr`.
pub struct Fields<'a>(&'a [(String, Json)]);

impl<'a> Map for Fields<'a> {
    type Value = &'a Json;
    type Iter = FieldsIter<'a>;

    fn len(&self) -> usize {
        self.0.len()
    }

    /// Only tagged enums ask for it, and the configuration has none.
    fn remove(&mut self, _key: &str) -> Option<Self::Value> {
        None
    }

    fn into_iter(self) -> Self::Iter {
        FieldsIter(self.0)
    }
}

/// The iterator of [`Fields`]. Of a field that is there twice it has the last one, as `JSON.parse` in the page's own script.
pub struct FieldsIter<'a>(&'a [(String, Json)]);

impl<'a> Iterator for FieldsIter<'a> {
    type Item = (String, &'a Json);

    fn next(&mut self) -> Option<Self::Item> {
        loop {
            let ((name, value), rest) = self.0.split_first()?;
            self.0 = rest;
            if rest.iter().all(|(later, _)| later != name) {
                return Some((name.clone(), value));
            }
        }
    }
}

impl<'a> IntoValue for &'a Json {
    type Sequence = Items<'a>;
    type Map = Fields<'a>;

    fn kind(&self) -> ValueKind {
        self.into_value().kind()
    }

    fn into_value(self) -> Value<Self> {
        match self {
            Json::Null => Value::Null,
            Json::Flag(flag) => Value::Boolean(*flag),
            Json::Number(number) => match (number.as_u64(), number.as_i64()) {
                (Some(whole), _) => Value::Integer(whole),
                (None, Some(negative)) => Value::NegativeInteger(negative),
                (None, None) => Value::Float(number.as_f64().unwrap_or_default()),
            },
            Json::Text(text) => Value::String(text.clone()),
            Json::List(list) => Value::Sequence(Items(list)),
            Json::Object(fields) => Value::Map(Fields(fields)),
        }
    }
}
