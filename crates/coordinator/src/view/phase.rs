//! What the desk is doing, and how sure a failover that waits is.

use crate::region::Region;
use crate::time::Timestamp;

/// What the desk is doing, as far as the agent is concerned.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PhaseView {
    /// The active region is not known yet.
    Starting {
        /// Since when.
        since: Timestamp,
    },
    /// The active region is known and nothing is under way.
    Steady {
        /// The active region.
        active: Region,
    },
    /// A failover waits for the contacts that hold it up.
    Pending {
        /// The region that is being left; it stays on screen.
        from: Region,
        /// The region that becomes active afterwards.
        to: Region,
        /// When the failover was noticed.
        since: Timestamp,
        /// How sure it still is.
        standing: Standing,
    },
    /// The new region is on screen, but its agent is not ready yet.
    Switching {
        /// The region that was left.
        from: Region,
        /// The region that is active now.
        to: Region,
        /// When the switch began.
        since: Timestamp,
    },
    /// The desk was taken down.
    Terminated,
}

/// How sure a pending failover is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Standing {
    /// The region has confirmed it, at this moment most recently.
    Confirmed(Timestamp),
    /// Nothing has confirmed it since; it may have been called off, or the region may not be answering.
    Doubtful {
        /// When it was last confirmed.
        since: Timestamp,
    },
    /// The agent does not wait: the regions were asked to complete it, and the desk does so by itself a few seconds later.
    Ordered,
}
