//! Which of a language's plural forms a number takes, and how it is written: the browser knows. On the host, where there
//! is no browser, the tests ask the tables of the Unicode consortium, and figures are not grouped.

/// A number in a text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Number(u64);

impl From<u16> for Number {
    fn from(number: u16) -> Self {
        Self(number.into())
    }
}

impl From<u32> for Number {
    fn from(number: u32) -> Self {
        Self(number.into())
    }
}

impl From<u64> for Number {
    fn from(number: u64) -> Self {
        Self(number)
    }
}

impl From<usize> for Number {
    fn from(number: usize) -> Self {
        Self(number as u64)
    }
}

impl std::fmt::Display for Number {
    fn fmt(&self, to: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        self.0.fmt(to)
    }
}

#[cfg(target_arch = "wasm32")]
pub fn category(code: &str, Number(number): Number) -> String {
    use js_sys::{Array, Intl, Object};

    #[expect(clippy::cast_precision_loss, reason = "what is counted on screen is small")]
    let number = number as f64;
    Intl::PluralRules::new(&Array::of1(&code.into()), &Object::new()).select(number).into()
}

#[cfg(not(target_arch = "wasm32"))]
pub fn category(code: &str, Number(number): Number) -> String {
    use intl_pluralrules::{PluralCategory, PluralRuleType, PluralRules};

    let primary = super::language::primary(code);
    let known = PluralRules::get_locales(PluralRuleType::CARDINAL).into_iter().find(|known| *known == primary);
    let rules = known.and_then(|known| PluralRules::create(known, PluralRuleType::CARDINAL).ok());
    let category = rules.and_then(|rules| rules.select(number).ok());
    match category.unwrap_or(PluralCategory::OTHER) {
        PluralCategory::ZERO => "zero",
        PluralCategory::ONE => "one",
        PluralCategory::TWO => "two",
        PluralCategory::FEW => "few",
        PluralCategory::MANY => "many",
        PluralCategory::OTHER => "other",
    }
    .to_owned()
}

/// "40,000" or "40.000".
#[cfg(target_arch = "wasm32")]
pub fn written(code: &str, Number(number): Number) -> String {
    // Nothing to group, and no language of the desk has digits of its own: the browser need not load its tables for it.
    if number < 1000 {
        return number.to_string();
    }
    #[expect(clippy::cast_precision_loss, reason = "what is counted on screen is small")]
    let number = js_sys::Number::from(number as f64);
    number.to_locale_string(code).into()
}

#[cfg(not(target_arch = "wasm32"))]
pub fn written(_code: &str, Number(number): Number) -> String {
    number.to_string()
}
