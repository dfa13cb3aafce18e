//! What the agent's browser runs for one instance: the shared worker and the CCP pages of the open windows.

use ambidesk_coordinator::Region;
use ambidesk_worker_model::{ForceOffline, Worker as Failover};

use crate::instance::{Call, Snapshot};
use crate::virtual_time::Id;

#[derive(Debug, Default)]
pub struct Browser {
    pub worker: Option<Worker>,
    pub pages: Vec<Page>,
}

impl Browser {
    pub fn worker_id(&self) -> Option<Id> {
        self.worker.as_ref().map(|worker| worker.id)
    }

    /// The pages that are connected to the worker that runs.
    pub fn connected(&self) -> impl Iterator<Item = &Page> {
        self.pages.iter().filter(|page| self.worker_id() == Some(page.worker))
    }

    /// Whether a page is there, and connected to the worker that runs.
    pub fn is_connected(&self, id: Id) -> bool {
        self.connected().any(|page| page.id == id)
    }

    pub fn page(&mut self, id: Id) -> Option<&mut Page> {
        self.pages.iter_mut().find(|page| page.id == id)
    }
}

/// The shared worker.
#[derive(Debug)]
pub struct Worker {
    pub id: Id,
    /// Its part in a failover.
    pub failover: Failover,
    /// It asks for the agent again and again.
    pub polls: bool,
    pub agent: Option<Snapshot>,
    /// The page that acts for all.
    pub master: Option<Id>,
}

impl Worker {
    pub fn new(id: Id) -> Self {
        Self { id, failover: Failover::default(), polls: false, agent: None, master: None }
    }
}

/// A CCP page.
#[derive(Debug)]
pub struct Page {
    pub id: Id,
    pub window: usize,
    /// The worker that it is connected to, dead or alive.
    pub worker: Id,
    /// How often it was told that it is part of a pair: it listens once for each.
    pub listeners: u32,
    /// The contacts it knows, once it knows the agent.
    pub calls: Option<Vec<Call>>,
    /// Orders that wait for the agent to be known.
    pub force_offline: Vec<ForceOffline>,
    /// Orders to carry on with when a call is destroyed.
    pub waits: Vec<(u32, ForceOffline)>,
    /// Orders whose requests are under way.
    pub leaving: Vec<Leaving>,
}

#[derive(Debug)]
pub struct Leaving {
    pub id: Id,
    pub next: Option<Region>,
    pub closed: usize,
    pub all: usize,
}

impl Page {
    pub fn new(id: Id, window: usize, worker: Id) -> Self {
        Self {
            id,
            window,
            worker,
            listeners: 0,
            calls: None,
            force_offline: Vec::new(),
            waits: Vec::new(),
            leaving: Vec::new(),
        }
    }
}
