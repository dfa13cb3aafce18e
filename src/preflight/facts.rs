//! What was observed, as plain values: what `gather` hands to `judge`.

use ambidesk_coordinator::Pair;

use crate::config::Doubt;

/// Everything that the browser could tell.
#[expect(clippy::struct_excessive_bools, reason = "facts of the browser, each by its name")]
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Facts {
    /// The origin of the desk: `https://desk.example.com`.
    pub origin: String,
    /// Whether the page is a secure context.
    pub secure: bool,
    /// Whether there are shared workers.
    pub shared_worker: bool,
    /// Whether there are broadcast channels.
    pub broadcast_channel: bool,
    /// The browser, if it says a name that is known here.
    pub browser: Option<Browser>,
    /// Whether cookies are accepted at all.
    pub cookies: bool,
    /// Whether the page may store anything.
    pub storage: bool,
    /// The headers that this page's address answers with now; `None` if it did not answer in time.
    pub headers: Option<Headers>,
    /// The addresses of both CCPs, as configured.
    pub ccp_urls: Pair<String>,
    /// Why the two instances are probably no pair.
    pub doubt: Option<Doubt>,
    /// Whether each CCP's server answered; `None` where the page's own policy forbids it to ask.
    pub reachable: Pair<Option<bool>>,
    /// Whether each CCP's frame has every permission that it needs of the page; `None` before it is there.
    pub delegated: Pair<Option<bool>>,
    /// The addresses of the additional scripts that a CCP was started without.
    pub absent_scripts: Vec<String>,
    /// What else did not load, by its address; behind one that a policy blocked, the directive in brackets.
    pub unloaded: Vec<String>,
    /// What came of opening a window.
    pub popup: Trial,
    /// Whether the page may use the microphone.
    pub microphone: Microphone,
}

/// A browser by its name.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Browser {
    /// "Chrome"
    pub name: &'static str,
    /// The first part of its version.
    pub version: u32,
}

/// The headers that matter, as they were sent. An absent one is `None`.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Headers {
    /// `Content-Security-Policy`
    pub content: Option<String>,
    /// `Referrer-Policy`
    pub referrer: Option<String>,
    /// `Cross-Origin-Opener-Policy`
    pub opener: Option<String>,
    /// `Cross-Origin-Embedder-Policy`
    pub embedder: Option<String>,
    /// `Permissions-Policy`
    pub permissions: Option<String>,
    /// How far the desk's clock is ahead of the server's, in milliseconds; `None` without a `Date`.
    pub clock_ahead: Option<i64>,
}

/// What came of something that needs a click.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Trial {
    /// Nobody has tried it.
    #[default]
    NotTried,
    /// It worked.
    Works,
    /// The browser refused.
    Blocked,
}

/// Whether the page may use the microphone.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Microphone {
    /// The browser does not say before it is tried.
    #[default]
    NotTried,
    /// The browser will ask.
    Asks,
    /// It may.
    Granted,
    /// It may not.
    Denied,
    /// It may, but there is none.
    Missing,
    /// It may, and there is one, which does not start: another program has it, or it is broken.
    Busy,
}

impl Microphone {
    /// What it means that the browser does not give it, by the name of its error.
    #[must_use]
    pub fn withheld(error: &str) -> Self {
        match error {
            "NotFoundError" => Self::Missing,
            "NotReadableError" | "AbortError" => Self::Busy,
            _ => Self::Denied,
        }
    }
}

impl Browser {
    /// The browser of a user agent's string; `None` for one that Amazon Connect has never heard of.
    #[must_use]
    pub fn of(user_agent: &str) -> Option<Self> {
        // Every browser says the names of those before it: the most special one counts.
        let marks = [("Edge", "Edg/"), ("Firefox", "Firefox/"), ("Chrome", "Chrome/"), ("Safari", "Version/")];
        marks.into_iter().find_map(|(name, mark)| {
            let version = user_agent.split_once(mark)?.1;
            let end = version.find(|c: char| !c.is_ascii_digit()).unwrap_or(version.len());
            Some(Self { name, version: version[..end].parse().ok()? })
        })
    }
}
