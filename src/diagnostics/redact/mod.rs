//! Takes out of a text what must not leave the desk. Every text of an incident bundle goes through here. The rules err on
//! the side of taking out; what an investigation needs stays: ARNs, contact ids, times, error codes, addresses without
//! their parameters. Absent: where a text comes from.

mod keep;
mod people;
mod secrets;

/// What a rule found at the start of a text: how many bytes of it, and what is to stand there instead.
type Found = Option<(usize, String)>;

/// Takes out what every desk must not tell, and what this one knows about its people.
#[derive(Debug, Default)]
pub struct Redactor {
    known: Vec<(String, &'static str)>,
}

impl Redactor {
    /// One that also takes out `known` texts, each with what is to stand there instead. Very short ones would make a
    /// text unreadable and hide nobody: they are left alone. Two characters can be a whole name where one is a syllable or a word.
    #[must_use]
    pub fn knowing(known: impl IntoIterator<Item = (String, &'static str)>) -> Self {
        let letters = |text: &str| text.trim().chars().map(|c| if is_unspaced(c) { 2 } else { 1 }).sum::<usize>();
        let mut known: Vec<_> = known.into_iter().filter(|(text, _)| letters(text) > 2).collect();
        // The longest first: a full name before the first name.
        known.sort_by_key(|(text, _)| std::cmp::Reverse(text.len()));
        known.dedup();
        Self { known }
    }

    /// The text without what must not leave the desk.
    #[must_use]
    pub fn text(&self, text: &str) -> String {
        let mut clean = String::with_capacity(text.len());
        let mut before = None;
        let mut rest = text;
        while let Some(next) = rest.chars().next() {
            let begins = is_unspaced(next) || before.is_none_or(|c| !in_word(c));
            let found = if begins { self.find(before, rest) } else { None };
            let taken = found.as_ref().map_or(next.len_utf8(), |(length, _)| *length);
            match found {
                Some((_, instead)) => clean.push_str(&instead),
                None => clean.push(next),
            }
            before = rest[..taken].chars().next_back();
            rest = &rest[taken..];
        }
        clean
    }

    /// What the rules find at the start of a word.
    fn find(&self, before: Option<char>, rest: &str) -> Found {
        self.known(rest)
            .or_else(|| keep::length(rest).map(|length| (length, rest[..length].to_owned())))
            .or_else(|| secrets::keyed(rest))
            .or_else(|| secrets::token(rest))
            .or_else(|| secrets::address(rest))
            .or_else(|| people::email(rest))
            .or_else(|| people::phone(before, rest))
            .or_else(|| people::network(before, rest))
            .or_else(|| secrets::opaque(rest))
    }

    fn known(&self, rest: &str) -> Found {
        let begins = |text: &str| {
            rest.get(..text.len()).is_some_and(|start| start.eq_ignore_ascii_case(text))
                && (text.ends_with(is_unspaced) || ends_word(&rest[text.len()..]))
        };
        self.known.iter().find(|(text, _)| begins(text)).map(|(text, instead)| (text.len(), (*instead).to_owned()))
    }
}

/// Whether a character can't stand beside a word without being a part of it.
fn in_word(c: char) -> bool {
    (c.is_alphanumeric() || c == '_') && !is_unspaced(c)
}

/// A letter of a script that has no spaces between words, or puts endings to names (Korean): a word can begin and end anywhere.
const fn is_unspaced(c: char) -> bool {
    matches!(c,
        // Thai and Lao, Burmese, Khmer.
        '\u{e00}'..='\u{eff}' | '\u{1000}'..='\u{109f}' | '\u{1780}'..='\u{17ff}'
        // Kana, bopomofo, Han and Yi; Hangul.
        | '\u{2e80}'..='\u{a4cf}' | '\u{f900}'..='\u{faff}' | '\u{20000}'..='\u{3ffff}'
        | '\u{1100}'..='\u{11ff}' | '\u{ac00}'..='\u{d7ff}' | '\u{ff66}'..='\u{ffdc}')
}

fn ends_word(rest: &str) -> bool {
    rest.chars().next().is_none_or(|c| !in_word(c))
}

/// The length of the longest start of a text whose characters all fit.
fn run(text: &str, fits: impl Fn(char) -> bool) -> usize {
    text.find(|c| !fits(c)).unwrap_or(text.len())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_names_that_the_desk_knows_are_taken_out_as_whole_words() {
        let known =
            [("Ana Example".to_owned(), "[agent]"), ("Ana".to_owned(), "[agent]"), ("gold".to_owned(), "[attribute]")];
        let redactor = Redactor::knowing(known);
        assert_eq!(redactor.text("ana example (Ana) is gold"), "[agent] ([agent]) is [attribute]");
        assert_eq!(redactor.text("Analysis of a golden rule"), "Analysis of a golden rule");
    }

    #[test]
    fn names_are_found_in_scripts_without_spaces_too() {
        let known = [
            ("山田太郎".to_owned(), "[customer]"),
            ("林修".to_owned(), "[agent]"),
            ("タロウ".to_owned(), "[attribute]"),
            ("홍길동".to_owned(), "[customer]"),
            ("Ana".to_owned(), "[agent]"),
            ("は".to_owned(), "[attribute]"),
        ];
        let redactor = Redactor::knowing(known);
        for (text, expected) in [
            ("お客様山田太郎様", "お客様[customer]様"),
            ("\"山田太郎様\"", "\"[customer]様\""),
            ("担当は林修です", "担当は[agent]です"),
            ("ヤマダタロウ", "ヤマダ[attribute]"),
            ("홍길동님이 전화", "[customer]님이 전화"),
            ("担当はAnaさん", "担当は[agent]さん"),
            ("ID山田太郎VIP", "ID[customer]VIP"),
            ("Analysisの結果", "Analysisの結果"),
        ] {
            assert_eq!(redactor.text(text), expected);
        }
    }

    #[test]
    fn what_leads_to_a_person_is_found_beside_them() {
        for (text, expected) in [
            ("電話は03-1234-5678まで", "電話は[phone]まで"),
            ("番号+819012345678へ", "番号[phone]へ"),
            ("接続元192.168.1.20から", "接続元[address]から"),
            ("連絡先、taro@example.com", "連絡先、[e-mail]"),
            ("鍵はBearer abc.defです", "鍵はBearer [token]"),
        ] {
            assert_eq!(Redactor::default().text(text), expected);
        }
    }

    #[test]
    fn a_very_short_name_does_not_make_a_text_unreadable() {
        let redactor = Redactor::knowing([("is".to_owned(), "[agent]"), (" ".to_owned(), "[agent]")]);
        assert_eq!(redactor.text("this is it"), "this is it");
    }

    #[test]
    fn a_line_of_a_log_keeps_what_an_investigation_needs() {
        let lines = [
            "2026-11-22T21:35:34.123Z INFO [worker] API request 'getAgentSnapshot' succeeded in 1763820000123 ms",
            "failover to arn:aws:connect:us-east-1:123456789012:instance/17ac6c89-91e1-4b3f-86b0-40e5ed67971f",
            "contact 3b1f7a02-6012-4123-9555-812345678901: error 500, InvalidStateException (code 4011)",
            "Chrome/156.0.0.0 Safari/537.36, Streams 2.28.2, at 21:35:34, port 1763820000123-k2j4h5g6",
            "GET https://my-domain.my.connect.aws/ccp-v2/softphone answered 403 after 5000 ms",
        ];
        for line in lines {
            assert_eq!(Redactor::default().text(line), line);
        }
    }

    #[test]
    fn what_has_been_taken_out_stays_so_when_it_is_done_again() {
        let text = "Bearer abc.def, mail a@b.example, +49 30 123454170, https://x.example/p?a=b, {\"token\":\"x\"}";
        let once = Redactor::default().text(text);
        assert_eq!(Redactor::default().text(&once), once);
    }

    #[test]
    fn any_text_is_taken_without_a_panic() {
        for text in [
            "",
            "ä+",
            "+",
            "\"token\":",
            "token=\"",
            "cookie:",
            "attributes: {",
            "https://",
            "ö@ä.ü",
            "(((",
            "\u{1f600}1234567890",
        ] {
            let _ = Redactor::default().text(text);
        }
    }
}
