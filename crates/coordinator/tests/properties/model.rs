//! The reference model: who is active, who is being left, and what was said. It shares nothing with the machine, and is
//! told everything that the machine is told and does.
//!
//! It is not a second machine. Of each change it knows the *grounds*: what must have been heard before the desk may go from here to
//! there; of a few inputs the *consequence*, which has to follow at once. In between the machine may verify, or let a claim settle.

mod order;
mod patience;

use crate::knowledge::Knowledge;
use crate::reference::Reference;
use crate::state::{State, ends_the_wait, takes_back};
use ambidesk_coordinator::{Command, Effect, Event, Input, PeerMessage, Region, Settings, View};

#[derive(Debug)]
#[expect(clippy::struct_excessive_bools, reason = "a model keeps plain facts")]
pub struct Model {
    state: State,
    first: Knowledge,
    second: Knowledge,
    /// What a peer said of a region that is being left, before the active region was known, and whether a script has ordered that.
    told: Option<Region>,
    told_of_order: bool,
    /// When a region was first heard.
    heard: Option<u64>,
    /// The region itself said that it waits.
    first_hand: bool,
    /// And nothing has cast doubt on it since.
    sure: bool,
    /// A script ordered the wait, and nobody else has said anything of it.
    by_order: bool,
    /// Since when nothing holds that up.
    idle: Option<u64>,
    settings: Settings,
}

impl Model {
    pub fn new() -> Self {
        Self {
            state: State::Closed,
            first: Knowledge::default(),
            second: Knowledge::default(),
            told: None,
            told_of_order: false,
            heard: None,
            first_hand: false,
            sure: false,
            by_order: false,
            idle: None,
            settings: Settings::default(),
        }
    }

    fn of(&mut self, region: Region) -> &mut Knowledge {
        match region {
            Region::First => &mut self.first,
            Region::Second => &mut self.second,
        }
    }

    fn after_input(&mut self, input: &Input) -> Option<State> {
        let state = self.state;
        match (state, input) {
            (State::Closed, Input::Opened) => Some(State::Looking),
            (State::Closed, _) => Some(State::Closed),
            (State::Over, _) | (_, Input::Command(Command::Terminate)) => Some(State::Over),
            (_, Input::Event(source, Event::FailoverSignaled { next })) => self.after_signal(*source, *next),
            (_, Input::Event(source, Event::FailoverPending { next })) if source != next => self.after_wait(*source),
            (State::Looking, Input::Event(source, Event::ForceOfflineRequested { next, soft: false }))
                if source != next =>
            {
                Some(if self.told == Some(*next) { State::Leaving(*next) } else { State::In(*next) })
            }
            (State::Leaving(from), input) if ends_the_wait(input, from) => Some(State::In(from.other())),
            (State::In(active) | State::Leaving(active), Input::Peer(PeerMessage::Switched { from, to, wanted }))
                if from != to =>
            {
                (*from == active).then(|| State::after_peer(active, self.of(active).firm && !wanted.ends_calls()))
            }
            (State::In(active) | State::Leaving(active), Input::Peer(PeerMessage::CalledOff { active: named })) => {
                (*named != active).then(|| State::after_peer(active, self.of(active).firm))
            }
            // Time, contacts, connections, sign-in and people's other wishes move nothing by themselves.
            (_, Input::Command(Command::SwitchNow | Command::FailOver { .. }) | Input::Peer(_) | Input::Tick) => None,
            (_, Input::Event(..) | Input::Opened | Input::Command(_)) => Some(state),
        }
    }

