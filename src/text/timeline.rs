//! The words of the timeline.

use ambidesk_coordinator::{HealthChange, Pair, PhaseName, Record, Verdict};

use super::region::symptom;
use super::words::timeline as words;
pub(crate) use super::words::timeline::*;
use crate::regions::RegionName;

/// One transition as a heading and a line below it; `None` for what an agent does not care about.
#[must_use]
pub fn entry(record: &Record, names: &Pair<RegionName>) -> Option<(String, Option<String>)> {
    if record.from != record.to {
        return phase(record, names);
    }
    if let Some(entry) = record.health.first().and_then(|change| health(change, names)) {
        return Some(entry);
    }
    let region = record.cause.region.map(|region| names[region].human.as_str()).unwrap_or_default();
    let title = match record.cause.name {
        "streams_failed" => words::streams_failed(region),
        "sign_in_refused" => words::sign_in_refused(region),
        "sign_in_accepted" => words::sign_in_accepted(region),
        "acknowledgement_timed_out" => words::timed_out(region),
        "retries_exhausted" => words::retries_exhausted(region),
        "retry" => words::retry(region),
        "sign_in" => words::sign_in(region),
        "set_agent_state" => words::state(),
        _ => return None,
    };
    let detail = record.cause.detail.as_deref().map(words::detail);
    Some((title, detail))
}

/// A region that falters, or is well again. That one begins to work, or recovers, is no news in itself.
fn health(change: &HealthChange, names: &Pair<RegionName>) -> Option<(String, Option<String>)> {
    let region = names[change.region].human.as_str();
    let title = match change.verdict {
        Verdict::Impaired => words::impaired(region),
        Verdict::Healthy if !change.symptoms.is_empty() => words::well_again(region),
        Verdict::Unknown | Verdict::Recovering | Verdict::Healthy => return None,
    };
    Some((title, change.symptoms.first().map(symptom)))
}

fn phase(record: &Record, names: &Pair<RegionName>) -> Option<(String, Option<String>)> {
    let name = |region| names[region].human.as_str();
    let forced = matches!(record.cause.name, "switch_now" | "fail_over");
    let moved = |to| {
        if forced { words::switched(name(to)) } else { words::moved(name(to)) }
    };
    let traffic = || (!forced).then(words::traffic);
    Some(match (record.from, record.to) {
        (_, PhaseName::Idle) => return None,
        (_, PhaseName::Starting) => (words::opened(), None),
        (_, PhaseName::Terminated) => (words::closed(), None),
        (PhaseName::Pending { from, to }, PhaseName::Steady(active)) if active == from => {
            (words::called_off(name(to)), None)
        }
        (PhaseName::Switching { to, .. }, PhaseName::Steady(active)) if active == to => {
            (words::ready(name(active)), None)
        }
        (PhaseName::Pending { .. }, PhaseName::Steady(active)) => (moved(active), Some(cleared(forced))),
        (PhaseName::Steady(from), PhaseName::Steady(active)) if active != from => (moved(active), traffic()),
        (_, PhaseName::Steady(active)) => {
            let untold = record.cause.name == "distribution_unknown";
            (words::active(name(active)), untold.then(words::untold))
        }
        (_, PhaseName::Pending { to, .. }) => (words::waits(name(to)), Some(words::waits_detail())),
        (PhaseName::Pending { .. }, PhaseName::Switching { to, .. }) => (moved(to), Some(cleared(forced))),
        (_, PhaseName::Switching { to, .. }) => (moved(to), traffic()),
    })
}

fn cleared(forced: bool) -> String {
    if forced { words::forced() } else { words::cleared() }
}

#[cfg(test)]
mod tests {
    use ambidesk_coordinator::Region::{First, Second};
    use ambidesk_coordinator::{Cause, Symptom, Timestamp};

    use super::*;

    fn told(name: &'static str, from: PhaseName, to: PhaseName) -> Option<String> {
        let names = Pair { first: RegionName::of("us-east-1"), second: RegionName::of("us-west-2") };
        let cause = Cause { name, region: Some(First), detail: None };
        let record = Record { at: Timestamp::default(), cause, from, to, effects: Vec::new(), health: Vec::new() };
        entry(&record, &names).map(|(title, _)| title)
    }

    #[test]
    fn a_failover_is_told_from_its_wait_to_its_end() {
        let (steady, waits) = (PhaseName::Steady(First), PhaseName::Pending { from: First, to: Second });
        let moving = PhaseName::Switching { from: First, to: Second };
        let cases = [
            ("opened", PhaseName::Idle, PhaseName::Starting, "Desk opened"),
            ("failover_signalled", PhaseName::Starting, steady, "US East (N. Virginia) is active"),
            ("failover_pending", steady, waits, "Move to US West (Oregon) waits"),
            ("agent_updated", waits, PhaseName::Steady(Second), "Moved to US West (Oregon)"),
            ("agent_updated", waits, moving, "Moved to US West (Oregon)"),
            ("switch_now", waits, moving, "You switched to US West (Oregon)"),
            ("claim_stood", waits, steady, "The move to US West (Oregon) was called off"),
            ("agent_updated", moving, PhaseName::Steady(Second), "US West (Oregon) is ready"),
        ];
        for (cause, from, to, title) in cases {
            assert_eq!(told(cause, from, to).as_deref(), Some(title));
        }
    }

    #[test]
    fn a_region_that_falters_and_recovers_is_told_with_the_reason() {
        let names = Pair { first: RegionName::of("us-east-1"), second: RegionName::of("us-west-2") };
        let told = |verdict, symptoms: &[Symptom]| {
            let steady = PhaseName::Steady(First);
            let cause = Cause { name: "silence", region: Some(Second), detail: None };
            let health = vec![HealthChange { region: Second, verdict, symptoms: symptoms.to_vec() }];
            let at = Timestamp::default();
            entry(&Record { at, cause, from: steady, to: steady, effects: Vec::new(), health }, &names)
        };
        let (title, reason) = told(Verdict::Impaired, &[Symptom::ApiFailing]).expect("it is told");
        assert_eq!(title, "US West (Oregon) is impaired");
        assert_eq!(reason.as_deref(), Some("calls to it fail"));
        assert!(told(Verdict::Healthy, &[Symptom::ApiFailing]).is_some());
        assert_eq!(told(Verdict::Healthy, &[]), None);
        assert_eq!(told(Verdict::Recovering, &[Symptom::ApiFailing]), None);
    }

    #[test]
    fn what_an_agent_does_not_care_about_is_left_out() {
        for cause in ["acknowledged", "retry_due", "agent_updated", "ccp_loaded"] {
            assert_eq!(told(cause, PhaseName::Steady(First), PhaseName::Steady(First)), None);
        }
    }
}
