//! Rules for what opens doors, and for values that stand behind a telling name: tokens, cookies, parameters of addresses,
//! attributes of contacts.

use super::{Found, in_word, run};

/// What stands in the place of a token.
const TOKEN: &str = "[token]";

/// A name with a value behind it, in JSON (also in JSON within a text), in a header or in a parameter.
pub(super) fn keyed(text: &str) -> Found {
    let name = run(text, |c| c.is_ascii_alphanumeric() || "_-".contains(c));
    let instead = instead_of(&text[..name])?;
    let mut at = name + run(&text[name..], |c| "\\\"'".contains(c));
    // The header, which goes on to the end of its line.
    if at == name && text[..name].to_ascii_lowercase().ends_with("cookie") {
        return None;
    }
    at += run(&text[at..], |c| c == ' ');
    if !text[at..].starts_with([':', '=']) {
        return None;
    }
    at += 1;
    at += run(&text[at..], |c| c == ' ');
    let (quote, length) = value(&text[at..]);
    if length == 0 {
        return None;
    }
    let end = at + quote;
    Some((end + length, format!("{}{instead}", &text[..end])))
}

/// What is to stand in the place of the value of that name.
fn instead_of(name: &str) -> Option<&'static str> {
    let plain: String = name.chars().filter(char::is_ascii_alphanumeric).map(|c| c.to_ascii_lowercase()).collect();
    let secret = ["token", "signature", "password", "secret", "credential", "credentials", "authorization", "cookie"];
    let other = [
        ("jwt", TOKEN),
        ("xamzbearer", TOKEN),
        ("samlresponse", TOKEN),
        ("attributes", "[attributes]"),
        ("contactattributes", "[attributes]"),
        ("phonenumber", "[phone]"),
        ("emailaddress", "[e-mail]"),
        ("agentname", "[name]"),
        ("customername", "[name]"),
        ("firstname", "[name]"),
        ("lastname", "[name]"),
        ("fullname", "[name]"),
        ("displayname", "[name]"),
        ("username", "[name]"),
        ("login", "[name]"),
        ("quickconnectname", "[name]"),
    ];
    if secret.iter().any(|end| plain.ends_with(end)) {
        return Some(TOKEN);
    }
    other.into_iter().find(|(known, _)| *known == plain).map(|(_, instead)| instead)
}

/// How long a value's opening quote is, and the value after it.
fn value(text: &str) -> (usize, usize) {
    let quote = run(text, |c| c == '\\') + usize::from(text.trim_start_matches('\\').starts_with(['"', '\'']));
    if text[..quote].ends_with(['"', '\'']) {
        let rest = &text[quote..];
        return (quote, quoted(rest, &text[..quote]));
    }
    if text.starts_with(['{', '[']) {
        return (0, bracketed(text));
    }
    let first = run(text, |c| !c.is_whitespace() && !",;&\"'}])".contains(c));
    let scheme = ["bearer", "basic"].iter().any(|scheme| text[..first].eq_ignore_ascii_case(scheme));
    if scheme && text[first..].starts_with(' ') {
        return (0, first + 1 + run(&text[first + 1..], |c| !c.is_whitespace() && !",;\"'".contains(c)));
    }
    (0, first)
}

/// Up to the closing quote, which has as many backslashes before it as the opening one; a text may be cut before it.
fn quoted(rest: &str, quote: &str) -> usize {
    let escapes = quote.len() - 1;
    let mut from = 0;
    while let Some(found) = rest[from..].find(quote) {
        let at = from + found;
        if !rest[..at].ends_with('\\') || escapes > 0 {
            return at;
        }
        from = at + quote.len();
    }
    rest.len()
}

/// Up to the closing bracket; to the end where there is none.
fn bracketed(text: &str) -> usize {
    let mut depth = 0_usize;
    for (at, c) in text.char_indices() {
        match c {
            '{' | '[' => depth += 1,
            '}' | ']' => depth = depth.saturating_sub(1),
            _ => {}
        }
        if depth == 0 {
            return at + 1;
        }
    }
    text.len()
}

/// A bearer's token, a signed token, the cookies of a request.
pub(super) fn token(text: &str) -> Found {
    let after =
        |word: &str| text.get(..word.len()).filter(|start| start.eq_ignore_ascii_case(word)).map(|_| word.len());
    if let Some(start) = after("bearer ") {
        let length = run(&text[start..], |c| !c.is_whitespace() && !",;\"'".contains(c));
        return (length > 0).then(|| (start + length, format!("{}{TOKEN}", &text[..start])));
    }
    if let Some(start) = after("cookie:").or_else(|| after("set-cookie:")) {
        let length = run(&text[start..], |c| c != '\n' && c != '\r');
        return Some((start + length, format!("{} [cookies]", &text[..start])));
    }
    if text.starts_with("eyJ") {
        let length = run(text, |c| c.is_ascii_alphanumeric() || "._-".contains(c));
        return (length > 20).then(|| (length, TOKEN.to_owned()));
    }
    None
}

