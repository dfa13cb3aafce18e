//! The types of fields that take more than JSON's types can say: texts, lists and numbers of a kind, one word out of some.
//! Absent: the kinds, and which field is of which.

use std::marker::PhantomData;
use std::ops::Deref;

use deserr::{
    DeserializeError, Deserr, ErrorKind, IntoValue, Map, Sequence, Value, ValueKind, ValuePointerRef, take_cf_content,
};

use super::address::is_format;
use super::problem::{Expected, Problems, What};
use crate::i18n::languages;

/// A kind of text.
pub trait TextKind {
    /// A text that would do.
    const EXAMPLE: &'static str;
    /// A list that would do, as JSON.
    const EXAMPLE_LIST: &'static str = "[ … ]";

    /// What it has to be, in one sentence for editors.
    const RULE: &'static str;

    /// What is wrong with a text that is neither empty nor surrounded by spaces.
    ///
    /// # Errors
    ///
    /// What is wrong.
    fn check(text: &str) -> Result<(), What>;

    /// The same as a regular expression, for editors.
    fn pattern() -> String;

    /// The text as it is used.
    fn normalized(text: String) -> String {
        text
    }
}

/// A text of one kind.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Text<K>(String, PhantomData<K>);

impl<K> Deref for Text<K> {
    type Target = str;

    fn deref(&self) -> &str {
        &self.0
    }
}

impl<K: TextKind> Text<K> {
    /// The text.
    pub fn into_string(self) -> String {
        self.0
    }

    /// What to say where it is missing.
    pub fn missing(name: &str, parent: ValuePointerRef) -> Problems {
        Problems::missing(name, K::EXAMPLE, parent)
    }

    fn read(text: String) -> Result<Self, What> {
        let trimmed = text.trim_matches(|c: char| c.is_whitespace() || is_format(c));
        if trimmed.is_empty() {
            return Err(What::Empty);
        }
        if trimmed.len() < text.len() {
            return Err(What::Spaces);
        }
        K::check(&text)?;
        Ok(Self(K::normalized(text), PhantomData))
    }
}

impl<K: TextKind> Deserr<Problems> for Text<K> {
    fn deserialize_from_value<V: IntoValue>(value: Value<V>, location: ValuePointerRef) -> Result<Self, Problems> {
        let read = match value {
            Value::String(text) => Self::read(text),
            _ => Err(What::Type { expected: Expected::Text, example: K::EXAMPLE }),
        };
        read.map_err(|what| Problems::one(what, location))
    }
}

/// A list of texts of one kind.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct List<K>(Vec<Text<K>>);

impl<K> Deref for List<K> {
    type Target = [Text<K>];

    fn deref(&self) -> &[Text<K>] {
        &self.0
    }
}

impl<K: TextKind> Deserr<Problems> for List<K> {
    fn deserialize_from_value<V: IntoValue>(value: Value<V>, location: ValuePointerRef) -> Result<Self, Problems> {
        let Value::Sequence(items) = value else {
            let what = What::Type { expected: Expected::List, example: K::EXAMPLE_LIST };
            return Err(Problems::one(what, location));
        };
        let mut problems = Problems::default();
        let mut list = Vec::with_capacity(items.len());
        for (index, item) in items.into_iter().enumerate() {
            match Text::deserialize_from_value(item.into_value(), location.push_index(index)) {
                Ok(text) => list.push(text),
                Err(more) => problems.0.extend(more.0),
            }
        }
        if problems.0.is_empty() { Ok(Self(list)) } else { Err(problems) }
    }
}

/// One word out of some: what is no text is told the words as well.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct OneOf<T>(pub T);

impl<T: Deserr<Problems>> Deserr<Problems> for OneOf<T> {
    fn deserialize_from_value<V: IntoValue>(value: Value<V>, location: ValuePointerRef) -> Result<Self, Problems> {
        let word = match value {
            Value::String(word) => word,
            _ => String::new(),
        };
        T::deserialize_from_value::<V>(Value::String(word), location).map(Self)
    }
}

/// Which scheme coordinates the regions; or that the paired one does, and where the managed one would differ is to be said. The reverse
/// can't be had: the paired scheme asks its workers.
pub struct Coordination;

impl Coordination {
    /// The schemes.
    pub const WORDS: [&'static str; 2] = ["paired", "managed"];
    /// What the object says, field by field.
    pub const SHADOWED: [(&'static str, &'static str); 2] = [("decide", "paired"), ("shadow", "managed")];
}

impl Deserr<Problems> for Coordination {
    fn deserialize_from_value<V: IntoValue>(value: Value<V>, location: ValuePointerRef) -> Result<Self, Problems> {
        let is_known = match value {
            Value::String(word) => Self::WORDS.contains(&word.as_str()),
            Value::Map(fields) => {
                let fits = |(name, value): (String, V)| {
                    let Value::String(word) = value.into_value() else { return false };
                    Self::SHADOWED.contains(&(name.as_str(), word.as_str()))
                };
                fields.len() == Self::SHADOWED.len() && fields.into_iter().all(fits)
            }
            _ => false,
        };
        let object = r#"{ "decide": "paired", "shadow": "managed" }"#;
        let known = || [Self::WORDS[0], Self::WORDS[1], object].map(str::to_owned).to_vec();
        if is_known { Ok(Self) } else { Err(Problems::one(What::NotOneOf(known()), location)) }
    }
}

/// The code of a language that the desk speaks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct LanguageCode(pub &'static str);

impl Deserr<Problems> for LanguageCode {
    fn deserialize_from_value<V: IntoValue>(value: Value<V>, location: ValuePointerRef) -> Result<Self, Problems> {
        let given = match value {
            Value::String(code) => languages().iter().find(|language| language.code == code),
            _ => None,
        };
        given.map(|language| Self(language.code)).ok_or_else(|| {
            let codes = languages().iter().map(|language| language.code.to_owned()).collect();
            Problems::one(What::NotOneOf(codes), location)
        })
    }
}

/// A kind of number.
pub trait NumberKind {
    /// A number that would do.
    const EXAMPLE: &'static str;
    /// The range, as a JSON Schema has it.
    const RANGE: &'static [(&'static str, u32)];

    /// What is wrong with a number.
    ///
    /// # Errors
    ///
    /// What is wrong.
    fn check(number: f64) -> Result<(), What>;
}

/// A number of one kind.
pub struct Number<K>(pub f64, PhantomData<K>);

impl<K: NumberKind> Deserr<Problems> for Number<K> {
    fn deserialize_from_value<V: IntoValue>(value: Value<V>, location: ValuePointerRef) -> Result<Self, Problems> {
        #[expect(clippy::cast_precision_loss, reason = "no field needs more digits")]
        let number = match value {
            Value::Integer(number) => Ok(number as f64),
            Value::NegativeInteger(number) => Ok(number as f64),
            Value::Float(number) => Ok(number),
            _ => Err(What::Type { expected: Expected::Number, example: K::EXAMPLE }),
        };
        let checked = number.and_then(|number| K::check(number).map(|()| Self(number, PhantomData)));
        checked.map_err(|what| Problems::one(what, location))
    }
}

/// An object that is handed on as it is.
pub struct Open;

impl Deserr<Problems> for Open {
    fn deserialize_from_value<V: IntoValue>(value: Value<V>, location: ValuePointerRef) -> Result<Self, Problems> {
        match value {
            Value::Map(_) => Ok(Self),
            other => {
                let error = ErrorKind::IncorrectValueKind { actual: other, accepted: &[ValueKind::Map] };
                Err(take_cf_content(Problems::error(None, error, location)))
            }
        }
    }
}
