//! Hands inputs to the machine one by one, and checks after each what has to hold. Panics where it does not.

use ambidesk_coordinator::{
    Command, Coordinator, Effect, Event, Input, Notice, PageEvent, Pair, PeerMessage, PhaseName, Record, Region,
    Renewal, Timestamp, Transition,
};

use crate::calls::Calls;
use crate::knowledge::Knowledge;
use crate::records::checked;
use crate::reference::Reference;
use crate::state::State;

pub struct Observer<M> {
    machine: Coordinator,
    model: M,
    now: u64,
    page_events: Vec<PageEvent>,
    /// The region that the page was told is active, and not that the move there is complete.
    moving: Option<Region>,
    /// How often the agent wanted a session renewed, less those that were ended for it.
    renewals: usize,
    /// What the regions said of the agent's sessions.
    sessions: Pair<Knowledge>,
    calls: Pair<Calls>,
    /// Everything that the machine was given, and its answers.
    played: Vec<(Timestamp, Input, Vec<Transition>)>,
}

impl<M: Reference> Observer<M> {
    pub fn new(machine: Coordinator, model: M) -> Self {
        let mut observer = Self {
            machine,
            model,
            now: 1_000_000,
            page_events: Vec::new(),
            moving: None,
            renewals: 0,
            sessions: Pair::default(),
            calls: Pair::default(),
            played: Vec::new(),
        };
        // From here on, an earlier moment is one that has passed.
        assert_eq!(observer.handle(Timestamp::from_millis(observer.now), Input::Tick), []);
        observer
    }

    pub fn now(&self) -> u64 {
        self.now
    }

    pub fn deadline(&self) -> Option<u64> {
        self.machine.next_deadline().map(Timestamp::as_millis)
    }

    /// Lets time pass until `at`, and then gives the input.
    pub fn step(&mut self, at: Timestamp, input: &Input) {
        self.now = self.now.max(at.as_millis());
        self.pass_time(at);
        let told = self.machine.view().told;
        if let Input::Event(region, event) = input
            && !matches!(self.model.state(), State::Closed | State::Over)
        {
            self.sessions[*region].hear_of_session(self.now, event);
        }
        self.take(at, input);
        if let Input::Command(Command::SwitchNow | Command::FailOver { .. })
        | Input::Peer(PeerMessage::FailOver { .. }) = input
        {
            assert_eq!(self.machine.view().told, told, "what somebody wants says nothing about the distribution");
        }
        self.check_repetition(at, input);
        self.check_surplus_ticks(at);
        self.check_view();
        self.check_deadline();
        if let Some(active) = self.model.state().active() {
            self.model.check_roles(self.now, active);
        }
        self.model.notice(self.now);
    }

    fn handle(&mut self, at: Timestamp, input: Input) -> Vec<Transition> {
        let answer = self.machine.handle(at, input.clone());
        self.played.push((at, input, answer.clone()));
        answer
    }

    /// The same seed and the same inputs give the same effects and the same machine.
    pub fn check_determinism(self, mut twin: Coordinator) {
        for (at, input, answer) in self.played {
            assert_eq!(twin.handle(at, input), answer);
        }
        assert_eq!(twin, self.machine);
    }

    /// Deadlines that are due lead somewhere only on grounds.
    fn pass_time(&mut self, at: Timestamp) {
        for Transition { effects: done, record } in checked(self.handle(at, Input::Tick)) {
            let to = self.enter(record.from, record.to, record.at);
            assert!(
                self.model.has_grounds(self.now, &Input::Tick, to),
                "no grounds to go to {to:?} at {}: {:?}",
                self.now,
                self.model
            );
            self.check_effects(&done, &Input::Tick, to);
            self.observe(&Input::Tick, &done, to);
        }
        self.observe(&Input::Tick, &[], self.model.state());
    }

    /// An input has its consequence at once, or leads somewhere only on grounds.
    fn take(&mut self, at: Timestamp, input: &Input) {
        self.renewals += usize::from(matches!(input, Input::Command(Command::RenewSession(_))));
        let consequence = self.model.consequence(input);
        let before = self.model.state();
        let mut answer = checked(self.handle(at, input.clone()));
        assert!(answer.len() <= 1, "one input, one transition: {answer:?}");
        let (done, to) = match answer.pop() {
            Some(Transition { effects: done, record }) => {
                self.check_notice(&record);
                (done, self.enter(record.from, record.to, record.at))
            }
            None => (Vec::new(), before),
        };
        match consequence {
            Some(expected) => assert_eq!(to, expected, "after {input:?} at {}: {:?}", self.now, self.model),
            None => assert!(
                self.model.has_grounds(self.now, input, to),
                "no grounds to go to {to:?} with {input:?} at {}: {:?}",
                self.now,
                self.model
            ),
        }
        self.check_effects(&done, input, to);
        self.observe(input, &done, to);
    }

