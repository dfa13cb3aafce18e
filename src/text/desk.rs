//! The words of the frame around everything: top bar and tabs.

use ambidesk_coordinator::AgentStateKind;

use super::words::desk as words;
pub(crate) use super::words::desk::*;
use crate::routes::Route;
use crate::theme::Theme;
use crate::view::Connection;

/// The name of the desk where none is configured, in every language.
pub const TITLE: &str = "Ambidesk";

/// How the desk is connected.
#[must_use]
pub fn connection(connection: Connection) -> String {
    match connection {
        Connection::Both => words::connection_both(),
        Connection::One => words::connection_one(),
        Connection::Opening => words::connection_opening(),
        Connection::Neither => words::connection_neither(),
        Connection::Offline => words::connection_offline(),
    }
}

/// The name of a tab.
#[must_use]
pub fn tab(route: Route) -> String {
    match route {
        Route::Regions => words::tab_regions(),
        Route::Contacts => words::tab_contacts(),
        Route::Timeline => words::tab_timeline(),
        Route::Logs => words::tab_logs(),
        Route::Preflight => words::tab_preflight(),
        Route::Settings => words::tab_settings(),
    }
}

/// The button that changes the colours.
#[must_use]
pub fn theme(theme: Theme) -> String {
    match theme {
        Theme::System => words::theme_system(),
        Theme::Light => words::theme_light(),
        Theme::Dark => words::theme_dark(),
    }
}

/// What a kind of agent state means, where its name may not say so.
#[must_use]
pub fn state_kind(kind: AgentStateKind) -> String {
    match kind {
        AgentStateKind::Init => words::state_init(),
        AgentStateKind::Routable => words::state_routable(),
        AgentStateKind::NotRoutable => words::state_not_routable(),
        AgentStateKind::Offline => words::state_offline(),
        AgentStateKind::Error => words::state_error(),
        AgentStateKind::System => words::state_system(),
    }
}
