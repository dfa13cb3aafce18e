//! What is news between two views, and what to do about it. Absent: customers. A notification may stand on a screen that
//! everybody sees, so it says what came, never from whom.

pub mod browser;
mod watch;

use ambidesk_coordinator::{Channel, ContactState, PhaseView, Region, RenewalStage, Timestamp, View};

pub use self::watch::Watch;
use crate::preferences::Preferences;
use crate::view::{Hidden, Trouble, hidden, idle_end, idle_session};

/// Something that an agent who looks elsewhere wants to know.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum News<'a> {
    /// A contact has arrived.
    Contact {
        /// By what way.
        channel: Channel,
        /// Which one.
        id: &'a str,
    },
    /// A failover waits for the agent's contacts.
    Pending {
        /// The region that becomes active.
        to: Region,
    },
    /// The desk moves to another region.
    Moved {
        /// The region that is active now.
        to: Region,
    },
    /// A session ends unless the agent does something in the desk.
    SessionEnds {
        /// The region.
        region: Region,
        /// When.
        at: Timestamp,
    },
    /// The renewal of a session that ends soon is offered.
    Renewal {
        /// The region.
        region: Region,
        /// When it ends.
        at: Timestamp,
    },
    /// The region on screen can't be worked with any more ([`Watch`]).
    Trouble {
        /// The region.
        region: Region,
        /// Why.
        trouble: Trouble,
    },
    /// The agent has a contact in the region that is not on screen, or is being offered one.
    Hidden {
        /// The region.
        region: Region,
        /// Which of the two.
        what: Hidden,
    },
    /// The region that is not on screen has fallen silent in a call.
    LostCall {
        /// The region.
        region: Region,
    },
}

impl News<'_> {
    /// The region that it is about.
    #[must_use]
    pub const fn region(self) -> Option<Region> {
        match self {
            Self::Contact { .. } => None,
            Self::Pending { to: region }
            | Self::Moved { to: region }
            | Self::SessionEnds { region, .. }
            | Self::Renewal { region, .. }
            | Self::Trouble { region, .. }
            | Self::Hidden { region, .. }
            | Self::LostCall { region } => Some(region),
        }
    }
}

/// What is done about news.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Reaction {
    /// The system shows a notification.
    pub notify: bool,
    /// A soft tone.
    pub tone: bool,
    /// The tab's title counts it.
    pub badge: bool,
}

/// What is news in `after`, the most important first.
#[must_use]
pub fn news<'a>(before: &View, after: &'a View) -> Vec<News<'a>> {
    let mut news = Vec::new();
    let since_now = |what: fn(&View) -> Option<Region>| what(after).filter(|region| what(before) != Some(*region));
    if let Some((region, at)) = idle_session(after)
        && idle_end(before, region).is_none()
    {
        news.push(News::SessionEnds { region, at });
    }
    news.extend(since_now(|view| view.lost_call).map(|region| News::LostCall { region }));
    let pending = since_now(|view| match view.phase {
        PhaseView::Pending { to, .. } => Some(to),
        PhaseView::Starting { .. } | PhaseView::Steady { .. } | PhaseView::Switching { .. } | PhaseView::Terminated => {
            None
        }
    });
    news.extend(pending.map(|to| News::Pending { to }));
    if let (Some(from), Some(to)) = (before.active, after.active)
        && from != to
    {
        news.push(News::Moved { to });
    }
    let offered = since_now(|view| {
        view.renewal.filter(|renewal| renewal.stage == RenewalStage::Offered).map(|renewal| renewal.region)
    });
    let renewal =
        |region: Region| after.regions[region].session.map(|session| News::Renewal { region, at: session.at });
    news.extend(offered.and_then(renewal));
    if let Some((region, what)) = hidden(after)
        && before.hidden_contact != Some(region)
    {
        news.push(News::Hidden { region, what });
    }
    // What a region reports first was there before; what is over has been seen.
    if let (Some(known), Some(agent)) = (&before.regions[after.shown].agent, &after.regions[after.shown].agent) {
        let arrived = agent.contacts.iter().filter(|contact| {
            let live = match contact.state {
                ContactState::Incoming | ContactState::Connecting | ContactState::Connected => true,
                ContactState::Ended | ContactState::Missed | ContactState::Error => false,
            };
            live && known.contacts.iter().all(|other| other.id != contact.id)
        });
        news.extend(arrived.map(|contact| News::Contact { channel: contact.channel, id: &contact.id }));
    }
    news
}

