//! Which variables a text has, and of which kind each of them is: read off how the text chooses by it, or said in a comment.
//! Absent: what a translation may do otherwise.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt;

use fluent_syntax::ast::{Expression, InlineExpression, Pattern, PatternElement, Variant, VariantKey};

use crate::language::Language;
use crate::problem::What;

/// How deep texts may refer to each other; as in `src/i18n/bundle.rs`.
const DEPTH: usize = 8;

/// The plural forms of the Unicode consortium.
const PLURAL_FORMS: &[&str] = &["zero", "one", "two", "few", "many", "other"];

/// What fills a variable.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// Words.
    String,
    /// A number: it chooses a plural form and is written as the language has it.
    Number,
    /// Yes or no.
    Boolean,
}

impl Kind {
    /// The kind with this name in a comment.
    pub(crate) fn named(name: &str) -> Option<Self> {
        [Self::String, Self::Number, Self::Boolean].into_iter().find(|kind| kind.to_string() == name)
    }
}

impl fmt::Display for Kind {
    fn fmt(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
        to.write_str(match self {
            Self::String => "String",
            Self::Number => "Number",
            Self::Boolean => "Boolean",
        })
    }
}

/// The variables of a text, each with the variants that choose by it.
pub type Variables<'s> = BTreeMap<&'s str, BTreeSet<&'s str>>;

/// The kind that a text takes a variable for; `None` where nothing chooses by it.
pub fn chosen_as(name: &str, variants: &BTreeSet<&str>) -> Result<Option<Kind>, What> {
    let counts = |variant: &&str| PLURAL_FORMS.contains(variant) || variant.parse::<f64>().is_ok();
    if variants.is_empty() {
        Ok(None)
    } else if variants.iter().all(counts) {
        Ok(Some(Kind::Number))
    } else if variants.iter().all(|variant| ["yes", "no"].contains(variant)) {
        Ok(Some(Kind::Boolean))
    } else if variants.iter().any(|variant| counts(variant) && *variant != "other") {
        Err(What::MixedVariants(name.to_owned()))
    } else {
        Ok(Some(Kind::String))
    }
}

/// The variables of a text and of the texts that it refers to.
pub fn of<'s>(pattern: &Pattern<&'s str>, language: &Language<'s>) -> Result<Variables<'s>, What> {
    let mut found = Found { language, variables: Variables::new() };
    found.pattern(pattern, DEPTH)?;
    Ok(found.variables)
}

struct Found<'l, 's> {
    language: &'l Language<'s>,
    variables: Variables<'s>,
}

impl<'s> Found<'_, 's> {
    fn pattern(&mut self, pattern: &Pattern<&'s str>, depth: usize) -> Result<(), What> {
        for element in &pattern.elements {
            match element {
                PatternElement::TextElement { .. } => {}
                PatternElement::Placeable { expression: Expression::Inline(inline) } => self.inline(inline, depth)?,
                PatternElement::Placeable { expression: Expression::Select { selector, variants } } => {
                    self.select(selector, variants, depth)?;
                }
            }
        }
        Ok(())
    }

    fn select(
        &mut self,
        selector: &InlineExpression<&'s str>,
        variants: &[Variant<&'s str>],
        depth: usize,
    ) -> Result<(), What> {
        let InlineExpression::VariableReference { id } = selector else {
            return Err(What::NotRead("choices by anything but a variable"));
        };
        for variant in variants {
            let (VariantKey::Identifier { name } | VariantKey::NumberLiteral { value: name }) = variant.key;
            self.variables.entry(id.name).or_default().insert(name);
            self.pattern(&variant.value, depth)?;
        }
        Ok(())
    }

    fn inline(&mut self, inline: &InlineExpression<&'s str>, depth: usize) -> Result<(), What> {
        match inline {
            InlineExpression::StringLiteral { .. } | InlineExpression::NumberLiteral { .. } => Ok(()),
            InlineExpression::VariableReference { id } => {
                self.variables.entry(id.name).or_default();
                Ok(())
            }
            InlineExpression::MessageReference { id, attribute: None } => {
                self.refer(id.name, self.language.message(id.name), depth)
            }
            InlineExpression::TermReference { id, attribute: None, arguments: None } => {
                self.refer(id.name, self.language.term(id.name), depth)
            }
            InlineExpression::MessageReference { .. } => Err(What::NotRead("attributes")),
            InlineExpression::TermReference { .. } => Err(What::NotRead("attributes and arguments of terms")),
            InlineExpression::FunctionReference { .. } => Err(What::NotRead("functions")),
            InlineExpression::Placeable { .. } => Err(What::NotRead("braces in braces")),
        }
    }

    fn refer(&mut self, name: &str, other: Option<&Pattern<&'s str>>, depth: usize) -> Result<(), What> {
        let other = other.cloned().ok_or_else(|| What::NoSuchReference(name.to_owned()))?;
        self.pattern(&other, depth.checked_sub(1).ok_or(What::Circle)?)
    }
}
