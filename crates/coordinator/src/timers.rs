//! The table of deadlines: at most one moment for each purpose. The runtime arms one real timer for the earliest.

use crate::region::Region;
use crate::time::Timestamp;

/// What a deadline is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Timer {
    /// The region has been silent for long enough to say so.
    Silence(Region),
    /// A refused sign-in has stood for long enough to say so.
    SignIn(Region),
    /// The region has not said in time that the agent's session has ended there; has not shown in time that it has not; or is to
    /// be asked for it again.
    SignOut(Region),
    /// The region's session is to be offered to be renewed; or a step of that was not taken in time; or its CCP, loaded again, has
    /// not connected, as it should be without one.
    Renewal(Region),
    /// The region's CCP is to be loaded again.
    Reload(Region),
    /// The region's worker is to see whether it would be given a websocket.
    WebSocket(Region),
    /// The region's worker, which goes on with its other calls, should have asked for its agent by now.
    AgentPoll(Region),
    /// Nobody has told which region is active for long enough to go on with what was last known.
    Assume,
    /// The region is to poll the distribution.
    Poll(Region),
    /// The region's answer is overdue.
    Answer(Region),
    /// The region's answer has stood for long enough to be believed.
    Settle(Region),
    /// The region was told to go offline and should have said by now that it does.
    ForceOffline(Region),
    /// The pending failover is to be confirmed again.
    Confirm,
    /// The confirmation of the pending failover is overdue.
    Confirmed,
    /// Nothing has come of a failover that was only detected.
    Detected,
    /// The contacts are gone, but the region has not said that it is done.
    Finish,
    /// A region that was left without its co-operation is to be told again to let go.
    Cleanup(Region),
    /// The agent should be in the state by now that the region was asked to restore.
    Restore,
    /// The workers are to be reminded of their roles.
    Remind,
    /// The verdict on the region's health may change.
    Health(Region),
}

/// One deadline.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Deadline {
    /// What it is for.
    pub(crate) timer: Timer,
    /// When it is due.
    pub(crate) at: Timestamp,
    /// It was noticed too late once already, and given its time again.
    pub(crate) renewed: bool,
}

/// The deadlines that are set.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(crate) struct Timers(Vec<Deadline>);

impl Timers {
    /// Sets a deadline, replacing an earlier one for the same purpose.
    pub(crate) fn set(&mut self, timer: Timer, at: Timestamp) {
        self.put(timer, at, false);
    }

    /// Sets a deadline unless one for the same purpose is set.
    pub(crate) fn set_if_idle(&mut self, timer: Timer, at: Timestamp) {
        if self.get(timer).is_none() {
            self.put(timer, at, false);
        }
    }

    /// Gives a deadline that was noticed too late its time again, once.
    pub(crate) fn renew(&mut self, timer: Timer, at: Timestamp) {
        self.put(timer, at, true);
    }

    /// Keeps the table in the order of purpose, so that equal tables are equal whatever happened before.
    fn put(&mut self, timer: Timer, at: Timestamp, renewed: bool) {
        let deadline = Deadline { timer, at, renewed };
        match self.0.binary_search_by_key(&timer, |set| set.timer) {
            Ok(place) => self.0[place] = deadline,
            Err(place) => self.0.insert(place, deadline),
        }
    }

    /// Forgets a deadline.
    pub(crate) fn stop(&mut self, timer: Timer) {
        self.0.retain(|set| set.timer != timer);
    }

    /// Forgets all deadlines.
    pub(crate) fn clear(&mut self) {
        self.0.clear();
    }

    /// The moment of a deadline, if it is set.
    pub(crate) fn get(&self, timer: Timer) -> Option<Timestamp> {
        self.0.iter().find(|set| set.timer == timer).map(|set| set.at)
    }

    /// The earliest deadline.
    pub(crate) fn next(&self) -> Option<Timestamp> {
        self.0.iter().map(|set| set.at).min()
    }

    /// Takes the earliest deadline that is due, in the order of time and then of purpose.
    pub(crate) fn take_due(&mut self, now: Timestamp) -> Option<Deadline> {
        let due = self.0.iter().copied().filter(|set| set.at <= now).min_by_key(|set| (set.at, set.timer))?;
        self.stop(due.timer);
        Some(due)
    }
}
