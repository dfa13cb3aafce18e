//! What is known of the agent's session in a region, and when it ends. A CCP tells nobody when a session began: what a desk
//! has seen of it is the latest that it can have begun, so that its end is known at the latest, too. Absent: what follows.

use super::Coordinator;
use super::region_state::SignIn;
use crate::region::{Pair, Region};
use crate::settings::Settings;
use crate::time::Timestamp;
use crate::view::SessionEnd;

/// The agent's session in a region.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Session {
    /// When it began, at the latest; none while the agent is not known to have one.
    pub(super) began: Option<Timestamp>,
    /// When the region took the agent in after it had not, which a sign-in explains, or an end of its outage: the session may be
    /// another one since.
    pub(super) came_back: Option<Timestamp>,
    /// When it ends unless the agent does something, as the region warned.
    pub(super) warned: Option<Timestamp>,
    /// The region's API has refused the agent, and their state has not been asked for with success since.
    pub(super) calls_refused: bool,
    /// The agent has ended it themselves, and the region has not reported them since: what was known of them is past.
    pub(super) left: bool,
    /// Whether it is of the global sign-in, where that is known.
    pub(super) global: Option<bool>,
}

impl Session {
    /// A session that was there on an earlier page, or none. One that must be over by now says nothing.
    pub(super) fn new(began: Option<Timestamp>, now: Timestamp, settings: &Settings) -> Self {
        let began = began.filter(|began| *began + settings.session_lasts > now);
        Self { began, came_back: None, warned: None, calls_refused: false, left: false, global: None }
    }

    /// The agent is known to be signed in.
    pub(super) fn is_there(&mut self, now: Timestamp) {
        self.began.get_or_insert(now);
        self.calls_refused = false;
    }

    /// The agent is known not to be.
    pub(super) const fn is_gone(&mut self) {
        let left = self.left;
        *self = Self { began: None, came_back: None, warned: None, calls_refused: false, left, global: None };
    }

    /// The region has answered a call of the agent's, or connected anew: what should have ended has not, or is another session.
    pub(super) fn goes_on(&mut self, now: Timestamp, settings: &Settings) {
        self.warned = self.warned.filter(|end| *end > now);
        let is_past = |began: Timestamp| began + settings.session_lasts <= now;
        if self.began.is_some_and(is_past) {
            self.began = self.came_back.take().filter(|back| !is_past(*back)).or(Some(now));
        }
    }

    /// The CCP has connected anew: its page was loaded, which takes a session.
    pub(super) fn is_proved(&mut self, now: Timestamp, may_be_new: bool, settings: &Settings) {
        self.goes_on(now, settings);
        if may_be_new && self.began < Some(now) {
            self.came_back.get_or_insert(now);
        }
    }

    /// Whether it must have ended by now.
    pub(super) fn is_over(&self, now: Timestamp, settings: &Settings) -> bool {
        self.end(now, settings).is_some_and(|end| end.over)
    }

    /// When it ends, and whether it has.
    pub(super) fn end(&self, now: Timestamp, settings: &Settings) -> Option<SessionEnd> {
        let ends = [self.began.map(|began| began + settings.session_lasts), self.warned];
        let at = ends.into_iter().flatten().min()?;
        Some(SessionEnd { at, idle: self.warned == Some(at), over: at <= now })
    }
}

impl Coordinator {
    /// The region's worker was given its agent's state, which takes a session. What the CCP itself has said stands.
    pub(super) fn on_agent_polled(&mut self, region: Region) {
        let state = &mut self.regions[region];
        state.session.goes_on(self.now, &self.settings);
        if std::mem::take(&mut state.session.calls_refused) {
            self.on_sign_in_accepted(region);
        }
    }

    /// The agent was asked to sign in a moment ago, has begun to, or has done so.
    pub(super) fn is_signing_in(&self) -> bool {
        self.signs_in_since.is_some_and(|since| self.now < since + self.settings.sign_in_takes)
    }

    /// Whether the region's session must be over, and nothing that its CCP says would tell: one of the managed scheme that may not speak
    /// is heard of it when it is loaded again. One with contacts is left alone.
    pub(super) fn lacks_proof(&self, region: Region) -> bool {
        let state = &self.regions[region];
        let keeps_silent = state.kept_silent == Some(true) && !state.has_contacts();
        state.is_ready() && keeps_silent && state.session.is_over(self.now, &self.settings)
    }

    /// A sign-in window is opened. Where both regions have refused the agent it may make both ready.
    pub(super) fn notes_window(&mut self) {
        let refused = Region::ALL.into_iter().all(|region| self.regions[region].sign_in == SignIn::Refused);
        self.window_made = refused.then(Pair::default);
    }

    /// The region has taken the agent in. One sign-in that has served both regions was the global one.
    pub(super) fn came_by_window(&mut self, region: Region) {
        let Some(made) = &mut self.window_made else { return };
        made[region] = true;
        if made.first && made.second {
            self.window_made = None;
            for region in Region::ALL {
                self.regions[region].session.global = Some(true);
            }
        }
    }
}
