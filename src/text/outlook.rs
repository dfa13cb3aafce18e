//! The words on whether the agent could go on if the active region failed now.

use crate::outlook::Outlook;

/// The heading.
#[must_use]
pub fn title(outlook: Outlook) -> String {
    if outlook.goes_on() { "You would survive a failover now" } else { "You would not survive a failover now" }
        .to_owned()
}

/// One plain sentence.
#[must_use]
pub fn sentence(outlook: Outlook, from: &str, to: &str) -> String {
    let move_on = format!("If {from} failed now, you would move to {to}");
    match outlook {
        Outlook::GoOn => format!("{move_on} and could go on."),
        Outlook::Impaired => format!("{move_on} and could go on, but {to} is impaired itself."),
        Outlook::SignedOut => format!("{move_on} and could not go on: you are not signed in to {to}."),
        Outlook::Unsure => {
            format!("{move_on} and could not go on: you are not signed in to {to}, or it can’t be reached.")
        }
        Outlook::Opening => format!("{move_on} and could not go on yet: {to} is still getting ready."),
        Outlook::Silent => format!("{move_on} and could not go on: {to} is not answering."),
        Outlook::Failed => format!("{move_on} and could not go on: {to} could not start."),
    }
}

/// The same between the two regions of the rail.
#[must_use]
pub fn short(outlook: Outlook) -> String {
    match outlook {
        Outlook::GoOn => "ready to move",
        Outlook::Impaired => "ready to move, but impaired",
        Outlook::SignedOut => "can’t move: not signed in",
        Outlook::Unsure => "can’t move: no answer",
        Outlook::Opening => "can’t move yet",
        Outlook::Silent => "can’t move: not answering",
        Outlook::Failed => "can’t move: not started",
    }
    .to_owned()
}
