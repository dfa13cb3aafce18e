//! The reference model of the managed scheme. It knows what the CCPs said and what each of them was last told, and of each
//! change the grounds: in this scheme time alone moves a desk only where nobody has told yet, or where a wait is over.
//! Absent: when a region counts as silent, which it is told by the view.

mod ccp;

use ambidesk_coordinator::{Command, Effect, Event, Input, Pair, PeerMessage, Region, Settings, View, Wanted};

use ccp::Ccp;

use crate::reference::Reference;
use crate::state::{State, ends_the_wait, takes_back};

#[derive(Debug)]
pub struct ManagedModel {
    state: State,
    ccps: Pair<Ccp>,
    /// What a peer said of a region that is being left, before the active region was known.
    told: Option<Region>,
    /// A script has ordered that.
    told_of_order: bool,
    /// When a region was first heard.
    heard: Option<u64>,
    /// When the agent wanted to leave, while the desk waits.
    forced: Option<u64>,
    /// A script ordered the wait.
    by_order: bool,
    /// The desk waits for a contact, although it was told that the other region is active.
    stays: bool,
    settings: Settings,
}

impl ManagedModel {
    pub fn new(settings: Settings) -> Self {
        Self {
            state: State::Closed,
            ccps: Pair::default(),
            told: None,
            told_of_order: false,
            heard: None,
            forced: None,
            by_order: false,
            stays: false,
            settings,
        }
    }

    /// A region that nobody has been told of yet is named.
    fn first_word(&self, active: Region) -> State {
        if self.told == Some(active) { State::Leaving(active) } else { State::In(active) }
    }

    fn after_event(&self, source: Region, event: &Event) -> Option<State> {
        let state = self.state;
        match (state, event) {
            (State::Looking, Event::Introduced { active: named }) => Some(self.first_word(*named)),
            // Whatever another window waited for is over.
            (State::Looking, Event::FailoverInitiated { next }) => Some(State::In(*next)),
            (State::Looking, Event::FailoverPending { next }) if source != *next => Some(State::Leaving(source)),
            // Taken over while it may only be silent: its contact is waited for.
            (State::In(active) | State::Leaving(active), Event::FailoverInitiated { next })
                if active != *next && source == *next && self.ccps[active].firm && self.forced.is_none() =>
            {
                Some(State::Leaving(active))
            }
            (State::In(active) | State::Leaving(active), Event::FailoverInitiated { next }) => {
                (active == *next || !self.stays).then_some(State::In(*next))
            }
            (State::In(active), Event::FailoverPending { next }) if source == active && source != *next => {
                Some(State::Leaving(active))
            }
            // Only its own CCP calls a failover off.
            (State::Leaving(from), Event::FailoverDetected { next }) if source == from && *next == from => {
                Some(State::In(from))
            }
            // That both claim the role changes nothing.
            (State::In(active), Event::Introduced { active: named }) if *named != active => {
                (source != active && self.ccps[active].vouches).then_some(state)
            }
            (State::Leaving(from), Event::Introduced { active: named }) if *named != from => {
                (source != from && self.ccps[from].connected).then_some(state)
            }
            _ => Some(state),
        }
        .filter(|to| !matches!(to, State::In(active) if self.turns_up(*active) || self.reports(source, event, *active)))
    }

    /// A contact of the region that is not active may come on screen: its CCP was told to keep silent.
    fn turns_up(&self, active: Region) -> bool {
        let other = &self.ccps[active.other()];
        other.firm && !other.given_up && !other.lets_go
    }

    /// What is known of `region` now that `input` has come.
    fn after(&self, input: &Input, region: Region) -> Ccp {
        let mut ccp = self.ccps[region].clone();
        if let Input::Event(source, Event::AgentUpdated(agent)) = input
            && *source == region
        {
            ccp.learn(agent);
        }
        ccp
    }