/// What to do about it: a visible tab says everything by itself; a failover that waits is heard there too, because the
/// agent may be looking at the CCP.
#[must_use]
pub fn react(news: News<'_>, hidden: bool, preferences: Preferences) -> Reaction {
    let heard = match news {
        News::Pending { .. } => true,
        News::Contact { .. }
        | News::SessionEnds { .. }
        | News::Renewal { .. }
        | News::Trouble { .. }
        | News::Hidden { .. }
        | News::LostCall { .. } => hidden,
        News::Moved { .. } => false,
    };
    Reaction { notify: hidden && preferences.notifications, tone: heard && preferences.sounds, badge: hidden }
}

#[cfg(test)]
mod tests {
    use ambidesk_coordinator::{
        AgentSnapshot, Contact, Health, Pair, Readiness, RegionView, Rungs, Scheme, SessionEnd, SessionRenewal,
        Standing,
    };

    use super::*;

    pub(super) const AT: Timestamp = Timestamp::from_millis(1_763_820_000_000);
    const STEADY: PhaseView = PhaseView::Steady { active: Region::First };
    const PENDING: PhaseView =
        PhaseView::Pending { from: Region::First, to: Region::Second, since: AT, standing: Standing::Confirmed(AT) };

    fn contact(id: &str, channel: Channel, state: ContactState) -> Contact {
        Contact {
            id: id.to_owned(),
            channel,
            state,
            since: None,
            queue: None,
            customer: Some("+4930123417".to_owned()),
            attributes: Vec::new(),
            supervising: false,
            elsewhere: false,
        }
    }

    fn view(phase: PhaseView, active: Region, contacts: Option<Vec<Contact>>) -> View {
        let region = |agent| RegionView {
            readiness: Readiness::Ready { since: AT },
            rungs: Rungs::default(),
            heard_at: None,
            health: Health::unknown(AT),
            agent,
            softphone: None,
            session: None,
            signed_in_since: None,
            state_before_renewal: None,
            renewal_put_off: Timestamp::default(),
            global_sign_in: None,
            retry_at: None,
        };
        let mut regions = Pair::from_fn(|_| region(Some(AgentSnapshot::default())));
        regions[active] = region(contacts.map(|contacts| AgentSnapshot { contacts, ..AgentSnapshot::default() }));
        View {
            scheme: Scheme::Paired,
            phase,
            active: Some(active),
            assumed: None,
            told: None,
            shown: active,
            ready: true,
            regions,
            detected: None,
            sign_out: None,
            renewal: None,
            notice: None,
            hidden_contact: None,
            lost_call: None,
            differs: None,
        }
    }

    pub(super) fn steady(contacts: Vec<Contact>) -> View {
        view(STEADY, Region::First, Some(contacts))
    }

    #[test]
    fn a_contact_is_news_once() {
        let call = |state| contact("one", Channel::Voice, state);
        let before = steady(vec![]);
        let ringing = steady(vec![call(ContactState::Connecting)]);
        assert_eq!(news(&before, &ringing), [News::Contact { channel: Channel::Voice, id: "one" }]);
        assert_eq!(news(&ringing, &steady(vec![call(ContactState::Connected)])), []);
        assert_eq!(news(&ringing, &before), []);
    }

    #[test]
    fn contacts_of_the_first_report_are_no_news() {
        let contacts = vec![contact("one", Channel::Chat, ContactState::Connected)];
        assert_eq!(news(&view(STEADY, Region::First, None), &steady(contacts)), []);
    }

    #[test]
    fn a_contact_that_is_over_before_it_is_seen_is_no_news() {
        for state in [ContactState::Ended, ContactState::Missed, ContactState::Error] {
            assert_eq!(news(&steady(vec![]), &steady(vec![contact("one", Channel::Task, state)])), []);
        }
    }

    #[test]
    fn a_failover_is_news_when_it_begins_to_wait_and_when_the_desk_moves() {
        let call = || vec![contact("one", Channel::Voice, ContactState::Connected)];
        let waits = view(PENDING, Region::First, Some(call()));
        assert_eq!(news(&steady(call()), &waits), [News::Pending { to: Region::Second }]);
        assert_eq!(news(&waits, &waits), []);
        let moved = view(PhaseView::Steady { active: Region::Second }, Region::Second, Some(vec![]));
        assert_eq!(news(&waits, &moved), [News::Moved { to: Region::Second }]);
    }

