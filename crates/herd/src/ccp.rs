//! A CCP page and its worker, as far as they ask a service for something or tell the desk something: loading, finding the
//! agent, looking at the distribution, leaving. What the worker decides is in `ambidesk_worker_model`.
//!
//! A worker ends with its page and starts anew with the next one. In reality it may outlive a reload by a moment, which
//! saves most of a start: this is the costlier reading.

use ambidesk_coordinator::{Event, Input, Region};
use ambidesk_worker_model::{ForceOffline, LOOK_PAUSE, Look};

use crate::desk::Call;
use crate::herd::{Coming, Herd, Id, PageStep, Place};
use crate::service::{
    ADDRESS, AGENT_KNOWN, AGENT_PAUSE, AGENT_RECOVERY, AGENT_STATE, AUTHORIZE, Account, CALL, CONFIGURATION,
    CONFIGURATION_PAUSE, END_CONTACT, Health, LISTS, LOOK, PAGE, PAGE_ARRIVES, SNAPSHOT, TRANSPORT, Target,
    WORKER_CONNECTS,
};

impl Herd {
    /// Loads the CCP, in place of the one that is there. A dark region never answers that request.
    pub(crate) fn load_page(&mut self, desk: Id, region: Region, account: Account) {
        let side = &mut self.desk(desk).sides[region];
        side.unload();
        side.account = account;
        let number = side.page;
        self.asks(Target::Region(region), account, PAGE);
        if self.health[region] != Health::Dark {
            let delay = self.within(PAGE_ARRIVES);
            self.after(delay, Coming::Page(Place { desk, region, number }, PageStep::Arrives));
        }
    }

    pub(crate) fn page_step(&mut self, place: Place, step: PageStep) {
        let Place { desk, region, number } = place;
        if self.desk(desk).sides[region].page != number {
            return;
        }
        if self.health[region] == Health::Dark {
            return self.silent_step(place, step);
        }
        match step {
            PageStep::Arrives => self.arrives(place),
            PageStep::Connects => self.connects(place),
            PageStep::AgentIsKnown => self.agent_is_known(place),
            PageStep::Reports => self.reports(place),
            PageStep::PollsAgent => self.poll_agent(place),
            PageStep::PollsConfiguration => self.poll_configuration(place),
            PageStep::IsAsked(account) => self.is_asked(place, account),
            PageStep::HasAddress(account) => {
                if let Some(look) = self.desk(desk).sides[region].worker.address(true) {
                    self.look(place, account, look);
                }
            }
            PageStep::Looks => self.look(place, Account::Worker, Look::Routine),
            PageStep::Answer(account, look) => self.answer(place, account, look),
            PageStep::Leaves(account) => self.leave(place, account, ForceOffline { soft: false, next: None }),
        }
    }

    /// A silent page does nothing; what it does at intervals it goes on with when the region comes back.
    fn silent_step(&mut self, place: Place, step: PageStep) {
        match step {
            PageStep::PollsAgent => self.after(AGENT_RECOVERY, Coming::Page(place, step)),
            PageStep::PollsConfiguration => self.after(CONFIGURATION_PAUSE, Coming::Page(place, step)),
            PageStep::Answer(_, look) if look.is_repeated() => {
                self.after(LOOK_PAUSE, Coming::Page(place, PageStep::Looks));
            }
            PageStep::Looks => self.after(LOOK_PAUSE, Coming::Page(place, PageStep::Looks)),
            PageStep::Reports => self.desk(place.desk).sides[place.region].agent.stale = true,
            PageStep::Arrives
            | PageStep::Connects
            | PageStep::AgentIsKnown
            | PageStep::IsAsked(_)
            | PageStep::HasAddress(_)
            | PageStep::Answer(..)
            | PageStep::Leaves(_) => {}
        }
    }

    fn arrives(&mut self, place: Place) {
        let Place { desk, region, .. } = place;
        let account = self.desk(desk).sides[region].account;
        self.asks(Target::Region(region), account, AUTHORIZE);
        self.tell(desk, Input::Event(region, Event::CcpLoaded));
        // Where the API fails, nobody can be authorised, and no worker is started.
        if self.health[region] == Health::Well && !self.desk(desk).sides[region].signed_out {
            let delay = self.within(WORKER_CONNECTS);
            self.after(delay, Coming::Page(place, PageStep::Connects));
        }
    }

    fn connects(&mut self, place: Place) {
        let Place { desk, region, number } = place;
        let side = &mut self.desk(desk).sides[region];
        side.acknowledges = true;
        let account = side.account;
        self.asks(Target::Region(region), account, TRANSPORT + SNAPSHOT + CONFIGURATION);
        self.streams_hear(desk, region);
        let port = Some(number.to_string());
        self.tell(desk, Input::Event(region, Event::Acknowledged { port }));
        if self.health[region] == Health::Well {
            let delay = self.within(AGENT_KNOWN);
            self.after(delay, Coming::Page(place, PageStep::AgentIsKnown));
        }
    }

    fn agent_is_known(&mut self, place: Place) {
        let Place { desk, region, .. } = place;
        let account = self.desk(desk).sides[region].account;
        self.asks(Target::Region(region), account, LISTS);
        if self.health[region] == Health::Well {
            self.desk(desk).sides[region].agent.known = true;
            self.reports(place);
        }
        self.after(AGENT_PAUSE, Coming::Page(place, PageStep::PollsAgent));
        self.after(CONFIGURATION_PAUSE, Coming::Page(place, PageStep::PollsConfiguration));
    }

