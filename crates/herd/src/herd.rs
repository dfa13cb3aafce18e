//! The herd: every desk, both regions, and one queue of what is to come. This file plays a scenario; what a browser and
//! a person do in it is in `ccp`, `streams` and `people`.

use ambidesk_coordinator::{Coordinator, Effect, Event, Input, Pair, Region, Settings, Timestamp};
use ambidesk_worker_model::{Distribution, Look};

use crate::desk::{Call, Desk, OFFLINE};
use crate::ledger::Ledger;
use crate::queue::Queue;
use crate::renewals::RenewalStep;
use crate::scenario::{Act, Policy, Scenario};
use crate::service::{self, Account, HEARTBEAT, Health, Target};

/// A desk's number.
pub(crate) type Id = u32;

/// Something that is going to happen.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Coming {
    Act(usize),
    Open(Id),
    /// The coordinator's next deadline.
    Wake(Id),
    /// Signs of life from both regions, and the next ones planned.
    Beats(Id),
    /// Signs of life from both regions, because a region came back.
    Beat(Id),
    Frame(Place, FrameStep),
    Page(Place, PageStep),
    Call(Place, CallStep),
    Renewal(Id, Region, RenewalStep),
}

/// A place where something happens: a desk's side, and the page or frame there. What is gone is passed over.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Place {
    pub(crate) desk: Id,
    pub(crate) region: Region,
    /// The number of the page, or of the frame.
    pub(crate) number: u32,
}

/// What happens in a frame of the host page.
#[derive(Debug, Clone, Copy)]
pub(crate) enum FrameStep {
    Starts,
    LoadTimesOut,
    Refreshes,
}

/// What happens in a CCP page and its worker.
#[derive(Debug, Clone, Copy)]
pub(crate) enum PageStep {
    Arrives,
    Connects,
    AgentIsKnown,
    Reports,
    PollsAgent,
    PollsConfiguration,
    IsAsked(Account),
    HasAddress(Account),
    Looks,
    Answer(Account, Look),
    Leaves(Account),
}

/// What happens to an agent's call.
#[derive(Debug, Clone, Copy)]
pub(crate) enum CallStep {
    Over,
    Cleared,
    AgentLooks,
}

pub(crate) struct Herd {
    pub(crate) queue: Queue<Coming>,
    pub(crate) desks: Vec<Desk>,
    pub(crate) health: Pair<Health>,
    pub(crate) distribution: Distribution,
    pub(crate) ledger: Ledger,
    pub(crate) settings: Settings,
    pub(crate) chance: fastrand::Rng,
    policy: Policy,
    script: Vec<Act>,
    beat: u64,
}

/// Plays a scenario with so many desks, and returns the books.
pub(crate) fn play(scenario: &Scenario, desks: u32, seed: u64) -> Ledger {
    let mut herd = Herd::new(scenario, desks, seed);
    while let Some(coming) = herd.queue.next_before(scenario.ends) {
        herd.happen(coming);
    }
    herd.close_books();
    herd.ledger
}

impl Herd {
    fn new(scenario: &Scenario, desks: u32, seed: u64) -> Self {
        let settings = scenario.settings.clone();
        let mut herd = Self {
            queue: Queue::new(),
            desks: (0..desks).map(|_| Desk::new(None)).collect(),
            health: Pair::from_fn(|_| Health::Well),
            distribution: Distribution { active: Region::First, waits: false },
            ledger: Ledger::default(),
            // A region counts as silent after `silence`: two beats within it say the same as nine, at a quarter of the
            // cost. The last beat before a region falls silent is given at that very moment (`fall_silent`).
            beat: service::millis(settings.silence()) * 2 / 3,
            settings,
            chance: fastrand::Rng::with_seed(seed),
            policy: scenario.policy,
            script: scenario.script.iter().map(|(_, act)| *act).collect(),
        };
        for (index, (at, _)) in scenario.script.iter().enumerate() {
            herd.queue.plan(*at, Coming::Act(index));
        }
        for desk in 0..desks {
            let at = herd.chance.u64(0..=scenario.opening);
            herd.queue.plan(at, Coming::Open(desk));
        }
        herd
    }

    pub(crate) fn now(&self) -> u64 {
        self.queue.now()
    }

    pub(crate) fn after(&mut self, delay: u64, coming: Coming) {
        self.queue.plan(self.now() + delay, coming);
    }

