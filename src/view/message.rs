//! Which one message stands above the side panel, and of which regions it tells. Absent: what may stand below it as well
//! (`View::hidden_contact`, `View::lost_call`), and any words.

use ambidesk_coordinator::{PhaseView, Readiness, Region, SessionRenewal, SoftphoneError, Timestamp, View};

use super::{Trouble, idle_session, trouble, urgent_renewal};

/// The one message, in the order of its urgency: each takes the place of those below it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Message {
    /// The agent has signed out: nothing else matters to them.
    SignedOut,
    /// A session ends within a minute or so unless the agent does something, and anything is enough.
    SessionEnds {
        /// The region.
        region: Region,
        /// When.
        at: Timestamp,
    },
    /// A failover waits or is under way.
    Failover {
        /// The region that is left.
        from: Region,
        /// The region that becomes active.
        to: Region,
        /// Since when.
        since: Timestamp,
    },
    /// Something is the matter with the active region. What keeps the agent from working there has its place here; what is
    /// merely so ([`Trouble::is_calm`]) comes after everything else, as there is nothing to do about it and it can't be put away.
    Trouble {
        /// The region.
        active: Region,
        /// What it is.
        trouble: Trouble,
    },
    /// A session is renewed. One that is under way in the active region goes before cookies and the softphone, an offer after them.
    Renewal(SessionRenewal),
    /// The browser keeps cookies back, and waits for a click: of the active region, or, after the softphone, of the standby.
    StorageAccess,
    /// The sound of calls fails.
    Softphone {
        /// The active region.
        region: Region,
        /// What its CCP says.
        error: SoftphoneError,
    },
    /// Something has happened, and may be put away ([`View::notice`]).
    Notice,
}

/// The one message above the side panel. `online` is what the browser says of its network.
#[must_use]
pub fn message(view: &View, online: bool) -> Option<Message> {
    if view.sign_out.is_some() {
        return Some(Message::SignedOut);
    }
    let next = match view.phase {
        PhaseView::Terminated => return None,
        PhaseView::Starting { .. } => Region::ALL.into_iter().find_map(|region| storage(view, region)),
        PhaseView::Pending { from, to, since, .. } | PhaseView::Switching { from, to, since } => {
            Some(Message::Failover { from, to, since })
        }
        PhaseView::Steady { active } => steady(view, active, online),
    };
    idle_session(view).map(|(region, at)| Message::SessionEnds { region, at }).or(next)
}

fn steady(view: &View, active: Region, online: bool) -> Option<Message> {
    let trouble = trouble(view, active, online);
    let told = |trouble| Message::Trouble { active, trouble };
    let renewing = view.renewal.filter(|renewal| renewal.region == active && renewal.is_under_way());
    // The sign-in that is missing then is the one that the agent was asked for.
    let expected = |trouble| renewing.is_some() && trouble == Trouble::SignIn;
    let stops = trouble.filter(|trouble| !trouble.is_calm() && !expected(*trouble));
    let softphone = view.regions[active].softphone.map(|error| Message::Softphone { region: active, error });
    stops
        .map(told)
        .or(renewing.map(Message::Renewal))
        .or(storage(view, active))
        .or(softphone)
        .or(storage(view, active.other()))
        .or(urgent_renewal(view).map(Message::Renewal))
        .or(view.notice.is_some().then_some(Message::Notice))
        .or(trouble.map(told))
}

fn storage(view: &View, region: Region) -> Option<Message> {
    view.regions[region].asks_for_storage().then_some(Message::StorageAccess)
}

