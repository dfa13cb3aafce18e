//! What the windows of one desk tell each other: what a worker tells one window only. Absent: how it gets to the other
//! windows.

use serde::{Deserialize, Serialize};

use crate::region::Region;

/// What another window of the same desk said.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PeerMessage {
    /// It has just been opened and asks how things are.
    Hello,
    /// A failover is pending there.
    Pending {
        /// The region being left.
        from: Region,
        /// The region that becomes active.
        to: Region,
        /// A script has ordered that; nobody has noticed anything.
        ordered: bool,
    },
    /// A script has ordered there to leave the active region, or, where `to` is that one, takes back what was ordered. The message for
    /// the CCP is carried out in one window alone, which may be any.
    FailOver {
        /// The region to make active.
        to: Region,
        /// Whether calls may finish.
        soft: bool,
    },
    /// It moved, because the wait is over there or the agent asked for it.
    Switched {
        /// The region that was left.
        from: Region,
        /// The region that is active now.
        to: Region,
        /// Whether somebody wanted it.
        wanted: Wanted,
    },
    /// It loads a region's CCP again that answers and never gets to its agent. The worker is everybody's, and starts anew
    /// only if every window lets go of it.
    Renewing {
        /// The region.
        region: Region,
        /// What the sender knows.
        why: Renewal,
    },
    /// A region's worker has given its websocket up, which it says once.
    WebSocketGivenUp {
        /// The region.
        region: Region,
    },
    /// The agent signs out there, of both regions.
    SignedOut,
    /// The agent has signed in again, or has begun to: after they had signed out, or after a session that was renewed had ended.
    SignedIn,
    /// The agent begins to renew a region's session there.
    RenewsSession {
        /// The region.
        region: Region,
    },
    /// The agent renews a region's session there: the one that there was has ended.
    SessionEnded {
        /// The region.
        region: Region,
    },
    /// A pending failover turned out to be called off.
    CalledOff {
        /// The region that stays active.
        active: Region,
    },
}

/// Whether somebody wanted a move, the agent or a script. Then it says nothing about the traffic distribution.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Wanted {
    /// Nobody did: the traffic has moved, or the region has failed.
    #[default]
    No,
    /// Yes, once the calls are over: none ends for it, and none that another window has there.
    CallsFinish,
    /// Yes, whatever is there: the calls end, in every window.
    CallsEnd,
}

impl Wanted {
    /// Whether somebody did.
    #[must_use]
    pub const fn is_wanted(self) -> bool {
        matches!(self, Self::CallsFinish | Self::CallsEnd)
    }

    /// Whether what is there is given up.
    #[must_use]
    pub const fn ends_calls(self) -> bool {
        matches!(self, Self::CallsEnd)
    }
}

/// Why a window lets go of a region's worker.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Renewal {
    /// Its CCP answers and does not report the agent.
    AgentMissing,
    /// The worker has given the agent up.
    WorkerStuck,
    /// So it has, and the agent has said that no call is worth keeping for it.
    WorkerGivenUp,
}
