//! The loop. Inputs wait in the inbox and are taken one at a time, in a task of their own: performing an effect may add
//! to the inbox, never re-enter. Only this file calls `handle`. Deliberately absent: what an effect does, which is the
//! host's, and with it every browser.

use std::cell::{Cell, RefCell};
use std::rc::{Rc, Weak};
use std::time::Duration;

use ambidesk_coordinator::{Command, Coordinator, Input, Record, Settings, Timestamp, Transition, View};

use crate::host::{Clock, Host};
use crate::inbox::{Inbox, Queue};
use crate::subscribers::{Subscribers, ViewSubscription};
use crate::timeline::Timeline;

/// Joins a coordinator to the host that acts for it.
///
/// ```
/// # use std::{cell::{Cell, RefCell}, convert::Infallible, rc::Rc, time::Duration};
/// use ambidesk_coordinator::{Effect, Event, Input, Readiness, Region, Settings, Timestamp, View};
/// use ambidesk_global_connect::{Clock, Host, Inbox, Runtime};
///
/// /// Notes what it is told, and does it by reporting that it is done.
/// struct Paper {
///     inbox: Inbox,
///     performed: RefCell<Vec<Effect>>,
///     timer: Cell<Option<Duration>>,
///     tasks: RefCell<Vec<Box<dyn FnOnce()>>>,
/// }
///
/// impl Host for Paper {
///     type Error = Infallible;
///
///     fn perform(&self, effect: Effect, _: &View) -> Result<(), Infallible> {
///         if let Effect::CreateFrame(region) = effect {
///             self.inbox.push(Input::Event(region, Event::StreamsStarted));
///         }
///         self.performed.borrow_mut().push(effect);
///         Ok(())
///     }
///
///     fn log(&self, error: &Infallible) {
///         match *error {}
///     }
///
///     fn arm(&self, delay: Option<Duration>) {
///         self.timer.set(delay);
///     }
///
///     fn defer(&self, task: Box<dyn FnOnce()>) {
///         self.tasks.borrow_mut().push(task);
///     }
///
///     fn publish(&self, _: &View, _: &Rc<View>) {}
/// }
///
/// /// Stands still until it is moved.
/// #[derive(Clone, Default)]
/// struct Hand(Rc<Cell<Timestamp>>);
///
/// impl Clock for Hand {
///     fn now(&self) -> Timestamp {
///         self.0.get()
///     }
/// }
///
/// let clock = Hand::default();
/// let host = |inbox| Paper { inbox, performed: RefCell::default(), timer: Cell::new(None), tasks: RefCell::default() };
/// let runtime = Runtime::new(Settings::default(), 7, clock.clone(), host);
/// let run_tasks = || runtime.host().tasks.take().into_iter().for_each(|task| task());
///
/// // Both frames are on their way when this returns; what they report is taken in a task of its own.
/// runtime.open();
/// assert_eq!(runtime.host().performed.borrow()[..2], Region::ALL.map(Effect::CreateFrame));
/// run_tasks();
///
/// // Both CCPs acknowledge, and the first region's worker claims the active role.
/// for region in Region::ALL {
///     runtime.inbox().push(Input::Event(region, Event::Acknowledged { port: Some("port".into()) }));
/// }
/// runtime.inbox().push(Input::Event(Region::First, Event::FailoverSignaled { next: Region::First }));
/// run_tasks();
/// assert_eq!(runtime.view().active, Some(Region::First));
///
/// // Then the region is silent for too long: the timer's tick finds that out.
/// while !matches!(runtime.view().regions.first.readiness, Readiness::NotAnswering { .. }) {
///     let delay = runtime.host().timer.take().expect("an open desk waits for something");
///     clock.0.set(clock.now() + delay);
///     runtime.inbox().push(Input::Tick);
///     run_tasks();
/// }
/// assert!(runtime.now() > Timestamp::default() + Settings::default().silence());
/// ```
pub struct Runtime<H, C> {
    host: H,
    clock: C,
    coordinator: RefCell<Coordinator>,
    queue: Rc<Queue>,
    turn: Cell<Turn>,
    view: RefCell<Rc<View>>,
    subscribers: Rc<Subscribers>,
    timeline: RefCell<Timeline>,
}

/// What becomes of the inputs that wait.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Turn {
    /// There are none.
    Idle,
    /// A task is on its way that takes them.
    Due,
    /// Somebody further up the stack is taking them.
    Taken,
}