    fn observe(&mut self, input: &Input, done: &[Effect], to: State) {
        let from = self.model.state();
        if !matches!(from, State::Closed | State::Over) {
            for region in Region::ALL {
                if let Input::Event(source, event) = input
                    && *source == region
                {
                    self.calls[region].hear(event);
                }
                self.calls[region].observe(region, done, from, to);
            }
        }
        self.model.observe(self.now, input, done, to, &self.machine.view());
    }

    /// The timeline and the notice agree on whether somebody wanted a move.
    fn check_notice(&self, record: &Record) {
        let is_move = State::of(record.from).active() != State::of(record.to).active();
        if let Some(Notice::Switched { to, at, forced, .. }) = self.machine.view().notice
            && is_move
            && at == record.at
            && State::of(record.to) == State::In(to)
        {
            assert_eq!(forced, record.is_forced(), "{record:?}");
        }
    }

    /// The timeline continues where it ended, and never goes back in time.
    fn enter(&self, from: PhaseName, to: PhaseName, at: Timestamp) -> State {
        assert_eq!(State::of(from), self.model.state(), "the timeline has a gap");
        assert_eq!(at.as_millis(), self.now, "the timeline is out of time");
        State::of(to)
    }

    fn check_effects(&mut self, done: &[Effect], input: &Input, to: State) {
        let from = self.model.state();
        assert!(from != State::Over || done.is_empty(), "after the end: {done:?}");
        for effect in done {
            assert!(self.model.may_do(input, effect), "not with {input:?}: {effect:?}, {:?}", self.model);
            match effect {
                Effect::ReloadCcp(region) | Effect::RenewCcp(region) => {
                    let theirs = !self.model.both_are_live() && to.active().is_some_and(|active| active != *region);
                    let given_up = PeerMessage::Renewing { region: *region, why: Renewal::WorkerGivenUp };
                    let by_hand = matches!(input, Input::Command(Command::Retry(_)))
                        || *input == Input::Peer(given_up)
                        || *input == Input::Event(*region, Event::SignOutAnswered { ended: true });
                    assert!(theirs || by_hand || !self.calls[*region].are_live(), "reloaded during a call: {region}");
                }
                Effect::ForceOffline { region, .. } => {
                    let by_script = matches!(
                        input,
                        Input::Command(Command::FailOver { .. }) | Input::Peer(PeerMessage::FailOver { .. })
                    );
                    assert!(to.active() != Some(*region) || by_script, "the active region is put offline");
                }
                Effect::ClearContact { region, contact } => {
                    let idle = to == State::Leaving(*region) && self.nobody_is_on(*region, contact);
                    assert!(to.active() != Some(*region) || idle, "a contact of the active region is cleared");
                }
                // With time alone it is the one sign-out, which asks again.
                Effect::SignOut(region) if *input != Input::Tick => self.check_sign_out(*region, to),
                Effect::Show(region) => assert!(to.active().is_none_or(|active| active == *region)),
                Effect::PageEvent(event) => self.check_page_event(*event, to),
                Effect::Suppress { region, on } if self.model.both_are_live() => {
                    self.sessions[*region].kept_silent = *on;
                }
                Effect::SignOut(_)
                | Effect::Configure(_)
                | Effect::CreateFrame(_)
                | Effect::Suppress { .. }
                | Effect::TryWebSocket(_)
                | Effect::PollDistribution(_)
                | Effect::OpenSignIn(_)
                | Effect::HoldSignIn(_)
                | Effect::ReleaseSignIn
                | Effect::SetAgentState { .. }
                | Effect::Broadcast(_)
                | Effect::ForceFailover { .. }
                | Effect::RelayFailover(_)
                | Effect::CompleteFailover { .. }
                | Effect::RemoveFrames => {}
            }
        }
    }

