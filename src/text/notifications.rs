//! The words of notifications.

use ambidesk_coordinator::Channel;

use super::words::notifications as words;
use crate::notifications::News;

/// The title of a notification. `name` is the region's that it is about. It never names a customer.
pub fn news(news: News, name: &str) -> String {
    match news {
        News::Contact(channel) => match channel {
            Channel::Voice => words::call(),
            Channel::QueueCallback => words::callback(),
            Channel::Chat => words::chat(),
            Channel::Task => words::task(),
            Channel::Email => words::email(),
            Channel::Other => words::contact(),
        },
        News::Pending { .. } => words::pending(name),
        News::Moved { .. } => words::moved(name),
    }
}

/// The line below it.
pub fn news_help(news: News) -> String {
    match news {
        News::Contact(_) => words::contact_help(),
        News::Pending { .. } => words::pending_help(),
        News::Moved { .. } => words::moved_help(),
    }
}
