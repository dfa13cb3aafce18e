//! The words of the failover banner and of the question before "Switch now".

use ambidesk_coordinator::{Channel, Contact, ContactState, Timestamp};

use super::shared;
use crate::format;
use crate::i18n::tr;

/// What the banner is, for screen readers.
#[must_use]
pub fn label() -> String {
    tr("banner-label", &[])
}

/// What the steps are, for screen readers.
#[must_use]
pub fn steps() -> String {
    tr("banner-steps", &[])
}

/// A step that is behind, for screen readers.
#[must_use]
pub fn step_done() -> String {
    tr("banner-step-done", &[])
}

/// The step that is under way, for screen readers.
#[must_use]
pub fn step_now() -> String {
    tr("banner-step-now", &[])
}

/// A step that is ahead, for screen readers.
#[must_use]
pub fn step_ahead() -> String {
    tr("banner-step-ahead", &[])
}

/// The third step.
#[must_use]
pub fn step_switched() -> String {
    tr("banner-step-switched", &[])
}

/// The last step.
#[must_use]
pub fn step_available() -> String {
    tr("banner-step-available", &[])
}

/// The button that asks whether to switch at once.
#[must_use]
pub fn switch_now() -> String {
    tr("banner-switch-now", &[])
}

/// The button that leaves everything as it is.
#[must_use]
pub fn keep_waiting() -> String {
    tr("banner-keep-waiting", &[])
}

/// A contact as it is named in a sentence: "the call with +49 ··· 417".
#[must_use]
pub fn contact(contact: &Contact) -> String {
    let customer = customer(contact);
    match (contact.state, contact.channel) {
        (ContactState::Ended, _) => tr("banner-contact-work", &[("customer", customer.into())]),
        (_, Channel::QueueCallback) => tr("banner-contact-callback", &[("customer", customer.into())]),
        (_, Channel::Voice | Channel::Chat | Channel::Task | Channel::Email | Channel::Other) => {
            tr("banner-contact-call", &[("customer", customer.into())])
        }
    }
}

/// Who is at the other end, as far as it is known.
fn customer(contact: &Contact) -> String {
    contact.customer.as_deref().map_or_else(|| tr("banner-your-customer", &[]), format::masked)
}

fn listed(contacts: &[Contact]) -> String {
    if contacts.is_empty() { tr("banner-contact-unknown", &[]) } else { format::list(contacts.iter().map(contact)) }
}

fn all_in_after_work(contacts: &[Contact]) -> bool {
    !contacts.is_empty() && contacts.iter().all(|contact| contact.state == ContactState::Ended)
}

/// The heading while a failover waits.
#[must_use]
pub fn pending_title(to: &str, contacts: &[Contact]) -> String {
    if all_in_after_work(contacts) {
        return tr("banner-pending-title-work", &[("to", to.into())]);
    }
    tr("banner-pending-title", &[("to", to.into()), ("contacts", contacts.len().into())])
}

/// What to do meanwhile, and what has already happened.
#[must_use]
pub fn pending_help(from: &str, contacts: &[Contact]) -> String {
    let ended = tr("banner-pending-ended", &[("from", from.into())]);
    let count = contacts.len().into();
    let first = match contacts {
        [] => return ended,
        [first, ..] if all_in_after_work(contacts) => {
            tr("banner-pending-help-work", &[("contacts", count), ("customer", customer(first).into())])
        }
        list => tr("banner-pending-help", &[("contacts", count), ("listed", listed(list).into())]),
    };
    shared::sentences(&first, &ended)
}

/// The same with what is added after a long wait.
#[must_use]
pub fn with_long_wait(help: &str) -> String {
    shared::sentences(help, &long_wait())
}

/// Added after a long wait.
#[must_use]
pub fn long_wait() -> String {
    tr("banner-long-wait", &[])
}

/// The heading when nothing confirms the failover any more.
#[must_use]
pub fn doubtful_title(to: &str) -> String {
    tr("banner-doubtful-title", &[("to", to.into())])
}

/// What that means.
#[must_use]
pub fn doubtful_help(from: &str, since: Timestamp) -> String {
    tr("banner-doubtful-help", &[("from", from.into()), ("since", format::short_clock(since).into())])
}

/// The heading while the new region gets ready.
#[must_use]
pub fn switching_title(to: &str) -> String {
    tr("banner-switching-title", &[("to", to.into())])
}

/// What happens meanwhile.
#[must_use]
pub fn switching_help(to: &str, needs_sign_in: bool, answers: bool) -> String {
    if needs_sign_in {
        tr("banner-switching-sign-in", &[("to", to.into())])
    } else if answers {
        tr("banner-switching-ready", &[])
    } else {
        tr("banner-switching-silent", &[("to", to.into())])
    }
}

/// The first step.
#[must_use]
pub fn step_detected(since: Timestamp) -> String {
    tr("banner-step-detected", &[("since", format::clock(since).into())])
}

/// The second step.
#[must_use]
pub fn step_waiting(contacts: usize) -> String {
    tr("banner-step-waiting", &[("contacts", contacts.into())])
}

/// The question before switching at once.
#[must_use]
pub fn confirm_title(to: &str) -> String {
    tr("banner-confirm-title", &[("to", to.into())])
}

/// What it would cost, one sentence each.
#[must_use]
pub fn confirm_consequences(from: &str, to: &str, contacts: &[Contact]) -> Vec<String> {
    let consequence = |contact: &Contact| {
        let customer = customer(contact);
        match (contact.state, contact.channel) {
            (ContactState::Ended, _) => tr("banner-confirm-work", &[("customer", customer.into())]),
            (_, Channel::QueueCallback) => tr("banner-confirm-callback", &[("customer", customer.into())]),
            (_, _) => tr("banner-confirm-call", &[("customer", customer.into())]),
        }
    };
    let mut list: Vec<String> = contacts.iter().map(consequence).collect();
    list.push(tr("banner-confirm-offline", &[("to", to.into())]));
    list.push(tr("banner-confirm-no-way-back", &[("from", from.into())]));
    list
}

/// The button that switches at once.
#[must_use]
pub fn confirm_action(contacts: &[Contact]) -> String {
    if all_in_after_work(contacts) {
        return tr("banner-confirm-action-work", &[]);
    }
    tr("banner-confirm-action", &[("contacts", contacts.len().into())])
}
