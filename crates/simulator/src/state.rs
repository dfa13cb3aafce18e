//! What the routes share: the worlds, each behind its own lock with a signal
//! for those who wait, and the side channel to open CCP pages and workers.
//!
//! Deliberately absent: anything that outlives the process.

use std::collections::BTreeMap;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::{SystemTime, UNIX_EPOCH};

use serde::Serialize;
use thiserror::Error;
use tokio::sync::{broadcast, watch};

use crate::Options;
use crate::address::Addresses;
use crate::edge::{Deployed, Edge};
use crate::web::headers::HeaderRules;
use crate::world::{Described, Millis, Spec, SpecError, World, WorldName};

/// Most worlds at a time.
const WORLDS: usize = 200;

/// Why a world could not be made or found.
#[derive(Debug, Error)]
pub enum StateError {
    /// There is no such world.
    #[error("no world `{0}`: make it with a POST to /sim/worlds")]
    Unknown(String),
    /// The name is taken.
    #[error("there is a world `{0}` already: delete it first, or choose another name")]
    Taken(WorldName),
    /// Too many worlds.
    #[error("there are {WORLDS} worlds already: delete one first")]
    Full,
    /// The description is wrong.
    #[error(transparent)]
    Spec(#[from] SpecError),
}

/// Locks, and goes on with the data of a thread that panicked: the lock is
/// never held across anything that can leave it half changed.
pub fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

/// The time now.
pub fn now() -> Millis {
    let elapsed = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default();
    Millis(u64::try_from(elapsed.as_millis()).unwrap_or(u64::MAX))
}

/// Who listens on the side channel.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Listener {
    /// A CCP page.
    Page,
    /// A shared worker.
    Worker,
}

/// What a listener is told to do.
#[derive(Clone, Debug, Serialize)]
pub struct Order {
    /// The region whose listeners are meant.
    #[serde(skip)]
    pub region: String,
    /// Which of them.
    #[serde(skip)]
    pub to: Listener,
    /// `reload`, `terminate`, `session`, what a sign-in is good for, what is to be said (pages) or `crash` (workers).
    #[serde(rename = "do")]
    pub what: &'static str,
}

/// One world with its signals.
#[derive(Debug)]
pub struct Cell {
    world: Mutex<World>,
    changed: watch::Sender<()>,
    /// Orders to open pages and workers.
    pub orders: broadcast::Sender<Order>,
    listeners: Mutex<BTreeMap<(String, Listener), usize>>,
    /// What its edge keeps, and what is wrong with the buckets.
    pub edge: Edge,
}

impl Cell {
    fn new(world: World) -> Self {
        Self {
            world: Mutex::new(world),
            changed: watch::Sender::new(()),
            orders: broadcast::Sender::new(64),
            listeners: Mutex::default(),
            edge: Edge::default(),
        }
    }

    /// Looks at the world, or notes something nobody waits for. Sessions that are over have ended.
    pub fn with<T>(&self, look: impl FnOnce(&mut World) -> T) -> T {
        let mut world = lock(&self.world);
        if world.expire(now()) {
            self.changed.send_replace(());
        }
        look(&mut world)
    }

    /// Changes the world and wakes those who wait for a change.
    pub fn change<T>(&self, change: impl FnOnce(&mut World, Millis) -> T) -> T {
        let result = {
            let (mut world, now) = (lock(&self.world), now());
            world.expire(now);
            change(&mut world, now)
        };
        self.changed.send_replace(());
        result
    }

    /// A signal that fires after each change from now on.
    pub fn changes(&self) -> watch::Receiver<()> {
        self.changed.subscribe()
    }

    /// Tells the listeners of `region` something. Answers how many there are.
    pub fn order(&self, region: &str, to: Listener, what: &'static str) -> usize {
        let order = Order { region: region.to_owned(), to, what };
        // With no subscriber there is nobody to tell.
        let _ = self.orders.send(order);
        self.listening(region, to)
    }

    /// How many pages or workers of `region` are open.
    pub fn listening(&self, region: &str, listener: Listener) -> usize {
        let key = (region.to_owned(), listener);
        lock(&self.listeners).get(&key).copied().unwrap_or(0)
    }

