//! The words of the region rail.

use ambidesk_coordinator::{Evidence, Health, Readiness, RegionView, Symptom, Verdict};

use super::words::region as words;
pub(crate) use super::words::region::*;
use crate::format;
use crate::view::{FailoverPath, Role};

/// The four rungs of the ladder.
#[must_use]
pub fn rungs() -> [String; 4] {
    [words::rung_loaded(), words::rung_signed_in(), words::rung_connected(), words::rung_agent_ready()]
}

/// The role of a region.
#[must_use]
pub fn role(role: Role) -> String {
    match role {
        Role::Active => words::active(),
        Role::Standby => words::standby(),
        Role::Unknown => words::unknown(),
    }
}

/// How the region is, in two or three words.
#[must_use]
pub fn headline(region: &RegionView, role: Role) -> String {
    match (&region.readiness, role) {
        (Readiness::Loading { .. }, _) => words::opening(),
        (Readiness::SignInOrUnreachable { .. }, _) => words::no_answer_yet(),
        (Readiness::SignInRequired { .. }, _) => words::sign_in_needed(),
        (Readiness::Connected { .. }, _) => words::connected(),
        (Readiness::Ready { .. }, _) if matches!(region.health.verdict, Verdict::Impaired) => words::impaired(),
        (Readiness::Ready { .. }, Role::Active | Role::Unknown) => words::agent_ready(),
        (Readiness::Ready { .. }, Role::Standby) => words::ready_to_take_over(),
        (Readiness::NotAnswering { .. }, _) => words::not_answering(),
        (Readiness::Failed { .. }, _) => words::could_not_start(),
    }
}

/// The reason for it, or since when.
#[must_use]
pub fn detail(region: &RegionView, role: Role) -> String {
    match &region.readiness {
        Readiness::Loading { since } | Readiness::NotAnswering { since } => words::since(&format::clock(*since)),
        Readiness::SignInOrUnreachable { .. } => words::unsure_detail(),
        Readiness::SignInRequired { .. } if role == Role::Standby => words::sign_in_standby_detail(),
        Readiness::SignInRequired { .. } => words::sign_in_detail(),
        Readiness::Connected { .. } => words::connected_detail(),
        Readiness::Failed { reason, .. } => words::failed_detail(reason),
        Readiness::Ready { since } => {
            health(&region.health).unwrap_or_else(|| words::since(&format::short_clock(*since)))
        }
    }
}

/// What is to be said of the health of a region that is ready otherwise.
fn health(health: &Health) -> Option<String> {
    let since = || format::short_clock(health.since);
    match (health.verdict, health.symptoms.first()) {
        (Verdict::Impaired, Some(Symptom::ApiFailing)) => {
            let Evidence { failures, .. } = health.evidence;
            Some(words::failing_detail(failures, &since()))
        }
        (Verdict::Impaired, Some(reason)) => Some(words::impaired_detail(&since(), &symptom(reason))),
        (Verdict::Recovering, _) => Some(words::recovering_detail(&since())),
        (Verdict::Impaired | Verdict::Healthy | Verdict::Unknown, _) => None,
    }
}

/// What is wrong with a region, in a few words.
#[must_use]
pub fn symptom(symptom: &Symptom) -> String {
    match symptom {
        Symptom::StreamsFailed => words::symptom_failed(),
        Symptom::NeverAnswered => words::symptom_never_answered(),
        Symptom::NotAnswering { since } => words::symptom_not_answering(&format::clock(*since)),
        Symptom::AgentUnknown { since } => words::symptom_agent_unknown(&format::clock(*since)),
        Symptom::ApiFailing => words::symptom_api_failing(),
        Symptom::CannotLook => words::symptom_cannot_look(),
    }
}

/// Between the two regions: where things go.
#[must_use]
pub fn path(path: FailoverPath) -> String {
    match path {
        FailoverPath::Unknown => words::link_unknown(),
        FailoverPath::Open => words::link_open(),
        FailoverPath::Closed => words::link_closed(),
        FailoverPath::Pending { .. } => words::link_waiting(),
        FailoverPath::Doubtful { .. } => words::link_doubtful(),
        FailoverPath::Switching { .. } => words::link_moving(),
    }
}

/// Both regions in one sentence, said when it changes.
#[must_use]
pub fn announcement(name: &str, role: Role, region: &RegionView) -> String {
    let (headline, role) = (headline(region, role), self::role(role));
    words::announcement(&headline, name, &role)
}