    /// Unless the agent signs out of both regions, a session is ended only once for each time that they wanted it renewed, with
    /// nothing under way, and with the other region there to take over.
    fn check_sign_out(&mut self, region: Region, to: State) {
        let view = self.machine.view();
        if view.sign_out.is_some() {
            return;
        }
        assert!(self.renewals > 0, "nobody wanted it: {view:?}");
        self.renewals -= 1;
        assert!(matches!(to, State::In(_)), "a failover is under way");
        assert!(!view.has_live_contact(), "{view:?}");
        assert!(view.regions[region.other()].could_take_over(), "neither region would do: {view:?}");
    }

    fn nobody_is_on(&self, region: Region, contact: &str) -> bool {
        let agent = self.machine.view().regions[region].agent.clone().unwrap_or_default();
        agent.contacts.iter().any(|known| known.id == contact && known.state.is_missed_or_failed())
    }

    fn check_page_event(&mut self, event: PageEvent, to: State) {
        match event {
            PageEvent::Ready { .. } | PageEvent::RegionReady(_) => {
                assert!(!self.page_events.contains(&event), "emitted twice: {event:?}");
                self.page_events.push(event);
                if let PageEvent::Ready { .. } = event {
                    self.moving = None;
                }
            }
            // Once for each try.
            PageEvent::StartFailed(_) => assert!(!self.machine.view().ready, "it has started"),
            PageEvent::FailoverPending { next } => assert_eq!(to, State::Leaving(next.other())),
            PageEvent::FailoverComplete { active } => {
                assert_eq!(to.active(), Some(active));
                assert!(
                    self.page_events.contains(&PageEvent::RegionReady(active)),
                    "a move to what the page has not heard of"
                );
                self.moving = None;
            }
            PageEvent::ActiveChanged { active } => {
                assert_eq!(to.active(), Some(active));
                self.moving = Some(active);
            }
        }
    }

    /// What was said is not said again by saying it again.
    fn check_repetition(&mut self, at: Timestamp, input: &Input) {
        let says_something = match input {
            Input::Event(..) | Input::Tick | Input::Opened => true,
            Input::Peer(message) => *message != PeerMessage::Hello,
            Input::Command(_) => false,
        };
        if says_something {
            let before = self.machine.clone();
            assert_eq!(self.machine.handle(at, input.clone()), [], "{input:?} repeated");
            assert_eq!(self.machine, before, "{input:?} repeated");
        }
    }

    fn check_surplus_ticks(&mut self, at: Timestamp) {
        let before = self.machine.clone();
        assert_eq!(self.machine.handle(at, Input::Tick), []);
        assert_eq!(self.machine, before);
        if let Some(deadline) = self.deadline()
            && self.model.state() != State::Closed
        {
            let mut early = before.clone();
            assert_eq!(early.handle(Timestamp::from_millis(deadline - 1), Input::Tick), []);
            assert_eq!(early.view(), before.view());
            assert_eq!(early.next_deadline(), before.next_deadline());
        }
    }

    fn check_view(&mut self) {
        let view = self.machine.view();
        if let Some(active) = self.moving.filter(|_| view.ready && self.model.state() != State::Over) {
            assert!(
                !view.regions[active].is_ready(),
                "the page never hears that the move to {active} is complete: {view:?}"
            );
        }
        for region in Region::ALL {
            // A desk that was taken down hears nothing of it any more.
            let is_out = self.sessions[region].is_signed_out(self.now) && self.model.state() != State::Over;
            assert!(!is_out || !view.regions[region].could_take_over(), "ready without a session: {view:?}");
        }
        assert_eq!(view.active, self.model.state().active());
        assert!(view.active.is_none_or(|active| active == view.shown), "{view:?}");
    }

    /// Deadlines lie ahead, and whoever waits has one or a reason that can be seen.
    fn check_deadline(&mut self) {
        let deadline = self.deadline();
        assert!(deadline.is_none_or(|at| at > self.now), "{deadline:?} at {}", self.now);
        if let State::In(active) = self.model.state()
            && self.model.is_ordered(active)
        {
            let within = deadline.is_some_and(|at| at <= self.now + 1_500);
            assert!(within, "a script's order has no end: {:?}", self.model);
        }
        let has_reason = match self.model.state() {
            State::Closed | State::Over => true,
            // Nobody is signed in anywhere, or nothing loads.
            State::Looking => !self.machine.view().regions.iter().any(|(_, region)| region.rungs.connected),
            State::In(_) => !self.model.asks(),
            State::Leaving(left) => self.model.holds(left),
        };
        assert!(deadline.is_some() || has_reason, "waits for nothing: {:?}", self.model);
        assert!(self.model.state() != State::Over || deadline.is_none());
    }
}
