//! What goes on around every page: news for a tab that nobody looks at, the guard against leaving a live contact, other
//! tabs, keys, and the preflight before the first sign-in.

use std::rc::Rc;

use ambidesk_coordinator::{Region, View};
use wasm_bindgen::JsCast;
use web_sys::{Event, KeyboardEvent};
use yew::prelude::*;

use super::first_time::FirstTime;
use crate::components::shortcut_sheet::ShortcutSheet;
use crate::components::strip::Strip;
use crate::hooks::{
    focus_frames, use_choices_of_other_tabs, use_focus_kept, use_hints, use_online, use_preferences, use_session,
    use_window_event,
};
use crate::i18n::use_localization;
use crate::notifications::{News, Watch, news, react};
use crate::pages::Route;
use crate::preferences::Preferences;
use crate::shortcuts::{Action, Keys, SHORTCUTS};
use crate::store::{Desk, Session};
use crate::tabs::{Presence, Tabs};
use crate::text;
use crate::view::Trouble;
use crate::{notifications, preferences, shortcuts};

/// Everything around the pages.
#[component]
pub fn Background() -> Html {
    let Session { view, .. } = use_session();
    let (preferences, prefer) = use_preferences();
    use_news();
    use_focus_kept();
    use_hints();
    use_choices_of_other_tabs();
    // What the browser then asks has words of its own.
    use_window_event("beforeunload", view.has_live_contact(), Event::prevent_default);
    use_effect_with((), |()| preferences::browser::show_density(preferences::browser::load()));
    use_effect_with(view.ready && !preferences.been_ready, move |first| {
        if *first {
            prefer.emit(Preferences { been_ready: true, ..preferences::browser::load() });
        }
    });
    html! {
        <>
            <OtherTabs/>
            if !preferences.been_ready && !view.ready { <FirstTime/> }
            <Shortcuts on={preferences.shortcuts}/>
        </>
    }
}

/// Tells a person who looks elsewhere what has arrived, and what they have to see to.
#[hook]
fn use_news() {
    let l10n = use_localization();
    let Session { desk, view } = use_session();
    let online = use_online();
    let before = use_mut_ref(|| None::<Rc<View>>);
    let watch = use_mut_ref(Watch::default);
    let unseen = use_mut_ref(|| 0_usize);
    let title = desk.title.clone();
    use_window_event("visibilitychange", true, {
        let unseen = Rc::clone(&unseen);
        let title = title.clone();
        move |_| {
            if notifications::browser::is_hidden() {
                return;
            }
            notifications::browser::close_all();
            if unseen.replace(0) > 0 {
                notifications::browser::badge(&title, 0);
            }
        }
    });
    use_effect_with(view, move |view| {
        let trouble = watch.borrow_mut().next(view, online);
        let Some(before) = before.replace(Some(Rc::clone(view))) else { return };
        for news in trouble.into_iter().chain(news(&before, view)) {
            let reaction = react(news, notifications::browser::is_hidden(), preferences::browser::load());
            if reaction.badge {
                *unseen.borrow_mut() += 1;
                notifications::browser::badge(&title, *unseen.borrow());
            }
            if reaction.tone {
                notifications::browser::tone();
            }
            if reaction.notify {
                let name = news.region().map(|region| desk.names[region].human.clone()).unwrap_or_default();
                notifications::browser::notify(
                    &text::notifications::news(&l10n, news, &name),
                    &text::notifications::news_help(&l10n, news),
                    &tag(news),
                );
            }
        }
    });
}

/// One for each event: what replaces another notification comes without a sound, and two tabs that tell the same are to.
fn tag(news: News<'_>) -> String {
    let what = match news {
        News::Contact { id, .. } => return format!("ambidesk-contact-{id}"),
        News::Pending { .. } => "pending",
        News::Moved { .. } => "moved",
        News::SessionEnds { .. } => "session-ends",
        News::Renewal { .. } => "renewal",
        News::Trouble { trouble: Trouble::SignIn, .. } => "sign-in",
        News::Trouble { .. } => "trouble",
        News::Hidden { .. } => "hidden-contact",
        News::LostCall { .. } => "lost-call",
    };
    format!("ambidesk-{what}")
}

