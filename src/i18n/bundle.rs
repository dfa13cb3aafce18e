//! One language's texts. The files are Project Fluent's, and so is their parser; the texts are put together here, because
//! Fluent's own runtime would be a quarter of the program (`docs/decisions/0005-languages.md`). Understood are variables,
//! text in quotes, other messages and terms by their name, and choices by a number or a word. A test compares every text
//! with what Fluent's runtime makes of it. Absent: which language, and what to do about a missing text.

use std::collections::HashMap;

use fluent_syntax::ast::{Entry, Expression, InlineExpression, Pattern, PatternElement, Variant, VariantKey};
use fluent_syntax::parser;

use super::isolate::isolated;
use super::number::{self, Number};

/// How deep texts may refer to each other: one that refers to itself ends here.
const DEPTH: usize = 8;

/// What a text takes for one of its variables.
#[derive(Debug, Clone, Copy)]
pub enum Arg<'a> {
    /// Words, which can be from outside: they are put in so that they can't turn the sentence around them.
    Words(&'a str),
    /// A number, which may choose between singular and plural.
    Number(Number),
}

impl<'a> Arg<'a> {
    /// Words.
    #[must_use]
    pub const fn words(words: &'a str) -> Self {
        Self::Words(words)
    }

    /// A number.
    #[must_use]
    pub fn number(number: impl Into<Number>) -> Self {
        Self::Number(number.into())
    }

    /// What chooses between the variants `yes` and `no`.
    #[must_use]
    pub const fn flag(flag: bool) -> Self {
        Self::Words(if flag { "yes" } else { "no" })
    }
}

/// The variables of a text by their names.
pub type Args<'a> = [(&'static str, Arg<'a>)];

/// The texts of one language.
pub struct Bundle {
    code: &'static str,
    messages: HashMap<&'static str, Pattern<&'static str>>,
    terms: HashMap<&'static str, Pattern<&'static str>>,
    #[cfg(any(test, feature = "gallery"))]
    disguise: Option<fn(&str) -> String>,
}

impl Bundle {
    /// Reads texts. What is not understood is left out: a test finds it, and a person at work still gets the rest.
    pub fn read(code: &'static str, sources: impl IntoIterator<Item = &'static str>) -> Self {
        let (mut messages, mut terms) = (HashMap::new(), HashMap::new());
        for source in sources {
            let (Ok(resource) | Err((resource, _))) = parser::parse_runtime(source);
            for entry in resource.body {
                match entry {
                    Entry::Message(message) => messages.extend(message.value.map(|value| (message.id.name, value))),
                    Entry::Term(term) => terms.extend([(term.id.name, term.value)]),
                    Entry::Comment(_) | Entry::GroupComment(_) | Entry::ResourceComment(_) | Entry::Junk { .. } => {}
                }
            }
        }
        Self {
            code,
            messages,
            terms,
            #[cfg(any(test, feature = "gallery"))]
            disguise: None,
        }
    }

    /// The same with every piece of text changed.
    #[cfg(any(test, feature = "gallery"))]
    pub fn disguised(mut self, disguise: fn(&str) -> String) -> Self {
        self.disguise = Some(disguise);
        self
    }

    /// The text of a key; `None` where there is none.
    pub fn text(&self, key: &str, args: &Args<'_>) -> Option<String> {
        let mut text = String::new();
        self.write(&mut text, self.messages.get(key)?, args, DEPTH);
        #[cfg(any(test, feature = "gallery"))]
        if self.disguise.is_some() {
            text = format!("⟦{text}⟧");
        }
        Some(text)
    }

    fn write(&self, text: &mut String, pattern: &Pattern<&'static str>, args: &Args<'_>, depth: usize) {
        for element in &pattern.elements {
            match element {
                PatternElement::TextElement { value } => self.write_words(text, value),
                PatternElement::Placeable { expression: Expression::Inline(inline) } => {
                    self.write_inline(text, inline, args, depth);
                }
                PatternElement::Placeable { expression: Expression::Select { selector, variants } } => {
                    if let Some(variant) = self.chosen(selector, variants, args) {
                        self.write(text, &variant.value, args, depth);
                    }
                }
            }
        }
    }

    #[cfg_attr(
        not(any(test, feature = "gallery")),
        expect(clippy::unused_self, reason = "only what shows the interface to its makers changes the words")
    )]
    fn write_words(&self, text: &mut String, words: &str) {
        #[cfg(any(test, feature = "gallery"))]
        if let Some(disguise) = self.disguise {
            return text.push_str(&disguise(words));
        }
        text.push_str(words);
    }

    fn write_inline(&self, text: &mut String, inline: &InlineExpression<&'static str>, args: &Args<'_>, depth: usize) {
        match inline {
            InlineExpression::StringLiteral { value } | InlineExpression::NumberLiteral { value } => {
                text.push_str(value);
            }
            InlineExpression::VariableReference { id } => match find(args, id.name) {
                Some(Arg::Words(words)) => text.push_str(&isolated(words)),
                Some(Arg::Number(number)) => text.push_str(&number::written(self.code, *number)),
                None => text.push_str(id.name),
            },
            InlineExpression::MessageReference { id, .. } => {
                self.write_other(text, self.messages.get(id.name), args, depth);
            }
            InlineExpression::TermReference { id, .. } => self.write_other(text, self.terms.get(id.name), args, depth),
            InlineExpression::FunctionReference { id, .. } => text.push_str(id.name),
            InlineExpression::Placeable { expression } => {
                if let Expression::Inline(inline) = &**expression {
                    self.write_inline(text, inline, args, depth);
                }
            }
        }
    }

    fn write_other(&self, text: &mut String, other: Option<&Pattern<&'static str>>, args: &Args<'_>, depth: usize) {
        if let Some((other, depth)) = other.zip(depth.checked_sub(1)) {
            self.write(text, other, args, depth);
        }
    }

    /// The variant that fits: the number itself first, as the files have it, then its plural category, then the default.
    fn chosen<'v>(
        &self,
        selector: &InlineExpression<&'static str>,
        variants: &'v [Variant<&'static str>],
        args: &Args<'_>,
    ) -> Option<&'v Variant<&'static str>> {
        let arg = match selector {
            InlineExpression::VariableReference { id } => find(args, id.name),
            _ => None,
        };
        let (word, number) = match arg {
            Some(Arg::Words(words)) => ((*words).to_owned(), None),
            Some(Arg::Number(number)) => (number::category(self.code, *number), Some(number.to_string())),
            None => (String::new(), None),
        };
        let fits = |variant: &&Variant<&str>| match &variant.key {
            VariantKey::Identifier { name } => *name == word,
            VariantKey::NumberLiteral { value } => Some(*value) == number.as_deref(),
        };
        variants.iter().find(fits).or_else(|| variants.iter().find(|variant| variant.default))
    }
}

fn find<'a, 'b>(args: &'b Args<'a>, name: &str) -> Option<&'b Arg<'a>> {
    args.iter().find(|(known, _)| *known == name).map(|(_, arg)| arg)
}
