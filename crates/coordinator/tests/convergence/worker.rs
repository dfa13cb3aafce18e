//! The shared worker: what it makes of messages, of the distribution, and of the agent's snapshot.

use ambidesk_coordinator::{AGENT_POLL, Event, Region};

use crate::browser::{Id, Order};
use crate::instance::Health;
use crate::world::{Coming, HOP, ToPage, ToWorker, World};

/// How often a worker looks at the distribution.
const POLL: u64 = 60_000;

impl World {
    pub fn worker_hears(&mut self, region: Region, message: ToWorker) {
        let Some(worker) = &mut self.instances[region].browser.worker else {
            return;
        };
        match message {
            ToWorker::Suppress(on) => {
                worker.suppress = on;
                worker.retry_offline &= on;
            }
            ToWorker::Look if worker.has_address => self.poll(region, true, false),
            ToWorker::Look => {
                let worker = worker.id;
                let (delay, found) = self.request(self.instances[region].api);
                self.after(delay, Coming::Address { region, worker, found });
            }
            ToWorker::LetGo { again, next } => {
                // Told to try again, it has announced itself already.
                let announces = !worker.retry_offline;
                worker.retry_offline = again;
                if announces {
                    worker.pending = false;
                    let next = next.unwrap_or(region.other());
                    self.announce(region, next);
                }
            }
        }
    }

    pub fn address_found(&mut self, region: Region, found: bool) {
        if let Some(worker) = &mut self.instances[region].browser.worker {
            if found {
                worker.has_address = true;
                self.poll(region, true, true);
            } else {
                worker.suppress = true;
            }
        }
    }

    /// Looks at the distribution: for the first time for a page, for the first time at all, or because it is time.
    pub fn poll(&mut self, region: Region, first_of_page: bool, first_of_worker: bool) {
        let Some(worker) = self.instances[region].browser.worker_id() else {
            return;
        };
        let (delay, found) = self.request(self.instances[region].discovery);
        self.after(delay, Coming::Answer { region, worker, first_of_page, first_of_worker, found });
    }

    pub fn polled(&mut self, region: Region, first_of_page: bool, first_of_worker: bool, found: bool) {
        let distribution = self.distribution;
        let Some(worker) = &mut self.instances[region].browser.worker else {
            return;
        };
        if first_of_worker || !first_of_page {
            let worker = worker.id;
            self.after(POLL, Coming::Poll { region, worker });
        }
        // The worker's other calls, the agent's configuration among them, are as frequent as its looks at the distribution.
        self.tell_windows(region, &Event::ApiAnswered { operation: "getAgentConfiguration".to_owned() });
        if !found {
            return;
        }
        let Some(worker) = &mut self.instances[region].browser.worker else {
            return;
        };
        let (suppressed, pending) = (worker.suppress, worker.pending);
        if distribution.active == region {
            if !suppressed && first_of_page {
                self.announce(region, region);
            }
            return;
        }
        let soft = distribution.waits && !first_of_worker;
        if !suppressed {
            worker.suppress = true;
            worker.pending |= soft;
        }
        if soft && first_of_page && (!suppressed || pending) {
            self.announce(region, region);
        }
        if !suppressed {
            let next = distribution.active;
            self.tell_windows(region, &Event::LeaveOrdered { next, soft });
            self.tell_master(region, Order { soft, next: Some(next) });
        }
    }

    /// Tells the windows who is active.
    fn announce(&mut self, region: Region, next: Region) {
        self.tell_windows(region, &Event::FailoverSignalled { next });
    }

    fn tell_windows(&mut self, region: Region, event: &Event) {
        let pages: Vec<_> = self.instances[region].browser.connected().map(|page| (page.id, page.window)).collect();
        for (page, window) in pages {
            let event = event.clone();
            self.after(2 * HOP, Coming::ToWindow { window, region, page, event });
        }
    }

    /// Tells the page that acts for all to leave.
    fn tell_master(&mut self, region: Region, order: Order) {
        let pages: Vec<_> = self.instances[region].browser.connected().map(|page| page.id).collect();
        for page in pages {
            let message = ToPage::Leave(order);
            self.after(HOP, Coming::ToPage { region, page, message });
        }
    }

    /// Asks for the agent again and again; unless the very first calls fail, or one is refused, which leaves the worker
    /// stuck for life.
    pub fn snapshot_loop(&mut self, region: Region, id: Id) {
        let api = self.instances[region].api;
        let Some(worker) = self.instances[region].browser.worker.as_mut().filter(|worker| worker.id == id) else {
            return;
        };
        let is_first = worker.agent.is_none();
        worker.polls |= is_first && matches!(api, Health::Well | Health::Slow);
        if worker.polls {
            self.fetch_agent(region);
            self.after(10_000, Coming::SnapshotLoop { region, worker: id });
        }
    }

    /// Asks the instance how the agent is.
    pub fn fetch_agent(&mut self, region: Region) {
        let Some(worker) = self.instances[region].browser.worker.as_ref().filter(|worker| worker.polls) else {
            return;
        };
        let worker = worker.id;
        let api = self.instances[region].api;
        let (delay, found) = self.request(api);
        if found {
            self.after(delay, Coming::Snapshot { region, worker });
        } else if api == Health::Refusing {
            self.give_agent_up(region);
        } else {
            self.tell_windows(region, &Event::ApiFailed { operation: AGENT_POLL.to_owned(), status: 500 });
        }
    }

    fn give_agent_up(&mut self, region: Region) {
        if let Some(worker) = &mut self.instances[region].browser.worker {
            worker.polls = false;
            self.saw_refusal();
            self.tell_windows(region, &Event::AgentPollingEnded { status: 403 });
        }
    }

    pub fn agent_fetched(&mut self, region: Region) {
        let now = self.instances[region].now.clone();
        if let Some(worker) = &mut self.instances[region].browser.worker {
            worker.agent = Some(now);
            self.tell_windows(region, &Event::ApiAnswered { operation: AGENT_POLL.to_owned() });
            self.spread_agent(region);
        }
    }

    /// Passes the agent on to every page and window, without the contacts that are held back.
    pub fn spread_agent(&mut self, region: Region) {
        let Some(worker) = &mut self.instances[region].browser.worker else {
            return;
        };
        let (suppress, retry) = (worker.suppress, worker.retry_offline);
        let Some(agent) = &mut worker.agent else {
            return;
        };
        if suppress {
            agent.calls.retain(|call| call.passes_suppression());
        }
        let agent = agent.clone();
        if suppress && retry {
            let order = Order { soft: false, next: None };
            self.tell_master(region, order);
        }
        let pages: Vec<_> = self.instances[region].browser.connected().map(|page| page.id).collect();
        for page in pages {
            let message = ToPage::Agent(agent.calls.clone());
            self.after(HOP, Coming::ToPage { region, page, message });
        }
        let event = Event::AgentUpdated(Box::new(agent.to_agent()));
        self.tell_windows(region, &event);
    }
}