/// Says that the desk is open more than once.
#[component]
fn OtherTabs() -> Html {
    let l10n = use_localization();
    let desk = use_session().desk;
    let tabs = use_state_eq(|| Tabs { count: 1, first: true });
    let seen = use_state_eq(|| 1);
    let presence = use_mut_ref(|| None::<Presence>);
    use_window_event("pagehide", true, {
        let presence = Rc::clone(&presence);
        move |_| drop(presence.take())
    });
    let join = {
        let (presence, setter, name) = (Rc::clone(&presence), tabs.setter(), pair(&desk));
        Rc::new(move || {
            let setter = setter.clone();
            presence.replace(Presence::join(&name, Callback::from(move |tabs| setter.set(tabs))));
        })
    };
    use_window_event("pageshow", true, {
        let (presence, join) = (Rc::clone(&presence), Rc::clone(&join));
        // The page was kept when it was left, and is there again.
        move |_| {
            if presence.borrow().is_none() {
                join();
            }
        }
    });
    use_effect_with((), move |()| {
        join();
        move || drop(presence.take())
    });
    let on_dismiss = {
        let (seen, count) = (seen.setter(), tabs.count);
        Callback::from(move |()| seen.set(count))
    };
    if tabs.count <= (*seen).max(1) {
        return Html::default();
    }
    html! { <Strip testid="other-tabs" words={text::tabs::tabs(&l10n, *tabs)} {on_dismiss}/> }
}

/// The same for both orders of the pair.
fn pair(desk: &Desk) -> String {
    let (one, two) = (&desk.ccp_urls[Region::First], &desk.ccp_urls[Region::Second]);
    format!("{}|{}", one.min(two), one.max(two))
}

#[derive(Clone, PartialEq, Properties)]
struct ShortcutsProps {
    on: bool,
}

/// Listens to the keys, and shows which there are.
#[component]
fn Shortcuts(props: &ShortcutsProps) -> Html {
    let l10n = use_localization();
    let open = use_state_eq(|| false);
    let keys = use_mut_ref(Keys::default);
    let setter = open.setter();
    use_window_event("ambidesk:shortcuts", true, move |_| setter.set(true));
    let setter = open.setter();
    use_window_event("keydown", props.on, move |event| {
        let event: &KeyboardEvent = event.unchecked_ref();
        let Some(key) = shortcuts::browser::shortcut_key(event) else { return keys.borrow_mut().forget() };
        let Some(pressed) = keys.borrow_mut().press(&key, event.time_stamp()) else { return };
        match (Route::opened_by(&pressed), Action::asked_by(&pressed)) {
            (Some(route), _) => route.open(),
            (None, Some(Action::Help)) => setter.set(true),
            (None, Some(action)) => act(action),
            (None, None) => return,
        }
        event.prevent_default();
    });
    let on_close = {
        let open = open.setter();
        Callback::from(move |()| open.set(false))
    };
    let pages = Route::all().filter_map(|route| Some((route.keys()?, text::shortcuts::open(&l10n, &route.tab(&l10n)))));
    let others = SHORTCUTS.into_iter().map(|(keys, action)| (keys, text::shortcuts::action(&l10n, action)));
    let rows: Vec<_> = pages.chain(others).collect();
    html! { <ShortcutSheet open={*open} {rows} {on_close}/> }
}

fn act(action: Action) {
    match action {
        Action::FocusCcp => focus_frames(),
        Action::SwitchNow => shortcuts::browser::press("[data-testid=switch-now]"),
        Action::Dismiss => shortcuts::browser::press("[data-testid=dismiss], [data-testid=dismiss-strip]"),
        Action::Theme => shortcuts::browser::press("[data-testid=theme]"),
        Action::Help => {}
    }
}
