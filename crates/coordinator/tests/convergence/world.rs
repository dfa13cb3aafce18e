//! The world: one queue of things to come, and who they come to.

use std::ops::{Deref, DerefMut};

use ambidesk_coordinator::{ContactState, Event, Pair, PeerMessage, Region};
use ambidesk_worker_model::{Distribution, ForceOffline, Look};

use crate::instance::{Call, Health, Instance};
use crate::judge::Observations;
use crate::pairing::Step;
use crate::script::Action;
use crate::virtual_time::{Id, VirtualTime};
use crate::window::Window;

/// Something that is going to happen.
#[derive(Debug)]
pub enum Coming {
    Tick { window: usize, era: Id },
    Beat { window: usize, era: Id, region: Region },
    PairingGoesOn { window: usize, era: Id, step: Step },
    FrameStarts { window: usize, era: Id, region: Region },
    PageArrives { window: usize, region: Region, page: Id },
    PageAgain { window: usize, region: Region, page: Id },
    WorkerMayEnd { region: Region, worker: Id },
    ToWindow { window: usize, region: Region, page: Id, event: Event },
    ToPeer { window: usize, message: PeerMessage },
    ToWorker { region: Region, worker: Id, message: ToWorker },
    ToPage { region: Region, page: Id, message: ToPage },
    Address { region: Region, worker: Id, found: bool },
    Poll { region: Region, worker: Id },
    Answer { region: Region, worker: Id, look: Look, found: bool },
    SnapshotLoop { region: Region, worker: Id },
    Snapshot { region: Region, worker: Id },
    Cleared { region: Region, call: u32 },
    Destroyed { region: Region, page: Id, leaving: Id, call: u32, done: bool },
    StateSet { region: Region, available: bool },
}

#[derive(Debug, Clone, Copy)]
pub enum ToWorker {
    Suppress(bool),
    Look,
    LetGo { again: bool, next: Option<Region> },
}

#[derive(Debug, Clone)]
pub enum ToPage {
    Configure,
    ForceOffline(ForceOffline),
    Agent(Vec<Call>),
}

pub struct World {
    pub time: VirtualTime<Coming>,
    pub distribution: Distribution,
    pub instances: Pair<Instance>,
    pub windows: Vec<Window>,
    pub seen: Observations,
}

impl Deref for World {
    type Target = VirtualTime<Coming>;

    fn deref(&self) -> &Self::Target {
        &self.time
    }
}

impl DerefMut for World {
    fn deref_mut(&mut self) -> &mut Self::Target {
        &mut self.time
    }
}

impl World {
    pub fn new(seed: u64, windows: usize) -> Self {
        let mut world = Self {
            time: VirtualTime::new(seed),
            distribution: Distribution {
                active: if seed.is_multiple_of(3) { Region::Second } else { Region::First },
                waits: true,
            },
            instances: Pair::from_fn(|_| Instance::new()),
            windows: (0..windows).map(|_| Window::closed()).collect(),
            seen: Observations::default(),
        };
        world.seen.named.push((0, world.distribution.active));
        for window in 0..windows {
            world.open_window(window);
        }
        world
    }

    /// How long a request takes, and whether it succeeds.
    pub fn request(&mut self, health: Health) -> (u64, bool) {
        match health {
            Health::Well => (20 + self.random(300), true),
            Health::Slow => (2_000 + self.random(4_000), true),
            Health::Failing | Health::Refusing => (20 + self.random(100), false),
            Health::Hanging => (30_000, false),
        }
    }

    pub fn run_for(&mut self, millis: u64) {
        let end = self.now + millis;
        while let Some(coming) = self.next_until(end) {
            self.happen(coming);
        }
    }

