//! The words of notices: what happened, and what is left to do.

use ambidesk_coordinator::{
    AgentState, AgentStateKind, Contact, ContactState, Pair, Region, RenewalStage, SignOut, SoftphoneError, Timestamp,
};

use super::words::notice as words;
pub(crate) use super::words::notice::*;
use super::{banner, shared};
use crate::i18n::Localization;
use crate::text::format;
use crate::text::regions::RegionName;
use crate::view::{Hidden, Trouble};

/// The heading after a switch.
#[must_use]
pub fn switched_title(l10n: &Localization, to: &str, at: Timestamp, forced: bool) -> String {
    let at = format::short_clock(l10n, at);
    if forced { words::switched(l10n, &at, to) } else { words::moved(l10n, &at, to) }
}

/// What is left to do after a switch.
#[must_use]
pub fn switched_help(l10n: &Localization, state: Option<&AgentState>) -> String {
    match state {
        None => words::state_unknown(l10n),
        Some(state) => match state.kind {
            AgentStateKind::Routable => words::state_routable(l10n, &state.name),
            AgentStateKind::System => words::state_contact(l10n),
            AgentStateKind::Init | AgentStateKind::NotRoutable | AgentStateKind::Offline | AgentStateKind::Error => {
                words::state_other(l10n, &state.name)
            }
        },
    }
}

/// What can be done about a softphone that does not work.
#[must_use]
pub fn softphone_help(l10n: &Localization, error: SoftphoneError) -> String {
    match error {
        SoftphoneError::MicrophoneNotShared => words::softphone_microphone(l10n),
        SoftphoneError::UnsupportedBrowser => words::softphone_browser(l10n),
        SoftphoneError::NetworkBlocked => words::softphone_network(l10n),
        SoftphoneError::UserBusy => words::softphone_busy(l10n),
        SoftphoneError::MediaFailed => words::softphone_media(l10n),
        SoftphoneError::Vdi => words::softphone_vdi(l10n),
        SoftphoneError::Other => words::softphone_other(l10n),
    }
}

/// The heading and the help of a session's renewal. `until` is when the session ends that is to be renewed, while there is one.
#[must_use]
pub fn renewal(
    l10n: &Localization,
    stage: RenewalStage,
    region: &str,
    is_active: bool,
    until: Option<Timestamp>,
) -> (String, String) {
    let has_ended = until.is_none();
    let until = until.map(|until| format::short_clock(l10n, until)).unwrap_or_default();
    match stage {
        RenewalStage::Offered if is_active => (words::renew_title(l10n, region, &until), words::renew_active(l10n)),
        RenewalStage::Offered => (words::renew_title(l10n, region, &until), words::renew_standby(l10n, region)),
        RenewalStage::Blocked => (words::renew_blocked(l10n), words::renew_blocked_help(l10n, region, &until)),
        RenewalStage::Ending => (words::renew_ending(l10n, region), words::renew_ending_help(l10n)),
        RenewalStage::SigningIn => (words::sign_in(l10n, region), words::renew_sign_in_help(l10n)),
        RenewalStage::Elsewhere if has_ended => (words::renew_elsewhere(l10n, region), words::renew_sign_in_help(l10n)),
        RenewalStage::Elsewhere => (words::renew_elsewhere(l10n, region), words::renew_elsewhere_help(l10n)),
        RenewalStage::Failed => (words::renew_failed(l10n, region), words::renew_failed_help(l10n, &until)),
    }
}

/// The heading before a session ends for want of activity.
#[must_use]
pub fn session_title(l10n: &Localization, region: &str, at: Timestamp) -> String {
    words::session_ends(l10n, &format::short_clock(l10n, at), region)
}

/// What that means.
#[must_use]
pub fn called_off_help(l10n: &Localization, other: &str, at: Timestamp) -> String {
    words::called_off_help(l10n, &format::short_clock(l10n, at), other)
}

/// The heading when the active region can't be worked with.
#[must_use]
pub fn trouble_title(l10n: &Localization, trouble: Trouble, active: &str) -> String {
    match trouble {
        Trouble::SignIn => words::sign_in(l10n, active),
        Trouble::Silent { since } => words::silent(l10n, active, &format::clock(l10n, since)),
        Trouble::BothSilent { since } => words::both_silent(l10n, &format::clock(l10n, since)),
        Trouble::Offline => words::offline(l10n),
        Trouble::Failed => words::failed(l10n, active),
        Trouble::Unreported => words::unreported(l10n, active),
        Trouble::Impaired { since } => words::impaired(l10n, active, &format::clock(l10n, since)),
        Trouble::Untold { .. } => words::untold(l10n),
    }
}

