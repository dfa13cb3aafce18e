//! The kinds of texts and numbers: each with its check, an example, and the pattern or range that says the same to an
//! editor. Absent: which field is of which kind.

use super::address::{
    Address, Fault, Generation, has_white_space, is_blank, is_format, is_own, without_empty_fragment,
};
use super::arn;
use super::fields::{NumberKind, TextKind};
use super::problem::What;

/// Any text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Plain;

/// The address of a Contact Control Panel.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct CcpUrl;

/// The address at which an agent signs in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct LoginUrl;

/// The address of an instance.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct InstanceUrl;

/// Where telemetry goes: an address, or a path on the portal's own origin.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Endpoint;

/// An address, absolute or relative to the page.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Reference;

/// A script for both CCP contexts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct AdditionalScript;

/// A script on the portal's own origin.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct OwnScript;

/// The code of a region, with or without a suffix.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct RegionCode;

/// The ARN of a Connect instance.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct InstanceArn;

/// A duration in milliseconds, above zero and up to an hour.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Millis;

/// A duration in seconds, from one to an hour.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Seconds;

/// A length in pixels.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Pixels;

impl TextKind for Plain {
    const EXAMPLE: &'static str = "My desk";
    const RULE: &'static str =
        "Text that is not empty and neither begins nor ends with a space or an invisible character.";

    fn check(_: &str) -> Result<(), What> {
        Ok(())
    }

    fn pattern() -> String {
        format!(r"^[^\s{FORMAT}]([\s\S]*[^\s{FORMAT}])?$")
    }
}

impl TextKind for CcpUrl {
    const EXAMPLE: &'static str = "https://my-domain.my.connect.aws/ccp-v2/";
    const RULE: &'static str = concat!(
        "The https address of a CCPv2: a host by name or IPv4 address, and a path that contains ccp-v2; no user name, IPv6 ",
        "address, quotation mark, white space or invisible character. Only this machine may use http.",
    );

    fn check(text: &str) -> Result<(), What> {
        match absolute(text, Self::EXAMPLE)?.generation() {
            Some(Generation::Second) => Ok(()),
            Some(Generation::First) => Err(What::FirstGeneration),
            None => Err(What::NotACcp),
        }
    }

    fn pattern() -> String {
        format!("^{}{}/([^?#]*/)?ccp-v2([/?#].*)?$", clean(), origin_pattern())
    }

    fn normalized(text: String) -> String {
        without_empty_fragment(&text).to_owned()
    }
}

impl TextKind for LoginUrl {
    const EXAMPLE: &'static str = "https://sso.example.com/start-connect";
    const RULE: &'static str = concat!(
        "An https address with a host by name or IPv4 address; no user name, IPv6 address, quotation mark, white space or ",
        "invisible character. Only this machine may use http.",
    );

    fn check(text: &str) -> Result<(), What> {
        absolute(text, Self::EXAMPLE).map(|_| ())
    }

    fn pattern() -> String {
        format!("^{}{}([/?#].*)?$", clean(), origin_pattern())
    }
}

impl TextKind for InstanceUrl {
    const EXAMPLE: &'static str = "https://my-domain.my.connect.aws";
    const RULE: &'static str = LoginUrl::RULE;

    fn check(text: &str) -> Result<(), What> {
        absolute(text, Self::EXAMPLE).map(|_| ())
    }

    fn pattern() -> String {
        LoginUrl::pattern()
    }
}

impl TextKind for Endpoint {
    const EXAMPLE: &'static str = "https://telemetry.example.com/desks";
    const RULE: &'static str = concat!(
        "An https address with a host by name or IPv4 address, or a path on the desk's own origin; no user name, IPv6 address, ",
        "quotation mark, white space or invisible character. Only this machine may use http.",
    );

    fn check(text: &str) -> Result<(), What> {
        if !text.starts_with('/') || !is_own(text) {
            return absolute(text, Self::EXAMPLE).map(|_| ());
        }
        if has_white_space(text) { Err(What::WhiteSpace) } else { Ok(()) }
    }

    fn pattern() -> String {
        format!(r"^(/(?!/)[^\s\\{CONTROL}{FORMAT}]*|{}{}([/?#].*)?)$", clean(), origin_pattern())
    }
}

