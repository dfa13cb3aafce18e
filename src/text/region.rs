//! The words of the region rail.

use ambidesk_coordinator::{Evidence, Health, Readiness, RegionView, Symptom, Verdict};

use super::words::region as words;
pub(crate) use super::words::region::*;
use crate::i18n::Localization;
use crate::text::format;
use crate::view::{FailoverPath, Role};

/// The four rungs of the ladder.
#[must_use]
pub fn rungs(l10n: &Localization) -> [String; 4] {
    [words::rung_loaded(l10n), words::rung_signed_in(l10n), words::rung_connected(l10n), words::rung_agent_ready(l10n)]
}

/// The role of a region.
#[must_use]
pub fn role(l10n: &Localization, role: Role) -> String {
    match role {
        Role::Active => words::active(l10n),
        Role::Standby => words::standby(l10n),
        Role::Unknown => words::unknown(l10n),
    }
}

/// How the region is, in two or three words.
#[must_use]
pub fn headline(l10n: &Localization, region: &RegionView, role: Role) -> String {
    match (&region.readiness, role) {
        (Readiness::Loading { .. }, _) => words::opening(l10n),
        (Readiness::SignInOrUnreachable { .. }, _) => words::no_answer_yet(l10n),
        (Readiness::SignInRequired { .. }, _) => words::sign_in_needed(l10n),
        (Readiness::StorageAccessNeeded { .. }, _) => words::cookies_needed(l10n),
        (Readiness::Connected { .. }, _) => words::connected(l10n),
        (Readiness::Ready { .. }, _) if matches!(region.health.verdict, Verdict::Impaired) => words::impaired(l10n),
        (Readiness::Ready { .. }, Role::Active | Role::Unknown) => words::agent_ready(l10n),
        (Readiness::Ready { .. }, Role::Standby) => words::ready_to_take_over(l10n),
        (Readiness::NotAnswering { .. }, _) => words::not_answering(l10n),
        (Readiness::Failed { .. }, _) => words::could_not_start(l10n),
    }
}

/// The reason for it, or since when.
#[must_use]
pub fn detail(l10n: &Localization, region: &RegionView, role: Role) -> String {
    match &region.readiness {
        Readiness::Loading { since } | Readiness::NotAnswering { since } => {
            words::since(l10n, &format::clock(l10n, *since))
        }
        Readiness::SignInOrUnreachable { .. } => words::unsure_detail(l10n),
        Readiness::SignInRequired { .. } if region.global_sign_in == Some(false) => words::regional_detail(l10n),
        Readiness::SignInRequired { .. } if role == Role::Standby => words::sign_in_standby_detail(l10n),
        Readiness::SignInRequired { .. } => words::sign_in_detail(l10n),
        Readiness::StorageAccessNeeded { .. } => words::cookies_detail(l10n),
        Readiness::Connected { .. } => words::connected_detail(l10n),
        Readiness::Failed { reason, .. } => words::failed_detail(l10n, reason),
        Readiness::Ready { since } => {
            health(l10n, &region.health).unwrap_or_else(|| words::since(l10n, &format::short_clock(l10n, *since)))
        }
    }
}

/// What the agent's sign-in there is good for, where that is known and nothing else has to be said.
#[must_use]
pub fn scope(l10n: &Localization, region: &RegionView) -> Option<String> {
    let is_told = region.is_ready() && region.global_sign_in == Some(true) && health(l10n, &region.health).is_none();
    is_told.then(|| words::global(l10n))
}

/// What is to be said of the health of a region that is ready otherwise.
fn health(l10n: &Localization, health: &Health) -> Option<String> {
    let since = || format::short_clock(l10n, health.since);
    match (health.verdict, health.symptoms.first()) {
        (Verdict::Impaired, Some(Symptom::ApiFailing)) => {
            let Evidence { failures, .. } = health.evidence;
            Some(words::failing_detail(l10n, failures, &since()))
        }
        (Verdict::Impaired, Some(reason)) => {
            let what = symptom(l10n, reason);
            Some(if has_moment(reason) { what } else { words::impaired_detail(l10n, &since(), &what) })
        }
        (Verdict::Recovering, _) => Some(words::recovering_detail(l10n, &since())),
        (Verdict::Impaired | Verdict::Healthy | Verdict::Unknown, _) => None,
    }
}

/// Whether what is said of it tells since when.
const fn has_moment(symptom: &Symptom) -> bool {
    match symptom {
        Symptom::NotAnswering { .. }
        | Symptom::AgentUnknown { .. }
        | Symptom::StorageAccessMissing { .. }
        | Symptom::WebSocketLost { .. }
        | Symptom::NetworkLost { .. } => true,
        Symptom::StreamsFailed | Symptom::NeverAnswered | Symptom::ApiFailing | Symptom::CannotLook => false,
    }
}

/// What is wrong with a region, in a few words.
#[must_use]
pub fn symptom(l10n: &Localization, symptom: &Symptom) -> String {
    match symptom {
        Symptom::StreamsFailed => words::symptom_failed(l10n),
        Symptom::NeverAnswered => words::symptom_never_answered(l10n),
        Symptom::NotAnswering { since } => words::symptom_not_answering(l10n, &format::clock(l10n, *since)),
        Symptom::AgentUnknown { since } => words::symptom_agent_unknown(l10n, &format::clock(l10n, *since)),
        Symptom::StorageAccessMissing { since } => words::symptom_cookies(l10n, &format::clock(l10n, *since)),
        Symptom::ApiFailing => words::symptom_api_failing(l10n),
        Symptom::WebSocketLost { since } => words::symptom_web_socket_lost(l10n, &format::clock(l10n, *since)),
        Symptom::NetworkLost { since } => words::symptom_network_lost(l10n, &format::clock(l10n, *since)),
        Symptom::CannotLook => words::symptom_cannot_look(l10n),
    }
}

/// Between the two regions: where things go.
#[must_use]
pub fn path(l10n: &Localization, path: FailoverPath) -> String {
    match path {
        FailoverPath::Unknown => words::link_unknown(l10n),
        FailoverPath::Open => words::link_open(l10n),
        FailoverPath::Closed => words::link_closed(l10n),
        FailoverPath::Pending { .. } => words::link_waiting(l10n),
        FailoverPath::Doubtful { .. } => words::link_doubtful(l10n),
        FailoverPath::Switching { .. } => words::link_moving(l10n),
    }
}

/// Both regions in one sentence, said when it changes.
#[must_use]
pub fn announcement(l10n: &Localization, name: &str, role: Role, region: &RegionView) -> String {
    let (headline, role) = (headline(l10n, region, role), self::role(l10n, role));
    words::announcement(l10n, &headline, name, &role)
}
