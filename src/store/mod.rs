//! The interface's mirror of the desk: holds the latest view and hands it to everything below. Absent: effects, a clock,
//! decisions, and any reading of the view.

use std::rc::Rc;

use ambidesk_coordinator::{Pair, View};
use yew::prelude::*;

use crate::config::DeskConfig;
use crate::desk::Handle;
use crate::history::Past;
use crate::i18n::{Localization, use_localization};
use crate::text::regions::RegionName;

/// What stays the same while the desk is open.
#[derive(Clone, PartialEq)]
pub struct Desk {
    /// The desk itself.
    pub handle: Handle,
    /// What both regions are called.
    pub names: Pair<RegionName>,
    /// The addresses of both CCPs, as configured.
    pub ccp_urls: Pair<AttrValue>,
    /// The name in the top bar.
    pub title: AttrValue,
    /// What is configured of the desk.
    pub config: Rc<DeskConfig>,
    /// What happened before this desk was opened.
    pub past: Rc<Past>,
    /// The text of the configuration that it was opened with.
    pub configuration: AttrValue,
}

impl Desk {
    /// The same with the regions' names in a language.
    fn localized(&self, l10n: &Localization) -> Self {
        Self { names: self.names.map(|_, name| RegionName::of(l10n, &name.code)), ..self.clone() }
    }
}

/// The latest view. An equal one changes nothing, so nothing is drawn again for it.
#[derive(Debug, Clone, PartialEq)]
pub struct Mirror(pub Rc<View>);

impl Reducible for Mirror {
    type Action = Rc<View>;

    fn reduce(self: Rc<Self>, view: Rc<View>) -> Rc<Self> {
        if *self.0 == *view { self } else { Rc::new(Self(view)) }
    }
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
    let mirror = use_reducer_eq(move || Mirror(handle.view()));
    let dispatcher = mirror.dispatcher();
    use_effect_with(props.desk.handle.clone(), move |handle| {
        let subscription = handle.subscribe(Box::new({
            let dispatcher = dispatcher.clone();
            move |view| dispatcher.dispatch(view)
        }));
        // What was published between the first drawing and this moment.
        dispatcher.dispatch(handle.view());
        move || drop(subscription)
    });
    let l10n = use_localization();
    let desk = use_memo((props.desk.clone(), l10n), |(desk, l10n)| desk.localized(l10n));
    let session = Session { desk: (*desk).clone(), view: Rc::clone(&mirror.0) };
    html! { <ContextProvider<Session> context={session}>{props.children.clone()}</ContextProvider<Session>> }
}

#[cfg(test)]
mod tests {
    use ambidesk_coordinator::{PhaseView, Region, Timestamp};

    use super::*;

    fn view(shown: Region) -> Rc<View> {
        let region = || ambidesk_coordinator::RegionView {
            readiness: ambidesk_coordinator::Readiness::Loading { since: Timestamp::default() },
            rungs: ambidesk_coordinator::Rungs::default(),
            heard_at: None,
            health: ambidesk_coordinator::Health::unknown(Timestamp::default()),
            agent: None,
            retry_at: None,
        };
        Rc::new(View {
            phase: PhaseView::Starting { since: Timestamp::default() },
            active: None,
            shown,
            assumed: None,
            told: None,
            ready: false,
            regions: Pair::from_fn(|_| region()),
            notice: None,
        })
    }

    #[test]
    fn an_equal_view_leaves_the_very_same_state() {
        let state = Rc::new(Mirror(view(Region::First)));
        assert!(Rc::ptr_eq(&state, &state.clone().reduce(view(Region::First))));
    }

    #[test]
    fn another_view_takes_its_place() {
        let state = Rc::new(Mirror(view(Region::First)));
        let next = state.clone().reduce(view(Region::Second));
        assert_eq!(next.0.shown, Region::Second);
    }
}
