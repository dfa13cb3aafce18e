//! The words of the frame around everything: top bar and tabs.

use ambidesk_coordinator::AgentStateKind;

use super::words::desk as words;
pub(crate) use super::words::desk::*;
use crate::i18n::Localization;
use crate::theme::Theme;
use crate::view::Connection;

/// The name of the desk where none is configured, in every language.
pub const TITLE: &str = "Ambidesk";

/// How the desk is connected.
#[must_use]
pub fn connection(l10n: &Localization, connection: Connection) -> String {
    match connection {
        Connection::Both => words::connection_both(l10n),
        Connection::One => words::connection_one(l10n),
        Connection::Opening => words::connection_opening(l10n),
        Connection::Neither => words::connection_neither(l10n),
        Connection::Offline => words::connection_offline(l10n),
    }
}

/// The button that changes the colours.
#[must_use]
pub fn theme(l10n: &Localization, theme: Theme) -> String {
    match theme {
        Theme::System => words::theme_system(l10n),
        Theme::Light => words::theme_light(l10n),
        Theme::Dark => words::theme_dark(l10n),
    }
}

/// What a kind of agent state means, where its name may not say so.
#[must_use]
pub fn state_kind(l10n: &Localization, kind: AgentStateKind) -> String {
    match kind {
        AgentStateKind::Init => words::state_init(l10n),
        AgentStateKind::Routable => words::state_routable(l10n),
        AgentStateKind::NotRoutable => words::state_not_routable(l10n),
        AgentStateKind::Offline => words::state_offline(l10n),
        AgentStateKind::Error => words::state_error(l10n),
        AgentStateKind::System => words::state_system(l10n),
    }
}