    #[test]
    fn a_region_that_becomes_known_at_the_start_is_no_news() {
        let mut before = steady(vec![]);
        before.active = None;
        before.phase = PhaseView::Starting { since: AT };
        assert_eq!(news(&before, &steady(vec![])), []);
    }

    #[test]
    fn a_session_that_ends_is_news_once_for_each_warning() {
        let view = |first: Option<bool>, second: Option<bool>| {
            let mut view = steady(vec![]);
            let ends = |idle| SessionEnd { at: AT, idle, over: false };
            view.regions.first.session = first.map(ends);
            view.regions.second.session = second.map(ends);
            view
        };
        let ends = |region| [News::SessionEnds { region, at: AT }];
        let warned = view(Some(true), None);
        assert_eq!(news(&view(Some(false), None), &warned), ends(Region::First));
        assert_eq!(news(&warned, &view(Some(true), Some(true))), []);
        assert_eq!(news(&warned, &view(Some(false), Some(true))), ends(Region::Second));
        assert_eq!(news(&view(Some(true), Some(true)), &view(Some(false), Some(true))), [], "it was told before");
        assert_eq!(news(&view(None, Some(true)), &view(None, None)), []);
    }

    #[test]
    fn a_renewal_is_news_whenever_it_is_offered() {
        let view = |renewal: Option<(Region, RenewalStage)>| {
            let mut view = steady(vec![]);
            view.regions.second.session = Some(SessionEnd { at: AT, idle: false, over: false });
            view.renewal = renewal.map(|(region, stage)| SessionRenewal { region, stage, moved: false });
            view
        };
        let offered = view(Some((Region::Second, RenewalStage::Offered)));
        let told = [News::Renewal { region: Region::Second, at: AT }];
        assert_eq!(news(&view(None), &offered), told);
        assert_eq!(news(&offered, &offered), []);
        for stage in [RenewalStage::Blocked, RenewalStage::Ending, RenewalStage::SigningIn, RenewalStage::Failed] {
            let begun = view(Some((Region::Second, stage)));
            assert_eq!(news(&offered, &begun), [], "the agent is there");
            assert_eq!(news(&begun, &offered), told);
        }
        assert_eq!(news(&view(Some((Region::First, RenewalStage::Offered))), &offered), told);
    }

    #[test]
    fn a_contact_where_nobody_sees_it_is_news_and_a_call_that_is_lost_there() {
        let in_both = View { hidden_contact: Some(Region::Second), ..steady(vec![]) };
        let lost = View { lost_call: Some(Region::Second), ..steady(vec![]) };
        let what = Hidden::Offered;
        assert_eq!(news(&steady(vec![]), &in_both), [News::Hidden { region: Region::Second, what }]);
        assert_eq!(news(&in_both, &in_both), []);
        assert_eq!(news(&in_both, &lost), [News::LostCall { region: Region::Second }]);
        assert_eq!(news(&lost, &lost), []);
    }

    #[test]
    fn a_visible_tab_makes_no_fuss_but_for_a_waiting_failover() {
        let all = Preferences { sounds: true, notifications: true, ..Preferences::default() };
        let pending = News::Pending { to: Region::Second };
        assert_eq!(react(pending, false, all), Reaction { tone: true, ..Reaction::default() });
        let region = Region::First;
        for news in [
            News::Contact { channel: Channel::Voice, id: "one" },
            News::SessionEnds { region, at: AT },
            News::Renewal { region, at: AT },
            News::Trouble { region, trouble: Trouble::SignIn },
            News::Hidden { region, what: Hidden::Taken },
            News::LostCall { region },
        ] {
            assert_eq!(react(news, false, all), Reaction::default());
            assert_eq!(react(news, true, all), Reaction { notify: true, tone: true, badge: true });
        }
    }

    #[test]
    fn who_has_asked_for_nothing_gets_the_badge_only() {
        let quiet = Preferences::default();
        for news in [News::Contact { channel: Channel::Chat, id: "one" }, News::Moved { to: Region::First }] {
            assert_eq!(react(news, true, quiet), Reaction { badge: true, ..Reaction::default() });
        }
    }
}
