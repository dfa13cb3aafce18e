//! What is watched while a script is played, and what must hold at its end.

use ambidesk_coordinator::{ContactState, Pair, PhaseView, Region};
use proptest::prelude::TestCaseError;
use proptest::{prop_assert, prop_assert_eq};

use crate::instance::Call;
use crate::world::World;

const MINUTE: u64 = 60_000;
/// The longest time that a desk takes after everything is healed: looks at the distribution, and heartbeats.
const ARRIVING: u64 = 15 * MINUTE;
/// How long after it was last named a region may still come on screen: a look, and the heartbeats of the other region's worker.
const OF_LATE: u64 = 6 * MINUTE;
/// How long a window takes to find its first region.
const FINDING: u64 = 30_000;
/// How long a window may take to hear that a contact was taken: a CCP that keeps silent is asked now and then.
const HEARING: u64 = 10_000;

#[derive(Debug, Default)]
pub struct Observations {
    /// What the distribution named, and since when.
    pub named: Vec<(u64, Region)>,
    shows: Vec<(u64, usize, Region)>,
    /// A person is asking for what happens now.
    pub by_hand: bool,
    /// What the desk did to a contact that nobody gave up.
    lost: Vec<(u64, &'static str, Region)>,
    /// When there was last a contact that the agent has taken, or wanted to see.
    taken: Pair<u64>,
    /// A script has left the region at once: it lets go of whatever it has when it answers.
    given_up: Pair<bool>,
}

impl World {
    /// A contact comes on screen where it lives, whatever the distribution says.
    pub fn saw_show(&mut self, window: usize, region: Region) {
        let is_open = self.now > self.windows[window].opened_at + FINDING;
        // A window that is opened shows something, whatever another one has given up.
        self.seen.given_up[region] &= !is_open;
        self.saw_contacts(region);
        let is_home = self.seen.taken[region] + HEARING >= self.now;
        if is_open && !is_home {
            self.seen.shows.push((self.now, window, region));
        }
    }

    /// What is in a region is given up, until it has let go of that or is on screen again.
    pub fn saw_giving_up(&mut self, region: Region) {
        self.seen.given_up[region] = true;
    }

    /// A region has let go of everything.
    pub fn saw_the_end(&mut self, region: Region) {
        self.seen.given_up[region] = false;
    }

    /// The agent's contacts change.
    pub fn saw_contacts(&mut self, region: Region) {
        if self.instances[region].now.calls.iter().any(|call| call.state != ContactState::Incoming) {
            self.seen.taken[region] = self.now;
        }
    }

    /// The agent wants to see what they have in a region, or are being offered there.
    pub fn saw_wish(&mut self, region: Region) {
        if !self.instances[region].now.calls.is_empty() {
            self.seen.taken[region] = self.now;
        }
    }

    /// Contacts that the agent has taken, which the desk has had the time to hear of.
    fn kept(&self, region: Region, of: fn(&Call) -> bool) -> bool {
        let instance = &self.instances[region];
        let hears = instance.hangs_until <= self.now && instance.worker.is_some();
        let is_kept =
            |call: &&Call| call.state == ContactState::Connected && call.since + HEARING < self.now && of(call);
        hears && !self.seen.given_up[region] && instance.now.calls.iter().any(|call| is_kept(&call))
    }

    /// A region is told that the other one is active, upon which it ends its contacts; unless it has said so itself.
    pub fn saw_order_to_leave(&mut self, region: Region) {
        let knows = self.instances[region]
            .worker
            .as_ref()
            .is_some_and(|worker| worker.failover.active() == Some(region.other()));
        if !knows && !self.seen.by_hand && self.kept(region, |_| true) {
            self.seen.lost.push((self.now, "told to leave", region));
        }
    }

    pub fn saw_reload(&mut self, window: usize, region: Region) {
        let page = self.windows[window].frames[region].page;
        let connected = page.is_some_and(|page| self.instances[region].is_connected(page));
        if connected && !self.seen.by_hand && self.kept(region, |call| call.voice) {
            self.seen.lost.push((self.now, "loaded anew", region));
        }
    }
}

/// Left alone, the desk arrives where it belongs, and stays there.
pub fn converges(world: &mut World) -> Result<(), TestCaseError> {
    for _ in 0..ARRIVING / MINUTE {
        world.run_for(MINUTE);
        if converged(world).is_ok() {
            break;
        }
        world.try_again();
    }
    converged(world)?;
    world.run_for(2 * MINUTE);
    converged(world)
}

/// Every window shows the region that the distribution names, ready; its CCP alone speaks there; and both workers know.
fn converged(world: &World) -> Result<(), TestCaseError> {
    let active = world.distribution.active;
    for (number, window) in world.windows.iter().enumerate() {
        let view = window.desk.view();
        prop_assert_eq!(view.phase, PhaseView::Steady { active }, "window {} at {}", number, world.now);
        prop_assert_eq!(view.shown, active, "window {}", number);
        for region in Region::ALL {
            prop_assert!(view.regions[region].is_ready(), "window {}: {:?}", number, view.regions[region].readiness);
        }
    }
    for region in Region::ALL {
        let instance = &world.instances[region];
        for page in &instance.pages {
            prop_assert_eq!(page.active, region == active, "whether a page of the {} region speaks", region);
        }
        let knows = instance.worker.as_ref().and_then(|worker| worker.failover.active());
        prop_assert_eq!(knows, Some(active), "the worker of the {} region", region);
    }
    Ok(())
}

/// The desk ended no contact that nobody gave up, and took the sound away from none.
pub fn careful(world: &World) -> Result<(), TestCaseError> {
    prop_assert!(world.seen.lost.is_empty(), "contacts lost: {:?}", world.seen.lost);
    Ok(())
}

/// No window showed a region that the distribution had not named of late.
pub fn straight(world: &World) -> Result<(), TestCaseError> {
    for (at, window, shown) in &world.seen.shows {
        let named = &world.seen.named;
        let was_named = named.iter().enumerate().any(|(index, (from, region))| {
            let until = named.get(index + 1).map_or(u64::MAX, |(next, _)| *next);
            region == shown && from <= at && until.saturating_add(OF_LATE) >= *at
        });
        prop_assert!(was_named, "window {} showed the {} region at {}; named: {:?}", window, shown, at, named);
    }
    Ok(())
}

/// A contact in that region is live.
pub fn talks(world: &World, region: Region) -> Result<(), TestCaseError> {
    let calls = &world.instances[region].now.calls;
    prop_assert!(calls.iter().any(|call| call.state == ContactState::Connected), "calls: {:?}", calls);
    Ok(())
}
