//! A language that nobody speaks: English with accents, longer, in brackets. What shows without brackets was never
//! translated; what does not fit now will not fit in German. For tests and the gallery, never for what ships.

use super::bundle::Bundle;
use super::english;
use super::language::Language;
use super::localization::Localization;

/// The language. Its code is a private one; dates and lists are English.
pub const PSEUDO: Language = Language { code: "en-x-pseudo", name: "Pseudo" };

/// The texts of the language.
fn texts() -> Bundle {
    Bundle::read(PSEUDO.code, english::AREAS.iter().map(|(_, source)| *source)).disguised(change)
}

/// The language with its texts.
#[must_use]
pub fn pseudo() -> Localization {
    Localization::with_texts(PSEUDO, Some(texts()))
}

/// Gives letters accents, and doubles every vowel: four letters in ten are one.
fn change(text: &str) -> String {
    let mut changed = String::new();
    for letter in text.chars() {
        let accented = accented(letter);
        changed.push(accented);
        if "aeiouyAEIOUY".contains(letter) {
            changed.push(accented);
        }
    }
    changed
}

const fn accented(letter: char) -> char {
    match letter {
        'a' => 'á',
        'c' => 'ç',
        'd' => 'ď',
        'e' => 'é',
        'g' => 'ğ',
        'h' => 'ĥ',
        'i' => 'í',
        'l' => 'ĺ',
        'n' => 'ñ',
        'o' => 'ö',
        'r' => 'ŕ',
        's' => 'š',
        't' => 'ţ',
        'u' => 'ü',
        'w' => 'ŵ',
        'y' => 'ý',
        'z' => 'ž',
        'A' => 'Á',
        'C' => 'Ç',
        'D' => 'Ď',
        'E' => 'É',
        'G' => 'Ğ',
        'I' => 'Í',
        'N' => 'Ñ',
        'O' => 'Ö',
        'R' => 'Ŕ',
        'S' => 'Š',
        'T' => 'Ť',
        'U' => 'Ü',
        'W' => 'Ŵ',
        'Y' => 'Ý',
        other => other,
    }
}

#[cfg(test)]
mod tests {
    use super::super::bundle::Arg;
    use super::*;

    #[test]
    fn a_text_is_longer_and_between_brackets() {
        let text = texts().text("ccp-title", &[]).expect("it is a text");
        assert_eq!(text, "⟦Çööñţááçţ Çööñţŕööĺ Pááñééĺ⟧");
    }

    #[test]
    fn what_a_text_is_filled_with_stays_as_it_is() {
        let text = texts().text("region-tagged", &[("name", Arg::words("Tokyo")), ("tag", Arg::words("b"))]);
        assert_eq!(text.as_deref(), Some("⟦Tokyo b⟧"));
    }
}
