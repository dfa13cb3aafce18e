//! A window of the desk: the coordinator, Streams in its two frames, and the performing of effects.

use ambidesk_coordinator::{
    Command, Coordinator, Effect, Event, Input, Pair, PeerMessage, Readiness, Region, Renewal, Settings, Timestamp,
};
use ambidesk_worker_model::{ForceOffline, Frame as Streams};

use crate::pairing::Pairing;
use crate::virtual_time::{HOP, Id};
use crate::world::{Coming, ToPage, ToWorker, World};

/// How often Streams asks for a sign of life here: seldom enough to play a script fast.
const BEAT: u64 = 2_500;

/// One region's frame.
#[derive(Debug, Default)]
pub struct Frame {
    pub page: Option<Id>,
    pub streams: Streams,
}

pub struct Window {
    pub desk: Coordinator,
    /// Changes with every reload of the window.
    pub era: Id,
    pub frames: Pair<Frame>,
    /// How its regions get into their pair.
    pub pairing: Pairing,
    pub opened_at: u64,
    tick_at: u64,
}

impl Window {
    pub fn closed() -> Self {
        Self {
            desk: Coordinator::new(Settings::default(), 0),
            era: 0,
            frames: Pair::default(),
            pairing: Pairing::default(),
            opened_at: 0,
            tick_at: 0,
        }
    }

    pub fn active(&self) -> Option<Region> {
        self.desk.view().active
    }
}

impl World {
    /// Opens a window, or loads it again.
    pub fn open_window(&mut self, window: usize) {
        let pairing = self.pairing_after(window);
        for region in Region::ALL {
            self.unload_page(window, region);
        }
        let (seed, era) = (self.random(u64::MAX), self.fresh());
        self.windows[window] = Window {
            desk: Coordinator::new(Settings::default(), seed),
            era,
            pairing,
            opened_at: self.now,
            ..Window::closed()
        };
        self.tell(window, Input::Opened);
        for region in Region::ALL {
            self.after(BEAT, Coming::Beat { window, era, region });
        }
    }

    /// Hands one input to a window's coordinator and performs what it wants done.
    fn tell(&mut self, window: usize, input: Input) {
        let now = Timestamp::from_millis(self.now);
        let transitions = self.windows[window].desk.handle(now, input);
        for effect in transitions.into_iter().flat_map(|transition| transition.effects) {
            self.trace(|| format!("     window {window} wants {effect:?}"));
            self.perform(window, effect);
        }
        let target = &mut self.windows[window];
        if let Some(next) = target.desk.next_deadline() {
            let next = next.as_millis();
            if next != target.tick_at {
                target.tick_at = next;
                let era = target.era;
                let delay = next.saturating_sub(self.now);
                self.after(delay, Coming::Tick { window, era });
            }
        }
    }

    pub fn tick(&mut self, window: usize, era: Id) {
        if self.windows[window].era == era {
            self.tell(window, Input::Tick);
        }
    }

    pub fn peer_says(&mut self, window: usize, message: PeerMessage) {
        // What the agent said in one window holds in all of them.
        let given_up = matches!(message, PeerMessage::Renewing { why: Renewal::WorkerGivenUp, .. });
        self.seen.by_hand = given_up;
        self.tell(window, Input::Peer(message));
        self.seen.by_hand = false;
    }

    pub fn switch_now(&mut self, window: usize) {
        self.tell(window, Input::Command(Command::SwitchNow));
    }

    /// A script wants to leave the active region, or takes that back.
    pub fn fail_over(&mut self, window: usize, soft: bool, back: bool) {
        if let Some(active) = self.windows[window].active() {
            let to = if back { active } else { active.other() };
            self.tell(window, Input::Command(Command::FailOver { to, soft }));
        }
    }

    /// The agent loads a region again that does not answer, or says no more of them.
    pub fn retry(&mut self, window: usize, region: Region) {
        let view = &self.windows[window].desk.view().regions[region];
        let live = view.agent.as_ref().is_some_and(|agent| !agent.contacts.is_empty());
        if live && matches!(view.readiness, Readiness::NotAnswering { .. } | Readiness::Connected { .. }) {
            self.seen.by_hand = true;
            self.tell(window, Input::Command(Command::Retry(region)));
            self.seen.by_hand = false;
        }
    }

