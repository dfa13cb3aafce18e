//! The interface's mirror of the desk: holds the latest view and hands it to everything below. Absent: effects, a clock,
//! decisions, and any reading of the view.

mod people;

use std::cell::RefCell;
use std::rc::Rc;

use ambidesk_coordinator::{Pair, Record, Region, View};
use yew::prelude::*;

use crate::config::{DeskConfig, Doubt};
use crate::desk::Handle;
use crate::history::Past;
use crate::i18n::{Localization, use_localization};
use crate::text::regions::RegionName;

pub use people::People;

/// What stays the same while the desk is open.
#[derive(Clone, PartialEq)]
pub struct Desk {
    /// The desk itself.
    pub handle: Handle,
    /// What both regions are called.
    pub names: Pair<RegionName>,
    /// The addresses of both CCPs, as configured.
    pub ccp_urls: Pair<AttrValue>,
    /// Why the two instances are probably no pair.
    pub doubt: Option<Doubt>,
    /// The name in the top bar.
    pub title: AttrValue,
    /// What is configured of the desk.
    pub config: Rc<DeskConfig>,
    /// What happened before this desk was opened.
    pub past: Rc<Past>,
    /// Whom it has known lately.
    pub people: Rc<RefCell<People>>,
    /// The text of the configuration that it was opened with.
    pub configuration: AttrValue,
}

impl Desk {
    /// What has happened, on this day and before, oldest first.
    #[must_use]
    pub fn history(&self) -> Vec<Record> {
        self.past.records.iter().cloned().chain(self.handle.timeline(0)).collect()
    }

    /// The same with the regions' names in a language.
    fn localized(&self, l10n: &Localization) -> Self {
        Self { names: self.names.map(|_, name| RegionName::of(l10n, &name.code)), ..self.clone() }
    }
}

/// The latest view, and how many transitions there had been by then. A view that differs in nothing but when something was
/// last heard, without a new transition, changes nothing: nothing is drawn again for a heartbeat. Whoever shows these moments
/// asks the desk for them.
#[derive(Debug, Clone, PartialEq)]
pub struct Mirror(pub Rc<View>, pub usize);

impl Reducible for Mirror {
    type Action = (Rc<View>, usize);

    fn reduce(self: Rc<Self>, (view, recorded): Self::Action) -> Rc<Self> {
        if self.1 == recorded && same_but_for_heartbeats(&self.0, &view) { self } else { Rc::new(Self(view, recorded)) }
    }
}

/// Whether a view says what the one before it said, moments of the last sign of life aside.
fn same_but_for_heartbeats(before: &View, after: &View) -> bool {
    let mut after = after.clone();
    for region in Region::ALL {
        let (known, new) = (&before.regions[region], &mut after.regions[region]);
        new.heard_at = new.heard_at.and(known.heard_at);
        let (known, new) = (&known.health.evidence, &mut new.health.evidence);
        new.acknowledged_at = new.acknowledged_at.and(known.acknowledged_at);
        new.agent_at = new.agent_at.and(known.agent_at);
        new.loaded_at = new.loaded_at.and(known.loaded_at);
    }
    if let (Some(known), Some(new)) = (before.told, &mut after.told) {
        new.at = known.at;
    }
    *before == after
}

/// What the provider gives: the desk and its latest view.
#[derive(Clone, PartialEq)]
pub struct Session {
    /// The desk.
    pub desk: Desk,
    /// Its latest view.
    pub view: Rc<View>,
}

/// The properties of [`DeskProvider`].
#[derive(Clone, PartialEq, Properties)]
pub struct DeskProviderProps {
    /// The desk.
    pub desk: Desk,
    /// What may use it.
    pub children: Html,
}

