//! The modelled services: what each thing that a browser does asks of them, how long an answer takes, and what they do
//! when they are unwell. They have no capacity: they count, and never slow down or refuse because of the load.
//!
//! The counts follow `ClientEngine` and `initSharedWorker` of amazon-connect-streams 2.28. A CCP that is loaded asks its
//! region for
//!
//! | | requests |
//! |---|---|
//! | the page (its scripts and styles come from the browser's cache) | 1 |
//! | `/auth/authorize` | 1 |
//! | `CreateTransport` for the web socket, and the web socket itself | 2 |
//! | `GetAgentSnapshot` and `GetAgentConfiguration` | 2 |
//! | permissions, states, country codes and queues | 4 |
//! | `CreateTransport` for the address that names the active region | 1 |
//! | on the standby only: `PutAgentState`, which puts the agent offline there | 1 |
//!
//! and the address itself, which is global, once. A signal of life is a message inside the browser: it costs nothing.
//! A renewal of a session costs its instance `/logout`, a page that asks for a session in vain, and a start; and the identity
//! provider one sign-in, however many requests that is. The sign-ins at the beginning of a shift are not counted.

use std::ops::RangeInclusive;
use std::time::Duration;

use ambidesk_coordinator::Region;

/// Who is asked.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Target {
    /// One of the two regional instances: pages and API.
    Region(Region),
    /// The address that names the active region. It is global, and not part of an outage of a region.
    Distribution,
    /// Where agents sign in. It is no part of an outage of a region.
    IdentityProvider,
}

impl Target {
    /// Every target.
    pub const ALL: [Self; 4] =
        [Self::Region(Region::First), Self::Region(Region::Second), Self::Distribution, Self::IdentityProvider];

    pub(crate) const fn index(self) -> usize {
        match self {
            Self::Region(Region::First) => 0,
            Self::Region(Region::Second) => 1,
            Self::Distribution => 2,
            Self::IdentityProvider => 3,
        }
    }
}

/// On whose account a request goes. A page's start goes on the account of whoever had it loaded.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default)]
pub enum Account {
    /// A person opened the desk, or loaded the whole page again.
    #[default]
    Person,
    /// The coordinator: what this desk adds.
    Desk,
    /// Streams in the host page, which reloads an unanswered CCP up to ten times.
    Streams,
    /// The vendor's worker: what it polls anyway, whatever hosts the CCP.
    Worker,
}

impl Account {
    /// Every account.
    pub const ALL: [Self; 4] = [Self::Person, Self::Desk, Self::Streams, Self::Worker];

    pub(crate) const fn index(self) -> usize {
        match self {
            Self::Person => 0,
            Self::Desk => 1,
            Self::Streams => 2,
            Self::Worker => 3,
        }
    }
}

/// How a region is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Health {
    /// It answers.
    Well,
    /// Pages are served and workers go on; every call of the API fails at once.
    ApiDown,
    /// Nothing is served, and every page and worker falls silent, which live in the browser and would really go on: the
    /// worst case, because only silence makes a desk load a page again.
    Dark,
}

/// What a CCP's page costs.
pub const PAGE: u32 = 1;
/// What finding out who the agent is costs.
pub const AUTHORIZE: u32 = 1;
/// The address of a web socket, and the web socket.
pub const TRANSPORT: u32 = 2;
/// The agent's snapshot: a long poll, from then on.
pub const SNAPSHOT: u32 = 1;
/// The agent's configuration.
pub const CONFIGURATION: u32 = 1;
/// What follows from the configuration: permissions, states, country codes, queues.
pub const LISTS: u32 = 4;
/// A new address that names the active region.
pub const ADDRESS: u32 = 1;
/// One look at that address.
pub const LOOK: u32 = 1;
/// The agent's state is set.
pub const AGENT_STATE: u32 = 1;
/// A contact is ended.
pub const END_CONTACT: u32 = 1;
/// A session is ended.
pub const LOGOUT: u32 = 1;
/// One sign-in at the identity provider.
pub const SIGN_IN: u32 = 1;
/// The most that one load of a CCP costs its region.
pub const WHOLE_START: u32 = PAGE + AUTHORIZE + TRANSPORT + SNAPSHOT + CONFIGURATION + LISTS + ADDRESS + AGENT_STATE;

/// How long the long poll for a snapshot stays open where nothing happens (`GET_AGENT_TIMEOUT_MS`).
pub(crate) const AGENT_PAUSE: u64 = 30_000;
/// How soon one that failed is repeated (`GET_AGENT_RECOVERY_TIMEOUT_MS`).
pub(crate) const AGENT_RECOVERY: u64 = 5_000;
/// How often the configuration is polled, and its lists (`GET_AGENT_CONFIGURATION_INTERVAL_MS`).
pub(crate) const CONFIGURATION_PAUSE: u64 = 30_000;

// The latencies are assumptions, in milliseconds: an office's network and a warm cache.

/// From Streams being asked for to Streams running: it comes from the browser's cache.
pub(crate) const STREAMS_STARTS: RangeInclusive<u64> = 30..=150;
/// A page, from its request to its script running.
pub(crate) const PAGE_ARRIVES: RangeInclusive<u64> = 300..=1_500;
/// From the page to its worker's first acknowledgement, `authorize` included.
pub(crate) const WORKER_CONNECTS: RangeInclusive<u64> = 100..=500;
/// From there to the agent being known: two rounds of calls.
pub(crate) const AGENT_KNOWN: RangeInclusive<u64> = 150..=800;
/// One call of the API, or one look at the distribution.
pub(crate) const CALL: RangeInclusive<u64> = 30..=300;
/// A message between two contexts of the browser.
pub(crate) const HOP: u64 = 5;
/// How often a page asks its worker for a sign of life (`ccpSynTimeout`).
pub(crate) const HEARTBEAT: u64 = 1_000;

/// A duration in whole milliseconds.
pub(crate) fn millis(span: Duration) -> u64 {
    u64::try_from(span.as_millis()).unwrap_or(u64::MAX)
}