/// What to do about it.
#[must_use]
pub fn trouble_help(l10n: &Localization, trouble: Trouble, active: &str, other: &str, live: bool) -> String {
    let help = match trouble {
        Trouble::SignIn => words::sign_in_help(l10n),
        Trouble::Silent { .. } if live => words::silent_live_help(l10n),
        Trouble::Silent { .. } => words::silent_help(l10n, other),
        Trouble::BothSilent { .. } => words::both_silent_help(l10n),
        Trouble::Offline => words::offline_help(l10n),
        Trouble::Failed => words::failed_help(l10n),
        Trouble::Unreported => words::unreported_help(l10n),
        Trouble::Impaired { .. } => words::impaired_help(l10n, other),
        // The call is as safe as ever: there is nothing to say of it.
        Trouble::Untold { last } => return untold_help(l10n, last, active, other),
    };
    if live { shared::sentences(l10n, &words::keep(l10n), &help) } else { help }
}

/// What the desk goes on with, what that rests on, and what comes next.
fn untold_help(l10n: &Localization, last: Option<Timestamp>, active: &str, other: &str) -> String {
    let rests_on = match last {
        Some(at) => words::untold_last(l10n, active, &format::short_clock(l10n, at), &format::day(l10n, at)),
        None => words::untold_first(l10n, active),
    };
    shared::sentences(l10n, &rests_on, &words::untold_help(l10n, other))
}

/// What signing out would cost now, one sentence each: the contacts of both regions, and the failover to `to` that waits for
/// them. Without any, nobody has to be asked.
#[must_use]
pub fn sign_out_consequences(l10n: &Localization, contacts: &[&Contact], to: Option<&str>) -> Vec<String> {
    let talks = |contact: &Contact| {
        let live = matches!(contact.state, ContactState::Incoming | ContactState::Connecting | ContactState::Connected);
        live && contact.channel.is_call()
    };
    let (calls, rest): (Vec<&Contact>, Vec<&Contact>) = contacts.iter().partition(|contact| talks(contact));
    let mut list = Vec::new();
    if !calls.is_empty() {
        let calls = format::list(l10n, calls.into_iter().map(|call| banner::contact(l10n, call)));
        list.push(words::sign_out_calls(l10n, &calls));
    }
    if !rest.is_empty() {
        list.push(words::sign_out_rest(l10n));
    }
    list.extend(to.map(|to| words::sign_out_pending(l10n, to)));
    list
}

/// The heading and the help after signing out.
#[must_use]
pub fn signed_out(l10n: &Localization, stages: &Pair<SignOut>, names: &Pair<RegionName>) -> (String, String) {
    let is = |wanted: SignOut| stages.iter().find(|(_, stage)| **stage == wanted).map(|(region, _)| region);
    if is(SignOut::Asked).is_some() {
        return (words::signing_out(l10n), words::signing_out_help(l10n));
    }
    let failed = Region::ALL.into_iter().filter_map(|region| match stages[region] {
        SignOut::Failed { until } => {
            Some(words::sign_out_failed(l10n, &names[region].human, &format::short_clock(l10n, until)))
        }
        SignOut::Asked | SignOut::Ended => None,
    });
    let Some(help) = failed.reduce(|one, two| shared::sentences(l10n, &one, &two)) else {
        return (words::signed_out(l10n), words::signed_out_help(l10n));
    };
    let title = match is(SignOut::Ended) {
        Some(region) => words::signed_out_of(l10n, &names[region].human),
        None => words::not_signed_out(l10n),
    };
    (title, help)
}

/// The heading and the help where the agent has a contact that they can't see.
#[must_use]
pub fn hidden(l10n: &Localization, what: Hidden, region: &str) -> (String, String) {
    match what {
        Hidden::Taken => (words::hidden_contact(l10n, region), words::hidden_contact_help(l10n)),
        Hidden::Offered => (words::hidden_offer(l10n, region), words::hidden_offer_help(l10n)),
        Hidden::OfferedMeanwhile => (words::hidden_offer(l10n, region), words::hidden_offer_meanwhile(l10n)),
    }
}

/// What that would cost.
#[must_use]
pub fn retry_consequences(l10n: &Localization) -> Vec<String> {
    vec![words::retry_sound(l10n), words::retry_silent(l10n)]
}