    pub(crate) fn within(&mut self, span: std::ops::RangeInclusive<u64>) -> u64 {
        self.chance.u64(span)
    }

    pub(crate) fn desk(&mut self, id: Id) -> &mut Desk {
        &mut self.desks[id as usize]
    }

    pub(crate) fn asks(&mut self, target: Target, account: Account, count: u32) {
        self.ledger.request(self.queue.now(), target, account, count);
    }

    fn happen(&mut self, coming: Coming) {
        match coming {
            Coming::Act(index) => self.act(self.script[index]),
            Coming::Open(desk) => self.open(desk),
            Coming::Wake(desk) => self.wake(desk),
            Coming::Beats(desk) => {
                self.beat(desk);
                self.after(self.beat, Coming::Beats(desk));
            }
            Coming::Beat(desk) => self.beat(desk),
            Coming::Frame(place, step) => self.frame_step(place, step),
            Coming::Page(place, step) => self.page_step(place, step),
            Coming::Call(place, step) => self.call_step(place, step),
            Coming::Renewal(desk, region, step) => self.renewal_step(desk, region, step),
        }
    }

    /// A person opens the desk, or loads it again.
    fn open(&mut self, id: Id) {
        match self.policy {
            Policy::Coordinated => {
                let mind = Coordinator::new(self.settings.clone(), self.chance.u64(..));
                self.desk(id).mind = Some(mind);
                self.tell(id, Input::Opened);
                let phase = self.chance.u64(0..self.beat);
                self.after(phase, Coming::Beats(id));
            }
            Policy::Refreshing => {
                for region in Region::ALL {
                    self.desk(id).sides[region].unload();
                    self.create_frame(id, region);
                }
            }
        }
    }

    fn act(&mut self, act: Act) {
        match act {
            Act::Become(region, health) => self.become_so(region, health),
            Act::LosePages(region) => self.lose_pages(region),
            Act::Move { to, waits } => {
                self.distribution = Distribution { active: to, waits };
                for id in 0..self.size() {
                    self.assess(id);
                }
            }
            Act::Call { percent } => self.calls_begin(percent),
            Act::RefreshAll => {
                for id in 0..self.size() {
                    self.open(id);
                    self.assess(id);
                }
            }
        }
    }

    pub(crate) fn size(&self) -> Id {
        Id::try_from(self.desks.len()).unwrap_or(Id::MAX)
    }

    fn become_so(&mut self, region: Region, health: Health) {
        if health == Health::Dark {
            self.fall_silent(region);
        }
        let was_dark = self.health[region] == Health::Dark;
        self.health[region] = health;
        for id in 0..self.size() {
            if was_dark && health != Health::Dark {
                // Pages that nobody loaded again are heard within a heartbeat.
                let soon = self.chance.u64(0..HEARTBEAT);
                self.after(soon, Coming::Beat(id));
            }
            self.assess(id);
        }
    }

    /// Every desk hears from the region once more, in the same millisecond, and then no more.
    fn fall_silent(&mut self, region: Region) {
        let now = self.now();
        for id in 0..self.size() {
            if self.desk(id).sides[region].acknowledges {
                self.tell(id, Input::Event(region, Event::Acknowledged { port: None }));
                let side = &mut self.desk(id).sides[region];
                side.last_try = Some(now);
                side.agent.stale = true;
            }
        }
    }

    /// Every page of the region dies in the same millisecond, and the region is well.
    fn lose_pages(&mut self, region: Region) {
        self.fall_silent(region);
        for id in 0..self.size() {
            self.desk(id).sides[region].unload();
            self.assess(id);
        }
    }

    fn beat(&mut self, id: Id) {
        for region in Region::ALL {
            if self.desk(id).sides[region].acknowledges && self.health[region] != Health::Dark {
                // A region that answers need not be tried; one that stops to is tried from here on.
                let now = self.now();
                if let Some(last) = &mut self.desk(id).sides[region].last_try {
                    *last = now;
                }
                self.tell(id, Input::Event(region, Event::Acknowledged { port: None }));
            }
        }
    }

    fn wake(&mut self, id: Id) {
        let now = self.now();
        let desk = self.desk(id);
        if desk.wake_at != now {
            return;
        }
        desk.wake_at = u64::MAX;
        let due = desk.mind.as_ref().and_then(Coordinator::next_deadline);
        if due.is_some_and(|due| due.as_millis() <= now) {
            self.tell(id, Input::Tick);
        } else {
            self.arm(id);
        }
    }

