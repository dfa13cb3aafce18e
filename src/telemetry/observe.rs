//! Reads events off the views of the desk, one after the other. Pure: the moments are handed in. An equal view, or a
//! difference that is no operator's business, gives nothing.
//!
//! Absent: smoothing. A region's verdict in the view is debounced already (`Settings::silence`, `sign_in_debounce` and
//! `lateness` of the coordinator); a verdict that changes here changed on the agent's screen as well.

use ambidesk_coordinator::{
    Difference, Health, Notice, Pair, PhaseView, Readiness, Region, RegionView, SessionRenewal, Symptom, Timestamp,
    Verdict, View,
};
use serde::Serialize;

use super::events::{Event, What};
use crate::view::{role, session_ended};

/// How far a region has come, or what stopped it: the kind of readiness alone.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum State {
    /// The page is on its way.
    Loading,
    /// The page does not answer: the agent is not signed in there, or it can't be reached.
    SignInOrUnreachable,
    /// The region says that the agent has to sign in.
    SignInRequired,
    /// The browser keeps the page's cookies back, and the agent has to allow them.
    StorageAccessNeeded,
    /// The page answers, the agent is not known yet.
    Connected,
    /// The agent can work there.
    Ready,
    /// The region answered before and has stopped.
    NotAnswering,
    /// Streams could not be started.
    Failed,
    /// The page answers, but what the region is asked to do fails again and again, or it has not reported the agent for
    /// longer than it may take.
    Failing,
}

impl State {
    /// All of them.
    #[cfg(test)]
    pub(super) const ALL: [Self; 9] = [
        Self::Loading,
        Self::SignInOrUnreachable,
        Self::SignInRequired,
        Self::StorageAccessNeeded,
        Self::Connected,
        Self::Ready,
        Self::NotAnswering,
        Self::Failed,
        Self::Failing,
    ];

    /// The one place where the view's verdict on a region becomes the operators' word for it, and since when it holds.
    fn of(region: &RegionView) -> (Self, Timestamp) {
        match region.readiness {
            Readiness::Ready { .. } if matches!(region.health.verdict, Verdict::Impaired) => {
                (Self::Failing, region.health.since)
            }
            Readiness::Connected { .. } if Self::lacks_its_agent(region) => (Self::Failing, region.health.since),
            Readiness::Loading { since } => (Self::Loading, since),
            Readiness::SignInOrUnreachable { since } => (Self::SignInOrUnreachable, since),
            Readiness::SignInRequired { since } => (Self::SignInRequired, since),
            Readiness::StorageAccessNeeded { since, .. } => (Self::StorageAccessNeeded, since),
            Readiness::Connected { since } => (Self::Connected, since),
            Readiness::Ready { since } => (Self::Ready, since),
            Readiness::NotAnswering { since } => (Self::NotAnswering, since),
            Readiness::Failed { since, .. } => (Self::Failed, since),
        }
    }

    fn lacks_its_agent(region: &RegionView) -> bool {
        let Health { verdict, symptoms, .. } = &region.health;
        let lacks = symptoms.iter().any(|symptom| matches!(symptom, Symptom::AgentUnknown { .. }));
        *verdict == Verdict::Impaired && lacks
    }

    /// Whether it takes more than patience to get on from here.
    pub(super) const fn is_impairment(self) -> bool {
        match self {
            Self::SignInOrUnreachable
            | Self::SignInRequired
            | Self::StorageAccessNeeded
            | Self::NotAnswering
            | Self::Failed
            | Self::Failing => true,
            Self::Loading | Self::Connected | Self::Ready => false,
        }
    }
}

/// What was last seen of a region.
#[derive(Debug, Clone, Copy)]
struct Seen {
    state: State,
    since: Timestamp,
    started: bool,
    retry_at: Option<Timestamp>,
    impairment: Option<Impairment>,
}

#[derive(Debug, Clone, Copy)]
struct Impairment {
    state: State,
    since: Timestamp,
    retries: u64,
}

/// A failover that waits.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Wait {
    from: Region,
    to: Region,
    since: Timestamp,
}

