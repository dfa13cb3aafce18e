//! A desk on a virtual clock: says what happened, moves time, and collects what the machine wants done. Every answer is
//! checked for its records on the way.

use std::time::Duration;

use crate::records::checked;
use ambidesk_coordinator::{
    AgentSnapshot, AgentState, AgentStateKind, Channel, Command, Contact, ContactState, Coordinator, Effect, Event,
    Input, PageEvent, Pair, PeerMessage, PhaseView, Readiness, Record, Region, Scheme, Settings, Timestamp, Transition,
    View,
};

/// How often a region that is alive gives a sign of life.
const BEAT: u64 = 1_000;

#[derive(Clone)]
pub struct Desk {
    machine: Coordinator,
    now: u64,
    /// The regions that acknowledge while time passes.
    alive: Pair<bool>,
    ports: u32,
    pub records: Vec<Record>,
}

impl Desk {
    /// A desk that nobody has opened.
    pub fn closed() -> Self {
        Self::closed_with(Settings::default())
    }

    pub fn closed_with(settings: Settings) -> Self {
        Self {
            machine: Coordinator::new(settings, 7),
            now: 1_000_000,
            alive: Pair::default(),
            ports: 0,
            records: Vec::new(),
        }
    }

    /// A desk whose frames are on their way.
    pub fn opened() -> Self {
        let mut desk = Self::closed();
        desk.send(Input::Opened);
        desk
    }

    /// A desk with both regions ready and `active` named by both.
    pub fn steady_in(active: Region) -> Self {
        Self::steady_with(Settings::default(), active)
    }

    /// The same with other settings.
    pub fn steady_with(settings: Settings, active: Region) -> Self {
        let is_managed = settings.scheme == Scheme::Managed;
        let mut desk = Self::closed_with(settings);
        desk.send(Input::Opened);
        for region in Region::ALL {
            desk.connect(region);
            if is_managed {
                desk.event(region, Event::Introduced { active });
            }
            desk.agent(region, available());
        }
        if !is_managed {
            desk.claims(active);
            desk.yields(active.other());
        }
        assert_eq!(desk.phase(), PhaseView::Steady { active });
        desk.advance(20_000);
        desk
    }

    /// A desk whose active region waits for a call.
    pub fn pending_from(active: Region) -> Self {
        let mut desk = Self::steady_in(active);
        desk.agent(active, on_call());
        desk.waits(active);
        desk
    }

    pub fn send(&mut self, input: Input) -> Vec<Effect> {
        let before = self.machine.next_deadline();
        let answer = self.machine.handle(self.time(), input);
        if let Some(next) = self.machine.next_deadline() {
            assert!(next > self.time(), "a deadline in the past: {next:?}, was {before:?}");
        }
        self.without_records(answer)
    }

    pub const fn now(&self) -> u64 {
        self.now
    }

    pub fn event(&mut self, region: Region, event: Event) -> Vec<Effect> {
        self.send(Input::Event(region, event))
    }

    pub fn command(&mut self, command: Command) -> Vec<Effect> {
        self.send(Input::Command(command))
    }

    pub fn peer(&mut self, message: PeerMessage) -> Vec<Effect> {
        self.send(Input::Peer(message))
    }

    /// The worker of `region` names itself.
    pub fn claims(&mut self, region: Region) -> Vec<Effect> {
        self.event(region, Event::FailoverSignaled { next: region })
    }

    /// The worker of `region` names the other one.
    pub fn yields(&mut self, region: Region) -> Vec<Effect> {
        let next = region.other();
        self.event(region, Event::FailoverSignaled { next })
    }

    /// The worker of `region`, released and asked, may wait and has nothing to wait for: it claims and yields, and does so
    /// so each time that it is asked again. Gives what the desk does in the end.
    pub fn claims_and_yields(&mut self, region: Region) -> Vec<Effect> {
        for _ in 0..3 {
            assert_eq!(self.claims(region), []);
            assert_eq!(self.yields(region), [release(region), poll(region)]);
        }
        assert_eq!(self.claims(region), []);
        self.yields(region)
    }

    /// The worker of `region` tells its CCP to leave.
    pub fn forces_offline(&mut self, region: Region, soft: bool) -> Vec<Effect> {
        self.event(region, Event::ForceOfflineRequested { next: region.other(), soft })
    }

    /// The CCP of `region` is done with its contacts; asked, its worker says that the failover stands, and has it leave
    /// once more. Gives what the desk does in the end.
    pub fn is_done(&mut self, region: Region) -> Vec<Effect> {
        assert_eq!(self.yields(region), [release(region), poll(region)]);
        assert_eq!(self.claims(region), []);
        assert_eq!(self.forces_offline(region, true), []);
        self.yields(region)
    }

    /// The CCP of `region` waits for a voice contact.
    pub fn waits(&mut self, region: Region) -> Vec<Effect> {
        let next = region.other();
        self.event(region, Event::FailoverPending { next })
    }

    pub fn agent(&mut self, region: Region, agent: AgentSnapshot) -> Vec<Effect> {
        self.event(region, Event::AgentUpdated(Box::new(agent)))
    }