impl Reference {
    /// In the place of one that can't be used; the other example is a path.
    const EXAMPLE_ADDRESS: &'static str = "https://example.com/ringtone.mp3";
}

impl TextKind for Reference {
    const EXAMPLE: &'static str = "assets/ringtone.mp3";
    const RULE: &'static str = concat!(
        "An address, or a path relative to the page; no tab, line break or invisible character. Not http: browsers load ",
        "nothing from there into a page on https. Only this machine may use it.",
    );

    fn check(text: &str) -> Result<(), What> {
        reference(text, Self::EXAMPLE_ADDRESS)
    }

    fn pattern() -> String {
        let plain = Plain::pattern();
        format!(
            "^{}((?![Hh][Tt][Tt][Pp]:)|(?={}{}([/?#]|$))){}",
            no_control(),
            clean(),
            local_pattern(),
            plain.trim_start_matches('^')
        )
    }
}

impl TextKind for AdditionalScript {
    const EXAMPLE: &'static str = "https://example.com/amazon-connect-chat.js";
    const EXAMPLE_LIST: &'static str = "[\"https://example.com/amazon-connect-chat.js\"]";
    const RULE: &'static str = Reference::RULE;

    fn check(text: &str) -> Result<(), What> {
        reference(text, Self::EXAMPLE)
    }

    fn pattern() -> String {
        Reference::pattern()
    }
}

impl TextKind for OwnScript {
    const EXAMPLE: &'static str = "assets/my-desk.js";
    const EXAMPLE_LIST: &'static str = "[\"assets/my-desk.js\"]";
    const RULE: &'static str =
        "A path on the desk's own origin, without a host; no tab, line break, invisible character or backslash.";

    fn check(text: &str) -> Result<(), What> {
        without_control_characters(text)?;
        if is_own(text) { Ok(()) } else { Err(What::OtherOrigin) }
    }

    fn pattern() -> String {
        format!(r"^{}(?!//)(?![^/?#]*:)[^\s\\]([^\\]*[^\s\\])?$", no_control())
    }
}

impl TextKind for RegionCode {
    const EXAMPLE: &'static str = "us-east-1";
    const RULE: &'static str =
        "The code of a region, with or without a suffix: us-east-1, us-east-1.a. No white space, nothing invisible.";

    fn check(text: &str) -> Result<(), What> {
        without_blanks(text, arn::is_region_with_suffix, What::RegionForm)
    }

    fn pattern() -> String {
        format!(r"^[a-z]+(-[a-z]+)+-[0-9]+(\.[^\s{CONTROL}{FORMAT}]+)?$")
    }
}

impl TextKind for InstanceArn {
    const EXAMPLE: &'static str =
        "arn:aws:connect:us-east-1:123456789012:instance/17ac6c89-91e1-4b3f-86b0-40e5ed67971f";
    const RULE: &'static str = "The ARN of a Connect instance, with its region and its id.";

    fn check(text: &str) -> Result<(), What> {
        without_blanks(text, |text| arn::region_of_instance(text).is_some(), What::ArnForm)
    }

    fn pattern() -> String {
        r"^arn:aws[a-z-]*:connect:[a-z]+(-[a-z]+)+-[0-9]+:[0-9]+:instance/[0-9A-Za-z-]+$".to_owned()
    }
}

impl NumberKind for Millis {
    const EXAMPLE: &'static str = "5000";
    const RANGE: &'static [(&'static str, u32)] = &[("exclusiveMinimum", 0), ("maximum", 3_600_000)];

    fn check(number: f64) -> Result<(), What> {
        if number > 0.0 && number <= 3_600_000.0 { Ok(()) } else { Err(What::NotMillis) }
    }
}

