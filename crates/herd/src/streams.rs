//! What Streams does by itself in the host page: it gives a CCP five seconds, and then loads it up to ten times, every ten
//! seconds, whatever anybody else does. What it decides is in `ambidesk_worker_model`; here is what follows from it.

use ambidesk_coordinator::{Event, Input, Region};
use ambidesk_worker_model::{LOAD_TIMEOUT, REFRESH_PAUSE, Refresh};

use crate::desk::Streams;
use crate::herd::{Coming, FrameStep, Herd, Id, PageStep, Place};
use crate::service::{Account, HOP, STREAMS_STARTS};

impl Herd {
    /// Puts a new frame in, and Streams into it.
    pub(crate) fn create_frame(&mut self, desk: Id, region: Region) {
        let streams = &mut self.desk(desk).sides[region].streams;
        *streams = Streams { era: streams.era + 1, ..Streams::default() };
        let number = streams.era;
        let delay = self.within(STREAMS_STARTS);
        self.after(delay, Coming::Frame(Place { desk, region, number }, FrameStep::Starts));
    }

    pub(crate) fn frame_step(&mut self, place: Place, step: FrameStep) {
        let Place { desk, region, number } = place;
        let streams = &self.desk(desk).sides[region].streams;
        if streams.era != number || streams.frame.was_acknowledged() {
            return;
        }
        match step {
            FrameStep::Starts => {
                self.tell(desk, Input::Event(region, Event::StreamsStarted));
                self.load_page(desk, region, Account::Person);
                self.after(LOAD_TIMEOUT, Coming::Frame(place, FrameStep::LoadTimesOut));
            }
            FrameStep::LoadTimesOut => {
                self.after(REFRESH_PAUSE, Coming::Frame(place, FrameStep::Refreshes));
                self.tell(desk, Input::Event(region, Event::AcknowledgementTimedOut));
            }
            FrameStep::Refreshes => self.refresh(place),
        }
    }

    fn refresh(&mut self, place: Place) {
        let Place { desk, region, .. } = place;
        match self.desk(desk).sides[region].streams.frame.refresh() {
            Refresh::Loads => {
                self.load_page(desk, region, Account::Streams);
                self.after(REFRESH_PAUSE, Coming::Frame(place, FrameStep::Refreshes));
            }
            Refresh::GivesUp => {
                // From here on the desk looks after the region.
                let now = self.now();
                self.desk(desk).sides[region].last_try = Some(now);
                self.tell(desk, Input::Event(region, Event::RetriesExhausted));
            }
            Refresh::Nothing => {}
        }
    }

    /// The first acknowledgement in a frame: Streams tells the CCP that it is part of a pair. Later ones are left to the
    /// coordinator.
    pub(crate) fn streams_hear(&mut self, desk: Id, region: Region) {
        let side = &mut self.desk(desk).sides[region];
        if side.streams.frame.hears() {
            let account = side.account;
            self.send(desk, region, PageStep::IsAsked(account));
        }
    }

    /// Sends a message to the page, if it runs.
    pub(crate) fn send(&mut self, desk: Id, region: Region, step: PageStep) {
        let side = &self.desk(desk).sides[region];
        if side.acknowledges {
            let number = side.page;
            self.after(HOP, Coming::Page(Place { desk, region, number }, step));
        }
    }
}
