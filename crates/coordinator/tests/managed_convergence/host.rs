//! The page's script between the CCPs and the desk (`js/managed.js`): it configures them, asks for the agent, and passes on.

use ambidesk_coordinator::{Effect, Event, Region};
use ambidesk_worker_model::{Heard, Said};

use crate::virtual_time::{HOP, Id};
use crate::world::{Coming, ToHost, ToPage, World};

/// How old the agent of a CCP that may not speak may become.
const FRESH: u64 = 5_000;

/// The script's part for one region.
#[derive(Debug, Clone, Copy, Default)]
pub struct Host {
    valid: bool,
    active: bool,
    /// The desk has said whether it may speak.
    decided: bool,
    asked: u64,
    /// What its CCP said last of the active region.
    initiated: Option<Region>,
}

impl World {
    fn host(&mut self, window: usize, region: Region) -> &mut Host {
        &mut self.windows[window].frames[region].host
    }

    fn fetch(&mut self, window: usize, region: Region) {
        self.host(window, region).asked = self.now;
        self.send_page(window, region, ToPage::Fetch);
    }

    /// Sends a message to a window's page, if there is one.
    pub fn send_page(&mut self, window: usize, region: Region, message: ToPage) {
        if let Some(page) = self.windows[window].frames[region].page {
            self.after(HOP, Coming::ToPage { region, page, message });
        }
    }

    pub fn host_hears(&mut self, region: Region, page: Id, message: ToHost) {
        let Some(window) = self.windows.iter().position(|window| window.frames[region].page == Some(page)) else {
            return;
        };
        match message {
            ToHost::Event(event) => {
                if let Event::Acknowledged { port } = &event {
                    self.acknowledged(window, region, port.is_some());
                }
                self.window_hears(window, region, event);
            }
            ToHost::Introduced(active) => {
                let host = self.host(window, region);
                if !host.decided {
                    host.active = active == region;
                }
                let active_state = host.active;
                self.send_page(window, region, ToPage::Conduit { active: active_state });
                self.fetch(window, region);
                self.window_hears(window, region, Event::Introduced { active });
            }
            ToHost::Agent(agent) => {
                self.windows[window].frames[region].had_contact = !agent.calls.is_empty();
                self.window_hears(window, region, Event::AgentUpdated(Box::new(agent.to_agent())));
            }
            ToHost::Said(said) => self.host_is_told(window, region, said),
        }
    }

    fn acknowledged(&mut self, window: usize, region: Region, is_new: bool) {
        let now = self.now;
        let host = self.host(window, region);
        host.valid &= !is_new;
        if !std::mem::replace(&mut host.valid, true) {
            let active = host.active;
            self.send_page(window, region, ToPage::Configure { active });
            self.fetch(window, region);
        } else if !host.active && now - host.asked > FRESH {
            self.fetch(window, region);
        }
    }

    fn host_is_told(&mut self, window: usize, region: Region, said: Said) {
        let event = match said {
            Said::Detected(next) => Event::FailoverDetected { next },
            Said::Pending(next) => Event::FailoverPending { next },
            Said::Initiated(next) => {
                self.host(window, region).initiated = Some(next);
                Event::FailoverInitiated { next }
            }
            Said::Heartbeat => return self.send_page(window, region.other(), ToPage::Pass(Heard::Heartbeat)),
            Said::Answer => return self.send_page(window, region.other(), ToPage::Pass(Heard::Answer)),
        };
        self.window_hears(window, region, event);
    }

    /// Carries out what the desk wants of a CCP in this scheme; says whether it was that.
    pub fn order(&mut self, window: usize, effect: &Effect) -> bool {
        match *effect {
            Effect::Suppress { region, on } => {
                let host = self.host(window, region);
                (host.active, host.decided) = (!on, true);
                self.send_page(window, region, ToPage::Conduit { active: !on });
                if !on {
                    self.fetch(window, region);
                }
            }
            Effect::ForceOffline { region, .. } => self.tells_active(window, region, region.other()),
            Effect::RelayFailover(source) => {
                if let Some(next) = self.host(window, source).initiated {
                    self.tells_active(window, source.other(), next);
                }
            }
            Effect::CompleteFailover { active, left_too } => {
                self.tells_active(window, active, active);
                if left_too {
                    self.tells_active(window, active.other(), active);
                }
            }
            Effect::ForceFailover { from, both } => {
                self.send_page(window, from, ToPage::Pass(Heard::Force));
                if both {
                    self.send_page(window, from.other(), ToPage::Pass(Heard::Force));
                }
            }
            _ => return false,
        }
        true
    }

    fn tells_active(&mut self, window: usize, region: Region, active: Region) {
        if active != region {
            self.saw_order_to_leave(region);
        }
        self.send_page(window, region, ToPage::Pass(Heard::Active(active)));
    }
}
