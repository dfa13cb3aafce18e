//! Performs effects. A frame that can't do what it is told says so in its log; what follows from that comes back as an
//! event, or as silence that the coordinator notices.

use std::rc::Rc;

use ambidesk_coordinator::{Announcement, Effect, Event, Input, Region};
use ambidesk_streams::{RegionFrame, StreamsError};

use crate::runtime::Runtime;
use crate::sign_in::SignInWindow;

impl Runtime {
    pub(crate) fn perform(self: &Rc<Self>, effect: Effect) {
        match effect {
            Effect::CreateFrame(region) => self.create_frame(region),
            Effect::Show(region) => self.show(region),
            Effect::Suppress { region, on } => self.order(region, |frame| frame.suppress(on)),
            Effect::Configure(region) => self.order(region, RegionFrame::configure),
            Effect::AskDistribution(region) => self.order(region, RegionFrame::ask_distribution),
            Effect::ForceOffline { region, soft } => self.order(region, |frame| frame.force_offline(soft)),
            Effect::RenewCcp(region) => self.order(region, RegionFrame::renew_ccp),
            Effect::ReloadCcp(region) => self.order(region, RegionFrame::reload_ccp),
            Effect::SetAgentState { region, name } => self.order(region, |frame| frame.set_agent_state(&name)),
            Effect::ClearContact { region, contact } => self.order(region, |frame| frame.clear_contact(&contact)),
            Effect::OpenSignIn(region) => SignInWindow::open(self, region),
            Effect::Share(message) => {
                if let Some(peers) = self.peers.borrow().as_ref() {
                    peers.tell(message);
                }
            }
            Effect::Announce(announcement) => self.announce(announcement),
            Effect::RemoveFrames => self.remove_frames(),
            Effect::Record(record) => self.remember(*record),
        }
    }

    fn create_frame(self: &Rc<Self>, region: Region) {
        // A frame that never started is replaced; dropping it removes it.
        drop(self.frames.borrow_mut()[region].take());
        let weak = Rc::downgrade(self);
        let report = move |event| {
            if let Some(runtime) = weak.upgrade() {
                if matches!(event, Event::StreamsStarted) {
                    runtime.hand_over(region);
                }
                runtime.enqueue(Input::Event(region, event));
            }
        };
        let config = self.parameters.frames[region].clone();
        match RegionFrame::create(region, config, &self.stage, report) {
            Ok(frame) => {
                frame.set_visible(self.view().shown == region);
                self.frames.borrow_mut()[region] = Some(frame);
            }
            Err(error) => {
                self.enqueue(Input::Event(region, Event::StreamsFailed { reason: error.to_string() }));
            }
        }
    }

    /// The page gets to see a region's `connect` before anything can register with it.
    fn hand_over(&self, region: Region) {
        let page = self.page.borrow().clone();
        let connect = self.frames.borrow()[region].as_ref().and_then(RegionFrame::connect);
        if let (Some(page), Some(connect)) = (page, connect) {
            page.streams_started(&self.parameters.regions[region].id, connect);
        }
    }

    /// A switch is a change of visibility, nothing else.
    fn show(&self, shown: Region) {
        for (region, frame) in self.frames.borrow().iter() {
            if let Some(frame) = frame {
                frame.set_visible(region == shown);
            }
        }
    }

    fn order(&self, region: Region, order: impl FnOnce(&RegionFrame) -> Result<(), StreamsError>) {
        if let Some(frame) = &self.frames.borrow()[region]
            && let Err(error) = order(frame)
        {
            let id = &self.parameters.regions[region].id;
            web_sys::console::warn_1(&format!("Ambidesk, {id}: {error}").into());
        }
    }

    fn announce(&self, announcement: Announcement) {
        let page = self.page.borrow().clone();
        let Some(page) = page else { return };
        let id = |region: Region| self.parameters.regions[region].id.as_str();
        let connect = |region: Region| self.frames.borrow()[region].as_ref().and_then(RegionFrame::connect);
        match announcement {
            Announcement::ActiveChanged { active } => {
                page.active_changed(id(active), connect(active));
            }
            Announcement::RegionReady(region) => page.region_ready(id(region), connect(region)),
            Announcement::Ready { active } => page.ready(connect(active)),
            Announcement::FailoverPending { next } => {
                page.failover_pending(&self.parameters.regions[next].instance_arn);
            }
            Announcement::FailoverComplete { active } => page.failover_complete(id(active)),
            Announcement::StartFailed(region) => {
                let reason = self.failure(region);
                page.start_failed(&format!("{}: {reason}", id(region)));
            }
        }
    }

    /// Why a region does not start, in words.
    fn failure(&self, region: Region) -> String {
        match self.current_readiness(region) {
            ambidesk_coordinator::Readiness::Failed { reason, .. } => reason,
            _ => "the CCP did not answer; the agent is not signed in there, or the page can't be reached or framed"
                .to_owned(),
        }
    }

    fn remove_frames(&self) {
        let frames = self.frames.take();
        drop(frames);
        self.peers.take();
        self.sign_in.take();
        self.stage.remove();
    }
}
