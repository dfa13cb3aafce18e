//! The durations that the coordinator's patience is made of. Absent: anything that a person configures directly; the
//! portal derives these from the documented `ccp…Timeout` parameters.

use std::time::Duration;

use crate::region::{Pair, Region};
use crate::time::Timestamp;
use crate::view::Told;

/// The way in which two regions are coordinated.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Scheme {
    /// By `disasterRecovery::…`: the worker of a region suppresses its contacts itself, and says who is active when asked.
    #[default]
    Paired,
    /// By `globalResiliency::…`: the CCPs say who is active, when they start and when that changes, and are told which of them
    /// may speak.
    Managed,
}

/// How long the coordinator waits for what.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Settings {
    /// How the regions are coordinated.
    pub scheme: Scheme,
    /// Whether a desk that decides by the paired scheme says where the managed one would have decided otherwise. Not the other
    /// way round: the paired scheme asks its workers, and no CCP of the managed one has an answer.
    pub shadow: bool,
    /// The region that is shown until the traffic distribution is known, so that a person can sign in; and the one that the
    /// desk goes on with if nothing tells.
    pub presumed: Region,
    /// The distribution as it was last told, on an earlier page. It goes before [`Self::presumed`].
    pub last_told: Option<Told>,
    /// Since when the agent is signed in to each region, at the latest, as an earlier page saw it.
    pub signed_in_since: Pair<Option<Timestamp>>,
    /// The region where an earlier page put the agent offline to renew their session, and the state that they are to get back.
    pub put_offline: Option<(Region, String)>,
    /// Before when no renewal of a session is offered, as it was put off on an earlier page.
    pub renewal_put_off: Pair<Timestamp>,
    /// The agent has signed out, here or in another window, and has not signed in again. Where
    /// [`Self::signed_in_since`] knows of a session all the same, its region could not be reached.
    pub signed_out: bool,
    /// How long a session lasts, whatever the agent does (12 hours, fixed by Amazon Connect).
    pub session_lasts: Duration,
    /// How long before its end a session is offered to be renewed, at the latest.
    pub renew_ahead: Duration,
    /// How much earlier that may be: each desk draws a moment within it, so that a fleet does not sign in at once.
    pub renew_spread: Duration,
    /// The first pause, before jitter, before a renewal that was put off, or could not be had, is offered again.
    pub renew_again: Duration,
    /// The longest of these pauses.
    pub renew_again_longest: Duration,
    /// How long the regions may take, once one of them answers, to tell which one is active. After that the desk goes on
    /// with what it last knew: no endpoint that both regions share may keep an agent from working.
    pub distribution_within: Duration,
    /// How often a CCP is asked for a sign of life (`ccpSynTimeout`; 1 s unless set).
    pub heartbeat: Duration,
    /// How long a sign of life may take (`ccpAckTimeout`; 3 s unless set).
    pub acknowledgement: Duration,
    /// How long an instance may take to end the agent's session when they sign out.
    pub sign_out_within: Duration,
    /// The pause, before jitter, before an instance that could not be reached then is asked again.
    pub sign_out_again: Duration,
    /// How long an agent who was asked to sign in, or wants to, is counted on to do so: no window tells when they have.
    pub sign_in_takes: Duration,
    /// The longest pause, before jitter, before a region that waits for it is tried again meanwhile.
    pub sign_in_tried_every: Duration,
    /// How long an authentication failure may stand before it counts: a success within seconds is no event.
    pub sign_in_debounce: Duration,
    /// The first pause before a region that does not answer is tried again.
    pub retry_first: Duration,
    /// The longest pause between two tries.
    pub retry_longest: Duration,
    /// How long a region that answers may take to report its agent before it counts as stuck.
    pub agent_within: Duration,
    /// How long the active region may be unready before the standby is to poll the distribution.
    pub poll_after: Duration,
    /// The longest pause between two such polls.
    pub poll_longest: Duration,
    /// How long a region may take to answer such a poll.
    pub answer_within: Duration,
    /// How long an answer stands before it is believed: the worker that claims the active role for itself may take it
    /// back with its next message (`pollForActiveRegion` in Streams sends both in the waiting case).
    pub settle: Duration,
    /// How long a region may take to carry out, or announce, what its worker told it to do: end its contacts, which an API
    /// that hangs never does.
    pub force_offline_within: Duration,
    /// The first pause before a pending failover is confirmed again.
    pub confirm_first: Duration,
    /// The longest pause between two such confirmations.
    pub confirm_longest: Duration,
    /// How long the region may take to say that it is done, once the contacts that held the failover up are gone.
    pub finish_within: Duration,
    /// How long a failover counts as detected that neither waits nor is made. In the managed scheme nobody need say that it was
    /// called off.
    pub detection_stands: Duration,
    /// How many failed calls within [`Self::failures_last`] mean that a region's API fails.
    pub failures_count: usize,
    /// How long a failed call counts. Once the API counts as failing, it does so until none is left.
    pub failures_last: Duration,
    /// How long a region has to be well before it counts as healthy again.
    pub recovered_after: Duration,
    /// Whether the desk puts an agent who was moved back into the state they were in, by itself, once.
    pub restores_state: bool,
    /// How late a deadline may be noticed before it says more about this page (a throttled tab, a laptop that slept)
    /// than about the region.
    pub lateness: Duration,
}

