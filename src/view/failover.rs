//! Where a failover is, and whether there could be one.

use ambidesk_coordinator::{
    Contact, ContactState, PhaseView, Readiness, Region, RegionView, Scheme, Standing, Timestamp, View,
};

use super::{has_task, may_lack_sign_in};

/// The way from the active region to the standby.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FailoverPath {
    /// The active region is not known yet.
    Unknown,
    /// The standby could take over at once.
    Open,
    /// The standby could not take over.
    Closed,
    /// A failover waits.
    Pending {
        /// The region that becomes active.
        to: Region,
    },
    /// A failover waits that may have been called off.
    Doubtful {
        /// The region that would become active.
        to: Region,
    },
    /// The desk is switching, or does so in a few seconds.
    Switching {
        /// The region that is active now, or then.
        to: Region,
    },
}

/// The way between the two regions.
#[must_use]
pub fn failover_path(view: &View) -> FailoverPath {
    match view.phase {
        // Nobody is there who could move, whatever the traffic does.
        _ if view.sign_out.is_some() => FailoverPath::Closed,
        PhaseView::Starting { .. } | PhaseView::Terminated => FailoverPath::Unknown,
        PhaseView::Steady { active } if view.regions[active.other()].could_take_over() => FailoverPath::Open,
        PhaseView::Steady { .. } => FailoverPath::Closed,
        PhaseView::Pending { to, standing: Standing::Confirmed(_), .. } => FailoverPath::Pending { to },
        PhaseView::Pending { to, standing: Standing::Doubtful { .. }, .. } => FailoverPath::Doubtful { to },
        PhaseView::Pending { to, standing: Standing::Ordered, .. } | PhaseView::Switching { to, .. } => {
            FailoverPath::Switching { to }
        }
    }
}

/// How far a failover is, with what the agent has to know of that.
#[derive(Debug, Clone, PartialEq)]
pub enum FailoverStage {
    /// It waits for these contacts.
    Pending {
        /// The contacts that hold it up.
        contacts: Vec<Contact>,
        /// Since when nothing confirms it, if so.
        doubtful_since: Option<Timestamp>,
        /// The region has ended the other contacts, for which it does not wait.
        ended: bool,
        /// Whether there are tasks or e-mails for which it does not wait, and which are still there.
        tasks: bool,
        /// What the agent would find in the new region.
        target: Target,
    },
    /// The agent does not wait for them: the regions were asked to complete it, and the desk does so in a few seconds.
    Ordered {
        /// What the agent would find in the new region.
        target: Target,
    },
    /// The new region is on screen and not ready yet.
    Switching {
        /// What the agent finds there.
        target: Target,
    },
}

impl FailoverStage {
    /// What the agent finds in the new region.
    #[must_use]
    pub const fn target(&self) -> Target {
        let (Self::Pending { target, .. } | Self::Ordered { target } | Self::Switching { target }) = self;
        *target
    }

    /// Whether the agent is offered a sign-in to the new region: it asks for one, or may lack one.
    #[must_use]
    pub const fn offers_sign_in(&self) -> bool {
        matches!(self.target(), Target::NeedsSignIn | Target::Unsure)
    }

    /// Whether the agent is offered to have the new region tried again. One that does not answer is tried by itself, and nobody
    /// waits for it before the desk is there.
    #[must_use]
    pub const fn offers_retry(&self) -> bool {
        match self.target() {
            Target::Withheld | Target::Unsure => true,
            Target::Silent => matches!(self, Self::Switching { .. }),
            Target::Answers | Target::NeedsSignIn => false,
        }
    }
}

/// What the agent finds in the region that a failover leads to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Target {
    /// It is ready, or on the way to it.
    Answers,
    /// The agent has to sign in there, or their session there is over.
    NeedsSignIn,
    /// It does not answer, and a sign-in may be what is missing.
    Unsure,
    /// The browser keeps its cookies back until the agent allows them.
    Withheld,
    /// It does not answer.
    Silent,
}

impl Target {
    fn of(region: &RegionView) -> Self {
        match region.readiness {
            Readiness::SignInRequired { .. } => Self::NeedsSignIn,
            Readiness::Ready { .. } if !region.could_take_over() => Self::NeedsSignIn,
            Readiness::StorageAccessNeeded { .. } => Self::Withheld,
            Readiness::SignInOrUnreachable { .. } => Self::Unsure,
            Readiness::NotAnswering { .. } if may_lack_sign_in(region) => Self::Unsure,
            Readiness::NotAnswering { .. } | Readiness::Failed { .. } => Self::Silent,
            Readiness::Loading { .. } | Readiness::Connected { .. } | Readiness::Ready { .. } => Self::Answers,
        }
    }
}

