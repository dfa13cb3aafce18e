//! What Streams does by itself in the host page: it gives a CCP five seconds, and then loads it up to ten times, every ten
//! seconds, whatever anybody else does. It stops at the first acknowledgement and never starts again in that frame: a CCP
//! that falls silent later is nothing to it (`enableAckTimeout` is off unless a host asks for it).

use ambidesk_coordinator::{Event, Input, Region};

use crate::desk::Streams;
use crate::herd::{Coming, FrameStep, Herd, Id, PageStep, Place};
use crate::service::{Account, HOP, LOAD_TIMEOUT, REFRESH_LIMIT, REFRESH_PAUSE, STREAMS_STARTS};

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
        if streams.era != number || streams.acknowledged {
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
        let streams = &mut self.desk(desk).sides[region].streams;
        streams.attempts += 1;
        if streams.attempts <= REFRESH_LIMIT {
            self.load_page(desk, region, Account::Streams);
            self.after(REFRESH_PAUSE, Coming::Frame(place, FrameStep::Refreshes));
        } else {
            // From here on the desk looks after the region.
            let now = self.now();
            self.desk(desk).sides[region].last_try = Some(now);
            self.tell(desk, Input::Event(region, Event::RetriesExhausted));
        }
    }

    /// The first acknowledgement in a frame: Streams tells the CCP that it is part of a pair. Later ones are left to the
    /// coordinator.
    pub(crate) fn streams_hear(&mut self, desk: Id, region: Region) {
        let side = &mut self.desk(desk).sides[region];
        if !std::mem::replace(&mut side.streams.acknowledged, true) {
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
