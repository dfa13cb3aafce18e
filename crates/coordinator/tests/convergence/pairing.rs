//! How a window's regions get into their pair (`pairing.js`): Streams tells each CCP as soon as it answers, unless the window
//! was left during a call. Then the region with the call has its first look at the distribution while it is suppressed, is
//! released, and looks again; the other one is told after that.

use ambidesk_coordinator::{ContactState, Event, Region};

use crate::virtual_time::Id;
use crate::world::{Coming, ToPage, ToWorker, World};

/// How long each step may take (`PATIENCE`).
const PATIENCE: u64 = 4_000;

/// How far the region with the call has come.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Step {
    /// Its agent is to be known, and its first look to be over.
    #[default]
    Looks,
    /// Released, it says what it makes of it.
    Says,
    /// The other region may be told.
    Settled,
}

impl Step {
    const fn next(self) -> Self {
        match self {
            Self::Looks => Self::Says,
            Self::Says | Self::Settled => Self::Settled,
        }
    }
}

#[derive(Debug, Default)]
pub struct Pairing {
    /// The region that had a call when the window was left.
    calling: Option<Region>,
    step: Step,
    known: bool,
    looked: bool,
    /// The other region answers, and has not been told yet.
    held_back: bool,
}

impl World {
    /// What a window that is loaded again goes by, from what the one before it knew.
    pub fn pairing_after(&mut self, window: usize) -> Pairing {
        let active = self.windows[window].active();
        let calling = Region::ALL.into_iter().find(|region| {
            let page = self.windows[window].frames[*region].page;
            let page = page.and_then(|page| self.instances[*region].browser.page(page));
            let calls = page.and_then(|page| page.calls.as_deref()).unwrap_or_default();
            active.is_none_or(|active| active == *region)
                && calls
                    .iter()
                    .any(|call| call.voice && matches!(call.state, ContactState::Connected | ContactState::Ended))
        });
        Pairing { calling, ..Pairing::default() }
    }

    /// A CCP answers for the first time.
    pub fn pair(&mut self, window: usize, region: Region) {
        let era = self.windows[window].era;
        let pairing = &mut self.windows[window].pairing;
        match pairing.calling {
            Some(calling) if calling == region => {
                self.through_page(window, region, ToWorker::Suppress(true));
                self.send_page(window, region, ToPage::Configure);
                self.after(PATIENCE, Coming::PairingGoesOn { window, era, step: Step::Says });
            }
            Some(_) if pairing.step != Step::Settled => {
                pairing.held_back = true;
                self.after(2 * PATIENCE, Coming::PairingGoesOn { window, era, step: Step::Settled });
            }
            _ => self.send_page(window, region, ToPage::Configure),
        }
    }

    pub fn pairing_hears(&mut self, window: usize, region: Region, event: &Event) {
        let pairing = &mut self.windows[window].pairing;
        if pairing.calling != Some(region) {
            return;
        }
        match event {
            Event::AgentUpdated(_) => pairing.known = true,
            // The worker's other calls stand for its look here.
            Event::ApiAnswered { operation } if operation == "getAgentConfiguration" => pairing.looked = true,
            Event::FailoverSignaled { .. } if pairing.step == Step::Says => self.pairing_goes_on(window, Step::Settled),
            _ => {}
        }
        let pairing = &self.windows[window].pairing;
        if pairing.step == Step::Looks && pairing.known && pairing.looked {
            self.pairing_goes_on(window, Step::Says);
        }
    }

    pub fn pairing_is_overdue(&mut self, window: usize, era: Id, step: Step) {
        if self.windows[window].era == era {
            self.pairing_goes_on(window, step);
        }
    }

    fn pairing_goes_on(&mut self, window: usize, step: Step) {
        let era = self.windows[window].era;
        let pairing = &mut self.windows[window].pairing;
        let Some(calling) = pairing.calling else {
            return;
        };
        if step == Step::Settled && std::mem::take(&mut pairing.held_back) {
            self.send_page(window, calling.other(), ToPage::Configure);
        }
        let pairing = &mut self.windows[window].pairing;
        // Whether the other region is waited for no longer is nothing to this one.
        if step == pairing.step.next() {
            pairing.step = step;
            if step == Step::Says {
                self.through_page(window, calling, ToWorker::Suppress(false));
                self.through_page(window, calling, ToWorker::Look);
                self.after(PATIENCE, Coming::PairingGoesOn { window, era, step: Step::Settled });
            }
        }
    }
}