/// The failover under way; `None` where there is none.
#[must_use]
pub fn failover_stage(view: &View) -> Option<FailoverStage> {
    match view.phase {
        PhaseView::Pending { to, standing: Standing::Ordered, .. } => {
            Some(FailoverStage::Ordered { target: Target::of(&view.regions[to]) })
        }
        PhaseView::Pending { from, to, standing, .. } => Some(FailoverStage::Pending {
            contacts: holding(view, from),
            ended: has_ended_others(view, from),
            tasks: has_task(view, from),
            doubtful_since: match standing {
                Standing::Confirmed(_) | Standing::Ordered => None,
                Standing::Doubtful { since } => Some(since),
            },
            target: Target::of(&view.regions[to]),
        }),
        PhaseView::Switching { to, .. } => Some(FailoverStage::Switching { target: Target::of(&view.regions[to]) }),
        PhaseView::Starting { .. } | PhaseView::Steady { .. } | PhaseView::Terminated => None,
    }
}

/// The contacts of a region that hold a failover up.
#[must_use]
pub fn holding(view: &View, region: Region) -> Vec<Contact> {
    view.regions[region].agent.as_ref().map(|agent| agent.holding(view.scheme).cloned().collect()).unwrap_or_default()
}

/// Whether the region has ended the contacts that hold nothing up, as it is told to in the paired scheme; in the managed one they end with
/// the move. Where the desk waits by itself nobody has told it, and one whose API hangs ends nothing.
fn has_ended_others(view: &View, region: Region) -> bool {
    let lives = |contact: &Contact| {
        let is_live =
            matches!(contact.state, ContactState::Incoming | ContactState::Connecting | ContactState::Connected);
        is_live && !contact.channel.holds_failover(view.scheme)
    };
    let agent = view.regions[region].agent.as_ref().filter(|_| view.scheme == Scheme::Paired);
    agent.is_some_and(|agent| !agent.contacts.iter().any(lives))
}

#[cfg(test)]
mod tests {
    use ambidesk_coordinator::Region::{First, Second};
    use ambidesk_coordinator::{Channel, Consent, Pair, SessionEnd, SignOut};

    use super::super::fixture::{SINCE, call, region, silent_again, steady, with};
    use super::*;

    fn pending(standing: Standing) -> View {
        let mut view =
            View { phase: PhaseView::Pending { from: First, to: Second, since: SINCE, standing }, ..steady() };
        view.regions.first = call(region(Readiness::Ready { since: SINCE }));
        view
    }

    fn switching(readiness: Readiness) -> View {
        let phase = PhaseView::Switching { from: First, to: Second, since: SINCE };
        View { phase, active: Some(Second), ..with(Readiness::Ready { since: SINCE }, readiness) }
    }

    #[test]
    fn the_path_is_open_while_the_standby_is_ready() {
        assert_eq!(failover_path(&steady()), FailoverPath::Open);
        let ready = Readiness::Ready { since: SINCE };
        assert_eq!(failover_path(&with(ready, Readiness::Connected { since: SINCE })), FailoverPath::Closed);
        let starting = View { phase: PhaseView::Starting { since: SINCE }, active: None, ..steady() };
        assert_eq!(failover_path(&starting), FailoverPath::Unknown);
    }

    #[test]
    fn a_failover_under_way_leads_somewhere() {
        assert_eq!(failover_path(&pending(Standing::Confirmed(SINCE))), FailoverPath::Pending { to: Second });
        assert_eq!(failover_path(&pending(Standing::Doubtful { since: SINCE })), FailoverPath::Doubtful { to: Second });
        let sign_out = Some(Pair { first: SignOut::Ended, second: SignOut::Asked });
        let signed_out = View { sign_out, ..pending(Standing::Confirmed(SINCE)) };
        assert_eq!(failover_path(&signed_out), FailoverPath::Closed, "who has signed out moves nowhere");
        let switching = switching(Readiness::Connected { since: SINCE });
        assert_eq!(failover_path(&switching), FailoverPath::Switching { to: Second });
    }

    #[test]
    fn what_the_agent_has_ordered_waits_for_nothing_any_more() {
        let ordered = pending(Standing::Ordered);
        assert_eq!(failover_path(&ordered), FailoverPath::Switching { to: Second });
        assert_eq!(failover_stage(&ordered), Some(FailoverStage::Ordered { target: Target::Answers }));
    }