    /// The agent wants to see a contact of `region`. For one that is being offered, none that they have taken goes out of sight.
    fn shows(&self, input: &Input, region: Region) -> bool {
        let may_be_shown = self.ccps[region].firm || self.ccps[region].attended && !self.ccps[region.other()].firm;
        may_be_shown && *input == Input::Command(Command::ShowContact(region))
    }

    /// The agent has a contact in `active`: no other one is brought on screen, unless they want to see it.
    fn keeps_screen(&self, input: &Input, active: Region) -> bool {
        !matches!(input, Input::Command(Command::ShowContact(_))) && self.after(input, active).firm
    }

    /// The agent wants to leave, whatever they have there.
    fn is_wanted(&self, input: &Input) -> bool {
        let now = matches!(
            input,
            Input::Command(Command::SwitchNow | Command::FailOver { .. })
                | Input::Peer(PeerMessage::Switched { wanted: Wanted::CallsEnd, .. })
        );
        now || self.forced.is_some()
    }

    fn reports(&self, source: Region, event: &Event, active: Region) -> bool {
        let mut told = Ccp::default();
        if let Event::AgentUpdated(agent) = event {
            told.learn(agent);
        }
        source != active && told.firm && !self.ccps[source].given_up
    }

    /// Whether the region introduced itself as active, and that has stood.
    fn stood(&self, now: u64, region: Region) -> bool {
        self.ccps[region].introduced.is_some_and(|at| at + millis(self.settings.settle) <= now)
    }

    /// Whether a wait has lasted that nothing holds up, or that the agent does not want.
    fn is_over(&self, now: u64, from: Region) -> bool {
        let within = millis(self.settings.finish_within);
        let since = |at: Option<u64>| at.is_some_and(|at| at + within <= now);
        since(self.ccps[from].idle) || since(self.forced)
    }
}

impl Reference for ManagedModel {
    fn state(&self) -> State {
        self.state
    }

    fn consequence(&mut self, input: &Input) -> Option<State> {
        let state = self.state;
        match (state, input) {
            (State::Closed, Input::Opened) => Some(State::Looking),
            (State::Closed, _) => Some(State::Closed),
            (State::Over, _) | (_, Input::Command(Command::Terminate)) => Some(State::Over),
            (_, Input::Event(source, event)) => self.after_event(*source, event),
            // A force is told to the CCPs, which may answer it.
            (State::Leaving(left), input) if ends_the_wait(input, left) => Some(state),
            (State::In(active) | State::Leaving(active), Input::Peer(PeerMessage::Switched { from, to, wanted }))
                if from != to && *from == active =>
            {
                Some(State::after_peer(active, self.ccps[active].firm && !wanted.ends_calls()))
            }
            // That may be past: who has moved on has heard of it.
            (State::In(active) | State::Leaving(active), Input::Peer(PeerMessage::CalledOff { active: named }))
                if *named != active =>
            {
                Some(state)
            }
            (
                _,
                Input::Command(Command::SwitchNow | Command::FailOver { .. } | Command::ShowContact(_))
                | Input::Peer(_)
                | Input::Tick,
            ) => None,
            (_, Input::Opened | Input::Command(_)) => Some(state),
        }
        .filter(|to| !matches!(to, State::In(active) if self.turns_up(*active)))
    }