    fn after_signal(&mut self, source: Region, next: Region) -> Option<State> {
        let (state, sure, first_hand, told) = (self.state, self.sure, self.first_hand, self.told);
        let by_order = self.by_order;
        let known = self.of(source);
        match state {
            State::Closed | State::Looking | State::Over if told == Some(next) => Some(State::Leaving(next)),
            State::Closed | State::Looking | State::Over => Some(State::In(next)),
            // Claims change nothing at once, and the standby's word never does.
            State::In(_) | State::Leaving(_) if source == next => Some(state),
            State::In(active) | State::Leaving(active) if source != active => Some(state),
            State::In(_) if known.asked.is_some() => None,
            // What it was told just now, it does now; what it was told long ago, it may do at any time.
            State::In(active) if known.unfinished && known.forced_offline.is_none() => Some(State::In(active)),
            State::In(active) => Some(State::In(active.other())),
            State::Leaving(from) if known.at_once => Some(State::In(from.other())),
            State::Leaving(from) if by_order => Some(State::In(from.other())),
            // Left on the other one's claim, it is believed when it has looked itself.
            State::Leaving(_) if known.noticed => None,
            State::Leaving(from) if sure && known.holds => Some(State::In(from.other())),
            // Asked again and again, it waits each time for a call that is there only while it is released.
            State::Leaving(_) if sure && known.looks >= 3 => None,
            // What is known for sure was heard before the region was done: that has to be asked anew.
            State::Leaving(_) if sure => Some(state),
            // By hearsay, the window that was told decides.
            State::Leaving(_) if !first_hand => Some(state),
            State::Leaving(_) => None,
        }
    }

    fn after_wait(&mut self, source: Region) -> Option<State> {
        let state = self.state;
        let known = self.of(source);
        match state {
            State::Closed | State::Looking | State::Over => Some(State::Leaving(source)),
            State::In(active) if source != active => Some(state),
            // Being verified, it is a wait only once the region has claimed its role.
            State::In(_) if known.asked.is_some() => None,
            // Told to leave at once, it has no reason to wait: a desk that is verifying goes by the order.
            State::In(_) if known.at_once => None,
            State::In(active) if known.unfinished && known.forced_offline.is_none() => Some(State::In(active)),
            State::In(active) => Some(State::Leaving(active)),
            State::Leaving(_) => Some(state),
        }
    }

    fn is_founded(&mut self, now: u64, input: &Input, to: State) -> bool {
        let from = self.state;
        if from == to {
            return true;
        }
        let by_command = matches!(input, Input::Command(Command::SwitchNow | Command::FailOver { .. }));
        let yields = |region| matches!(input, Input::Event(source, Event::FailoverSignaled { next }) if *source == region && *next != region);
        match (from, to) {
            (State::Looking, State::In(active) | State::Leaving(active)) => {
                let named = matches!(input, Input::Event(_, Event::FailoverSignaled { next }) if *next == active);
                named || self.nobody_told(now, active)
            }
            (State::In(active), State::In(other)) if active != other => {
                let noticed = self.claim_stood(now, other) || self.is_unanswered(now, active);
                let told = self.force_offline_stood(now, active) || self.answer_stood(now, active);
                by_command || yields(active) || noticed || told
            }
            (State::In(active), State::Leaving(left)) if active == left => {
                let heard = matches!(input, Input::Peer(PeerMessage::Pending { from, .. }) if *from == active);
                let waits = matches!(input, Input::Event(source, Event::FailoverPending { .. }) if *source == active);
                let holds = self.of(active).holds;
                let noticed = self.claim_stood(now, active.other()) || self.is_unanswered(now, active);
                let wanted = *input == Input::Command(Command::FailOver { to: active.other(), soft: true });
                heard
                    || waits
                    || holds && wanted
                    || holds && (noticed || self.force_offline_stood(now, active) || self.answer_stood(now, active))
            }
            (State::Leaving(left), State::In(active)) if left == active => {
                let told = matches!(input, Input::Peer(PeerMessage::CalledOff { active: named }) if *named == active);
                let known = self.of(active);
                let asked = known.asked.is_some() && !known.answered_softly;
                told || asked && self.claim_stood(now, active) || self.by_order && takes_back(input, active)
            }
            (State::Leaving(left), State::In(active)) if left != active => {
                let known = self.of(left);
                let is_done = known.yielded || !known.holds;
                let forced = known.at_once && self.force_offline_stood(now, left);
                let unanswered = self.is_unanswered(now, left) || self.answer_stood(now, left);
                yields(left) || is_done && unanswered || forced || self.is_order_due(now)
            }
            _ => false,
        }
    }

