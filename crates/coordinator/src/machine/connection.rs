//! Whether a region's CCP answers. Absent: what depends on it; the region's state ends that with the connection.

use crate::time::Timestamp;

/// How the region's CCP is connected. `given_up` says that Streams does not load the page by itself any more, which it says of
/// no CCP that answers.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Connection {
    /// Nothing has answered yet.
    Opening { given_up: bool },
    /// Nothing has answered within the time that a CCP may take to load.
    Unanswered { given_up: bool },
    /// The CCP acknowledged, and has not fallen silent since.
    Connected { heard: Timestamp },
    /// It answered before and has stopped.
    Silent { heard: Timestamp, given_up: bool },
}

impl Connection {
    pub(super) const fn is_connected(self) -> bool {
        matches!(self, Self::Connected { .. })
    }

    /// It has not answered in the time that it may take.
    pub(super) const fn is_unanswered(self) -> bool {
        matches!(self, Self::Unanswered { .. })
    }

    /// When anything was last heard.
    pub(super) const fn heard(self) -> Option<Timestamp> {
        match self {
            Self::Opening { .. } | Self::Unanswered { .. } => None,
            Self::Connected { heard } | Self::Silent { heard, .. } => Some(heard),
        }
    }

    /// Streams loads the page by itself no more.
    pub(super) const fn is_given_up(self) -> bool {
        match self {
            Self::Opening { given_up } | Self::Unanswered { given_up } | Self::Silent { given_up, .. } => given_up,
            Self::Connected { .. } => false,
        }
    }

    /// It answered and has stopped, or Streams does not try any more.
    pub(super) const fn is_lost(self) -> bool {
        match self {
            Self::Opening { given_up } | Self::Unanswered { given_up } => given_up,
            Self::Connected { .. } => false,
            Self::Silent { .. } => true,
        }
    }

    /// The CCP acknowledges, or says something while it is connected.
    pub(super) const fn is_heard(&mut self, now: Timestamp) {
        *self = Self::Connected { heard: now };
    }

    /// The CCP did not acknowledge in time.
    pub(super) const fn times_out(&mut self) {
        match *self {
            Self::Opening { given_up } => *self = Self::Unanswered { given_up },
            Self::Unanswered { .. } | Self::Connected { .. } | Self::Silent { .. } => {}
        }
    }

    /// A page that stood in the CCP's way is gone: one that has never answered is given its time anew.
    pub(super) const fn opens_again(&mut self) {
        if matches!(self, Self::Opening { .. } | Self::Unanswered { .. }) {
            *self = Self::Opening { given_up: false };
        }
    }

    /// Streams stops to load the page by itself.
    pub(super) const fn gives_up(&mut self) {
        match self {
            Self::Opening { given_up } | Self::Unanswered { given_up } | Self::Silent { given_up, .. } => {
                *given_up = true;
            }
            Self::Connected { .. } => {}
        }
    }

    /// The connection, if there is one, is gone.
    pub(super) const fn is_cut_off(&mut self) {
        match *self {
            Self::Connected { heard } => *self = Self::Silent { heard, given_up: false },
            Self::Opening { .. } | Self::Unanswered { .. } | Self::Silent { .. } => {}
        }
    }
}
