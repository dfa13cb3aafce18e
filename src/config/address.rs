//! Addresses: just enough of a URL to tell a person what is wrong with it. Absent: resolving, which is the browser's.

/// An absolute address, taken apart.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Address<'a> {
    /// "https"
    pub scheme: &'a str,
    /// "example.com", without the port.
    pub host: &'a str,
    /// "/ccp-v2/", without query and fragment; may be empty.
    pub path: &'a str,
}

impl<'a> Address<'a> {
    /// Takes an absolute address apart; `None` when it is none.
    pub fn parse(text: &'a str) -> Option<Self> {
        let (scheme, rest) = text.split_once("://")?;
        let scheme_is_one =
            scheme.starts_with(|c: char| c.is_ascii_alphabetic()) && scheme.chars().all(|c| c.is_ascii_alphanumeric());
        let end = rest.find(['/', '?', '#']).unwrap_or(rest.len());
        let (authority, tail) = rest.split_at(end);
        let (host, port) = authority.split_once(':').unwrap_or((authority, ""));
        let host_is_one = !host.is_empty()
            && host.chars().all(|c| !c.is_ascii() || c.is_ascii_alphanumeric() || matches!(c, '-' | '.' | '_'));
        let clean = tail.chars().all(|c| !c.is_whitespace() && !matches!(c, '<' | '>' | '"'));
        if !scheme_is_one || !host_is_one || !clean || !port.chars().all(|c| c.is_ascii_digit()) {
            return None;
        }
        let path = tail.find(['?', '#']).map_or(tail, |end| &tail[..end]);
        Some(Self { scheme, host, path })
    }

    /// Whether a page on `https` may use it: `https`, or a server on this very machine.
    pub fn is_secure(&self) -> bool {
        self.scheme.eq_ignore_ascii_case("https") || (self.scheme.eq_ignore_ascii_case("http") && self.is_local())
    }

    fn is_local(&self) -> bool {
        let host = self.host.to_ascii_lowercase();
        host == "localhost" || host.starts_with("127.") || host.ends_with(".localhost")
    }

    /// Whether it can be a Contact Control Panel of the second generation, the only one that pairs. A stand-in on this
    /// very machine may lie anywhere.
    pub fn is_ccp(&self) -> bool {
        self.is_local() || self.path.split('/').any(|part| part == "ccp-v2")
    }
}

/// Whether an address can only lead to the portal's own origin: a path, not a host.
pub fn is_own(text: &str) -> bool {
    let has_scheme = text.split(['/', '?', '#']).next().is_some_and(|first| first.contains(':'));
    !has_scheme && !text.starts_with("//") && !text.contains('\\')
}