/// Gives the desk and its latest view to everything below.
#[component]
pub fn DeskProvider(props: &DeskProviderProps) -> Html {
    let handle = props.desk.handle.clone();
    let mirror = use_reducer_eq(move || Mirror(handle.view(), handle.recorded()));
    let (dispatcher, people) = (mirror.dispatcher(), Rc::clone(&props.desk.people));
    use_effect_with(props.desk.handle.clone(), move |handle| {
        let subscription = handle.subscribe(Box::new({
            let (dispatcher, handle, people) = (dispatcher.clone(), handle.clone(), Rc::clone(&people));
            move |view| {
                let now = handle.now();
                people.borrow_mut().see(&view, now);
                dispatcher.dispatch((view, handle.recorded()));
            }
        }));
        // What was published between the first drawing and this moment.
        let (view, now) = (handle.view(), handle.now());
        people.borrow_mut().see(&view, now);
        dispatcher.dispatch((view, handle.recorded()));
        move || drop(subscription)
    });
    let l10n = use_localization();
    let desk = use_memo((props.desk.clone(), l10n), |(desk, l10n)| desk.localized(l10n));
    let session = Session { desk: (*desk).clone(), view: Rc::clone(&mirror.0) };
    html! { <ContextProvider<Session> context={session}>{props.children.clone()}</ContextProvider<Session>> }
}

#[cfg(test)]
mod tests {
    use ambidesk_coordinator::{PhaseView, Scheme, Timestamp};

    use super::*;

    fn view(shown: Region) -> Rc<View> {
        let region = || ambidesk_coordinator::RegionView {
            readiness: ambidesk_coordinator::Readiness::Loading { since: Timestamp::default() },
            rungs: ambidesk_coordinator::Rungs::default(),
            heard_at: None,
            health: ambidesk_coordinator::Health::unknown(Timestamp::default()),
            agent: None,
            softphone: None,
            session: None,
            signed_in_since: None,
            state_before_renewal: None,
            renewal_put_off: Timestamp::default(),
            global_sign_in: None,
            retry_at: None,
        };
        Rc::new(View {
            scheme: Scheme::Paired,
            phase: PhaseView::Starting { since: Timestamp::default() },
            active: None,
            shown,
            assumed: None,
            told: None,
            ready: false,
            regions: Pair::from_fn(|_| region()),
            detected: None,
            sign_out: None,
            renewal: None,
            notice: None,
            hidden_contact: None,
            lost_call: None,
            differs: None,
        })
    }

    #[test]
    fn an_equal_view_leaves_the_very_same_state() {
        let state = Rc::new(Mirror(view(Region::First), 1));
        assert!(Rc::ptr_eq(&state, &state.clone().reduce((view(Region::First), 1))));
    }

    #[test]
    fn a_later_heartbeat_leaves_the_very_same_state() {
        let heard = |seconds: u64| {
            let at = Timestamp::from_millis(seconds * 1000);
            let mut view = (*view(Region::First)).clone();
            view.told = Some(ambidesk_coordinator::Told { active: Region::First, at });
            for region in Region::ALL {
                view.regions[region].heard_at = Some(at);
                let evidence = &mut view.regions[region].health.evidence;
                (evidence.acknowledged_at, evidence.agent_at, evidence.loaded_at) = (Some(at), Some(at), Some(at));
            }
            Rc::new(view)
        };
        let state = Rc::new(Mirror(heard(1), 1));
        assert!(Rc::ptr_eq(&state, &state.clone().reduce((heard(2), 1))));
        // It may bring a transition that changes no view: the timeline shows it.
        assert!(!Rc::ptr_eq(&state, &state.clone().reduce((heard(2), 2))));
        // The first one is news, and so is another active region.
        let silent = Rc::new(Mirror(view(Region::First), 1));
        assert!(!Rc::ptr_eq(&silent, &silent.clone().reduce((heard(1), 1))));
        let mut moved = (*heard(3)).clone();
        moved.told = moved.told.map(|told| ambidesk_coordinator::Told { active: Region::Second, ..told });
        assert!(!Rc::ptr_eq(&state, &state.clone().reduce((Rc::new(moved), 1))));
    }

    #[test]
    fn another_view_takes_its_place() {
        let state = Rc::new(Mirror(view(Region::First), 1));
        let next = state.clone().reduce((view(Region::Second), 1));
        assert_eq!(next.0.shown, Region::Second);
    }
}
