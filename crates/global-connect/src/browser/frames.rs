//! The frames of both regions: taken where the page's script has made them, or made by it now. Deliberately absent: what
//! is in a frame.

use std::rc::Rc;

use ambidesk_coordinator::{Event, Input, Pair, Region, View};
use ambidesk_streams::{RegionFrame, StreamsError};
use wasm_bindgen::prelude::*;

use super::{Browser, EffectError};

/// A frame is shared with whoever calls into it: JavaScript may remove it before that call has returned.
pub(super) type Frames = Pair<Option<Rc<RegionFrame>>>;

#[wasm_bindgen]
extern "C" {
    /// A stage for both frames (`js/region-frames.js`), on which they may be already.
    #[derive(Debug, Clone)]
    pub type RegionFrames;

    /// Takes a region's frame: the one that is there, or a new one.
    #[wasm_bindgen(method)]
    fn take(this: &RegionFrames, index: usize) -> JsValue;

    #[wasm_bindgen(method)]
    fn remove(this: &RegionFrames);
}

/// Its place in the pair.
const fn place(region: Region) -> usize {
    match region {
        Region::First => 0,
        Region::Second => 1,
    }
}

impl Browser {
    /// The region's frame, while it has one.
    pub(crate) fn frame(&self, region: Region) -> Option<Rc<RegionFrame>> {
        self.frames.borrow()[region].clone()
    }

    pub(super) fn create_frame(&self, region: Region, shown: Region) {
        // A frame that never started is replaced; dropping it removes it.
        let before = self.frames.borrow_mut()[region].take();
        drop(before);
        let report = {
            let inbox = self.inbox.clone();
            let hand_over = self.hand_over(region);
            move |event| {
                if matches!(event, Event::StreamsStarted) {
                    hand_over();
                }
                inbox.push(Input::Event(region, event));
            }
        };
        let member = self.parameters.members[region].clone();
        let frame = RegionFrame::take(region, member, self.stage.take(place(region)), report);
        frame.set_visible(region == shown, None);
        self.frames.borrow_mut()[region] = Some(Rc::new(frame));
    }

    /// Lets the page see a region's `connect` before anything can register with it.
    fn hand_over(&self, region: Region) -> impl Fn() + use<> {
        let id = self.parameters.regions[region].id.clone();
        let (page, frames) = (Rc::downgrade(&self.page), Rc::downgrade(&self.frames));
        move || {
            let page = page.upgrade().and_then(|page| page.borrow().clone());
            let frame = frames.upgrade().and_then(|frames| frames.borrow()[region].clone());
            if let (Some(page), Some(connect)) = (page, frame.as_deref().and_then(RegionFrame::connect)) {
                page.streams_started(&id, connect);
            }
        }
    }

    /// A switch is a change of visibility, nothing else. A request page that is to be clicked shares the place.
    pub(super) fn show(&self, view: &View) {
        let is_visible = |region: Region| region == view.shown || view.regions[region].asks_for_storage();
        let share = Region::ALL.into_iter().all(is_visible);
        for region in Region::ALL {
            if let Some(frame) = self.frame(region) {
                frame.set_visible(is_visible(region), share.then_some(place(region)));
            }
        }
    }

    /// Tells the region's frame, if there is one, what to do.
    pub(super) fn command(
        &self,
        region: Region,
        command: impl FnOnce(&RegionFrame) -> Result<(), StreamsError>,
    ) -> Result<(), EffectError> {
        let Some(frame) = self.frame(region) else { return Ok(()) };
        command(&frame)
            .map_err(|cause| EffectError::Frame { region: self.parameters.regions[region].id.clone(), cause })
    }

    /// Leaves nothing of the desk in the page.
    pub(super) fn remove_frames(&self) {
        drop(self.frames.take());
        drop(self.peers.take());
        drop(self.sign_in.take());
        self.release_sign_in();
        self.stage.remove();
    }
}
