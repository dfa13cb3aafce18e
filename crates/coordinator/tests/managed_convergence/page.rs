//! A CCP page and the shared worker behind it: a page that may not speak passes nothing on but what the scheme itself says.

use ambidesk_coordinator::{Event, Region};
use ambidesk_worker_model::{Heard, LOOK_PAUSE, REFRESH_PAUSE, Refresh, Said};

use crate::instance::{Page, Worker};
use crate::virtual_time::{HOP, Id};
use crate::world::{Coming, ToHost, ToPage, World};

impl World {
    /// Loads a window's page for a region, in place of the one that is there, which is empty for a time.
    pub fn load_page(&mut self, window: usize, region: Region, empty: u64) {
        self.unload_page(window, region);
        let page = self.fresh();
        self.windows[window].frames[region].page = Some(page);
        let delay = empty + 200 + self.random(800);
        self.after(delay, Coming::PageArrives { window, region, page });
    }

    pub fn unload_page(&mut self, window: usize, region: Region) {
        let Some(id) = self.windows[window].frames[region].page.take() else {
            return;
        };
        let lasts = [0, 3_000][usize::from(self.random(2) == 1)];
        self.instances[region].pages.retain(|page| page.id != id);
        if let Some(worker) = self.instances[region].worker_id() {
            self.after(lasts, Coming::WorkerMayEnd { region, worker });
        }
    }

    /// A worker ends with its last page.
    pub fn worker_may_end(&mut self, region: Region, worker: Id) {
        let instance = &mut self.instances[region];
        if instance.worker_id() == Some(worker) && instance.pages.iter().all(|page| page.worker != worker) {
            instance.worker = None;
        }
    }

    pub fn page_arrives(&mut self, window: usize, region: Region, id: Id) {
        if self.windows[window].frames[region].page != Some(id) {
            return;
        }
        self.window_hears(window, region, Event::CcpLoaded);
        if !self.instances[region].pages_load {
            return self.page_missing(window, region, id);
        }
        let worker = self.instances[region].worker_id().unwrap_or_else(|| {
            let worker = self.fresh();
            self.instances[region].worker = Some(Worker::new(worker, region));
            self.after(100, Coming::Fetched { region, worker });
            self.after(300, Coming::Look { region, worker });
            worker
        });
        let page = Page { id, worker, joined: false, introduced: false, active: true };
        self.instances[region].pages.push(page);
        let event = Event::Acknowledged { port: Some(id.to_string()) };
        self.send_host(region, id, ToHost::Event(event));
    }

    /// Streams tries a page that was never there ten times by itself.
    fn page_missing(&mut self, window: usize, region: Region, page: Id) {
        match self.windows[window].frames[region].streams.refresh() {
            Refresh::Loads => self.after(REFRESH_PAUSE, Coming::PageAgain { window, region, page }),
            Refresh::GivesUp => self.window_hears(window, region, Event::RetriesExhausted),
            Refresh::Nothing => {}
        }
    }

    pub fn send_host(&mut self, region: Region, page: Id, message: ToHost) {
        self.after(HOP, Coming::ToHost { region, page, message });
    }

    pub fn page_hears(&mut self, region: Region, id: Id, message: ToPage) {
        let Some(page) = self.instances[region].page(id) else {
            return;
        };
        let worker = page.worker;
        match message {
            ToPage::Configure { active } => {
                (page.active, page.joined) = (active, true);
                self.introduce(region);
            }
            ToPage::Conduit { active } => page.active = active,
            ToPage::Fetch => {
                // It answers from what it knows, whether it may speak or not.
                let agent = self.instances[region].worker.as_ref().filter(|known| known.id == worker);
                if let Some(agent) = agent.and_then(|worker| worker.agent.clone()) {
                    self.send_host(region, id, ToHost::Agent(agent));
                }
            }
            ToPage::Pass(heard) => self.after(HOP, Coming::ToWorker { region, worker, heard, page: id }),
        }
    }