impl Settings {
    /// The region that the desk begins with.
    #[must_use]
    pub fn first_shown(&self) -> Region {
        self.last_told.map_or(self.presumed, |told| told.active)
    }

    /// How often the roles are impressed upon the workers again, although nothing has happened: seldom enough to cost
    /// nothing, often enough that a worker which missed something is not lost for a shift.
    #[must_use]
    pub fn reminder(&self) -> Duration {
        self.poll_longest * 10
    }

    /// How long a region may be silent before it counts as not answering: three beats and two waits, so that one lost
    /// beat is never a verdict. However short those are, a tab that nobody sees has its timers called once a second.
    #[must_use]
    pub fn silence(&self) -> Duration {
        (self.heartbeat * 3 + self.acknowledgement * 2).max(Duration::from_secs(4))
    }
}

impl Default for Settings {
    fn default() -> Self {
        Self {
            scheme: Scheme::Paired,
            shadow: false,
            presumed: Region::First,
            last_told: None,
            signed_in_since: Pair::default(),
            put_offline: None,
            renewal_put_off: Pair::default(),
            signed_out: false,
            session_lasts: Duration::from_hours(12),
            renew_ahead: Duration::from_hours(1),
            renew_spread: Duration::from_hours(1),
            renew_again: Duration::from_mins(10),
            renew_again_longest: Duration::from_mins(20),
            distribution_within: Duration::from_secs(5),
            heartbeat: Duration::from_secs(1),
            acknowledgement: Duration::from_secs(3),
            sign_out_within: Duration::from_secs(15),
            sign_out_again: Duration::from_secs(20),
            sign_in_takes: Duration::from_mins(5),
            sign_in_tried_every: Duration::from_secs(10),
            sign_in_debounce: Duration::from_secs(3),
            retry_first: Duration::from_secs(5),
            retry_longest: Duration::from_mins(1),
            agent_within: Duration::from_secs(15),
            poll_after: Duration::from_secs(8),
            poll_longest: Duration::from_secs(30),
            answer_within: Duration::from_millis(2500),
            settle: Duration::from_millis(1500),
            force_offline_within: Duration::from_millis(1500),
            confirm_first: Duration::from_secs(3),
            confirm_longest: Duration::from_secs(15),
            finish_within: Duration::from_secs(5),
            // Twice what a detection takes, as Amazon documents it.
            detection_stands: Duration::from_mins(10),
            failures_count: 3,
            failures_last: Duration::from_mins(1),
            recovered_after: Duration::from_secs(10),
            restores_state: false,
            lateness: Duration::from_secs(2),
        }
    }
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use super::Settings;

    #[test]
    fn silence_is_no_shorter_than_the_beats_of_a_tab_that_nobody_sees() {
        let silence = |heartbeat, acknowledgement| {
            let [heartbeat, acknowledgement] = [heartbeat, acknowledgement].map(Duration::from_millis);
            Settings { heartbeat, acknowledgement, ..Settings::default() }.silence()
        };
        assert_eq!(silence(1000, 3000), Duration::from_secs(9));
        assert_eq!(silence(500, 1500), Duration::from_millis(4500));
        assert_eq!(silence(100, 100), Duration::from_secs(4));
    }
}
