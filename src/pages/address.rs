//! The addresses of the pages. An address is the part after `#`, so that any static host will do and no link can ever
//! reload the page (which would take the frames with it). Absent: which pages there are.

use gloo_events::EventListener;
use yew_router::Routable;
use yew_router::history::{HashHistory, History};

use super::Route;

impl Route {
    /// The address, for a plain link: the router follows it, and the page has no base that it could be resolved against.
    #[must_use]
    pub fn href(self) -> String {
        format!("#{}", self.to_path())
    }

    /// Goes there, from outside the router's components.
    pub fn open(self) {
        let history = HashHistory::new();
        if history.location().path() != self.to_path() {
            history.push(self.to_path());
        }
    }
}

/// Replaces every fragment that is no path by the first page's, for as long as the program runs: the router takes one for
/// a mistake of the program and throws, but anybody may write `#` into the address bar. Called before there is a router, so
/// that it hears of another address first.
pub fn keep_fragments_routes() {
    let replace = || {
        let hash = gloo_utils::window().location().hash().unwrap_or_default();
        if !is_route(&hash) {
            HashHistory::new().replace(Route::default().to_path());
        }
    };
    // Browsers tell the listeners of a window in the order in which they came, and the first history is one.
    EventListener::new(&gloo_utils::window(), "popstate", move |_| replace()).forget();
    replace();
}

/// Whether a fragment is a path. Two slashes would name a host.
fn is_route(hash: &str) -> bool {
    hash.strip_prefix("#/").is_some_and(|rest| !rest.starts_with(['/', '\\']))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_page_is_found_at_its_own_address() {
        for route in Route::all() {
            assert_eq!(Route::recognize(&route.to_path()), Some(route));
        }
    }

    #[test]
    fn an_unknown_address_leads_to_the_first_page() {
        for path in ["/", "/nowhere", "/timeline/7"] {
            assert_eq!(Route::recognize(path), Some(Route::Contacts), "{path}");
        }
    }

    #[test]
    fn a_last_slash_does_not_matter() {
        assert_eq!(Route::recognize("/logs/"), Some(Route::Logs));
    }

    #[test]
    fn a_fragment_that_is_no_path_is_no_route() {
        for hash in ["", "#", "#main", "#logs", "#//host", "#/\\host"] {
            assert!(!is_route(hash), "{hash}");
        }
        for hash in ["#/", "#/logs", "#/logs?region=a"] {
            assert!(is_route(hash), "{hash}");
        }
    }
}
