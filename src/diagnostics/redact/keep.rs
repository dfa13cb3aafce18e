//! What looks like something private and is not: ids, ARNs, moments.

use super::{ends_word, run};

/// How much of the text's start stays as it is, if the rules are to leave it alone.
pub(super) fn length(text: &str) -> Option<usize> {
    arn(text).or_else(|| uuid(text)).or_else(|| moment(text))
}

/// An ARN, with the number of its account.
fn arn(text: &str) -> Option<usize> {
    let length = run(text, |c| c.is_ascii_alphanumeric() || "-_:/.*$".contains(c));
    text.starts_with("arn:aws").then_some(length)
}

/// The id of a contact, an agent or an instance.
fn uuid(text: &str) -> Option<usize> {
    let id = shaped(text, "xxxxxxxx-xxxx-xxxx-xxxx-xxxxxxxxxxxx")?;
    ends_word(&text[id..]).then_some(id)
}

/// A day, and the time after it: 2026-11-22T21:35:34.123+01:00
fn moment(text: &str) -> Option<usize> {
    let day = shaped(text, "dddd-dd-dd")?;
    let rest = &text[day..];
    let time = if rest.starts_with(['T', ' ']) { shaped(&rest[1..], "dd:dd").map(|length| length + 1) } else { None };
    let Some(time) = time else {
        return ends_word(rest).then_some(day);
    };
    let more = run(&rest[time..], |c| c.is_ascii_digit() || ":.Z+".contains(c));
    Some(day + time + more)
}

/// The length of the shape, if the text begins so: `d` is a digit, `x` one of sixteen, anything else itself.
fn shaped(text: &str, shape: &str) -> Option<usize> {
    let mut bytes = text.bytes();
    let fits = shape.bytes().all(|wanted| {
        bytes.next().is_some_and(|byte| match wanted {
            b'd' => byte.is_ascii_digit(),
            b'x' => byte.is_ascii_hexdigit(),
            _ => byte == wanted,
        })
    });
    fits.then_some(shape.len())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ids_arns_and_moments_are_known_to_their_end() {
        let cases = [
            "arn:aws:connect:us-east-1:123456789012:instance/17ac6c89-91e1-4b3f-86b0-40e5ed67971f",
            "arn:aws-us-gov:connect:us-gov-west-1:123456789012:instance/x/agent/y",
            "17ac6c89-91e1-4b3f-86b0-40e5ed67971f",
            "30123454-1701-4230-1234-301234541701",
            "2026-11-22",
            "2026-11-22 21:35",
            "2026-11-22T21:35:34.123+01:00",
        ];
        for kept in cases {
            assert_eq!(length(&format!("{kept}, and more")), Some(kept.len()), "{kept}");
            assert_eq!(length(kept), Some(kept.len()), "{kept}");
        }
    }

    #[test]
    fn what_only_begins_like_one_is_not_kept() {
        for text in ["2026-11", "17ac6c89-91e1", "17ac6c89-91e1-4b3f-86b0-40e5ed67971fa", "2026-11-223", "arn", ""] {
            assert_eq!(length(text), None, "{text}");
        }
    }
}