    /// Plans the tick for the coordinator's next deadline. A deadline that moves away leaves the earlier tick planned:
    /// it changes nothing.
    fn arm(&mut self, id: Id) {
        let desk = self.desk(id);
        let due = desk.mind.as_ref().and_then(Coordinator::next_deadline).map(Timestamp::as_millis);
        if let Some(due) = due.filter(|due| *due < desk.wake_at) {
            desk.wake_at = due;
            self.queue.plan(due, Coming::Wake(id));
        }
    }

    /// Hands one input to a desk's coordinator, and does what it wants done.
    pub(crate) fn tell(&mut self, id: Id, input: Input) {
        let now = Timestamp::from_millis(self.now());
        let Some(mind) = &mut self.desk(id).mind else {
            return self.assess(id);
        };
        let routine = matches!(input, Input::Event(_, Event::Acknowledged { port: None }));
        let transitions = mind.handle(now, input);
        let assess = !routine || !transitions.is_empty();
        for effect in transitions.into_iter().flat_map(|transition| transition.effects) {
            self.perform(id, &effect);
        }
        self.arm(id);
        if assess {
            self.assess(id);
            self.notice_offer(id);
        }
    }

    fn perform(&mut self, id: Id, effect: &Effect) {
        match *effect {
            Effect::CreateFrame(region) => self.create_frame(id, region),
            Effect::ReloadCcp(region) | Effect::RenewCcp(region) => self.desk_reloads(id, region),
            Effect::Suppress { region, on } => self.suppress(id, region, on),
            Effect::Configure(region) => {
                let account = self.desk(id).sides[region].account;
                self.send(id, region, PageStep::IsAsked(account));
            }
            Effect::PollDistribution(region) => {
                self.ledger.question(self.queue.now());
                self.send(id, region, PageStep::IsAsked(Account::Desk));
            }
            Effect::ForceOffline { region, .. } => self.send(id, region, PageStep::Leaves(Account::Desk)),
            Effect::SetAgentState { region, ref name } => {
                self.asks(Target::Region(region), Account::Desk, service::AGENT_STATE);
                self.desk(id).sides[region].agent.offline = name == OFFLINE;
                let delay = self.within(service::CALL);
                let number = self.desk(id).sides[region].page;
                self.after(delay, Coming::Page(Place { desk: id, region, number }, PageStep::Reports));
            }
            Effect::HoldSignIn(region) => {
                self.after(service::HOP, Coming::Renewal(id, region, RenewalStep::WindowOpens));
            }
            Effect::SignOut(region) => self.sign_out(id, region),
            Effect::OpenSignIn(region) => self.sign_in(id, region),
            Effect::ClearContact { region, .. } => {
                self.asks(Target::Region(region), Account::Desk, service::END_CONTACT);
            }
            // A local change, a message to another window, the page, a person, or the timeline: no request.
            Effect::Show(_)
            | Effect::ReleaseSignIn
            | Effect::Broadcast(_)
            | Effect::TryWebSocket(_)
            | Effect::PageEvent(_)
            | Effect::ForceFailover { .. }
            | Effect::RelayFailover(_)
            | Effect::CompleteFailover { .. }
            | Effect::RemoveFrames => {}
        }
    }

    fn desk_reloads(&mut self, id: Id, region: Region) {
        let now = self.now();
        self.ledger.retry(now, region);
        if let Some(last) = self.desk(id).sides[region].last_try.replace(now) {
            self.ledger.pause(region, now - last);
        }
        self.load_page(id, region, Account::Desk);
    }

    /// Brings the books up to date about whether a desk's agent can work.
    pub(crate) fn assess(&mut self, id: Id) {
        let answers = |region: Region| self.health[region] != Health::Dark;
        let desk = &self.desks[id as usize];
        let (before, after) = (desk.readiness, desk.assess(self.distribution.active, answers));
        self.ledger.readiness(self.queue.now(), before, after);
        self.desk(id).readiness = after;
    }

    /// A desk that has given up without saying so would show here: its last try lies far back.
    fn close_books(&mut self) {
        let now = self.now();
        for id in 0..self.size() {
            for region in Region::ALL {
                if let Some(last) = self.desk(id).sides[region].last_try
                    && self.desk(id).sides[region].agent.call != Some(Call::Talking)
                {
                    self.ledger.pause(region, now - last);
                }
            }
        }
    }
}
