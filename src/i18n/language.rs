//! The languages that there are. Absent: choosing one of them.

/// A language of the desk.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Language {
    /// Its code, as in `<html lang>` and in the name of its file: "de".
    pub code: &'static str,
    /// What it calls itself: "Deutsch".
    pub name: &'static str,
}

/// The language that every text has been written in.
pub const ENGLISH: Language = Language { code: "en", name: "English" };

/// Every language, in the order in which a list offers them. `boot.js` knows the codes too.
const ALL: &[Language] = &[ENGLISH, Language { code: "de", name: "Deutsch" }, Language { code: "ja", name: "日本語" }];

/// Every language, in the order in which a list offers them.
#[must_use]
pub const fn languages() -> &'static [Language] {
    ALL
}

impl Language {
    /// The language with this code. What follows the language in it does not matter: "de-AT" is German.
    #[must_use]
    pub fn of(code: &str) -> Option<Self> {
        let wanted = primary(code);
        ALL.iter().find(|language| language.code.eq_ignore_ascii_case(wanted)).copied()
    }

    /// The first language that there is among these codes.
    pub fn first_of<'a>(codes: impl IntoIterator<Item = &'a str>) -> Option<Self> {
        codes.into_iter().find_map(Self::of)
    }
}

/// "de" of "de-AT".
pub fn primary(code: &str) -> &str {
    code.split(['-', '_']).next().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_first_language_that_there_is_counts() {
        assert_eq!(Language::first_of(["fr-CH", "de-CH", "en"]).map(|language| language.code), Some("de"));
        assert_eq!(Language::first_of(["JA"]).map(|language| language.code), Some("ja"));
        assert_eq!(Language::first_of(["fr", ""]), None);
    }
}
