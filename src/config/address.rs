//! Addresses: what a person may have meant as one, and what is wrong with it. A URL parser would mend what is to be
//! refused (white space, backslashes, a missing host) and is many times the size (`docs/decisions/0007-…`). Absent:
//! resolving, which is the browser's.

use std::net::Ipv4Addr;

use super::arn::is_region;

/// An absolute address, taken apart.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Address<'a> {
    /// "https"
    pub scheme: &'a str,
    /// "example.com", without the port.
    pub host: &'a str,
    /// The port, where one is written.
    pub port: Option<u16>,
    /// "/ccp-v2/", without query and fragment; may be empty.
    pub path: &'a str,
}

/// Why a text is no address that can be used.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Fault {
    /// Not an absolute address.
    NotAbsolute,
    /// An address that is not `https`.
    NotSecure,
    /// A space, a tab, a line break or an invisible character is in it.
    WhiteSpace,
    /// A character that no address has: a quotation mark, a backslash.
    Character(char),
    /// A name or a password before the host.
    UserInfo,
    /// The host is an IPv6 address.
    Ipv6,
    /// No host can have this name.
    Host,
    /// Not a port.
    Port,
}

impl<'a> Address<'a> {
    /// Takes an absolute address apart.
    ///
    /// # Errors
    ///
    /// The first [`Fault`] that it has.
    pub fn parse(text: &'a str) -> Result<Self, Fault> {
        if let Some(mark) = text.chars().next().filter(|first| is_quote(*first) || *first == '\'') {
            return Err(Fault::Character(mark));
        }
        let (scheme, rest) =
            text.split_once("://").filter(|(scheme, _)| is_scheme(scheme)).ok_or(Fault::NotAbsolute)?;
        if has_white_space(rest) {
            return Err(Fault::WhiteSpace);
        }
        if let Some(stray) = rest.chars().find(|c| is_quote(*c) || matches!(c, '<' | '>' | '\\')) {
            return Err(Fault::Character(stray));
        }
        let (authority, tail) = rest.split_at(rest.find(['/', '?', '#']).unwrap_or(rest.len()));
        if authority.contains('@') {
            return Err(Fault::UserInfo);
        }
        if authority.starts_with('[') {
            return Err(Fault::Ipv6);
        }
        let (host, port) = match authority.split_once(':') {
            Some((host, port)) => (host, Some(port_number(port).ok_or(Fault::Port)?)),
            None => (authority, None),
        };
        if host.is_empty() {
            return Err(Fault::NotAbsolute);
        }
        if !is_host(host) {
            return Err(Fault::Host);
        }
        let path = tail.find(['?', '#']).map_or(tail, |end| &tail[..end]);
        Ok(Self { scheme, host, port, path })
    }

    /// The same for an address that a page on `https` may use: `https`, or a server on this very machine.
    ///
    /// # Errors
    ///
    /// The first [`Fault`] that it has.
    pub fn parse_secure(text: &'a str) -> Result<Self, Fault> {
        let address = Self::parse(text)?;
        let plain = address.scheme.eq_ignore_ascii_case("http") && address.is_local();
        if plain || address.scheme.eq_ignore_ascii_case("https") { Ok(address) } else { Err(Fault::NotSecure) }
    }

    fn is_local(&self) -> bool {
        let host = self.host.to_ascii_lowercase();
        let loopback = || host.parse::<Ipv4Addr>().is_ok_and(|address| address.is_loopback());
        host == "localhost" || host.ends_with(".localhost") || loopback()
    }

    /// Whether both have one origin.
    pub fn has_origin_of(&self, other: &Self) -> bool {
        self.scheme.eq_ignore_ascii_case(other.scheme)
            && self.host.eq_ignore_ascii_case(other.host)
            && self.effective_port() == other.effective_port()
    }

    /// The host, in lower case, as browsers tell it.
    pub fn host(&self) -> String {
        self.host.to_ascii_lowercase()
    }

