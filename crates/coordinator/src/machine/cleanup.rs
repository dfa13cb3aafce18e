//! A region that was left without its co-operation is cleaned up: its contacts end, are cleared, and its agent goes
//! offline. Nobody sees that region any more, so that nobody else would do it. It is told again when it answers again,
//! and now and then until it has done it.
//!
//! Nor is an agent left reachable in the standby region, by a state that was chosen in the instant in which it was left.
//!
//! And a failover that waits is not held up by a call that nobody is on: it is cleared.

use super::Coordinator;
use crate::agent::{AgentStateKind, Contact, ContactState};
use crate::backoff::Backoff;
use crate::effect::Effect;
use crate::peer::{PeerMessage, Wanted};
use crate::phase::Phase;
use crate::region::Region;
use crate::timers::Timer;

/// The clean-up of a region that was left without its co-operation: its agent is to be put offline when it answers again.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Cleanup {
    pause: Backoff,
    /// Whether somebody wanted to leave.
    wanted: Wanted,
}

impl Coordinator {
    /// Tells the region that is being left to let go, now and again when it answers, and remembers that it has to be cleaned up.
    pub(super) fn leave_for_cleanup(&mut self, from: Region, wanted: Wanted) {
        let pause = Backoff::new(self.settings.retry_first, self.settings.retry_longest);
        self.regions[from].cleanup = Some(Cleanup { pause, wanted });
        self.clean_up(from);
    }

    /// There is nothing to clean up in the region any more.
    pub(super) fn cancel_cleanup(&mut self, region: Region) {
        self.regions[region].cleanup = None;
        self.regions[region].cleared.clear();
        self.timers.stop(Timer::Cleanup(region));
    }

    /// The region answers again, or has had its time.
    pub(super) fn clean_up_if_due(&mut self, region: Region) {
        let state = &self.regions[region];
        let (Some(cleanup), Some(active)) = (&state.cleanup, self.phase.active()) else {
            return;
        };
        let wanted = cleanup.wanted;
        if state.is_connected() && active != region {
            self.clean_up(region);
            if self.is_managed() {
                // A window that was opened since then may have believed that region, whose worker tells nobody that it has let go.
                self.effects.push(Effect::Broadcast(PeerMessage::Switched { from: region, to: active, wanted }));
            }
        }
    }

    /// Whether the agent gave up what is there; in the paired scheme, whether the desk did.
    pub(super) fn is_given_up(&self, region: Region) -> bool {
        self.regions[region].cleanup.as_ref().is_some_and(|cleanup| cleanup.wanted.ends_calls() || !self.is_managed())
    }

    /// A region that was left has had its time to put the agent offline.
    pub(super) fn on_cleanup_due(&mut self, region: Region) {
        if self.regions[region].cleanup.is_none() && self.is_reachable_in_standby(region) {
            self.is_told_to_leave(region);
            self.regions[region].unfinished = true;
            self.effects.push(Effect::ForceOffline { region, soft: true });
        }
        self.clean_up_if_due(region);
    }

    /// Whether the agent can be given contacts in a region that nobody looks at, and has none there. With one, somebody may
    /// be working there by other means; and where nothing was told of the traffic, it may go there. In the managed scheme both
    /// regions are live, and what the agent's state is in the other one is theirs to know.
    fn is_reachable_in_standby(&self, region: Region) -> bool {
        let is_standby = matches!(*self.phase, Phase::Steady { active } if active != region) && self.assumed.is_none();
        is_standby
            && !self.is_managed()
            && self.regions[region].current_agent().is_some_and(|agent| {
                let kind = agent.state.kind;
                matches!(kind, AgentStateKind::Routable | AgentStateKind::NotRoutable) && agent.contacts.is_empty()
            })
    }

    fn clean_up(&mut self, region: Region) {
        // Without the agent's word, a call that is not known yet is none to end.
        let may_be_told = self.is_given_up(region) || self.regions[region].current_agent().is_some();
        let state = &mut self.regions[region];
        let Some(Cleanup { pause, wanted }) = &mut state.cleanup else {
            return;
        };
        let soft = *wanted == Wanted::CallsFinish;
        let pause = pause.next(&mut self.jitter);
        self.timers.set(Timer::Cleanup(region), self.now + pause);
        if may_be_told {
            state.unfinished = true;
            state.cleared.clear();
            self.suppress(region, true);
            self.is_told_to_leave(region);
            self.effects.push(Effect::ForceOffline { region, soft });
            self.clear_contacts(region);
            if !self.is_given_up(region) {
                // Once it knows, what the agent does there is theirs.
                self.cancel_cleanup(region);
            }
        }
    }

    /// The agent was reported in a region that may have to be cleaned up.
    pub(super) fn watch_cleanup(&mut self, region: Region) {
        if self.regions[region].cleanup.is_none() {
            return if self.is_reachable_in_standby(region) {
                self.timers.set_if_idle(Timer::Cleanup(region), self.now + self.settings.finish_within);
            } else {
                self.timers.stop(Timer::Cleanup(region));
            };
        }
        let state = &self.regions[region];
        // In the managed scheme both regions are live: what turns up there is the agent's, unless they gave up what is there.
        let turns_up = !self.is_given_up(region) && state.holds_firmly();
        if turns_up || state.is_offline_and_empty() {
            self.cancel_cleanup(region);
        } else {
            self.clear_contacts(region);
        }
    }

    /// Clears what has ended, once for each time that the region is told.
    fn clear_contacts(&mut self, region: Region) {
        self.clear(region, |contact| contact.state == ContactState::Ended || contact.state.is_missed_or_failed());
    }

    /// Clears the missed, rejected and failed calls that hold a failover up, once for each time that the region is asked
    /// whether it still waits. Nobody is on them, and there is no after-contact work to lose.
    pub(super) fn clear_missed_calls(&mut self, region: Region) {
        let scheme = self.settings.scheme;
        self.clear(region, |contact| contact.channel.holds_failover(scheme) && contact.state.is_missed_or_failed());
    }

    fn clear(&mut self, region: Region, is_over: impl Fn(&Contact) -> bool) {
        let state = &mut self.regions[region];
        let contacts = state.current_agent().into_iter().flat_map(|agent| &agent.contacts);
        let over = contacts.filter(|contact| is_over(contact)).map(|contact| contact.id.clone()).collect::<Vec<_>>();
        for contact in over {
            if !state.cleared.contains(&contact) {
                state.cleared.push(contact.clone());
                self.effects.push(Effect::ClearContact { region, contact });
            }
        }
    }
}
