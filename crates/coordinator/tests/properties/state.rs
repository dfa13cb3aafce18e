//! What the desk is doing, for the reference model: the phases without their data.

use ambidesk_coordinator::{Command, Input, PeerMessage, PhaseName, Region};

/// What the desk is doing, as plainly as can be.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum State {
    Closed,
    Looking,
    In(Region),
    /// In a region that is to be left.
    Leaving(Region),
    Over,
}

impl State {
    pub fn of(name: PhaseName) -> Self {
        match name {
            PhaseName::Idle => Self::Closed,
            PhaseName::Starting => Self::Looking,
            PhaseName::Steady(active) | PhaseName::Switching { to: active, .. } => Self::In(active),
            PhaseName::Pending { from, .. } => Self::Leaving(from),
            PhaseName::Terminated => Self::Over,
        }
    }

    /// Another window has left `active`. A contact that the agent has taken `stays`, unless they want to leave themselves.
    pub fn after_peer(active: Region, stays: bool) -> Self {
        if stays { Self::Leaving(active) } else { Self::In(active.other()) }
    }

    pub fn active(self) -> Option<Region> {
        match self {
            Self::Closed | Self::Looking | Self::Over => None,
            Self::In(active) | Self::Leaving(active) => Some(active),
        }
    }
}

/// Whether somebody does not want to wait any more for the failover from a region.
pub fn ends_the_wait(input: &Input, left: Region) -> bool {
    match input {
        Input::Command(Command::SwitchNow) => true,
        Input::Command(Command::FailOver { to, soft: false }) => *to == left.other(),
        _ => false,
    }
}

/// Whether a script takes an order back to leave the region, here or in another window.
pub fn takes_back(input: &Input, stays: Region) -> bool {
    match input {
        Input::Command(Command::FailOver { to, .. }) | Input::Peer(PeerMessage::FailOver { to, .. }) => *to == stays,
        _ => false,
    }
}