/// A move whose region is not ready yet.
#[derive(Debug, Clone, Copy)]
struct Move {
    from: Region,
    to: Region,
    forced: bool,
    detected: Timestamp,
    shown: Timestamp,
}

/// Remembers what was seen, and says what is new.
#[derive(Debug)]
pub struct Observer {
    opened: Timestamp,
    regions: Pair<Seen>,
    started: bool,
    active: Option<Region>,
    wait: Option<Wait>,
    moving: Option<Move>,
    /// Whether a failover would go well, and to which standby.
    readiness: Option<(bool, Region)>,
    /// Since when that is the answer.
    answered: Timestamp,
    /// Where the scheme that does not decide last differed.
    differs: Option<Difference>,
    /// The region whose session is being renewed, since when, and when that session began.
    renewal: Option<(Region, Timestamp, Option<Timestamp>)>,
}

/// What is new at one moment.
struct News {
    at: Timestamp,
    events: Vec<Event>,
}

impl News {
    fn add(&mut self, what: What) {
        self.events.push(Event { at: self.at, what });
    }
}

impl Observer {
    /// Begins with a page that was opened at this moment, and has both regions still to load.
    pub const fn new(opened: Timestamp) -> Self {
        let seen = Seen { state: State::Loading, since: opened, started: false, retry_at: None, impairment: None };
        Self {
            opened,
            regions: Pair { first: seen, second: seen },
            started: false,
            active: None,
            wait: None,
            moving: None,
            readiness: None,
            answered: opened,
            differs: None,
            renewal: None,
        }
    }

    /// What is new in `view`. Views come in their order, and `now` never decreases.
    pub fn observe(&mut self, now: Timestamp, view: &View) -> Vec<Event> {
        let mut news = News { at: now, events: Vec::new() };
        // What is gone is neither ready nor impaired.
        if view.phase != PhaseView::Terminated {
            for region in Region::ALL {
                self.look_at(region, view, &mut news);
            }
            self.follow(view, &mut news);
            self.compare(view, &mut news);
            self.renew(view, &mut news);
            self.judge(view, &mut news);
        }
        news.events
    }

    /// The last event of a page.
    pub fn left(&self, now: Timestamp) -> Event {
        Event { at: now, what: What::DeskLeft { open_ms: span(self.opened, now) } }
    }

    /// One region: readiness, impairment, tries.
    fn look_at(&mut self, region: Region, view: &View, news: &mut News) {
        let now = news.at;
        let new = &view.regions[region];
        let role = role(view, region);
        let (readiness, since) = state(view, region);
        let opened = self.opened;
        let seen = &mut self.regions[region];
        if readiness != seen.state {
            let (previous, previous_ms) = (seen.state, span(seen.since, now));
            news.add(What::RegionReadiness { region, role, readiness, previous, previous_ms });
            (seen.state, seen.since) = (readiness, now);
        }
        if readiness == State::Ready && !seen.started {
            seen.started = true;
            news.add(What::RegionStarted { region, role, ready_ms: span(opened, now) });
        }
        let before = std::mem::replace(&mut seen.retry_at, new.retry_at);
        if let Some(impairment) = &mut seen.impairment {
            if readiness == State::Ready {
                let Impairment { since, retries, .. } = *impairment;
                news.add(What::RegionRecovered { region, role, impaired_ms: span(since, now), retries });
                seen.impairment = None;
                return;
            }
            // The coordinator replaces a plan by the next one when it tries; and when the region answers again, to see
            // whether its agent follows.
            if let (Some(before), Some(next)) = (before, new.retry_at)
                && before != next
                && readiness.is_impairment()
            {
                impairment.retries += 1;
                let (attempt, next_in_ms) = (impairment.retries, span(now, next));
                let readiness = impairment.state;
                news.add(What::RegionRetried { region, role, readiness, attempt, next_in_ms });
            }
        }
        let known = seen.impairment.map(|impairment| impairment.state);
        if readiness.is_impairment() && known != Some(readiness) {
            let begun = seen.impairment.unwrap_or(Impairment { state: readiness, since, retries: 0 });
            seen.impairment = Some(Impairment { state: readiness, ..begun });
            let has_contact = view.lives_in(region);
            news.add(What::RegionImpaired { region, role, readiness, since, has_contact });
        }
    }

