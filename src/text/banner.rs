//! The words of the failover banner and of the question before "Switch now".

use std::time::Duration;

use ambidesk_coordinator::{Channel, Contact, ContactState, Timestamp};

use super::shared;
use super::words::banner as words;
pub(crate) use super::words::banner::*;
use crate::i18n::Localization;
use crate::text::format;
use crate::view::Target;

/// A contact as it is named in a sentence: "the call with +49 ··· 417".
#[must_use]
pub fn contact(l10n: &Localization, contact: &Contact) -> String {
    let customer = customer(l10n, contact);
    match (contact.state, contact.channel) {
        (ContactState::Ended, _) => words::contact_work(l10n, &customer),
        _ if contact.supervising => words::contact_monitoring(l10n, &customer),
        (_, Channel::QueueCallback) => words::contact_callback(l10n, &customer),
        (_, Channel::Chat) => words::contact_chat(l10n, &customer),
        (_, Channel::Voice | Channel::Task | Channel::Email | Channel::Other) => words::contact_call(l10n, &customer),
    }
}

/// Who is at the other end, as far as it is known.
fn customer(l10n: &Localization, contact: &Contact) -> String {
    let name = contact.customer.as_deref().map(format::masked);
    name.map_or_else(|| words::your_customer(l10n), format::shortened)
}

fn listed(l10n: &Localization, contacts: &[&Contact]) -> String {
    format::list(l10n, contacts.iter().map(|one| contact(l10n, one)))
}

/// The contacts that somebody is on, or that the agent has work with: a missed or failed call is only cleared.
fn attended(contacts: &[Contact]) -> Vec<&Contact> {
    contacts.iter().filter(|contact| !contact.state.is_missed_or_failed()).collect()
}

fn all_in_after_work(attended: &[&Contact]) -> bool {
    !attended.is_empty() && attended.iter().all(|contact| contact.state == ContactState::Ended)
}

const fn is_arriving(contact: &Contact) -> bool {
    matches!(contact.state, ContactState::Incoming | ContactState::Connecting)
}

fn has_chat(contacts: &[&Contact]) -> bool {
    contacts.iter().any(|contact| contact.channel == Channel::Chat)
}

/// The heading while a failover waits.
#[must_use]
pub fn pending_title(l10n: &Localization, to: &str, contacts: &[Contact]) -> String {
    let attended = attended(contacts);
    if all_in_after_work(&attended) {
        return words::pending_title_work(l10n, to);
    }
    let title = if has_chat(&attended) { words::pending_title_contacts } else { words::pending_title };
    title(l10n, attended.len(), to)
}

/// What to do meanwhile, and what has already happened.
#[must_use]
pub fn pending_help(l10n: &Localization, from: &str, contacts: &[Contact], ended: bool) -> String {
    let ended = if ended { words::pending_ended(l10n, from) } else { String::new() };
    let attended = attended(contacts);
    let first = match (&*attended, contacts) {
        ([], []) => return ended,
        ([], [missed, ..]) => words::pending_help_missed(l10n, &contact(l10n, missed), contacts.len()),
        ([first, ..], _) if all_in_after_work(&attended) => {
            words::pending_help_work(l10n, attended.len(), &customer(l10n, first))
        }
        (list, _) if list.iter().all(|contact| is_arriving(contact)) => words::pending_help_ringing(l10n, list.len()),
        (list, _) => words::pending_help(l10n, list.len(), &listed(l10n, list)),
    };
    if ended.is_empty() { first } else { shared::sentences(l10n, &first, &ended) }
}

/// How long a wait may be before losing the contact is worth a thought.
const LONG_WAIT: Duration = Duration::from_mins(15);

/// The same with what is added after a long wait, if switching now would cost a contact: the call that a supervisor leaves goes on.
#[must_use]
pub fn with_long_wait(l10n: &Localization, help: String, waited: Duration, contacts: &[Contact]) -> String {
    let loses = |contact: &Contact| contact.state == ContactState::Connected && !contact.supervising;
    if waited < LONG_WAIT || !contacts.iter().any(loses) {
        return help;
    }
    shared::sentences(l10n, &help, &words::long_wait(l10n))
}

/// What that means, with what the agent would find in the new region.
#[must_use]
pub fn doubtful_help(l10n: &Localization, from: &str, since: Timestamp, (to, target): (&str, Target)) -> String {
    in_doubt(l10n, &words::doubtful_help(l10n, from, &format::short_clock(l10n, since)), to, target)
}

