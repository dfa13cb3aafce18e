//! Looking after the regions' connections: what was heard, what fell silent, and when to try again. The
//! active region is never reloaded while it holds a live call; nor is, in the managed scheme, the other one.

use std::time::Duration;

use super::Coordinator;
use super::region_state::{DistributionPoll, Page, SignIn, Streams};
use super::storage_access::Cookies;
use crate::agent::AgentSnapshot;
use crate::effect::Effect;
use crate::health::Verdict;
use crate::peer::{PeerMessage, Renewal};
use crate::phase::{Check, Pending, Phase};
use crate::region::Region;
use crate::timers::Timer;
use crate::view::{Notice, Readiness};

/// The status of HTTP for a call without a session.
const UNAUTHORIZED: u16 = 401;

impl Coordinator {
    /// Something arrived from the region.
    pub(super) fn hear(&mut self, region: Region) {
        // Before the CCP has acknowledged, or after it has fallen silent, a stray message is no connection.
        if self.regions[region].is_connected() {
            self.regions[region].connection.is_heard(self.now);
            self.timers.set(Timer::Silence(region), self.now + self.settings.silence());
        }
    }

    pub(super) fn on_acknowledged(&mut self, region: Region, port: Option<&str>) {
        let signs_in = self.is_signing_in();
        let state = &mut self.regions[region];
        state.cookies = Cookies::NotMissed;
        state.unanswered = false;
        let paired = std::mem::take(&mut state.streams_pairs);
        let returns = !state.is_connected();
        let may_be_new = returns && (state.connection.is_unanswered() || signs_in);
        if returns {
            state.connection.is_heard(self.now);
            self.timers.stop(Timer::Reload(region));
        }
        self.regions[region].health.saw_acknowledgement(self.now);
        self.hear(region);
        let is_new = port.is_some_and(|port| self.on_port(region, port, paired));
        if is_new {
            self.regions[region].session.is_proved(self.now, may_be_new, &self.settings);
        }
        if returns || is_new {
            self.clean_up_if_due(region);
        }
    }

    /// A new connection to the region's worker. The pair's configuration does not survive it: unless Streams has just `paired` it,
    /// as it does with the first one that it hears, the CCP has to be told again, and never twice: it would carry each order out
    /// twice. Says whether the port is new indeed.
    fn on_port(&mut self, region: Region, port: &str, paired: bool) -> bool {
        let state = &mut self.regions[region];
        if state.port.as_deref() == Some(port) {
            return false;
        }
        let first = state.port.replace(port.to_owned()).is_none();
        self.returns_signed_in(region);
        self.on_sign_in_accepted(region);
        self.came_by_window(region);
        if first {
            return true;
        }
        self.regions[region].begins_anew();
        // Its new worker looks by itself.
        self.forget_claim(region);
        if matches!(*self.phase, Phase::Steady { active } | Phase::Switching { to: active, .. } if active == region) {
            // The worker may have told the page before this one to leave, and been left without an answer: released,
            // it says so again.
            self.suppress(region, false);
        }
        if matches!(*self.phase, Phase::Pending(Pending { from, check: Check::Ordered, .. }) if from == region) {
            // Its new worker knows nothing of the order.
            self.suppress(region, true);
        }
        if !self.is_managed() && !paired {
            self.effects.push(Effect::Configure(region));
        }
        true
    }

    pub(super) fn on_agent(&mut self, region: Region, agent: &AgentSnapshot) {
        self.regions[region].health.saw_agent(self.now);
        self.hear(region);
        if !self.is_from_memory(region, agent) {
            self.on_sign_in_accepted(region);
        }
        if !self.has_left(region) {
            self.regions[region].session.left = false;
        }
        let before = self.regions[region].learn_agent(self.now, agent.clone());
        let state = &mut self.regions[region];
        state.lets_go &= !agent.contacts.is_empty();
        self.watch_restoring(region);
        self.watch_cleanup(region);
        self.watch_contacts(region, before.as_ref());
    }

