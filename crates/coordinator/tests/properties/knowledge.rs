//! What the reference model knows of one region: what it said, and what it was told.

use ambidesk_coordinator::{AGENT_POLL, AgentSnapshot, Channel, ContactState, Event, Region, StorageAccess};

/// How long a refusal has to stand.
const PATIENCE: u64 = 3_000;

/// What is known of a region.
#[derive(Debug, Clone, Default)]
#[expect(clippy::struct_excessive_bools, reason = "a model keeps plain facts")]
pub struct Knowledge {
    /// When it claimed the active role, since it was last asked or said anything else.
    pub claims: Vec<u64>,
    /// It had claimed its role when it last said that it waits.
    pub claimed_before_waiting: bool,
    /// It has said that it is done.
    pub yielded: bool,
    /// When it was asked, while that may still matter.
    pub asked: Option<u64>,
    /// When it was first noticed that the question is over: a deadline noticed late gets its time once more.
    pub over: Option<u64>,
    /// The desk released it, and it has not said anything since that says that it suppresses itself if need be.
    pub released: Option<u64>,
    /// The desk's last word on suppression was a release.
    pub let_through: bool,
    /// It was told to leave, and has not finished with that.
    pub unfinished: bool,
    /// When its worker told it to leave, since it last said anything on that.
    pub forced_offline: Option<u64>,
    /// And it was not allowed to wait for calls.
    pub at_once: bool,
    /// It was a script that had it told so.
    pub ordered: bool,
    /// When its worker, asked, told it to leave.
    pub answered: Option<u64>,
    /// And that it may wait for calls: it is not named, whatever it claims.
    pub answered_softly: bool,
    /// The port through which it was last heard.
    pub port: Option<String>,
    pub connected: bool,
    /// A voice contact is there, cleared or not.
    pub holds: bool,
    /// And it is one that a suppressed worker lets through, too.
    pub firm: bool,
    /// How often it was released and asked while it was being left, since such a contact was there.
    pub looks: u8,
    /// It is left because the other one's claim stood, and may never have looked itself.
    pub noticed: bool,
    /// It was told not to speak: what it says of the agent is from memory. Of the managed scheme.
    pub kept_silent: bool,
    /// When the agent was last known to be signed in.
    pub signed_in: u64,
    /// Since when the agent has been refused, and when it was noticed that this has lasted.
    pub refused: Option<u64>,
    pub refusal_noticed: Option<u64>,
}

impl Knowledge {
    /// Takes in what the region's report says of the agent's session.
    pub fn hear_of_session(&mut self, now: u64, event: &Event) {
        match event {
            Event::SignInRefused | Event::ApiFailed { status: 401, .. } | Event::AgentPollingEnded { status: 401 } => {
                self.refused.get_or_insert(now);
            }
            Event::ApiAnswered { operation } if operation != AGENT_POLL => {}
            Event::AgentUpdated(agent) if self.kept_silent && self.refused.is_some() && agent.contacts.is_empty() => {}
            Event::SignInAccepted
            | Event::AgentUpdated(_)
            | Event::Acknowledged { port: Some(_) }
            | Event::ApiAnswered { .. } => {
                (self.refused, self.refusal_noticed) = (None, None);
                self.signed_in = now;
            }
            // Its CCP is gone, and with it a word that has not stood for long enough.
            Event::StorageAccess(StorageAccess::Needed | StorageAccess::Denied)
                if self.refusal_noticed.is_none_or(|at| now < at + PATIENCE) =>
            {
                (self.refused, self.refusal_noticed) = (None, None);
            }
            _ => {}
        }
    }

    /// Whether the session has been dead for longer than one check. A deadline noticed late gets its time once more.
    pub fn is_signed_out(&mut self, now: u64) -> bool {
        if self.refused.is_some_and(|at| at + PATIENCE <= now) {
            self.refusal_noticed.get_or_insert(now);
        }
        self.refusal_noticed.is_some_and(|at| at + PATIENCE <= now) || now >= self.signed_in + 12 * 3_600_000
    }

    /// Takes in what the region reported.
    #[expect(clippy::too_many_lines, reason = "one arm for each kind of event")]
    pub fn hear(&mut self, now: u64, region: Region, event: &Event, is_active: bool) {
        let known = self;
        match event {
            Event::ForceOfflineRequested { next, soft } if *next != region => {
                if is_active && known.ordered && known.at_once && *soft {
                    // A script wants more than that.
                } else if is_active {
                    known.ordered = false;
                    known.forced_offline.get_or_insert(now);
                    // The last word counts.
                    known.at_once = !soft;
                    known.answered = known.asked.and(Some(now));
                    known.answered_softly = known.answered.is_some() && *soft;
                    known.over = None;
                    if !soft {
                        // What it claimed before, it has taken back.
                        known.claims.clear();
                    }
                }
            }
            Event::FailoverSignaled { next } if *next == region => {
                known.claims.push(now);
                if !known.ordered {
                    (known.forced_offline, known.at_once) = (None, false);
                }
                known.over = None;
                known.released = None;
            }
            Event::FailoverSignaled { .. } => {
                known.claims.clear();
                known.released = None;
                known.unfinished &= known.holds;
            }
            Event::FailoverPending { next } if *next != region => {
                known.claimed_before_waiting = !known.claims.is_empty();
                known.claims.clear();
                known.released = None;
                known.unfinished = true;
            }
            Event::Acknowledged { port } => {
                known.connected = true;
                if let Some(port) = port
                    && known.port.as_ref() != Some(port)
                    && known.port.replace(port.clone()).is_some()
                {
                    known.unfinished = false;
                }
            }
            Event::AgentUpdated(agent) => known.learn_agent(agent),
            Event::AcknowledgementTimedOut | Event::StorageAccess(StorageAccess::Needed | StorageAccess::Denied) => {
                known.connected = false;
            }
            Event::FailoverPending { .. }
            | Event::Introduced { .. }
            | Event::FailoverDetected { .. }
            | Event::FailoverInitiated { .. }
            | Event::SignInScoped { .. }
            | Event::ForceOfflineRequested { .. }
            | Event::StreamsStarted
            | Event::StreamsFailed { .. }
            | Event::CcpLoaded
            | Event::SignInRefused
            | Event::SignInAccepted
            | Event::RetriesExhausted
            | Event::ApiAnswered { .. }
            | Event::ApiFailed { .. }
            | Event::AgentPollingEnded { .. }
            | Event::WebSocketOffered
            | Event::WebSocket(_)
            | Event::NetworkStatus(_)
            | Event::SoftphoneFailed(_)
            | Event::SessionEnds { .. }
            | Event::StorageAccess(StorageAccess::Granted)
            | Event::SignOutAnswered { .. }
            | Event::SignInHeld { .. }
            | Event::Unrecognized { .. } => {}
        }
    }

    fn learn_agent(&mut self, agent: &AgentSnapshot) {
        let mut voices = agent
            .contacts
            .iter()
            .filter(|contact| matches!(contact.channel, Channel::Voice | Channel::QueueCallback))
            .map(|contact| contact.state)
            .peekable();
        self.holds = voices.peek().is_some();
        self.firm = voices.any(|state| matches!(state, ContactState::Connected | ContactState::Ended));
    }
}