    /// Counts a listener for as long as the answer lives.
    pub fn listen(self: &Arc<Self>, region: &str, listener: Listener) -> Listening {
        let key = (region.to_owned(), listener);
        *lock(&self.listeners).entry(key.clone()).or_default() += 1;
        Listening { cell: Arc::clone(self), key }
    }
}

/// A listener that is counted; dropping it counts it out.
#[must_use]
#[derive(Debug)]
pub struct Listening {
    cell: Arc<Cell>,
    key: (String, Listener),
}

impl Drop for Listening {
    fn drop(&mut self) {
        if let Some(count) = lock(&self.cell.listeners).get_mut(&self.key) {
            *count = count.saturating_sub(1);
        }
    }
}

/// Waits for the simulator to close.
pub async fn closed(closing: &mut watch::Receiver<bool>) {
    // An error means that it is gone altogether.
    let _ = closing.wait_for(|closing| *closing).await;
}

/// What every route can reach.
#[derive(Debug)]
pub struct Shared {
    /// How the simulator was started.
    pub options: Options,
    /// The addresses of its hosts.
    pub addresses: Addresses,
    /// The response headers of the portal host.
    pub headers: HeaderRules,
    /// What serves the portal host instead, if there is an edge.
    pub edge: Option<Deployed>,
    /// Tells the listener and every open websocket to end.
    closing: watch::Sender<bool>,
    worlds: Mutex<BTreeMap<WorldName, Arc<Cell>>>,
    made: Mutex<u64>,
}

impl Shared {
    /// A simulator with its default world.
    pub fn new(options: Options, addresses: Addresses, headers: HeaderRules, edge: Option<Deployed>) -> Self {
        let shared = Self {
            options,
            addresses,
            headers,
            edge,
            closing: watch::Sender::new(false),
            worlds: Mutex::default(),
            made: Mutex::default(),
        };
        let described = Described { name: Some(WorldName::DEFAULT.to_owned()), ..Described::default() };
        // The only failure left is a poll period that `Options` let through.
        if let Err(error) = shared.make(described) {
            eprintln!("no default world: {error}");
        }
        shared
    }

    /// A receiver for [`closed`]; whoever holds one is waited for at the end.
    pub fn closing(&self) -> watch::Receiver<bool> {
        self.closing.subscribe()
    }

    /// Ends everything that was started, and waits until it has ended.
    pub async fn close(&self) {
        self.closing.send_replace(true);
        self.closing.closed().await;
    }

    /// Makes a world.
    ///
    /// # Errors
    ///
    /// When the description is wrong, the name taken or the number reached.
    pub fn make(&self, described: Described) -> Result<Arc<Cell>, StateError> {
        let number = {
            let mut made = lock(&self.made);
            *made += 1;
            *made
        };
        let spec = Spec::check(described, &format!("w{number}"), self.options.poll_ms)?;
        let mut worlds = lock(&self.worlds);
        if worlds.contains_key(&spec.name) {
            return Err(StateError::Taken(spec.name));
        }
        if worlds.len() >= WORLDS {
            return Err(StateError::Full);
        }
        let name = spec.name.clone();
        let cell = Arc::new(Cell::new(World::new(spec, now())));
        worlds.insert(name, Arc::clone(&cell));
        Ok(cell)
    }

    /// The world of this name.
    ///
    /// # Errors
    ///
    /// When there is none.
    pub fn world(&self, name: &str) -> Result<Arc<Cell>, StateError> {
        let unknown = || StateError::Unknown(name.to_owned());
        let name = WorldName::try_from(name.to_owned()).map_err(|_| unknown())?;
        lock(&self.worlds).get(&name).cloned().ok_or_else(unknown)
    }

    /// Forgets a world. Answers whether there was one.
    pub fn forget(&self, name: &str) -> bool {
        WorldName::try_from(name.to_owned()).is_ok_and(|name| lock(&self.worlds).remove(&name).is_some())
    }

    /// The names of all worlds.
    pub fn names(&self) -> Vec<WorldName> {
        lock(&self.worlds).keys().cloned().collect()
    }
}