    /// A CCP that was told to keep silent gives its agent without asking anybody, which takes no refusal back. With a contact that
    /// the agent has taken the desk goes there, and hears more.
    fn is_from_memory(&self, region: Region, agent: &AgentSnapshot) -> bool {
        let state = &self.regions[region];
        let is_refused = state.sign_in == SignIn::Refused || self.timers.get(Timer::SignIn(region)).is_some();
        is_refused && state.kept_silent == Some(true) && !agent.holds_firmly(self.settings.scheme)
    }

    pub(super) fn on_sign_in_refused(&mut self, region: Region) {
        self.regions[region].session.calls_refused = false;
        if self.regions[region].sign_in != SignIn::Refused {
            self.timers.set_if_idle(Timer::SignIn(region), self.now + self.settings.sign_in_debounce);
        }
    }

    pub(super) fn on_sign_in_accepted(&mut self, region: Region) {
        if self.has_left(region) {
            return;
        }
        self.signs_in_there(region);
        self.timers.stop(Timer::SignIn(region));
        if self.regions[region].sign_in == SignIn::Refused {
            self.expect_sign_in();
        }
        self.regions[region].is_accepted();
        self.regions[region].session.is_there(self.now);
    }

    /// A call of the region's worker failed. One that was refused for want of a session is the first to tell that there is none:
    /// the CCP says so when its worker has tried often enough, and a standby's websocket may long be gone by then.
    pub(super) fn on_call_failed(&mut self, region: Region, status: u16) {
        let state = &mut self.regions[region];
        if status == UNAUTHORIZED
            && state.sign_in != SignIn::Refused
            && self.timers.get(Timer::SignIn(region)).is_none()
        {
            state.session.calls_refused = true;
            self.timers.set(Timer::SignIn(region), self.now + self.settings.sign_in_debounce);
        }
    }

    /// A sign-in begins, or has served the other region: those that wait for it are tried again as soon as after a loss.
    pub(super) fn expect_sign_in(&mut self) {
        self.signs_in_since = Some(self.now);
        for region in Region::ALL {
            if !self.regions[region].is_ready() {
                self.regions[region].reload_pause.reset();
                self.timers.stop(Timer::Reload(region));
            }
        }
    }

    /// The region has refused the agent for long enough.
    pub(super) fn is_signed_out(&mut self, region: Region) {
        let state = &mut self.regions[region];
        state.sign_in = SignIn::Refused;
        let calls_refused = state.session.calls_refused;
        state.session.is_gone();
        state.session.calls_refused = calls_refused;
        self.signs_in_since = Some(self.now);
        self.session_has_ended(region);
    }

    /// Streams did not start in the region, or was removed from it: its document is gone, and with that the sound of a call. Whoever
    /// waits for the setup hears that of each try.
    pub(super) fn on_streams_failed(&mut self, region: Region, reason: &str) {
        let state = &mut self.regions[region];
        if !matches!(state.streams, Streams::Failed { .. }) {
            self.start_failure_emitted = false;
        }
        state.streams = Streams::Failed { reason: reason.to_owned() };
        state.live_call = false;
    }

    pub(super) fn on_timed_out(&mut self, region: Region) {
        self.regions[region].connection.times_out();
        self.lose(region);
    }

    /// The region's connection is gone.
    pub(super) fn lose(&mut self, region: Region) {
        self.regions[region].is_cut_off();
        self.timers.stop(Timer::Silence(region));
        if self.forget_claim(region) {
            self.on_no_answer(region);
        }
    }

    /// What a region that is not active claimed, and had no time to take back before its connection ended, has not stood.
    /// Says whether there was anything.
    fn forget_claim(&mut self, region: Region) -> bool {
        let claimed = self.regions[region].poll == Some(DistributionPoll::Claimed);
        if claimed {
            self.answered(region);
        }
        claimed
    }

    /// The time to load the region again has come.
    pub(super) fn reload_if_wanted(&mut self, region: Region) {
        if self.wants_reload(region) {
            let state = &self.regions[region];
            // Of a page that it loads no more Streams says nothing: that the last try has failed, the next one shows.
            if state.connection.is_given_up() && state.health.health().evidence.reloads > 0 {
                self.start_failure_emitted = false;
            }
            self.reload(region);
        }
    }

