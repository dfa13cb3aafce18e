//! The agent's region and the contact's region are two facts: with global routing the agent is given contacts of the region that
//! they do not work in.

use crate::desk::{Desk, suppress, with};
use ambidesk_coordinator::{AgentSnapshot, Channel, ContactState, Effect, PhaseView, Region, Scheme, Settings};

const SCHEMES: [Scheme; 2] = [Scheme::Paired, Scheme::Managed];

/// A desk of that scheme whose agent works in `agents`.
fn steady(scheme: Scheme, agents: Region) -> Desk {
    Desk::steady_with(Settings { scheme, ..Settings::default() }, agents)
}

/// An agent of `agents` with a contact that lives in `home`.
fn contact(channel: Channel, agents: Region, home: Region) -> AgentSnapshot {
    let mut agent = with(channel, ContactState::Connected);
    agent.contacts[0].elsewhere = agents != home;
    agent
}

#[test]
fn whichever_region_fails_the_agent_keeps_the_contact_where_they_work_wherever_it_lives() {
    for scheme in SCHEMES {
        for (agents, home) in Region::ALL.into_iter().flat_map(|agents| Region::ALL.map(|home| (agents, home))) {
            for channel in [Channel::Voice, Channel::QueueCallback, Channel::Chat, Channel::Task, Channel::Email] {
                for failing in [None, Some(agents), Some(agents.other())] {
                    let case = format!("{scheme:?}, {agents:?}, {home:?}, {channel:?}, {failing:?}");
                    let mut desk = steady(scheme, agents);
                    let mut effects = desk.agent(agents, contact(channel, agents, home));
                    if let Some(region) = failing {
                        desk.falls_silent(region);
                    }
                    effects.extend(desk.advance(20_000));
                    assert_eq!(desk.phase(), PhaseView::Steady { active: agents }, "{case}");
                    assert!(!effects.contains(&suppress(agents)), "{case}: {effects:?}");
                    let is_put_offline =
                        |effect: &Effect| matches!(effect, Effect::ForceOffline { region, .. } if *region == agents);
                    assert!(!effects.iter().any(is_put_offline), "{case}");
                    assert_eq!(
                        Region::ALL.map(|region| desk.view().lives_in(region)),
                        Region::ALL.map(|region| region == home)
                    );
                }
            }
        }
    }
}

#[test]
fn a_contact_holds_a_failover_up_by_its_channel_wherever_it_lives() {
    for scheme in SCHEMES {
        for (agents, home) in Region::ALL.into_iter().flat_map(|agents| Region::ALL.map(|home| (agents, home))) {
            for (channel, holds) in [(Channel::Voice, true), (Channel::Chat, scheme == Scheme::Managed)] {
                let mut desk = steady(scheme, agents);
                desk.agent(agents, contact(channel, agents, home));
                desk.waits(agents);
                let view = desk.view();
                let agent = view.regions[agents].agent.as_ref().expect("reported");
                assert!(desk.is_pending(agents), "{scheme:?}");
                assert_eq!(agent.holding(scheme).count(), usize::from(holds), "{scheme:?}, {home:?}, {channel:?}");
            }
        }
    }
}