    /// The code of the region that the host is named after: `us-east-1.my-instance.my.connect.aws`. An alias may look like one:
    /// `my-instance-1.my.connect.aws` is named after none.
    pub fn region(&self) -> Option<String> {
        let host = self.host();
        let (label, rest) = host.split_once('.')?;
        (is_region(label) && !VENDORS.contains(&rest)).then(|| label.to_owned())
    }

    /// What a region is called that nobody has named: by its code where the host has it, else by the host.
    pub fn names_region(&self) -> String {
        self.region().unwrap_or_else(|| self.host())
    }

    fn effective_port(&self) -> u16 {
        self.port.unwrap_or(if self.scheme.eq_ignore_ascii_case("http") { 80 } else { 443 })
    }

    /// The generation of the Contact Control Panel that it leads to: the second one is the only one that pairs.
    pub fn generation(&self) -> Option<Generation> {
        let has = |name| self.path.split('/').any(|part| part == name);
        if has("ccp-v2") { Some(Generation::Second) } else { has("ccp").then_some(Generation::First) }
    }
}

/// What follows an instance's alias in its address.
const VENDORS: [&str; 2] = ["my.connect.aws", "awsapps.com"];

/// The generations of Contact Control Panels.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Generation {
    /// `/ccp/`, `/connect/ccp#/`
    First,
    /// `/ccp-v2/`, `/connect/ccp-v2/`
    Second,
}

/// Whether an address can only lead to the portal's own origin: a path, not a host.
pub fn is_own(text: &str) -> bool {
    let has_scheme = text.split(['/', '?', '#']).next().is_some_and(|first| first.contains(':'));
    !has_scheme && !text.starts_with("//") && !text.contains('\\')
}

/// Whether there is a character that browsers drop from an address, or that can't be in one, or that nobody sees.
pub fn has_white_space(text: &str) -> bool {
    text.contains(is_blank)
}

/// Whether nothing is seen of a character.
pub fn is_blank(c: char) -> bool {
    c.is_whitespace() || c.is_control() || is_format(c)
}

/// Whether a character only says how others are written, such as what marks a place for a line break: wikis and chats put them into
/// what is copied from there.
pub fn is_format(c: char) -> bool {
    let ranges = ['\u{200b}'..='\u{200f}', '\u{202a}'..='\u{202e}', '\u{2060}'..='\u{206f}'];
    matches!(c, '\u{ad}' | '\u{61c}' | '\u{180e}' | '\u{feff}') || ranges.iter().any(|range| range.contains(&c))
}

/// The address without an empty fragment: to set an address that has one again only scrolls, and loads nothing.
pub fn without_empty_fragment(address: &str) -> &str {
    address.strip_suffix("#/").or_else(|| address.strip_suffix('#')).unwrap_or(address)
}

fn is_scheme(text: &str) -> bool {
    text.starts_with(|c: char| c.is_ascii_alphabetic()) && text.chars().all(|c| c.is_ascii_alphanumeric())
}

fn is_quote(c: char) -> bool {
    matches!(c, '"' | '`' | '\u{2018}'..='\u{201f}' | '\u{ab}' | '\u{bb}')
}

fn port_number(text: &str) -> Option<u16> {
    let digits = text.bytes().all(|b| b.is_ascii_digit());
    text.parse().ok().filter(|port| digits && *port > 0)
}

fn is_host(host: &str) -> bool {
    let last = host.rsplit('.').next().unwrap_or_default();
    if last.bytes().all(|b| b.is_ascii_digit()) {
        return host.parse::<Ipv4Addr>().is_ok();
    }
    host.split('.').all(is_label)
}

fn is_label(label: &str) -> bool {
    let inner = |c: char| c.is_alphanumeric() || matches!(c, '-' | '_');
    (1..=63).contains(&label.chars().count())
        && label.chars().all(inner)
        && !label.starts_with('-')
        && !label.ends_with('-')
}
