//! The shared worker: what comes of messages, of the distribution, and of the agent's snapshot. What it decides in a
//! failover is in `ambidesk_worker_model`.

use ambidesk_coordinator::{AGENT_POLL, Event, Region};
use ambidesk_worker_model::{ForceOffline, LOOK_PAUSE, Look};

use crate::instance::Health;
use crate::virtual_time::{HOP, Id};
use crate::world::{Coming, ToPage, ToWorker, World};

impl World {
    pub fn worker_hears(&mut self, region: Region, message: ToWorker) {
        let Some(worker) = &mut self.instances[region].browser.worker else {
            return;
        };
        match message {
            ToWorker::Suppress(on) => worker.failover.suppress(on),
            ToWorker::Look if worker.failover.has_address() => self.poll(region, Look::ForPage),
            ToWorker::Look => {
                let worker = worker.id;
                let (delay, found) = self.request(self.instances[region].api);
                self.after(delay, Coming::Address { region, worker, found });
            }
            ToWorker::LetGo { again, next } => {
                if let Some(next) = worker.failover.let_go(region, again, next) {
                    self.signal(region, next);
                }
            }
        }
    }

    pub fn address_found(&mut self, region: Region, found: bool) {
        let worker = self.instances[region].browser.worker.as_mut();
        if let Some(look) = worker.and_then(|worker| worker.failover.address(found)) {
            self.poll(region, look);
        }
    }

    /// Looks at the distribution.
    pub fn poll(&mut self, region: Region, look: Look) {
        let Some(worker) = self.instances[region].browser.worker_id() else {
            return;
        };
        let (delay, found) = self.request(self.instances[region].discovery);
        self.after(delay, Coming::Answer { region, worker, look, found });
    }

    pub fn polled(&mut self, region: Region, look: Look, found: bool) {
        let Some(worker) = self.instances[region].browser.worker_id() else {
            return;
        };
        if look.is_repeated() {
            self.after(LOOK_PAUSE, Coming::Poll { region, worker });
        }
        // The worker's other calls, the agent's configuration among them, are as frequent as its looks at the distribution.
        self.tell_windows(region, &Event::ApiAnswered { operation: "getAgentConfiguration".to_owned() });
        let distribution = self.distribution;
        let Some(worker) = self.instances[region].browser.worker.as_mut().filter(|_| found) else {
            return;
        };
        let outcome = worker.failover.looked(region, look, distribution);
        if let Some(next) = outcome.signals {
            self.signal(region, next);
        }
        if let Some(order) = outcome.force_offline {
            let next = distribution.active;
            self.tell_windows(region, &Event::ForceOfflineRequested { next, soft: order.soft });
            self.tell_master(region, order);
        }
    }

    /// Tells the windows who is active.
    fn signal(&mut self, region: Region, next: Region) {
        self.tell_windows(region, &Event::FailoverSignaled { next });
    }

    fn tell_windows(&mut self, region: Region, event: &Event) {
        let pages: Vec<_> = self.instances[region].browser.connected().map(|page| (page.id, page.window)).collect();
        for (page, window) in pages {
            let event = event.clone();
            self.after(2 * HOP, Coming::ToWindow { window, region, page, event });
        }
    }

    /// Tells the page that acts for all to leave.
    fn tell_master(&mut self, region: Region, order: ForceOffline) {
        let pages: Vec<_> = self.instances[region].browser.connected().map(|page| page.id).collect();
        for page in pages {
            let message = ToPage::ForceOffline(order);
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
            self.send_agent(region);
        }
    }

    /// Passes the agent on to every page and window, without the contacts that are held back.
    pub fn send_agent(&mut self, region: Region) {
        let Some(worker) = &mut self.instances[region].browser.worker else {
            return;
        };
        let (suppress, reminder) = (worker.failover.suppresses(), worker.failover.reminder());
        let Some(agent) = &mut worker.agent else {
            return;
        };
        if suppress {
            agent.calls.retain(|call| call.passes_suppression());
        }
        let agent = agent.clone();
        if let Some(order) = reminder {
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