    pub fn frame_starts(&mut self, window: usize, era: Id, region: Region) {
        if self.windows[window].era == era {
            self.window_hears(window, region, Event::StreamsStarted);
            self.load_page(window, region, 0);
        }
    }

    pub fn window_hears(&mut self, window: usize, region: Region, event: Event) {
        if matches!(event, Event::Acknowledged { .. }) && self.windows[window].frames[region].streams.hears() {
            // Streams itself tells the first page that it is part of a pair.
            self.pair(window, region);
        }
        self.pairing_hears(window, region, &event);
        self.tell(window, Input::Event(region, event));
    }

    /// Streams asks for a sign of life.
    pub fn beat(&mut self, window: usize, era: Id, region: Region) {
        if self.windows[window].era != era {
            return;
        }
        self.after(BEAT, Coming::Beat { window, era, region });
        let Some(page) = self.windows[window].frames[region].page else {
            return;
        };
        let browser = &mut self.instances[region].browser;
        if browser.is_connected(page) {
            let event = Event::Acknowledged { port: None };
            self.after(4 * HOP, Coming::ToWindow { window, region, page, event });
        }
    }

    fn perform(&mut self, window: usize, effect: Effect) {
        match effect {
            Effect::CreateFrame(region) => {
                let era = self.windows[window].era;
                self.after(50, Coming::FrameStarts { window, era, region });
            }
            Effect::Show(region) => self.saw_show(window, region),
            Effect::Suppress { region, on } => {
                self.through_page(window, region, ToWorker::Suppress(on));
            }
            Effect::PollDistribution(region) => {
                self.saw_question(window, region);
                self.through_page(window, region, ToWorker::Look);
            }
            Effect::Configure(region) => self.send_page(window, region, ToPage::Configure),
            Effect::ForceOffline { region, soft } => {
                if !soft {
                    self.saw_let_go(region);
                }
                let order = ForceOffline { soft, next: None };
                self.send_page(window, region, ToPage::ForceOffline(order));
            }
            Effect::ClearContact { region, contact } => {
                if let Ok(call) = contact.parse() {
                    let (delay, done) = self.request(self.instances[region].api);
                    if done {
                        self.after(delay, Coming::Cleared { region, call });
                    }
                }
            }
            Effect::ReloadCcp(region) => {
                self.saw_reload(window, region);
                self.load_page(window, region, 0);
            }
            Effect::RenewCcp(region) => {
                self.saw_reload(window, region);
                self.load_page(window, region, 4_000);
            }
            Effect::SetAgentState { region, name } => {
                self.set_state(region, name == "Available");
            }
            Effect::Broadcast(message) => {
                for peer in 0..self.windows.len() {
                    if peer != window {
                        let window = peer;
                        self.after(HOP, Coming::ToPeer { window, message });
                    }
                }
            }
            Effect::TryWebSocket(_)
            | Effect::OpenSignIn(_)
            | Effect::HoldSignIn(_)
            | Effect::ReleaseSignIn
            | Effect::SignOut(_)
            | Effect::PageEvent(_)
            | Effect::ForceFailover { .. }
            | Effect::RelayFailover(_)
            | Effect::CompleteFailover { .. }
            | Effect::RemoveFrames => {}
        }
    }

    /// Sends a message to a window's page, if there is one.
    pub fn send_page(&mut self, window: usize, region: Region, message: ToPage) {
        if let Some(page) = self.windows[window].frames[region].page {
            self.after(HOP, Coming::ToPage { region, page, message });
        }
    }

    /// Sends a message to the worker; the window's page passes it on, if it is there.
    pub fn through_page(&mut self, window: usize, region: Region, message: ToWorker) {
        let there = self.windows[window].frames[region]
            .page
            .is_some_and(|page| self.instances[region].browser.is_connected(page));
        if there {
            self.send_worker(region, 2 * HOP, message);
        }
    }
}
