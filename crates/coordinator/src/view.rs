//! What the desk shows: a snapshot of the machine for people, derived and never stored. Absent: names of regions and
//! any wording; those belong to the workspace.

mod phase;

pub use phase::{PhaseView, Standing};

use crate::agent::{AgentSnapshot, Contact};
use crate::health::Health;
use crate::region::{Pair, Region};
use crate::settings::Scheme;
use crate::softphone::SoftphoneError;
use crate::time::Timestamp;

/// Everything a component may want to know. Equal machines give equal views.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct View {
    /// How the regions are coordinated.
    pub scheme: Scheme,
    /// What the desk is doing.
    pub phase: PhaseView,
    /// The region that handles the agent's contacts; `None` until the traffic distribution is known.
    pub active: Option<Region>,
    /// What the active region rests on while no region and no other window has told; `None` once one has.
    pub assumed: Option<Assumption>,
    /// The distribution as a region or another window last told it, here or on an earlier page. Worth keeping for the
    /// next start.
    pub told: Option<Told>,
    /// The region that the distribution was noticed to name while another one is active; `None` again once the desk has moved
    /// there, or that was taken back.
    pub detected: Option<Region>,
    /// The region whose CCP is on screen. While the active region is not known yet it is the first one, so that a
    /// person can sign in.
    pub shown: Region,
    /// The region that is not on screen, while the agent has a call or a chat there, or is being offered one. Of the managed scheme:
    /// [`Command::ShowContact`](crate::Command::ShowContact) brings it on screen; one that is being offered, while they have taken none
    /// where they are.
    pub hidden_contact: Option<Region>,
    /// The region that is not on screen and fell silent, or gave its agent up, in a call, in the managed scheme: it is not loaded again
    /// while that call may go on, and only the agent knows ([`Command::Retry`](crate::Command::Retry)).
    pub lost_call: Option<Region>,
    /// Whether the agent has been able to take contacts at least once since the desk opened.
    pub ready: bool,
    /// Both regions.
    pub regions: Pair<RegionView>,
    /// How far each region has come with the agent's sign-out; `None` until they sign out, and once they sign in again.
    pub sign_out: Option<Pair<SignOut>>,
    /// The renewal of a session that is offered to the agent or under way.
    pub renewal: Option<SessionRenewal>,
    /// What last happened that the agent should know, until it is dismissed or superseded.
    pub notice: Option<Notice>,
    /// Where the scheme that does not decide last differed, if the desk works it out ([`Settings::shadow`](crate::Settings)).
    pub differs: Option<Difference>,
}

/// A region that the desk has left, and would not have left yet in the scheme that does not decide.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Difference {
    /// When it was left.
    pub at: Timestamp,
    /// The region.
    pub region: Region,
    /// The contacts for which the desk would wait there. 0: it knew of the failover only as it had asked, which that scheme
    /// does not do.
    pub contacts: usize,
}

impl View {
    /// The active region's part of the view.
    #[must_use]
    pub fn active_region(&self) -> Option<&RegionView> {
        self.active.map(|region| &self.regions[region])
    }

    /// The standby's part of the view, once it is known which one that is.
    #[must_use]
    pub fn standby_region(&self) -> Option<&RegionView> {
        self.active.map(|region| &self.regions[region.other()])
    }

    /// Whether one of the agent's contacts lives in `home`, whichever region they have it in.
    #[must_use]
    pub fn lives_in(&self, home: Region) -> bool {
        let has = |region: Region, contact: &Contact| contact.home(region) == home;
        let contacts = |region: Region| self.regions[region].agent.iter().flat_map(|agent| &agent.contacts);
        Region::ALL.into_iter().any(|region| contacts(region).any(|contact| has(region, contact)))
    }

    /// Whether the agent holds any contact in the region on screen.
    #[must_use]
    pub fn has_live_contact(&self) -> bool {
        self.regions.iter().any(|(_, region)| region.agent.as_ref().is_some_and(|agent| !agent.contacts.is_empty()))
    }