impl NumberKind for Seconds {
    const EXAMPLE: &'static str = "30";
    const RANGE: &'static [(&'static str, u32)] = &[("minimum", 1), ("maximum", 3600)];

    fn check(number: f64) -> Result<(), What> {
        if (1.0..=3600.0).contains(&number) { Ok(()) } else { Err(What::NotSeconds) }
    }
}

impl NumberKind for Pixels {
    const EXAMPLE: &'static str = "600";
    const RANGE: &'static [(&'static str, u32)] = &[];

    fn check(_: f64) -> Result<(), What> {
        Ok(())
    }
}

fn absolute<'a>(text: &'a str, example: &'static str) -> Result<Address<'a>, What> {
    Address::parse_secure(text).map_err(|fault| match fault {
        Fault::WhiteSpace => What::WhiteSpace,
        fault => What::Address { fault, example },
    })
}

/// An address or a path. A page on `https` loads nothing from a plain `http`, but from this very machine.
fn reference(text: &str, example: &'static str) -> Result<(), What> {
    without_control_characters(text)?;
    let scheme = text.split(':').next().filter(|scheme| scheme.len() < text.len());
    let is_plain = scheme.is_some_and(|scheme| scheme.eq_ignore_ascii_case("http"));
    if is_plain { absolute(text, example).map(drop) } else { Ok(()) }
}

fn without_control_characters(text: &str) -> Result<(), What> {
    if text.contains(|c: char| c.is_control() || is_format(c)) { Err(What::WhiteSpace) } else { Ok(()) }
}

/// A text that has a form. White space is to blame where the rest has it; the name that people use of a region, "US East", is not
/// mended by taking it out.
fn without_blanks(text: &str, fits: impl Fn(&str) -> bool, otherwise: What) -> Result<(), What> {
    let mended: String = text.chars().filter(|c| !is_blank(*c)).collect();
    match (fits(&mended), mended == text) {
        (true, true) => Ok(()),
        (true, false) => Err(What::WhiteSpace),
        (false, _) => Err(otherwise),
    }
}

/// Parts of classes of a regular expression: control characters, and what `is_format` finds.
const CONTROL: &str = r"\u0000-\u001f\u007f-\u009f";
const FORMAT: &str = r"\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff";

/// A part of a host's name, a part of an IPv4 address, and a port if there is one. Letters are those of every language.
const LABEL: &str = r"(?![^.:/?#]{64})[\p{L}\p{M}\p{N}_]([\p{L}\p{M}\p{N}_-]*[\p{L}\p{M}\p{N}_])?";
const OCTET: &str = "(25[0-5]|2[0-4][0-9]|1[0-9][0-9]|[1-9]?[0-9])";
const PORT: &str =
    "(:0*([1-9][0-9]{0,3}|[1-5][0-9]{4}|6[0-4][0-9]{3}|65[0-4][0-9]{2}|655[0-2][0-9]|6553[0-5])(?=[/?#]|$))?";

/// What `Address::parse` refuses anywhere: white space, what nobody sees, quotation marks, backslashes.
fn clean() -> String {
    format!(r#"(?=[^\s{CONTROL}{FORMAT}"`<>\\\u2018-\u201f\u00ab\u00bb]*$)"#)
}

fn no_control() -> String {
    format!("(?=[^{CONTROL}{FORMAT}]*$)")
}

/// `https` and a host, or `http` and this very machine; then a port, or none.
fn origin_pattern() -> String {
    let name = format!(r"({LABEL}\.)*(?![0-9]+([:/?#]|$)){LABEL}");
    format!(r"([Hh][Tt][Tt][Pp][Ss]://({name}|({OCTET}\.){{3}}{OCTET}){PORT}|{})", local_pattern())
}

/// `http`, and this very machine; then a port, or none.
fn local_pattern() -> String {
    let localhost = "[Ll][Oo][Cc][Aa][Ll][Hh][Oo][Ss][Tt]";
    format!(r"[Hh][Tt][Tt][Pp]://(({LABEL}\.)*{localhost}|127(\.{OCTET}){{3}}){PORT}")
}
