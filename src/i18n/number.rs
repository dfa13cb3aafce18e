//! Which of a language's plural forms a number takes, and how it is written: the browser knows. On the host, where there
//! is no browser, the tests ask the tables of the Unicode consortium, and figures are not grouped.

#[cfg(target_arch = "wasm32")]
pub fn category(code: &str, number: u64) -> String {
    use js_sys::{Array, Intl, Object};

    #[expect(clippy::cast_precision_loss, reason = "what is counted on screen is small")]
    let number = number as f64;
    Intl::PluralRules::new(&Array::of1(&code.into()), &Object::new()).select(number).into()
}

#[cfg(not(target_arch = "wasm32"))]
pub fn category(code: &str, number: u64) -> String {
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
pub fn written(code: &str, number: u64) -> String {
    #[expect(clippy::cast_precision_loss, reason = "what is counted on screen is small")]
    let number = js_sys::Number::from(number as f64);
    number.to_locale_string(code).into()
}

#[cfg(not(target_arch = "wasm32"))]
pub fn written(_code: &str, number: u64) -> String {
    number.to_string()
}