    /// The worker passes the agent on.
    fn reports(&mut self, Place { desk, region, .. }: Place) {
        let side = &mut self.desk(desk).sides[region];
        if side.acknowledges && side.agent.known {
            side.agent.stale = false;
            side.last_try = None;
            let snapshot = side.agent.snapshot();
            self.tell(desk, Input::Event(region, Event::AgentUpdated(Box::new(snapshot))));
        }
    }

    /// The long poll for the agent. One that fails is repeated soon, and for ever.
    fn poll_agent(&mut self, place: Place) {
        let Place { desk, region, .. } = place;
        self.asks(Target::Region(region), Account::Worker, SNAPSHOT);
        let well = self.health[region] == Health::Well;
        if well && self.desk(desk).sides[region].agent.stale {
            self.reports(place);
        }
        let pause = if well { AGENT_PAUSE } else { AGENT_RECOVERY };
        let delay = pause + self.within(CALL);
        self.after(delay, Coming::Page(place, PageStep::PollsAgent));
    }

    /// The poll for the configuration, and for its lists where it succeeds.
    fn poll_configuration(&mut self, place: Place) {
        let lists = if self.health[place.region] == Health::Well { LISTS } else { 0 };
        self.asks(Target::Region(place.region), Account::Worker, CONFIGURATION + lists);
        let delay = CONFIGURATION_PAUSE + self.within(CALL);
        self.after(delay, Coming::Page(place, PageStep::PollsConfiguration));
    }

    pub(crate) fn suppress(&mut self, desk: Id, region: Region, on: bool) {
        // A message inside the browser: that it takes a moment changes nothing here, and messages keep their order.
        let dark = self.health[region] == Health::Dark;
        let side = &mut self.desk(desk).sides[region];
        if side.acknowledges && !dark {
            side.worker.suppress(on);
        }
    }

    /// The worker is to look at the distribution for a page.
    fn is_asked(&mut self, place: Place, account: Account) {
        let Place { desk, region, .. } = place;
        if self.desk(desk).sides[region].worker.has_address() {
            return self.look(place, account, Look::ForPage);
        }
        self.asks(Target::Region(region), account, ADDRESS);
        if self.health[region] == Health::Well {
            let delay = self.within(CALL);
            self.after(delay, Coming::Page(place, PageStep::HasAddress(account)));
        } else {
            self.desk(desk).sides[region].worker.address(false);
        }
    }

    fn look(&mut self, place: Place, account: Account, look: Look) {
        self.asks(Target::Distribution, account, LOOK);
        let delay = self.within(CALL);
        self.after(delay, Coming::Page(place, PageStep::Answer(account, look)));
    }

    fn answer(&mut self, place: Place, account: Account, look: Look) {
        let Place { desk, region, .. } = place;
        if look.is_repeated() {
            self.after(LOOK_PAUSE, Coming::Page(place, PageStep::Looks));
        }
        let named = self.distribution;
        let outcome = self.desk(desk).sides[region].worker.looked(region, look, named);
        if let Some(next) = outcome.signals {
            self.signal(desk, region, next);
        }
        if let Some(order) = outcome.force_offline {
            self.leave(place, account, order);
        }
    }

    /// The page ends what has to end, lets go, and puts the agent offline; or waits for the call.
    pub(crate) fn leave(&mut self, place: Place, account: Account, order: ForceOffline) {
        let Place { desk, region, .. } = place;
        let well = self.health[region] == Health::Well;
        let side = &mut self.desk(desk).sides[region];
        if order.soft && side.agent.call.is_some() {
            let next = order.next.unwrap_or(region.other());
            side.waits = Some(next);
            return self.tell(desk, Input::Event(region, Event::FailoverPending { next }));
        }
        side.waits = None;
        let ends_call = side.agent.call.is_some();
        if well {
            side.agent.call = None;
            side.agent.offline = true;
        }
        // A call that could not be ended is not tried again here, as the worker would: it costs the region nothing.
        let signals = side.worker.let_go(region, false, order.next);
        let calls = AGENT_STATE + if ends_call { END_CONTACT } else { 0 };
        self.asks(Target::Region(region), account, calls);
        if well {
            let delay = self.within(CALL);
            self.after(delay, Coming::Page(place, PageStep::Reports));
        }
        if let Some(next) = signals {
            self.signal(desk, region, next);
        }
    }

    /// The worker names a region to the desk.
    fn signal(&mut self, desk: Id, region: Region, next: Region) {
        self.tell(desk, Input::Event(region, Event::FailoverSignaled { next }));
    }

    /// A call is cleared in its region, and what waited for that goes on.
    pub(crate) fn call_is_cleared(&mut self, place: Place) {
        let side = &mut self.desk(place.desk).sides[place.region];
        side.agent.call = None;
        let place = Place { number: side.page, ..place };
        let waits = side.waits;
        self.reports(place);
        if let Some(next) = waits {
            self.leave(place, Account::Worker, ForceOffline { soft: true, next: Some(next) });
        }
    }

    /// The region reports a change of the agent's call, if it can.
    pub(crate) fn call_changed(&mut self, place: Place, call: Call) {
        let side = &mut self.desk(place.desk).sides[place.region];
        side.agent.call = Some(call);
        side.agent.stale = true;
        if self.health[place.region] == Health::Well {
            self.reports(place);
        }
    }
}
