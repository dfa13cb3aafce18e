//! What a record keeps of an effect.

use serde::{Deserialize, Serialize};

use crate::effect::Effect;
use crate::region::Region;

/// An [`Effect`] without what is personal in it, and without what was only said on to others.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum RecordedEffect<R = Region> {
    /// The region's frame was created.
    CreateFrame(R),
    /// The region's frame became the visible one.
    Show(R),
    /// The suppression of contacts was switched.
    Suppress {
        /// Which region.
        region: R,
        /// Whether contacts are held back.
        on: bool,
    },
    /// The CCP was told that it is part of a pair.
    Configure(R),
    /// The region's worker was to ask for the address of a websocket.
    TryWebSocket(R),
    /// The region's worker was to poll the traffic distribution.
    PollDistribution(R),
    /// The region's contacts were to end, and its agent to go offline.
    ForceOffline {
        /// Which region.
        region: R,
        /// Whether voice contacts may run on.
        soft: bool,
    },
    /// The CCPs were to end the wait of a failover.
    ForceFailover,
    /// The other region's CCP was told what the region's own said of the active region.
    RelayFailover(R),
    /// The CCPs were told that the move to the region is complete.
    CompleteFailover(R),
    /// A contact that has ended was cleared.
    ClearContact(R),
    /// The region's CCP was loaded again.
    ReloadCcp(R),
    /// The region's CCP was loaded again, and its worker let go.
    RenewCcp(R),
    /// The region's sign-in was opened.
    OpenSignIn(R),
    /// The window for the region's sign-in was opened ahead of it.
    HoldSignIn(R),
    /// That window was closed.
    ReleaseSignIn,
    /// The region's instance was to end the agent's session.
    SignOut(R),
    /// The agent's state was set in the region.
    SetAgentState(R),
    /// The other windows of this desk were told.
    Broadcast,
    /// The page was told.
    PageEvent,
    /// The frames were removed.
    RemoveFrames,
}

impl From<&Effect> for RecordedEffect {
    fn from(effect: &Effect) -> Self {
        match effect {
            Effect::CreateFrame(region) => Self::CreateFrame(*region),
            Effect::Show(region) => Self::Show(*region),
            Effect::Suppress { region, on } => Self::Suppress { region: *region, on: *on },
            Effect::Configure(region) => Self::Configure(*region),
            Effect::TryWebSocket(region) => Self::TryWebSocket(*region),
            Effect::PollDistribution(region) => Self::PollDistribution(*region),
            Effect::ForceOffline { region, soft } => Self::ForceOffline { region: *region, soft: *soft },
            Effect::ForceFailover { .. } => Self::ForceFailover,
            Effect::RelayFailover(region) => Self::RelayFailover(*region),
            Effect::CompleteFailover { active, .. } => Self::CompleteFailover(*active),
            Effect::ClearContact { region, .. } => Self::ClearContact(*region),
            Effect::ReloadCcp(region) => Self::ReloadCcp(*region),
            Effect::RenewCcp(region) => Self::RenewCcp(*region),
            Effect::OpenSignIn(region) => Self::OpenSignIn(*region),
            Effect::HoldSignIn(region) => Self::HoldSignIn(*region),
            Effect::ReleaseSignIn => Self::ReleaseSignIn,
            Effect::SignOut(region) => Self::SignOut(*region),
            Effect::SetAgentState { region, .. } => Self::SetAgentState(*region),
            Effect::Broadcast(_) => Self::Broadcast,
            Effect::PageEvent(_) => Self::PageEvent,
            Effect::RemoveFrames => Self::RemoveFrames,
        }
    }
}
