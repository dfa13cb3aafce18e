//! The pages of the side panel. Each is a file that joins the desk to components; what it is besides stands here, once: its
//! address, its tab, its keys. Absent: styles of components, and any touch of Streams.

mod address;
mod contacts;
mod copy;
mod logs;
mod preflight;
mod regions;
mod settings;
mod setup;
mod timeline;

use yew::prelude::*;
use yew_router::Routable;

use crate::i18n::Localization;
use crate::text::desk as text;

pub use address::keep_fragments_routes;
pub use setup::SetupPage;

/// A page of the side panel, in the order of the tabs. An address that is not known shows the contacts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Routable)]
pub enum Route {
    /// Both regions, with the reasons.
    #[at("/regions")]
    Regions,
    /// The live contacts.
    #[not_found]
    #[at("/")]
    Contacts,
    /// What has happened.
    #[at("/timeline")]
    Timeline,
    /// Log download.
    #[at("/logs")]
    Logs,
    /// What has to be right around the desk.
    #[at("/preflight")]
    Preflight,
    /// Preferences.
    #[at("/settings")]
    Settings,
}

/// What a page is, besides its address.
struct Page {
    /// What its tab says.
    tab: fn(&Localization) -> String,
    /// The keys that open it, with a space between them: "g", which all of them begin with, and one of its own.
    keys: Option<&'static str>,
    /// Draws it.
    draw: fn() -> Html,
}

impl Route {
    fn page(self) -> Page {
        match self {
            Self::Regions => {
                Page { tab: text::tab_regions, keys: Some("g r"), draw: || html! { <regions::RegionsPage/> } }
            }
            Self::Contacts => {
                Page { tab: text::tab_contacts, keys: Some("g c"), draw: || html! { <contacts::ContactsPage/> } }
            }
            Self::Timeline => {
                Page { tab: text::tab_timeline, keys: Some("g t"), draw: || html! { <timeline::TimelinePage/> } }
            }
            Self::Logs => Page { tab: text::tab_logs, keys: Some("g l"), draw: || html! { <logs::LogsPage/> } },
            Self::Preflight => {
                Page { tab: text::tab_preflight, keys: Some("g p"), draw: || html! { <preflight::PreflightPage/> } }
            }
            Self::Settings => {
                Page { tab: text::tab_settings, keys: Some("g s"), draw: || html! { <settings::SettingsPage/> } }
            }
        }
    }

    /// Every page, in the order of the tabs.
    pub fn all() -> impl Iterator<Item = Self> {
        Self::routes().into_iter().filter_map(Self::recognize)
    }

    /// What the tab of the page says.
    pub fn tab(self, l10n: &Localization) -> String {
        (self.page().tab)(l10n)
    }

    /// The keys that open the page, if there are any.
    #[must_use]
    pub fn keys(self) -> Option<&'static str> {
        self.page().keys
    }

    /// The page that these keys open.
    #[must_use]
    pub fn opened_by(keys: &str) -> Option<Self> {
        Self::all().find(|route| route.keys() == Some(keys))
    }

    /// The page.
    pub fn draw(self) -> Html {
        (self.page().draw)()
    }
}

#[cfg(test)]
mod tests {
    use super::Route;
    use crate::shortcuts::Keys;

    #[test]
    fn every_page_is_opened_by_its_own_keys() {
        for route in Route::all() {
            let mut state = Keys::default();
            let pressed = route.keys().and_then(|keys| keys.split(' ').filter_map(|key| state.press(key, 0.0)).last());
            assert_eq!(pressed.as_deref().and_then(Route::opened_by), route.keys().map(|_| route));
        }
    }

    #[test]
    fn the_tabs_are_in_the_order_of_the_pages() {
        let tabs: Vec<_> = Route::all().take(3).collect();
        assert_eq!(tabs, [Route::Regions, Route::Contacts, Route::Timeline]);
    }
}