impl<H: Host + 'static, C: Clock + 'static> Runtime<H, C> {
    /// A loop that is not open yet. `seed` is for the jitter of its pauses; give every desk another one. `host` makes the
    /// host, which reports through the inbox that it gets.
    pub fn new(settings: Settings, seed: u64, clock: C, host: impl FnOnce(Inbox) -> H) -> Rc<Self> {
        let coordinator = Coordinator::new(settings, seed);
        let view = Rc::new(coordinator.view());
        Rc::new_cyclic(|this: &Weak<Self>| {
            let this = Weak::clone(this);
            let queue = Rc::new(Queue::new(move || {
                if let Some(runtime) = this.upgrade() {
                    runtime.wake();
                }
            }));
            Self {
                host: host(queue.inbox()),
                clock,
                coordinator: RefCell::new(coordinator),
                queue,
                turn: Cell::new(Turn::Idle),
                view: RefCell::new(view),
                subscribers: Rc::default(),
                timeline: RefCell::default(),
            }
        })
    }

    /// Opens the desk: what this leads to is done when it returns, and nothing else. Whatever the host reports meanwhile is
    /// taken in a task of its own, so that nobody is told of a desk that they do not hold yet.
    pub fn open(self: &Rc<Self>) {
        if self.turn.replace(Turn::Taken) == Turn::Taken {
            return;
        }
        self.take(Input::Opened);
        self.settle();
        self.turn.set(Turn::Idle);
        if !self.queue.is_empty() {
            self.wake();
        }
    }

    /// Takes the desk down: when this returns it is down, unless it is called from a handler that the loop is just calling;
    /// then it is when that handler has returned.
    pub fn terminate(&self) {
        self.queue.push(Input::Command(Command::Terminate));
        self.flush();
    }

    /// Takes everything that waits now, including what its effects add, and then publishes once. Nothing happens where the
    /// loop is doing that further up the stack.
    pub fn flush(&self) {
        if self.turn.replace(Turn::Taken) == Turn::Taken {
            return;
        }
        loop {
            while let Some(input) = self.queue.pop() {
                self.take(input);
            }
            self.settle();
            // A subscriber may have asked for something.
            if self.queue.is_empty() {
                break;
            }
        }
        self.turn.set(Turn::Idle);
    }

    /// The way in.
    #[must_use]
    pub fn inbox(&self) -> Inbox {
        self.queue.inbox()
    }

    /// Who acts.
    #[must_use]
    pub fn host(&self) -> &H {
        &self.host
    }

    /// The view that was published last.
    #[must_use]
    pub fn view(&self) -> Rc<View> {
        Rc::clone(&self.view.borrow())
    }

    /// Calls `f` with every new view.
    pub fn subscribe(&self, f: impl Fn(Rc<View>) + 'static) -> ViewSubscription {
        self.subscribers.add(f)
    }

    /// The transitions after the first `after` that there have been, oldest first; the oldest ones are forgotten after some
    /// thousands.
    #[must_use]
    pub fn timeline(&self, after: usize) -> Vec<Record> {
        self.timeline.borrow().since(after)
    }

    /// How many transitions there have been, including those that are forgotten.
    #[must_use]
    pub fn recorded(&self) -> usize {
        self.timeline.borrow().recorded()
    }

    /// The loop's clock.
    #[must_use]
    pub fn now(&self) -> Timestamp {
        self.clock.now()
    }

    /// Has the inputs taken soon. The task that does it keeps the loop alive until then.
    fn wake(self: &Rc<Self>) {
        if self.turn.get() == Turn::Idle {
            self.turn.set(Turn::Due);
            let runtime = Rc::clone(self);
            self.host.defer(Box::new(move || runtime.flush()));
        }
    }

    fn take(&self, input: Input) {
        let transitions = self.coordinator.borrow_mut().handle(self.clock.now(), input);
        if transitions.is_empty() {
            return;
        }
        let view = self.coordinator.borrow().view();
        for Transition { effects, record } in transitions {
            for effect in effects {
                if let Err(error) = self.host.perform(effect, &view) {
                    self.host.log(&error);
                }
            }
            self.timeline.borrow_mut().push(record);
        }
    }

    /// What follows when no input waits any more.
    fn settle(&self) {
        self.arm();
        self.publish();
    }

    /// Arms the one timer for the coordinator's next deadline.
    fn arm(&self) {
        let deadline = self.coordinator.borrow().next_deadline();
        // Clocks count whole milliseconds: one more, and the deadline has passed for certain.
        self.host.arm(deadline.map(|at| at.since(self.clock.now()) + Duration::from_millis(1)));
    }

    fn publish(&self) {
        let view = self.coordinator.borrow().view();
        let before = self.view();
        if *before == view {
            return;
        }
        let view = Rc::new(view);
        self.view.replace(Rc::clone(&view));
        self.host.publish(&before, &view);
        self.subscribers.tell(&view);
    }
}
