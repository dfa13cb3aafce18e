//! The machine itself: one function in, transitions out. Everything it knows is in this struct; everything it
//! wants done is in its answer. Absent: a clock, a timer, a callback, JavaScript.

mod agent_polling;
mod assuming;
mod cleanup;
mod connection;
mod distribution;
mod force_offline;
mod health;
mod managed;
mod order;
mod peers;
mod pending;
mod phase_change;
mod readiness;
mod reconnect;
mod region_state;
mod renewal;
mod restoring;
mod session;
mod shadow;
mod sign_in;
mod sign_out;
mod signals;
mod storage_access;
mod switching;
mod transition;
mod web_socket;

use std::time::Duration;

use phase_change::CurrentPhase;
use region_state::RegionState;
use renewal::Renewals;
use shadow::Shadow;
use switching::Way;

use crate::backoff::Jitter;
use crate::effect::Effect;
use crate::input::{ADDRESS_REQUEST, AGENT_POLL, Command, DISTRIBUTION_POLL, Event, Input};
use crate::peer::{PeerMessage, Wanted};
use crate::phase::Phase;
use crate::record::{Cause, Transition};
use crate::region::{Pair, Region};
use crate::settings::Settings;
use crate::time::Timestamp;
use crate::timers::{Deadline, Timer, Timers};
use crate::view::{Assumption, Difference, Notice, RegionView, SignOut, Told, View};

/// Decides which of two regions the desk shows, and what has to be done about it.
///
/// Total, infallible and deterministic: the same settings, seed and inputs give the same effects.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Coordinator {
    settings: Settings,
    now: Timestamp,
    phase: CurrentPhase,
    shown: Region,
    ready: bool,
    /// The page was told of another active region, and not yet that the way there is complete.
    completes: Option<Way>,
    start_failure_emitted: bool,
    /// The distribution as it was last told.
    told: Option<Told>,
    /// The region that the distribution was noticed to name, while the desk is not there.
    detected: Option<Region>,
    /// What the active region rests on, while nobody has told.
    assumed: Option<Assumption>,
    regions: Pair<RegionState>,
    /// The regions whose request page for storage access was made visible.
    asking: Pair<bool>,
    /// How far the agent's sign-out has come, until they sign in again.
    sign_out: Option<Pair<SignOut>>,
    /// The renewal of a session that is offered or under way.
    renewal: Renewals,
    timers: Timers,
    jitter: Jitter,
    notice: Option<Notice>,
    /// The regions that have taken the agent in since a sign-in window was opened for an agent whom both had refused.
    window_made: Option<Pair<bool>>,
    /// A sign-in window may still be open that can't be closed from here.
    window_left: bool,
    /// When the agent was last asked to sign in, or wanted to.
    signs_in_since: Option<Timestamp>,
    effects: Vec<Effect>,
    /// Whether somebody wants the move that this transition makes, or begins to wait for.
    wanted_now: Wanted,
    /// Of the scheme that does not decide, and where it last differed.
    shadow: Shadow,
    differs: Option<Difference>,
}

impl Coordinator {
    /// A machine that has not been opened yet. `seed` is for the jitter of its pauses; give every desk another one.
    #[must_use]
    pub fn new(settings: Settings, seed: u64) -> Self {
        let now = Timestamp::default();
        Self {
            now,
            phase: CurrentPhase::idle(),
            shown: settings.first_shown(),
            told: settings.last_told,
            detected: None,
            ready: false,
            completes: None,
            start_failure_emitted: false,
            assumed: None,
            regions: Pair::from_fn(|region| RegionState::new(region, now, &settings)),
            asking: Pair::default(),
            sign_out: None,
            renewal: Renewals::new(seed, &settings),
            timers: Timers::default(),
            jitter: Jitter::new(seed),
            notice: None,
            window_made: None,
            window_left: false,
            signs_in_since: None,
            effects: Vec::new(),
            wanted_now: Wanted::No,
            shadow: Shadow::default(),
            differs: None,
            settings,
        }
    }

    /// Takes one input in and says what to do about it, in order: at most one transition for the input, after those of the
    /// deadlines that are due at `now`. None where nothing changes and nothing is to be done. Last comes where the
    /// other scheme differs, if that is wanted ([`Settings::shadow`]).
    ///
    /// A `now` before the last one counts as the last one.
    #[must_use]
    #[expect(clippy::needless_pass_by_value, reason = "an input happens once: whoever hands it in is done with it")]
    pub fn handle(&mut self, now: Timestamp, input: Input) -> Vec<Transition> {
        let differed = self.differs;
        self.now = self.now.max(now);
        let mut transitions = Vec::new();
        while let Some(deadline) = self.timers.take_due(self.now) {
            let before = self.standing();
            self.on_deadline(deadline);
            self.review();
            transitions.extend(self.close(&before, || Cause::of_deadline(deadline.timer)));
        }
        let before = self.standing();
        self.dispatch(&input);
        self.review();
        transitions.extend(self.close(&before, || Cause::of(&input)));
        transitions.extend(self.difference_since(differed));
        transitions
    }

