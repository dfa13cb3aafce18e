//! The words of the timeline.

use ambidesk_coordinator::{Cause, HealthChange, Pair, PhaseName, Record, Region, Verdict, Wanted};

use super::region::symptom;
use super::words::timeline as words;
pub(crate) use super::words::timeline::*;
use crate::i18n::Localization;
use crate::text::regions::RegionName;

/// One transition as a heading and a line below it; `None` for what is of no concern to an agent.
#[must_use]
pub fn entry(l10n: &Localization, record: &Record, names: &Pair<RegionName>) -> Option<(String, Option<String>)> {
    if record.from != record.to {
        return phase(l10n, record, names);
    }
    if let Some(entry) = record.health.first().and_then(|change| health(l10n, change, names)) {
        return Some(entry);
    }
    let name = |region: &Region| names[*region].human.as_str();
    let title = match &record.cause {
        Cause::StreamsFailed { region, reason } => {
            return Some((words::streams_failed(l10n, name(region)), Some(reason.clone())));
        }
        Cause::SchemesDiffer { region, contacts } => {
            let why = words::would_stay_for(l10n, *contacts as u64);
            return Some((words::would_stay(l10n, name(region)), Some(why)));
        }
        Cause::SignInRefused(region) => words::sign_in_refused(l10n, name(region)),
        Cause::SignInAccepted(region) => words::sign_in_accepted(l10n, name(region)),
        Cause::AcknowledgementTimedOut(region) => words::timed_out(l10n, name(region)),
        Cause::RetriesExhausted(region) => words::retries_exhausted(l10n, name(region)),
        Cause::ShowContact(region) => words::show_contact(l10n, name(region)),
        Cause::Retry(region) => words::retry(l10n, name(region)),
        Cause::AfterSignIn(region) => words::after_sign_in(l10n, name(region)),
        Cause::SignOut => words::sign_out(l10n),
        Cause::SignedOut(region) => words::signed_out(l10n, name(region)),
        Cause::SignIn(region) => words::sign_in(l10n, name(region)),
        Cause::RenewSession(region) => words::renew(l10n, name(region)),
        Cause::SetAgentState => words::state(l10n),
        _ => return None,
    };
    Some((title, None))
}

/// A region that falters, or is well again. That one begins to work, or recovers, is no news in itself.
fn health(l10n: &Localization, change: &HealthChange, names: &Pair<RegionName>) -> Option<(String, Option<String>)> {
    let region = names[change.region].human.as_str();
    match change.verdict {
        Verdict::Impaired => {
            let reason = change.symptoms.first().map(|reason| symptom(l10n, reason));
            Some((words::impaired(l10n, region), reason))
        }
        // What was wrong is no reason for being well; it stands where it was told.
        Verdict::Healthy if !change.symptoms.is_empty() => Some((words::well_again(l10n, region), None)),
        Verdict::Unknown | Verdict::Recovering | Verdict::Healthy => None,
    }
}

