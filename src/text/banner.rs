//! The words of the failover banner and of the question before "Switch now".

use ambidesk_coordinator::{Channel, Contact, ContactState, Timestamp};

use super::shared;
use super::words::banner as words;
pub(crate) use super::words::banner::*;
use crate::format;

/// A contact as it is named in a sentence: "the call with +49 ··· 417".
#[must_use]
pub fn contact(contact: &Contact) -> String {
    let customer = customer(contact);
    match (contact.state, contact.channel) {
        (ContactState::Ended, _) => words::contact_work(&customer),
        (_, Channel::QueueCallback) => words::contact_callback(&customer),
        (_, Channel::Voice | Channel::Chat | Channel::Task | Channel::Email | Channel::Other) => {
            words::contact_call(&customer)
        }
    }
}

/// Who is at the other end, as far as it is known.
fn customer(contact: &Contact) -> String {
    contact.customer.as_deref().map_or_else(words::your_customer, format::masked)
}

fn listed(contacts: &[Contact]) -> String {
    if contacts.is_empty() { words::contact_unknown() } else { format::list(contacts.iter().map(contact)) }
}

fn all_in_after_work(contacts: &[Contact]) -> bool {
    !contacts.is_empty() && contacts.iter().all(|contact| contact.state == ContactState::Ended)
}

/// The heading while a failover waits.
#[must_use]
pub fn pending_title(to: &str, contacts: &[Contact]) -> String {
    if all_in_after_work(contacts) {
        return words::pending_title_work(to);
    }
    words::pending_title(contacts.len(), to)
}

/// What to do meanwhile, and what has already happened.
#[must_use]
pub fn pending_help(from: &str, contacts: &[Contact]) -> String {
    let ended = words::pending_ended(from);
    let first = match contacts {
        [] => return ended,
        [first, ..] if all_in_after_work(contacts) => words::pending_help_work(contacts.len(), &customer(first)),
        list => words::pending_help(contacts.len(), &listed(list)),
    };
    shared::sentences(&first, &ended)
}

/// The same with what is added after a long wait.
#[must_use]
pub fn with_long_wait(help: &str) -> String {
    shared::sentences(help, &words::long_wait())
}

/// What that means.
#[must_use]
pub fn doubtful_help(from: &str, since: Timestamp) -> String {
    words::doubtful_help(from, &format::short_clock(since))
}

/// What happens meanwhile.
#[must_use]
pub fn switching_help(to: &str, needs_sign_in: bool, answers: bool) -> String {
    if needs_sign_in {
        words::switching_sign_in(to)
    } else if answers {
        words::switching_ready()
    } else {
        words::switching_silent(to)
    }
}

/// The first step.
#[must_use]
pub fn step_detected(since: Timestamp) -> String {
    words::step_detected(&format::clock(since))
}

/// What it would cost, one sentence each.
#[must_use]
pub fn confirm_consequences(from: &str, to: &str, contacts: &[Contact]) -> Vec<String> {
    let consequence = |contact: &Contact| {
        let customer = customer(contact);
        match (contact.state, contact.channel) {
            (ContactState::Ended, _) => words::confirm_work(&customer),
            (_, Channel::QueueCallback) => words::confirm_callback(&customer),
            (_, _) => words::confirm_call(&customer),
        }
    };
    let mut list: Vec<String> = contacts.iter().map(consequence).collect();
    list.push(words::confirm_offline(to));
    list.push(words::confirm_no_way_back(from));
    list
}

/// The button that switches at once.
#[must_use]
pub fn confirm_action(contacts: &[Contact]) -> String {
    if all_in_after_work(contacts) {
        return words::confirm_action_work();
    }
    words::confirm_action(contacts.len())
}
