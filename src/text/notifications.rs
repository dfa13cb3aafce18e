//! The words of notifications.

use ambidesk_coordinator::Channel;

use super::words::notifications as words;
use super::{format, notice};
use crate::i18n::Localization;
use crate::notifications::News;

/// The title of a notification. `name` is the region's that it is about. It never names a customer.
pub fn news(l10n: &Localization, news: News<'_>, name: &str) -> String {
    match news {
        News::Contact { channel, .. } => match channel {
            Channel::Voice => words::call(l10n),
            Channel::QueueCallback => words::callback(l10n),
            Channel::Chat => words::chat(l10n),
            Channel::Task => words::task(l10n),
            Channel::Email => words::email(l10n),
            Channel::Other => words::contact(l10n),
        },
        News::Pending { .. } => words::pending(l10n, name),
        News::Moved { .. } => words::moved(l10n, name),
        News::SessionEnds { at, .. } => notice::session_title(l10n, name, at),
        News::Renewal { at, .. } => notice::renew_title(l10n, name, &format::short_clock(l10n, at)),
        News::Trouble { trouble, .. } => notice::trouble_title(l10n, trouble, name),
        News::Hidden { what, .. } => notice::hidden(l10n, what, name).0,
        News::LostCall { .. } => notice::lost_call(l10n, name),
    }
}

/// The line below it.
pub fn news_help(l10n: &Localization, news: News<'_>) -> String {
    match news {
        News::Contact { .. } => words::contact_help(l10n),
        News::Pending { .. } => words::pending_help(l10n),
        News::Moved { .. } => words::moved_help(l10n),
        News::SessionEnds { .. } => words::session_help(l10n),
        News::Renewal { .. } | News::Trouble { .. } | News::Hidden { .. } | News::LostCall { .. } => words::look(l10n),
    }
}