fn phase(l10n: &Localization, record: &Record, names: &Pair<RegionName>) -> Option<(String, Option<String>)> {
    let name = |region| names[region].human.as_str();
    let forced = record.is_forced();
    let moved = |to| {
        if forced { words::switched(l10n, name(to)) } else { words::moved(l10n, name(to)) }
    };
    let traffic = || (!forced).then(|| words::traffic(l10n));
    Some(match (record.from, record.to) {
        (_, PhaseName::Idle) => return None,
        (_, PhaseName::Starting) => (words::opened(l10n), None),
        (_, PhaseName::Terminated) => (words::closed(l10n), None),
        (PhaseName::Pending { from, to }, PhaseName::Steady(active)) if active == from => {
            (words::called_off(l10n, name(to)), None)
        }
        (PhaseName::Switching { to, .. }, PhaseName::Steady(active)) if active == to => {
            (words::ready(l10n, name(active)), None)
        }
        // The agent went ahead; the line of the cause says why.
        (PhaseName::Pending { .. }, PhaseName::Steady(active)) if record.cause == Cause::ShowContact(active) => {
            (moved(active), None)
        }
        (PhaseName::Pending { .. }, PhaseName::Steady(active)) => (moved(active), Some(cleared(l10n, record))),
        (PhaseName::Steady(from), PhaseName::Steady(active)) if active != from => (moved(active), traffic()),
        (_, PhaseName::Steady(active)) => {
            let untold = record.cause == Cause::DistributionUnknown;
            (words::active(l10n, name(active)), untold.then(|| words::untold(l10n)))
        }
        // The desk had moved, and a contact turned up in the region that it had left, or the agent wanted to see it.
        (PhaseName::Steady(active) | PhaseName::Switching { to: active, .. }, PhaseName::Pending { from, to })
            if active == to =>
        {
            (words::returned(l10n, name(from), name(to)), Some(words::returned_detail(l10n)))
        }
        (_, PhaseName::Pending { to, .. }) => {
            let why = if forced { words::ordered_detail(l10n) } else { words::waits_detail(l10n) };
            (words::waits(l10n, name(to)), Some(why))
        }
        (PhaseName::Pending { .. }, PhaseName::Switching { to, .. }) => (moved(to), Some(cleared(l10n, record))),
        (_, PhaseName::Switching { to, .. }) => (moved(to), traffic()),
    })
}

/// How a wait has ended. What a script orders may wait, too.
fn cleared(l10n: &Localization, record: &Record) -> String {
    let finished = record.wanted == Wanted::CallsFinish;
    if record.is_forced() && !finished { words::forced(l10n) } else { words::cleared(l10n) }
}

#[cfg(test)]
mod tests {
    use ambidesk_coordinator::Region::{First, Second};
    use ambidesk_coordinator::{Symptom, Timestamp};

    use super::*;

    fn names() -> Pair<RegionName> {
        let l10n = Localization::english();
        Pair { first: RegionName::of(&l10n, "us-east-1"), second: RegionName::of(&l10n, "us-west-2") }
    }

    fn told(cause: Cause, from: PhaseName, to: PhaseName) -> Option<String> {
        let names = names();
        let (at, effects, health, wanted) = (Timestamp::default(), Vec::new(), Vec::new(), Wanted::No);
        let record = Record { at, cause, from, to, effects, health, wanted };
        entry(&Localization::english(), &record, &names).map(|(title, _)| title)
    }

    /// It takes effect with what a CCP says to it, or does not say in time.
    #[test]
    fn what_somebody_wanted_is_not_told_as_a_move_of_the_traffic() {
        let (steady, there) = (PhaseName::Steady(First), PhaseName::Steady(Second));
        let waits = PhaseName::Pending { from: First, to: Second };
        let (moved, switched) = ("Moved to US West (Oregon)", "You switched to US West (Oregon)");
        let cases = [
            (
                steady,
                waits,
                Wanted::No,
                "Move to US West (Oregon) waits",
                Some("The traffic moved; a contact is still live"),
            ),
            (steady, waits, Wanted::CallsFinish, "Move to US West (Oregon) waits", Some("A contact is still live")),
            (steady, there, Wanted::No, moved, Some("The traffic moved")),
            (steady, there, Wanted::CallsEnd, switched, None),
            (waits, there, Wanted::No, moved, Some("The last contact was cleared")),
            (waits, there, Wanted::CallsFinish, switched, Some("The last contact was cleared")),
            (waits, there, Wanted::CallsEnd, switched, Some("Without waiting for the contact")),
        ];
        for (from, to, wanted, title, detail) in cases {
            let cause = Cause::FailoverSignaled { region: First, next: Second };
            let (at, effects, health) = (Timestamp::default(), Vec::new(), Vec::new());
            let record = Record { at, cause, from, to, effects, health, wanted };
            let told = entry(&Localization::english(), &record, &names());
            assert_eq!(told, Some((title.to_owned(), detail.map(str::to_owned))), "{record:?}");
        }
    }

