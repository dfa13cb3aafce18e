//! The words of the failover banner and of the question before "Switch now".

use ambidesk_coordinator::{Channel, Contact, ContactState, Timestamp};

use crate::format;

/// What the banner is, for screen readers.
pub const LABEL: &str = "Failover";
/// What the steps are, for screen readers.
pub const STEPS: &str = "Steps of the move";
/// A step that is behind, for screen readers.
pub const STEP_DONE: &str = "Done:";
/// The step that is under way, for screen readers.
pub const STEP_NOW: &str = "Now:";
/// A step that is ahead, for screen readers.
pub const STEP_AHEAD: &str = "Then:";
/// The third step.
pub const STEP_SWITCHED: &str = "Switched";
/// The last step.
pub const STEP_AVAILABLE: &str = "Set yourself Available";
/// The button that asks whether to switch at once.
pub const SWITCH_NOW: &str = "Switch now…";
/// The button that leaves everything as it is.
pub const KEEP_WAITING: &str = "Keep waiting";

/// A contact as it is named in a sentence: "the call with +49 ··· 417".
#[must_use]
pub fn contact(contact: &Contact) -> String {
    let what = if contact.state == ContactState::Ended {
        "the after-contact work of"
    } else {
        match contact.channel {
            Channel::QueueCallback => "the callback to",
            Channel::Voice | Channel::Chat | Channel::Task | Channel::Email | Channel::Other => "the call with",
        }
    };
    let who = contact.customer.as_deref().map_or_else(|| "your customer".to_owned(), format::masked);
    format!("{what} {who}")
}

fn listed(contacts: &[Contact]) -> String {
    let names: Vec<String> = contacts.iter().map(contact).collect();
    match names.split_last() {
        None => "your contact".to_owned(),
        Some((only, [])) => only.clone(),
        Some((last, rest)) => format!("{} and {last}", rest.join(", ")),
    }
}

fn all_in_after_work(contacts: &[Contact]) -> bool {
    !contacts.is_empty() && contacts.iter().all(|contact| contact.state == ContactState::Ended)
}

/// The heading while a failover waits.
#[must_use]
pub fn pending_title(to: &str, contacts: &[Contact]) -> String {
    match contacts.len() {
        0 => format!("You’ll move to {to} in a moment"),
        _ if all_in_after_work(contacts) => format!("You’ll move to {to} once you clear your after-contact work"),
        1 => format!("You’ll move to {to} after your current call"),
        n => format!("You’ll move to {to} after your {n} current calls"),
    }
}

/// What to do meanwhile, and what has already happened.
#[must_use]
pub fn pending_help(from: &str, contacts: &[Contact]) -> String {
    let ended = format!("Chats and tasks in {from} have been ended by the failover.");
    let clear = |contact: &Contact| format::masked(contact.customer.as_deref().unwrap_or("your customer"));
    match contacts {
        [] => ended,
        [contact] if contact.state == ContactState::Ended => {
            format!("Clear the contact with {}; the desk then switches by itself. {ended}", clear(contact))
        }
        list if all_in_after_work(list) => {
            format!("Clear all {} contacts; the desk then switches by itself. {ended}", list.len())
        }
        [one] => {
            let contact = contact(one);
            format!("Finish {contact} and clear its after-contact work; the desk then switches by itself. {ended}")
        }
        list => format!(
            "Finish {}, and clear the after-contact work; the desk then switches by itself. {ended}",
            listed(list)
        ),
    }
}

/// Added after a long wait.
pub const LONG_WAIT: &str = "If a call can’t be finished, you can switch now and lose it.";

/// The heading when nothing confirms the failover any more.
#[must_use]
pub fn doubtful_title(to: &str) -> String {
    format!("The move to {to} may have been called off")
}

/// What that means.
#[must_use]
pub fn doubtful_help(from: &str, since: Timestamp) -> String {
    format!(
        "Nothing has confirmed it since {}. The desk keeps asking; you stay in {from} meanwhile. Go on with your contact as usual.",
        format::short_clock(since)
    )
}

/// The heading while the new region gets ready.
#[must_use]
pub fn switching_title(to: &str) -> String {
    format!("Moving you to {to}")
}

/// What happens meanwhile.
#[must_use]
pub fn switching_help(to: &str, needs_sign_in: bool, answers: bool) -> String {
    if needs_sign_in {
        format!("Sign in to {to} to go on.")
    } else if answers {
        "Your Contact Control Panel there is getting ready. Then set yourself to Available.".to_owned()
    } else {
        format!("{to} is not answering yet. The desk keeps trying by itself.")
    }
}

/// The first step.
#[must_use]
pub fn step_detected(since: Timestamp) -> String {
    format!("Detected {}", format::clock(since))
}

/// The second step.
#[must_use]
pub fn step_waiting(contacts: usize) -> String {
    match contacts {
        0 => "Waiting for your contacts".to_owned(),
        1 => "Waiting for 1 voice contact".to_owned(),
        n => format!("Waiting for {n} voice contacts"),
    }
}

/// The question before switching at once.
#[must_use]
pub fn confirm_title(to: &str) -> String {
    format!("Switch to {to} now?")
}

/// What it would cost, one sentence each.
#[must_use]
pub fn confirm_consequences(from: &str, to: &str, contacts: &[Contact]) -> Vec<String> {
    let mut list: Vec<String> = contacts
        .iter()
        .map(|contact| {
            let who = contact.customer.as_deref().map_or_else(|| "your customer".to_owned(), format::masked);
            match (contact.state, contact.channel) {
                (ContactState::Ended, _) => format!("The after-contact work of {who} is closed as it is."),
                (_, Channel::QueueCallback) => format!("The callback to {who} ends at once."),
                (_, _) => format!("The call with {who} ends at once."),
            }
        })
        .collect();
    list.push(format!("You’re offline in {to} until you set yourself to Available there."));
    list.push(format!("You leave {from}. There is no way back from here; your administrator moves the traffic."));
    list
}

/// The button that switches at once.
#[must_use]
pub fn confirm_action(contacts: &[Contact]) -> &'static str {
    match contacts.len() {
        0 => "Switch now",
        _ if all_in_after_work(contacts) => "Close it and switch",
        1 => "End the call and switch",
        _ => "End the calls and switch",
    }
}
