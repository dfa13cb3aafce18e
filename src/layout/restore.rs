//! What the notice after a move says about the agent's state, and what it offers. Absent: deciding to restore it, which is
//! the coordinator's.

use ambidesk_coordinator::{AgentSnapshot, AgentStateKind, Restoring};

use crate::config::RestoreAgentState;
use crate::i18n::Localization;
use crate::text::restore as text;

/// What is to be said and offered.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(super) struct Offer {
    /// In place of the usual help.
    pub(super) help: Option<String>,
    /// A state that can be restored.
    pub(super) restore: Option<String>,
    /// The offline state, for an agent who does not want what the desk did.
    pub(super) take_back: Option<String>,
}

/// What a move leaves to be said about the state called `previous`. `to` is the name of the new region.
pub(super) fn offer(
    l10n: &Localization,
    wish: RestoreAgentState,
    previous: Option<&str>,
    restoring: Restoring,
    agent: Option<&AgentSnapshot>,
    to: &str,
) -> Offer {
    let (Some(previous), Some(agent), true) = (previous, agent, wish != RestoreAgentState::Off) else {
        return Offer::default();
    };
    let is_there = agent.state.name == previous;
    let known = agent.states.iter().any(|state| state.name == previous);
    let restore = (known && !is_there).then(|| previous.to_owned());
    let help = |help| Offer { help: Some(help), ..Offer::default() };
    match restoring {
        Restoring::Offered | Restoring::Planned if known => Offer { restore, ..Offer::default() },
        // An agent who has chosen a state there needs no word about one that is missing.
        Restoring::Offered | Restoring::Planned if agent.state.kind != AgentStateKind::Offline => Offer::default(),
        Restoring::Offered | Restoring::Planned | Restoring::NoSuchState => {
            help(text::no_such_state(l10n, previous, to))
        }
        Restoring::Asked { .. } => help(text::asked(l10n, previous)),
        Restoring::Done { by_desk } if is_there => {
            let offline = agent.states.iter().find(|state| state.kind == AgentStateKind::Offline);
            let take_back = offline.filter(|_| by_desk).map(|state| state.name.clone());
            Offer { help: Some(text::done(l10n, previous, by_desk)), restore: None, take_back }
        }
        Restoring::Done { .. } => Offer { restore, ..Offer::default() },
        Restoring::Refused if is_there => Offer::default(),
        Restoring::Refused => Offer { restore, ..help(text::refused(l10n, previous, to)) },
    }
}

#[cfg(test)]
mod tests {
    use ambidesk_coordinator::AgentState;

    use super::*;

    fn agent(name: &str, kind: AgentStateKind) -> AgentSnapshot {
        let state = |name: &str, kind| AgentState { name: name.to_owned(), kind, ..AgentState::default() };
        let states = vec![state("Available", AgentStateKind::Routable), state("Offline", AgentStateKind::Offline)];
        AgentSnapshot { state: state(name, kind), states, ..AgentSnapshot::default() }
    }

    fn offered(wish: RestoreAgentState, previous: &str, restoring: Restoring, now: &AgentSnapshot) -> Offer {
        offer(&Localization::english(), wish, Some(previous), restoring, Some(now), "Oregon")
    }

    #[test]
    fn a_state_that_the_region_knows_is_offered() {
        let offline = agent("Offline", AgentStateKind::Offline);
        let offer = offered(RestoreAgentState::Ask, "Available", Restoring::Offered, &offline);
        assert_eq!(offer, Offer { restore: Some("Available".to_owned()), ..Offer::default() });
    }

    #[test]
    fn nothing_is_offered_where_nobody_wants_it() {
        let offline = agent("Offline", AgentStateKind::Offline);
        assert_eq!(offered(RestoreAgentState::Off, "Available", Restoring::Offered, &offline), Offer::default());
    }

    #[test]
    fn what_the_desk_did_is_said_and_can_be_taken_back() {
        let available = agent("Available", AgentStateKind::Routable);
        let offer = offered(RestoreAgentState::Auto, "Available", Restoring::Done { by_desk: true }, &available);
        assert!(offer.help.is_some_and(|help| help.contains("set you back to Available")));
        assert_eq!(offer.take_back.as_deref(), Some("Offline"));
        let offline = agent("Offline", AgentStateKind::Offline);
        let taken = offered(RestoreAgentState::Auto, "Available", Restoring::Done { by_desk: true }, &offline);
        assert_eq!(taken.take_back, None);
        assert_eq!(taken.restore.as_deref(), Some("Available"));
    }

    #[test]
    fn what_could_not_be_restored_says_why() {
        let offline = agent("Offline", AgentStateKind::Offline);
        let missing = offered(RestoreAgentState::Auto, "Coaching", Restoring::NoSuchState, &offline);
        assert!(missing.help.is_some_and(|help| help.contains("no state of that name")));
        let refused = offered(RestoreAgentState::Auto, "Available", Restoring::Refused, &offline);
        assert!(refused.help.is_some_and(|help| help.contains("has not set you")));
        assert_eq!(refused.restore.as_deref(), Some("Available"));
    }
}