    /// A person wants the region to be tried again now. What this machine can't know of a region that has fallen silent,
    /// they can, as of one that reports its contacts no more: whether they still talk to somebody.
    pub(super) fn retry(&mut self, region: Region) {
        let state = &self.regions[region];
        let talks = state.is_connected() && !state.is_polling_ended() && self.is_protected(region);
        let is_well = state.is_ready() && !state.session.is_over(self.now, &self.settings);
        if !is_well && !talks {
            self.regions[region].reload_pause.reset();
            self.reload(region);
        }
    }

    /// The region gives addresses of websockets out again, and its worker will never take one: it is let go of, if nothing can
    /// be lost by that.
    pub(super) fn renew_web_socket(&mut self, region: Region) {
        if self.regions[region].lacks_web_socket() && !self.is_protected(region) {
            self.renew(region, Renewal::WorkerStuck);
        }
    }

    /// A worker without a websocket has its region asked for one, again and again: to let go of it before there is one to be
    /// had would cost the agent what still works.
    fn plan_web_socket(&mut self, region: Region) {
        let timer = Timer::WebSocket(region);
        if !self.regions[region].lacks_web_socket() || self.is_protected(region) {
            self.timers.stop(timer);
        } else if self.timers.get(timer).is_none() {
            let pause = self.regions[region].socket_pause.pause(&mut self.jitter);
            self.timers.set(timer, self.now + pause);
        }
    }

    /// The time to ask for a websocket again has come.
    pub(super) fn try_web_socket(&mut self, region: Region) {
        self.regions[region].socket_pause.tried();
        self.effects.push(Effect::TryWebSocket(region));
    }

    /// Another window lets go of the region's worker, because it is stuck. This window's agent is as stuck as that one's,
    /// though it may not know.
    pub(super) fn on_peer_renewing(&mut self, region: Region, why: Renewal) {
        let is_stuck = why != Renewal::AgentMissing;
        if is_stuck && self.regions[region].is_connected() {
            self.regions[region].agent_polling_ends();
        }
        let given_up = why == Renewal::WorkerGivenUp;
        if self.regions[region].lacks_agent() && (given_up || self.wants_reload(region)) {
            self.load(region, Effect::RenewCcp(region));
        }
    }

    fn reload(&mut self, region: Region) {
        if matches!(self.regions[region].streams, Streams::Failed { .. }) {
            self.regions[region].streams = Streams::Starting;
            self.load(region, Effect::CreateFrame(region));
        } else if self.regions[region].lacks_agent() {
            let why = match (self.regions[region].is_polling_ended(), self.is_protected(region)) {
                (false, _) => Renewal::AgentMissing,
                (true, false) => Renewal::WorkerStuck,
                // Nobody but the agent has a call end.
                (true, true) => Renewal::WorkerGivenUp,
            };
            self.renew(region, why);
        } else {
            self.load(region, Effect::ReloadCcp(region));
        }
    }

    /// Lets go of the region's worker, and has the other windows do the same.
    fn renew(&mut self, region: Region, why: Renewal) {
        self.effects.push(Effect::Broadcast(PeerMessage::Renewing { region, why }));
        self.load(region, Effect::RenewCcp(region));
    }

    pub(super) fn load(&mut self, region: Region, effect: Effect) {
        self.lose(region);
        let state = &mut self.regions[region];
        state.live_call = false;
        state.page = Page::Loading;
        state.loads_since = Some(self.now);
        state.reload_pause.tried();
        state.loads();
        state.health.saw_reload();
        self.effects.push(effect);
        // The next try, should this one fail too.
        self.plan_reload(region);
    }

    /// What was begun has its time, and is begun again.
    pub(super) fn plan_reload(&mut self, region: Region) {
        let pause = self.reload_pause(region) + self.settings.silence();
        self.timers.set(Timer::Reload(region), self.now + pause);
    }