    fn happen(&mut self, coming: Coming) {
        match coming {
            Coming::Tick { window, era } => self.tick(window, era),
            Coming::Beat { window, era, region } => self.beat(window, era, region),
            Coming::PairingGoesOn { window, era, step } => self.pairing_is_overdue(window, era, step),
            Coming::FrameStarts { window, era, region } => self.frame_starts(window, era, region),
            Coming::PageArrives { window, region, page } => self.page_arrives(window, region, page),
            Coming::PageAgain { window, region, page } => {
                if self.windows[window].frames[region].page == Some(page) {
                    self.load_page(window, region, 0);
                }
            }
            Coming::WorkerMayEnd { region, worker } => self.worker_may_end(region, worker),
            Coming::ToWindow { window, region, page, event } => {
                if self.windows[window].frames[region].page == Some(page) {
                    self.window_hears(window, region, event);
                }
            }
            Coming::ToPeer { window, message } => self.peer_says(window, message),
            Coming::ToWorker { region, worker, message } => {
                if self.instances[region].browser.worker_id() == Some(worker) {
                    self.worker_hears(region, message);
                }
            }
            Coming::ToPage { region, page, message } => self.page_hears(region, page, message),
            Coming::Address { region, worker, found } => {
                if self.instances[region].browser.worker_id() == Some(worker) {
                    self.address_found(region, found);
                }
            }
            Coming::Poll { region, worker } => {
                if self.instances[region].browser.worker_id() == Some(worker) {
                    self.poll(region, Look::Routine);
                }
            }
            Coming::Answer { region, worker, look, found } => {
                if self.instances[region].browser.worker_id() == Some(worker) {
                    self.polled(region, look, found);
                }
            }
            Coming::SnapshotLoop { region, worker } => self.snapshot_loop(region, worker),
            Coming::Snapshot { region, worker } => {
                if self.instances[region].browser.worker_id() == Some(worker) {
                    self.agent_fetched(region);
                }
            }
            Coming::Cleared { region, call } => self.call_cleared(region, call),
            Coming::Destroyed { region, page, leaving, call, done } => {
                self.call_destroyed(region, page, leaving, call, done);
            }
            Coming::StateSet { region, available } => {
                self.instances[region].now.available = available;
                self.fetch_agent(region);
            }
        }
    }

    /// Carries out one action of a script.
    pub fn act(&mut self, action: Action) {
        self.trace(|| format!("-- {action:?}"));
        match action {
            Action::Move { to, waits } => {
                self.distribution = Distribution { active: to, waits };
                self.seen.named.push((self.now, to));
            }
            Action::Contact { region, voice } => self.contact_arrives(region, voice),
            Action::Progress(region) => {
                self.instances[region].progress();
                self.fetch_agent(region);
            }
            Action::GoAvailable(window) => {
                if let Some(region) = self.windows[window % self.windows.len()].active() {
                    self.set_state(region, true);
                }
            }
            Action::Api(region, health) => self.instances[region].api = health,
            Action::Discovery(region, health) => self.instances[region].discovery = health,
            Action::Pages(region, load) => self.instances[region].pages_load = load,
            Action::KillWorker(region) => self.instances[region].browser.worker = None,
            Action::ReloadPage(window, region) => {
                let window = window % self.windows.len();
                self.load_page(window, region, 0);
            }
            Action::ReloadWindow(window) => self.open_window(window % self.windows.len()),
            Action::SwitchNow(window) => self.switch_now(window % self.windows.len()),
            Action::FailOver { window, soft, back } => self.fail_over(window % self.windows.len(), soft, back),
        }
    }

    fn contact_arrives(&mut self, region: Region, voice: bool) {
        let id = u32::try_from(self.fresh() % 1_000_000).unwrap_or_default();
        let now = &mut self.instances[region].now;
        if now.available && now.calls.len() < 2 {
            now.calls.push(Call { id, voice, state: ContactState::Incoming });
            self.fetch_agent(region);
        }
    }

    pub fn set_state(&mut self, region: Region, available: bool) {
        let (delay, done) = self.request(self.instances[region].api);
        if done {
            self.after(delay, Coming::StateSet { region, available });
        }
    }

    /// Nothing is broken any more, nobody talks any more, and the agent tries again what does not answer.
    pub fn heal(&mut self) {
        for region in Region::ALL {
            let instance = &mut self.instances[region];
            instance.api = Health::Well;
            instance.discovery = Health::Well;
            instance.pages_load = true;
        }
        for _ in 0..3 {
            self.run_for(5_000);
            for region in Region::ALL {
                self.instances[region].progress();
                self.fetch_agent(region);
            }
        }
        self.try_again();
    }

    /// The agent loads what may still hold a call, and does not answer.
    pub fn try_again(&mut self) {
        for window in 0..self.windows.len() {
            let active = self.windows[window].active();
            for region in Region::ALL {
                if active.is_none_or(|active| active == region) {
                    self.retry(window, region);
                }
            }
        }
    }
}
