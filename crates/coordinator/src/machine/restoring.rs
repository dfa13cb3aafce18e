//! Putting the agent back into the state that they were in before a renewal of their session, or before a move: after that at
//! their word, or by the desk's own decision, once. Never against a choice: an agent who has chosen a state since, or was offline by their own will before, is left
//! alone. Absent: which state that was; the state of the region that is left remembers it.

use super::Coordinator;
use crate::agent::{AgentSnapshot, AgentStateKind};
use crate::effect::Effect;
use crate::phase::Phase;
use crate::region::Region;
use crate::timers::Timer;
use crate::view::{Notice, Restoring};

impl Coordinator {
    /// What is to come of the agent's state when `from` is left. A failover puts them offline in the very moment; who has
    /// been offline for longer went by themselves.
    pub(super) fn restoring_after(&self, from: Region) -> Restoring {
        let state = &self.regions[from];
        let left = state.offline_since.is_some_and(|since| self.now.since(since) > self.settings.finish_within);
        // A renewal of the session put them offline, and is to give the state back.
        let renewed = self.renewal.state_before(from).is_some();
        let wanted = self.settings.restores_state && (renewed || state.chosen_state.is_some() && !left);
        if wanted { Restoring::Planned } else { Restoring::Offered }
    }

    /// Does what is planned, once the region is ready; and forgets a question that nobody asks any more.
    pub(super) fn restore_as_planned(&mut self) {
        let Some(Notice::Switched { to, previous_state: Some(name), restoring, .. }) = &self.notice else {
            return self.timers.stop(Timer::Restore);
        };
        let (region, name) = (*to, name.clone());
        if *restoring != Restoring::Planned {
            if !matches!(restoring, Restoring::Asked { .. }) {
                self.timers.stop(Timer::Restore);
            }
            return;
        }
        let state = &self.regions[region];
        let Some(agent) = state.agent().filter(|_| state.is_ready() && self.phase.active() == Some(region)) else {
            return;
        };
        if !state.is_offline_and_empty() {
            if agent.state.kind != AgentStateKind::Init {
                self.set_restoring(Restoring::Offered);
            }
        } else if knows(agent, &name) {
            self.ask_to_restore(true);
            self.effects.push(Effect::SetAgentState { region, name });
        } else {
            self.set_restoring(Restoring::NoSuchState);
        }
    }

    /// The agent, or a script, chose a state: the old one at their word, or another one, which settles the matter.
    pub(super) fn note_choice(&mut self, region: Region, chosen: &str) {
        if let Some(Notice::Switched { to, previous_state: Some(name), .. }) = &self.notice
            && *to == region
        {
            if name == chosen {
                self.ask_to_restore(false);
            } else {
                self.set_restoring(Restoring::Offered);
            }
        }
    }

    /// The region reported the agent, who may be in the old state again, or in one that they chose meanwhile.
    pub(super) fn watch_restoring(&mut self, region: Region) {
        let Some(Notice::Switched { to, previous_state: Some(name), restoring, .. }) = &self.notice else {
            return;
        };
        let by_desk = match restoring {
            Restoring::Asked { by_desk } => *by_desk,
            Restoring::Refused => false,
            Restoring::Offered | Restoring::Planned | Restoring::Done { .. } | Restoring::NoSuchState => return,
        };
        let Some(agent) = self.regions[region].agent().filter(|_| *to == region) else {
            return;
        };
        match agent.state.kind {
            // On a contact already: who gets one was available.
            AgentStateKind::System => self.set_restoring(Restoring::Done { by_desk }),
            _ if agent.state.name == *name => self.set_restoring(Restoring::Done { by_desk }),
            AgentStateKind::Routable | AgentStateKind::NotRoutable => self.set_restoring(Restoring::Offered),
            AgentStateKind::Init | AgentStateKind::Offline | AgentStateKind::Error => {}
        }
    }

    /// The region was asked, and the agent is where they were.
    pub(super) fn on_not_restored(&mut self) {
        self.set_restoring(Restoring::Refused);
    }

    /// The agent, who was put offline to renew their session, gets their state back once the region is there again; unless they are in another
    /// one by then, or the region is not theirs any more. An earlier page may have put them offline.
    pub(super) fn give_state_back(&mut self) {
        let keeps_offline = self.renewal.keeps_offline();
        let Some((region, name)) = self.renewal.state.take_if(|_| !keeps_offline) else {
            return;
        };
        if matches!(*self.phase, Phase::Idle | Phase::Starting { .. }) {
            self.renewal.state = Some((region, name));
            return;
        }
        if self.phase.active() != Some(region) {
            return;
        }
        let agent = self.regions[region].current_agent().filter(|_| self.regions[region].is_ready());
        match agent.map(|agent| agent.state.kind) {
            None | Some(AgentStateKind::Init) => self.renewal.state = Some((region, name)),
            Some(AgentStateKind::Offline) => self.effects.push(Effect::SetAgentState { region, name }),
            Some(_) => {}
        }
    }

    fn ask_to_restore(&mut self, by_desk: bool) {
        self.timers.set(Timer::Restore, self.now + self.settings.finish_within);
        self.set_restoring(Restoring::Asked { by_desk });
    }

    fn set_restoring(&mut self, next: Restoring) {
        if let Some(Notice::Switched { restoring, .. }) = &mut self.notice {
            *restoring = next;
        }
    }
}

fn knows(agent: &AgentSnapshot, name: &str) -> bool {
    agent.states.iter().any(|state| state.name == name)
}