    /// The pause before the region is tried again: a longer one each time, but not while an agent is signing in there. Nothing but
    /// a try shows that they have, wherever their window is.
    fn reload_pause(&mut self, region: Region) -> Duration {
        let pause = self.regions[region].reload_pause.pause(&mut self.jitter);
        let waits = matches!(
            self.regions[region].readiness,
            Readiness::SignInRequired { .. } | Readiness::SignInOrUnreachable { .. }
        );
        if waits && self.is_signing_in() {
            pause.min(self.jitter.around(self.settings.sign_in_tried_every))
        } else {
            pause
        }
    }

    /// A region is reloaded when nothing else brings it back: it fell silent, Streams gave up on it, or never started; it answers and
    /// never gets to its agent; nothing else shows their session; or it refuses them, and may not say that it does so no more. (A
    /// worker whose first calls are refused gives up for good: the websocket manager's failed `init` starts no polling in
    /// `ClientEngine`.) While Streams still reloads an unanswered page by itself, it is left to that; and while the agent is asked to
    /// allow its cookies, to them.
    fn wants_reload(&self, region: Region) -> bool {
        let state = &self.regions[region];
        let failed = matches!(state.streams, Streams::Failed { .. });
        let lost = match state.cookies {
            Cookies::NotMissed => state.connection.is_lost(),
            Cookies::Missed(_) => false,
            Cookies::AskedAgain => true,
        };
        let unheard = self.lacks_proof(region) || state.is_refused_in_silence();
        (lost || failed || state.lacks_agent() || unheard) && !self.is_protected(region)
    }

    /// Whether loading the region again could end a call of the agent's: its audio runs in the CCP page. In the managed scheme both
    /// regions are live, and it may run in the one that is not on screen, unless it was given up.
    pub(super) fn is_protected(&self, region: Region) -> bool {
        let may_talk = self.is_managed() && !self.is_given_up(region);
        let is_shown = self.phase.active().is_none_or(|active| active == region);
        (is_shown || may_talk) && self.regions[region].live_call
    }

    /// Once the agent is signed in, a window that is left over is worth a word, if nothing else is to be said.
    fn mention_window(&mut self) {
        if self.window_left && Region::ALL.into_iter().all(|region| self.regions[region].is_ready()) {
            self.window_left = false;
            self.notice.get_or_insert(Notice::SignInWindowLeft);
        }
    }

    /// Brings every derived fact up to date: verdicts, plans, events for the page.
    pub(super) fn review(&mut self) {
        if matches!(*self.phase, Phase::Idle | Phase::Terminated) {
            return;
        }
        let now = self.now;
        self.return_to_contact();
        self.give_managed_roles();
        for region in Region::ALL {
            match self.regions[region].review(now, &self.settings) {
                Some(at) => self.timers.set(Timer::Health(region), at),
                None => self.timers.stop(Timer::Health(region)),
            }
            // A region that comes and goes goes on with the pause that it had come to, until it has been well for as long.
            let health = self.regions[region].health.health();
            let is_well = self.regions[region].is_ready() && health.verdict == Verdict::Healthy;
            if is_well && now.since(health.since) >= self.regions[region].reload_pause.nominal() {
                self.regions[region].reload_pause.reset();
            }
            if self.wants_reload(region) {
                if self.timers.get(Timer::Reload(region)).is_none() {
                    let state = &self.regions[region];
                    let may_come = state.lacks_agent() && !state.is_polling_ended();
                    let patience = if may_come { self.settings.agent_within } else { Duration::ZERO };
                    let pause = self.reload_pause(region);
                    self.timers.set(Timer::Reload(region), now + patience + pause);
                }
            } else if self.regions[region].is_connected() {
                self.timers.stop(Timer::Reload(region));
            }
            self.plan_web_socket(region);
        }
        self.show_requests();
        self.mention_window();
        self.emit_page_events();
        self.restore_as_planned();
        self.plan_renewal();
        self.plan_assumption();
        self.plan_polls();
        self.plan_reminder();
    }
}
