//! The words of the frame around everything: top bar and tabs.

use ambidesk_coordinator::AgentStateKind;

use crate::routes::Route;
use crate::theme::Theme;

/// The name of the desk where none is configured.
pub const TITLE: &str = "Ambidesk";
/// The link that leads past the top of the page.
pub const SKIP: &str = "Skip to the Contact Control Panel";
/// What the tabs are.
pub const TABS: &str = "Desk pages";
/// Before the agent's state, for screen readers.
pub const YOUR_STATE: &str = "Your state:";

/// The name of a tab.
#[must_use]
pub const fn tab(route: Route) -> &'static str {
    match route {
        Route::Contacts => "Contacts",
        Route::Timeline => "Timeline",
        Route::Logs => "Logs",
        Route::Preflight => "Preflight",
        Route::Settings => "Settings",
    }
}

/// The button that changes the colours.
#[must_use]
pub const fn theme(theme: Theme) -> &'static str {
    match theme {
        Theme::System => "Colours: as the system. Change to light",
        Theme::Light => "Colours: light. Change to dark",
        Theme::Dark => "Colours: dark. Change to those of the system",
    }
}

/// What a kind of agent state means, where its name may not say so.
#[must_use]
pub const fn state_kind(kind: AgentStateKind) -> &'static str {
    match kind {
        AgentStateKind::Init => "not known yet",
        AgentStateKind::Routable => "you get contacts",
        AgentStateKind::NotRoutable => "you get no contacts",
        AgentStateKind::Offline => "you are offline",
        AgentStateKind::Error => "Connect needs you to choose a state",
        AgentStateKind::System => "set by Connect",
    }
}
