//! The words of the frame around everything: top bar and tabs.

use ambidesk_coordinator::AgentStateKind;

use crate::components::top_bar::Connection;
use crate::i18n::tr;
use crate::routes::Route;
use crate::theme::Theme;

/// The name of the desk where none is configured, in every language.
pub const TITLE: &str = "Ambidesk";

/// The link that leads past the top of the page.
#[must_use]
pub fn skip() -> String {
    tr("desk-skip", &[])
}

/// What the tabs are.
#[must_use]
pub fn tabs() -> String {
    tr("desk-tabs", &[])
}

/// The active region, beside the name of the desk.
#[must_use]
pub fn active(region: &str) -> String {
    tr("desk-active", &[("region", region.into())])
}

/// How the desk is connected.
#[must_use]
pub fn connection(connection: Connection) -> String {
    match connection {
        Connection::Both => tr("desk-connection-both", &[]),
        Connection::One => tr("desk-connection-one", &[]),
        Connection::Opening => tr("desk-connection-opening", &[]),
        Connection::Neither => tr("desk-connection-neither", &[]),
        Connection::Offline => tr("desk-connection-offline", &[]),
    }
}

/// Before the agent's state, for screen readers.
#[must_use]
pub fn your_state() -> String {
    tr("desk-your-state", &[])
}

/// The name of a tab.
#[must_use]
pub fn tab(route: Route) -> String {
    match route {
        Route::Regions => tr("desk-tab-regions", &[]),
        Route::Contacts => tr("desk-tab-contacts", &[]),
        Route::Timeline => tr("desk-tab-timeline", &[]),
        Route::Logs => tr("desk-tab-logs", &[]),
        Route::Preflight => tr("desk-tab-preflight", &[]),
        Route::Settings => tr("desk-tab-settings", &[]),
    }
}

/// The button that changes the colours.
#[must_use]
pub fn theme(theme: Theme) -> String {
    match theme {
        Theme::System => tr("desk-theme-system", &[]),
        Theme::Light => tr("desk-theme-light", &[]),
        Theme::Dark => tr("desk-theme-dark", &[]),
    }
}

/// What a kind of agent state means, where its name may not say so.
#[must_use]
pub fn state_kind(kind: AgentStateKind) -> String {
    match kind {
        AgentStateKind::Init => tr("desk-state-init", &[]),
        AgentStateKind::Routable => tr("desk-state-routable", &[]),
        AgentStateKind::NotRoutable => tr("desk-state-not-routable", &[]),
        AgentStateKind::Offline => tr("desk-state-offline", &[]),
        AgentStateKind::Error => tr("desk-state-error", &[]),
        AgentStateKind::System => tr("desk-state-system", &[]),
    }
}
