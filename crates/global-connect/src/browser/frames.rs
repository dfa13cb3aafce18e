//! The frames of both regions, and the element that they share. Deliberately absent: what is in a frame.

use std::rc::Rc;

use ambidesk_coordinator::{Event, Input, Pair, Region};
use ambidesk_streams::{RegionFrame, StreamsError};
use wasm_bindgen::JsCast;
use web_sys::HtmlElement;

use super::{Browser, EffectError, StartError};

/// A frame is shared with whoever calls into it: JavaScript may remove it before that call has returned.
pub(super) type Frames = Pair<Option<Rc<RegionFrame>>>;

/// The element that the two frames lie in, one over the other. A container without a height gets one, as the vendor's
/// script gives it: a CCP in a collapsed element can't be used.
pub(super) fn stage(container: &HtmlElement) -> Result<HtmlElement, StartError> {
    let document = container.owner_document().ok_or(StartError::NoDocument)?;
    let stage: HtmlElement = document.create_element("div").map_err(|_| StartError::NoDocument)?.unchecked_into();
    let style = stage.style();
    for (name, value) in [("position", "relative"), ("width", "100%"), ("height", "100%")] {
        let _ = style.set_property(name, value);
    }
    container.append_child(&stage).map_err(|_| StartError::NoDocument)?;
    if container.offset_width() > 0 && container.offset_height() == 0 {
        let _ = style.set_property("height", "465px");
    }
    Ok(stage)
}

impl Browser {
    /// The region's frame, while it has one.
    pub(crate) fn frame(&self, region: Region) -> Option<Rc<RegionFrame>> {
        self.frames.borrow()[region].clone()
    }

    /// A frame that can't be created is one that did not start.
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
        match RegionFrame::create(region, self.parameters.frames[region].clone(), &self.stage, report) {
            Ok(frame) => {
                frame.set_visible(region == shown);
                self.frames.borrow_mut()[region] = Some(Rc::new(frame));
            }
            Err(error) => {
                self.inbox.push(Input::Event(region, Event::StreamsFailed { reason: error.to_string() }));
            }
        }
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

    /// A switch is a change of visibility, nothing else.
    pub(super) fn show(&self, shown: Region) {
        for region in Region::ALL {
            if let Some(frame) = self.frame(region) {
                frame.set_visible(region == shown);
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
        self.stage.remove();
    }
}