    #[test]
    fn a_failover_is_told_from_its_wait_to_its_end() {
        let (steady, waits) = (PhaseName::Steady(First), PhaseName::Pending { from: First, to: Second });
        let moving = PhaseName::Switching { from: First, to: Second };
        let cases = [
            (Cause::Opened, PhaseName::Idle, PhaseName::Starting, "Desk opened"),
            (
                Cause::FailoverSignaled { region: First, next: First },
                PhaseName::Starting,
                steady,
                "US East (N. Virginia) is active",
            ),
            (Cause::FailoverPending { region: First, next: Second }, steady, waits, "Move to US West (Oregon) waits"),
            (
                Cause::AgentUpdated { region: First, contacts: 0 },
                waits,
                PhaseName::Steady(Second),
                "Moved to US West (Oregon)",
            ),
            (Cause::AgentUpdated { region: First, contacts: 0 }, waits, moving, "Moved to US West (Oregon)"),
            (Cause::SwitchNow, waits, moving, "You switched to US West (Oregon)"),
            (Cause::ShowContact(Second), waits, PhaseName::Steady(Second), "Moved to US West (Oregon)"),
            (
                Cause::AgentUpdated { region: First, contacts: 1 },
                PhaseName::Steady(Second),
                waits,
                "Back in US East (N. Virginia): the move to US West (Oregon) waits",
            ),
            (Cause::ClaimStood(First), waits, steady, "The move to US West (Oregon) was called off"),
            (
                Cause::AgentUpdated { region: First, contacts: 0 },
                moving,
                PhaseName::Steady(Second),
                "US West (Oregon) is ready",
            ),
        ];
        for (cause, from, to, title) in cases {
            assert_eq!(told(cause, from, to).as_deref(), Some(title));
        }
    }

    #[test]
    fn a_region_that_falters_is_told_with_the_reason_and_one_that_is_well_again_without() {
        let names = names();
        let told = |verdict, symptoms: &[Symptom]| {
            let steady = PhaseName::Steady(First);
            let cause = Cause::RegionSilent(Second);
            let health = vec![HealthChange { region: Second, verdict, symptoms: symptoms.to_vec() }];
            let at = Timestamp::default();
            entry(
                &Localization::english(),
                &Record { at, cause, from: steady, to: steady, effects: Vec::new(), health, wanted: Wanted::No },
                &names,
            )
        };
        let (title, reason) = told(Verdict::Impaired, &[Symptom::ApiFailing]).expect("it is told");
        assert_eq!(title, "US West (Oregon) is impaired");
        assert_eq!(reason.as_deref(), Some("calls to it fail"));
        let well = Some(("US West (Oregon) is well again".to_owned(), None));
        assert_eq!(told(Verdict::Healthy, &[Symptom::ApiFailing]), well);
        assert_eq!(told(Verdict::Healthy, &[]), None);
        assert_eq!(told(Verdict::Recovering, &[Symptom::ApiFailing]), None);
    }

    #[test]
    fn a_region_that_the_other_scheme_would_not_have_left_is_told_with_the_reason() {
        let names = names();
        let steady = PhaseName::Steady(Second);
        for (contacts, reason) in [(0, "Nothing had been said unasked"), (1, "For one contact"), (2, "For 2 contacts")]
        {
            let cause = Cause::SchemesDiffer { region: First, contacts };
            let (effects, health, at) = (Vec::new(), Vec::new(), Timestamp::default());
            let record = Record { at, cause, from: steady, to: steady, effects, health, wanted: Wanted::No };
            let (title, detail) = entry(&Localization::english(), &record, &names).expect("it is told");
            assert_eq!(title, "The managed scheme would still be in US East (N. Virginia)");
            assert_eq!(detail.as_deref(), Some(reason));
        }
    }

    #[test]
    fn what_is_of_no_concern_to_an_agent_is_left_out() {
        let causes = [
            Cause::Acknowledged { region: First, new_port: true },
            Cause::ReloadDue(First),
            Cause::AgentUpdated { region: First, contacts: 1 },
            Cause::CcpLoaded(First),
        ];
        for cause in causes {
            assert_eq!(told(cause, PhaseName::Steady(First), PhaseName::Steady(First)), None);
        }
    }
}
