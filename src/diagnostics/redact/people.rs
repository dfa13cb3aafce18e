//! Rules for what leads to a person: phone numbers, e-mail addresses, addresses of their computers.

use super::{Found, ends_word, in_word, run};

/// An e-mail address.
pub(super) fn email(text: &str) -> Found {
    let name = run(text, |c| c.is_alphanumeric() || "._%+-".contains(c));
    let host = text[name..].strip_prefix('@')?;
    let length = run(host, |c| c.is_alphanumeric() || ".-".contains(c));
    let host = host[..length].trim_end_matches(['.', '-']);
    (name > 0 && host.contains('.')).then(|| (name + 1 + host.len(), "[e-mail]".to_owned()))
}

/// A phone number: with a plus, as people write it, or as ten to fifteen figures that are no moment of our time.
pub(super) fn phone(before: Option<char>, text: &str) -> Found {
    // A part of an id, a version, a path or a fraction.
    if before.is_some_and(|c| "-./_".contains(c)) {
        return None;
    }
    let written = Written::read(text)?;
    let length = if written.is_phone() {
        written.length
    } else {
        let first = run(text, |c| c.is_ascii_digit());
        let alone = (10..=15).contains(&first) && !is_moment(&text[..first]) && ends_number(&text[first..]);
        if !alone {
            return None;
        }
        first
    };
    Some((length, "[phone]".to_owned()))
}

/// The address of a computer. After a slash it is a version: Chrome/156.0.0.0
pub(super) fn network(before: Option<char>, text: &str) -> Found {
    let length = run(text, |c| c.is_ascii_digit() || c == '.');
    let address = text[..length].trim_end_matches('.');
    let mut parts = 0;
    for part in address.split('.') {
        part.parse::<u8>().ok()?;
        parts += 1;
    }
    let told = parts == 4 && before != Some('/') && !address.starts_with("127.") && ends_word(&text[address.len()..]);
    told.then(|| (address.len(), "[address]".to_owned()))
}

/// Figures in groups, as they stand in a text.
struct Written {
    length: usize,
    plus: bool,
    /// Begins with a nought or a bracket, as numbers within a country do.
    national: bool,
    groups: Vec<usize>,
    separators: String,
    year: bool,
}

impl Written {
    fn read(text: &str) -> Option<Self> {
        let plus = text.starts_with('+');
        let national = text.starts_with(['0', '(']);
        let (mut groups, mut separators, mut end, mut gap) = (Vec::new(), String::new(), 0, 2);
        for (at, c) in text.char_indices().skip(usize::from(plus)) {
            if c.is_ascii_digit() {
                match groups.last_mut() {
                    Some(group) if gap == 0 => *group += 1,
                    _ => groups.push(1),
                }
                (gap, end) = (0, at + 1);
            } else if gap < 2 || (groups.is_empty() && c == '(') {
                if !" -.()/\u{a0}".contains(c) {
                    break;
                }
                gap += 1;
                if !groups.is_empty() {
                    separators.push(c);
                }
            } else {
                break;
            }
        }
        let year = groups.first() == Some(&4) && (text.starts_with("19") || text.starts_with("20"));
        let read = Self { length: end, plus, national, groups, separators, year };
        (end > 0 && ends_number(&text[end..])).then_some(read)
    }

    fn is_phone(&self) -> bool {
        let figures: usize = self.groups.iter().sum();
        let most = self.groups.iter().max().copied().unwrap_or_default();
        let dotted = self.separators.contains('.');
        if self.plus {
            return (7..=15).contains(&figures);
        }
        if self.groups.len() < 2 || self.year || (dotted && self.groups.len() != 3) {
            return false;
        }
        (self.national && (9..=15).contains(&figures) && most < 10)
            || (self.groups.len() > 2 && (10..=15).contains(&figures) && most < 6)
    }
}

/// No figure of a longer number, no letter of an id, no time of day.
fn ends_number(rest: &str) -> bool {
    let mut next = rest.chars();
    match next.next() {
        None => true,
        Some('-' | ':' | '.') => !next.next().is_some_and(in_word),
        Some(c) => !in_word(c),
    }
}

/// Seconds or milliseconds since the epoch, from 2014 to 2033.
fn is_moment(figures: &str) -> bool {
    matches!(figures.len(), 10 | 13) && figures.starts_with('1') && figures[1..2] >= *"4"
}

#[cfg(test)]
mod tests {
    use super::super::Redactor;

    fn clean(text: &str) -> String {
        Redactor::default().text(text)
    }

    #[test]
    fn phone_numbers_are_taken_out_however_they_are_written() {
        let numbers = [
            "+493012345417",
            "+49 30 123454-17",
            "+1 (206) 555-0100",
            "+1-206-555-0100",
            "(206) 555-0100",
            "206-555-0100",
            "206.555.0100",
            "1 206 555 0100",
            "030 12345417",
            "030/12345417",
            "03012345417",
            "2065550100",
            "4915112345678",
            "0049 30 12345417",
        ];
        for number in numbers {
            assert_eq!(clean(&format!("dialling {number}, then")), "dialling [phone], then", "{number}");
            assert_eq!(clean(&format!("\"{number}\"")), "\"[phone]\"", "{number}");
            assert_eq!(clean(&format!("tel:{number}")), "tel:[phone]", "{number}");
        }
    }

    #[test]
    fn numbers_that_lead_to_nobody_stay() {
        let numbers = [
            "1763820000",
            "1763820000123",
            "1763820000123-k2j4h5g6",
            "2026-11-22 21:35:34",
            "2026-11-22",
            "21:35:34.123",
            "500",
            "65536",
            "2.28.2",
            "1234567.8901234",
            "+0100",
            "0x1234567890ab",
            "1/2",
            "12 34 56",
        ];
        for number in numbers {
            let text = format!("it says {number} here");
            assert_eq!(clean(&text), text);
        }
    }

    #[test]
    fn e_mail_addresses_are_taken_out() {
        assert_eq!(clean("from ana.b+c@example.co.uk."), "from [e-mail].");
        assert_eq!(clean("<jörg@münchen.example>"), "<[e-mail]>");
        for text in ["@media", "a @ b", "user@host", "streams@2"] {
            assert_eq!(clean(text), text);
        }
    }

    #[test]
    fn addresses_of_computers_are_taken_out_and_versions_stay() {
        assert_eq!(clean("candidate 192.168.1.20 and 10.0.0.1."), "candidate [address] and [address].");
        for text in ["Chrome/156.0.0.0", "1.2.3.4567", "127.0.0.1"] {
            assert_eq!(clean(text), text);
        }
    }
}