    /// The region's frame loads and its CCP connects to its worker through a new port; it is alive from now on.
    pub fn connect(&mut self, region: Region) -> Vec<Effect> {
        let mut effects = self.event(region, Event::StreamsStarted);
        effects.extend(self.event(region, Event::CcpLoaded));
        effects.extend(self.new_port(region));
        effects
    }

    pub fn new_port(&mut self, region: Region) -> Vec<Effect> {
        self.ports += 1;
        self.alive[region] = true;
        let port = Some(format!("port-{}", self.ports));
        self.event(region, Event::Acknowledged { port })
    }

    pub fn acknowledges(&mut self, region: Region) -> Vec<Effect> {
        self.alive[region] = true;
        self.event(region, Event::Acknowledged { port: None })
    }

    /// The region gives no sign of life from now on.
    pub fn falls_silent(&mut self, region: Region) {
        self.alive[region] = false;
    }

    /// Lets time pass, with signs of life and deadlines exactly when they are due.
    pub fn advance(&mut self, millis: u64) -> Vec<Effect> {
        let end = self.now + millis;
        let mut effects = Vec::new();
        loop {
            let beat = (self.now / BEAT + 1) * BEAT;
            let deadline = self.machine.next_deadline().map_or(u64::MAX, Timestamp::as_millis);
            let next = beat.min(deadline).min(end);
            self.now = self.now.max(next);
            effects.extend(self.send(Input::Tick));
            if self.now == beat {
                for region in Region::ALL {
                    if self.alive[region] {
                        effects.extend(self.acknowledges(region));
                    }
                }
            }
            if self.now >= end {
                return effects;
            }
        }
    }

    /// Lets time pass until `wanted` is among the effects of a moment, and gives those effects.
    pub fn advance_until(&mut self, within: u64, wanted: &Effect) -> Vec<Effect> {
        for _ in 0..within / 10 {
            let effects = self.advance(10);
            if effects.contains(wanted) {
                return effects;
            }
        }
        panic!("no {wanted:?} within {within} ms; {:?}", self.view());
    }

    /// Lets time pass at once, as when a laptop wakes up.
    pub fn sleep_through(&mut self, millis: u64) -> Vec<Effect> {
        self.now += millis;
        self.send(Input::Tick)
    }

    pub fn time(&self) -> Timestamp {
        Timestamp::from_millis(self.now)
    }

    pub fn next_deadline(&self) -> Option<Duration> {
        self.machine.next_deadline().map(|at| at.since(self.time()))
    }

    pub fn view(&self) -> View {
        self.machine.view()
    }

    pub fn phase(&self) -> PhaseView {
        self.view().phase
    }

    pub fn readiness(&self, region: Region) -> Readiness {
        self.view().regions[region].readiness.clone()
    }

    pub fn is_pending(&self, from: Region) -> bool {
        matches!(self.phase(), PhaseView::Pending { from: left, .. } if left == from)
    }

    /// Keeps the records, and gives what is to be done.
    fn without_records(&mut self, answer: Vec<Transition>) -> Vec<Effect> {
        let mut effects = Vec::new();
        for Transition { effects: done, record } in checked(answer) {
            effects.extend(done);
            self.records.push(record);
        }
        effects
    }
}

pub fn state(name: &str, kind: AgentStateKind) -> AgentState {
    AgentState { name: name.to_owned(), kind, ..AgentState::default() }
}

/// An agent who takes contacts and has none.
pub fn available() -> AgentSnapshot {
    AgentSnapshot { state: state("Available", AgentStateKind::Routable), ..AgentSnapshot::default() }
}

pub fn offline() -> AgentSnapshot {
    AgentSnapshot { state: state("Offline", AgentStateKind::Offline), ..AgentSnapshot::default() }
}

/// An agent with one contact.
pub fn with(channel: Channel, contact: ContactState) -> AgentSnapshot {
    AgentSnapshot {
        state: state("Busy", AgentStateKind::System),
        contacts: vec![Contact {
            id: "contact".to_owned(),
            channel,
            state: contact,
            since: None,
            queue: None,
            customer: None,
            attributes: Vec::new(),
            supervising: false,
            elsewhere: false,
        }],
        ..AgentSnapshot::default()
    }
}

pub fn on_call() -> AgentSnapshot {
    with(Channel::Voice, ContactState::Connected)
}

pub fn after_call() -> AgentSnapshot {
    with(Channel::Voice, ContactState::Ended)
}

pub fn release(region: Region) -> Effect {
    Effect::Suppress { region, on: false }
}

pub fn suppress(region: Region) -> Effect {
    Effect::Suppress { region, on: true }
}

pub fn poll(region: Region) -> Effect {
    Effect::PollDistribution(region)
}

pub fn hang_up(region: Region) -> Effect {
    Effect::ForceOffline { region, soft: false }
}

pub fn broadcast(message: PeerMessage) -> Effect {
    Effect::Broadcast(message)
}

pub fn page_event(event: PageEvent) -> Effect {
    Effect::PageEvent(event)
}

/// How often `region` was to poll the distribution.
pub fn polls(effects: &[Effect], region: Region) -> usize {
    effects.iter().filter(|effect| **effect == poll(region)).count()
}