    /// Failovers: waiting, called off, moved, complete.
    fn follow(&mut self, view: &View, news: &mut News) {
        let now = news.at;
        let (wait, still_moving) = match view.phase {
            PhaseView::Pending { from, to, since, .. } => (Some(Wait { from, to, since }), false),
            PhaseView::Switching { .. } => (None, true),
            PhaseView::Starting { .. } | PhaseView::Steady { .. } | PhaseView::Terminated => (None, false),
        };
        let before = std::mem::replace(&mut self.wait, wait);
        let waited = before.filter(|_| before != wait);
        let was_active = std::mem::replace(&mut self.active, view.active);
        if let Some(Wait { from, since, .. }) = waited
            && view.active == Some(from)
        {
            news.add(What::FailoverCalledOff { active: from, pending_ms: span(since, now) });
        }
        if let (Some(from), Some(to)) = (was_active, view.active)
            && from != to
        {
            let detected = waited.map_or(now, |wait| wait.since);
            let forced = matches!(view.notice, Some(Notice::Switched { to: there, forced: true, .. }) if there == to);
            self.moving = Some(Move { from, to, forced, detected, shown: now });
            news.add(What::FailoverShown { from, to, forced, detected_to_shown_ms: span(detected, now) });
        }
        if let Some(Move { from, to, forced, detected, shown }) = self.moving
            && !still_moving
        {
            self.moving = None;
            let (detected_to_shown_ms, shown_to_ready_ms) = (span(detected, shown), span(shown, now));
            news.add(What::FailoverCompleted { from, to, forced, detected_to_shown_ms, shown_to_ready_ms });
        }
        if let Some(Wait { from, to, .. }) = wait.filter(|_| before != wait) {
            news.add(What::FailoverPending { from, to, target_ready: state(view, to).0 == State::Ready });
        }
    }

    /// What the scheme that does not decide would have done.
    fn compare(&mut self, view: &View, news: &mut News) {
        let before = std::mem::replace(&mut self.differs, view.differs);
        if let Some(Difference { region, contacts, .. }) = view.differs.filter(|_| before != view.differs) {
            news.add(What::SchemesDiffer { region, contacts: contacts as u64 });
        }
    }

    /// Renewals of sessions, once they are over.
    fn renew(&mut self, view: &View, news: &mut News) {
        let begun = view.renewal.filter(|renewal| renewal.is_begun());
        if let Some(SessionRenewal { region, .. }) = begun {
            self.renewal.get_or_insert((region, news.at, view.regions[region].signed_in_since));
        } else if let Some((region, since, before)) = self.renewal
            && view.regions[region].is_ready()
        {
            self.renewal = None;
            let renewed = view.regions[region].signed_in_since != before;
            let took_ms = span(since, news.at);
            news.add(What::SessionRenewed { region, role: role(view, region), renewed, took_ms });
        }
    }

    /// Whether this agent would survive a failover now; and whether they can work at all for the first time.
    fn judge(&mut self, view: &View, news: &mut News) {
        let now = news.at;
        let Some(active) = view.active else { return };
        if view.ready && !self.started {
            self.started = true;
            news.add(What::DeskStarted { active, ready_ms: span(self.opened, now) });
        }
        let standby = active.other();
        let (readiness, _) = state(view, standby);
        let ready = readiness == State::Ready;
        if self.readiness != Some((ready, standby)) {
            self.readiness = Some((ready, standby));
            let previous_ms = span(std::mem::replace(&mut self.answered, now), now);
            news.add(What::FailoverReadiness { ready, active, standby, readiness, previous_ms });
        }
    }
}

/// How far a region has come, and since when: one whose session has ended lacks a sign-in.
fn state(view: &View, region: Region) -> (State, Timestamp) {
    let of = || State::of(&view.regions[region]);
    session_ended(view, region).map_or_else(of, |at| (State::SignInRequired, at))
}

/// Milliseconds from one moment to another; none where that lies before.
const fn span(from: Timestamp, to: Timestamp) -> u64 {
    to.as_millis().saturating_sub(from.as_millis())
}