    fn take_in(&mut self, now: u64, input: &Input, effects: &[Effect], to: State, detected: bool) {
        let from = self.state;
        if matches!(from, State::Closed | State::Over) {
            self.state = to;
            return;
        }
        match input {
            Input::Event(region, event) => {
                let is_active = self.state.active() == Some(*region);
                self.of(*region).hear(now, *region, event, is_active);
                if matches!(event, Event::Acknowledged { .. }) {
                    self.heard.get_or_insert(now);
                }
            }
            Input::Peer(PeerMessage::Pending { from: left, to: next, ordered }) if left != next => {
                self.of(*left).unfinished = true;
                if from == State::Looking {
                    (self.told, self.told_of_order) = (Some(*left), *ordered);
                }
            }
            Input::Peer(PeerMessage::Switched { from: over, .. } | PeerMessage::CalledOff { active: over }) => {
                if self.told == Some(*over) {
                    self.told = None;
                }
                if matches!(input, Input::Peer(PeerMessage::CalledOff { .. })) && !self.of(*over).ordered {
                    (self.of(*over).forced_offline, self.of(*over).at_once) = (None, false);
                }
            }
            Input::Peer(_) | Input::Command(_) | Input::Opened | Input::Tick => {}
        }
        self.take_back(input, from);
        if let State::Leaving(left) = to {
            let told = from == State::Looking && self.told == Some(left);
            let joins = told || matches!((from, input), (State::In(_), Input::Peer(_)));
            self.of(left).unfinished |= joins;
            // What it found out by itself is no hearsay.
            self.first_hand |= matches!(from, State::In(_)) && !matches!(input, Input::Peer(_));
            self.judge_wait(left, input, from == to);
        }
        self.judge_order(now, input, to, detected);
        for effect in effects {
            self.watch(now, effect, to);
        }
        if let Input::Event(region, Event::FailoverSignaled { next }) = input
            && region != next
        {
            self.of(*region).yielded = true;
        }
        if !matches!(to, State::Leaving(_)) {
            (self.sure, self.first_hand) = (false, false);
        }
        if from != to {
            for region in Region::ALL {
                let is_left = matches!(from, State::In(_)) && to == State::Leaving(region);
                let noticed = is_left && self.claim_stood(now, region.other());
                let known = self.of(region);
                (known.forced_offline, known.at_once, known.looks, known.noticed) = (None, false, 0, noticed);
                known.ordered = false;
            }
        }
        self.state = to;
    }

    /// Whether this window knows first hand, and for sure, that the region waits.
    fn judge_wait(&mut self, left: Region, input: &Input, waited_before: bool) {
        let Input::Event(source, event) = input else {
            return;
        };
        if *source != left {
            return;
        }
        match event {
            // Released and asked, it claims its role before it waits.
            Event::FailoverPending { next } if *next != left => {
                let known = self.of(left);
                known.looks *= u8::from(!known.firm);
                let answers = known.asked.is_none() || !known.let_through || known.claimed_before_waiting;
                (self.sure, self.first_hand) = (answers, true);
            }
            Event::AgentUpdated(_) if self.sure && self.of(left).firm => self.of(left).looks = 0,
            // A claim confirms a wait only if the worker is not released, and then a claim is all that it says.
            Event::FailoverSignaled { next } if *next == left && waited_before && self.first_hand => {
                self.sure |= !self.of(left).let_through;
            }
            _ => {}
        }
    }