    #[test]
    fn a_pending_failover_names_what_holds_it_up() {
        let Some(FailoverStage::Pending { contacts, doubtful_since: None, .. }) =
            failover_stage(&pending(Standing::Confirmed(SINCE)))
        else {
            panic!("it is confirmed");
        };
        assert_eq!(contacts.len(), 1);
        assert!(matches!(
            failover_stage(&pending(Standing::Doubtful { since: SINCE })),
            Some(FailoverStage::Pending { doubtful_since: Some(SINCE), .. })
        ));
    }

    #[test]
    fn other_contacts_count_as_ended_once_they_are_gone() {
        let ended = |scheme, channel, state| {
            let mut view = View { scheme, ..pending(Standing::Confirmed(SINCE)) };
            let contacts = &mut view.regions.first.agent.as_mut().expect("on a call").contacts;
            let other = Contact { id: "other".to_owned(), channel, state, ..contacts[0].clone() };
            contacts.push(other);
            matches!(failover_stage(&view), Some(FailoverStage::Pending { ended: true, .. }))
        };
        for channel in [Channel::Chat, Channel::Task, Channel::Email] {
            assert!(!ended(Scheme::Paired, channel, ContactState::Connected), "{channel:?} is still there");
            assert!(ended(Scheme::Paired, channel, ContactState::Ended), "{channel:?}");
        }
        assert!(ended(Scheme::Paired, Channel::Voice, ContactState::Connected), "it is waited for");
        assert!(!ended(Scheme::Managed, Channel::Task, ContactState::Ended), "they end with the move");
    }

    #[test]
    fn a_switch_says_what_the_new_region_lacks() {
        let since = SINCE;
        let withheld = |consent| Readiness::StorageAccessNeeded { since, consent };
        let cases = [
            (Readiness::Connected { since }, Target::Answers),
            (Readiness::Ready { since }, Target::Answers),
            (Readiness::SignInRequired { since }, Target::NeedsSignIn),
            (Readiness::SignInOrUnreachable { since }, Target::Unsure),
            (Readiness::NotAnswering { since }, Target::Silent),
            (withheld(Consent::Asked), Target::Withheld),
            (withheld(Consent::PutOff), Target::Withheld),
            (withheld(Consent::Denied), Target::Withheld),
        ];
        for (readiness, target) in cases {
            let mut waiting = pending(Standing::Confirmed(SINCE));
            waiting.regions.second.readiness = readiness.clone();
            assert!(
                matches!(failover_stage(&waiting), Some(FailoverStage::Pending { target: found, .. }) if found == target),
                "and before it is made"
            );
            assert_eq!(failover_stage(&switching(readiness)), Some(FailoverStage::Switching { target }));
        }
        assert_eq!(failover_stage(&steady()), None);
    }

    #[test]
    fn another_try_is_offered_where_it_may_help() {
        let stages = |target| {
            let pending =
                FailoverStage::Pending { contacts: vec![], doubtful_since: None, ended: false, tasks: false, target };
            [pending, FailoverStage::Ordered { target }, FailoverStage::Switching { target }]
        };
        for (target, offered) in [
            (Target::Answers, [false; 3]),
            (Target::NeedsSignIn, [false; 3]),
            (Target::Withheld, [true; 3]),
            (Target::Unsure, [true; 3]),
            (Target::Silent, [false, false, true]),
        ] {
            let stages = stages(target);
            assert!(stages.iter().all(|stage| stage.target() == target));
            assert_eq!(stages.map(|stage| stage.offers_retry()), offered, "{target:?}");
        }
    }

    #[test]
    fn a_new_region_that_was_loaded_again_and_says_nothing_may_lack_a_sign_in() {
        let mut view = switching(Readiness::NotAnswering { since: SINCE });
        view.regions.second = silent_again(view.regions.second);
        assert_eq!(failover_stage(&view), Some(FailoverStage::Switching { target: Target::Unsure }));
    }

    #[test]
    fn a_session_that_is_over_in_the_new_region_needs_a_sign_in_whatever_else_is_there() {
        let mut waiting = pending(Standing::Ordered);
        let ends = |over| Some(SessionEnd { at: SINCE, idle: false, over });
        for (session, target) in [(ends(false), Target::Answers), (ends(true), Target::NeedsSignIn)] {
            waiting.regions.second.session = session;
            assert_eq!(failover_stage(&waiting), Some(FailoverStage::Ordered { target }));
        }
    }
}
