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
        _ if contact.supervising => words::contact_monitoring(&customer),
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

fn listed(contacts: &[&Contact]) -> String {
    format::list(contacts.iter().map(|one| contact(one)))
}

/// The contacts that somebody is on, or that the agent has work with: a missed or failed call is only cleared.
fn attended(contacts: &[Contact]) -> Vec<&Contact> {
    contacts.iter().filter(|contact| !contact.state.is_missed_or_failed()).collect()
}

fn all_in_after_work(attended: &[&Contact]) -> bool {
    !attended.is_empty() && attended.iter().all(|contact| contact.state == ContactState::Ended)
}

/// The heading while a failover waits.
#[must_use]
pub fn pending_title(to: &str, contacts: &[Contact]) -> String {
    let attended = attended(contacts);
    if all_in_after_work(&attended) {
        return words::pending_title_work(to);
    }
    words::pending_title(attended.len(), to)
}

/// What to do meanwhile, and what has already happened.
#[must_use]
pub fn pending_help(from: &str, contacts: &[Contact]) -> String {
    let ended = words::pending_ended(from);
    let attended = attended(contacts);
    let first = match (&*attended, contacts) {
        ([], []) => return ended,
        ([], [missed, ..]) => words::pending_help_missed(contacts.len(), &customer(missed)),
        ([first, ..], _) if all_in_after_work(&attended) => words::pending_help_work(attended.len(), &customer(first)),
        (list, _) => words::pending_help(list.len(), &listed(list)),
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
            (ContactState::Missed | ContactState::Error, _) => words::confirm_missed(&customer),
            _ if contact.supervising => words::confirm_monitoring(&customer),
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
    let attended = attended(contacts);
    if all_in_after_work(&attended) {
        return words::confirm_action_work();
    }
    // The call that a supervisor leaves does not end.
    words::confirm_action(attended.iter().filter(|contact| !contact.supervising).count())
}
