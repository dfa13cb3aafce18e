//! The websocket of a region's worker, as it tells. Absent: what is done for another one (`reconnect.rs`).

use std::time::Duration;

use crate::input::WebSocket;
use crate::time::Timestamp;

/// How the websocket is, and since when it is missing.
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
