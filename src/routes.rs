//! The pages beside the CCP, and their addresses. The address is the part after `#`, so that any static host will do
//! and no link can ever reload the page (which would take the frames with it). Absent: what is on a page.
//!
//! `yew-router` is left out: it would be a fifth of the program's size, for a handful of fixed addresses.

use wasm_bindgen::prelude::*;
use yew::prelude::*;

/// A page of the side panel.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Route {
    /// Both regions, with the reasons.
    Regions,
    /// The live contacts.
    Contacts,
    /// What has happened.
    Timeline,
    /// Log download.
    Logs,
    /// What has to be right around the desk.
    Preflight,
    /// Preferences.
    Settings,
}

impl Route {
    /// Every page, in the order of the tabs.
    pub const ALL: [Self; 6] =
        [Self::Regions, Self::Contacts, Self::Timeline, Self::Logs, Self::Preflight, Self::Settings];

    /// The address, for links.
    #[must_use]
    pub const fn href(self) -> &'static str {
        match self {
            Self::Regions => "#/regions",
            Self::Contacts => "#/",
            Self::Timeline => "#/timeline",
            Self::Logs => "#/logs",
            Self::Preflight => "#/preflight",
            Self::Settings => "#/settings",
        }
    }

    /// Goes there. A link's own way would resolve the address against the base of the page and could load it anew.
    pub fn open(self) {
        if let Some(window) = web_sys::window() {
            // The address is one.
            let _ = window.location().set_hash(self.href());
        }
    }

    /// The page that an address leads to. One that is not known leads to the first page.
    #[must_use]
    pub fn at(hash: &str) -> Self {
        let hash = hash.trim_end_matches('/');
        Self::ALL.into_iter().find(|route| route.href() == hash).unwrap_or(Self::Contacts)
    }
}

/// The page that the address bar names, kept up to date.
#[hook]
pub fn use_route() -> Route {
    let route = use_state_eq(current);
    let setter = route.setter();
    use_effect_with((), move |()| {
        let listener = Closure::<dyn Fn()>::new(move || setter.set(current()));
        let window = web_sys::window();
        if let Some(window) = &window {
            // An event target of the page itself takes every listener.
            let _ = window.add_event_listener_with_callback("hashchange", listener.as_ref().unchecked_ref());
        }
        move || {
            if let Some(window) = window {
                let _ = window.remove_event_listener_with_callback("hashchange", listener.as_ref().unchecked_ref());
            }
        }
    });
    *route
}

fn current() -> Route {
    let hash = web_sys::window().and_then(|window| window.location().hash().ok());
    Route::at(&hash.unwrap_or_default())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_page_is_found_at_its_own_address() {
        for route in Route::ALL {
            assert_eq!(Route::at(route.href()), route);
        }
    }

    #[test]
    fn an_unknown_address_leads_to_the_first_page() {
        for hash in ["", "#", "#/nowhere", "#/timeline/7"] {
            assert_eq!(Route::at(hash), Route::Contacts, "{hash}");
        }
    }

    #[test]
    fn a_last_slash_does_not_matter() {
        assert_eq!(Route::at("#/logs/"), Route::Logs);
    }
}
