//! What keeps the active region from being worked with, beyond its start, which the cover of its panel tells about.

use ambidesk_coordinator::{Assumption, Readiness, Region, Symptom, Timestamp, Verdict, View};

/// What an agent has to know of the active region.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Trouble {
    /// The sign-in has ended.
    SignIn,
    /// It has stopped answering.
    Silent {
        /// When it was last heard.
        since: Timestamp,
    },
    /// Both regions have stopped answering.
    BothSilent {
        /// When the active one was last heard.
        since: Timestamp,
    },
    /// It has stopped answering, as this computer has no network.
    Offline,
    /// Streams could not be started there.
    Failed,
    /// It answers, but has given up reporting the agent, who has a contact there.
    Unreported,
    /// It answers, but what it is asked to do fails again and again.
    Impaired {
        /// Since when.
        since: Timestamp,
    },
    /// Nothing tells which region is active; the desk goes on with this one.
    Untold {
        /// When it was last told to be the active one, if it ever was.
        last: Option<Timestamp>,
    },
}

impl Trouble {
    /// Whether the agent goes on working as well as they can, and has nothing to do about it.
    #[must_use]
    pub const fn is_calm(self) -> bool {
        matches!(self, Self::Impaired { .. } | Self::Untold { .. })
    }
}

/// The trouble with the active region, if there is any. `online` is what the browser says of its network.
#[must_use]
pub fn trouble(view: &View, active: Region, online: bool) -> Option<Trouble> {
    let silent = |region: Region| matches!(view.regions[region].readiness, Readiness::NotAnswering { .. });
    let health = &view.regions[active].health;
    let impaired_by = |is: fn(&Symptom) -> bool| health.verdict == Verdict::Impaired && health.symptoms.iter().any(is);
    match view.regions[active].readiness {
        Readiness::NotAnswering { .. } if !online => Some(Trouble::Offline),
        Readiness::NotAnswering { since } if silent(active.other()) => Some(Trouble::BothSilent { since }),
        Readiness::NotAnswering { since } => Some(Trouble::Silent { since }),
        Readiness::SignInRequired { .. } => Some(Trouble::SignIn),
        Readiness::Failed { .. } => Some(Trouble::Failed),
        Readiness::Loading { .. } | Readiness::SignInOrUnreachable { .. } | Readiness::StorageAccessNeeded { .. } => {
            None
        }
        // Without a contact it is loaded again by itself, and its cover says so.
        Readiness::Connected { .. } => {
            let unknown = impaired_by(|symptom| matches!(symptom, Symptom::AgentUnknown { .. }));
            (unknown && has_contact(view, active)).then_some(Trouble::Unreported)
        }
        Readiness::Ready { .. } if impaired_by(|symptom| *symptom == Symptom::ApiFailing) => {
            Some(Trouble::Impaired { since: health.since })
        }
        Readiness::Ready { .. } => view.assumed.map(|assumed| match assumed {
            Assumption::LastTold { at } => Trouble::Untold { last: Some(at) },
            Assumption::Configured => Trouble::Untold { last: None },
        }),
    }
}

/// Whether the agent has a contact in a region, live or not.
#[must_use]
pub fn has_contact(view: &View, region: Region) -> bool {
    view.regions[region].agent.as_ref().is_some_and(|agent| !agent.contacts.is_empty())
}

/// Whether a region answers, and does what it is asked.
#[must_use]
pub fn is_well(view: &View, region: Region) -> bool {
    let region = &view.regions[region];
    region.is_ready() && region.health.verdict != Verdict::Impaired
}

#[cfg(test)]
mod tests {
    use ambidesk_coordinator::Region::First;

    use super::super::fixture::{SINCE, call, region, steady, with};
    use super::*;

    #[test]
    fn a_region_that_does_not_answer_may_not_be_the_one_to_blame() {
        let (ready, silent) = (Readiness::Ready { since: SINCE }, Readiness::NotAnswering { since: SINCE });
        assert_eq!(trouble(&with(silent.clone(), ready), First, true), Some(Trouble::Silent { since: SINCE }));
        let both = with(silent.clone(), silent);
        assert_eq!(trouble(&both, First, true), Some(Trouble::BothSilent { since: SINCE }));
        assert_eq!(trouble(&both, First, false), Some(Trouble::Offline));
    }

    #[test]
    fn a_start_is_no_trouble() {
        let second = || Readiness::Ready { since: SINCE };
        for first in [Readiness::Loading { since: SINCE }, Readiness::SignInOrUnreachable { since: SINCE }] {
            assert_eq!(trouble(&with(first, second()), First, true), None);
        }
        assert_eq!(trouble(&steady(), First, true), None);
    }

    #[test]
    fn an_agent_who_is_not_reported_matters_while_a_contact_is_there() {
        let mut view = with(Readiness::Connected { since: SINCE }, Readiness::Ready { since: SINCE });
        view.regions.first.health.verdict = Verdict::Impaired;
        view.regions.first.health.symptoms = vec![Symptom::AgentUnknown { since: SINCE }];
        assert_eq!(trouble(&view, First, true), None);
        view.regions.first = call(view.regions.first);
        assert_eq!(trouble(&view, First, true), Some(Trouble::Unreported));
    }

    #[test]
    fn calls_that_fail_go_before_a_distribution_that_nobody_tells() {
        let mut view = View { assumed: Some(Assumption::LastTold { at: SINCE }), ..steady() };
        assert_eq!(trouble(&view, First, true), Some(Trouble::Untold { last: Some(SINCE) }));
        view.regions.first = region(Readiness::Ready { since: SINCE });
        view.regions.first.health.verdict = Verdict::Impaired;
        view.regions.first.health.symptoms = vec![Symptom::ApiFailing];
        assert_eq!(trouble(&view, First, true), Some(Trouble::Impaired { since: SINCE }));
    }
}