    fn has_grounds(&mut self, now: u64, input: &Input, to: State) -> bool {
        let from = self.state;
        if from == to {
            return true;
        }
        let by_command = matches!(input, Input::Command(Command::SwitchNow | Command::FailOver { .. }));
        let names = |region| match input {
            Input::Event(_, Event::Introduced { active: named }) => *named == region,
            Input::Event(_, Event::FailoverInitiated { next }) => *next == region,
            Input::Peer(PeerMessage::Switched { to, .. }) => *to == region,
            Input::Peer(PeerMessage::CalledOff { active }) => *active == region,
            _ => false,
        };
        let calls_off = |left| match input {
            Input::Event(source, Event::FailoverDetected { next }) => source == next && *next == left,
            _ => false,
        };
        match (from, to) {
            (State::Looking, State::In(active) | State::Leaving(active)) => {
                let within = millis(self.settings.distribution_within);
                let nobody = self.heard.is_some_and(|heard| heard + within <= now);
                let begins = |region| names(region) || nobody && region == self.told.unwrap_or(self.settings.presumed);
                let returns = to == State::Leaving(active) && self.ccps[active].firm;
                begins(active) || returns && begins(active.other())
            }
            (State::In(active), State::In(other)) if active != other => by_command || names(other),
            (State::In(active), State::Leaving(left)) if active == left => {
                let heard = matches!(input, Input::Peer(PeerMessage::Pending { from, .. }) if *from == active);
                heard || self.ccps[active].holds && (by_command || names(active.other()))
            }
            // A contact of the region that is not active is never hidden, where it was told to keep silent about it.
            (State::In(active), State::Leaving(left)) => {
                let reports = matches!(input, Input::Event(source, event) if self.reports(*source, event, active));
                let wanted = self.shows(input, left);
                left != active && (self.turns_up(active) || reports || wanted) && !self.keeps_screen(input, active)
            }
            (State::Leaving(left), State::In(active)) if left == active => {
                let taken_back = self.by_order && takes_back(input, active);
                names(active) || self.stood(now, active) || calls_off(left) || taken_back
            }
            // Called off, and there is a contact in the other one.
            (State::Leaving(left), State::Leaving(hidden)) => {
                let stays = names(left) || self.stood(now, left) || calls_off(left);
                left != hidden && stays && self.turns_up(left) && !self.keeps_screen(input, left)
            }
            (State::Leaving(left), State::In(active)) => {
                let nothing_holds = names(active) && (!self.ccps[left].holds || !self.ccps[left].connected);
                let initiated = matches!(input, Input::Event(_, Event::FailoverInitiated { next }) if *next == active);
                let followed = matches!(input, Input::Peer(_)) && names(active);
                // The agent goes ahead of it.
                self.shows(input, active) || nothing_holds || initiated || followed || self.is_over(now, left)
            }
            _ => false,
        }
    }

    fn observe(&mut self, now: u64, input: &Input, effects: &[Effect], to: State, view: &View) {
        let from = self.state;
        let wanted = self.is_wanted(input);
        self.state = to;
        if matches!(from, State::Closed | State::Over) {
            return;
        }
        match input {
            Input::Event(source, event) => self.hear(now, *source, event),
            Input::Peer(PeerMessage::Pending { from: left, to: next, ordered })
                if left != next && from == State::Looking =>
            {
                (self.told, self.told_of_order) = (Some(*left), *ordered);
            }
            Input::Peer(PeerMessage::Switched { from: over, .. } | PeerMessage::CalledOff { active: over }) => {
                self.told = self.told.filter(|told| told != over);
            }
            Input::Command(_) if from == to && matches!(to, State::Leaving(left) if ends_the_wait(input, left)) => {
                self.forced.get_or_insert(now);
            }
            Input::Peer(PeerMessage::FailOver { to: stays, .. }) => {
                self.told = self.told.filter(|told| told != stays);
            }
            Input::Peer(_) | Input::Command(_) | Input::Opened | Input::Tick => {}
        }
        if from != to {
            self.forced = None;
        }
        // What a region that was left said before that is nothing to go by when the desk comes back.
        if let (Some(left), State::In(active)) = (from.active(), to) {
            self.ccps[left].vouches &= left == active;
        }
        if let Input::Event(source, Event::FailoverInitiated { next }) = input
            && source != next
            && from != to
        {
            self.ccps[*source].lets_go = to.active() != Some(*source) && self.ccps[*source].has_contacts;
        }
        self.judge_order(input, from);
        let knows = view.told.is_some_and(|told| to.active() != Some(told.active));
        self.stays = matches!(to, State::Leaving(_)) && self.forced.is_none() && knows;
        for effect in effects {
            match effect {
                Effect::Suppress { region, on } => self.ccps[*region].speaks = Some(!on),
                Effect::ForceOffline { region, soft: false } if to.active() != Some(*region) => {
                    self.ccps[*region].given_up |= wanted;
                }
                _ => {}
            }
        }
        for region in Region::ALL {
            let ccp = &mut self.ccps[region];
            ccp.connected = view.regions[region].rungs.connected;
            ccp.vouches &= ccp.connected;
            ccp.given_up &= to.active() != Some(region);
            ccp.lets_go &= to.active() != Some(region);
            let is_left = to == State::Leaving(region);
            ccp.idle = if is_left && !ccp.holds { ccp.idle.filter(|_| from == to).or(Some(now)) } else { None };
        }
    }