/// A sign-in there is not what they wait for.
fn in_doubt(l10n: &Localization, help: &str, to: &str, target: Target) -> String {
    match target {
        Target::NeedsSignIn => shared::sentences(l10n, help, &words::doubtful_sign_in(l10n, to)),
        Target::Answers | Target::Unsure | Target::Withheld | Target::Silent => with_warning(l10n, help, to, target),
    }
}

/// What happens meanwhile.
#[must_use]
pub fn switching_help(l10n: &Localization, to: &str, target: Target) -> String {
    warning(l10n, to, target).unwrap_or_else(|| words::switching_ready(l10n))
}

/// What happens where the agent does not wait.
#[must_use]
pub fn ordered_help(l10n: &Localization, to: &str, target: Target) -> String {
    with_warning(l10n, &words::ordered_help(l10n), to, target)
}

/// What keeps the agent from working in the new region.
#[must_use]
pub fn warning(l10n: &Localization, to: &str, target: Target) -> Option<String> {
    match target {
        Target::Answers => None,
        Target::NeedsSignIn => Some(words::switching_sign_in(l10n, to)),
        Target::Unsure => Some(words::switching_unsure(l10n, to)),
        Target::Withheld => Some(words::switching_cookies(l10n, to)),
        Target::Silent => Some(words::switching_silent(l10n, to)),
    }
}

/// The help while it waits, with what the agent would find there.
#[must_use]
pub fn with_warning(l10n: &Localization, help: &str, to: &str, target: Target) -> String {
    warning(l10n, to, target).map_or_else(|| help.to_owned(), |warning| joined(l10n, help, warning))
}

/// The help while it waits, with what becomes of tasks and e-mails, which it does not wait for.
#[must_use]
pub fn with_tasks(l10n: &Localization, help: &str, from: &str) -> String {
    joined(l10n, help, words::tasks_end(l10n, from))
}

fn joined(l10n: &Localization, help: &str, more: String) -> String {
    if help.is_empty() { more } else { shared::sentences(l10n, help, &more) }
}

/// The first step.
#[must_use]
pub fn step_detected(l10n: &Localization, since: Timestamp) -> String {
    words::step_detected(l10n, &format::clock(l10n, since))
}

/// What it would cost, one sentence each.
#[must_use]
pub fn confirm_consequences(
    l10n: &Localization,
    from: &str,
    (to, target): (&str, Target),
    contacts: &[Contact],
) -> Vec<String> {
    let consequence = |contact: &Contact| {
        let customer = customer(l10n, contact);
        match (contact.state, contact.channel) {
            (ContactState::Ended, _) => words::confirm_work(l10n, &customer),
            (ContactState::Missed | ContactState::Error, _) => {
                words::confirm_missed(l10n, &self::contact(l10n, contact))
            }
            _ if contact.supervising => words::confirm_monitoring(l10n, &customer),
            (_, Channel::Chat) => words::confirm_chat(l10n, &customer),
            (_, Channel::QueueCallback) => words::confirm_callback(l10n, &customer),
            (_, _) => words::confirm_call(l10n, &customer),
        }
    };
    let mut list: Vec<String> = contacts.iter().map(consequence).collect();
    list.extend(warning(l10n, to, target));
    list.push(words::confirm_offline(l10n, to));
    list.push(words::confirm_no_way_back(l10n, from));
    list
}

