//! A window of the desk: the coordinator, Streams in its two frames, and the performing of effects.

use ambidesk_coordinator::{
    Command, Coordinator, Effect, Event, Input, Pair, PeerMessage, Readiness, Region, Renewal, Scheme, Settings,
    Timestamp, Wanted,
};
use ambidesk_worker_model::Frame as Streams;

use crate::host::Host;
use crate::virtual_time::{HOP, Id};
use crate::world::{Coming, ToHost, World};

/// How often Streams asks for a sign of life here: seldom enough to play a script fast.
const BEAT: u64 = 2_500;

/// One region's frame.
#[derive(Debug, Default)]
pub struct Frame {
    pub page: Option<Id>,
    /// The agent had a contact there when it was last heard of.
    pub had_contact: bool,
    pub streams: Streams,
    pub host: Host,
}

pub struct Window {
    pub desk: Coordinator,
    /// Changes with every reload of the window.
    pub era: Id,
    pub frames: Pair<Frame>,
    pub opened_at: u64,
    tick_at: u64,
}

impl Window {
    pub fn closed() -> Self {
        Self { desk: Coordinator::new(settings(), 0), era: 0, frames: Pair::default(), opened_at: 0, tick_at: 0 }
    }
}

fn settings() -> Settings {
    Settings { scheme: Scheme::Managed, ..Settings::default() }
}

impl World {
    /// Opens a window, or loads it again.
    pub fn open_window(&mut self, window: usize) {
        for region in Region::ALL {
            self.unload_page(window, region);
        }
        let (seed, era) = (self.random(u64::MAX), self.fresh());
        // What the browser keeps.
        let last_told = self.windows[window].desk.view().told;
        let desk = Coordinator::new(Settings { last_told, ..settings() }, seed);
        self.windows[window] = Window { desk, era, opened_at: self.now, ..Window::closed() };
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
        let wanted = matches!(
            message,
            PeerMessage::Renewing { why: Renewal::WorkerGivenUp, .. }
                | PeerMessage::Switched { wanted: Wanted::CallsEnd, .. }
        );
        self.by_hand(wanted, |world| world.tell(window, Input::Peer(message)));
    }

    pub fn show_contact(&mut self, window: usize, region: Region) {
        self.saw_wish(region);
        self.tell(window, Input::Command(Command::ShowContact(region)));
    }

    /// A script wants to leave the active region, or takes that back. What is there is given up, unless it may take its time.
    pub fn fail_over(&mut self, window: usize, soft: bool, back: bool) {
        if let Some(active) = self.windows[window].desk.view().active {
            let to = if back { active } else { active.other() };
            if !soft && !back {
                self.saw_giving_up(active);
            }
            self.by_hand(!soft, |world| world.tell(window, Input::Command(Command::FailOver { to, soft })));
        }
    }

    /// The agent loads a region again that does not answer, or says no more of them.
    pub fn retry(&mut self, window: usize, region: Region) {
        let view = &self.windows[window].desk.view().regions[region];
        if self.windows[window].frames[region].had_contact
            && matches!(view.readiness, Readiness::NotAnswering { .. } | Readiness::Connected { .. })
        {
            self.by_hand(true, |world| world.tell(window, Input::Command(Command::Retry(region))));
        }
    }

    fn by_hand(&mut self, wanted: bool, f: impl FnOnce(&mut Self)) {
        self.seen.by_hand = wanted;
        f(self);
        self.seen.by_hand = false;
    }

    pub fn frame_starts(&mut self, window: usize, era: Id, region: Region) {
        if self.windows[window].era == era {
            self.window_hears(window, region, Event::StreamsStarted);
            self.load_page(window, region, 0);
        }
    }

    pub fn window_hears(&mut self, window: usize, region: Region, event: Event) {
        if matches!(event, Event::Acknowledged { .. }) {
            self.windows[window].frames[region].streams.hears();
        }
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
        if self.instances[region].is_connected(page) {
            self.send_host(region, page, ToHost::Event(Event::Acknowledged { port: None }));
        }
    }

    fn perform(&mut self, window: usize, effect: Effect) {
        if self.order(window, &effect) {
            return;
        }
        match effect {
            Effect::CreateFrame(region) => {
                let era = self.windows[window].era;
                self.after(50, Coming::FrameStarts { window, era, region });
            }
            Effect::Show(region) => self.saw_show(window, region),
            Effect::ClearContact { region, contact } => {
                self.instances[region].now.calls.retain(|call| call.id.to_string() != contact);
                self.agent_changes(region);
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
                self.instances[region].now.available = name == "Available";
                self.agent_changes(region);
            }
            Effect::Broadcast(message) => {
                for peer in (0..self.windows.len()).filter(|peer| *peer != window) {
                    self.after(HOP, Coming::ToPeer { window: peer, message });
                }
            }
            _ => {}
        }
    }
}
