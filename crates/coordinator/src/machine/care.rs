//! Looking after the regions' connections: what was heard, what fell silent, and when to try again. The
//! active region is never reloaded while it holds a live call.

use std::time::Duration;

use super::Coordinator;
use super::link::Streams;
use crate::agent::AgentSnapshot;
use crate::effect::Effect;
use crate::health::Verdict;
use crate::input::{PeerMessage, Renewal};
use crate::phase::Phase;
use crate::region::Region;
use crate::timers::Timer;

impl Coordinator {
    /// Something arrived from the region.
    pub(super) fn hear(&mut self, region: Region) {
        // Before the CCP has acknowledged, or after it has fallen silent, a stray message is no connection.
        if self.links[region].connected {
            self.links[region].heard = Some(self.now);
            self.timers.set(Timer::Silence(region), self.now + self.settings.silence());
        }
    }

    pub(super) fn on_acknowledged(&mut self, region: Region, port: Option<&str>) {
        let link = &mut self.links[region];
        let returns = !link.connected;
        if returns {
            link.connected = true;
            link.timed_out = false;
            link.gave_up = false;
            self.timers.stop(Timer::Reload(region));
        }
        self.links[region].vitals.saw_acknowledgement(self.now);
        self.hear(region);
        let is_new = port.is_some_and(|port| self.on_port(region, port));
        if returns || is_new {
            self.collect_debt(region);
        }
    }

    /// A new connection to the region's worker. The pair's configuration does not survive it: after the first one,
    /// which Streams configures by itself, the CCP has to be told again. Says whether the port is new indeed.
    fn on_port(&mut self, region: Region, port: &str) -> bool {
        let link = &mut self.links[region];
        if link.port.as_deref() == Some(port) {
            return false;
        }
        let first = link.port.replace(port.to_owned()).is_none();
        self.on_sign_in_accepted(region);
        if first {
            return true;
        }
        let link = &mut self.links[region];
        link.agent_current = false;
        link.polling_begins();
        // A new port is a new page; the sound of a call went with the page before it.
        link.live_call = false;
        link.claimed = false;
        link.mute = false;
        link.unfinished = false;
        if matches!(self.phase, Phase::Steady { active } | Phase::Switching { to: active, .. } if active == region) {
            // The worker may have told the page before this one to leave, and been left without an answer: released,
            // it says so again.
            self.effects.push(Effect::Suppress { region, on: false });
        }
        self.effects.push(Effect::Configure(region));
        true
    }

    pub(super) fn on_agent(&mut self, region: Region, agent: &AgentSnapshot) {
        self.links[region].vitals.saw_agent(self.now);
        self.hear(region);
        self.on_sign_in_accepted(region);
        let before = self.links[region].agent.take();
        self.links[region].learn_agent(self.now, agent.clone());
        self.watch_restoring(region);
        self.watch_debt(region);
        self.watch_contacts(region, before.as_ref());
    }

    pub(super) fn on_sign_in_refused(&mut self, region: Region) {
        if !self.links[region].sign_in_refused {
            self.timers.set_if_idle(Timer::SignIn(region), self.now + self.settings.sign_in_debounce);
        }
    }

    pub(super) fn on_sign_in_accepted(&mut self, region: Region) {
        self.timers.stop(Timer::SignIn(region));
        self.links[region].sign_in_refused = false;
    }

    pub(super) fn on_timed_out(&mut self, region: Region) {
        self.links[region].timed_out = true;
        self.lose(region);
    }

    /// The region's connection is gone.
    pub(super) fn lose(&mut self, region: Region) {
        let link = &mut self.links[region];
        link.connected = false;
        link.agent_current = false;
        link.claimed = false;
        link.mute = false;
        self.timers.stop(Timer::Silence(region));
    }

    /// The time to load the region again has come.
    pub(super) fn reload_if_wanted(&mut self, region: Region) {
        if self.wants_reload(region) {
            self.reload(region);
        }
    }

    /// A person wants the region to be tried again now. What this machine can't know of a region that has fallen silent,
    /// they can, as of one that reports its contacts no more: whether they still talk to somebody.
    pub(super) fn retry(&mut self, region: Region) {
        let link = &self.links[region];
        let talks = link.connected && !link.polling_ended && self.is_protected(region);
        if !link.is_ready() && !talks {
            self.links[region].reload_pause.reset();
            self.reload(region);
        }
    }