    fn holds(&mut self, region: Region) -> bool {
        self.ccps[region].holds
    }

    fn both_are_live(&self) -> bool {
        true
    }

    /// A region that is active waits for nothing; whether it is ready can be seen.
    fn asks(&self) -> bool {
        false
    }

    /// Nobody is asked about the distribution, or configured by the desk. And a region with a contact that the agent has taken is told
    /// that the other one is active, upon which it ends that, only where the agent wanted it.
    fn may_do(&self, input: &Input, effect: &Effect) -> bool {
        let told_to_leave = match effect {
            Effect::PollDistribution(_) | Effect::Configure(_) => return false,
            Effect::ForceOffline { region, .. } => Some(*region),
            Effect::CompleteFailover { active, left_too: true } => Some(active.other()),
            Effect::ForceFailover { from, both: true } => return !self.ccps[from.other()].firm,
            Effect::RelayFailover(source) => {
                let leaves = matches!(input, Input::Event(_, Event::FailoverInitiated { next }) if next == source);
                leaves.then_some(source.other())
            }
            _ => None,
        };
        told_to_leave
            .is_none_or(|region| self.is_wanted(input) || self.ccps[region].given_up || !self.after(input, region).firm)
    }

    /// The active region speaks; the other one is silent, or tells the end of the contacts that it has.
    fn check_roles(&mut self, _now: u64, active: Region) {
        let (this, other) = (&self.ccps[active], &self.ccps[active.other()]);
        assert_eq!(this.speaks, Some(true), "the active region is silent: {self:?}");
        assert!(other.speaks == Some(false) || other.has_contacts, "both speak: {self:?}");
    }
}

impl ManagedModel {
    /// Whether a script has ordered the wait, and its region has not said anything of it.
    fn judge_order(&mut self, input: &Input, from: State) {
        let to = self.state;
        let told = from == State::Looking && self.told_of_order && self.told.is_some();
        let begins = match input {
            Input::Command(Command::FailOver { .. }) | Input::Peer(PeerMessage::Pending { ordered: true, .. }) => true,
            Input::Peer(PeerMessage::Switched { wanted, .. }) => wanted.is_wanted(),
            _ => told,
        };
        let said = matches!(input, Input::Event(source, Event::FailoverPending { next }) if source != next && to == State::Leaving(*source));
        let goes_on = self.by_order && from == to && !said;
        self.by_order = matches!(to, State::Leaving(_)) && (begins && from != to || goes_on);
    }

    fn hear(&mut self, now: u64, source: Region, event: &Event) {
        if matches!(event, Event::Acknowledged { .. }) {
            self.heard.get_or_insert(now);
        }
        let ccp = &mut self.ccps[source];
        match event {
            Event::Introduced { active } => {
                ccp.vouches = *active == source;
                ccp.introduced = ccp.vouches.then_some(now);
            }
            Event::FailoverPending { next } if *next != source => ccp.introduced = None,
            Event::FailoverInitiated { next } => {
                self.ccps[*next].vouches = true;
                self.ccps[next.other()].vouches = false;
            }
            Event::Acknowledged { port: Some(port) }
                if ccp.port.as_ref() != Some(port) && ccp.port.replace(port.clone()).is_some() =>
            {
                ccp.vouches = false;
            }
            Event::AgentUpdated(agent) => ccp.learn(agent),
            _ => {}
        }
    }
}

fn millis(span: std::time::Duration) -> u64 {
    u64::try_from(span.as_millis()).unwrap_or(u64::MAX)
}
