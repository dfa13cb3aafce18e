//! What the desk is doing. Data lives in the phase that owns it, so that leaving a phase forgets it.

use crate::record::PhaseName;
use crate::region::Region;
use crate::time::Timestamp;
use crate::view::{PhaseView, Standing};

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Phase {
    /// Not opened yet.
    Idle,
    /// Nothing has named the active region yet. A peer may have told of a pending failover already.
    Starting { since: Timestamp, told: Option<(Region, Region)> },
    /// One region is active.
    Steady { active: Region },
    /// A failover waits for the contacts of `from`.
    Pending(Pending),
    /// `from` is done, or should be, but there is doubt whether the failover still stands: it was released and asked.
    Verifying(Verifying),
    /// `to` is on screen; its agent is not ready yet.
    Switching { from: Region, to: Region, since: Timestamp },
    /// Taken down.
    Terminated,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Pending {
    pub(crate) from: Region,
    pub(crate) to: Region,
    pub(crate) since: Timestamp,
    pub(crate) confirmed: Timestamp,
    pub(crate) check: Check,
    /// This window was told by the region itself; only such a window asks for confirmations.
    pub(crate) witness: bool,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Verifying {
    pub(crate) from: Region,
    pub(crate) to: Region,
    pub(crate) since: Timestamp,
    pub(crate) confirmed: Timestamp,
    /// `from` said that it is done, as opposed to being found without contacts, or waiting once more.
    pub(crate) yielded: bool,
    /// `from` claims the active role; that has to settle.
    pub(crate) claimed: bool,
    /// The page was told that a failover is pending.
    pub(crate) announced: bool,
}

/// How the last confirmation of a pending failover went.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Check {
    /// Confirmed; nothing is under way.
    Sure,
    /// The region was asked; silence within the time is doubt.
    Asked,
    /// There is doubt: the region was released and asked again.
    Resolving,
    /// The region claims the active role; that has to settle.
    Claimed,
    /// The doubt could not be resolved: the region does not answer.
    Unanswered,
}

impl Phase {
    pub(crate) const fn active(&self) -> Option<Region> {
        match self {
            Self::Idle | Self::Starting { .. } | Self::Terminated => None,
            Self::Steady { active } => Some(*active),
            Self::Pending(Pending { from, .. }) | Self::Verifying(Verifying { from, .. }) => Some(*from),
            Self::Switching { to, .. } => Some(*to),
        }
    }

    pub(crate) const fn name(&self) -> PhaseName {
        match self {
            Self::Idle => PhaseName::Idle,
            Self::Starting { .. } => PhaseName::Starting,
            Self::Steady { active } => PhaseName::Steady(*active),
            Self::Pending(Pending { from, to, .. }) | Self::Verifying(Verifying { from, to, announced: true, .. }) => {
                PhaseName::Pending { from: *from, to: *to }
            }
            Self::Verifying(Verifying { from, announced: false, .. }) => PhaseName::Steady(*from),
            Self::Switching { from, to, .. } => PhaseName::Switching { from: *from, to: *to },
            Self::Terminated => PhaseName::Terminated,
        }
    }

    pub(crate) const fn view(&self, now: Timestamp) -> PhaseView {
        match *self {
            Self::Idle => PhaseView::Starting { since: now },
            Self::Starting { since, .. } => PhaseView::Starting { since },
            Self::Steady { active } | Self::Verifying(Verifying { from: active, announced: false, .. }) => {
                PhaseView::Steady { active }
            }
            Self::Pending(pending) => PhaseView::Pending {
                from: pending.from,
                to: pending.to,
                since: pending.since,
                standing: match pending.check {
                    Check::Sure | Check::Asked => Standing::Confirmed(pending.confirmed),
                    Check::Resolving | Check::Claimed | Check::Unanswered => {
                        Standing::Doubtful { since: pending.confirmed }
                    }
                },
            },
            Self::Verifying(Verifying { from, to, since, confirmed, announced: true, .. }) => {
                PhaseView::Pending { from, to, since, standing: Standing::Doubtful { since: confirmed } }
            }
            Self::Switching { from, to, since } => PhaseView::Switching { from, to, since },
            Self::Terminated => PhaseView::Terminated,
        }
    }
}
