//! Words that come from outside, put into a sentence: whatever they are, the sentence around them keeps its direction. It is
//! Fluent's own way, first-strong isolates, but only where there is something to isolate, so that most texts stay plain.
//! Absent: which words are from outside; every variable of a text is treated alike.

use std::borrow::Cow;

const FIRST_STRONG_ISOLATE: char = '\u{2068}';
const POP_DIRECTIONAL_ISOLATE: char = '\u{2069}';

/// The words as they can stand in any sentence. Embeddings and overrides are taken out, as they only serve to make a text
/// look like another one; isolates are closed, and none is closed that the words have not opened.
pub fn isolated(words: &str) -> Cow<'_, str> {
    if !words.chars().any(|c| is_control(c) || is_right_to_left(c)) {
        return Cow::Borrowed(words);
    }
    let mut text = String::from(FIRST_STRONG_ISOLATE);
    let mut open = 0_usize;
    for c in words.chars() {
        match c {
            '\u{202A}'..='\u{202E}' => {}
            '\u{2066}'..='\u{2068}' => {
                open += 1;
                text.push(c);
            }
            POP_DIRECTIONAL_ISOLATE if open == 0 => {}
            POP_DIRECTIONAL_ISOLATE => {
                open -= 1;
                text.push(c);
            }
            _ => text.push(c),
        }
    }
    text.extend(std::iter::repeat_n(POP_DIRECTIONAL_ISOLATE, open + 1));
    Cow::Owned(text)
}

/// What opens and closes embeddings, overrides and isolates (Unicode's annex 9).
const fn is_control(c: char) -> bool {
    matches!(c, '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}')
}

/// The ranges whose characters run from right to left, those not assigned yet included (`DerivedBidiClass.txt`), and the two
/// marks that stand for one of them.
const fn is_right_to_left(c: char) -> bool {
    matches!(c,
        '\u{0590}'..='\u{08FF}' | '\u{200F}' | '\u{FB1D}'..='\u{FDFF}' | '\u{FE70}'..='\u{FEFF}'
        | '\u{10800}'..='\u{10FFF}' | '\u{1E800}'..='\u{1EFFF}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_that_run_from_left_to_right_stay_as_they_are() {
        for words in ["", "+49 ··· 417", "Müller", "東京", "A (B) – 3 %"] {
            assert!(matches!(isolated(words), Cow::Borrowed(same) if same == words));
        }
    }

    #[test]
    fn what_runs_the_other_way_is_closed_in() {
        assert_eq!(isolated("عمر"), "\u{2068}عمر\u{2069}");
        assert_eq!(isolated("a call with עמר"), "\u{2068}a call with עמר\u{2069}");
    }

    #[test]
    fn nothing_can_turn_what_follows_or_leave_its_place() {
        assert_eq!(isolated("\u{202E}eman"), "\u{2068}eman\u{2069}");
        assert_eq!(isolated("\u{2069}\u{202E}eman"), "\u{2068}eman\u{2069}");
        assert_eq!(isolated("\u{2067}name"), "\u{2068}\u{2067}name\u{2069}\u{2069}");
    }

    #[test]
    fn a_sentence_with_words_in_it_keeps_them_apart() {
        let inner = format!("the call with {}", isolated("عمر"));
        assert_eq!(isolated(&inner), "\u{2068}the call with \u{2068}عمر\u{2069}\u{2069}");
    }
}
