//! What is watched while a script is played, and what must hold at its end.

use ambidesk_coordinator::{ContactState, PhaseView, Region, Scheme};
use proptest::prelude::TestCaseError;
use proptest::{prop_assert, prop_assert_eq};

use crate::instance::Call;
use crate::world::World;

/// The most questions a window may put to one region within a minute.
const QUESTIONS_A_MINUTE: usize = 20;
/// How long after it was last named a region may still come on screen: the way of the answer that named it, and the time
/// it may take to leave. What was asked before the contacts were cleared is too old to move a desk.
const OF_LATE: u64 = 5_000;
const MINUTE: u64 = 60_000;
/// The longest time that a desk takes after everything is healed: a reminder, and a poll.
const ARRIVING: u64 = 10 * MINUTE;
/// How long a window takes to notice a worker that had given its agent up before the window was there, by what it does
/// not ask.
const NOTICING: u64 = 6 * MINUTE;
/// How long a window takes to find its first region.
const FINDING: u64 = 30_000;

#[derive(Debug, Default)]
pub struct Observations {
    /// What the distribution named, and since when.
    pub named: Vec<(u64, Region)>,
    questions: Vec<(u64, usize, Region)>,
    shows: Vec<(u64, usize, Region)>,
    /// A person is asking for what happens now.
    pub by_hand: bool,
    lost_calls: Vec<(u64, usize, Region)>,
    /// A worker was refused, and gave its agent up.
    refused: bool,
    /// Calls of regions that were left without waiting for them.
    given_up: Vec<u32>,
}

impl World {
    pub fn saw_question(&mut self, window: usize, region: Region) {
        self.seen.questions.push((self.now, window, region));
    }

    pub fn saw_show(&mut self, window: usize, region: Region) {
        if self.now > self.windows[window].opened_at + FINDING {
            self.seen.shows.push((self.now, window, region));
        }
    }

    pub fn saw_refusal(&mut self) {
        self.seen.refused = true;
    }

    /// A region is told to let go at once: its calls are ended, as soon as it can. A page without a worker may still list
    /// one that has ended meanwhile.
    pub fn saw_let_go(&mut self, region: Region) {
        let instance = &self.instances[region];
        let listed = instance.browser.pages.iter().flat_map(|page| page.calls.iter().flatten());
        let calls = instance.now.calls.iter().chain(listed).map(|call| call.id);
        self.seen.given_up.extend(calls);
    }

    fn is_worth_keeping(&self, call: Call) -> bool {
        call.voice && call.state == ContactState::Connected && !self.seen.given_up.contains(&call.id)
    }

    pub fn saw_reload(&mut self, window: usize, region: Region) {
        let view = self.windows[window].desk.view();
        let talks = view.regions[region]
            .agent
            .as_ref()
            .is_some_and(|agent| agent.holding(Scheme::Paired).any(|contact| contact.state == ContactState::Connected));
        // What the desk remembers from before is no call: its audio went with the page that is there no more.
        let page = self.windows[window].frames[region].page.and_then(|page| self.instances[region].browser.page(page));
        let calls = page.and_then(|page| page.calls.clone()).unwrap_or_default();
        let really = calls.iter().any(|call| self.is_worth_keeping(*call));
        if view.active == Some(region) && talks && really && !self.seen.by_hand {
            self.seen.lost_calls.push((self.now, window, region));
        }
    }
}

/// Left alone, the desk arrives where it belongs, and stays there.
pub fn converges(world: &mut World) -> Result<(), TestCaseError> {
    let noticing = if world.seen.refused { NOTICING } else { 0 };
    for minute in 0..ARRIVING / MINUTE {
        world.run_for(MINUTE);
        match converged(world) {
            Ok(()) if minute >= noticing / MINUTE => break,
            Ok(()) => {}
            Err(_) => world.try_again(),
        }
    }
    converged(world)?;
    world.run_for(MINUTE);
    converged(world)
}

/// Every window shows the region that the distribution names, ready; its worker alone lets contacts through.
fn converged(world: &World) -> Result<(), TestCaseError> {
    let active = world.distribution.active;
    for (number, window) in world.windows.iter().enumerate() {
        let view = window.desk.view();
        prop_assert_eq!(view.phase, PhaseView::Steady { active }, "window {} at {}", number, world.now);
        prop_assert_eq!(view.shown, active, "window {}", number);
        prop_assert!(view.regions[active].is_ready(), "window {}: {:?}", number, view.regions[active].readiness);
    }
    for region in Region::ALL {
        let worker = world.instances[region].browser.worker.as_ref();
        let suppressed = worker.map(|worker| worker.failover.suppresses());
        prop_assert_eq!(suppressed, Some(region != active), "suppression of the {} region", region);
    }
    Ok(())
}

/// The desk does not press the regions for answers.
pub fn patient(world: &World) -> Result<(), TestCaseError> {
    let questions = &world.seen.questions;
    for (index, (at, window, region)) in questions.iter().enumerate() {
        let within = questions[index..]
            .iter()
            .take_while(|(later, ..)| *later < at + 60_000)
            .filter(|(_, w, r)| w == window && r == region)
            .count();
        prop_assert!(
            within <= QUESTIONS_A_MINUTE,
            "{} questions from window {} to the {} region within a minute from {}",
            within,
            window,
            region,
            at
        );
    }
    Ok(())
}

/// The desk reloads no active region during a call.
pub fn careful(world: &World) -> Result<(), TestCaseError> {
    prop_assert!(world.seen.lost_calls.is_empty(), "reloaded during a call: {:?}", world.seen.lost_calls);
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

/// The call in that region is live.
pub fn talks(world: &World, region: Region) -> Result<(), TestCaseError> {
    let calls = &world.instances[region].now.calls;
    prop_assert!(calls.iter().any(|call| call.state == ContactState::Connected), "calls: {:?}", calls);
    Ok(())
}

/// The desk is in that region, and waits to leave it if the distribution says so.
pub fn waits(world: &World, from: Region) -> Result<(), TestCaseError> {
    let view = world.windows[0].desk.view();
    let is_pending = matches!(view.phase, PhaseView::Pending { from: left, .. } if left == from);
    let stays = view.phase == PhaseView::Steady { active: from };
    let expected = if world.distribution.active == from { stays } else { is_pending };
    prop_assert!(expected, "{:?}, while {:?}", view.phase, world.distribution);
    Ok(())
}

/// The desk is where the distribution says.
pub fn arrived(world: &World) -> Result<(), TestCaseError> {
    let active = world.distribution.active;
    prop_assert_eq!(world.windows[0].desk.view().phase, PhaseView::Steady { active });
    Ok(())
}