    /// The moment at which [`Input::Tick`] is wanted next, if nothing else happens before.
    #[must_use]
    pub fn next_deadline(&self) -> Option<Timestamp> {
        self.timers.next()
    }

    /// What the desk shows.
    #[must_use]
    pub fn view(&self) -> View {
        View {
            scheme: self.settings.scheme,
            phase: self.phase.view(self.now),
            active: self.phase.active(),
            assumed: self.assumed,
            told: self.told,
            detected: self.detected,
            shown: self.shown,
            hidden_contact: self.hidden_contact(),
            lost_call: self.lost_call(),
            ready: self.ready,
            regions: self.regions.map(|region, state| RegionView {
                readiness: state.readiness.clone(),
                rungs: state.rungs(),
                heard_at: state.connection.heard(),
                health: state.health.health().clone(),
                agent: state.agent().filter(|_| !state.session.left).cloned(),
                softphone: state.softphone,
                session: state.session.end(self.now, &self.settings),
                signed_in_since: state.session.began,
                state_before_renewal: self.renewal.state_before(region).map(str::to_owned),
                renewal_put_off: self.renewal.put_off[region],
                global_sign_in: state.session.global,
                retry_at: self.timers.get(Timer::Reload(region)),
            }),
            sign_out: self.sign_out.clone(),
            renewal: self.renewal.view(),
            notice: self.notice.clone(),
            differs: self.differs,
        }
    }

    fn dispatch(&mut self, input: &Input) {
        match (&*self.phase, input) {
            (Phase::Idle, Input::Opened) => self.open(),
            // Not open yet, or not any more; opened already; or nothing but time passed.
            (Phase::Idle | Phase::Terminated, _) | (_, Input::Opened | Input::Tick) => {}
            (_, Input::Event(region, event)) => self.on_event(*region, event),
            (_, Input::Peer(message)) => self.on_peer(*message),
            (_, Input::Command(command)) => self.on_command(command),
        }
    }

    fn open(&mut self) {
        self.regions = Pair::from_fn(|region| RegionState::new(region, self.now, &self.settings));
        self.stays_signed_out();
        self.enter(Phase::Starting { since: self.now, told: None });
        for region in Region::ALL {
            self.effects.push(Effect::CreateFrame(region));
        }
        self.effects.push(Effect::Show(self.shown));
        self.effects.push(Effect::Broadcast(PeerMessage::Hello));
    }

    fn on_event(&mut self, region: Region, event: &Event) {
        match event {
            Event::StreamsStarted => self.regions[region].streams_starts(),
            Event::StreamsFailed { reason } => self.on_streams_failed(region, reason),
            Event::CcpLoaded => {
                self.regions[region].page = region_state::Page::Loaded;
                self.regions[region].health.saw_page(self.now);
            }
            Event::Acknowledged { port } => self.on_acknowledged(region, port.as_deref()),
            Event::AgentUpdated(agent) => self.on_agent(region, agent),
            Event::FailoverSignaled { next } => {
                self.hear(region);
                self.on_signal(region, *next);
            }
            Event::ForceOfflineRequested { next, soft } => {
                self.hear(region);
                self.on_force_offline_requested(region, *next, *soft);
            }
            Event::FailoverPending { next } => {
                self.hear(region);
                self.on_pending(region, *next);
            }
            Event::Introduced { active } => self.on_introduced(region, *active),
            Event::FailoverDetected { next } => self.on_detected(region, *next),
            Event::FailoverInitiated { next } => self.on_initiated(region, *next),
            Event::SignInScoped { global } => self.on_sign_in_scoped(region, *global),
            Event::SignInRefused => self.on_sign_in_refused(region),
            Event::SignInAccepted => self.on_sign_in_accepted(region),
            Event::AcknowledgementTimedOut => self.on_timed_out(region),
            Event::RetriesExhausted => self.regions[region].connection.gives_up(),
            Event::ApiAnswered { operation } => {
                self.hear_call(region, operation);
                if operation == DISTRIBUTION_POLL {
                    self.has_looked(region);
                }
                if operation == AGENT_POLL {
                    self.on_agent_polled(region);
                }
            }
            Event::ApiFailed { operation, status } => self.on_api_failed(region, operation, *status),
            Event::AgentPollingEnded { status } => {
                self.regions[region].agent_polling_ends();
                self.on_call_failed(region, *status);
            }
            Event::WebSocketOffered => self.renew_web_socket(region),
            Event::SessionEnds { at } => self.regions[region].session.warned = *at,
            Event::StorageAccess(is) => self.on_storage_access(region, *is),
            Event::SignOutAnswered { ended } => {
                self.on_renewal_answered(region, *ended);
                self.on_sign_out_answered(region, *ended);
            }
            Event::SignInHeld { open } => self.on_sign_in_held(region, *open),
            Event::NetworkStatus(is) => self.regions[region].network.hear_network(self.now, *is),
            Event::SoftphoneFailed(error) => self.regions[region].softphone = Some(*error),
            Event::WebSocket(is) => self.regions[region].hear_web_socket(self.now, *is),
            Event::Unrecognized { .. } => {}
        }
    }

