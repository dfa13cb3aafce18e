//! What the machine wants done. The runtime does it and reports back through new inputs; nothing here has an answer.

use crate::peer::PeerMessage;
use crate::region::Region;

/// One thing to do.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Effect {
    /// Create the region's frame and start Streams in it.
    CreateFrame(Region),
    /// Make the region's frame the visible one, and the other one invisible and inert, unless its request page is to be
    /// clicked ([`RegionView::asks_for_storage`](crate::RegionView::asks_for_storage)).
    Show(Region),
    /// Switch the suppression of contacts in the region's worker; in the managed scheme, whether the CCP may speak.
    Suppress {
        /// Which region.
        region: Region,
        /// Whether contacts are to be held back.
        on: bool,
    },
    /// Tell the CCP again that it is part of a pair (`init_disaster_recovery`).
    Configure(Region),
    /// Have the region's worker ask whether it would be given the address of a websocket (`createTransport`).
    TryWebSocket(Region),
    /// Have the region's worker poll the traffic distribution once more (`init_dr_polling`).
    PollDistribution(Region),
    /// End the region's contacts and put its agent offline.
    ForceOffline {
        /// Which region.
        region: Region,
        /// Whether voice contacts may run on.
        soft: bool,
    },
    /// Have the CCPs of the managed scheme end the wait of a failover (`force_failover`). Nothing answers it.
    ForceFailover {
        /// The region that is being left.
        from: Region,
        /// Whether that of the other region is told, too: not while it may wait for a contact itself.
        both: bool,
    },
    /// Pass on to the other region's CCP, in the managed scheme, what that of this one said: which region has become active
    /// (`failover_initiated`). A CCP that is not active lets go of its contacts.
    RelayFailover(Region),
    /// Tell the CCPs of the managed scheme that the move to a region is complete (`failover_complete`). That it is active from
    /// the start is no move, and they are not told.
    CompleteFailover {
        /// The region that is active.
        active: Region,
        /// Whether that of the region that was left is told, too: not while it may have a contact that nobody has given up.
        left_too: bool,
    },
    /// Clear a contact that has ended, which nobody can see any more.
    ClearContact {
        /// Which region.
        region: Region,
        /// The id of the contact there.
        contact: String,
    },
    /// Load the CCP page of the region again, in its place.
    ReloadCcp(Region),
    /// The same, with its place empty for long enough that a stuck worker, which no page uses any more, ends.
    RenewCcp(Region),
    /// Open the region's sign-in page in a window of its own.
    OpenSignIn(Region),
    /// Open the window for the region's sign-in, empty so far: a browser opens one only just after a click. Whether it did comes back
    /// as [`SignInHeld`](crate::Event::SignInHeld).
    HoldSignIn(Region),
    /// Close that window: there is nothing to sign in to.
    ReleaseSignIn,
    /// Put the agent offline in the region as far as that can be done, and have its instance end their session.
    SignOut(Region),
    /// Put the agent into a state, by name.
    SetAgentState {
        /// Which region.
        region: Region,
        /// The name of the state.
        name: String,
    },
    /// Tell the other windows of this desk.
    Broadcast(PeerMessage),
    /// Tell the page.
    PageEvent(PageEvent),
    /// Remove the frames.
    RemoveFrames,
}

/// What pages that use `globalConnect` are told.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PageEvent {
    /// The setup is ready: the active region is known and its agent can take contacts. Once.
    Ready {
        /// The active region.
        active: Region,
    },
    /// One region can be worked with, now that the setup is ready (`onInit`). Once for each region.
    RegionReady(Region),
    /// A failover waits (`onFailoverPending`).
    FailoverPending {
        /// The region that becomes active afterwards.
        next: Region,
    },
    /// Another region is on screen and its agent can take contacts (`onFailoverComplete`).
    FailoverComplete {
        /// The region that is active now.
        active: Region,
    },
    /// The active region can't be started by itself; a person has to do something (a rejected setup). Said
    /// once for each try that fails.
    StartFailed(Region),
    /// The pages' idea of the active region changed (`primaryRegion`, `window.connect`).
    ActiveChanged {
        /// The region that is active now.
        active: Region,
    },
}
