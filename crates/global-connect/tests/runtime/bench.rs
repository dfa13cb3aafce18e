//! A loop on a bench: a host that notes what it is told, a clock that stands still until it is moved, and tasks that run
//! when the test says so. Absent: real time.

use std::cell::{Cell, RefCell};
use std::collections::VecDeque;
use std::rc::Rc;
use std::time::Duration;

use ambidesk_coordinator::{
    AgentSnapshot, AgentState, AgentStateKind, Cause, Command, Effect, Event, Input, Region, Settings, Timestamp, View,
};
use ambidesk_global_connect::{Clock, Host, Inbox, Runtime};

pub type BenchRuntime = Runtime<BenchHost, BenchClock>;

type Reaction = Rc<dyn Fn(&Effect, &Inbox) -> Result<(), &'static str>>;

#[derive(Clone, Default)]
pub struct BenchClock(Rc<Cell<Timestamp>>);

impl Clock for BenchClock {
    fn now(&self) -> Timestamp {
        self.0.get()
    }
}

pub struct BenchHost {
    clock: BenchClock,
    inbox: Inbox,
    /// What was performed, in order.
    pub performed: RefCell<Vec<Effect>>,
    pub errors: RefCell<Vec<String>>,
    /// How often a view was published.
    pub published: Cell<usize>,
    /// When the timer is due.
    pub due: Cell<Option<Timestamp>>,
    tasks: RefCell<VecDeque<Box<dyn FnOnce()>>>,
    reaction: RefCell<Option<Reaction>>,
    performing: Cell<bool>,
}

impl Host for BenchHost {
    type Error = &'static str;

    fn perform(&self, effect: Effect, _: &View) -> Result<(), &'static str> {
        assert!(!self.performing.replace(true), "the loop was entered again while it performed {effect:?}");
        self.performed.borrow_mut().push(effect.clone());
        let reaction = self.reaction.borrow().clone();
        let outcome = reaction.map_or(Ok(()), |react| react(&effect, &self.inbox));
        self.performing.set(false);
        outcome
    }

    fn log(&self, error: &&'static str) {
        self.errors.borrow_mut().push((*error).to_owned());
    }

    fn arm(&self, delay: Option<Duration>) {
        self.due.set(delay.map(|delay| self.clock.now() + delay));
    }

    fn defer(&self, task: Box<dyn FnOnce()>) {
        self.tasks.borrow_mut().push_back(task);
    }

    fn publish(&self, before: &View, after: &Rc<View>) {
        assert_ne!(*before, **after, "a view was published twice");
        self.published.set(self.published.get() + 1);
    }
}

impl BenchHost {
    /// Has every effect answered by `reaction` from now on, which may report.
    pub fn react(&self, reaction: impl Fn(&Effect, &Inbox) -> Result<(), &'static str> + 'static) {
        self.reaction.replace(Some(Rc::new(reaction)));
    }

    /// Where something was performed first.
    pub fn place_of(&self, effect: &Effect) -> Option<usize> {
        self.performed.borrow().iter().position(|performed| performed == effect)
    }

    pub fn waiting_tasks(&self) -> usize {
        self.tasks.borrow().len()
    }

    pub fn take_task(&self) -> Option<Box<dyn FnOnce()>> {
        self.tasks.borrow_mut().pop_front()
    }
}

pub struct Bench {
    pub runtime: Rc<BenchRuntime>,
    pub clock: BenchClock,
}

impl Bench {
    /// A loop that is not open yet.
    pub fn closed() -> Self {
        let clock = BenchClock::default();
        clock.0.set(Timestamp::from_millis(1_000_000));
        let runtime = Runtime::new(Settings::default(), 7, clock.clone(), |inbox| BenchHost {
            clock: clock.clone(),
            inbox,
            performed: RefCell::default(),
            errors: RefCell::default(),
            published: Cell::default(),
            due: Cell::default(),
            tasks: RefCell::default(),
            reaction: RefCell::default(),
            performing: Cell::default(),
        });
        Self { runtime, clock }
    }

    pub fn open() -> Self {
        let bench = Self::closed();
        bench.runtime.open();
        bench
    }

    /// A loop whose first region is active; both regions can be worked with.
    pub fn steady() -> Self {
        let bench = Self::open();
        bench.get_steady();
        bench
    }

    pub fn get_steady(&self) {
        for region in Region::ALL {
            for event in
                [Event::StreamsStarted, Event::CcpLoaded, acknowledged(), Event::AgentUpdated(Box::new(agent()))]
            {
                self.push(Input::Event(region, event));
            }
        }
        self.push(Input::Event(Region::First, Event::FailoverSignaled { next: Region::First }));
        self.run_tasks();
        self.pass(Duration::from_secs(2));
        assert_eq!(self.runtime.view().active, Some(Region::First));
    }

    pub fn host(&self) -> &BenchHost {
        self.runtime.host()
    }

    pub fn push(&self, input: Input) {
        self.runtime.inbox().push(input);
    }

    pub fn run_tasks(&self) {
        while let Some(task) = self.host().take_task() {
            task();
        }
    }

    /// Puts an input in and runs the task that takes it.
    pub fn give(&self, input: Input) {
        self.push(input);
        self.run_tasks();
    }

    /// Moves the clock alone, as for a page whose timers are throttled.
    pub fn sleep(&self, span: Duration) {
        self.clock.0.set(self.clock.now() + span);
    }

    /// Lets time pass, with a tick whenever the timer is due.
    pub fn pass(&self, span: Duration) {
        let end = self.clock.now() + span;
        while let Some(due) = self.host().due.get().filter(|due| *due <= end) {
            self.clock.0.set(due);
            self.host().due.set(None);
            self.give(Input::Tick);
        }
        self.clock.0.set(end);
    }

    /// How long until the timer is due.
    pub fn delay(&self) -> Option<Duration> {
        self.host().due.get().map(|due| due.since(self.clock.now()))
    }

    /// What caused each transition.
    pub fn causes(&self) -> Vec<Cause> {
        self.runtime.timeline(0).into_iter().map(|record| record.cause).collect()
    }
}

/// An input with one effect and nothing else.
pub fn sign_in(region: Region) -> Input {
    Input::Command(Command::SignIn(region))
}

pub fn acknowledged() -> Event {
    Event::Acknowledged { port: Some("port".to_owned()) }
}

fn agent() -> AgentSnapshot {
    AgentSnapshot {
        state: AgentState { name: "Available".to_owned(), kind: AgentStateKind::Routable, ..AgentState::default() },
        ..AgentSnapshot::default()
    }
}
