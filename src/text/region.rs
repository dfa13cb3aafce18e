//! The words of the region rail.

use ambidesk_coordinator::{Evidence, Health, Readiness, RegionView, Symptom, Verdict};

use crate::components::region_link::Link;
use crate::components::region_status::Role;
use crate::format;
use crate::i18n::tr;

/// What the rail is.
#[must_use]
pub fn rail() -> String {
    tr("region-rail", &[])
}

/// What the ladder is.
#[must_use]
pub fn ladder() -> String {
    tr("region-ladder", &[])
}

/// The four rungs of the ladder.
#[must_use]
pub fn rungs() -> [String; 4] {
    [
        tr("region-rung-loaded", &[]),
        tr("region-rung-signed-in", &[]),
        tr("region-rung-connected", &[]),
        tr("region-rung-agent-ready", &[]),
    ]
}

/// A rung and whether it is reached, for screen readers.
#[must_use]
pub fn rung(name: &str, reached: bool) -> String {
    let reached = if reached { "yes" } else { "no" };
    tr("region-rung", &[("rung", name.into()), ("reached", reached.into())])
}

/// The button that opens the sign-in.
#[must_use]
pub fn sign_in() -> String {
    tr("region-sign-in", &[])
}

/// The button that tries again.
#[must_use]
pub fn retry() -> String {
    tr("region-retry", &[])
}

/// A button and the region it is about, for screen readers.
#[must_use]
pub fn action(action: &str, region: &str) -> String {
    tr("region-action", &[("action", action.into()), ("region", region.into())])
}

/// The role of a region.
#[must_use]
pub fn role(role: Role) -> String {
    match role {
        Role::Active => tr("region-active", &[]),
        Role::Standby => tr("region-standby", &[]),
        Role::Unknown => tr("region-unknown", &[]),
    }
}

/// How the region is, in two or three words.
#[must_use]
pub fn headline(region: &RegionView, role: Role) -> String {
    match (&region.readiness, role) {
        (Readiness::Loading { .. }, _) => tr("region-opening", &[]),
        (Readiness::SignInOrUnreachable { .. }, _) => tr("region-no-answer-yet", &[]),
        (Readiness::SignInRequired { .. }, _) => tr("region-sign-in-needed", &[]),
        (Readiness::Connected { .. }, _) => tr("region-connected", &[]),
        (Readiness::Ready { .. }, _) if matches!(region.health.verdict, Verdict::Impaired) => {
            tr("region-impaired", &[])
        }
        (Readiness::Ready { .. }, Role::Active | Role::Unknown) => tr("region-agent-ready", &[]),
        (Readiness::Ready { .. }, Role::Standby) => tr("region-ready-to-take-over", &[]),
        (Readiness::NotAnswering { .. }, _) => tr("region-not-answering", &[]),
        (Readiness::Failed { .. }, _) => tr("region-could-not-start", &[]),
    }
}

/// The reason for it, or since when.
#[must_use]
pub fn detail(region: &RegionView, role: Role) -> String {
    match &region.readiness {
        Readiness::Loading { since } | Readiness::NotAnswering { since } => self::since(format::clock(*since)),
        Readiness::SignInOrUnreachable { .. } => tr("region-unsure-detail", &[]),
        Readiness::SignInRequired { .. } if role == Role::Standby => tr("region-sign-in-standby-detail", &[]),
        Readiness::SignInRequired { .. } => tr("region-sign-in-detail", &[]),
        Readiness::Connected { .. } => tr("region-connected-detail", &[]),
        Readiness::Failed { reason, .. } => tr("region-failed-detail", &[("reason", reason.as_str().into())]),
        Readiness::Ready { since } => {
            health(&region.health).unwrap_or_else(|| self::since(format::short_clock(*since)))
        }
    }
}

fn since(time: String) -> String {
    tr("region-since", &[("since", time.into())])
}

/// What is to be said of the health of a region that is ready otherwise.
fn health(health: &Health) -> Option<String> {
    let since = || format::short_clock(health.since).into();
    match (health.verdict, health.symptoms.first()) {
        (Verdict::Impaired, Some(Symptom::ApiFailing)) => {
            let Evidence { failures, .. } = health.evidence;
            Some(tr("region-failing-detail", &[("failures", u64::from(failures).into()), ("since", since())]))
        }
        (Verdict::Impaired, Some(reason)) => {
            Some(tr("region-impaired-detail", &[("symptom", symptom(reason).into()), ("since", since())]))
        }
        (Verdict::Recovering, _) => Some(tr("region-recovering-detail", &[("since", since())])),
        (Verdict::Impaired | Verdict::Healthy | Verdict::Unknown, _) => None,
    }
}

/// What is wrong with a region, in a few words.
#[must_use]
pub fn symptom(symptom: &Symptom) -> String {
    match symptom {
        Symptom::StreamsFailed => tr("region-symptom-failed", &[]),
        Symptom::NeverAnswered => tr("region-symptom-never-answered", &[]),
        Symptom::NotAnswering { since } => {
            tr("region-symptom-not-answering", &[("since", format::clock(*since).into())])
        }
        Symptom::AgentUnknown { since } => {
            tr("region-symptom-agent-unknown", &[("since", format::clock(*since).into())])
        }
        Symptom::ApiFailing => tr("region-symptom-api-failing", &[]),
        Symptom::CannotLook => tr("region-symptom-cannot-look", &[]),
    }
}

/// A reason and when the region is tried again by itself.
#[must_use]
pub fn next_try(detail: &str, seconds: u64) -> String {
    tr("region-next-try", &[("detail", detail.into()), ("seconds", seconds.into())])
}

/// Between the two regions: where things go.
#[must_use]
pub fn link(link: Link) -> String {
    match link {
        Link::Unknown => tr("region-link-unknown", &[]),
        Link::Open => tr("region-link-open", &[]),
        Link::Closed => tr("region-link-closed", &[]),
        Link::Waiting { .. } => tr("region-link-waiting", &[]),
        Link::Doubtful { .. } => tr("region-link-doubtful", &[]),
        Link::Moving { .. } => tr("region-link-moving", &[]),
    }
}

/// Both regions in one sentence, said when it changes.
#[must_use]
pub fn announcement(name: &str, role: Role, region: &RegionView) -> String {
    let (headline, role) = (headline(region, role), self::role(role));
    tr("region-announcement", &[("region", name.into()), ("role", role.into()), ("headline", headline.into())])
}
