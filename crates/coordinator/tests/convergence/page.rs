//! The CCP page: it leaves when it is told to, at its own pace, and talks to its own window.

use ambidesk_coordinator::{Event, Region};
use ambidesk_worker_model::{ForceOffline, REFRESH_PAUSE, Refresh};

use crate::browser::{Leaving, Page, Worker};
use crate::virtual_time::{HOP, Id};
use crate::world::{Coming, ToPage, ToWorker, World};

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
        let browser = &mut self.instances[region].browser;
        browser.pages.retain(|page| page.id != id);
        if let Some(worker) = &mut browser.worker {
            if worker.master == Some(id) {
                worker.master = None;
            }
            let worker = worker.id;
            self.after(lasts, Coming::WorkerMayEnd { region, worker });
        }
    }

    /// A worker ends with its last page.
    pub fn worker_may_end(&mut self, region: Region, worker: Id) {
        let browser = &mut self.instances[region].browser;
        if browser.worker_id() == Some(worker) && browser.connected().next().is_none() {
            browser.worker = None;
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
        let worker = self.instances[region].browser.worker_id().unwrap_or_else(|| {
            let worker = self.fresh();
            self.instances[region].browser.worker = Some(Worker::new(worker));
            self.after(100, Coming::SnapshotLoop { region, worker });
            worker
        });
        self.instances[region].browser.pages.push(Page::new(id, window, worker));
        let event = Event::Acknowledged { port: Some(id.to_string()) };
        self.after(2 * HOP, Coming::ToWindow { window, region, page: id, event });
        self.send_agent(region);
    }

    /// Streams tries a page that was never there ten times by itself.
    fn page_missing(&mut self, window: usize, region: Region, page: Id) {
        match self.windows[window].frames[region].streams.refresh() {
            Refresh::Loads => self.after(REFRESH_PAUSE, Coming::PageAgain { window, region, page }),
            Refresh::GivesUp => self.window_hears(window, region, Event::RetriesExhausted),
            Refresh::Nothing => {}
        }
    }

    pub fn page_hears(&mut self, region: Region, id: Id, message: ToPage) {
        let browser = &mut self.instances[region].browser;
        let Some(page) = browser.pages.iter_mut().find(|page| page.id == id) else {
            return;
        };
        match message {
            ToPage::Configure => {
                page.listeners += 1;
                if let Some(worker) = &mut browser.worker {
                    worker.master.get_or_insert(id);
                }
                self.send_worker(region, HOP, ToWorker::Look);
            }
            ToPage::ForceOffline(order) => {
                let is_master = page.listeners > 0
                    && browser.worker.as_mut().is_some_and(|worker| *worker.master.get_or_insert(id) == id);
                if is_master {
                    for _ in 0..page.listeners {
                        if page.calls.is_none() {
                            page.force_offline.push(order);
                        }
                    }
                    if page.calls.is_some() {
                        for _ in 0..page.listeners {
                            self.leave(region, id, order);
                        }
                    }
                }
            }
            ToPage::Agent(calls) => {
                let mut due = std::mem::take(&mut page.force_offline);
                page.waits.retain(|(call, order)| {
                    let goes_on = calls.iter().any(|known| known.id == *call);
                    if !goes_on {
                        due.push(*order);
                    }
                    goes_on
                });
                page.calls = Some(calls);
                for order in due {
                    self.leave(region, id, order);
                }
            }
        }
    }

    /// Ends every contact but the calls that may run on, and says so when that is done.
    fn leave(&mut self, region: Region, id: Id, order: ForceOffline) {
        let leaving = self.fresh();
        let Some(page) = self.instances[region].browser.page(id) else {
            return;
        };
        let calls = page.calls.clone().unwrap_or_default();
        if calls.is_empty() {
            return self.has_left(region, order.next);
        }
        page.leaving.push(Leaving { id: leaving, next: order.next, closed: 0, all: calls.len() });
        let window = page.window;
        for call in calls {
            if order.soft && call.voice {
                if let Some(page) = self.instances[region].browser.page(id) {
                    page.waits.push((call.id, ForceOffline { soft: true, ..order }));
                }
                let next = order.next.unwrap_or(region.other());
                self.after(HOP, Coming::ToWindow { window, region, page: id, event: Event::FailoverPending { next } });
            } else {
                let (delay, done) = self.request(self.instances[region].api);
                let call = call.id;
                self.after(delay, Coming::Destroyed { region, page: id, leaving, call, done });
            }
        }
    }

    pub fn call_destroyed(&mut self, region: Region, id: Id, leaving: Id, call: u32, done: bool) {
        if done {
            self.instances[region].destroy(call);
            self.fetch_agent(region);
        }
        let Some(page) = self.instances[region].browser.page(id) else {
            return;
        };
        let Some(leaving) = page.leaving.iter_mut().find(|known| known.id == leaving) else {
            return;
        };
        let next = leaving.next;
        if done {
            leaving.closed += 1;
            if leaving.closed == leaving.all {
                self.has_left(region, next);
            }
        } else {
            self.send_worker(region, HOP, ToWorker::LetGo { again: true, next });
        }
    }

    pub fn call_cleared(&mut self, region: Region, call: u32) {
        self.instances[region].clear(call);
        self.fetch_agent(region);
    }

    fn has_left(&mut self, region: Region, next: Option<Region>) {
        let message = ToWorker::LetGo { again: false, next };
        self.send_worker(region, HOP, message);
        self.set_state(region, false);
    }

    pub fn send_worker(&mut self, region: Region, delay: u64, message: ToWorker) {
        if let Some(worker) = self.instances[region].browser.worker_id() {
            self.after(delay, Coming::ToWorker { region, worker, message });
        }
    }
}