/// Whether what is shown above the side panel says what is the matter with a region, so that nothing else has to.
#[must_use]
pub fn is_told(view: &View, region: Region, online: bool) -> bool {
    let is_said = match message(view, online) {
        Some(Message::SignedOut) => return true,
        Some(Message::Trouble { trouble: Trouble::BothSilent { .. } | Trouble::Offline, .. }) => true,
        Some(Message::Trouble { active, .. }) => active == region,
        Some(Message::StorageAccess) => view.regions[region].asks_for_storage(),
        // That a sign-in is missing, and nothing else.
        Some(Message::Renewal(renewal)) => {
            let missing = matches!(view.regions[region].readiness, Readiness::SignInRequired { .. });
            renewal.is_under_way() && renewal.region == region && missing
        }
        Some(Message::SessionEnds { .. } | Message::Failover { .. } | Message::Softphone { .. } | Message::Notice)
        | None => false,
    };
    is_said || view.lost_call == Some(region)
}

#[cfg(test)]
mod tests {
    use ambidesk_coordinator::Region::{First, Second};
    use ambidesk_coordinator::{
        Assumption, Consent, Notice, Pair, RenewalStage, SessionEnd, SignOut, Standing, Symptom, Verdict,
    };

    use super::super::fixture::{SINCE, steady, with};
    use super::*;

    const READY: Readiness = Readiness::Ready { since: SINCE };
    const SILENT: Readiness = Readiness::NotAnswering { since: SINCE };
    const SIGNED_OUT: Readiness = Readiness::SignInRequired { since: SINCE };
    const ASKS: Readiness = Readiness::StorageAccessNeeded { since: SINCE, consent: Consent::Asked };
    const RENEWING: SessionRenewal = SessionRenewal { region: First, stage: RenewalStage::SigningIn, moved: false };
    const OFFERED: SessionRenewal = SessionRenewal { region: Second, stage: RenewalStage::Offered, moved: false };

    /// Something that may be so, and the message where nothing else is.
    type Fact = (fn(&mut View), Message);

    /// The most urgent one first.
    const ORDER: [Fact; 13] = [
        (|view| view.sign_out = Some(Pair { first: SignOut::Ended, second: SignOut::Ended }), Message::SignedOut),
        (
            |view| {
                view.regions.second.readiness = READY;
                view.regions.second.session = Some(SessionEnd { at: SINCE, idle: true, over: false });
            },
            Message::SessionEnds { region: Second, at: SINCE },
        ),
        (
            |view| {
                let standing = Standing::Confirmed(SINCE);
                view.phase = PhaseView::Pending { from: First, to: Second, since: SINCE, standing };
            },
            Message::Failover { from: First, to: Second, since: SINCE },
        ),
        (
            |view| view.regions.first.readiness = SILENT,
            Message::Trouble { active: First, trouble: Trouble::Silent { since: SINCE } },
        ),
        (
            |view| {
                view.regions.first.readiness = SIGNED_OUT;
                view.renewal = Some(RENEWING);
            },
            Message::Renewal(RENEWING),
        ),
        (
            |view| view.regions.first.readiness = SIGNED_OUT,
            Message::Trouble { active: First, trouble: Trouble::SignIn },
        ),
        (|view| view.regions.first.readiness = ASKS, Message::StorageAccess),
        (
            |view| view.regions.first.softphone = Some(SoftphoneError::MediaFailed),
            Message::Softphone { region: First, error: SoftphoneError::MediaFailed },
        ),
        (|view| view.regions.second.readiness = ASKS, Message::StorageAccess),
        (|view| view.renewal = Some(OFFERED), Message::Renewal(OFFERED)),
        (|view| view.notice = Some(Notice::CalledOff { active: First, at: SINCE }), Message::Notice),
        (
            |view| {
                view.regions.first.health.verdict = Verdict::Impaired;
                view.regions.first.health.symptoms = vec![Symptom::ApiFailing];
            },
            Message::Trouble { active: First, trouble: Trouble::Impaired { since: SINCE } },
        ),
        (
            |view| view.assumed = Some(Assumption::LastTold { at: SINCE }),
            Message::Trouble { active: First, trouble: Trouble::Untold { last: Some(SINCE) } },
        ),
    ];

