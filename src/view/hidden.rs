//! What the agent has where they can't see it: in the managed scheme, in the region that is not on screen.

use ambidesk_coordinator::{Channel, Contact, ContactState, Region, Scheme, View};

/// A call or a chat in the region that is not on screen.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Hidden {
    /// The agent has taken it; it comes on screen once they have none where they are.
    Taken,
    /// It is being offered, and can be looked at.
    Offered,
    /// It is being offered while the agent has another one, which would go out of sight for it.
    OfferedMeanwhile,
}

/// The region that is not on screen, where the agent has a call or a chat, or is being offered one.
#[must_use]
pub fn hidden(view: &View) -> Option<(Region, Hidden)> {
    let region = view.hidden_contact?;
    let hidden = match (has_taken(view, region), has_taken(view, region.other())) {
        (true, _) => Hidden::Taken,
        (false, false) => Hidden::Offered,
        (false, true) => Hidden::OfferedMeanwhile,
    };
    Some((region, hidden))
}

fn has_taken(view: &View, region: Region) -> bool {
    let is_taken = |contact: &Contact| matches!(contact.state, ContactState::Connected | ContactState::Ended);
    view.regions[region].agent.iter().flat_map(|agent| agent.holding(view.scheme)).any(is_taken)
}

/// Whether the agent has a task or an e-mail in a region, which no failover of the managed scheme waits for. What the other scheme
/// does about them is done at once.
#[must_use]
pub fn has_task(view: &View, region: Region) -> bool {
    let is_task = |contact: &Contact| {
        contact.state == ContactState::Connected
            && matches!(contact.channel, Channel::Task | Channel::Email | Channel::Other)
    };
    let agent = view.regions[region].agent.as_ref().filter(|_| view.scheme == Scheme::Managed);
    agent.is_some_and(|agent| agent.contacts.iter().any(is_task))
}

#[cfg(test)]
mod tests {
    use ambidesk_coordinator::Region::{First, Second};

    use super::super::fixture::{call, steady};
    use super::*;

    fn managed() -> View {
        View { scheme: Scheme::Managed, ..steady() }
    }

    /// The agent has one contact of a kind in a region.
    fn have(view: &mut View, region: Region, channel: Channel, state: ContactState) {
        view.regions[region] = call(view.regions[region].clone());
        for contact in view.regions[region].agent.iter_mut().flat_map(|agent| &mut agent.contacts) {
            (contact.channel, contact.state) = (channel, state);
        }
    }

    #[test]
    fn what_rings_out_of_sight_is_told_from_what_the_agent_has_taken() {
        let mut view = View { hidden_contact: Some(Second), ..managed() };
        for (state, expected) in [
            (ContactState::Incoming, Hidden::Offered),
            (ContactState::Connecting, Hidden::Offered),
            (ContactState::Connected, Hidden::Taken),
            (ContactState::Ended, Hidden::Taken),
        ] {
            have(&mut view, Second, Channel::Voice, state);
            assert_eq!(hidden(&view), Some((Second, expected)));
        }
        have(&mut view, First, Channel::Chat, ContactState::Connected);
        assert_eq!(hidden(&view), Some((Second, Hidden::Taken)));
        have(&mut view, Second, Channel::Chat, ContactState::Connecting);
        assert_eq!(hidden(&view), Some((Second, Hidden::OfferedMeanwhile)));
        assert_eq!(hidden(&View { hidden_contact: None, ..view }), None);
    }

    #[test]
    fn tasks_and_e_mails_count_in_the_managed_scheme_while_they_last() {
        let mut view = managed();
        for (channel, state, expected) in [
            (Channel::Task, ContactState::Connected, true),
            (Channel::Email, ContactState::Connected, true),
            (Channel::Task, ContactState::Ended, false),
            (Channel::Chat, ContactState::Connected, false),
        ] {
            have(&mut view, Second, channel, state);
            assert_eq!(has_task(&view, Second), expected, "{channel:?}");
        }
        have(&mut view, Second, Channel::Task, ContactState::Connected);
        assert!(!has_task(&View { scheme: Scheme::Paired, ..view }, Second));
    }
}