    fn on_api_failed(&mut self, region: Region, operation: &str, status: u16) {
        self.hear_call(region, operation);
        self.regions[region].health.saw_failure(self.now, operation, status);
        if operation == ADDRESS_REQUEST {
            self.release_active(region);
        }
        self.on_call_failed(region, status);
    }

    fn on_command(&mut self, command: &Command) {
        match command {
            Command::SwitchNow => self.switch_now(),
            Command::FailOver { to, soft } => self.fail_over(*to, *soft, true),
            Command::ShowContact(region) => self.show_contact(*region),
            Command::Retry(region) => self.retry(*region),
            Command::AfterSignIn { region, severed } => self.after_sign_in(*region, *severed),
            Command::SignIn(region) => {
                self.notes_window();
                self.signs_in();
                self.expect_sign_in();
                self.effects.push(Effect::OpenSignIn(*region));
            }
            Command::SignOut => self.on_sign_out(),
            Command::RenewSession(region) => self.on_renew_session(*region),
            Command::RenewLater(region) => self.on_renew_later(*region),
            Command::SetAgentState { name } => {
                if let Some(region) = self.phase.active() {
                    self.note_choice(region, name);
                    self.effects.push(Effect::SetAgentState { region, name: name.clone() });
                }
            }
            Command::PutStorageAccessOff => self.put_storage_access_off(),
            Command::DismissNotice => {
                // What is wrong with the softphone is said first.
                let softphone = self.phase.active().and_then(|active| self.regions[active].softphone.take());
                self.notice = self.notice.take().filter(|_| softphone.is_some());
            }
            Command::Terminate => {
                self.enter(Phase::Terminated);
                self.effects.push(Effect::RemoveFrames);
            }
        }
    }

    /// A moment has come. One that is noticed late says that this page slept, not that a region did: what follows from
    /// an absence gets its time again, once.
    fn on_deadline(&mut self, Deadline { timer, at, renewed }: Deadline) {
        if !renewed
            && self.now.since(at) > self.settings.lateness
            && let Some(patience) = self.patience(timer)
        {
            return self.timers.renew(timer, self.now + patience);
        }
        match timer {
            Timer::Silence(region) => self.lose(region),
            Timer::SignIn(region) => self.is_signed_out(region),
            Timer::SignOut(region) => self.on_sign_out_due(region),
            Timer::Renewal(region) => self.on_renewal_due(region),
            Timer::Reload(region) => self.reload_if_wanted(region),
            Timer::WebSocket(region) => self.try_web_socket(region),
            Timer::Assume => self.on_nothing_told(),
            Timer::AgentPoll(region) => self.on_agent_poll_due(region),
            Timer::Poll(region) => self.poll(region),
            Timer::Answer(region) => self.on_no_answer(region),
            Timer::Settle(region) => self.on_settled(region),
            Timer::ForceOffline(region) => self.on_force_offline_overdue(region),
            Timer::Confirm => self.confirm(),
            Timer::Confirmed => self.doubt(),
            Timer::Detected => self.detected = None,
            Timer::Finish => self.on_contacts_gone(),
            Timer::Cleanup(region) => self.on_cleanup_due(region),
            Timer::Restore => self.on_not_restored(),
            Timer::Remind => self.remind(),
            // The review that follows every deadline does it.
            Timer::Health(_) => {}
        }
    }

    /// How long an absence has to last before it says something; `None` for moments at which the desk itself acts.
    fn patience(&self, timer: Timer) -> Option<Duration> {
        match timer {
            Timer::Silence(_) => Some(self.settings.silence()),
            Timer::SignIn(_) => Some(self.settings.sign_in_debounce),
            // What another window has to say of it may wait here, too.
            Timer::SignOut(_) => Some(self.settings.retry_first),
            Timer::Renewal(region) => self.renewal.waits_for_silence(region).then(|| self.settings.silence()),
            Timer::AgentPoll(_) => Some(agent_polling::ASKS_WITHIN),
            Timer::Assume => Some(self.settings.distribution_within),
            Timer::Answer(_) | Timer::Confirmed => Some(self.settings.answer_within),
            Timer::Settle(_) => Some(self.settings.settle),
            Timer::Finish | Timer::Restore => Some(self.settings.finish_within),
            Timer::ForceOffline(_) => Some(self.settings.force_offline_within),
            Timer::Reload(_)
            | Timer::WebSocket(_)
            | Timer::Poll(_)
            | Timer::Confirm
            | Timer::Detected
            | Timer::Cleanup(_)
            | Timer::Remind
            | Timer::Health(_) => None,
        }
    }
}