    #[test]
    fn of_two_things_that_are_so_at_once_the_more_urgent_one_is_said() {
        assert_eq!(message(&steady(), true), None);
        for (place, (urgent, expected)) in ORDER.iter().enumerate() {
            for (other, _) in &ORDER[place..] {
                let mut view = steady();
                other(&mut view);
                urgent(&mut view);
                assert_eq!(message(&view, true), Some(*expected), "{view:?}");
            }
        }
    }

    #[test]
    fn a_sign_in_that_a_renewal_waits_for_is_told_as_that_and_a_region_that_fails_meanwhile_is_not() {
        let mut view = View { renewal: Some(RENEWING), ..with(SIGNED_OUT, READY) };
        for stage in [RenewalStage::Elsewhere, RenewalStage::SigningIn] {
            let renewal = SessionRenewal { stage, ..RENEWING };
            view.renewal = Some(renewal);
            assert_eq!(message(&view, true), Some(Message::Renewal(renewal)));
            assert!(is_told(&view, First, true) && !is_told(&view, Second, true));
        }
        view.regions.first.readiness = Readiness::Failed { since: SINCE, reason: String::new() };
        assert_eq!(message(&view, true), Some(Message::Trouble { active: First, trouble: Trouble::Failed }));
    }

    #[test]
    fn a_session_that_ends_is_told_wherever_the_desk_is_while_it_runs() {
        let ends = |phase| {
            let mut view = View { phase, ..steady() };
            view.regions.first.session = Some(SessionEnd { at: SINCE, idle: true, over: false });
            message(&view, true)
        };
        let told = Some(Message::SessionEnds { region: First, at: SINCE });
        assert_eq!(ends(PhaseView::Starting { since: SINCE }), told);
        assert_eq!(ends(PhaseView::Switching { from: Second, to: First, since: SINCE }), told);
        assert_eq!(ends(PhaseView::Terminated), None);
    }

    #[test]
    fn cookies_are_asked_for_while_the_active_region_is_not_known_and_trouble_is_not_told() {
        let phase = PhaseView::Starting { since: SINCE };
        let starting = View { phase, active: None, ..with(SILENT, ASKS) };
        assert_eq!(message(&starting, true), Some(Message::StorageAccess));
        assert_eq!((is_told(&starting, First, true), is_told(&starting, Second, true)), (false, true));
    }

    #[test]
    fn a_message_tells_of_the_active_region_and_of_the_other_one_where_it_names_both() {
        let told = |view: &View, online| (is_told(view, First, online), is_told(view, Second, online));
        assert_eq!(told(&steady(), true), (false, false));
        assert_eq!(told(&with(SILENT, READY), true), (true, false));
        assert_eq!(told(&with(READY, SILENT), true), (false, false));
        assert_eq!(told(&with(SILENT, SILENT), true), (true, true));
        assert_eq!(told(&with(SILENT, READY), false), (true, true));
        let signed_out = Some(Pair { first: SignOut::Ended, second: SignOut::Ended });
        assert_eq!(told(&View { sign_out: signed_out, ..steady() }, true), (true, true));
        assert_eq!(told(&View { lost_call: Some(Second), ..steady() }, true), (false, true));
    }

    #[test]
    fn what_another_message_stands_before_is_not_told() {
        let told = |view: &View| (is_told(view, First, true), is_told(view, Second, true));
        assert_eq!(told(&with(SILENT, ASKS)), (true, false), "cookies of the standby have time");
        let mut view = with(SILENT, READY);
        view.regions.second.session = Some(SessionEnd { at: SINCE, idle: true, over: false });
        assert_eq!(told(&view), (false, false), "a session ends");
        let mut view = View { notice: Some(Notice::CalledOff { active: First, at: SINCE }), ..steady() };
        view.regions.first.health.verdict = Verdict::Impaired;
        view.regions.first.health.symptoms = vec![Symptom::ApiFailing];
        assert_eq!(told(&view), (false, false), "a notice can be put away");
        assert_eq!(told(&View { notice: None, ..view }), (true, false));
    }
}
