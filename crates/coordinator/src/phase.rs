//! What the desk is doing. Data lives in the phase that owns it, so that leaving a phase forgets it. A failover goes from one
//! region to the other one: the phases name one of them, so that they can't name the same one twice.

use crate::backoff::Backoff;
use crate::record::PhaseName;
use crate::region::Region;
use crate::time::Timestamp;
use crate::view::{PhaseView, Standing};

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Phase {
    /// Not opened yet.
    Idle,
    /// Nothing has named the active region yet. A peer may have told already which region waits before it is left, and whether a
    /// script has ordered that.
    Starting { since: Timestamp, told: Option<(Region, bool)> },
    /// One region is active.
    Steady { active: Region },
    /// A failover waits for the contacts of `from`.
    Pending(Pending),
    /// `from` is done, or should be, but there is doubt whether the failover still stands: it was released and asked.
    Verifying(Verifying),
    /// `to` is on screen; its agent is not ready yet.
    Switching { to: Region, since: Timestamp },
    /// Taken down.
    Terminated,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Pending {
    pub(crate) from: Region,
    pub(crate) since: Timestamp,
    pub(crate) confirmed: Timestamp,
    pub(crate) check: Check,
    /// The pauses between two questions whether it still stands.
    pub(crate) pause: Backoff,
    /// How often `from` is asked anew, should it be done and then wait, before its word that it is done is enough.
    pub(crate) again: u8,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Verifying {
    pub(crate) from: Region,
    pub(crate) since: Timestamp,
    pub(crate) confirmed: Timestamp,
    pub(crate) doubt: Doubt,
    /// What has come back from `from`.
    pub(crate) answer: Answer,
    /// Those of the wait that goes on, should `from` wait on.
    pub(crate) pause: Backoff,
    /// How often `from` is asked anew, should it claim and then yield.
    pub(crate) again: u8,
}

/// What a region has answered that was released and asked whether its failover still stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Answer {
    /// Nothing, or nothing that could not be an announcement of what it was told before.
    Awaited,
    /// It claims the active role; that has to settle.
    Claimed,
    /// Its worker told its CCP to leave, and lets it wait for calls: the failover stood a moment ago. What it claimed with the
    /// same look says no more than that.
    SoftRequested,
}

/// Why a failover is verified before the desk moves.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Doubt {
    /// The region is done. It was sure that it waits when it was last asked, which was before it was done.
    Done,
    /// The region is done, but it was not sure any more that it waits.
    Yield,
    /// The contacts are gone, and the region does not say that it is done.
    ContactsGone,
    /// Long after a failover was called off, the region is done with what it was told before.
    LateYield,
    /// Long after a failover was called off, the region goes on with what it was told before.
    LateWait,
}

impl Doubt {
    /// Whether the region said that it is done.
    pub(crate) const fn is_yield(self) -> bool {
        matches!(self, Self::Done | Self::Yield | Self::LateYield)
    }

    /// Whether the page knows of a pending failover.
    pub(crate) const fn is_public(self) -> bool {
        matches!(self, Self::Done | Self::Yield | Self::ContactsGone)
    }
}

/// How sure this window is of a pending failover.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Check {
    /// The region itself has told nothing here, and is not asked: another window was told, and asks.
    Hearsay,
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
    /// A script wants to leave once the contacts are gone: that does not depend on the distribution, and nobody is asked about it.
    Ordered,
    /// The agent wants to leave now, and the CCPs of the managed scheme were told.
    Forced,
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
            Self::Verifying(Verifying { from, doubt, .. }) if !doubt.is_public() => PhaseName::Steady(*from),
            Self::Pending(Pending { from, .. }) | Self::Verifying(Verifying { from, .. }) => {
                PhaseName::Pending { from: *from, to: from.other() }
            }
            Self::Switching { to, .. } => PhaseName::Switching { from: to.other(), to: *to },
            Self::Terminated => PhaseName::Terminated,
        }
    }

    pub(crate) const fn view(&self, now: Timestamp) -> PhaseView {
        match *self {
            Self::Idle => PhaseView::Starting { since: now },
            Self::Starting { since, .. } => PhaseView::Starting { since },
            Self::Steady { active } => PhaseView::Steady { active },
            Self::Verifying(Verifying { from, doubt, .. }) if !doubt.is_public() => PhaseView::Steady { active: from },
            Self::Pending(pending) => PhaseView::Pending {
                from: pending.from,
                to: pending.from.other(),
                since: pending.since,
                standing: match pending.check {
                    Check::Hearsay | Check::Sure | Check::Asked | Check::Ordered => {
                        Standing::Confirmed(pending.confirmed)
                    }
                    Check::Forced => Standing::Ordered,
                    Check::Resolving | Check::Claimed | Check::Unanswered => {
                        Standing::Doubtful { since: pending.confirmed }
                    }
                },
            },
            Self::Verifying(Verifying { from, since, confirmed, doubt, .. }) => PhaseView::Pending {
                from,
                to: from.other(),
                since,
                standing: match doubt {
                    Doubt::Done => Standing::Confirmed(confirmed),
                    Doubt::Yield | Doubt::ContactsGone | Doubt::LateYield | Doubt::LateWait => {
                        Standing::Doubtful { since: confirmed }
                    }
                },
            },
            Self::Switching { to, since } => PhaseView::Switching { from: to.other(), to, since },
            Self::Terminated => PhaseView::Terminated,
        }
    }
}