    /// Another window lets go of the region's worker, because it is stuck. This window's agent is as stuck as that one's,
    /// though it may not know.
    pub(super) fn on_peer_renewing(&mut self, region: Region, why: Renewal) {
        let is_stuck = why != Renewal::AgentMissing;
        if is_stuck && self.links[region].connected {
            self.links[region].agent_polling_ends();
        }
        let given_up = why == Renewal::WorkerGivenUp;
        if self.links[region].lacks_agent() && (given_up || self.wants_reload(region)) {
            self.load(region, Effect::RenewCcp(region));
        }
    }

    fn reload(&mut self, region: Region) {
        if self.links[region].lacks_agent() {
            let why = match (self.links[region].polling_ended, self.is_protected(region)) {
                (false, _) => Renewal::AgentMissing,
                (true, false) => Renewal::WorkerStuck,
                // Nobody but the agent has a call end.
                (true, true) => Renewal::WorkerGivenUp,
            };
            self.effects.push(Effect::Share(PeerMessage::Renewing { region, why }));
            self.load(region, Effect::RenewCcp(region));
        } else if matches!(self.links[region].streams, Streams::Failed { .. }) {
            self.links[region].streams = Streams::Starting;
            self.load(region, Effect::CreateFrame(region));
        } else {
            self.load(region, Effect::ReloadCcp(region));
        }
    }

    fn load(&mut self, region: Region, effect: Effect) {
        self.lose(region);
        let link = &mut self.links[region];
        link.live_call = false;
        link.ccp_loaded = false;
        link.vitals.saw_reload();
        self.effects.push(effect);
        // The next try, should this one fail too.
        let pause = self.links[region].reload_pause.next(&mut self.spread) + self.settings.silence();
        self.timers.set(Timer::Reload(region), self.now + pause);
    }

    /// A region is reloaded when nothing else brings it back: it fell silent, Streams gave up on it, or never started; or
    /// it answers and never gets to its agent. (A worker whose first calls are refused gives up for good: the websocket
    /// manager's failed `init` starts no polling in `ClientEngine`.) While Streams still reloads an unanswered page by
    /// itself, it is left to that.
    fn wants_reload(&self, region: Region) -> bool {
        let link = &self.links[region];
        let lost = !link.connected && (link.heard.is_some() || link.gave_up);
        let failed = matches!(link.streams, Streams::Failed { .. });
        (lost || failed || link.lacks_agent()) && !self.is_protected(region)
    }

    /// Whether loading the region again could end a call: its audio runs in the CCP page.
    fn is_protected(&self, region: Region) -> bool {
        self.phase.active().is_none_or(|active| active == region) && self.links[region].live_call
    }

    /// Brings every derived fact up to date: verdicts, plans, announcements.
    pub(super) fn review(&mut self) {
        if matches!(self.phase, Phase::Idle | Phase::Terminated) {
            return;
        }
        let now = self.now;
        for region in Region::ALL {
            match self.links[region].review(now, &self.settings) {
                Some(at) => self.timers.set(Timer::Health(region), at),
                None => self.timers.stop(Timer::Health(region)),
            }
            // A region that comes and goes goes on with the pause that it had come to, until it has been well for as long.
            let health = self.links[region].vitals.health();
            let is_well = self.links[region].is_ready() && health.verdict == Verdict::Healthy;
            if is_well && now.since(health.since) >= self.links[region].reload_pause.nominal() {
                self.links[region].reload_pause.reset();
            }
            if self.wants_reload(region) {
                if self.timers.get(Timer::Reload(region)).is_none() {
                    let link = &self.links[region];
                    let may_come = link.lacks_agent() && !link.polling_ended;
                    let patience = if may_come { self.settings.agent_within } else { Duration::ZERO };
                    let pause = self.links[region].reload_pause.next(&mut self.spread);
                    self.timers.set(Timer::Reload(region), now + patience + pause);
                }
            } else if self.links[region].connected {
                self.timers.stop(Timer::Reload(region));
            }
        }
        self.announce();
        self.restore_as_planned();
        self.plan_assumption();
        self.plan_questions();
        self.plan_reminder();
    }
}
