//! The world: one queue of things to come, and who they come to.

use std::ops::{Deref, DerefMut};

use ambidesk_coordinator::{ContactState, Event, Pair, PeerMessage, Region};
use ambidesk_worker_model::{Distribution, Heard, Said};

use crate::instance::{Call, Instance, Snapshot};
use crate::judge::Observations;
use crate::script::Action;
use crate::virtual_time::{HOP, Id, VirtualTime};
use crate::window::Window;

/// Something that is going to happen.
#[derive(Debug)]
pub enum Coming {
    Tick { window: usize, era: Id },
    Beat { window: usize, era: Id, region: Region },
    FrameStarts { window: usize, era: Id, region: Region },
    PageArrives { window: usize, region: Region, page: Id },
    PageAgain { window: usize, region: Region, page: Id },
    WorkerMayEnd { region: Region, worker: Id },
    PagesComeRound(Region),
    ToHost { region: Region, page: Id, message: ToHost },
    ToPage { region: Region, page: Id, message: ToPage },
    ToWorker { region: Region, worker: Id, heard: Heard, page: Id },
    ToPeer { window: usize, message: PeerMessage },
    Look { region: Region, worker: Id },
    Fetched { region: Region, worker: Id },
    LetGo { region: Region, worker: Id },
}

/// What a page's window hears of it.
#[derive(Debug, Clone)]
pub enum ToHost {
    Event(Event),
    Said(Said),
    Introduced(Region),
    /// The agent, as an update or because they were asked for.
    Agent(Snapshot),
}

/// What a page hears from its window.
#[derive(Debug, Clone, Copy)]
pub enum ToPage {
    Configure { active: bool },
    Conduit { active: bool },
    Fetch,
    Pass(Heard),
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
        let active = if seed.is_multiple_of(3) { Region::Second } else { Region::First };
        let mut world = Self {
            time: VirtualTime::new(seed),
            distribution: Distribution { active, waits: true },
            instances: Pair::from_fn(|_| Instance::new()),
            windows: (0..windows).map(|_| Window::closed()).collect(),
            seen: Observations::default(),
        };
        world.seen.named.push((0, active));
        for window in 0..windows {
            world.open_window(window);
        }
        world
    }

    pub fn run_for(&mut self, millis: u64) {
        let end = self.now + millis;
        while let Some(coming) = self.next_until(end) {
            self.happen(coming);
        }
    }

    fn happen(&mut self, coming: Coming) {
        let runs = |world: &Self, region: Region, worker: Id| world.instances[region].worker_id() == Some(worker);
        match coming {
            Coming::Tick { window, era } => self.tick(window, era),
            Coming::Beat { window, era, region } => self.beat(window, era, region),
            Coming::FrameStarts { window, era, region } => self.frame_starts(window, era, region),
            Coming::PageArrives { window, region, page } => self.page_arrives(window, region, page),
            Coming::PageAgain { window, region, page } => {
                if self.windows[window].frames[region].page == Some(page) {
                    self.load_page(window, region, 0);
                }
            }
            Coming::WorkerMayEnd { region, worker } => self.worker_may_end(region, worker),
            // A busy page passes nothing on, and does so in order when it comes round.
            Coming::ToHost { region, .. } | Coming::ToPage { region, .. } if self.is_busy(region) => {
                self.instances[region].held.push_back(coming);
            }
            Coming::ToHost { region, page, message } => self.host_hears(region, page, message),
            Coming::ToPage { region, page, message } => self.page_hears(region, page, message),
            Coming::PagesComeRound(region) => self.pages_come_round(region),
            Coming::ToWorker { region, worker, heard, page } => {
                if runs(self, region, worker) {
                    self.worker_hears(region, heard, page);
                }
            }
            Coming::ToPeer { window, message } => self.peer_says(window, message),
            Coming::Look { region, worker } => {
                if runs(self, region, worker) {
                    self.look(region, worker);
                }
            }
            Coming::Fetched { region, worker } => {
                if runs(self, region, worker) {
                    self.agent_fetched(region);
                }
            }
            Coming::LetGo { region, worker } => {
                if runs(self, region, worker) {
                    self.let_go(region);
                }
            }
        }
    }

    fn is_busy(&self, region: Region) -> bool {
        let instance = &self.instances[region];
        instance.hangs_until > self.now || !instance.held.is_empty()
    }

    /// One message after the other, so that windows hear of each other in between.
    fn pages_come_round(&mut self, region: Region) {
        if self.instances[region].hangs_until > self.now {
            return;
        }
        if let Some(message) = self.instances[region].held.pop_front() {
            match message {
                Coming::ToHost { region, page, message } => self.host_hears(region, page, message),
                Coming::ToPage { region, page, message } => self.page_hears(region, page, message),
                _ => {}
            }
            self.after(1, Coming::PagesComeRound(region));
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
            Action::Contact { region, voice } => {
                let id = u32::try_from(self.fresh() % 1_000_000).unwrap_or_default();
                let since = self.now;
                let now = &mut self.instances[region].now;
                if now.available && now.calls.len() < 2 {
                    now.calls.push(Call { id, voice, state: ContactState::Incoming, since });
                    self.agent_changes(region);
                }
            }
            Action::Progress(region) => {
                self.saw_contacts(region);
                self.instances[region].progress(self.time.now);
                self.agent_changes(region);
            }
            Action::GoAvailable(region) => {
                self.instances[region].now.available = true;
                self.agent_changes(region);
            }
            Action::Discovery(region, answers) => self.instances[region].discovery = answers,
            Action::Pages(region, load) => self.instances[region].pages_load = load,
            Action::Hang(region, millis) => {
                self.instances[region].hangs_until = self.now + millis;
                self.after(millis, Coming::PagesComeRound(region));
            }
            Action::KillWorker(region) => self.instances[region].worker = None,
            Action::ReloadPage(window, region) => {
                let window = window % self.windows.len();
                self.load_page(window, region, 0);
            }
            Action::ReloadWindow(window) => self.open_window(window % self.windows.len()),
            Action::ShowContact(window, region) => self.show_contact(window % self.windows.len(), region),
            Action::FailOver { window, soft, back } => {
                self.fail_over(window % self.windows.len(), soft, back);
                // The other window has heard of it before the next one.
                self.run_for(2 * HOP);
            }
        }
    }

    /// Nothing is broken any more, nobody talks any more, and the agent tries again what does not answer.
    pub fn heal(&mut self) {
        for region in Region::ALL {
            let instance = &mut self.instances[region];
            (instance.discovery, instance.pages_load, instance.hangs_until) = (true, true, 0);
            self.pages_come_round(region);
        }
        for _ in 0..3 {
            self.run_for(5_000);
            for region in Region::ALL {
                self.saw_contacts(region);
                self.instances[region].progress(self.time.now);
                self.agent_changes(region);
            }
        }
        self.try_again();
    }

    /// The agent loads what may still hold a call, and does not answer.
    pub fn try_again(&mut self) {
        for window in 0..self.windows.len() {
            for region in Region::ALL {
                self.retry(window, region);
            }
        }
    }
}