    pub fn worker_hears(&mut self, region: Region, heard: Heard, page: Id) {
        let Some(worker) = &mut self.instances[region].worker else {
            return;
        };
        match worker.failover.hears(heard) {
            // The answer goes to the page that asked.
            Some(Said::Answer) => self.send_host(region, page, ToHost::Said(Said::Answer)),
            Some(said) => self.say(region, said),
            None => {}
        }
        self.leaves(region);
    }

    /// Its worker looks at the distribution, if it can.
    pub fn look(&mut self, region: Region, worker: Id) {
        self.after(LOOK_PAUSE, Coming::Look { region, worker });
        let (named, answers) = (self.distribution, self.instances[region].discovery);
        let Some(worker) = self.instances[region].worker.as_mut().filter(|_| answers) else {
            return;
        };
        let holds = worker.holds();
        for said in worker.failover.looked(named, holds) {
            self.say(region, said);
        }
        self.introduce(region);
        self.leaves(region);
    }

    fn say(&mut self, region: Region, said: Said) {
        for page in self.joined(region) {
            self.send_host(region, page, ToHost::Said(said));
        }
    }

    /// The pages of windows that speak the scheme.
    fn joined(&self, region: Region) -> Vec<Id> {
        let instance = &self.instances[region];
        let pages = instance.pages.iter().filter(|page| page.joined && instance.is_connected(page.id));
        pages.map(|page| page.id).collect()
    }

    /// Its first word to each page that has not heard it, once the distribution and the agent are known.
    fn introduce(&mut self, region: Region) {
        let Some(worker) = self.instances[region].worker.as_ref().filter(|worker| worker.agent.is_some()) else {
            return;
        };
        let (Some(active), under_way) = (worker.failover.active(), worker.failover.under_way()) else {
            return;
        };
        for id in self.joined(region) {
            let is_new =
                self.instances[region].page(id).is_some_and(|page| !std::mem::replace(&mut page.introduced, true));
            if is_new {
                self.send_host(region, id, ToHost::Introduced(active));
                for said in &under_way {
                    self.send_host(region, id, ToHost::Said(*said));
                }
            }
        }
    }

    /// The agent there has changed: the worker hears of it soon.
    pub fn agent_changes(&mut self, region: Region) {
        self.saw_contacts(region);
        let delay = 20 + self.random(300);
        if let Some(worker) = self.instances[region].worker_id() {
            self.after(delay, Coming::Fetched { region, worker });
        }
    }

    pub fn agent_fetched(&mut self, region: Region) {
        let instance = &mut self.instances[region];
        let now = instance.now.clone();
        let Some(worker) = &mut instance.worker else {
            return;
        };
        worker.agent = Some(now.clone());
        let holds = worker.holds();
        let said = worker.failover.agent_changed(holds);
        let told = instance.pages.iter().filter(|page| page.active && instance.is_connected(page.id));
        for id in told.map(|page| page.id).collect::<Vec<_>>() {
            self.send_host(region, id, ToHost::Agent(now.clone()));
        }
        if let Some(said) = said {
            self.say(region, said);
        }
        self.introduce(region);
        self.leaves(region);
    }

    /// The region that was left ends what is there, and is offline then, step by step.
    fn leaves(&mut self, region: Region) {
        let worker = self.instances[region].worker.as_ref();
        if let Some(worker) = worker.filter(|worker| worker.failover.is_leaving()).map(|worker| worker.id) {
            self.after(100, Coming::LetGo { region, worker });
        }
    }

    pub fn let_go(&mut self, region: Region) {
        let instance = &mut self.instances[region];
        if instance.worker.as_ref().is_some_and(|worker| worker.failover.is_leaving()) {
            if instance.let_go(self.time.now)
                && let Some(worker) = &mut instance.worker
            {
                worker.failover.has_left();
                self.saw_the_end(region);
            } else {
                self.agent_changes(region);
            }
        }
    }
}