/// The button that switches at once.
#[must_use]
pub fn confirm_action(l10n: &Localization, contacts: &[Contact]) -> String {
    let attended = attended(contacts);
    if all_in_after_work(&attended) {
        return words::confirm_action_work(l10n);
    }
    // The call that a supervisor leaves does not end.
    let action = if has_chat(&attended) { words::confirm_action_contacts } else { words::confirm_action };
    action(l10n, attended.iter().filter(|contact| !contact.supervising).count())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn one(channel: Channel, state: ContactState) -> Contact {
        Contact {
            id: String::new(),
            channel,
            state,
            since: None,
            queue: None,
            customer: None,
            attributes: Vec::new(),
            supervising: false,
            elsewhere: false,
        }
    }

    fn plain(text: &str) -> String {
        text.replace(['\u{2068}', '\u{2069}'], "")
    }

    #[test]
    fn a_contact_that_nobody_is_on_is_named_for_what_it_was() {
        let l10n = Localization::english();
        for (channel, name) in [(Channel::Voice, "the call"), (Channel::Chat, "the chat")] {
            let missed = [one(channel, ContactState::Missed)];
            let expected = format!("Nobody is on {name} with your customer any more");
            let help = plain(&pending_help(&l10n, "Oregon", &missed, false));
            assert!(help.starts_with(&expected), "{help}");
            let asked = confirm_consequences(&l10n, "Virginia", ("Oregon", Target::Answers), &missed);
            assert_eq!(plain(&asked[0]), format!("{expected}; it is cleared."));
        }
    }

    #[test]
    fn who_is_not_on_a_contact_yet_is_not_asked_to_finish_it() {
        let l10n = Localization::english();
        let help = |contacts: &[Contact]| plain(&pending_help(&l10n, "Oregon", contacts, false));
        let rings = || one(Channel::Voice, ContactState::Connecting);
        assert!(help(&[rings()]).starts_with("A contact is arriving."), "{}", help(&[rings()]));
        assert!(help(&[rings(), rings()]).starts_with("2 contacts are arriving."));
    }

    #[test]
    fn what_becomes_of_tasks_is_said_before_the_move_whether_anything_holds_it_up_or_not() {
        let l10n = Localization::english();
        let said = "Tasks and e-mails in Virginia may end with the move.";
        assert_eq!(with_tasks(&l10n, "", "Virginia"), said);
        assert_eq!(with_tasks(&l10n, "Finish it.", "Virginia"), format!("Finish it. {said}"));
    }

    #[test]
    fn a_long_wait_is_said_to_cost_what_it_costs() {
        let l10n = Localization::english();
        let said = |minutes: u64, contact: Contact| {
            with_long_wait(&l10n, "Finish it.".to_owned(), Duration::from_secs(minutes * 60), &[contact])
        };
        let chat = || one(Channel::Chat, ContactState::Connected);
        assert_eq!(said(14, chat()), "Finish it.");
        assert!(said(15, chat()).contains("If a contact can’t be finished"));
        let supervised = Contact { supervising: true, ..one(Channel::Voice, ContactState::Connected) };
        for costs_nothing in [supervised, one(Channel::Voice, ContactState::Ended)] {
            assert_eq!(said(15, costs_nothing), "Finish it.");
        }
    }

    #[test]
    fn a_chat_that_is_waited_for_is_no_call_and_was_not_ended() {
        let l10n = Localization::english();
        let chat = one(Channel::Chat, ContactState::Connected);
        assert_eq!(plain(&contact(&l10n, &chat)), "the chat with your customer");
        assert!(pending_help(&l10n, "Oregon", &[], true).contains("have been ended"));
        assert_eq!(pending_help(&l10n, "Oregon", &[], false), "");
    }

    #[test]
    fn where_the_new_region_can_t_be_worked_in_that_is_said_before_the_contact_is_given_up() {
        let l10n = Localization::english();
        let help = |target| plain(&with_warning(&l10n, "Finish it.", "Oregon", target));
        assert_eq!(help(Target::Answers), "Finish it.");
        assert_eq!(help(Target::NeedsSignIn), "Finish it. Sign in to Oregon to go on.");
        let cost = |target| confirm_consequences(&l10n, "Virginia", ("Oregon", target), &[]).len();
        assert_eq!([Target::Answers, Target::Silent, Target::Unsure, Target::Withheld].map(cost), [2, 3, 3, 3]);
        let unsure = help(Target::Unsure);
        assert!(unsure.contains("you’re not signed in there, or it can’t be reached"), "{unsure}");
        assert!(help(Target::Withheld).contains("keeps the cookies of Oregon back"), "{}", help(Target::Withheld));
    }

    #[test]
    fn each_button_of_a_wait_that_nothing_confirms_has_its_sentence() {
        let l10n = Localization::english();
        let help = |target| in_doubt(&l10n, "Go on.", "Oregon", target);
        assert_eq!(help(Target::Answers), "Go on.");
        assert!(help(Target::Withheld).contains("“Try again” asks for them once more"), "{}", help(Target::Withheld));
        assert_eq!(help(Target::NeedsSignIn), "Go on. Should the move go ahead, you need to be signed in to Oregon.");
        assert_eq!(help(Target::Silent), "Go on. Oregon is not answering yet. The desk keeps trying by itself.");
    }
}
