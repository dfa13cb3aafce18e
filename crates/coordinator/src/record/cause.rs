//! What brings a transition about: an input or a deadline, without what is personal in it.

use serde::{Deserialize, Serialize};

use crate::input::{StorageAccess, WebSocket};
use crate::peer::Renewal;
use crate::region::Region;
use crate::time::Timestamp;

/// What brought a transition about.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Cause<R = Region> {
    /// The desk was opened.
    Opened,
    /// The scheme that does not decide would not have left the region yet.
    SchemesDiffer {
        /// The region that was left.
        region: R,
        /// The contacts for which it would wait; 0 where it would not know of the failover yet.
        contacts: usize,
    },
    /// Time passed. Deadlines have causes of their own.
    Tick,
    /// The region was silent for too long.
    RegionSilent(R),
    /// The region's refusal of the agent's credentials has stood for long enough.
    SignInRequired(R),
    /// The region's CCP was to be loaded again.
    ReloadDue(R),
    /// It was time to see whether the region gives the address of a websocket again.
    WebSocketDue(R),
    /// The region's worker went on with its other calls, and did not ask for its agent in time.
    AgentPollMissing(R),
    /// Nothing told in time which region is active.
    DistributionUnknown,
    /// The region's worker was to poll the traffic distribution.
    DistributionPollDue(R),
    /// The region's worker did not say in time what the distribution names.
    DistributionPollUnanswered(R),
    /// The region's claim to be active was not taken back.
    ClaimStood(R),
    /// The region's CCP did not go offline in time.
    ForceOfflineOverdue(R),
    /// The pending failover was to be confirmed.
    ConfirmationDue,
    /// Nothing confirmed the pending failover in time.
    ConfirmationOverdue,
    /// Nothing came of a failover that was detected, for so long that it counts as detected no more.
    DetectionExpired,
    /// The contacts are gone, and the region did not say in time that it is done.
    FailoverEndOverdue,
    /// A region that was left by force was to be told again to let go.
    CleanupDue(R),
    /// The agent did not get the state in time that the region was asked for.
    AgentStateOverdue,
    /// The workers were to be reminded of their roles.
    RoleReminderDue,
    /// The region's health was reviewed.
    HealthReviewed(R),
    /// Streams started in the region's frame.
    StreamsStarted(R),
    /// Streams could not be started.
    StreamsFailed {
        /// Which region.
        region: R,
        /// Why.
        reason: String,
    },
    /// The region's frame loaded a page.
    CcpLoaded(R),
    /// The region's CCP acknowledged.
    Acknowledged {
        /// Which region.
        region: R,
        /// Whether through a new port.
        new_port: bool,
    },
    /// The region reported its agent.
    AgentUpdated {
        /// Which region.
        region: R,
        /// How many contacts the agent has there.
        contacts: usize,
    },
    /// The region's worker named the active region.
    FailoverSignaled {
        /// Whose worker.
        region: R,
        /// The region that it named.
        next: R,
    },
    /// The region's CCP began to take part in the managed scheme.
    Introduced {
        /// Which region.
        region: R,
        /// The region that it named.
        active: R,
    },
    /// The region's CCP noticed that the distribution names another region.
    FailoverDetected {
        /// Which region.
        region: R,
        /// The region that the distribution names.
        next: R,
    },
    /// The region's CCP said that a region has become active.
    FailoverInitiated {
        /// Which region.
        region: R,
        /// The region that is active from then on.
        next: R,
    },
    /// The region's CCP said what the sign-in there is good for.
    SignInScoped {
        /// Which region.
        region: R,
        /// Whether it is the global one.
        global: bool,
    },
    /// The region's worker told its CCP to go offline.
    ForceOfflineRequested {
        /// Which region.
        region: R,
        /// The region that the distribution names.
        next: R,
        /// Whether voice contacts may run on.
        soft: bool,
    },
    /// The region's CCP waits for a contact.
    FailoverPending {
        /// Which region.
        region: R,
        /// The region that becomes active afterwards.
        next: R,
    },
    /// The region refused the agent's credentials.
    SignInRefused(R),
    /// The region accepted the agent's credentials.
    SignInAccepted(R),
    /// The region's CCP did not acknowledge in time.
    AcknowledgementTimedOut(R),
    /// Streams stopped loading the region's CCP again.
    RetriesExhausted(R),
    /// A call to the region's API was answered.
    ApiAnswered {
        /// Which region.
        region: R,
        /// The name of the operation.
        operation: String,
    },
    /// A call to the region's API failed.
    ApiFailed {
        /// Which region.
        region: R,
        /// The name of the operation.
        operation: String,
        /// The status of HTTP; 0 if there was no answer.
        status: u16,
    },
    /// The region's worker gave its agent up.
    AgentPollingEnded {
        /// Which region.
        region: R,
        /// The status of HTTP that it was refused with.
        status: u16,
    },
    /// The region's worker told how its websocket is.
    WebSocket {
        /// Which region.
        region: R,
        /// How it is.
        is: WebSocket,
    },
    /// The region gave the address of a websocket.
    WebSocketOffered(R),
    /// The region's CCP told how its network is.
    NetworkStatus(R),
    /// The region's CCP told what is wrong with its softphone.
    SoftphoneFailed(R),
    /// The region warned of the end of the agent's session, or took that back.
    SessionEnds {
        /// Which region.
        region: R,
        /// When, if it does.
        at: Option<Timestamp>,
    },
    /// The region's request page told whether the CCP has its cookies.
    StorageAccess {
        /// Which region.
        region: R,
        /// Whether it has.
        is: StorageAccess,
    },
    /// The region's instance says that it has ended the agent's session.
    SignedOut(R),
    /// It could not be asked to, or nothing had come of it for long enough.
    NotSignedOut(R),
    /// A step of the renewal of the region's session was due, or the session has ended for it.
    RenewalDue(R),
    /// The window for the region's sign-in was to be opened ahead of it.
    SignInHeld {
        /// Which region.
        region: R,
        /// Whether the browser did.
        open: bool,
    },
    /// The region sent what this version can't read.
    Unrecognized {
        /// Which region.
        region: R,
        /// What it was.
        what: String,
    },
    /// Another window of the desk was opened.
    PeerOpened,
    /// Another window was told of a failover that waits.
    PeerPending {
        /// The region being left.
        from: R,
        /// The region that becomes active.
        to: R,
    },
    /// Another window moved.
    PeerSwitched {
        /// The region that was left.
        from: R,
        /// The region that is active now.
        to: R,
    },
    /// Another window lets go of the region's worker.
    PeerRenewing {
        /// Which region.
        region: R,
        /// Why.
        why: Renewal,
    },
    /// The agent signed out in another window.
    PeerSignedOut,
    /// The agent signed in again in another window.
    PeerSignedIn,
    /// The agent began to renew the session in the region, in another window.
    PeerRenewsSession(R),
    /// The session in the region has ended for its renewal, in another window.
    PeerSessionEnded(R),
    /// Another window found out that a failover was called off.
    PeerCalledOff {
        /// The region that stays active.
        active: R,
    },
    /// The agent did not want to wait.
    SwitchNow,
    /// A script asked for a failover, here or in another window.
    FailOver {
        /// The region to make active.
        to: R,
        /// Whether to wait for voice contacts.
        soft: bool,
    },
    /// The agent wanted to see their contact in the region that is not on screen.
    ShowContact(R),
    /// A person had the region's CCP loaded again.
    Retry(R),
    /// A person had the region's sign-in opened.
    SignIn(R),
    /// A person signed out of both regions.
    SignOut,
    /// A person had the region's session renewed.
    RenewSession(R),
    /// A person put that off.
    RenewLater(R),
    /// The region was tried again after a sign-in.
    AfterSignIn(R),
    /// The agent's state was to be set. Its name may be personal, and is not here.
    SetAgentState,
    /// A person did not want to be asked for storage access then.
    PutStorageAccessOff,
    /// A notice was put away.
    DismissNotice,
    /// The desk was taken down.
    Terminate,
}

impl<R> Cause<R> {
    /// Whether somebody asked for a failover with it: the agent, or a script. What they want may take effect later, with another
    /// cause ([`Record::is_forced`](crate::Record::is_forced)).
    pub const fn is_forced(&self) -> bool {
        matches!(self, Self::SwitchNow | Self::FailOver { .. })
    }

    /// The words of somebody else that it quotes. They are no agent's and no customer's; but whoever hands records to
    /// another company may want to look at them first.
    pub const fn quoted_mut(&mut self) -> Option<&mut String> {
        match self {
            Self::StreamsFailed { reason: words, .. }
            | Self::ApiAnswered { operation: words, .. }
            | Self::ApiFailed { operation: words, .. }
            | Self::Unrecognized { what: words, .. } => Some(words),
            _ => None,
        }
    }
}
