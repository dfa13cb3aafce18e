//! Everything that can happen to the machine. Events are named in the past, commands in the imperative.

use serde::{Deserialize, Serialize};

use crate::agent::AgentSnapshot;
use crate::peer::PeerMessage;
use crate::region::Region;
use crate::softphone::SoftphoneError;
use crate::time::Timestamp;

/// One thing that happened.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Input {
    /// The desk was opened.
    Opened,
    /// Time passed. Early or surplus ticks change nothing.
    Tick,
    /// A region's frame reported something.
    Event(Region, Event),
    /// Another window of the same desk said something.
    Peer(PeerMessage),
    /// A person, or a page's script, asked for something.
    Command(Command),
}

/// What a region's frame reported.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Event {
    /// Streams is loaded in the frame and the CCP page is on its way.
    StreamsStarted,
    /// Streams could not be started.
    StreamsFailed {
        /// Why, and what a person can do.
        reason: String,
    },
    /// The CCP's frame fired `load`. It does so for an error page, too.
    CcpLoaded,
    /// The CCP acknowledged. `port` is given for a new connection to its worker only.
    /// (Source: `onconnect` and the answer to `synchronize` in the worker's `ClientEngine`.)
    Acknowledged {
        /// The id of the new port, if it is one.
        port: Option<String>,
    },
    /// The agent's state or contacts were reported.
    AgentUpdated(Box<AgentSnapshot>),
    /// The region's worker named the active region (`disasterRecovery::failover`).
    FailoverSignaled {
        /// The region that is, or becomes, active.
        next: Region,
    },
    /// The region's worker told its CCP to leave (`disasterRecovery::force_offline` on its way to the CCP, which passes
    /// everything on to its window). Every window hears it, before the CCP has done anything about it.
    ForceOfflineRequested {
        /// The region that the traffic distribution names.
        next: Region,
        /// Whether voice contacts may run on.
        soft: bool,
    },
    /// The region's CCP said its first word in the managed scheme, as at each of its starts (`globalResiliency::init`).
    Introduced {
        /// The region that is active, as far as it knows.
        active: Region,
    },
    /// The region's CCP noticed that the distribution names another region than before (`globalResiliency::failover_detected`).
    /// Naming the active one, it says that a failover is called off.
    FailoverDetected {
        /// The region that is named.
        next: Region,
    },
    /// A region has become active, as the region's CCP says (`globalResiliency::failover_initiated`).
    FailoverInitiated {
        /// The region that is active from now on.
        next: Region,
    },
    /// The region's CCP said what the agent's sign-in there is good for (`globalResiliency::global_signin_valid`, `…_invalid`).
    SignInScoped {
        /// Whether it is the global sign-in, without which a CCP has no part in the managed scheme.
        global: bool,
    },
    /// The region's CCP said that a failover waits for a contact (`disasterRecovery::failover_pending`, for a voice contact;
    /// `globalResiliency::failover_pending`).
    FailoverPending {
        /// The region that becomes active afterwards.
        next: Region,
    },
    /// The region refused the agent's credentials (`auth_fail`, `terminated`).
    SignInRefused,
    /// The region accepted the agent's credentials again (`authorize_success`).
    SignInAccepted,
    /// Nothing was acknowledged within the time a CCP may take (`ack_timeout`).
    AcknowledgementTimedOut,
    /// Streams stopped reloading the CCP by itself (`iframe_retries_exhausted`).
    RetriesExhausted,
    /// A call of the region's worker to its API was answered (`api_metric`, which the worker sends down for every call;
    /// see `_recordAPILatency` in Streams).
    ApiAnswered {
        /// The name of the operation.
        operation: String,
    },
    /// A call of the region's worker to its API failed (`api_metric` with an error).
    ApiFailed {
        /// The name of the operation.
        operation: String,
        /// The status of HTTP; 0 if there was no answer.
        status: u16,
    },
    /// The region's worker asked for its agent until it was refused for good, and asks no more: nothing of the agent and of
    /// new contacts is reported again, although the CCP goes on answering. (Source: `ClientEngine.pollForAgent`, whose
    /// `authFailure` and `accessDenied` plan no next call; `AWSClient._retryMethod` says when.)
    AgentPollingEnded {
        /// The status of HTTP that it was refused with.
        status: u16,
    },
    /// The region gave the address of a websocket that it was asked for.
    WebSocketOffered,
    /// What the region's worker said of its websocket.
    WebSocket(WebSocket),
    /// The region's CCP said how its network is (`agent.onNetworkConnectionStatusChanged`).
    NetworkStatus(NetworkStatus),
    /// The region's CCP said that something is wrong with its softphone (`agent.onSoftphoneError`).
    SoftphoneFailed(SoftphoneError),
    /// The region warned that the agent's session ends for want of activity (`expiration-warning` of the SDK), or took that
    /// back.
    SessionEnds {
        /// When, if it does.
        at: Option<Timestamp>,
    },
    /// What the page said that Streams loads before the CCP where the browser may keep the cookies of embedded pages back.
    StorageAccess(StorageAccess),
    /// The region's instance was asked to end the agent's session.
    SignOutAnswered {
        /// Whether it says that it has; it may not be reachable.
        ended: bool,
    },
    /// The window for the region's sign-in was to be opened ahead of it.
    SignInHeld {
        /// Whether the browser did.
        open: bool,
    },
    /// An event of the pair's protocol arrived that this version can't read.
    Unrecognized {
        /// What it was, for the log.
        what: String,
    },
}