    /// Whether both regions have told of their agent.
    #[must_use]
    pub fn knows_both_agents(&self) -> bool {
        self.regions.iter().all(|(_, region)| region.agent.is_some())
    }
}

/// The traffic distribution, as it was told once.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Told {
    /// The region that was active.
    pub active: Region,
    /// When that was last told.
    pub at: Timestamp,
}

/// What the desk goes on with when nothing tells which region is active.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Assumption {
    /// The region was active when a desk for this pair was last told, on an earlier page.
    LastTold {
        /// When that was.
        at: Timestamp,
    },
    /// It is the first region of the configuration, or the one that the page named; no desk for this pair has ever been
    /// told here.
    Configured,
}

/// One region, as the agent may see it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RegionView {
    /// How far the region has come towards taking contacts.
    pub readiness: Readiness,
    /// The rungs of the ladder that are reached, whatever stopped the next one.
    pub rungs: Rungs,
    /// When anything was last heard from the region.
    pub heard_at: Option<Timestamp>,
    /// How well it is, and what that rests on.
    pub health: Health,
    /// The agent there, once the region has reported it.
    pub agent: Option<AgentSnapshot>,
    /// What is wrong with its softphone, until that is dismissed or a call shows the contrary.
    pub softphone: Option<SoftphoneError>,
    /// When the agent's session there ends, as far as is known.
    pub session: Option<SessionEnd>,
    /// Since when the agent is signed in there, at the latest. Worth keeping for the next start.
    pub signed_in_since: Option<Timestamp>,
    /// The state that the agent is to get back there, as they were put offline to renew their session. Worth keeping for the next
    /// start.
    pub state_before_renewal: Option<String>,
    /// Before when the renewal of the session there is not offered, as it was put off. Worth keeping for the next start.
    pub renewal_put_off: Timestamp,
    /// Whether the agent's sign-in there is the global one, which serves both regions: as the region's CCP says in the managed scheme,
    /// or as one sign-in window has made both ready. `None` where nothing tells.
    pub global_sign_in: Option<bool>,
    /// When the region will be tried again by itself, if that is planned.
    pub retry_at: Option<Timestamp>,
}

impl RegionView {
    /// Whether the agent could take contacts in this region now.
    #[must_use]
    pub fn is_ready(&self) -> bool {
        matches!(self.readiness, Readiness::Ready { .. })
    }

    /// Whether the region's frame has a page that waits to be clicked, so that it is visible whether it is shown or not.
    #[must_use]
    pub fn asks_for_storage(&self) -> bool {
        matches!(self.readiness, Readiness::StorageAccessNeeded { consent: Consent::Asked, .. })
    }

    /// Whether the agent could go on in this region if the other one failed now: it is ready, and their session there is not
    /// over, whatever the region has told of it.
    #[must_use]
    pub fn could_take_over(&self) -> bool {
        self.is_ready() && !self.session.is_some_and(|session| session.over)
    }
}

/// How far a region has come with the agent's sign-out.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SignOut {
    /// Its instance is being asked to end the session.
    Asked,
    /// The session has ended.
    Ended,
    /// The session may go on: the instance could not be reached, or its CCP came back with a session. It is asked again.
    Failed {
        /// When the session ends by itself, at the latest.
        until: Timestamp,
    },
}

/// The renewal of the agent's session in a region.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct SessionRenewal {
    /// The region.
    pub region: Region,
    /// How far it is.
    pub stage: RenewalStage,
    /// The desk has moved away from the region since it began: what is left is the sign-in to the standby.
    pub moved: bool,
}

impl SessionRenewal {
    /// Whether the agent has asked for it here, and the region is not back yet.
    #[must_use]
    pub const fn is_begun(self) -> bool {
        matches!(self.stage, RenewalStage::Ending | RenewalStage::SigningIn)
    }

    /// Whether they have, in this window or in another one.
    #[must_use]
    pub const fn is_under_way(self) -> bool {
        self.is_begun() || matches!(self.stage, RenewalStage::Elsewhere)
    }
}

