//! How well a region is, and what that rests on. [`Readiness`](crate::Readiness) says how far a region has come; health
//! says whether it can be relied upon. Absent: guesses. A verdict needs symptoms, and a symptom needs an observation that
//! has lasted.

use serde::{Deserialize, Serialize};

use crate::time::Timestamp;

/// The verdict on one region, with its evidence.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Health {
    /// The verdict.
    pub verdict: Verdict,
    /// Since when. A region that falters again while it recovers is impaired since the first time.
    pub since: Timestamp,
    /// What is wrong now; while a region recovers, what was wrong last.
    pub symptoms: Vec<Symptom>,
    /// What was observed.
    pub evidence: Evidence,
}

impl Health {
    /// A region of which nothing has been observed.
    #[must_use]
    pub fn unknown(since: Timestamp) -> Self {
        Self { verdict: Verdict::Unknown, since, symptoms: Vec::new(), evidence: Evidence::default() }
    }
}

/// How well a region is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Verdict {
    /// It has not worked yet since the desk was opened, and nothing is known to be wrong.
    Unknown,
    /// It answers, the agent is known, and nothing is wrong.
    Healthy,
    /// Something is wrong.
    Impaired,
    /// Nothing is wrong any more, but not for long enough to rely on that.
    Recovering,
}

/// What is wrong with a region.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Symptom {
    /// Streams could not be started in its frame.
    StreamsFailed,
    /// Its CCP never answered, and Streams stopped loading it again.
    NeverAnswered,
    /// Its CCP answered before and has been silent for longer than [`Settings::silence`](crate::Settings::silence).
    NotAnswering {
        /// When it was last heard.
        since: Timestamp,
    },
    /// Its CCP answers, and has not reported the agent for longer than it may take.
    AgentUnknown {
        /// Since when it answers.
        since: Timestamp,
    },
    /// The browser keeps its cookies back for longer than a person takes to allow them.
    StorageAccessMissing {
        /// Since when.
        since: Timestamp,
    },
    /// Calls to its API fail again and again.
    ApiFailing,
    /// Its worker has no websocket.
    WebSocketLost {
        /// Since when.
        since: Timestamp,
    },
    /// Its CCP says that it has no network.
    NetworkLost {
        /// Since when.
        since: Timestamp,
    },
    /// Its worker does not say what the traffic distribution names, although it was asked.
    CannotLook,
}

impl Symptom {
    /// A stable name in snake case, for the timeline and for operators.
    #[must_use]
    pub const fn name(&self) -> &'static str {
        match self {
            Self::StreamsFailed => "streams_failed",
            Self::NeverAnswered => "never_answered",
            Self::NotAnswering { .. } => "not_answering",
            Self::AgentUnknown { .. } => "agent_unknown",
            Self::StorageAccessMissing { .. } => "storage_access_missing",
            Self::ApiFailing => "api_failing",
            Self::WebSocketLost { .. } => "web_socket_lost",
            Self::NetworkLost { .. } => "network_lost",
            Self::CannotLook => "cannot_look",
        }
    }
}

/// What was observed of a region, most recently.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Evidence {
    /// The last acknowledgement of its CCP.
    pub acknowledged_at: Option<Timestamp>,
    /// The last report of its agent.
    pub agent_at: Option<Timestamp>,
    /// The last time that its frame loaded a page, of the CCP or of an error.
    pub loaded_at: Option<Timestamp>,
    /// Calls to its API that failed lately, as far as they count (see [`Settings::failures_last`](crate::Settings)).
    pub failures: u32,
    /// The last call that failed.
    pub last_failure: Option<ApiFailure>,
    /// How often the desk has loaded it again since it was last ready.
    pub reloads: u32,
}

/// A call to a region's API that failed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ApiFailure {
    /// When that was heard.
    pub at: Timestamp,
    /// The name of the operation.
    pub operation: String,
    /// The status of HTTP; 0 if there was no answer.
    pub status: u16,
}