/// Whether a CCP has its cookies, as its instance's request page says (`storageAccess` among the parameters of `initCCP`).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum StorageAccess {
    /// It has none: the page waits for a click in it (`storageAccess::init` without access).
    Needed,
    /// It has them, and goes on to the CCP (`storageAccess::granted`).
    Granted,
    /// The agent or the browser refused (`storageAccess::denied`).
    Denied,
}

/// The websocket by which a region's worker hears of chats and tasks, and of what has changed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum WebSocket {
    /// It is open (`webSocket::connection_gain`).
    Open,
    /// It has closed, and the worker tries to open another (`webSocket::connection_lost`).
    Lost,
    /// The worker was refused an address for it, and asks for none any more (`webSocket::init_failure`; once its websocket
    /// manager has failed, it ignores every further occasion).
    GivenUp,
}

/// How a CCP's network is (`connect.NetworkConnectionStatus`).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NetworkStatus {
    /// It is connected.
    Connected,
    /// It is not, and tries to be.
    Disconnected,
    /// It has given up.
    Failed,
}

/// The operation by which a worker asks for its agent, again and again, as the API's client names it
/// (`ClientMethods.GET_AGENT_SNAPSHOT` in Streams).
pub const AGENT_POLL: &str = "getAgentSnapshot";

/// The operation by which a worker looks at the traffic distribution, every minute
/// (`POLL_FOR_ACTIVE_REGION_METHOD` in Streams).
pub const DISTRIBUTION_POLL: &str = "LADS.GetAgentFailoverConfiguration";

/// The operation by which a worker asks for the address to look at, among others (`ClientMethods.CREATE_TRANSPORT` in
/// Streams).
pub const ADDRESS_REQUEST: &str = "createTransport";

/// What a person, or a page's script, asks for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Command {
    /// Don't wait any longer: switch, and end what holds the failover up.
    SwitchNow,
    /// Leave the active region for `to`, as `globalConnect.core.failoverTo` does, whatever the distribution says. The region that a script had
    /// the desk wait to leave takes that back.
    FailOver {
        /// The region to make active.
        to: Region,
        /// Whether to wait for voice contacts.
        soft: bool,
    },
    /// Bring the region on screen, where the agent has a contact that can't be seen ([`View::hidden_contact`](crate::View)), until
    /// that is over.
    ShowContact(Region),
    /// Load the region's CCP again now.
    Retry(Region),
    /// Open the region's sign-in page.
    SignIn(Region),
    /// End the agent's sessions in both regions, whatever they are doing there. Who asks for it has told them what it costs.
    SignOut,
    /// Renew the agent's session in the region: end it, and have them sign in. Nothing is done unless the other region could take over,
    /// no contact is there and no failover is under way.
    RenewSession(Region),
    /// Offer that again later.
    RenewLater(Region),
    /// The sign-in window can't be seen any more: see whether the region has a session now.
    AfterSignIn {
        /// Which region.
        region: Region,
        /// The window may still be open: the identity provider has severed it from the page that opened it.
        severed: bool,
    },
    /// Put the agent into a state of the active region, by name.
    SetAgentState {
        /// The name of the state.
        name: String,
    },
    /// Hide the request pages for storage access that are shown; the regions stay without their cookies.
    PutStorageAccessOff,
    /// Put the last notice away.
    DismissNotice,
    /// Take everything down.
    Terminate,
}