/// How far the renewal of a session is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum RenewalStage {
    /// It is offered; the session ends within an hour or two.
    Offered,
    /// The browser did not open a window for the sign-in. Nothing has been done.
    Blocked,
    /// The session is being ended.
    Ending,
    /// The session has ended, and the agent has to sign in.
    SigningIn,
    /// The session could not be ended: it goes on until its end. It is offered again.
    Failed,
    /// It is under way in another window, which this one follows.
    Elsewhere,
}

/// The end of a session.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct SessionEnd {
    /// When, at the latest.
    pub at: Timestamp,
    /// It ends for want of activity, and lasts longer if the agent does something.
    pub idle: bool,
    /// It has come.
    pub over: bool,
}

/// The rungs between an empty frame and an agent who can work.
#[expect(clippy::struct_excessive_bools, reason = "four facts that a person reads side by side, each by its name")]
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Rungs {
    /// The frame holds Streams and a CCP page.
    pub loaded: bool,
    /// The agent is signed in.
    pub signed_in: bool,
    /// The CCP has acknowledged, and still does.
    pub connected: bool,
    /// The agent's state and contacts are known.
    pub agent_ready: bool,
}

/// How far a region has come, or what stopped it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Readiness {
    /// The frame is on its way.
    Loading {
        /// Since when.
        since: Timestamp,
    },
    /// Nothing was acknowledged within the time a CCP may take to load: the agent is not signed in there, or the page
    /// can't be reached. The host can't tell these two apart.
    SignInOrUnreachable {
        /// Since when.
        since: Timestamp,
    },
    /// The region says that the agent has to sign in.
    SignInRequired {
        /// Since when.
        since: Timestamp,
    },
    /// The browser keeps the CCP's cookies back, and the agent has to allow them, by a click in the region's frame.
    StorageAccessNeeded {
        /// Since when.
        since: Timestamp,
        /// What the agent has made of it.
        consent: Consent,
    },
    /// The CCP has acknowledged; the agent is not known yet.
    Connected {
        /// Since when.
        since: Timestamp,
    },
    /// The CCP answers and the agent is known.
    Ready {
        /// Since when.
        since: Timestamp,
    },
    /// The region answered before and has stopped.
    NotAnswering {
        /// When it was last heard.
        since: Timestamp,
    },
    /// Streams could not be started in the region's frame.
    Failed {
        /// When.
        since: Timestamp,
        /// What a person can make of it, in English; for the log and the operator.
        reason: String,
    },
}

/// What the agent has made of the question whether an embedded CCP may have its cookies.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Consent {
    /// They have not answered.
    Asked,
    /// They do not want to be asked now.
    PutOff,
    /// They or their browser have refused.
    Denied,
}

/// What has come of putting the agent back into the state they were in before a move. State ARNs differ by region, names
/// don't: it is restored by name.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Restoring {
    /// It is left to the agent.
    Offered,
    /// The desk does it by itself as soon as the region is ready, unless the agent chooses a state first.
    Planned,
    /// The region was asked for it and has not reported it yet.
    Asked {
        /// Whether the desk did so by itself.
        by_desk: bool,
    },
    /// The agent was in it again.
    Done {
        /// Whether the desk saw to it by itself.
        by_desk: bool,
    },
    /// The region knows no state of that name for this agent.
    NoSuchState,
    /// The region was asked for it, and the agent has not got it.
    Refused,
}

/// Something that happened and that the agent should know.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Notice {
    /// The desk moved to another region.
    Switched {
        /// The region that was left.
        from: Region,
        /// The region that is active now.
        to: Region,
        /// When.
        at: Timestamp,
        /// Whether the agent or a script asked for it, here or in another window.
        forced: bool,
        /// The name of the agent's state before the failover, for restoring it by name.
        previous_state: Option<String>,
        /// What has come of restoring it.
        restoring: Restoring,
    },
    /// The agent has signed in, in a window that the desk can't close, as the identity provider has severed it.
    SignInWindowLeft,
    /// A pending failover was called off; the region stays active.
    CalledOff {
        /// The region that stays active.
        active: Region,
        /// When that was clear.
        at: Timestamp,
    },
}
