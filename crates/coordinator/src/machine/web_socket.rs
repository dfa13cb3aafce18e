//! The websocket of a region's worker, as it tells, and the network of its CCP, which comes and goes in the same way. Absent:
//! what is done for another websocket (`reconnect.rs`).

use std::time::Duration;

use crate::input::{NetworkStatus, WebSocket};
use crate::time::Timestamp;

/// How the websocket, or the network, is, and since when it is missing.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Socket {
    Open,
    Lost(Timestamp),
    GivenUp(Timestamp),
}

impl Socket {
    /// The worker told how it is.
    pub(super) fn hear(&mut self, now: Timestamp, is: WebSocket) {
        *self = match (is, *self) {
            (WebSocket::Open, _) => Self::Open,
            (WebSocket::Lost, Self::Open) => Self::Lost(now),
            (WebSocket::Lost, lost) => lost,
            (WebSocket::GivenUp, Self::Open) => Self::GivenUp(now),
            (WebSocket::GivenUp, Self::Lost(since) | Self::GivenUp(since)) => Self::GivenUp(since),
        };
    }

    /// The CCP told how its network is.
    pub(super) fn hear_network(&mut self, now: Timestamp, is: NetworkStatus) {
        self.hear(
            now,
            match is {
                NetworkStatus::Connected => WebSocket::Open,
                NetworkStatus::Disconnected => WebSocket::Lost,
                NetworkStatus::Failed => WebSocket::GivenUp,
            },
        );
    }

    /// The worker has given it up.
    pub(super) const fn is_given_up(self) -> bool {
        matches!(self, Self::GivenUp(_))
    }

    /// Since when it is missing, and when that counts: at once where it was given up, else after `patience`.
    pub(super) fn missing(self, patience: Duration) -> Option<(Timestamp, Timestamp)> {
        match self {
            Self::Open => None,
            Self::Lost(since) => Some((since, since + patience)),
            Self::GivenUp(since) => Some((since, since)),
        }
    }
}

/// Since when something is missing, where that counts by now.
pub(super) fn counting(missing: Option<(Timestamp, Timestamp)>, now: Timestamp) -> Option<Timestamp> {
    missing.filter(|(_, counts)| *counts <= now).map(|(since, _)| since)
}