/// An address: its host and path stay, the values of its parameters go, and so does whoever it names.
pub(super) fn address(text: &str) -> Found {
    if let Some(rest) = text.strip_prefix("sip:").or_else(|| text.strip_prefix("sips:")) {
        let length = run(rest, |c| !c.is_whitespace() && !"\"'<>;,".contains(c));
        let scheme = text.len() - rest.len();
        return (length > 0).then(|| (scheme + length, format!("{}[address]", &text[..scheme])));
    }
    let scheme = ["https://", "http://", "wss://", "ws://"].into_iter().find(|scheme| text.starts_with(scheme))?;
    let rest = &text[scheme.len()..];
    let length = run(rest, |c| !c.is_whitespace() && !"\"'<>\\`".contains(c));
    let (whole, mut clean) = (&rest[..length], scheme.to_owned());
    let (place, parameters) = whole.split_at(whole.find(['?', '#']).unwrap_or(length));
    let host = place.split('/').next().unwrap_or_default();
    let person = host.rfind('@').map_or(0, |at| at + 1);
    if person > 0 {
        clean.push_str("[name]@");
    }
    clean.push_str(&place[person..]);
    for (index, part) in parameters.split_inclusive(['?', '#', '&', ';']).enumerate() {
        let end = run(part, |c| !"?#&;".contains(c));
        match part[..end].find('=') {
            Some(equals) => {
                clean.push_str(&part[..=equals]);
                clean.push_str("[value]");
            }
            // The first one is empty: it ends with what begins the parameters.
            None if index == 0 || !part[..end].chars().any(|c| c.is_ascii_digit()) => clean.push_str(&part[..end]),
            None => clean.push_str("[value]"),
        }
        clean.push_str(&part[end..]);
    }
    Some((scheme.len() + length, clean))
}

/// A long run of mixed letters and figures that is no id: a token without a name.
pub(super) fn opaque(text: &str) -> Found {
    let length = run(text, |c| in_word(c) || "+=-".contains(c));
    let run = &text[..length];
    let has = |fits: fn(&char) -> bool| run.chars().any(|c| fits(&c));
    let mixed = has(char::is_ascii_uppercase) && has(char::is_ascii_lowercase) && has(char::is_ascii_digit);
    (length >= 32 && mixed).then(|| (length, TOKEN.to_owned()))
}

#[cfg(test)]
mod tests {
    use super::super::Redactor;

    fn clean(text: &str) -> String {
        Redactor::default().text(text)
    }

    #[test]
    fn tokens_are_taken_out_wherever_they_stand() {
        let cases = [
            ("Authorization: Bearer abc.def-ghi", "Authorization: [token]"),
            ("x-amz-bearer: abc", "x-amz-bearer: [token]"),
            ("sent bearer abc123, then", "sent bearer [token], then"),
            (r#"{"authToken":"a\"b","region":"us-east-1"}"#, r#"{"authToken":"[token]","region":"us-east-1"}"#),
            (r#"{\"refreshToken\":\"abc\",\"x\":1}"#, r#"{\"refreshToken\":\"[token]\",\"x\":1}"#),
            ("accessToken=abc&next=1", "accessToken=[token]&next=1"),
            ("password = hunter2;", "password = [token];"),
            ("got eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0.c2ln!", "got [token]!"),
            ("key AQoDYXdzEJr1K2mPqzEXAMPLE0tc3Gk5IfXWmA9", "key [token]"),
        ];
        for (text, expected) in cases {
            assert_eq!(clean(text), expected);
        }
    }

    #[test]
    fn cookies_go_to_the_end_of_their_line() {
        assert_eq!(clean("Cookie: a=b; lily=c\nnext"), "Cookie: [cookies]\nnext");
        assert_eq!(clean(r#"{"cookie":"a=b; c=d"}"#), r#"{"cookie":"[token]"}"#);
        assert_eq!(clean("set-cookie: lily-auth=x; Path=/"), "set-cookie: [cookies]");
    }

    #[test]
    fn attributes_and_names_are_taken_out_by_what_they_are_called() {
        let text = r#"{"attributes":{"iban":{"value":"DE02"}},"state":"connected","agentName":"Ana B"}"#;
        assert_eq!(clean(text), r#"{"attributes":[attributes],"state":"connected","agentName":"[name]"}"#);
        assert_eq!(clean("attributes: {a: {b: c}"), "attributes: [attributes]", "a text may be cut off");
        assert_eq!(clean("phoneNumber: 5550100, type: x"), "phoneNumber: [phone], type: x");
    }

    #[test]
    fn an_address_keeps_its_place_and_loses_its_values() {
        let cases = [
            (
                "GET https://b.s3.amazonaws.com/a/b?X-Amz-Signature=ab12&X-Amz-Expires=60#x=1.",
                "GET https://b.s3.amazonaws.com/a/b?X-Amz-Signature=[value]&X-Amz-Expires=[value]#x=[value]",
            ),
            ("https://ana:pw@host.example/x", "https://[name]@host.example/x"),
            ("wss://host.example/ws?abc123", "wss://host.example/ws?[value]"),
            ("https://portal.example/#/logs", "https://portal.example/#/logs"),
            ("to sip:+4930123@host.example;x", "to sip:[address];x"),
        ];
        for (text, expected) in cases {
            assert_eq!(clean(text), expected);
        }
    }

    #[test]
    fn words_that_only_mention_a_secret_stay() {
        let texts = [
            "no token was found",
            "Auth token refresh failed with code 401",
            "cookies are blocked",
            "the attributes of the contact",
            "getAgentConfigurationAndPermissionsForTheAgent",
            "9b74c9897bac770ffc029102a200c5de",
        ];
        for text in texts {
            assert_eq!(clean(text), text);
        }
    }
}