    /// Notices that questions are over: answered by a claim that stood, by an order that had its time, or not at all. Up
    /// to then, and once more for as long where that is noticed late, a claim is one more answer.
    fn notice_answers(&mut self, now: u64) {
        for region in Region::ALL {
            let carried_out = self.of(region).claims.is_empty() && self.answer_stood(now, region);
            let is_over = self.claim_stood(now, region) || carried_out || self.is_unanswered(now, region);
            let patience = millis(self.settings.answer_within);
            let known = self.of(region);
            if known.asked.is_some() && is_over {
                let over = *known.over.get_or_insert(now);
                if over + patience < now {
                    known.asked = None;
                    known.over = None;
                }
            }
        }
    }

    /// Takes in one thing that the machine did.
    fn watch(&mut self, now: u64, effect: &Effect, to: State) {
        match effect {
            Effect::PollDistribution(region) => {
                if to == State::Leaving(*region) {
                    (self.sure, self.first_hand) = (false, true);
                }
                let known = self.of(*region);
                if to == State::Leaving(*region) && known.let_through {
                    known.looks = known.looks.saturating_add(1);
                }
                // Released with a call there, its page may have been told to wait for it.
                known.unfinished |= known.let_through && known.holds;
                known.asked = Some(now);
                known.over = None;
                known.yielded = false;
                (known.answered, known.answered_softly) = (None, false);
                known.claims.clear();
            }
            Effect::Suppress { region, on } => {
                let known = self.of(*region);
                known.let_through = !on;
                known.released = (!on).then_some(now);
            }
            Effect::ForceOffline { region, .. } if to.active() != Some(*region) => {
                self.of(*region).unfinished = true;
            }
            // What a script wants.
            Effect::ForceOffline { region, soft } if to == State::In(*region) => {
                let known = self.of(*region);
                (known.ordered, known.unfinished, known.at_once) = (true, true, !soft);
                known.forced_offline = Some(now);
            }
            Effect::ReloadCcp(region) | Effect::RenewCcp(region) | Effect::CreateFrame(region) => {
                self.of(*region).connected = false;
            }
            Effect::ForceOffline { .. }
            | Effect::ClearContact { .. }
            | Effect::Show(_)
            | Effect::Configure(_)
            | Effect::TryWebSocket(_)
            | Effect::OpenSignIn(_)
            | Effect::HoldSignIn(_)
            | Effect::ReleaseSignIn
            | Effect::SignOut(_)
            | Effect::SetAgentState { .. }
            | Effect::Broadcast(_)
            | Effect::PageEvent(_)
            | Effect::ForceFailover { .. }
            | Effect::RelayFailover(_)
            | Effect::CompleteFailover { .. }
            | Effect::RemoveFrames => {}
        }
    }
}

impl Reference for Model {
    fn state(&self) -> State {
        self.state
    }

    fn consequence(&mut self, input: &Input) -> Option<State> {
        self.after_input(input)
    }

    fn has_grounds(&mut self, now: u64, input: &Input, to: State) -> bool {
        self.is_founded(now, input, to)
    }

    fn observe(&mut self, now: u64, input: &Input, effects: &[Effect], to: State, view: &View) {
        self.take_in(now, input, effects, to, view.detected.is_some());
    }

    fn notice(&mut self, now: u64) {
        self.notice_answers(now);
    }

    fn holds(&mut self, region: Region) -> bool {
        self.of(region).holds
    }

    fn may_do(&self, _input: &Input, effect: &Effect) -> bool {
        !matches!(effect, Effect::ForceFailover { .. } | Effect::RelayFailover(_) | Effect::CompleteFailover { .. })
    }

    fn is_ordered(&self, region: Region) -> bool {
        match region {
            Region::First => self.first.ordered,
            Region::Second => self.second.ordered,
        }
    }

    /// The standby is released only while it may still answer a question.
    fn check_roles(&mut self, now: u64, active: Region) {
        assert!(self.may_be_released(now, active.other()), "the standby is released: {self:?}");
    }
}

fn millis(span: std::time::Duration) -> u64 {
    u64::try_from(span.as_millis()).unwrap_or(u64::MAX)
}
